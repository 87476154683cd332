import type { Knex } from 'knex';
import { parsePeriod } from '../../../../../domain/statistics/period';
import { seriesKey, type SeriesParts } from '../../../../../domain/statistics/series-key';
import type { Strapi } from '../../../../../documents/types';
import { STATISTIC } from '../../../../../documents/statistics';
import { everyEntry, type Allowance } from '../../../../common/server/abilities';
import { loadFigures } from '../../../../figures/server/src/services/figures';
import type { Figure } from '../../../../figures/shared/contracts';

/** What a figure is of, complete enough to be an observation. */
export interface Observed extends SeriesParts {
  unit: string;
  period: string;
}

/** A statistic of an observation: as published, or as drafted where it never was. */
export interface Known {
  figure: Figure;
  /** documentId of its source; empty where it has none. */
  source: string;
}

/** Most statistics of one observation that are looked at. */
const MOST_RELEASES = 10;

/**
 * The statistics there are of some observations, whatever their values, those that stand first. Published ones of any
 * source; drafts, which nothing else finds, of the same source or none. One statement.
 */
export async function statisticsOf(
  strapi: Strapi,
  db: Knex | Knex.Transaction,
  observed: readonly (Observed | undefined)[],
  among: Allowance = everyEntry(STATISTIC),
): Promise<Known[][]> {
  const asked = observed.flatMap((one, number) => {
    const days = one && daysOf(one.period);
    return one && days ? [{ number, one, days }] : [];
  });
  if (asked.length === 0) return observed.map(() => []);
  const prefixes = asked.map(({ one }) => prefixOf(one));
  const { rows } = await db.raw<{ rows: { number: number; document_id: string; source: string }[] }>(
    `SELECT a.number, s.document_id, split_part(s.series_key, '|', 5) AS source
       FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
              AS a(number, prefix, own, unsourced, first_day, last_day)
       CROSS JOIN LATERAL (
         (SELECT document_id, series_key, 1 AS rank, released_on FROM statistics
           WHERE published_at IS NOT NULL AND series_key ~>=~ a.prefix AND series_key ~<~ (rtrim(a.prefix, '|') || '}')
             AND period_start = a.first_day AND period_end = a.last_day
           ORDER BY current DESC NULLS LAST, released_on DESC LIMIT ${MOST_RELEASES})
         UNION ALL
         (SELECT document_id, series_key, 2, released_on FROM statistics
           WHERE published_at IS NULL AND series_key IN (a.own, a.unsourced)
             AND period_start = a.first_day AND period_end = a.last_day LIMIT ${MOST_RELEASES})) s
      ORDER BY a.number, s.rank`,
    [
      asked.map(({ number }) => number),
      prefixes,
      asked.map(({ one }) => seriesKey(one)),
      asked.map(({ one }) => seriesKey({ ...one, source: null })),
      asked.map(({ days }) => days.start),
      asked.map(({ days }) => days.end),
    ],
  );
  const figures = await loadFigures(
    db,
    strapi,
    rows.map((row) => row.document_id),
    among,
  );
  return observed.map((_, number) => {
    const found = new Map<string, Known>();
    for (const row of rows.filter((one) => one.number === number)) {
      const figure = figures.get(row.document_id);
      if (figure && !found.has(row.document_id)) found.set(row.document_id, { figure, source: row.source });
    }
    return [...found.values()];
  });
}

/** The beginning of the keys of all series of these parts: any source, any version of the definition. */
function prefixOf({ indicator, place, partner, unit }: Observed): string {
  return seriesKey({ indicator, place, partner, unit }).replace(/\|\|$/, '|');
}

function daysOf(period: string): ReturnType<typeof parsePeriod> | undefined {
  try {
    return parsePeriod(period);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
