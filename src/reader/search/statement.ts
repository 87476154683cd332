import { EARTH_RADIUS } from '../../domain/geography/box';
import { inBox } from '../places/statement';
import type { Near, SearchQuery } from './query';
import { SEARCH_SOURCES, searchTable } from './sources';

/** Most entries of a type that are rated by their names, by their texts, and by what their names resemble. */
export const MOST_NAMED = 500;
export const MOST_TEXTS = 1000;
const MOST_ALIKE = 500;
/** Most places, the nearest, that count as near. */
const MOST_NEAR = 2000;
/** How much of a text is looked at for an excerpt. */
const MOST_SHOWN = 20_000;

/** A question as PostgreSQL reads it. */
export interface Question {
  folded: string;
  /** tsquery, as text. */
  words: string;
  /** Whether names that only resemble it are looked for. */
  fuzzy: boolean;
}

/** What the statement gives: one row. */
export interface SearchRow {
  /** JSON: how many of each type, and of each kind of place. */
  types: Record<string, number>;
  kinds: Record<string, number>;
  hits: Hit[];
}

export interface Hit {
  type: string;
  documentId: string;
  kind: string | null;
  /** Kilometres. */
  distance: number | null;
  slug: string | null;
  name: string;
  aliases: { text: string; language?: string }[] | null;
  language: string | null;
  date: string | null;
  text: string | null;
}

type Bind = (value: unknown) => string;

/**
 * One statement for a search: what is found of every type, rated, the best of the types asked for with what is shown of
 * them. Of each type a bounded number is rated, the latest first (of names that only resemble it, any), so that no question costs more than another thousand.
 * @param readable plural names of the types that the reader may read
 */
export function searchStatement(
  { types, near, limit, offset }: SearchQuery,
  question: Question | undefined,
  readable: string[],
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const found = near ? readable.filter((type) => LOCATED.includes(type)) : readable;
  const located = near ? `${nearSql(near, bind)},` : '';
  const wanted = bind(types);
  const page = `ORDER BY score DESC, distance, sorted DESC, document_id LIMIT ${bind(limit)} OFFSET ${bind(offset)}`;
  const none =
    'SELECT NULL::text AS type, NULL::text AS document_id, NULL::text AS kind, 0 AS sorted, 0::float8 AS score WHERE false';
  const union = (parts: string[]) => (parts.length > 0 ? parts.join(' UNION ALL ') : none);
  const text = `WITH ${located}
    ${question ? answering(question, found, { near, wanted, union, most: limit + offset }, bind) : `rated AS (SELECT type, document_id, kind, 0 AS sorted, 0::float8 AS score FROM located WHERE type = ANY(${bind(found)}))`},
    every AS (SELECT r.*, ${near ? 'l.distance' : 'NULL::float8'} AS distance FROM rated r
              ${near ? 'JOIN located l USING (type, document_id)' : ''}),
    page AS (SELECT * FROM every WHERE type = ANY(${wanted}) ${page})
    SELECT (SELECT coalesce(json_object_agg(type, count), '{}') FROM (SELECT type, count(*)::int FROM every GROUP BY type) t) AS types,
           (SELECT coalesce(json_object_agg(kind, count), '{}') FROM (
              SELECT kind, count(*)::int FROM every WHERE type = 'places' AND kind IS NOT NULL GROUP BY kind) k) AS kinds,
           (SELECT coalesce(json_agg(hit ORDER BY score DESC, distance, sorted DESC, document_id), '[]') FROM (
              SELECT page.score, page.distance, page.sorted, page.document_id,
                     (CASE page.type ${found.map(shown).join(' ')} END) AS hit FROM page) hits WHERE hit IS NOT NULL) AS hits`;
  return { text, values };
}

const LOCATED = ['places', 'events'];

function answering(
  { folded, words, fuzzy }: Question,
  types: string[],
  {
    near,
    wanted,
    most,
    union,
  }: { near?: Near; wanted: string; most: number; union: (parts: string[]) => string },
  bind: Bind,
): string {
  const asked = `${bind(words)}::tsquery`;
  const name = `${bind(folded)}::text`;
  const here = (type: string) =>
    near ? ` AND s.document_id IN (SELECT document_id FROM located WHERE type = '${type}')` : '';
  const rows = (type: string, where: string, order: string, limit: number) =>
    `SELECT s.* FROM ${searchTable(type)} s WHERE ${where}${here(type)} ORDER BY ${order} LIMIT ${limit}`;
  const columns = (type: string, score: string) =>
    `SELECT '${type}' AS type, document_id, kind, sorted, (${score})::float8 AS score`;
  const named = types.map(
    (type) =>
      `(${columns(type, `3 + ${nameScore(name)}`)} FROM (${rows(type, `s.name_words @@ ${asked}`, 's.sorted DESC', MOST_NAMED)}) s)`,
  );
  const texts = types.map(
    (type) =>
      `(${columns(type, `1 + ts_rank(text_words, ${asked})`)} FROM (${rows(type, `s.text_words @@ ${asked}`, 's.sorted DESC', MOST_TEXTS)}) s)`,
  );
  const alike = types.map(
    (type) =>
      `(${columns(type, `0.8 * word_similarity(${name}, names) + 0.2 * similarity(${name}, names)`)} FROM (
         SELECT s.* FROM ${searchTable(type)} s WHERE ${name} <% s.names${here(type)} LIMIT ${MOST_ALIKE}) s)`,
  );
  const best = (from: string) =>
    `SELECT DISTINCT ON (type, document_id) * FROM (${from}) one ORDER BY type, document_id, score DESC`;
  return `exact AS MATERIALIZED (${best(union([...named, ...texts]))}),
    rated AS (${
      fuzzy
        ? best(`SELECT * FROM exact UNION ALL SELECT * FROM (${union(alike)}) alike
                 WHERE (SELECT count(*) FROM exact WHERE type = ANY(${wanted})) < ${bind(most)}`)
        : 'SELECT * FROM exact'
    })`;
}

/** How well the best of an entry's names answers: 3 as a whole, 2 at its beginning, less otherwise; shorter ones better. */
function nameScore(name: string): string {
  return `(SELECT max(CASE WHEN n = ${name} THEN 2 WHEN starts_with(n, ${name}) THEN 1 ELSE 0 END
                      + length(${name})::float8 / greatest(length(n), length(${name}), 1))
             FROM unnest(string_to_array(names, E'\\n')) n)`;
}

function nearSql({ latitude, longitude, kilometres, box }: Near, bind: Bind): string {
  const [lat, lon] = [`radians(${bind(latitude)}::float8)`, `radians(${bind(longitude)}::float8)`];
  // The haversine formula; rounding may take its root a little beyond 1.
  const distance = `2 * ${EARTH_RADIUS} * asin(least(1, sqrt(sin((radians(p.latitude) - ${lat}) / 2) ^ 2
    + cos(${lat}) * cos(radians(p.latitude)) * sin((radians(p.longitude) - ${lon}) / 2) ^ 2)))`;
  return `near AS MATERIALIZED (
      SELECT * FROM (SELECT p.id, p.document_id, p.kind, ${distance} AS distance FROM places p WHERE ${inBox('p', box, bind)}) measured
       WHERE distance <= ${bind(kilometres)}::float8 ORDER BY distance, id LIMIT ${MOST_NEAR}),
    located AS MATERIALIZED (
      SELECT 'places' AS type, document_id, kind, distance FROM near
       UNION ALL
      SELECT 'events', e.document_id, e.kind, min(visited.distance) FROM (
        SELECT l.event_id, near.distance FROM near JOIN events_places_lnk l ON l.place_id = near.id
         UNION ALL
        SELECT c.entity_id, near.distance FROM near
          JOIN components_shared_itinerary_stops_place_lnk l ON l.place_id = near.id
          JOIN events_cmps c ON c.cmp_id = l.itinerary_stop_id AND c.field = 'itinerary') visited
        JOIN events e ON e.id = visited.event_id AND e.published_at IS NOT NULL
       GROUP BY e.document_id, e.kind)`;
}

/** What is shown of a hit, from its own row: no other than readers see. */
function shown(type: string): string {
  const { table, name, aliases, texts = [], blocks, language, day, drafted } = SEARCH_SOURCES[type]!;
  const parts = [
    ...texts.map((text) => `r.${text}`),
    ...(blocks ? [`dateline_blocks_text(r.${blocks})`] : []),
  ];
  const slug = type === 'statistics' ? 'NULL' : 'r.slug';
  return `WHEN '${type}' THEN (SELECT json_build_object('type', page.type, 'documentId', r.document_id, 'kind', page.kind,
      'distance', page.distance, 'slug', ${slug}, 'name', r.${name}, 'aliases', ${aliases ? 'r.aliases' : 'NULL'},
      'language', ${language ? `r.${language}` : 'NULL'}, 'date', ${day ? `r.${day}` : 'NULL'},
      'text', ${parts.length > 0 ? `left(concat_ws(E'\\n', ${parts.join(', ')}), ${MOST_SHOWN})` : 'NULL'})
      FROM "${table}" r WHERE r.document_id = page.document_id${drafted ? ' AND r.published_at IS NOT NULL' : ''})`;
}
