import { isPlace, type EntryKind } from '../entry-kind';
import type { Mention } from '../matches';

/** What stands for each character of a place's name in masked text. */
export const PLACE = '\ue000';
/** What stands for each character of the name of an organization, a publisher or a person. */
export const PARTY = '\ue001';

/**
 * Normalized text in which names are masked, at the same offsets: the trade in the name of a ministry measures nothing.
 * Topics and events stay, which what is measured is called by.
 */
export function maskNames(
  normal: string,
  mentions: readonly Mention[],
  kindOf: (id: string) => EntryKind,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, ids } of mentions) {
    const kinds = ids.map(kindOf);
    const sign = kinds.some(isPlace)
      ? PLACE
      : kinds.some((kind) => kind === 'organization' || kind === 'publisher' || kind === 'person')
        ? PARTY
        : undefined;
    if (sign === undefined || start < at) continue;
    parts.push(normal.slice(at, start), sign.repeat(end - start));
    at = end;
  }
  return parts.join('') + normal.slice(at);
}
