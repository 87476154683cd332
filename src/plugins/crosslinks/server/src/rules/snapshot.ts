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
 * their order. Components hold no such links (unsafe-relations.ts).
 * @returns how many links were put back, moved or taken away
 */
export async function restoreFromSnapshot(
  trx: Knex | Knex.Transaction,
  fields: LinkField[],
  sources: string[] | 'all',
  version: Version,
): Promise<number> {
  let changed = 0;
  for (const field of fields.filter(joinsDrafted)) {
    changed += await restoreField(trx, field, sources, version);
  }
  return changed;
}

async function restoreField(
  trx: Knex | Knex.Transaction,
  field: LinkField,
  sources: string[] | 'all',
  version: Version,
): Promise<number> {
  const { join, source, target } = field;
  const which = sources === 'all' ? 'true' : 's.document_id = ANY(?)';
  const { rows } = await trx.raw<{ rows: { changed: string }[] }>(
    `WITH owners AS (
       SELECT s.id, s.document_id FROM "${source.collectionName}" s
        WHERE ${which} AND ${isVersion('s', source, version)}
     ), expected AS (
       SELECT o.id AS source_id, t.id AS target_id, n.position
         FROM owners o
         JOIN ${SNAPSHOT} n ON n.source = o.document_id AND n.field = '${field.path}'
         JOIN "${target.collectionName}" t ON t.document_id = n.target AND ${isVersion('t', target, version)}
     ), removed AS (
       DELETE FROM "${join.name}" j USING owners o
        WHERE j."${join.column}" = o.id
          AND NOT EXISTS (SELECT 1 FROM expected e WHERE e.source_id = o.id AND e.target_id = j."${join.inverse}")
       RETURNING 1
     ), added AS (
       ${insertExpected(field)}
     )
     SELECT (SELECT count(*) FROM removed) + (SELECT count(*) FROM added) AS changed`,
    sources === 'all' ? [] : [sources],
  );
  return Number(rows[0]?.changed ?? 0);
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
  let changed = 0;
  for (const field of fields.filter((one) => joinsDrafted(one) && one.target.uid === target.uid)) {
    changed += await restoreBacklinksOf(trx, field, documentId);
  }
  return changed;
}

async function restoreBacklinksOf(
  trx: Knex.Transaction,
  field: LinkField,
  documentId: string,
): Promise<number> {
  const { join, source, target } = field;
  const { rows } = await trx.raw<{ rows: { changed: string }[] }>(
    `WITH shown AS (
       SELECT id FROM "${target.collectionName}" t WHERE document_id = ? AND ${isVersion('t', target, 'published')}
     ), expected AS (
       SELECT s.id AS source_id, shown.id AS target_id, n.position
         FROM ${SNAPSHOT} n
         JOIN "${source.collectionName}" s ON s.document_id = n.source AND ${isVersion('s', source, 'published')}
        CROSS JOIN shown
        WHERE n.target = ? AND n.source_type = '${source.uid}' AND n.field = '${field.path}'
     ), removed AS (
       DELETE FROM "${join.name}" j USING shown, "${source.collectionName}" s
        WHERE j."${join.inverse}" = shown.id AND s.id = j."${join.column}" AND ${isVersion('s', source, 'published')}
          AND NOT EXISTS (SELECT 1 FROM expected e WHERE e.source_id = s.id)
       RETURNING 1
     ), added AS (
       ${insertExpected(field)}
     )
     SELECT (SELECT count(*) FROM removed) + (SELECT count(*) FROM added) AS changed`,
    [documentId, documentId],
  );
  return Number(rows[0]?.changed ?? 0);
}

/** Inserts the rows of `expected` (source_id, target_id, position) into a field's join table, in their order. */
function insertExpected({ join }: LinkField): string {
  const order = join.order ? `, "${join.order}"` : '';
  const conflict = join.order
    ? `DO UPDATE SET "${join.order}" = excluded."${join.order}" WHERE j."${join.order}" IS DISTINCT FROM excluded."${join.order}"`
    : 'DO NOTHING';
  return `INSERT INTO "${join.name}" AS j ("${join.column}", "${join.inverse}"${order})
          SELECT e.source_id, e.target_id${join.order ? ', e.position' : ''} FROM expected e
          ON CONFLICT ("${join.column}", "${join.inverse}") ${conflict}
          RETURNING 1`;
}
