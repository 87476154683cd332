import type { Knex } from 'knex';
import { columnName } from '../../../../../database/columns';
import type { Schema } from '../../../../../documents/types';
import { linkedDocuments } from '../../../shared/text-links';
import { blocksFields } from '../links/link-fields';
import { BODY_LINKS } from './tables';

interface Row {
  document_id: string;
  published: boolean;
  [field: string]: unknown;
}

/** Reads anew which entries the texts of a document link to, in both of its versions. */
export async function indexBodyLinks(
  trx: Knex | Knex.Transaction,
  schema: Schema,
  documentIds: string[] | 'all',
): Promise<void> {
  const fields = blocksFields(schema);
  if (fields.length === 0) return;
  const mine = trx(BODY_LINKS).where({ source_type: schema.uid });
  await (documentIds === 'all' ? mine : mine.whereIn('source', documentIds)).delete();

  const rows = trx(schema.collectionName)
    .select('document_id', trx.raw('published_at IS NOT NULL AS published'), ...fields.map(columnName))
    .whereRaw(`(${fields.map((field) => `"${columnName(field)}"::text LIKE '%"link"%'`).join(' OR ')})`);
  const found = (await (documentIds === 'all' ? rows : rows.whereIn('document_id', documentIds))) as Row[];
  const links = found.flatMap((row) =>
    fields.flatMap((field) =>
      linkedDocuments(parsed(row[columnName(field)])).map((target, index) => ({
        source_type: schema.uid,
        source: row.document_id,
        published: row.published,
        field,
        position: index + 1,
        target,
      })),
    ),
  );
  for (let start = 0; start < links.length; start += 1000) {
    await trx(BODY_LINKS).insert(links.slice(start, start + 1000));
  }
}

/** Strapi has PostgreSQL's jsonb come as text. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
