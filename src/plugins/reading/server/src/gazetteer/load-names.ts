import type { Knex } from 'knex';
import type { EntryKind, IndicatorEntry } from '../../../../../domain/text';
import type { Alias } from '../../../../../domain/validation/aliases';
import { NAMED_TYPES, type NamedType } from './entry-types';

/** An entry as far as texts name it. */
export interface Named {
  id: string;
  uid: string;
  /** Its name, then its aliases. */
  names: string[];
  kind: EntryKind;
  /** Its kind as its own type has it, such as `border-crossing`. */
  ownKind: string | null;
  unit: string | null;
  direction: IndicatorEntry['direction'] | null;
  isoCode: string | null;
}

interface Row {
  uid: string;
  id: string;
  name: string | null;
  aliases: unknown;
  kind: string | null;
  unit: string | null;
  direction: IndicatorEntry['direction'] | null;
  iso_code: string | null;
}

/**
 * The entries that texts may name, of all types; events as drafted. One statement.
 * @param ids only these of them; all where none are given
 */
export async function loadNames(db: Knex | Knex.Transaction, ids?: string[]): Promise<Named[]> {
  const parts = NAMED_TYPES.map((type) => select(type, ids !== undefined));
  const { rows } = await db.raw<{ rows: Row[] }>(
    parts.join(' UNION ALL '),
    ids === undefined ? [] : parts.map(() => ids),
  );
  const types = new Map(NAMED_TYPES.map((type) => [type.uid, type]));
  return rows.map(({ uid, id, name, aliases, kind, unit, direction, iso_code: isoCode }) => ({
    id,
    uid,
    names: [name, ...aliasesOf(aliases)].filter((one) => typeof one === 'string'),
    kind: types.get(uid)?.kindOf(kind) ?? 'other',
    ownKind: kind,
    unit,
    direction,
    isoCode,
  }));
}

function select({ uid, table, drafted, columns }: NamedType, some: boolean): string {
  const column = (name: NamedType['columns'][number]) =>
    columns.includes(name) ? `"${name}"` : `NULL AS "${name}"`;
  const conditions = [
    ...(drafted ? ['published_at IS NULL'] : []),
    ...(some ? ['document_id = ANY(?::text[])'] : []),
  ];
  return `SELECT '${uid}' AS uid, document_id AS id, name, aliases, ${column('kind')}, ${column('unit')},
                 ${column('direction')}, ${column('iso_code')}
            FROM "${table}" ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
}

/** Strapi has PostgreSQL's jsonb come as text. */
function aliasesOf(value: unknown): string[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? (list as Alias[]).map(({ text }) => text) : [];
}
