import type { Knex } from 'knex';
import type { Schema } from '../../../../../documents/types';
import { joinsDrafted, type LinkField } from '../links/link-fields';

/** The drafts that link to a document's draft, for one field: their rows, and the link's place in each. */
interface DraftBacklinks {
  field: LinkField;
  sources: number[];
  positions: (number | null)[];
}

/** Which drafts link to a document's draft, to be read before that draft is replaced. */
export async function draftBacklinks(
  trx: Knex.Transaction,
  fields: LinkField[],
  target: Schema,
  documentId: string,
): Promise<DraftBacklinks[]> {
  const found: DraftBacklinks[] = [];
  for (const field of fields.filter((one) => joinsDrafted(one) && one.target.uid === target.uid)) {
    const { join } = field;
    const { rows } = await trx.raw<{ rows: { source: number; position: number | null }[] }>(
      `SELECT s.id AS source, ${join.order ? `j."${join.order}"` : 'NULL::int'} AS position ${fromDrafts(field)}`,
      [documentId, documentId],
    );
    found.push({
      field,
      sources: rows.map(({ source }) => source),
      positions: rows.map(({ position }) => position),
    });
  }
  return found;
}

/**
 * Makes the drafts link to a document's draft as they did: when Strapi replaces a draft by what is published, it gives
 * drafts of the same type the links of their published versions.
 */
export async function restoreDraftBacklinks(
  trx: Knex.Transaction,
  documentId: string,
  before: DraftBacklinks[],
): Promise<void> {
  for (const { field, sources, positions } of before) {
    const { join, target } = field;
    await trx.raw(
      `DELETE FROM "${join.name}" WHERE id IN (SELECT j.id ${fromDrafts(field)} AND s.id <> ALL(?))`,
      [documentId, documentId, sources],
    );
    if (sources.length === 0) continue;
    const order = join.order;
    await trx.raw(
      `INSERT INTO "${join.name}" ("${join.column}", "${join.inverse}"${order ? `, "${order}"` : ''})
       SELECT b.source, t.id${order ? ', b.position' : ''}
         FROM unnest(?::int[], ?::float8[]) AS b(source, position)
         JOIN "${target.collectionName}" t ON t.document_id = ? AND t.published_at IS NULL
       ON CONFLICT ("${join.column}", "${join.inverse}")
       ${order ? `DO UPDATE SET "${order}" = excluded."${order}"` : 'DO NOTHING'}`,
      [sources, positions, documentId],
    );
  }
}

/** The join rows from other documents' drafts to a document's draft; its id is bound twice. */
function fromDrafts({ join, source, target }: LinkField): string {
  return `FROM "${join.name}" j
          JOIN "${source.collectionName}" s ON s.id = j."${join.column}" AND s.published_at IS NULL
          JOIN "${target.collectionName}" t ON t.id = j."${join.inverse}" AND t.published_at IS NULL
         WHERE t.document_id = ? AND s.document_id <> ?`;
}
