import { runPrepared } from '../../../../../database/prepared';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { GraphEdge } from '../../../shared/contracts';
import { entryColumns, entryRows, isEditors, type EntryRow, type Ref } from '../links/entries';
import { incomingParts, type Incoming } from '../links/incoming';
import { blocksFields, linkFields, type LinkField } from '../links/link-fields';
import { fromLink, isOneOf } from '../links/link-sql';
import { BODY_LINKS } from '../rules/tables';

/** Entries that are linked to or from others, published links first, and the links to them and to those known before. */
export interface Step {
  nodes: EntryRow[];
  edges: GraphEdge[];
}

interface From {
  frontier: Ref[];
  /** Entries that were found before, those of the frontier included. */
  known: string[];
  /** The types of which entries may be found. */
  shown: Schema[];
  most: { nodes: number; edges: number };
}

const ORDER = `published DESC, "from" COLLATE "C", "to" COLLATE "C", field`;

/** One step out from some entries, in either direction. One statement. */
export async function stepFrom(strapi: Strapi, { frontier, known, shown, most }: From): Promise<Step> {
  const parts = contentSchemas(strapi).flatMap((schema) => {
    const ids = frontier.filter(({ uid }) => uid === schema.uid).map(({ documentId }) => documentId);
    return ids.length > 0
      ? [...linksTo(strapi, schema, ids, shown), ...linksFrom(strapi, schema, ids, shown)]
      : [];
  });
  if (parts.length === 0) return { nodes: [], edges: [] };
  const entries = shown.map(
    (schema) =>
      `SELECT ${entryColumns(schema)}, near.place FROM near JOIN ${entryRows(schema)} ON d.document_id = near.id
        WHERE near.uid = '${schema.uid}' AND ${isEditors(schema)}`,
  );
  const sql = `
    WITH link AS MATERIALIZED (${parts.map((part) => part.sql).join(' UNION ALL ')}),
    near AS MATERIALIZED (
      SELECT uid, id, row_number() OVER () AS place
        FROM (SELECT uid, id FROM link WHERE id <> ALL(?) GROUP BY uid, id
               ORDER BY bool_or(published) DESC, id COLLATE "C" LIMIT ?) nearest)
    SELECT (SELECT json_agg(entry ORDER BY place) FROM (${entries.join(' UNION ALL ')}) entry) AS nodes,
           (SELECT json_agg(edge) FROM (
              SELECT "from", "to", field, bool_or(draft) AS draft, bool_or(published) AS published FROM link
               WHERE id = ANY(?) OR id IN (SELECT id FROM near) GROUP BY "from", "to", field
               ORDER BY ${ORDER} LIMIT ?) edge) AS edges`;
  const bindings = [...parts.flatMap((part) => part.bindings), known, most.nodes, known, most.edges];
  const [row] = await run<{ nodes: EntryRow[] | null; edges: GraphEdge[] | null }>(
    strapi,
    sql,
    bindings,
    // There is one such statement for each type; others there are too many of to be kept.
    frontier.length === 1 && shown.length === contentSchemas(strapi).length,
  );
  return { nodes: row?.nodes ?? [], edges: row?.edges ?? [] };
}

/** The links that entries have among each other, published ones first. One statement, the same for any types. */
export async function linksAmong(strapi: Strapi, entries: Ref[], most: number): Promise<GraphEdge[]> {
  if (entries.length < 2) return [];
  const schemas = contentSchemas(strapi);
  const column = (uid: string) =>
    `(SELECT ids${schemas.findIndex((schema) => schema.uid === uid)} FROM asked)::text[]`;
  // What is known before the tables are read keeps PostgreSQL from reading them for types that are not there.
  const any = (uid: string) => `cardinality(${column(uid)}) > 0`;
  const parts = [
    ...linkFields(strapi).map(
      (field) =>
        `${outgoing(field, `= ANY(${column(field.source.uid)})`)} AND t.document_id = ANY(${column(field.target.uid)})
           AND ${any(field.source.uid)} AND ${any(field.target.uid)}`,
    ),
    ...schemas.flatMap((schema) =>
      blocksFields(schema).map(
        (name) =>
          `${outgoingText(schema, name, `= ANY(${column(schema.uid)})`)} AND b.target = ANY((SELECT ids FROM asked)::text[]) AND ${any(schema.uid)}`,
      ),
    ),
  ];
  const ids = (uid?: string) =>
    entries.filter((entry) => !uid || entry.uid === uid).map(({ documentId }) => documentId);
  return runPrepared<GraphEdge>(
    strapi.db.connection,
    `WITH asked AS (SELECT ?::text[] AS ids, ${schemas.map((_, index) => `?::text[] AS ids${index}`).join(', ')})
     SELECT "from", "to", field, bool_or(draft) AS draft, bool_or(published) AS published
       FROM (${parts.join(' UNION ALL ')}) AS part("from", "to", field, draft, published)
      GROUP BY "from", "to", field ORDER BY ${ORDER} LIMIT ?`,
    [ids(), ...schemas.map(({ uid }) => ids(uid)), most],
  );
}

async function run<Row>(strapi: Strapi, sql: string, bindings: unknown[], kept: boolean): Promise<Row[]> {
  const { connection } = strapi.db;
  if (kept) return runPrepared<Row>(connection, sql, bindings);
  return (await connection.raw<{ rows: Row[] }>(sql, bindings as never)).rows;
}

/** The links to entries of a type, with the entry at the other end. */
function linksTo(strapi: Strapi, target: Schema, ids: string[], shown: Schema[]): Incoming[] {
  return incomingParts(strapi, linkFields(strapi), target, ids, shown).map(({ sql, bindings }) => ({
    sql: `SELECT document_id AS "from", target AS "to", field, draft, published, uid, document_id AS id
            FROM (${sql}) AS incoming(uid, document_id, field, target, draft, published)`,
    bindings,
  }));
}

/** The links from entries of a type, with the entry at the other end. */
function linksFrom(strapi: Strapi, source: Schema, ids: string[], shown: Schema[]): Incoming[] {
  const { sql: isSource, binding } = isOneOf(ids);
  const uids = shown.map(({ uid }) => uid);
  const fields = linkFields(strapi).filter(
    (field) => field.source.uid === source.uid && uids.includes(field.target.uid),
  );
  // What a text links to may be of any type, and need not be there.
  const anything = shown
    .map(
      ({ uid, collectionName }) =>
        `SELECT '${uid}' AS uid WHERE EXISTS (SELECT 1 FROM "${collectionName}" e WHERE e.document_id = "to")`,
    )
    .join(' UNION ALL ');
  return [
    ...fields.map((field) => ({
      sql: `SELECT "from", "to", field, draft, published, '${field.target.uid}' AS uid, "to" AS id FROM (${outgoing(field, isSource)}) l`,
      bindings: [binding],
    })),
    ...blocksFields(source).map((name) => ({
      sql: `SELECT "from", "to", field, draft, published, found.uid, "to" AS id FROM (${outgoingText(source, name, isSource)}) l
              CROSS JOIN LATERAL (${anything}) found`,
      bindings: [binding],
    })),
  ];
}

/** A SELECT of the links of one field of sources that a comparison names. */
function outgoing(field: LinkField, is: string): string {
  const drafted = isDrafted(field.source);
  return `SELECT s.document_id AS "from", t.document_id AS "to", '${field.path}' AS field,
                 ${drafted ? 's.published_at IS NULL' : 'true'} AS draft,
                 ${drafted ? 's.published_at IS NOT NULL' : 'true'} AS published
            FROM ${fromLink(field)} WHERE s.document_id ${is}`;
}

function outgoingText(schema: Schema, name: string, is: string): string {
  return `SELECT b.source AS "from", b.target AS "to", '${name}' AS field, NOT b.published AS draft,
                 b.published OR ${!isDrafted(schema)} AS published
            FROM ${BODY_LINKS} b WHERE b.field = '${name}' AND b.source_type = '${schema.uid}' AND b.source ${is}`;
}
