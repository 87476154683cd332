import { hash } from 'node:crypto';
import { EVERYTHING_KEY, type ShownKey } from '../shown';

/**
 * Of keys that take too much room, their buckets stand in the header: one of 4,096 for each key, or of 64. A purge names
 * the buckets beside the key, so that a cache in front drops at least what it must.
 */
const BUCKETS = [
  { mark: '~', digits: 2 },
  { mark: '~~', digits: 1 },
] as const;

/** The value of `Surrogate-Key` for what an answer shows, at most about `most` bytes long. */
export function surrogateHeader(keys: Iterable<ShownKey>, most: number): string {
  const shown = [...keys];
  let header = headerOf(shown);
  for (let level = 0; header.length > most && level < BUCKETS.length; level += 1) {
    header = headerOf(bucketsOf(shown, level));
  }
  return header;
}

const headerOf = (keys: string[]): string => [EVERYTHING_KEY, ...keys].join(' ');

/** What is purged with a key: itself, and the buckets that may stand for it. */
export function purgedWith(keys: Iterable<ShownKey>): string[] {
  const shown = [...keys];
  return [...new Set([...shown, ...BUCKETS.flatMap((_, level) => bucketsOf(shown, level))])];
}

function bucketsOf(keys: ShownKey[], level: number): string[] {
  const { mark, digits } = BUCKETS[level]!;
  const buckets = keys.map((key) => mark + hash('sha1', key, 'base64url').slice(0, digits));
  return [...new Set(buckets)].sort();
}
