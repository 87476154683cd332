import { contentSchemas, type Schema } from '../../documents/types';
import { blocksFields } from '../../plugins/crosslinks/server/src/links/link-fields';
import { newestFirst } from '../../database/newest-first';
import { fromSource, orderOf } from '../../plugins/crosslinks/server/src/links/link-sql';
import { BODY_LINKS } from '../../plugins/crosslinks/server/src/rules/tables';
import { entryJson } from './fields-sql';
import { type AncestorsGroup, type Group, type IncomingGroup, type OutgoingGroup } from './groups';
import type { DossierList, DossierQuery } from './query';
import { isSeen, isSeenText, type Sight } from './sight';

/** Most steps up from a place to what holds it. */
const MOST_ANCESTORS = 10;

/** What the statement gives: no row where readers see no such entry. */
export interface DossierRow {
  documentId: string;
  /** The entry's own part, as JSON. */
  entry: string;
  /** Its lists, by name, as JSON. */
  linked: string;
  /** The entries that its texts link to and readers can't see; null where there are none. */
  hidden: string[] | null;
}

/**
 * One statement for one dossier. Bound are the entry's documentId or slug ($1), the limit ($2) and the offset ($3) of
 * every list, and the address of the type's entries in REST ($4).
 * @param by which of the two the entry is found by
 */
export function dossierStatement(
  sight: Sight,
  schema: Schema,
  { fields, lists, offset }: DossierQuery,
  by: 'document_id' | 'slug',
): string {
  return `
    SELECT e.document_id AS "documentId", ${entryJson(sight, schema, 'e', fields)}::text AS entry,
           ${linkedSql(sight, lists, offset > 0)}::text AS linked,
           ${hiddenTargets(sight, schema, fields)} AS hidden
      FROM "${schema.collectionName}" e
     WHERE e.${by} = $1${isSeen(sight, 'e', schema)}
       AND $2::int > 0 AND $3::int >= 0 AND $4::text IS NOT NULL`;
}

/** What the statement of a list of dossiers gives: one row. */
export interface DossiersRow {
  count: number;
  dossiers: string;
}

/**
 * One statement for a list of dossiers, newest first. Bound are how many ($1), the limit of each of their lists ($2), a 0
 * ($3, where those start), the address of the type's entries in REST ($4), and the offset of the dossiers ($5). The first
 * and the last are hidden from the planner, which would else plan anew for each of them, and take longer than the reading.
 */
export function dossiersStatement(sight: Sight, schema: Schema, { fields, lists }: DossierQuery): string {
  return `
    SELECT count(*)::int AS count, coalesce(json_agg(json_build_object(
             'data', ${entryJson(sight, schema, 'e', fields)}, 'linked', ${linkedSql(sight, lists, false)}) ORDER BY e.place), '[]')::text AS dossiers
      FROM (SELECT s.*, row_number() OVER (ORDER BY ${newestFirst(schema, 's')}) AS place
              FROM (SELECT * FROM "${schema.collectionName}" s WHERE true${isSeen(sight, 's', schema)}
                     ORDER BY ${newestFirst(schema, 's')} LIMIT (SELECT $1::bigint) OFFSET (SELECT $5::bigint)) s) e
     WHERE $2::int > 0 AND $3::int >= 0 AND $4::text IS NOT NULL`;
}

function linkedSql(sight: Sight, lists: DossierList[], later: boolean): string {
  return `json_build_object(${lists.map((one) => `'${one.group.name}', ${list(sight, one, later)}`).join(', ')})`;
}

/** A list as JSON: its total, its entries, and where it goes on. Counted along, except where its first ones are left out. */
function list(sight: Sight, { group, fields, rest }: DossierList, later: boolean): string {
  const rows = rowsOf(sight, group);
  const total = later ? `(SELECT count(*) FROM (${rows.counted}) c)` : 'coalesce(max(g.total), 0)';
  const via: [string, string][] = group.kind === 'incoming' ? [['via', 'g.via']] : [];
  return `(SELECT json_build_object('total', ${total},
             'items', coalesce(json_agg(${entryJson(sight, group.type, 'g', fields, via)}${rows.ordered ? '' : ' ORDER BY g.place'}), '[]'),
             'next', CASE WHEN ${total} > $3::int + $2
                          THEN $4 || e.document_id || '${rest}&limit=' || $2 || '&offset=' || $3::int + $2 END)
     FROM (${rows.page}) g)`;
}

interface Rows {
  /** The page of it that is wanted: the entries' rows, with their `place`, the `total` and, of what links here, `via`. */
  page: string;
  /** Whether the page comes in its order by itself, as rows do that a subquery sorts last of all. */
  ordered: boolean;
  /** All of it, to be counted. */
  counted: string;
}

function rowsOf(sight: Sight, group: Group): Rows {
  if (group.kind === 'outgoing') return outgoingRows(sight, group);
  const rows = group.kind === 'ancestors' ? ancestorRows(group) : incomingRows(sight, group);
  // Only those of the page are read whole.
  const page = `SELECT g.*, l.* FROM (SELECT l.*, count(*) OVER () AS total FROM (${rows}) l ORDER BY l.place LIMIT $2 OFFSET $3) l
      JOIN "${group.type.collectionName}" g ON g.id = l.link_id`;
  return { page, ordered: false, counted: rows };
}

function outgoingRows(sight: Sight, { field, type }: OutgoingGroup): Rows {
  const rows = `FROM "${field.join.name}" j JOIN "${type.collectionName}" t ON t.id = j."${field.join.inverse}"
           WHERE j."${field.join.column}" = e.id${isSeen(sight, 't', type)}`;
  const order = orderOf(field);
  return {
    page: `SELECT t.*, ${order} AS place, count(*) OVER () AS total ${rows} ORDER BY ${order} LIMIT $2 OFFSET $3`,
    ordered: true,
    counted: `SELECT 1 ${rows}`,
  };
}

function ancestorRows({ field: { join } }: AncestorsGroup): string {
  return `
    WITH RECURSIVE up(id, place) AS (
      SELECT j."${join.inverse}", 1 FROM "${join.name}" j WHERE j."${join.column}" = e.id
       UNION ALL
      SELECT j."${join.inverse}", up.place + 1 FROM up JOIN "${join.name}" j ON j."${join.column}" = up.id
       WHERE up.place < ${MOST_ANCESTORS}) CYCLE id SET again USING path
    SELECT up.id AS link_id, up.place FROM up WHERE NOT up.again AND up.id <> e.id`;
}

function incomingRows(sight: Sight, { fields, type, texts, newestOfSeries }: IncomingGroup): string {
  const parts = fields.map((field) => {
    // Where no component stands between, the join table alone says which rows link here.
    const direct = field.steps.length === 0;
    const from = direct ? `"${field.join.name}" j` : fromSource(field);
    const id = direct ? `j."${field.join.column}"` : 's.id';
    return `SELECT ${id} AS id, '${field.path}' AS via FROM ${from} WHERE j."${field.join.inverse}" = e.id`;
  });
  if (texts) {
    parts.push(`SELECT s.id, b.field FROM ${BODY_LINKS} b JOIN "${type.collectionName}" s ON s.document_id = b.source
        WHERE b.target = e.document_id AND b.source_type = '${type.uid}'${isSeenText(sight, 'b', type)}`);
  }
  const only = newestOfSeries ? ' AND s.current AND s.withdrawn_on IS NULL' : '';
  const links = `FROM (${parts.join(' UNION ALL ')}) k
    JOIN "${type.collectionName}" s ON s.id = k.id${isSeen(sight, 's', type)}${only} GROUP BY s.id`;
  const order = newestFirst(type, 's');
  if (!newestOfSeries)
    return `SELECT s.id AS link_id, ${VIA}, row_number() OVER (ORDER BY ${order}) AS place ${links}`;
  return `SELECT s.id AS link_id, s.via, row_number() OVER (ORDER BY ${order}) AS place FROM (
    SELECT DISTINCT ON (s.series_key) s.*, ${VIA} ${links}
     ORDER BY s.series_key, s.period_end DESC, s.period_start DESC, s.document_id) s`;
}

/** The fields in which an entry links here. */
const VIA = 'array_agg(DISTINCT k.via ORDER BY k.via) AS via';

/** Where a link in a text leads to what readers can't see. */
function hiddenTargets(sight: Sight, schema: Schema, fields: string[]): string {
  const texts = blocksFields(schema).filter((name) => fields.includes(name));
  if (texts.length === 0) return 'NULL::text[]';
  const seen = contentSchemas(sight.strapi).map(
    (target) =>
      `NOT EXISTS (SELECT 1 FROM "${target.collectionName}" v WHERE v.document_id = b.target${isSeen(sight, 'v', target)})`,
  );
  return `(SELECT array_agg(DISTINCT b.target) FROM ${BODY_LINKS} b
    WHERE b.source = e.document_id AND b.field IN (${texts.map((name) => `'${name}'`).join(', ')})${isSeenText(sight, 'b', schema)}
      AND ${seen.join(' AND ')})`;
}
