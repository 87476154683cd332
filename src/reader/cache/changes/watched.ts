import {
  contentSchemas,
  isDrafted,
  isLink,
  type Attribute,
  type Schema,
  type Strapi,
} from '../../../documents/types';
import {
  holdsMany,
  joinTable,
  type JoinTable,
} from '../../../plugins/crosslinks/server/src/links/link-fields';
import { BODY_LINKS } from '../../../plugins/crosslinks/server/src/rules/tables';

/** The table of a content type: its published rows are what readers see. */
export interface EntriesTable {
  kind: 'entries';
  table: string;
  schema: Schema;
  /** The columns by which lists are ordered, grouped and filtered: whether an entry stands in one, and where. */
  deciding: string[];
}

/** The table of one relation, of a content type or of a component. */
export interface LinksTable {
  kind: 'links';
  table: string;
  /** The attribute that holds the links. */
  name: string;
  join: JoinTable;
  holder: Schema;
  target: Schema;
  many: boolean;
}

/** The table that says which components a content type's entries, or another component's, hold. */
export interface PartsTable {
  kind: 'parts';
  table: string;
  join: JoinTable;
  holder: Schema;
}

/** The table of a component. */
export interface ComponentTable {
  kind: 'component';
  table: string;
  uid: string;
}

/** The media library's files, and where they are used. */
export interface FilesTable {
  kind: 'files';
  table: string;
}
export interface FileUsesTable {
  kind: 'fileUses';
  table: string;
}

/** The index of links in texts. */
export interface TextsTable {
  kind: 'texts';
  table: string;
}

/** Rights and settings, which may change any answer. */
export interface SettingsTable {
  kind: 'settings';
  table: string;
  /** Which of its rows `r` count, where not all do. */
  where?: string;
}

export type WatchedTable =
  | EntriesTable
  | LinksTable
  | PartsTable
  | ComponentTable
  | FilesTable
  | FileUsesTable
  | TextsTable
  | SettingsTable;

const FILE = 'plugin::upload.file';
/** How the panel's forms are laid out, and what Strapi counts, changes no answer. */
const SEEN_SETTINGS = `r.key NOT LIKE 'plugin\\_content\\_manager\\_%' AND r.key NOT LIKE 'plugin\\_upload\\_%metrics'`;
const RIGHTS = ['plugin::users-permissions.role', 'plugin::users-permissions.permission'];

/** Every table whose rows decide what readers are answered, read from the content types' own schemas. */
export function watchedTables(strapi: Strapi): WatchedTable[] {
  const tables = new Map<string, WatchedTable>();
  const add = (one: WatchedTable) => tables.set(one.table, one);
  const holders = new Set<string>();
  const walk = (holder: Schema): void => {
    if (holders.has(holder.uid)) return;
    holders.add(holder.uid);
    if (holder.modelType === 'component')
      add({ kind: 'component', table: holder.collectionName!, uid: holder.uid });
    for (const [name, attribute] of Object.entries(holder.attributes)) {
      if (attribute.type === 'component') {
        const join = joinTable(strapi, holder.uid, name);
        add({ kind: 'parts', table: join.name, join, holder });
        walk(strapi.getModel(attribute.component as never));
      } else if (isLink(name, attribute)) {
        const join = joinTable(strapi, holder.uid, name);
        const target: Schema = strapi.contentType(attribute.target as never);
        add({ kind: 'links', table: join.name, name, join, holder, target, many: holdsMany(attribute) });
      }
    }
  };
  for (const schema of contentSchemas(strapi)) {
    add({
      kind: 'entries',
      table: schema.collectionName!,
      schema,
      deciding: decidingColumns(strapi, schema),
    });
    walk(schema);
  }
  add({ kind: 'texts', table: BODY_LINKS });
  add({ kind: 'files', table: tableOf(strapi, FILE) });
  add({ kind: 'fileUses', table: joinTableName(strapi, FILE, 'related') });
  for (const uid of RIGHTS) add({ kind: 'settings', table: tableOf(strapi, uid) });
  add({ kind: 'settings', table: joinTableName(strapi, RIGHTS[1]!, 'role') });
  add({ kind: 'settings', table: tableOf(strapi, 'strapi::core-store'), where: SEEN_SETTINGS });
  return [...tables.values()];
}

const DECIDING_TYPES = new Set(['date', 'datetime', 'timestamp', 'time', 'boolean', 'enumeration']);
const TITLES = ['title', 'name', 'label'];

function decidingColumns(strapi: Strapi, { uid, attributes }: Schema): string[] {
  const title = TITLES.find((name) => attributes[name]);
  // Row times change with every save. A text that readers never see was made to group entries by.
  const decides = ([name, { type, private: hidden }]: [string, Attribute]) =>
    !ROW_TIMES.has(name) &&
    (DECIDING_TYPES.has(type) || name === title || (hidden === true && type === 'string'));
  return Object.entries(attributes)
    .filter(decides)
    .map(([name]) => columnsOf(strapi, uid)[name]?.columnName ?? name)
    .sort();
}
const ROW_TIMES = new Set(['createdAt', 'updatedAt', 'publishedAt', 'locale']);

function tableOf(strapi: Strapi, uid: string): string {
  return (strapi.db.metadata.get(uid) as unknown as { tableName: string }).tableName;
}

interface Column {
  columnName?: string;
  joinTable?: { name: string };
}

function columnsOf(strapi: Strapi, uid: string): Record<string, Column | undefined> {
  return strapi.db.metadata.get(uid).attributes as never;
}

function joinTableName(strapi: Strapi, uid: string, name: string): string {
  const table = columnsOf(strapi, uid)[name]?.joinTable;
  if (!table) throw new Error(`${uid} keeps ${name} without a join table.`);
  return table.name;
}

/** What can be seen of a row of a type or component: a condition, `true` where readers see all there are. */
export function visibleRow(schema: Schema, alias: string): string {
  return isDrafted(schema) ? `${alias}.published_at IS NOT NULL` : 'true';
}
