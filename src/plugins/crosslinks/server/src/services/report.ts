import type { Knex } from 'knex';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Entry, ReportResponse, ReportSection } from '../../../shared/contracts';
import { entryRows, isEditors, loadEntries, typesOf, type Ref } from '../links/entries';
import { labelColumn } from '../links/labels';
import { linkFields, type LinkField } from '../links/link-fields';
import { BODY_LINKS, SNAPSHOT } from '../rules/tables';

interface Page {
  page: number;
  pageSize: number;
}

/** How alike two names must be to be probable doubles (pg_trgm's similarity). */
const ALIKE = 0.7;

/** What is wrong with the desk's links: counts of four kinds, and a page of each or of one section. */
export async function linkReport(
  strapi: Strapi,
  { section, page, pageSize }: Page & { section?: ReportSection },
): Promise<ReportResponse> {
  const fields = linkFields(strapi);
  const of = (one: ReportSection): Page => ({ page: section === one || !section ? page : 1, pageSize });
  return {
    data: {
      unlinked: await unlinked(strapi, fields, of('unlinked')),
      hidden: await hidden(strapi, of('hidden')),
      broken: await broken(strapi, of('broken')),
      duplicates: await duplicates(strapi, of('duplicates')),
    },
    meta: { pagination: { page, pageSize } },
  };
}

type Section<Name extends ReportSection> = ReportResponse['data'][Name];

async function unlinked(strapi: Strapi, fields: LinkField[], page: Page): Promise<Section<'unlinked'>> {
  const selects = contentSchemas(strapi).map((schema) => {
    const linked = [...linksOut(fields, schema), ...linksIn(fields, schema)];
    return `SELECT '${schema.uid}' AS uid, d.document_id, d.updated_at FROM ${entryRows(schema)}
             WHERE ${isEditors(schema)}
               AND NOT EXISTS (SELECT 1 FROM ${BODY_LINKS} b WHERE b.source = d.document_id OR b.target = d.document_id)
               ${linked.map((exists) => `AND NOT EXISTS (${exists})`).join(' ')}`;
  });
  const { rows, total } = await paged<{ uid: string; document_id: string }>(
    strapi.db.connection,
    selects.join(' UNION ALL '),
    'updated_at DESC, document_id',
    page,
  );
  const refs = rows.map(toRef);
  const entries = await loadEntries(strapi.db.connection, strapi, refs);
  return { total, items: refs.flatMap(({ documentId }) => entries.get(documentId) ?? []) };
}

/** Whether the row `d` links to something; a component in it counts as soon as it is there and points somewhere. */
function linksOut(fields: LinkField[], schema: Schema): string[] {
  return fields
    .filter((field) => field.source.uid === schema.uid)
    .map(({ steps, join }) => {
      const [first] = steps;
      if (!first) return `SELECT 1 FROM "${join.name}" j WHERE j."${join.column}" = d.id`;
      return `SELECT 1 FROM "${first.join.name}" c JOIN "${join.name}" j ON j."${join.column}" = c."${first.join.inverse}"
               WHERE c."${first.join.column}" = d.id AND c.field = '${first.field}'`;
    });
}

function linksIn(fields: LinkField[], schema: Schema): string[] {
  return fields
    .filter((field) => field.target.uid === schema.uid)
    .map(({ join }) => `SELECT 1 FROM "${join.name}" j WHERE j."${join.inverse}" = d.id`);
}

async function hidden(strapi: Strapi, page: Page): Promise<Section<'hidden'>> {
  const drafted = contentSchemas(strapi).filter(isDrafted);
  const selects = drafted.map(
    ({ uid, collectionName }) =>
      `SELECT n.source_type, n.source, n.field, n.target_type, n.target FROM ${SNAPSHOT} n
        WHERE n.target_type = '${uid}'
          AND NOT EXISTS (SELECT 1 FROM "${collectionName}" p WHERE p.document_id = n.target AND p.published_at IS NOT NULL)`,
  );
  const { rows, total } = await paged<
    Record<'source_type' | 'source' | 'field' | 'target_type' | 'target', string>
  >(strapi.db.connection, selects.join(' UNION ALL '), 'source, field, target', page);
  const entries = await loadEntries(
    strapi.db.connection,
    strapi,
    rows.flatMap((row) => [
      { uid: row.source_type, documentId: row.source },
      { uid: row.target_type, documentId: row.target },
    ]),
  );
  return { total, items: pairs(rows, entries) };
}

function pairs(rows: { source: string; field: string; target: string }[], entries: Map<string, Entry>) {
  return rows.flatMap(({ source, field, target }) => {
    const [from, to] = [entries.get(source), entries.get(target)];
    return from && to ? [{ source: from, field, target: to }] : [];
  });
}

async function broken(strapi: Strapi, page: Page): Promise<Section<'broken'>> {
  const missing = contentSchemas(strapi)
    .map(
      ({ collectionName }) =>
        `AND NOT EXISTS (SELECT 1 FROM "${collectionName}" t WHERE t.document_id = b.target)`,
    )
    .join(' ');
  const { rows, total } = await paged<Record<'source_type' | 'source' | 'field' | 'target', string>>(
    strapi.db.connection,
    `SELECT DISTINCT b.source_type, b.source, b.field, b.target FROM ${BODY_LINKS} b WHERE true ${missing}`,
    'source, field, target',
    page,
  );
  const entries = await loadEntries(
    strapi.db.connection,
    strapi,
    rows.map((row) => ({ uid: row.source_type, documentId: row.source })),
  );
  const items = rows.flatMap(({ source, field, target }) => {
    const from = entries.get(source);
    return from ? [{ source: from, field, target }] : [];
  });
  return { total, items };
}

async function duplicates(strapi: Strapi, page: Page): Promise<Section<'duplicates'>> {
  const named = contentSchemas(strapi).filter((schema) => !isDrafted(schema) && schema.attributes.name);
  const selects = named.map((schema) => {
    const name = labelColumn(schema);
    const table = `"${schema.collectionName}"`;
    const names = `SELECT document_id, lower("${name}") AS name FROM ${table}
                   UNION SELECT document_id, lower(a->>'text') FROM ${table},
                     jsonb_array_elements(CASE jsonb_typeof(aliases) WHEN 'array' THEN aliases ELSE '[]' END) a`;
    return `SELECT a.document_id AS first, b.document_id AS second, min(a.name) AS name
              FROM (${names}) a JOIN (${names}) b ON b.name = a.name AND b.document_id > a.document_id
             GROUP BY 1, 2
            UNION
            SELECT a.document_id, b.document_id, lower(b."${name}")
              FROM ${table} a JOIN ${table} b
                ON lower(b."${name}"::text) % lower(a."${name}"::text) AND b.document_id > a.document_id
             WHERE lower(a."${name}") <> lower(b."${name}")
               AND regexp_replace(a."${name}", '\\D', '', 'g') = regexp_replace(b."${name}", '\\D', '', 'g')`;
  });
  const { rows, total } = await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await trx.raw(`SET LOCAL pg_trgm.similarity_threshold = ${ALIKE}`);
    return paged<Record<'first' | 'second' | 'name', string>>(
      trx,
      `SELECT first, second, min(name) AS name FROM (${selects.join(' UNION ALL ')}) pair GROUP BY first, second`,
      'name, first, second',
      page,
    );
  });
  const { connection } = strapi.db;
  const ids = rows.flatMap(({ first, second }) => [first, second]);
  const entries = await loadEntries(connection, strapi, await typesOf(connection, strapi, ids));
  const items = rows.flatMap(({ first, second, name }) => {
    const [one, other] = [entries.get(first), entries.get(second)];
    return one && other ? [{ first: one, second: other, name }] : [];
  });
  return { total, items };
}

async function paged<Row>(
  db: Knex | Knex.Transaction,
  sql: string,
  order: string,
  { page, pageSize }: Page,
): Promise<{ rows: Row[]; total: number }> {
  const { rows } = await db.raw<{ rows: [{ total: string; items: Row[] | null }] }>(
    `WITH found AS MATERIALIZED (${sql})
     SELECT (SELECT count(*) FROM found) AS total,
            (SELECT json_agg(page) FROM (SELECT * FROM found ORDER BY ${order} LIMIT ? OFFSET ?) page) AS items`,
    [pageSize, (page - 1) * pageSize],
  );
  return { rows: rows[0].items ?? [], total: Number(rows[0].total) };
}

function toRef(row: { uid: string; document_id: string }): Ref {
  return { uid: row.uid, documentId: row.document_id };
}
