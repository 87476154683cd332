import type { Knex } from 'knex';
import { UNCHECKED } from './tables';

/**
 * Notes statistics that were published past the documents, with the other releases of their observations. A Dateline that
 * runs checks them after its next write of a statistic, or when its report is asked for.
 */
export async function noteUncheckedOf(trx: Knex.Transaction, documentIds: string[]): Promise<void> {
  await noteReleases(trx, await releases(trx, documentIds));
}

/** Notes statistics to be checked anew. Returns whether there were any. */
export async function noteReleases(trx: Knex.Transaction, documentIds: string[]): Promise<boolean> {
  const touched = [...new Set(documentIds)].sort();
  if (touched.length === 0) return false;
  await trx.raw(`INSERT INTO ${UNCHECKED} SELECT unnest(?::text[]) ON CONFLICT DO NOTHING`, [touched]);
  return true;
}

/** The published releases of the observations that these documents are of. */
export async function releases(trx: Knex.Transaction, documentIds: string[]): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { document_id: string }[] }>(
    `SELECT DISTINCT o.document_id FROM statistics s
       JOIN statistics o USING (series_key, period_start, period_end)
      WHERE s.document_id = ANY(?) AND s.published_at IS NOT NULL AND o.published_at IS NOT NULL`,
    [documentIds],
  );
  return rows.map((row) => row.document_id);
}
