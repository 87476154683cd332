import { LRUCache } from 'lru-cache';
import type { QueryConfig } from 'pg';
import { type Schema } from '../../documents/types';
import { linkedDocuments } from '../../plugins/crosslinks/shared/text-links';
import { linkFields } from '../../plugins/crosslinks/server/src/links/link-fields';
import { withoutHiddenLinks } from '../../reading/body-links';
import { prepared } from '../database';
import type { ReaderTools } from '../endpoint';
import { canName, nameColumn } from '../entries/lookup';
import {
  entryKey,
  fieldLinksKey,
  textsKey,
  textBacklinksKey,
  typeBacklinksKey,
  typeKey,
  type ShownKey,
} from '../shown';
import { groupsOf, type AncestorsGroup, type Group } from './groups';
import type { DossierQuery, DossiersQuery } from './query';
import type { Sight } from './sight';
import { dossiersStatement, dossierStatement, type DossierRow, type DossiersRow } from './statement';

/** Statements that were put together lately, by what they are for: putting one together takes as long as running it. */
const statements = new LRUCache<string, string>({ max: 500 });

/** The lists of a type's dossier that a reader may see. */
export function groupsInSight({ strapi, mayRead }: Sight, schema: Schema): Group[] {
  return groupsOf(strapi, schema).filter(({ type }) => mayRead.has(type.uid));
}

export interface Dossier extends DossierRow {
  /** The entry's part as PostgreSQL wrote it, in which `shownIn` finds what it shows. */
  written: string;
}

/**
 * An entry with what is linked to it, in one statement; undefined where readers see no such entry.
 * @param entry its documentId or slug
 */
export async function readDossier(
  tools: ReaderTools,
  sight: Sight,
  schema: Schema,
  entry: string,
  query: DossierQuery,
): Promise<Dossier | undefined> {
  if (!canName(schema, entry)) return undefined;
  const by = nameColumn(entry);
  const text = remembered([by, sight, schema, query], () => dossierStatement(sight, schema, query, by));
  const values = [entry, query.limit, query.offset, addressOf(tools, schema)];
  const { rows } = await tools.database.query<DossierRow>(statement(query, text, values));
  const [row] = rows;
  return row && { ...row, written: row.entry, entry: withoutHidden(schema, row) };
}

/** Dossiers of a type, newest first, and whether there are more: one statement. */
export async function readDossiers(
  tools: ReaderTools,
  sight: Sight,
  schema: Schema,
  query: DossiersQuery,
): Promise<DossiersRow> {
  const text = remembered(['many', sight, schema, query], () => dossiersStatement(sight, schema, query));
  const values = [query.size, query.limit, 0, addressOf(tools, schema), query.offset];
  const { rows } = await tools.database.query<DossiersRow>(statement(query, text, values));
  return rows[0]!;
}

/** The address of a type's entries in REST. */
function addressOf({ strapi, origin }: ReaderTools, schema: Schema): string {
  return `${origin}${strapi.config.get<string>('api.rest.prefix')}/${schema.info.pluralName}/`;
}

function statement({ usual }: DossierQuery, text: string, values: unknown[]): QueryConfig {
  return usual ? prepared(text, values) : { text, values };
}

function remembered(
  [way, sight, schema, query]: [string, Sight, Schema, DossierQuery],
  make: () => string,
): string {
  const lists = query.lists.map(({ group, fields }) => `${group.name}(${fields.join()})`);
  const readable = [...sight.mayRead].join();
  const key = [
    way,
    sight.version,
    schema.uid,
    query.offset > 0,
    readable,
    query.fields.join(),
    ...lists,
  ].join(' ');
  const known = statements.get(key);
  if (known !== undefined) return known;
  const text = make();
  statements.set(key, text);
  return text;
}

/** The entry's JSON, with the links in its texts that readers can't follow taken out. */
function withoutHidden(schema: Schema, { entry, hidden }: DossierRow): string {
  if (!hidden) return entry;
  const parsed = JSON.parse(entry) as Record<string, unknown>;
  for (const [name, { type }] of Object.entries(schema.attributes)) {
    if (type !== 'blocks' || !parsed[name]) continue;
    const visible = linkedDocuments(parsed[name]).filter((target) => !hidden.includes(target));
    parsed[name] = withoutHiddenLinks(parsed[name], new Set(visible));
  }
  return JSON.stringify(parsed);
}

/** What PostgreSQL writes before an entry that is shown; for a link in a text, which is jsonb, it has one space less. */
const SHOWN = '"documentId" : "';

/** What a dossier shows: the entry and those in its lists, what decides which those are, and its own further links. */
export function shownIn(
  { documentId, written, linked }: Dossier,
  schema: Schema,
  { lists }: DossierQuery,
  { strapi, mayRead }: Sight,
): ShownKey[] {
  const ofLists = lists.flatMap(({ group }): ShownKey[] => {
    if (group.kind === 'outgoing') return [fieldLinksKey(documentId, group.field.path)];
    if (group.kind === 'ancestors') return stepsUp(linked, group);
    const type = group.type.info.pluralName!;
    return [typeBacklinksKey(documentId, type), ...(group.texts ? [textBacklinksKey(documentId, type)] : [])];
  });
  const own = linkFields(strapi)
    .filter(({ source, steps, many }) => source.uid === schema.uid && (steps.length > 0 || !many))
    .filter(({ target }) => mayRead.has(target.uid))
    .map(({ path }) => fieldLinksKey(documentId, path));
  const keys = [entryKey(documentId), textsKey(documentId), ...ofLists, ...own];
  return [...new Set([...keys, ...entriesIn(written), ...entriesIn(linked)])];
}

/** What leads from each entry on the way up to the next. */
function stepsUp(linked: string, { name, field }: AncestorsGroup): ShownKey[] {
  const lists = JSON.parse(linked) as Record<string, { items: { documentId: string }[] }>;
  return lists[name]!.items.map(({ documentId }) => fieldLinksKey(documentId, field.path));
}

/** What a list of dossiers shows: any entry of its type may newly stand in it, and any of those in its lists. */
export function shownInAll({ dossiers }: DossiersRow, schema: Schema, { lists }: DossierQuery): ShownKey[] {
  const types = [schema, ...lists.map(({ group }) => group.type)];
  return [...new Set([...types.map(({ info }) => typeKey(info.pluralName!)), ...entriesIn(dossiers)])];
}

function entriesIn(json: string): ShownKey[] {
  const keys: ShownKey[] = [];
  for (let at = json.indexOf(SHOWN); at >= 0; at = json.indexOf(SHOWN, at)) {
    at += SHOWN.length;
    keys.push(entryKey(json.slice(at, json.indexOf('"', at))));
  }
  return keys;
}
