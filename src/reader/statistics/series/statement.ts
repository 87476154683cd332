import { looksLikeDocumentId } from '../../../domain/validation/slug';
import type { SeriesQuery } from './query';

/** Most observations that one answer holds; one more is asked for, to know that there are more. */
export const MOST_OBSERVATIONS = 10_000;

/** What the statement gives: one row. Parts that are JSON come as text, to be passed on as they are. */
export interface SeriesRow {
  indicator: string | null;
  place: string | null;
  partner: string | null;
  source: string | null;
  units: string[] | null;
  count: number;
  observations: string;
}

/** The shape of a period in the code of each frequency (SDMX); a range has none. */
const SHAPES = {
  A: '^\\d{4}$',
  S: '^\\d{4}-S[12]$',
  Q: '^\\d{4}-Q[1-4]$',
  M: '^\\d{4}-M?\\d{2}$',
  D: '^\\d{4}-\\d{2}-\\d{2}$',
};

const ORGANIZATION = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('documentId', ${alias}.document_id, 'slug', ${alias}.slug, 'name', ${alias}.name) END`;

/**
 * One statement for one series: what it is named by, and its published observations in order of time. A series is found by
 * the start of its key (indicator, place, partner), compared byte by byte, so that an index serves it.
 * @param organizations whether the reader may see who produced a figure
 */
export function seriesStatement(
  query: SeriesQuery,
  organizations: boolean,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const named = (table: string, given: string | undefined, columns: string) =>
    given === undefined
      ? 'SELECT NULL::text AS document_id, NULL::text AS json WHERE false'
      : `SELECT document_id, json_build_object('documentId', document_id, 'slug', slug, 'name', name${columns})::text AS json
           FROM ${table} WHERE ${looksLikeDocumentId(given) ? 'document_id' : 'slug'} = ${bind(given)}`;
  const { indicator, place, partner, source } = query;
  const partnerId = partner === undefined ? `''` : '(SELECT document_id FROM partner)';
  const key = `(SELECT document_id FROM indicator) || '|' || (SELECT document_id FROM place) || '|' || ${partnerId}`;
  const subjects = [
    `indicator AS (${named('indicators', indicator, `, 'definition', definition, 'unit', unit, 'measure', measure, 'frequency', frequency`)})`,
    `place AS (${named('places', place, `, 'kind', kind, 'isoCode', iso_code`)})`,
    `partner AS (${named('places', partner, `, 'kind', kind, 'isoCode', iso_code`)})`,
    `source AS (${named('organizations', source, '')})`,
  ];
  const where = [
    's.published_at IS NOT NULL',
    `s.series_key ~>=~ (${key} || '|')`,
    // } is the character after |.
    `s.series_key ~<~ (${key} || '}')`,
    ...(query.allVintages || query.asOf !== undefined ? [] : ['s.current']),
    ...(query.asOf === undefined
      ? []
      : [`(s.released_on IS NULL OR s.released_on <= ${bind(query.asOf)}::date)`]),
    ...(query.from === undefined ? [] : [`s.period_start >= ${bind(query.from)}::date`]),
    ...(query.to === undefined ? [] : [`s.period_end <= ${bind(query.to)}::date`]),
    ...(query.unit === undefined ? [] : [`s.unit = ${bind(query.unit)}`]),
    ...(query.frequency === undefined ? [] : [`s.period ~ '${SHAPES[query.frequency]}'`]),
    ...(source === undefined ? [] : ['producer.document_id = (SELECT document_id FROM source)']),
  ];
  const producers = `LEFT JOIN statistics_source_lnk sl ON sl.statistic_id = s.id
       LEFT JOIN organizations producer ON producer.id = sl.organization_id
       LEFT JOIN statistics_reported_by_lnk rl ON rl.statistic_id = s.id
       LEFT JOIN organizations reporter ON reporter.id = rl.organization_id`;
  const text = `WITH ${subjects.join(', ')},
  observation AS (
    SELECT s.document_id AS "documentId", s.period, s.period_start AS "periodStart", s.period_end AS "periodEnd",
           s.value::text AS value, s.unit_multiplier AS "unitMultiplier", s.unit, s.decimals, s.bound,
           s.change::text AS change, s.change_basis AS "changeBasis", s.observation_status AS "observationStatus",
           s.released_on AS "releasedOn", s.withdrawn_on AS "withdrawnOn", s.current, s.superseded_by AS "supersededBy",
           ${organizations ? ORGANIZATION('producer') : 'NULL::json'} AS source,
           ${organizations ? ORGANIZATION('reporter') : 'NULL::json'} AS "reportedBy",
           s.source_url AS "sourceUrl", s.as_written AS "asWritten", s.definition_version AS "definitionVersion", s.note
           ${query.asOf === undefined ? '' : ', s.series_key AS "seriesKey"'}
      FROM statistics s ${organizations || source !== undefined ? producers : ''}
     WHERE ${where.join(' AND ')}
     ORDER BY s.period_start, s.period_end, s.series_key, s.released_on NULLS FIRST
     LIMIT ${MOST_OBSERVATIONS + 1})
  SELECT (SELECT json FROM indicator) AS indicator, (SELECT json FROM place) AS place,
         (SELECT json FROM partner) AS partner, (SELECT json FROM source) AS source,
         array_agg(DISTINCT o.unit) AS units, count(*)::int AS count,
         coalesce(json_agg(o), '[]')::text AS observations
    FROM observation o`;
  return { text, values };
}
