import { vintageHistory, type Vintage } from '../../../../../domain/statistics/vintages';
import type { Strapi } from '../../../../../documents/types';
import type { Release } from '../../../shared/contracts';
import type { Readable } from './readable';
import { editorsFigure, figureColumns, figureRows, toFigure, type FigureRow } from './figures';

/** All releases of the observation that a statistic is one of, drafts too, earliest first; those that may be read. */
export async function releasesOf(
  strapi: Strapi,
  documentId: string,
  { statistics }: Readable,
): Promise<Release[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: (FigureRow & { readable: boolean })[] }>(
    `SELECT ${figureColumns(strapi)}, ${statistics.of('d.document_id')} AS readable FROM ${figureRows(strapi)}
      WHERE ${editorsFigure(strapi)}
        AND d.document_id IN (
          SELECT ? UNION
          SELECT o.document_id FROM statistics s JOIN statistics o USING (series_key, period_start, period_end)
           WHERE s.document_id = ? AND o.published_at IS NULL)
      ORDER BY d.released_on NULLS FIRST, d.document_id`,
    [...statistics.bindings, documentId, documentId],
  );
  // What a release does to the one before it does whoever asks.
  return classified(rows).filter((_, index) => rows[index]!.readable);
}

/** Tells of each release what it does to the one before; drafts count for nothing yet. */
export function classified(rows: FigureRow[]): Release[] {
  const published = rows.filter((row) => row.status !== 'draft' && row.value !== null).map(toVintage);
  const history = new Map(
    vintageHistory(published).releases.map((release) => [release.vintage.documentId, release]),
  );
  return rows.map((row) => {
    const known = history.get(row.document_id);
    const { absolute, relativePercent } = known?.difference ?? {};
    return {
      ...toFigure(row),
      withdrawnOn: row.withdrawn_on,
      step: known?.step ?? null,
      current: known?.current ?? false,
      supersededBy: known?.supersededBy ?? null,
      difference: absolute ? { absolute, relativePercent: relativePercent ?? null } : null,
    };
  });
}

function toVintage(row: FigureRow): Vintage {
  return {
    documentId: row.document_id,
    value: row.value!,
    unitMultiplier: row.unit_multiplier,
    decimals: row.decimals,
    bound: row.bound,
    releasedOn: row.released_on,
    withdrawnOn: row.withdrawn_on,
  };
}
