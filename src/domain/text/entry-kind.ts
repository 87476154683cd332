/** What an entry is, as far as reading a text goes; `region` and the countries hold places that one can stop at. */
export type EntryKind =
  | 'country'
  | 'country-group'
  | 'region'
  | 'place'
  | 'person'
  | 'organization'
  | 'publisher'
  | 'indicator'
  | 'other';

/** Whether an entry of this kind is where something is counted or somebody goes. */
export function isPlace(kind: EntryKind): boolean {
  return kind === 'country' || kind === 'country-group' || kind === 'region' || kind === 'place';
}
