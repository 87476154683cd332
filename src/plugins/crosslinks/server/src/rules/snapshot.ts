import type { Knex } from 'knex';
import { isDrafted } from '../../../../../documents/types';
import type { LinkField } from '../links/link-fields';
import { fromLink, isVersion, orderOf, type Version } from '../links/link-sql';
import { SNAPSHOT } from './tables';

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
  if (drafted.length === 0) return 0;
  const missing = 'NOT EXISTS (SELECT 1 FROM taken n WHERE n.source = s.document_id)';
  // Read once: a scan of the table for each row would go through all that the statement itself has written so far.
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `WITH taken AS MATERIALIZED (SELECT DISTINCT source FROM ${SNAPSHOT})
     INSERT INTO ${SNAPSHOT} (${SNAPSHOT_COLUMNS}) ${linksOf(drafted, missing, 'published')}`,
  );
  return rowCount;
}

/** What a snapshot holds of a link. */
export const SNAPSHOT_COLUMNS = 'source_type, source, field, position, target_type, target';

/**
 * A SELECT of what rows link to, as a snapshot holds it.
 * @param where which rows `s` of the fields' types
 */
export function linksOf(fields: LinkField[], where: string, version: Version): string {
  return fields
    .map(
      (field) => `
      SELECT '${field.source.uid}', s.document_id, '${field.path}',
             row_number() OVER (PARTITION BY s.id ORDER BY ${orderOf(field)}), '${field.target.uid}', t.document_id
        FROM ${fromLink(field)}
       WHERE ${where} AND ${isVersion('s', field.source, version)}`,
    )
    .join(' UNION ALL ');
}
