import type { Knex } from 'knex';
import { lockAllDocuments } from '../../../../../database/advisory-lock';
import { contentSchemas, isDrafted, type Strapi } from '../../../../../documents/types';
import { linkFields } from '../links/link-fields';
import { indexBodyLinks } from '../rules/body-links';
import { restoreFromSnapshot } from '../rules/restore';
import { backfillSnapshots } from '../rules/snapshot';
import { BODY_LINKS, SNAPSHOT } from '../rules/tables';

/** What a rebuild changed. */
export interface Rebuilt {
  /** Snapshots of links from entries that are published no more, or to entries that are gone. */
  forgotten: number;
  /** Links of published entries of which there was no snapshot. */
  remembered: number;
  /** Links of published views that were missing, out of place or too many. */
  restored: number;
  /** Entries of the index of links in texts that were missing or wrong. */
  texts: number;
}

/** Puts the links of a restored or hand-edited database right: published views as their snapshots say. */
export async function rebuildLinks(strapi: Strapi): Promise<Rebuilt> {
  const fields = linkFields(strapi);
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await lockAllDocuments(trx);
    const forgotten = await forgetGone(trx, strapi);
    const remembered = await backfillSnapshots(trx, fields);
    const restored = await restoreFromSnapshot(trx, fields, 'all', 'published');
    return { forgotten, remembered, restored, texts: await reindexTexts(trx, strapi) };
  });
}

async function forgetGone(trx: Knex.Transaction, strapi: Strapi): Promise<number> {
  let forgotten = 0;
  for (const schema of contentSchemas(strapi)) {
    const table = `"${schema.collectionName}"`;
    const published = isDrafted(schema) ? 'AND e.published_at IS NOT NULL' : '';
    for (const [end, alive] of [
      ['source', published],
      ['target', ''],
    ] as const) {
      const { rowCount } = await trx.raw<{ rowCount: number }>(
        `DELETE FROM ${SNAPSHOT} n WHERE n.${end}_type = ?
            AND NOT EXISTS (SELECT 1 FROM ${table} e WHERE e.document_id = n.${end} ${alive})`,
        [schema.uid],
      );
      forgotten += rowCount;
    }
  }
  return forgotten;
}

async function reindexTexts(trx: Knex.Transaction, strapi: Strapi): Promise<number> {
  const columns = 'source_type, source, published, field, target';
  await trx.raw(`CREATE TEMPORARY TABLE links_before ON COMMIT DROP AS SELECT ${columns} FROM ${BODY_LINKS}`);
  for (const schema of contentSchemas(strapi)) await indexBodyLinks(trx, schema, 'all');
  const { rows } = await trx.raw<{ rows: { changed: string }[] }>(
    `SELECT count(*) AS changed FROM (
       (SELECT ${columns} FROM ${BODY_LINKS} EXCEPT SELECT * FROM links_before)
       UNION ALL (SELECT * FROM links_before EXCEPT SELECT ${columns} FROM ${BODY_LINKS})) difference`,
  );
  return Number(rows[0]?.changed ?? 0);
}
