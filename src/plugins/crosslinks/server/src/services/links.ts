import { errors } from '@strapi/utils';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Entry, LinkGroup, LinksResponse } from '../../../shared/contracts';
import { loadEntries, typesOf, type Ref } from '../links/entries';
import { blocksFields, linkFields, type LinkField } from '../links/link-fields';
import { fromLink, isVersion, orderOf } from '../links/link-sql';
import { BODY_LINKS } from '../rules/tables';

interface Row {
  field: string;
  document_id: string;
  position: string;
  total: string;
}

interface Query {
  field?: string;
  page: number;
  pageSize: number;
}

/** The content type of this name. @throws NotFoundError */
export function schemaNamed(strapi: Strapi, uid: string): Schema {
  const schema = contentSchemas(strapi).find((one) => one.uid === uid);
  if (!schema) throw new errors.NotFoundError(`There is no content type ${uid}`);
  return schema;
}

/** The entry, as lists show it. @throws NotFoundError */
export async function entryNamed(strapi: Strapi, ref: Ref): Promise<Entry> {
  schemaNamed(strapi, ref.uid);
  const entry = (await loadEntries(strapi.db.connection, strapi, [ref])).get(ref.documentId);
  if (!entry) throw new errors.NotFoundError(`There is no entry ${ref.documentId} of ${ref.uid}`);
  return entry;
}

/** What an entry's draft links to: a page of each field, in the editor's order. */
export async function linksFrom(strapi: Strapi, ref: Ref, query: Query): Promise<LinksResponse> {
  await entryNamed(strapi, ref);
  const schema = schemaNamed(strapi, ref.uid);
  const fields = linkFields(strapi).filter(
    (field) => field.source.uid === ref.uid && (query.field === undefined || field.path === query.field),
  );
  const texts = blocksFields(schema).filter((field) => query.field === undefined || field === query.field);
  const rows = await linkRows(strapi, schema, fields, texts, ref.documentId, query);

  const refs = fields.flatMap((field) =>
    rows
      .filter((row) => row.field === field.path)
      .map((row) => ({ uid: field.target.uid, documentId: row.document_id })),
  );
  const inTexts = rows.filter((row) => texts.includes(row.field)).map((row) => row.document_id);
  const { connection } = strapi.db;
  const entries = await loadEntries(connection, strapi, [
    ...refs,
    ...(await typesOf(connection, strapi, inTexts)),
  ]);
  const groups = [
    ...fields.map((field) =>
      group(rows, entries, field.path, field.target.uid, field.many, field.steps.length === 0),
    ),
    ...texts.map((field) => group(rows, entries, field, null, true, false)),
  ];
  const total = groups.reduce((sum, one) => sum + one.total, 0);
  const { page, pageSize } = query;
  return { data: { groups, total }, meta: { pagination: { page, pageSize, total } } };
}

async function linkRows(
  strapi: Strapi,
  schema: Schema,
  fields: LinkField[],
  texts: string[],
  documentId: string,
  { page, pageSize }: Query,
): Promise<Row[]> {
  const links = fields.map(
    (field) =>
      `SELECT '${field.path}' AS field, t.document_id, row_number() OVER (ORDER BY ${orderOf(field)}) AS position,
              count(*) OVER () AS total
         FROM ${fromLink(field)} WHERE s.document_id = ? AND ${isVersion('s', schema, 'draft')}`,
  );
  const words = texts.map(
    (field) =>
      `SELECT '${field}', target, row_number() OVER (ORDER BY position), count(*) OVER ()
         FROM ${BODY_LINKS} WHERE source = ? AND field = '${field}' AND ${isDrafted(schema) ? 'NOT published' : 'true'}`,
  );
  const all = [...links, ...words];
  if (all.length === 0) return [];
  const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(
    all
      .map(
        (select) =>
          `SELECT * FROM (${select}) AS link(field, document_id, position, total) WHERE position > ? AND position <= ?`,
      )
      .join(' UNION ALL '),
    all.flatMap(() => [documentId, (page - 1) * pageSize, page * pageSize]),
  );
  return rows;
}

function group(
  rows: Row[],
  entries: Map<string, Entry>,
  field: string,
  target: string | null,
  many: boolean,
  editable: boolean,
): LinkGroup {
  const own = rows
    .filter((row) => row.field === field)
    .sort((a, b) => Number(a.position) - Number(b.position));
  return {
    field,
    target,
    many,
    editable,
    total: Number(own[0]?.total ?? 0),
    entries: own.flatMap((row) => entries.get(row.document_id) ?? []),
  };
}
