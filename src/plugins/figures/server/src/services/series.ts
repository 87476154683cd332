import type { Strapi } from '../../../../../documents/types';
import type { ObservationsResponse, SeriesListResponse } from '../../../shared/contracts';
import { loadEntries } from '../../../../crosslinks/server/src/links/entries';
import { ARTICLE, cited } from './citations';
import { editorsFigure, figureColumns, figureRows, type FigureRow } from './figures';
import type { Readable } from './readable';
import { classified } from './releases';

interface Named {
  documentId: string;
  slug: string;
  name: string;
}
interface SeriesRow {
  indicator: Named;
  place: Named;
  partner: Named | null;
  units: string[];
  count: string;
  first: string;
  last: string;
  total: string;
}

const NAMED = (alias: string) =>
  `json_build_object('documentId', ${alias}.document_id, 'slug', ${alias}.slug, 'name', ${alias}.name)`;

/** The series there are of statistics that may be read, by indicator, place and partner, the largest first. */
export async function seriesList(
  strapi: Strapi,
  { q, page, pageSize }: { q?: string; page: number; pageSize: number },
  { statistics }: Readable,
): Promise<SeriesListResponse> {
  const words = (q ?? '').split(/\s+/).filter(Boolean);
  const { rows } = await strapi.db.connection.raw<{ rows: SeriesRow[] }>(
    `WITH series AS (
       SELECT split_part(series_key, '|', 1) AS indicator, split_part(series_key, '|', 2) AS place,
              split_part(series_key, '|', 3) AS partner, array_agg(DISTINCT unit) AS units, sum(count) AS count,
              min(first)::text AS first, max(last)::text AS last
         FROM (SELECT series_key, unit, count(*) AS count, min(period_start) AS first, max(period_end) AS last
                 FROM statistics WHERE published_at IS NOT NULL AND series_key IS NOT NULL AND ${statistics.of('document_id')}
                GROUP BY series_key, unit) keyed
        GROUP BY 1, 2, 3)
     SELECT ${NAMED('i')} AS indicator, ${NAMED('p')} AS place,
            CASE WHEN c.id IS NULL THEN NULL ELSE ${NAMED('c')} END AS partner,
            s.units, s.count, s.first, s.last, count(*) OVER () AS total
       FROM series s
       JOIN indicators i ON i.document_id = s.indicator
       JOIN places p ON p.document_id = s.place
       LEFT JOIN places c ON c.document_id = s.partner
      WHERE true ${words.map(() => `AND concat_ws(' ', i.name, p.name, c.name) ILIKE ?`).join(' ')}
      ORDER BY s.count DESC, i.name, p.name, c.name NULLS FIRST LIMIT ? OFFSET ?`,
    [
      ...statistics.bindings,
      ...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      pageSize,
      (page - 1) * pageSize,
    ],
  );
  return {
    data: rows.map(({ total: _, count, ...series }) => ({ ...series, count: Number(count) })),
    meta: { pagination: { page, pageSize, total: Number(rows[0]?.total ?? 0) } },
  };
}

interface ObservationRow extends FigureRow {
  series_key: string;
  period_start: string;
  period_end: string;
  articles: string[];
}

/** All published releases of one series in order of time, with the articles that cite each. */
export async function seriesObservations(
  strapi: Strapi,
  { indicator, place, partner, unit }: { indicator: string; place: string; partner?: string; unit?: string },
  { statistics, articles }: Readable,
): Promise<ObservationsResponse> {
  const key = `${indicator}|${place}|${partner ?? ''}`;
  const { rows } = await strapi.db.connection.raw<{ rows: ObservationRow[] }>(
    `SELECT ${figureColumns(strapi)}, d.series_key, d.period_start::text AS period_start, d.period_end::text AS period_end,
            (SELECT coalesce(array_agg(c.article ORDER BY c.article), '{}') FROM (${cited()}) c
              WHERE c.statistic = d.document_id AND ${articles.of('c.article')}) AS articles
       FROM ${figureRows(strapi)}
      WHERE ${editorsFigure(strapi)} AND p.id IS NOT NULL AND p.series_key ~>=~ ? AND p.series_key ~<~ ?
        AND ${statistics.of('d.document_id')} ${unit === undefined ? '' : 'AND d.unit = ?'}
      ORDER BY d.period_start, d.period_end, d.series_key, d.released_on NULLS FIRST LIMIT 5000`,
    [
      ...articles.bindings,
      `${key}|`,
      `${key}}`,
      ...statistics.bindings,
      ...(unit === undefined ? [] : [unit]),
    ],
  );
  const groups = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const name = `${row.series_key} ${row.period_start} ${row.period_end}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const entries = await loadEntries(
    strapi.db.connection,
    strapi,
    rows.flatMap(({ articles }) => articles.map((documentId) => ({ uid: ARTICLE, documentId }))),
  );
  return {
    data: [...groups.values()].flatMap((group) =>
      classified(group).map((release, index) => ({
        ...release,
        periodStart: group[index]!.period_start,
        periodEnd: group[index]!.period_end,
        articles: group[index]!.articles.flatMap((id) => entries.get(id) ?? []),
      })),
    ),
  };
}
