import type { EntryKind } from '../../../../../domain/text';

/** A content type whose entries texts name, and the columns beside the names that reading a text needs. */
export interface NamedType {
  uid: string;
  table: string;
  drafted?: boolean;
  columns: readonly ('kind' | 'unit' | 'direction' | 'iso_code')[];
  kindOf: (kind: string | null) => EntryKind;
}

/** Kinds of places that hold others that one can stop at. */
const AREAS: Record<string, EntryKind> = {
  country: 'country',
  'country-group': 'country-group',
  region: 'region',
  prefecture: 'region',
};

export const NAMED_TYPES: readonly NamedType[] = [
  {
    uid: 'api::place.place',
    table: 'places',
    columns: ['kind', 'iso_code'],
    kindOf: (kind) => AREAS[kind ?? ''] ?? 'place',
  },
  {
    uid: 'api::organization.organization',
    table: 'organizations',
    columns: ['kind'],
    kindOf: (kind) => (kind === 'publisher' ? 'publisher' : 'organization'),
  },
  { uid: 'api::person.person', table: 'people', columns: [], kindOf: () => 'person' },
  { uid: 'api::topic.topic', table: 'topics', columns: [], kindOf: () => 'other' },
  {
    uid: 'api::indicator.indicator',
    table: 'indicators',
    columns: ['unit', 'direction'],
    kindOf: () => 'indicator',
  },
  { uid: 'api::event.event', table: 'events', drafted: true, columns: [], kindOf: () => 'other' },
];
