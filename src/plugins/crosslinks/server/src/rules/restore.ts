import type { Knex } from 'knex';
import { joinsDrafted, type LinkField } from '../links/link-fields';
import { isVersion, type Version } from '../links/link-sql';
import { runParts, type Part } from './parts';
import { SNAPSHOT } from './tables';

/**
 * Makes the links of entries' versions what their snapshots say: those to drafted entries that have that version, in
 * their order. Components hold no such links (src/documents/unsafe-relations.ts).
 * @returns how many links were put back, moved or taken away
 */
export async function restoreFromSnapshot(
  trx: Knex | Knex.Transaction,
  fields: LinkField[],
  sources: string[] | 'all',
  version: Version,
): Promise<number> {
  const kept = fields.filter(joinsDrafted);
  const parts = kept.map((field, index) => {
    const which = sources === 'all' ? 'true' : 's.document_id = ANY(?)';
    const owners = `SELECT s.id, s.document_id FROM "${field.source.collectionName}" s WHERE ${which} AND ${isVersion('s', field.source, version)}`;
    return restoreField(field, `${index}`, { owners, links: SNAPSHOT, version, ofAll: sources === 'all' });
  });
  return runParts(
    trx,
    parts,
    kept.flatMap(() => (sources === 'all' ? [] : [sources])),
  );
}

interface Kept {
  /** A SELECT of the rows' id and document_id. */
  owners: string;
  /** What holds source, field, position and target. */
  links: string;
  version: Version;
  /** Whether the rows are all there are. */
  ofAll: boolean;
}

/** Makes one field of some rows hold what is kept of it. */
export function restoreField(field: LinkField, name: string, { owners, links, version, ofAll }: Kept): Part {
  const { join, target } = field;
  // PostgreSQL hashes NOT IN however few rows it expects, which a document with thousands of links needs; of all links
  // there are too many for that.
  const stale = ofAll
    ? `NOT EXISTS (SELECT 1 FROM expected${name} e WHERE e.source_id = o.id AND e.target_id = j."${join.inverse}")`
    : `(o.id, j."${join.inverse}") NOT IN (SELECT source_id, target_id FROM expected${name})`;
  return {
    ctes: [
      `owners${name} AS (${owners})`,
      `expected${name} AS (
         SELECT o.id AS source_id, t.id AS target_id, n.position
           FROM owners${name} o
           JOIN ${links} n ON n.source = o.document_id AND n.field = '${field.path}'
           JOIN "${target.collectionName}" t ON t.document_id = n.target AND ${isVersion('t', target, version)})`,
      `removed${name} AS (
         DELETE FROM "${join.name}" j USING owners${name} o
          WHERE j."${join.column}" = o.id AND ${stale}
         RETURNING 1)`,
      `added${name} AS (${upsert(field, `expected${name} e`)})`,
    ],
    counted: [`removed${name}`, `added${name}`],
  };
}

/**
 * Puts the links to an entry that readers can see (again) into the published views whose snapshots name it, and takes
 * them out of the others: Strapi shows a draft's new link to an entry of its own type once that entry is published.
 * The entry's own links to itself are left to restoreField.
 * @param documentId an expression, or a `?` for it
 */
export function restoreBacklinks(field: LinkField, name: string, documentId: string): Part {
  const { join, source, target } = field;
  const expected = `
    SELECT s.id AS source_id, t.id AS target_id, n.position
      FROM ${SNAPSHOT} n
      JOIN "${source.collectionName}" s ON s.document_id = n.source AND s.published_at IS NOT NULL
      JOIN "${target.collectionName}" t ON t.document_id = n.target AND t.published_at IS NOT NULL
     WHERE n.target = ${documentId} AND n.source <> n.target
       AND n.source_type = '${source.uid}' AND n.field = '${field.path}'`;
  const leaked = `
    DELETE FROM "${join.name}" j USING "${source.collectionName}" s, "${target.collectionName}" t
     WHERE t.document_id = ${documentId} AND t.published_at IS NOT NULL AND j."${join.inverse}" = t.id
       AND s.id = j."${join.column}" AND s.published_at IS NOT NULL AND s.document_id <> t.document_id
       AND s.id NOT IN (SELECT source_id FROM expected${name})
    RETURNING 1`;
  return {
    ctes: [
      `expected${name} AS (${expected})`,
      `removed${name} AS (${leaked})`,
      `added${name} AS (${upsert(field, `expected${name} e`)})`,
    ],
    counted: [`removed${name}`, `added${name}`],
  };
}

/** Puts links in, or in their place where they are there already. */
function upsert({ join }: LinkField, expected: string): string {
  const columns = `"${join.column}", "${join.inverse}"`;
  if (!join.order) {
    return `INSERT INTO "${join.name}" (${columns}) SELECT e.source_id, e.target_id FROM ${expected}
            ON CONFLICT (${columns}) DO NOTHING RETURNING 1`;
  }
  return `INSERT INTO "${join.name}" AS j (${columns}, "${join.order}")
          SELECT e.source_id, e.target_id, e.position FROM ${expected}
          ON CONFLICT (${columns}) DO UPDATE SET "${join.order}" = excluded."${join.order}"
           WHERE j."${join.order}" IS DISTINCT FROM excluded."${join.order}" RETURNING 1`;
}
