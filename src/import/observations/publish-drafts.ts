import type { Knex } from 'knex';
import { STATISTIC } from '../../documents/statistics';
import type { LinkField } from '../../plugins/crosslinks/server/src/links/link-fields';
import { runParts } from '../../plugins/crosslinks/server/src/rules/parts';
import { restoreBacklinks } from '../../plugins/crosslinks/server/src/rules/restore';
import { SNAPSHOT_COLUMNS } from '../../plugins/crosslinks/server/src/rules/snapshot';
import { SNAPSHOT } from '../../plugins/crosslinks/server/src/rules/tables';
import { BACKLINKS, LINKS } from './links';

const COLUMNS = [
  ...['document_id', 'label', 'period', 'value', 'unit_multiplier', 'unit', 'decimals', 'bound', 'change'],
  ...['change_basis', 'observation_status', 'released_on', 'withdrawn_on', 'source_url', 'as_written'],
  ...['definition_version', 'note', 'period_start', 'period_end', 'series_key', 'current', 'superseded_by'],
  ...['created_at', 'updated_at', 'created_by_id', 'updated_by_id', 'locale'],
].join(', ');

const joins = LINKS.map(
  ({ field, join, column }) => `
  "${field}_lnk" AS (
    INSERT INTO ${join} (statistic_id, ${column})
    SELECT v.id, j.${column} FROM versions v JOIN drafts d USING (document_id) JOIN ${join} j ON j.statistic_id = d.id)`,
);
const linked = LINKS.map(
  ({ field, uid, join, column, table }) => `
    SELECT '${STATISTIC}', d.document_id, '${field}', 1, '${uid}', t.document_id
      FROM drafts d JOIN ${join} j ON j.statistic_id = d.id JOIN ${table} t ON t.id = j.${column}`,
);
const PUBLISH = `
  WITH drafts AS MATERIALIZED (
    SELECT * FROM statistics WHERE document_id = ANY(?) AND published_at IS NULL),
  versions AS (
    INSERT INTO statistics (${COLUMNS}, published_at) SELECT ${COLUMNS}, ?::timestamp FROM drafts
    RETURNING id, document_id),
  snapshot AS (INSERT INTO ${SNAPSHOT} (${SNAPSHOT_COLUMNS}) ${linked.join(' UNION ALL ')}),
  ${joins.join(', ')}
  SELECT 1`;

/**
 * Publishes drafts that have no published row, as they are; entries that link to them show them again where they did
 * before. Under the locks on those documents.
 */
export async function publishDrafts(trx: Knex.Transaction, documentIds: string[]): Promise<void> {
  if (documentIds.length === 0) return;
  await trx.raw(PUBLISH, [documentIds, new Date()]);
  const parts = BACKLINKS.map((field, index) =>
    restoreBacklinks(field as unknown as LinkField, `_back${index}`, 'ANY(?)'),
  );
  // Each part names the documents twice.
  await runParts(
    trx,
    parts,
    parts.flatMap(() => [documentIds, documentIds]),
  );
}
