import { errors } from '@strapi/utils';
import { runPrepared } from '../../../../../database/prepared';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Entry, LinkGroup, LinksResponse } from '../../../shared/contracts';
import {
  entryColumns,
  entryOfAnyType,
  entryRows,
  loadEntries,
  toEntry,
  type EntryRow,
  type Ref,
} from '../links/entries';
import { blocksFields, linkFields, type LinkField } from '../links/link-fields';
import { fromSource, isVersion, orderOf } from '../links/link-sql';
import { BODY_LINKS } from '../rules/tables';

/** A link of a page, or only the field's total where the page holds none. */
interface Row extends EntryRow {
  field: string;
  total: string;
  position: string | null;
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
  if (!entry) throw noEntry(ref);
  return entry;
}

export function noEntry({ uid, documentId }: Ref): Error {
  return new errors.NotFoundError(`There is no entry ${documentId} of ${uid}`);
}

/** What an entry's draft links to: a page of each field, in the editor's order. One statement. */
export async function linksFrom(strapi: Strapi, ref: Ref, query: Query): Promise<LinksResponse> {
  const schema = schemaNamed(strapi, ref.uid);
  const fields = linkFields(strapi).filter(
    (field) => field.source.uid === ref.uid && (query.field === undefined || field.path === query.field),
  );
  const texts = blocksFields(schema).filter((field) => query.field === undefined || field === query.field);
  const rows = await linkRows(strapi, schema, fields, texts, ref.documentId, query);
  if (rows.length === 0) await entryNamed(strapi, ref);
  const groups = [
    ...fields.map((field) => group(rows, field.path, field.target.uid, field.many, field.steps.length === 0)),
    ...texts.map((field) => group(rows, field, null, true, false)),
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
  const selects = [...fields.map(linksOfField), ...texts.map((field) => linksOfText(strapi, schema, field))];
  if (selects.length === 0) return [];
  return runPrepared<Row>(
    strapi.db.connection,
    `WITH asked AS (SELECT ?::text AS id, ?::bigint AS skip, ?::bigint AS take) ${selects.join(' UNION ALL ')}`,
    [documentId, (page - 1) * pageSize, pageSize],
  );
}

/** The page is cut before anything is looked up of its entries. */
const PAGE = 'OFFSET (SELECT skip FROM asked) LIMIT (SELECT take FROM asked)';

function linksOfField(field: LinkField): string {
  const { source, target, join, path } = field;
  const links = `FROM ${fromSource(field)} WHERE s.document_id = (SELECT id FROM asked) AND ${isVersion('s', source, 'draft')}`;
  return `
    SELECT '${path}' AS field, total, position, entry.*
      FROM (SELECT count(*) AS total ${links}) counted
      LEFT JOIN (SELECT target, row_number() OVER () AS position
                   FROM (SELECT j."${join.inverse}" AS target ${links} ORDER BY ${orderOf(field)} ${PAGE}) cut) page ON true
      LEFT JOIN LATERAL (SELECT ${entryColumns(target)} FROM ${entryRows(target)} WHERE d.id = page.target) entry ON true
     WHERE total > 0`;
}

function linksOfText(strapi: Strapi, schema: Schema, field: string): string {
  const links = `FROM ${BODY_LINKS} WHERE source = (SELECT id FROM asked) AND field = '${field}'${isDrafted(schema) ? ' AND NOT published' : ''}`;
  return `
    SELECT '${field}', total, position, entry.*
      FROM (SELECT count(*) AS total ${links}) counted
      LEFT JOIN (SELECT target, position ${links} ORDER BY position ${PAGE}) page ON true
      LEFT JOIN LATERAL (${entryOfAnyType(strapi, 'page.target')}) entry ON true
     WHERE total > 0`;
}

function group(
  rows: Row[],
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
    // A link in a text may lead to what is not there.
    entries: own.filter((row) => row.uid !== null).map(toEntry),
  };
}
