import type { Knex } from 'knex';
import { contentSchemas, type Schema, type Strapi } from '../../../../../documents/types';
import type { EntryStatus, SearchResponse } from '../../../shared/contracts';
import { entryColumns, entryRows, isEditors, toEntry } from '../links/entries';
import { labelColumn } from '../links/labels';

const CODES: [attribute: string, column: string][] = [
  ['unlocode', 'unlocode'],
  ['isoCode', 'iso_code'],
  ['wikidataId', 'wikidata_id'],
];
/** How much of a word may be misspelt: the share of three-letter pieces that must agree (pg_trgm). */
const ALIKE = 0.42;

interface Row {
  uid: string;
  document_id: string;
  label: string | null;
  slug: string | null;
  status: EntryStatus;
  matched: string | null;
}

/** Makes the indexes for names that contain or resemble a text, in any script. */
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
  }
}

/** Entries by name, alias or code, of several types at once, best first; forgives misspellings. */
export async function searchEntries(
  strapi: Strapi,
  { q, types, limit }: { q: string; types?: string[]; limit: number },
): Promise<SearchResponse> {
  const schemas = contentSchemas(strapi).filter(({ uid }) => !types || types.includes(uid));
  if (schemas.length === 0) return { data: [] };
  const text = q.toLowerCase();
  const parts = schemas.map((schema) => selectOf(schema, text, q, limit));
  const rows = await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await trx.raw(`SET LOCAL pg_trgm.word_similarity_threshold = ${ALIKE}`);
    const found = await trx.raw<{ rows: Row[] }>(
      `SELECT * FROM (${parts.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}) found
        ORDER BY score DESC, length(label), label, document_id LIMIT ?`,
      [...parts.flatMap(({ bindings }) => bindings), limit],
    );
    return found.rows;
  });
  return {
    data: rows.map((row) => ({ ...toEntry(row), matched: row.matched === row.label ? null : row.matched })),
  };
}

function selectOf(
  schema: Schema,
  text: string,
  written: string,
  limit: number,
): { sql: string; bindings: unknown[] } {
  const label = `lower(d."${labelColumn(schema)}"::text)`;
  const codes = CODES.filter(([attribute]) => schema.attributes[attribute]).map(
    ([, column]) => `d.${column}`,
  );
  const aliases = schema.attributes.aliases !== undefined;
  const contains = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    { sql: `${label} LIKE ?`, value: contains },
    { sql: `? <% ${label}`, value: text },
    ...(aliases
      ? [
          { sql: `lower(d.aliases::text) LIKE ?`, value: contains },
          { sql: `? <% lower(d.aliases::text)`, value: text },
        ]
      : []),
    ...codes.map((code) => ({ sql: `${code} = ?`, value: written.toUpperCase() })),
  ];
  // OFFSET 0 keeps PostgreSQL from working out the same score wherever it is used.
  const own = `CROSS JOIN LATERAL (SELECT ${scoreOf(label)} AS score OFFSET 0) own`;
  const alias = `LEFT JOIN LATERAL (
      SELECT a->>'text' AS text, ${scoreOf(`lower(a->>'text')`)} AS score
        FROM jsonb_array_elements(CASE jsonb_typeof(d.aliases) WHEN 'array' THEN d.aliases ELSE '[]' END) a
       ORDER BY 2 DESC LIMIT 1) alias ON true`;
  const codeScores = codes.map((code) => `CASE WHEN ${code} = ? THEN 3 ELSE 0 END`);
  const scores = ['own.score', ...(aliases ? ['alias.score * 0.95'] : []), ...codeScores];
  const matched = aliases ? 'CASE WHEN alias.score > own.score THEN alias.text END' : 'NULL';
  return {
    sql: `SELECT ${entryColumns(schema)}, GREATEST(${scores.join(', ')}) AS score, ${matched} AS matched
            FROM ${entryRows(schema)} ${own} ${aliases ? alias : ''}
           WHERE ${isEditors(schema)} AND (${conditions.map(({ sql }) => sql).join(' OR ')})
           ORDER BY score DESC LIMIT ?`,
    bindings: [
      ...codes.map(() => written.toUpperCase()),
      ...scoreBindings(text),
      ...(aliases ? scoreBindings(text) : []),
      ...conditions.map(({ value }) => value),
      limit,
    ],
  };
}

/** How well a name answers: the same, begins so, contains it, resembles it. Takes the bindings of scoreBindings. */
function scoreOf(name: string): string {
  return `CASE WHEN ${name} = ? THEN 3 WHEN starts_with(${name}, ?) THEN 2 WHEN strpos(${name}, ?) > 0 THEN 1 ELSE 0 END
          + word_similarity(?, ${name})`;
}

const scoreBindings = (text: string): string[] => [text, text, text, text];
