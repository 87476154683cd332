import type { FoundEntry } from './use-entry-search';

/** Where a chosen entry goes: a field, of the entry that is open or of the one that is found. */
export interface Place {
  field: string;
  label: string;
}

/** One line of the list: an entry that was found, for one field, or the offer to create one. */
export type PickerOption =
  | { kind: 'entry'; key: string; entry: FoundEntry; place?: Place }
  | { kind: 'create'; key: string; uid: string; name: string };

/** The lines for what was found: an entry that fits several fields comes once for each, the likeliest field first. */
export function entryOptions(found: FoundEntry[], placesOf?: (entry: FoundEntry) => Place[]): PickerOption[] {
  return found.flatMap((entry): PickerOption[] => {
    if (!placesOf) return [{ kind: 'entry', key: entry.documentId, entry }];
    return placesOf(entry).map((place) => ({
      kind: 'entry',
      key: `${entry.documentId} ${place.field}`,
      entry,
      place,
    }));
  });
}

export function createOptions(uids: string[], name: string): PickerOption[] {
  return uids.map((uid) => ({ kind: 'create', key: `create ${uid}`, uid, name }));
}
