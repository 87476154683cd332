import type { Box } from '../../domain/geography/box';
import { nameColumn } from '../entries/lookup';

/** What a list of places is narrowed by. */
export interface PlacesQuery {
  box?: Box;
  kind?: string;
  /** The place that holds them: its slug, documentId or ISO 3166 code. */
  country?: string;
  limit: number;
  offset: number;
}

/** What the statement gives: one row. */
export interface PlacesRow {
  /** documentId of what `country` names; null where nothing has that name. */
  country: string | null;
  /** How many places there are in all. */
  matched: number;
  places: string;
}

/** SQL: a row whose coordinates lie in a box; one that holds the antimeridian is two. */
export function inBox(
  alias: string,
  { west, south, east, north }: Box,
  bind: (value: unknown) => string,
): string {
  const within = `${alias}.latitude BETWEEN ${bind(south)}::float8 AND ${bind(north)}::float8`;
  const [from, to] = [`${bind(west)}::float8`, `${bind(east)}::float8`];
  return west <= east
    ? `${within} AND ${alias}.longitude BETWEEN ${from} AND ${to}`
    : `${within} AND (${alias}.longitude >= ${from} OR ${alias}.longitude <= ${to})`;
}

/** One statement for a list of places, in order of their names. What a country holds is found along `parent`. */
export function placesStatement({ box, kind, country, limit, offset }: PlacesQuery): {
  text: string;
  values: unknown[];
} {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    ...(box ? [inBox('p', box, bind)] : []),
    ...(kind === undefined ? [] : [`p.kind = ${bind(kind)}`]),
    ...(country === undefined ? [] : ['p.id IN (SELECT id FROM below)', 'p.id <> (SELECT id FROM country)']),
  ];
  const held = country === undefined ? '' : holding(country, bind);
  const text = `WITH RECURSIVE ${held}
    matching AS (SELECT p.id, p.name FROM places p WHERE ${where.join(' AND ') || 'TRUE'}),
    chosen AS (SELECT p.document_id AS "documentId", p.slug, p.name, p.kind, p.state, p.latitude, p.longitude,
                      p.iso_code AS "isoCode", p.unlocode, p.aliases
                 FROM (SELECT id, name FROM matching ORDER BY name, id LIMIT ${bind(limit)} OFFSET ${bind(offset)}) m
                 JOIN places p USING (id) ORDER BY m.name, p.id)
    SELECT ${country === undefined ? 'NULL' : '(SELECT document_id FROM country)'} AS country,
           (SELECT count(*)::int FROM matching) AS matched,
           (SELECT coalesce(json_agg(c), '[]')::text FROM chosen c) AS places`;
  return { text, values };
}

function holding(country: string, bind: (value: unknown) => string): string {
  const column = nameColumn(country);
  const name = bind(country);
  return `country AS (
      SELECT id, document_id FROM places WHERE ${column} = ${name} OR iso_code = upper(${name})
       ORDER BY ${column} = ${name} DESC, (kind = 'country') DESC, id LIMIT 1),
    below AS (
      SELECT id FROM country
       UNION
      SELECT l.place_id FROM places_parent_lnk l JOIN below ON l.inv_place_id = below.id),`;
}
