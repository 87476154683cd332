import type { Knex } from 'knex';
import { NameIndex, UnresolvedReference } from '../service/name-index';
import type { LinkName } from './links';

/** What references of observations are looked up in. */
export interface References {
  find(field: LinkName, reference: string): string;
}

/**
 * Reads what indicators, places and organizations go by. As many as the desk has, however long the file is.
 * `find` gives a documentId, and throws an UnresolvedReference with a sentence where none or several go by the reference.
 */
export async function readReferences(db: Knex): Promise<References> {
  const indicators = await indexOf(db, 'indicator', 'indicators', []);
  const places = await indexOf(db, 'place', 'places', ['unlocode', 'iso_code AS "isoCode"']);
  const organizations = await indexOf(db, 'organization', 'organizations', []);
  const byField: Record<LinkName, NameIndex> = {
    ...{ indicator: indicators, place: places, partner: places },
    ...{ source: organizations, reportedBy: organizations },
  };
  return { find: (field, reference) => byField[field].find(reference).documentId };
}

export { UnresolvedReference };

async function indexOf(db: Knex, type: string, table: string, codes: string[]): Promise<NameIndex> {
  const columns = ['document_id AS "documentId"', 'slug', 'name', 'aliases', ...codes];
  const { rows } = await db.raw<{ rows: Record<string, unknown>[] }>(
    `SELECT ${columns.join(', ')} FROM ${table}`,
  );
  const index = new NameIndex(type);
  for (const row of rows) index.add(row);
  return index;
}
