import { contentSchemas, isDrafted, type Strapi } from '../../../../../documents/types';
import type { GraphEdge, GraphResponse } from '../../../shared/contracts';
import { loadEntries, typesOf, type Ref } from '../links/entries';
import { incomingLinks, type Incoming } from '../links/incoming';
import { blocksFields, linkFields, type LinkField } from '../links/link-fields';
import { fromLink } from '../links/link-sql';
import { BODY_LINKS } from '../rules/tables';
import { entryNamed } from './links';

/** More nodes than this make no picture. */
const MOST_NODES = 300;
const MOST_EDGES = 1500;

interface Row {
  from_uid: string;
  from_id: string;
  to_id: string;
  field: string;
  draft: boolean;
  published: boolean;
}

/** The entries around one, and their links: `depth` steps out, in either direction, of these types only. */
export async function graphAround(
  strapi: Strapi,
  start: Ref,
  { depth, types }: { depth: number; types?: string[] },
): Promise<GraphResponse> {
  await entryNamed(strapi, start);
  const fields = linkFields(strapi);
  const found = new Map<string, Ref & { depth: number }>([[start.documentId, { ...start, depth: 0 }]]);
  const edges = new Map<string, GraphEdge>();
  let truncated = false;
  let frontier: Ref[] = [start];

  for (let step = 1; step <= depth && frontier.length > 0; step += 1) {
    const rows = await stepFrom(strapi, fields, frontier);
    truncated ||= rows.length > MOST_EDGES;
    const known = await refsOf(strapi, fields, rows);
    frontier = [];
    for (const row of rows.slice(0, MOST_EDGES)) {
      const [from, to] = [known.get(row.from_id), known.get(row.to_id)];
      if (!from || !to) continue; // a link in a text to what is not there
      const both = [from, to];
      if (
        types &&
        both.some(({ uid, documentId }) => documentId !== start.documentId && !types.includes(uid))
      )
        continue;
      for (const ref of both.filter(({ documentId }) => !found.has(documentId))) {
        if (found.size >= MOST_NODES) {
          truncated = true;
          continue;
        }
        found.set(ref.documentId, { ...ref, depth: step });
        frontier.push(ref);
      }
      if (both.every(({ documentId }) => found.has(documentId))) addEdge(edges, row);
    }
  }
  const entries = await loadEntries(strapi.db.connection, strapi, [...found.values()]);
  const nodes = [...found.values()].flatMap((ref) => {
    const entry = entries.get(ref.documentId);
    return entry ? [{ ...entry, depth: ref.depth }] : [];
  });
  return { data: { nodes, edges: [...edges.values()], truncated } };
}

function addEdge(edges: Map<string, GraphEdge>, row: Row): void {
  const { from_id: from, to_id: to, field, draft, published } = row;
  edges.set(`${from} ${to} ${field}`, { from, to, field, draft, published });
}

/** The links from and to these entries, at most one more than MOST_EDGES. */
async function stepFrom(strapi: Strapi, fields: LinkField[], frontier: Ref[]): Promise<Row[]> {
  const parts: Incoming[] = [];
  for (const schema of contentSchemas(strapi)) {
    const ids = frontier.filter(({ uid }) => uid === schema.uid).map(({ documentId }) => documentId);
    if (ids.length === 0) continue;
    const incoming = incomingLinks(strapi, fields, schema, ids);
    if (incoming.sql) {
      parts.push({
        sql: `SELECT uid AS from_uid, document_id AS from_id, target AS to_id, field, draft, published FROM (${incoming.sql}) l`,
        bindings: incoming.bindings,
      });
    }
    parts.push(...outgoing(fields, schema.uid, ids));
    for (const name of blocksFields(schema)) {
      parts.push({
        sql: `SELECT '${schema.uid}', source, target, '${name}', bool_or(NOT published), bool_or(published)
                FROM ${BODY_LINKS} WHERE source = ANY(?) AND field = '${name}' GROUP BY source, target`,
        bindings: [ids],
      });
    }
  }
  const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(
    `SELECT * FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) AS edge(from_uid, from_id, to_id, field, draft, published)
      ORDER BY published DESC, from_id, to_id, field LIMIT ${MOST_EDGES + 1}`,
    parts.flatMap(({ bindings }) => bindings),
  );
  return rows;
}

function outgoing(fields: LinkField[], uid: string, ids: string[]): Incoming[] {
  return fields
    .filter((field) => field.source.uid === uid)
    .map((field) => {
      const drafted = isDrafted(field.source);
      return {
        sql: `SELECT '${uid}', s.document_id, t.document_id, '${field.path}',
                     ${drafted ? 'bool_or(s.published_at IS NULL)' : 'true'},
                     ${drafted ? 'bool_or(s.published_at IS NOT NULL)' : 'true'}
                FROM ${fromLink(field)} WHERE s.document_id = ANY(?) GROUP BY s.document_id, t.document_id`,
        bindings: [ids],
      };
    });
}

/** The types of both ends: a relation's are known from its field, a text's from the tables. */
async function refsOf(strapi: Strapi, fields: LinkField[], rows: Row[]): Promise<Map<string, Ref>> {
  const targets = new Map(fields.map((field) => [`${field.source.uid} ${field.path}`, field.target.uid]));
  const refs = new Map<string, Ref>();
  const unknown: string[] = [];
  for (const row of rows) {
    refs.set(row.from_id, { uid: row.from_uid, documentId: row.from_id });
    const uid = targets.get(`${row.from_uid} ${row.field}`);
    if (uid) refs.set(row.to_id, { uid, documentId: row.to_id });
    else unknown.push(row.to_id);
  }
  for (const ref of await typesOf(strapi.db.connection, strapi, [...new Set(unknown)]))
    refs.set(ref.documentId, ref);
  return refs;
}
