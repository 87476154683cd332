import { sdmxFrequency } from '../../../../../domain/formats/sdmx-time';
import type { ObservationsResponse } from '../../../shared/contracts';

export type Observed = ObservationsResponse['data'][number];

/** What can be drawn in one picture: values of one unit over periods of one length. */
export interface Facet {
  key: string;
  /** Code of SDMX CL_FREQ: A, S, Q, M, D; `_O` for other ranges. */
  frequency: string;
  unit: string;
  observations: Observed[];
}

/** One period of a picture with all that was released for it. */
export interface Column {
  period: string;
  start: Date;
  end: Date;
  releases: Observed[];
}

/** A release that has a value, and where it stands in the picture. */
export interface Point {
  release: Observed;
  at: Date;
  value: number;
}

/** The pictures that the observations of a series make: the one with the most in it first, odd periods last. */
export function facetsOf(observations: Observed[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const one of observations) {
    const frequency = sdmxFrequency(one.period ?? '');
    const unit = one.amount.unit ?? '';
    const key = `${frequency} ${unit}`;
    const facet = facets.get(key) ?? { key, frequency, unit, observations: [] };
    facet.observations.push(one);
    facets.set(key, facet);
  }
  const isOdd = ({ frequency }: Facet) => Number(frequency === '_O');
  return [...facets.values()].toSorted(
    (a, b) => isOdd(a) - isOdd(b) || b.observations.length - a.observations.length,
  );
}

/** The periods of a picture in order of time. */
export function columnsOf(observations: Observed[]): Column[] {
  const columns = new Map<string, Column>();
  for (const one of observations) {
    const key = `${one.periodStart} ${one.periodEnd}`;
    const column = columns.get(key) ?? {
      period: one.period ?? one.periodStart,
      start: new Date(`${one.periodStart}T00:00:00Z`),
      end: new Date(`${one.periodEnd}T00:00:00Z`),
      releases: [],
    };
    column.releases.push(one);
    columns.set(key, column);
  }
  return [...columns.values()].toSorted((a, b) => a.start.getTime() - b.start.getTime());
}

export const middleOf = ({ start, end }: Pick<Column, 'start' | 'end'>): Date =>
  new Date((start.getTime() + end.getTime()) / 2);

/** The points of a column, for drawing only: amounts are shown from their digits. */
export function pointsOf(column: Column): Point[] {
  return column.releases.flatMap((release) => {
    const { value, unitMultiplier } = release.amount;
    const number = Number(`${value}e${unitMultiplier}`);
    return value === null || !Number.isFinite(number)
      ? []
      : [{ release, at: middleOf(column), value: number }];
  });
}

const DAY_MS = 86_400_000;

/**
 * What stands, source by source, as stretches of periods that follow one another: a line never bridges a period that
 * nothing is known of, nor joins periods that overlap, as those counted from the start of a year do.
 */
export function linesOf(columns: Column[]): { source: string; stretches: Point[][] }[] {
  const lines = new Map<string, { stretches: Point[][]; end: number }>();
  for (const column of columns) {
    for (const point of pointsOf(column).filter(({ release }) => release.current)) {
      const source = point.release.source ?? '';
      const line = lines.get(source) ?? { stretches: [], end: -Infinity };
      if (column.start.getTime() - line.end !== DAY_MS) line.stretches.push([]);
      line.stretches.at(-1)?.push(point);
      lines.set(source, { ...line, end: column.end.getTime() });
    }
  }
  return [...lines].map(([source, { stretches }]) => ({ source, stretches }));
}
