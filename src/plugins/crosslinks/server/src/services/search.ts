import type { Knex } from 'knex';
import { runPrepared } from '../../../../../database/prepared';
import { contentSchemas, type Schema, type Strapi } from '../../../../../documents/types';
import type { Allowance } from '../../../../common/server/abilities';
import type { SearchResponse } from '../../../shared/contracts';
import { entryColumns, entryRows, isEditors, toEntry, type EntryRow } from '../links/entries';
import { labelColumn } from '../links/labels';
import { linkFields } from '../links/link-fields';

const CODES: [attribute: string, column: string][] = [
  ['unlocode', 'unlocode'],
  ['isoCode', 'iso_code'],
  ['wikidataId', 'wikidata_id'],
];
/** How much of a word may be misspelt: the share of three-letter pieces that must agree (pg_trgm). */
const ALIKE = 0.42;

interface Row extends EntryRow {
  matched: string | null;
  source: string | null;
}

/** Makes the indexes for names that contain or resemble a text, in any script, and for codes. */
export async function createSearchIndexes(strapi: Strapi): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  for (const schema of contentSchemas(strapi)) {
    const table = schema.collectionName!;
    const names = [
      [labelColumn(schema), 'label'],
      ...(schema.attributes.aliases ? [['aliases', 'aliases']] : []),
    ] as const;
    for (const [column, name] of names) {
      await connection.raw(
        `CREATE INDEX IF NOT EXISTS "${table}__${name}__trigrams" ON "${table}" USING gin (lower("${column}"::text) gin_trgm_ops)`,
      );
    }
    // Without one for each of them PostgreSQL would read the whole table for the names too.
    for (const [, column] of CODES.filter(([attribute]) => schema.attributes[attribute])) {
      await connection.raw(
        `CREATE INDEX IF NOT EXISTS "${table}__${column}__index" ON "${table}" (${column})`,
      );
    }
  }
}

/**
 * Entries by name, alias or code, of several types at once, best first, among those that somebody may have. Names that resemble the text are looked for
 * only where those that contain it don't fill the list: none of them is better.
 */
export async function searchEntries(
  strapi: Strapi,
  { q, among, limit }: { q: string; among: Allowance[]; limit: number },
): Promise<SearchResponse> {
  if (among.length === 0) return { data: [] };
  const bindings = [
    q.toLowerCase(),
    `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    q.toUpperCase(),
    limit,
    ...among.flatMap(({ bindings: own }) => own),
  ];
  let rows = await runPrepared<Row>(
    strapi.db.connection,
    statementOf(strapi, among, { misspelt: false }),
    bindings,
  );
  if (rows.length < limit) {
    rows = await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
      await trx.raw(`SET LOCAL pg_trgm.word_similarity_threshold = ${ALIKE}`);
      return runPrepared<Row>(trx, statementOf(strapi, among, { misspelt: true }), bindings);
    });
  }
  return {
    data: rows.map((row) => ({
      ...toEntry(row),
      matched: row.matched === row.label ? null : row.matched,
      source: row.source,
    })),
  };
}

/** Takes the text in lower case, as a LIKE pattern, in upper case, how many entries are wanted, and what `among` binds. */
function statementOf(strapi: Strapi, among: Allowance[], how: { misspelt: boolean }): string {
  return `
    WITH asked AS (SELECT ?::text AS text, ?::text AS pattern, ?::text AS code, ?::bigint AS most)
    SELECT * FROM (${among.map((allowed) => `(${selectOf(strapi, allowed, how)})`).join(' UNION ALL ')}) found
     ORDER BY score DESC, length(label), label, document_id LIMIT (SELECT most FROM asked)`;
}

const TEXT = '(SELECT text FROM asked)';
const PATTERN = '(SELECT pattern FROM asked)';
const CODE = '(SELECT code FROM asked)';

/** The best entries of a type: they are found and rated by the names alone, and looked up only then. */
function selectOf(strapi: Strapi, allowed: Allowance, { misspelt }: { misspelt: boolean }): string {
  const schema = strapi.contentType(allowed.uid as never) as Schema;
  const table = `"${schema.collectionName}"`;
  const column = `d."${labelColumn(schema)}"`;
  const codes = CODES.filter(([attribute]) => schema.attributes[attribute]).map(
    ([, code]) => `d.${code} = ${CODE}`,
  );
  const aliases = schema.attributes.aliases !== undefined;
  const names = [`lower(${column}::text)`, ...(aliases ? ['lower(d.aliases::text)'] : [])];
  const conditions = [
    ...names.map((name) => `${name} LIKE ${PATTERN}`),
    ...(misspelt ? names.map((name) => `${TEXT} <% ${name}`) : []),
    ...codes,
  ];
  const scores = [
    scoreOf(`lower(${column}::text)`),
    ...(aliases
      ? [
          `CASE WHEN d.aliases IS NOT NULL THEN (SELECT max(${scoreOf(`lower(a->>'text')`)}) * ${ALIAS} FROM ${ALIASES} a) END`,
        ]
      : []),
  ];
  const matched = aliases
    ? `CASE WHEN alias_score > own_score THEN (
         SELECT a->>'text' FROM ${ALIASES} a ORDER BY ${scoreOf(`lower(a->>'text')`)} DESC LIMIT 1) END`
    : 'NULL';
  const code = codes.length > 0 ? `CASE WHEN ${codes.join(' OR ')} THEN 3 END` : 'NULL::float';
  // A figure that has been superseded is reached by the one that stands.
  const stands = schema.attributes.supersededBy ? ' AND d.superseded_by IS NULL' : '';
  // OFFSET 0 keeps PostgreSQL from working out the same score wherever it is used.
  return `
    SELECT ${entryColumns(schema)}, score, ${matched} AS matched, ${sourceOf(strapi, schema)} AS source
      FROM ${entryRows(schema)}
      JOIN (SELECT id, own_score, alias_score, GREATEST(own_score, alias_score, code_score) AS score
              FROM (SELECT d.id, ${column}::text AS name, ${scores[0]} AS own_score, ${scores[1] ?? 'NULL::float'} AS alias_score,
                           ${code} AS code_score
                      FROM ${table} d WHERE ${isEditors(schema)}${stands} AND ${allowed.of('d.document_id')} AND (${conditions.join(' OR ')}) OFFSET 0) rated
             ${misspelt ? '' : `WHERE GREATEST(own_score, alias_score, code_score) >= ${ALIAS}`}
             ORDER BY score DESC, length(name), name LIMIT (SELECT most FROM asked)) best ON best.id = d.id`;
}

/** Who an entry of this type comes from, where it says: its `source`. */
function sourceOf(strapi: Strapi, schema: Schema): string {
  const field = linkFields(strapi).find(({ source, path }) => source.uid === schema.uid && path === 'source');
  if (!field) return 'NULL';
  const { join, target } = field;
  return `(SELECT t."${labelColumn(target)}" FROM "${join.name}" j JOIN "${target.collectionName}" t ON t.id = j."${join.inverse}"
            WHERE j."${join.column}" = d.id LIMIT 1)`;
}

/** A name counts a little more than an alias. */
const ALIAS = 0.95;
const ALIASES = `jsonb_array_elements(CASE jsonb_typeof(d.aliases) WHEN 'array' THEN d.aliases ELSE '[]' END)`;

/** How well a name answers: the same, begins so, contains it, resembles it. */
function scoreOf(name: string): string {
  return `CASE WHEN ${name} = ${TEXT} THEN 3 WHEN starts_with(${name}, ${TEXT}) THEN 2
               WHEN strpos(${name}, ${TEXT}) > 0 THEN 1 ELSE 0 END + word_similarity(${TEXT}, ${name})`;
}
