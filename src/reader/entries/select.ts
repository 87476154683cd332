import { contentSchemas, isAmount, type Schema, type Strapi } from '../../documents/types';
import type { ReaderRequest } from '../answer';
import { isPublished } from './lookup';

/** What of an entry or component goes into an answer, by the names of its attributes. */
export interface Selection {
  fields: readonly string[];
  /** Relations: left out where the reader may not read the target's type. */
  links?: Record<string, Selection>;
  components?: Record<string, Selection>;
  /** Fields with one file. */
  files?: readonly string[];
}

/** Most targets of one relation, and most components of one field, that an entry is shown with. */
export const MOST_LINKED = 100;

interface Join {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
  };
}
type Columns = Record<string, Partial<Join> & { columnName?: string }>;

const FILE = `json_build_object('id', f.id, 'url', f.url, 'mime', f.mime, 'size', f.size, 'width', f.width, 'height', f.height, 'alt', f.alternative_text)`;

/** The types that a reader may read. */
export async function readableTypes(
  strapi: Strapi,
  { mayRead }: Pick<ReaderRequest, 'mayRead'>,
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (const { uid } of contentSchemas(strapi)) if (await mayRead(uid)) readable.add(uid);
  return readable;
}

/**
 * SQL: the JSON of an entry as readers see it, with its documentId, what is selected of it, and published targets only.
 * @param alias of the row it is made from
 * @param readable the types that the reader may read
 */
export function entryJson(
  strapi: Strapi,
  uid: string,
  alias: string,
  selection: Selection,
  readable: ReadonlySet<string>,
): string {
  const schema = strapi.getModel(uid as 'api::place.place') as unknown as Schema;
  const columns = strapi.db.metadata.get(uid).attributes as unknown as Columns;
  const pairs = selection.fields.map((field): [string, string] => {
    const column = `${alias}."${columns[field]?.columnName ?? field}"`;
    return [field, isAmount(schema.attributes[field]) ? `${column}::text` : column];
  });
  if (schema.modelType === 'contentType') pairs.unshift(['documentId', `${alias}.document_id`]);
  for (const [field, linked] of Object.entries(selection.links ?? {})) {
    const { target, relation } = schema.attributes[field]!;
    if (!readable.has(target!)) continue;
    const targetSchema = strapi.getModel(target as 'api::place.place') as unknown as Schema;
    const joined = joinedRows(columns[field] as Join, targetSchema, alias, alias + 't');
    const json = entryJson(strapi, target!, `${alias}t`, linked, readable);
    const where = ` AND ${isPublished(targetSchema, `${alias}t`)}`;
    pairs.push([field, relation === 'oneToMany' ? list(json, joined, where) : one(json, joined, where)]);
  }
  for (const [field, part] of Object.entries(selection.components ?? {})) {
    const { component, repeatable } = schema.attributes[field]!;
    const partSchema = strapi.getModel(component as never) as unknown as Schema;
    const joined = joinedRows(columns[field] as Join, partSchema, alias, alias + 'c');
    const json = entryJson(strapi, component!, `${alias}c`, part, readable);
    const where = ` AND ${alias}cl.field = '${field}'`;
    pairs.push([field, repeatable ? list(json, joined, where) : one(json, joined, where)]);
  }
  for (const field of selection.files ?? []) {
    const rows = `FROM files_related_mph m JOIN files f ON f.id = m.file_id
      WHERE m.related_id = ${alias}.id AND m.related_type = '${uid}' AND m.field = '${field}'`;
    pairs.push([field, `(SELECT ${FILE} ${rows} LIMIT 1)`]);
  }
  return `json_build_object(${pairs.map(([name, value]) => `'${name}', ${value}`).join(', ')})`;
}

interface Joined {
  from: string;
  order: string;
}

function joinedRows({ joinTable }: Join, target: Schema, owner: string, alias: string): Joined {
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = joinTable;
  const link = `${alias}l`;
  return {
    from: `FROM "${name}" ${link} JOIN "${target.collectionName}" ${alias} ON ${alias}.id = ${link}."${inverseJoinColumn.name}"
      WHERE ${link}."${joinColumn.name}" = ${owner}.id`,
    order: orderColumnName ? `ORDER BY ${link}."${orderColumnName}", ${link}.id` : `ORDER BY ${link}.id`,
  };
}

function one(json: string, { from, order }: Joined, where: string): string {
  return `(SELECT ${json} ${from}${where} ${order} LIMIT 1)`;
}

function list(json: string, { from, order }: Joined, where: string): string {
  return `(SELECT coalesce(json_agg(listed.json), '[]') FROM (SELECT ${json} AS json ${from}${where} ${order} LIMIT ${MOST_LINKED}) listed)`;
}
