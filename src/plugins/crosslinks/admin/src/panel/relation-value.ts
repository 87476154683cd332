import type { Entry, EntryStatus } from '../../../shared/contracts';

/** One entry in what the content manager's form holds of a relation field. */
export interface RelationItem {
  /** The id of its row: the content manager tells its items apart by it. */
  id: number | string;
  documentId?: string;
  apiData?: { id: number | string; documentId: string; locale?: string | null; isTemporary?: boolean };
  status?: string;
  label?: string;
  href?: string;
  __temp_key__?: string;
}

/** What the form holds of a relation field: not the links, but what saving will change of them. */
export interface RelationValue {
  connect?: RelationItem[];
  disconnect?: RelationItem[];
}

/** The relation's part of the form's values. */
export function relationValue(values: unknown, field: string): Required<RelationValue> {
  const { connect = [], disconnect = [] } = ((values as Record<string, unknown>)[field] ??
    {}) as RelationValue;
  return { connect, disconnect };
}

export const documentIdOf = (item: RelationItem): string =>
  item.documentId ?? item.apiData?.documentId ?? String(item.id);

/** The type that a field points at. */
export interface Target {
  uid: string;
  isDrafted: boolean;
}

/** The entries of a field as they will be once the form is saved: those stored, less those taken away, and the new. */
export function entriesToBe(stored: Entry[], value: RelationValue, target: Target): Entry[] {
  const changed = new Set([...(value.connect ?? []), ...(value.disconnect ?? [])].map(documentIdOf));
  return [
    ...stored.filter(({ documentId }) => !changed.has(documentId)),
    ...(value.connect ?? []).map((item) => ({
      uid: target.uid,
      documentId: documentIdOf(item),
      label: item.label ?? null,
      slug: null,
      // The content manager calls reference data published, which it neither is nor isn't.
      status: target.isDrafted ? statusOf(item.status) : 'none',
    })),
  ];
}

/**
 * How many entries a field will have: some of those that are stored may not be loaded yet. An entry that is connected
 * though it is stored has only moved.
 */
export function countToBe(total: number, stored: Entry[], value: Required<RelationValue>): number {
  const known = new Set(stored.map(({ documentId }) => documentId));
  const added = value.connect.filter((item) => !known.has(documentIdOf(item))).length;
  return Math.max(0, total + added - value.disconnect.length);
}

const statusOf = (status: string | undefined): EntryStatus =>
  status === 'draft' || status === 'published' || status === 'modified' ? status : 'none';

/** The value with an entry connected: in its place where it had been taken away, else at the end. */
export function withConnected(value: RelationValue, item: RelationItem): Required<RelationValue> {
  const { connect = [], disconnect = [] } = value;
  const isSame = (other: RelationItem) => documentIdOf(other) === documentIdOf(item);
  if (disconnect.some(isSame)) return { connect, disconnect: disconnect.filter((other) => !isSame(other)) };
  return { connect: connect.some(isSame) ? connect : [...connect, item], disconnect };
}

/** The value with an entry taken away. */
export function withDisconnected(value: RelationValue, item: RelationItem): Required<RelationValue> {
  const { connect = [], disconnect = [] } = value;
  const isSame = (other: RelationItem) => documentIdOf(other) === documentIdOf(item);
  if (connect.some(isSame)) return { connect: connect.filter((other) => !isSame(other)), disconnect };
  return { connect, disconnect: disconnect.some(isSame) ? disconnect : [...disconnect, item] };
}

let made = 0;

/**
 * A key that sorts behind those of all stored items. The content manager orders items by fractional keys, in which a
 * leading `z` announces a whole number of 26 digits.
 */
export function keyAtTheEnd(): string {
  made += 1;
  return `z${made.toString().padStart(26, '0')}`;
}
