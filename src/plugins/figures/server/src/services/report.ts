import type { Strapi } from '../../../../../documents/types';
import type { ReportResponse, ReportSection } from '../../../shared/contracts';
import { UNCHECKED } from '../tables';
import type { Readable } from './readable';
import { checkUnchecked, FAILING, keptCheck, type KeptCheck } from './checking';
import { cited, CITED_STATE, toCitations, type CitedRow } from './citations';
import { editorsFigure, figureColumns, figureRows, loadFigures, toFigure, type FigureRow } from './figures';

/** How long a request goes on checking what was not checked yet, in milliseconds. */
const CHECKING_TIME = 500;

interface Query {
  section?: ReportSection;
  indicator?: string;
  place?: string;
  source?: string;
  page: number;
  pageSize: number;
}
interface Page {
  limit: number;
  offset: number;
}

/** What the desk has to look at: counts of three kinds, and a page of each or of one. */
export async function figureReport(
  strapi: Strapi,
  query: Query,
  readable: Readable,
): Promise<ReportResponse> {
  const until = performance.now() + CHECKING_TIME;
  while ((await checkUnchecked(strapi)) > 0 && performance.now() < until);
  const { section, page, pageSize } = query;
  const of = (one: ReportSection): Page => ({
    limit: pageSize,
    offset: section === one || !section ? (page - 1) * pageSize : 0,
  });
  const only = narrowing(query, readable);
  const { rows } = await strapi.db.connection.raw<{ rows: { pending: string }[] }>(
    `SELECT count(*) AS pending FROM ${UNCHECKED}`,
  );
  return {
    data: {
      superseded: await superseded(strapi, { ...only, readable }, of('superseded')),
      failing: await failing(strapi, { ...only, readable }, of('failing')),
      unsourced: await unsourced(strapi, only, of('unsourced')),
      pending: Number(rows[0]!.pending),
    },
    meta: { pagination: { page, pageSize } },
  };
}

interface Narrowing {
  /** A condition on a statistic's row; `true` where all are wanted. */
  of: (row: string) => string;
  bindings: unknown[];
}

/** Statistics of an indicator, a place or a source: parts of the key of their series. */
function narrowing({ indicator, place, source }: Query, { statistics }: Readable): Narrowing {
  const parts = [
    { at: 1, value: indicator },
    { at: 2, value: place },
  ].filter((part): part is { at: number; value: string } => part.value !== undefined);
  return {
    of: (row) =>
      [
        'true',
        ...parts.map(({ at }) => `split_part(${row}.series_key, '|', ${at}) = ?`),
        ...(source === undefined
          ? []
          : [
              `EXISTS (SELECT 1 FROM statistics_source_lnk l JOIN organizations o ON o.id = l.organization_id
                        WHERE l.statistic_id = ${row}.id AND o.document_id = ?)`,
            ]),
        statistics.of(`${row}.document_id`),
      ].join(' AND '),
    bindings: [
      ...parts.map(({ value }) => value),
      ...(source === undefined ? [] : [source]),
      ...statistics.bindings,
    ],
  };
}

async function superseded(
  strapi: Strapi,
  only: Narrowing & { readable: Readable },
  { limit, offset }: Page,
): Promise<ReportResponse['data']['superseded']> {
  const { articles } = only.readable;
  const { rows } = await strapi.db.connection.raw<{ rows: [{ total: string; items: CitedRow[] | null }] }>(
    `WITH stale AS MATERIALIZED (
       SELECT document_id FROM statistics s
        WHERE published_at IS NOT NULL AND superseded_by IS NOT NULL AND ${only.of('s')}),
     cited AS (${cited('SELECT document_id FROM stale')}),
     flagged AS MATERIALIZED (
       SELECT * FROM (${CITED_STATE}) k WHERE superseded_by IS NOT NULL AND NOT acknowledged AND ${articles.of('article')})
     SELECT (SELECT count(*) FROM flagged) AS total,
            (SELECT json_agg(page) FROM (
               SELECT f.* FROM flagged f JOIN articles a ON a.document_id = f.article AND a.published_at IS NULL
                ORDER BY a.published_on DESC NULLS LAST, f.article, f.statistic LIMIT ? OFFSET ?) page) AS items`,
    [...only.bindings, ...articles.bindings, limit, offset],
  );
  const items = await toCitations(strapi, rows[0].items ?? [], only.readable);
  return { total: Number(rows[0].total), items };
}

async function failing(
  strapi: Strapi,
  only: Narrowing & { readable: Readable },
  { limit, offset }: Page,
): Promise<ReportResponse['data']['failing']> {
  const { rows } = await strapi.db.connection.raw<{ rows: (KeptCheck & { total: string })[] }>(
    `SELECT f.*, count(*) OVER () AS total FROM (${FAILING}) f
       JOIN statistics s ON s.document_id = f.statistic AND s.published_at IS NOT NULL
      WHERE ${only.of('s')} ORDER BY f.result, f.id DESC LIMIT ? OFFSET ?`,
    [...only.bindings, limit, offset],
  );
  const figures = await loadFigures(
    strapi.db.connection,
    strapi,
    rows.flatMap(({ involved }) => involved),
    only.readable.statistics,
  );
  const items = rows.flatMap((row) => {
    const figure = figures.get(row.statistic);
    return figure ? [{ figure, check: keptCheck(row, figures) }] : [];
  });
  return { total: Number(rows[0]?.total ?? 0), items };
}

async function unsourced(
  strapi: Strapi,
  only: Narrowing,
  { limit, offset }: Page,
): Promise<ReportResponse['data']['unsourced']> {
  const { rows } = await strapi.db.connection.raw<{ rows: (FigureRow & { total: string })[] }>(
    `WITH wanted AS (
       SELECT d.id, count(*) OVER () AS total FROM statistics d
        WHERE ${editorsFigure(strapi)} AND NOT EXISTS (SELECT 1 FROM statistics_source_lnk l WHERE l.statistic_id = d.id)
          AND ${only.of('d')}
        ORDER BY d.period_start DESC NULLS LAST, d.document_id LIMIT ? OFFSET ?)
     SELECT ${figureColumns(strapi)}, w.total FROM wanted w JOIN (${figureRows(strapi)}) ON d.id = w.id
      ORDER BY d.period_start DESC NULLS LAST, d.document_id`,
    [...only.bindings, limit, offset],
  );
  return { total: Number(rows[0]?.total ?? 0), items: rows.map(toFigure) };
}
