import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/**
 * The fields that a file changed since it was read last: new or different ones, and those it no longer has, as null.
 * What stands in the file as before is left out, so that an editor's change to it stays.
 */
export function changedFields(before: Fields | undefined, now: Fields): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(now)]);
  return [...names].filter((name) => !isDeepStrictEqual(plain(before?.[name]), plain(now[name])));
}

/**
 * The links of a field after an import: what is there now, without those that the last import made and this one does
 * not, and with those that are new in this one. What editors added stays, and what they removed does not come back.
 */
export function mergedLinks(current: string[], before: string[], now: string[]): string[] {
  const kept = current.filter((id) => now.includes(id) || !before.includes(id));
  const added = now.filter((id) => !before.includes(id) && !kept.includes(id));
  return [...kept, ...added];
}

/** As JSON would hold it, so that what was stored and what was just read compare. */
function plain(value: unknown): unknown {
  return value === undefined || value === null ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
