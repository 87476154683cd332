import { SEARCH_SOURCES, searchTable, type SearchSource } from './sources';

const COLUMNS = ['document_id', 'kind', 'sorted', 'names', 'name_words', 'text_words'];

/** SQL: whether a row is one that readers find. */
export function isFound({ drafted, only }: SearchSource, alias: string): string {
  return [
    ...(drafted ? [`${alias}.published_at IS NOT NULL`] : []),
    ...(only ? [only(alias)] : []),
    `${alias}.document_id IS NOT NULL`,
  ].join(' AND ');
}

/** SQL: what is found of the rows of a source, in the order of the search table's columns. */
function found(source: SearchSource, from: string): string {
  const { name, aliases, codes = [], texts = [], blocks, kind, language, day } = source;
  const names = [
    `dateline_fold(r.${name})`,
    ...(aliases
      ? [
          `(SELECT string_agg(dateline_fold(alias->>'text'), E'\\n') FROM jsonb_array_elements(
             CASE jsonb_typeof(r.aliases) WHEN 'array' THEN r.aliases ELSE '[]' END) alias)`,
        ]
      : []),
    ...codes.map((code) => `dateline_fold(r.${code})`),
  ];
  const written = [
    ...texts.map((text) => `r.${text}`),
    ...(blocks ? [`dateline_blocks_text(r.${blocks})`] : []),
  ];
  const stemmer = language ? `dateline_stemmer(r.${language})` : `'english'::regconfig`;
  const sorted = day ? `coalesce(r.${day} - date '1970-01-01', -1000000)` : `-length(r.${name})`;
  return `SELECT document_id, kind, sorted, names, name_words,
      setweight(name_words, 'A') || setweight(dateline_words(texts, stemmer), 'C')
    FROM (SELECT r.document_id, ${kind ? 'r.kind' : 'NULL'} AS kind, ${sorted} AS sorted, names,
                 dateline_words(names, ${stemmer}) AS name_words, dateline_fold(texts) AS texts, ${stemmer} AS stemmer
            FROM ${from}
            CROSS JOIN LATERAL (SELECT concat_ws(E'\\n', ${names.join(', ')}) AS names,
                                       concat_ws(E'\\n', ${written.length > 0 ? written.join(', ') : `''`}) AS texts OFFSET 0) folded) parts`;
}

/** SQL that makes the table of a type, with everything that readers find of it now. */
export function searchTableSql(plural: string): string {
  const source = SEARCH_SOURCES[plural]!;
  const table = searchTable(plural);
  return `
    DROP TABLE IF EXISTS ${table};
    CREATE TABLE ${table} (
      document_id text PRIMARY KEY,
      kind text,
      sorted integer NOT NULL,
      names text NOT NULL,
      name_words tsvector NOT NULL,
      text_words tsvector NOT NULL
    );
    INSERT INTO ${table} (${COLUMNS.join(', ')})
      ${found(source, `(SELECT t.* FROM "${source.table}" t WHERE ${isFound(source, 't')}) r`)} ON CONFLICT DO NOTHING;
    CREATE INDEX ${table}__names ON ${table} USING gin (names gin_trgm_ops);
    CREATE INDEX ${table}__name_words ON ${table} USING gin (name_words);
    CREATE INDEX ${table}__text_words ON ${table} USING gin (text_words);
    CREATE INDEX ${table}__sorted ON ${table} (sorted DESC);
    ANALYZE ${table};`;
}

/**
 * SQL of the triggers that keep a type's table: once for each statement that writes, whoever sends it, in its transaction.
 * What is not published never gets in.
 */
export function searchTriggersSql(plural: string): string {
  const source = SEARCH_SOURCES[plural]!;
  const table = searchTable(plural);
  const watched = [
    ...['document_id', source.name, ...(source.aliases ? ['aliases'] : []), ...(source.codes ?? [])],
    ...[...(source.texts ?? []), ...(source.blocks ? [source.blocks] : []), ...(source.kind ? ['kind'] : [])],
    ...[...(source.language ? [source.language] : []), ...(source.day ? [source.day] : [])],
  ];
  const row = (alias: string) => `(${watched.map((column) => `${alias}.${column}`).join(', ')})`;
  const put = (rows: string) => `INSERT INTO ${table} (${COLUMNS.join(', ')})
        ${found(source, `(${rows}) r`)}
        ON CONFLICT (document_id) DO UPDATE SET ${COLUMNS.slice(1)
          .map((column) => `${column} = excluded.${column}`)
          .join(', ')};`;
  const trigger = (event: string, referencing: string) => `
    DROP TRIGGER IF EXISTS ${table}__${event} ON "${source.table}";
    CREATE TRIGGER ${table}__${event} AFTER ${event} ON "${source.table}" REFERENCING ${referencing}
      FOR EACH STATEMENT EXECUTE FUNCTION ${table}__${event}();`;
  const handler = (event: string, body: string) => `
    CREATE OR REPLACE FUNCTION ${table}__${event}() RETURNS trigger LANGUAGE plpgsql AS $handler$
    BEGIN
      ${body}
      RETURN NULL;
    END
    $handler$;`;
  return [
    handler('insert', put(`SELECT n.* FROM fresh n WHERE ${isFound(source, 'n')}`)),
    handler(
      'update',
      `DELETE FROM ${table} s USING gone o WHERE s.document_id = o.document_id AND ${isFound(source, 'o')}
         AND NOT EXISTS (SELECT FROM fresh n WHERE n.id = o.id AND n.document_id = o.document_id AND ${isFound(source, 'n')});
       ${put(`SELECT n.* FROM fresh n JOIN gone o ON o.id = n.id WHERE ${isFound(source, 'n')}
               AND (${row('n')} IS DISTINCT FROM ${row('o')} OR NOT (${isFound(source, 'o')}))`)}`,
    ),
    handler(
      'delete',
      `DELETE FROM ${table} s USING gone o WHERE s.document_id = o.document_id AND ${isFound(source, 'o')};`,
    ),
    trigger('insert', 'NEW TABLE AS fresh'),
    trigger('update', 'OLD TABLE AS gone NEW TABLE AS fresh'),
    trigger('delete', 'OLD TABLE AS gone'),
  ].join('\n');
}
