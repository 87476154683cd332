import { runPrepared } from '../../../../../database/prepared';
import { contentSchemas, type Strapi } from '../../../../../documents/types';
import type { Backlink, BacklinksResponse, EntryStatus } from '../../../shared/contracts';
import { entryColumns, entryRows, isEditors, type Ref } from '../links/entries';
import { incomingLinks } from '../links/incoming';
import { linkFields } from '../links/link-fields';
import { noEntry, schemaNamed } from './links';

interface Query {
  type?: string;
  field?: string;
  page: number;
  pageSize: number;
}

interface Count {
  uid: string;
  field: string;
  draft: number;
  published: number;
  total: number;
}

interface Row {
  uid: string;
  document_id: string;
  label: string | null;
  slug: string | null;
  status: EntryStatus;
  field: string;
  draft: boolean;
  published: boolean;
  updated_at: Date | string;
}

/** What links to an entry: how many by type and field, and a page of them, newest first. One statement. */
export async function linksTo(strapi: Strapi, ref: Ref, query: Query): Promise<BacklinksResponse> {
  const target = schemaNamed(strapi, ref.uid);
  const fields = linkFields(strapi);
  const incoming = incomingLinks(strapi, fields, target, [ref.documentId]);
  const only = [
    ...(query.type ? [{ sql: 'i.uid = ?', value: query.type }] : []),
    ...(query.field ? [{ sql: 'i.field = ?', value: query.field }] : []),
  ];
  const where = only.map(({ sql }) => ` AND ${sql}`).join('');
  const dated = contentSchemas(strapi).map(
    (schema) =>
      `SELECT ${entryColumns(schema)}, i.field, i.draft, i.published, d.updated_at
           FROM incoming i JOIN ${entryRows(schema)} ON d.document_id = i.document_id
          WHERE i.uid = '${schema.uid}' AND ${isEditors(schema)}${where}`,
  );
  const [row] = await runPrepared<{ found: boolean; counts: Count[] | null; entries: Row[] | null }>(
    strapi.db.connection,
    `WITH incoming AS MATERIALIZED (${incoming.sql})
     SELECT EXISTS (SELECT 1 FROM "${target.collectionName}" WHERE document_id = ?) AS found,
            (SELECT json_agg(c ORDER BY c.total DESC, c.uid, c.field) FROM (
               SELECT uid, field, count(*) FILTER (WHERE draft) AS draft, count(*) FILTER (WHERE published) AS published,
                      count(*) AS total
                 FROM incoming GROUP BY uid, field) c) AS counts,
            (SELECT json_agg(e) FROM (
               SELECT * FROM (${dated.join(' UNION ALL ')}) dated
                ORDER BY updated_at DESC, document_id, field LIMIT ? OFFSET ?) e) AS entries`,
    [
      ...incoming.bindings,
      ref.documentId,
      ...dated.flatMap(() => only.map(({ value }) => value)),
      query.pageSize,
      (query.page - 1) * query.pageSize,
    ],
  );
  if (!row?.found) throw noEntry(ref);
  const counts = (row.counts ?? []).filter(
    ({ uid, field }) => (!query.type || uid === query.type) && (!query.field || field === query.field),
  );
  return {
    data: {
      counts: row.counts ?? [],
      linkable: fields
        .filter((field) => field.target.uid === ref.uid && field.steps.length === 0)
        .map(({ source, path, many }) => ({ uid: source.uid, field: path, many })),
      entries: (row.entries ?? []).map(toBacklink),
    },
    meta: {
      pagination: {
        page: query.page,
        pageSize: query.pageSize,
        total: counts.reduce((sum, { total }) => sum + total, 0),
      },
    },
  };
}

function toBacklink({ document_id: documentId, updated_at: updatedAt, ...row }: Row): Backlink {
  return { ...row, documentId, updatedAt: new Date(`${String(updatedAt)}Z`).toISOString() };
}
