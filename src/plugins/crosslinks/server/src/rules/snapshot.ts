import type { Knex } from 'knex';
import { isDrafted, type Schema } from '../../../../../documents/types';
import { joinsDrafted, type LinkField } from '../links/link-fields';
import { fromLink, isVersion, orderOf, type Version } from '../links/link-sql';
import { SNAPSHOT } from './tables';

/**
 * Writes down what an entry links to, from its draft, at the moment it is published.
 * @param fields all link fields
 */
export async function takeSnapshot(
  trx: Knex.Transaction,
  fields: LinkField[],
  source: Schema,
  documentId: string,
): Promise<void> {
  await dropSnapshot(trx, documentId);
  const own = fields.filter((field) => field.source.uid === source.uid);
  await insertSnapshot(trx, own, 's.document_id = ?', documentId, 'draft');
}

/** Forgets what an entry linked to: it is published no more. */
export async function dropSnapshot(trx: Knex.Transaction, documentId: string): Promise<void> {
  await trx(SNAPSHOT).where({ source: documentId }).delete();
}

/** Forgets the links to an entry that is gone for good. */
export async function forgetTarget(trx: Knex.Transaction, documentId: string): Promise<void> {
  await trx(SNAPSHOT).where({ target: documentId }).delete();
}

/**
 * Takes the snapshots that are missing, from what published entries show: those that were published before the rules
 * were there. Returns how many links were written down.
 */
export async function backfillSnapshots(db: Knex, fields: LinkField[]): Promise<number> {
  const drafted = fields.filter((field) => isDrafted(field.source));
  return insertSnapshot(
    db,
    drafted,
    `NOT EXISTS (SELECT 1 FROM ${SNAPSHOT} n WHERE n.source = s.document_id)`,
    undefined,
    'published',
  );
}

async function insertSnapshot(
  db: Knex | Knex.Transaction,
  fields: LinkField[],
  where: string,
  binding: string | undefined,
  version: Version,
): Promise<number> {
  if (fields.length === 0) return 0;
  const selects = fields.map(
    (field) => `
      SELECT '${field.source.uid}', s.document_id, '${field.path}',
             row_number() OVER (PARTITION BY s.id ORDER BY ${orderOf(field)}), '${field.target.uid}', t.document_id
        FROM ${fromLink(field)}
       WHERE ${where} AND ${isVersion('s', field.source, version)}`,
  );
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `INSERT INTO ${SNAPSHOT} (source_type, source, field, position, target_type, target) ${selects.join(' UNION ALL ')}`,
    binding === undefined ? [] : fields.map(() => binding),
  );
  return rowCount;
}

/**
 * Makes the links of an entry's version what its snapshot says: those to drafted entries that have that version, in
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
  const parts = kept.map((field, index) => restoreField(field, index, sources, version));
  return runAll(
    trx,
    parts,
    kept.flatMap(() => (sources === 'all' ? [] : [sources])),
  );
}

/**
 * Puts the links to an entry that readers can see (again) into the published views whose snapshots name it, and takes
 * them out of the others: Strapi shows a draft's new link to an entry of its own type once that entry is published.
 * @returns how many links were put back, moved or taken away
 */
export async function restoreBacklinks(
  trx: Knex.Transaction,
  fields: LinkField[],
  target: Schema,
  documentId: string,
): Promise<number> {
  const kept = fields.filter((field) => joinsDrafted(field) && field.target.uid === target.uid);
  const parts = kept.map((field, index) => {
    const { join, source } = field;
    const expected = `
      SELECT s.id AS source_id, t.id AS target_id, n.position
        FROM ${SNAPSHOT} n
        JOIN "${source.collectionName}" s ON s.document_id = n.source AND s.published_at IS NOT NULL
        JOIN "${target.collectionName}" t ON t.document_id = n.target AND t.published_at IS NOT NULL
       WHERE n.target = ? AND n.source_type = '${source.uid}' AND n.field = '${field.path}'`;
    const leaked = `
      DELETE FROM "${join.name}" j USING "${source.collectionName}" s, "${target.collectionName}" t
       WHERE t.document_id = ? AND t.published_at IS NOT NULL AND j."${join.inverse}" = t.id
         AND s.id = j."${join.column}" AND s.published_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM expected${index} e WHERE e.source_id = s.id)
      RETURNING 1`;
    return {
      ctes: [
        `expected${index} AS (${expected})`,
        `removed${index} AS (${leaked})`,
        `added${index} AS (${upsert(field, `expected${index} e`)})`,
      ],
      counted: [`removed${index}`, `added${index}`],
    };
  });
  return runAll(
    trx,
    parts,
    kept.flatMap(() => [documentId, documentId]),
  );
}

/** Parts of one statement, each of which changes the links of one field, and what of it is to be counted. */
interface Part {
  ctes: string[];
  counted: string[];
}

function restoreField(field: LinkField, index: number, sources: string[] | 'all', version: Version): Part {
  const { join, source, target } = field;
  const which = sources === 'all' ? 'true' : 's.document_id = ANY(?)';
  return {
    ctes: [
      `owners${index} AS (
         SELECT s.id, s.document_id FROM "${source.collectionName}" s WHERE ${which} AND ${isVersion('s', source, version)})`,
      `expected${index} AS (
         SELECT o.id AS source_id, t.id AS target_id, n.position
           FROM owners${index} o
           JOIN ${SNAPSHOT} n ON n.source = o.document_id AND n.field = '${field.path}'
           JOIN "${target.collectionName}" t ON t.document_id = n.target AND ${isVersion('t', target, version)})`,
      `removed${index} AS (
         DELETE FROM "${join.name}" j USING owners${index} o
          WHERE j."${join.column}" = o.id AND NOT EXISTS (
            SELECT 1 FROM expected${index} e WHERE e.source_id = o.id AND e.target_id = j."${join.inverse}")
         RETURNING 1)`,
      `added${index} AS (${upsert(field, `expected${index} e`)})`,
    ],
    counted: [`removed${index}`, `added${index}`],
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

/** Runs the parts as one statement: a publication waits for one answer, not for one of each field. */
async function runAll(trx: Knex | Knex.Transaction, parts: Part[], bindings: unknown[]): Promise<number> {
  if (parts.length === 0) return 0;
  const counts = parts.flatMap(({ counted }) => counted).map((name) => `(SELECT count(*) FROM ${name})`);
  const { rows } = await trx.raw<{ rows: { changed: string }[] }>(
    `WITH ${parts.flatMap(({ ctes }) => ctes).join(', ')} SELECT ${counts.join(' + ')} AS changed`,
    bindings as never,
  );
  return Number(rows[0]?.changed ?? 0);
}
