import { parsePeriod, type DateRange } from '../period';
import { canonicalPeriod } from '../periods';
import type { Observation } from '../observation';
import { inOrderOfRelease, isWithdrawn, vintageHistory } from '../vintages';

/** One observation by one source after one definition, with all its releases. */
export interface Figure {
  /** What stands. */
  current: Observation;
  /** Earliest release first, without those that were withdrawn. */
  vintages: Observation[];
  range: DateRange;
  /** Written the shortest way, so that 2023-S1 and 2023-Q1/2023-Q2 are one. */
  period: string;
}

/** The figures that are checked against each other, found by what they observe. */
export interface Neighbourhood {
  figures: Figure[];
  /** All figures for the same indicator, place, partner and unit, whatever source and definition. */
  sameSeries: (observation: Observation) => Figure[];
  /** Those of them for one period. */
  inPeriod: (observation: Observation, period: string) => Figure[];
  /** All figures for one period and unit, whatever they measure. */
  sameTime: (figure: Figure) => Figure[];
}

/** Groups releases into figures; what was withdrawn, and what has no readable period or value, is left out. */
export function neighbourhoodOf(observations: Observation[]): Neighbourhood {
  const releases = new Map<string, { range: DateRange; period: string; vintages: Observation[] }>();
  for (const observation of observations) {
    const range = rangeOf(observation.period);
    if (!range || isWithdrawn(observation)) continue;
    const period = canonicalPeriod(range);
    const { source, definitionVersion } = observation;
    const key = keyOf(seriesOf(observation), period, source?.documentId, definitionVersion);
    const known = releases.get(key);
    if (known) known.vintages.push(observation);
    else releases.set(key, { range, period, vintages: [observation] });
  }
  const figures = [...releases.values()].map(({ vintages, ...time }) => ({
    ...time,
    vintages: inOrderOfRelease(vintages),
    current: vintageHistory(vintages).current!,
  }));
  const bySeries = groupBy(figures, ({ current }) => seriesOf(current));
  const byPeriod = groupBy(figures, ({ current, period }) => keyOf(seriesOf(current), period));
  const byTime = groupBy(figures, ({ current, period }) => keyOf(current.unit, period));
  return {
    figures,
    sameSeries: (observation) => bySeries.get(seriesOf(observation)) ?? [],
    inPeriod: (observation, period) => byPeriod.get(keyOf(seriesOf(observation), period)) ?? [],
    sameTime: ({ current, period }) => byTime.get(keyOf(current.unit, period)) ?? [],
  };
}

export function sameSource(first: Observation, second: Observation): boolean {
  return (first.source?.documentId ?? null) === (second.source?.documentId ?? null);
}

export function sameDefinition(first: Observation, second: Observation): boolean {
  return (first.definitionVersion ?? '') === (second.definitionVersion ?? '');
}

/** Releases of a whole and of its parts that may have been stated together. */
export interface Stated {
  whole: Observation;
  parts: Observation[];
}

/**
 * The releases to compare a whole and its parts in: as they stand now; the parts as they were known when the whole was
 * released; the whole as it was known when the last of the parts was. A revision of one alone contradicts nothing.
 */
export function statedTogether(whole: Figure, parts: Figure[]): [Stated, ...Stated[]] {
  const now = parts.map((part) => part.current);
  const last = inOrderOfRelease(now).at(-1);
  return [
    { whole: whole.current, parts: now },
    { whole: whole.current, parts: parts.map((part) => asKnownWith(part, whole.current)) },
    { whole: last ? asKnownWith(whole, last) : whole.current, parts: now },
  ];
}

/** What stood of a figure on the day another was released; what stands now where that is not known. */
function asKnownWith({ current, vintages }: Figure, other: Observation): Observation {
  if (!other.releasedOn) return current;
  return vintageHistory(vintages, other.releasedOn).current ?? current;
}

function seriesOf({ indicator, place, partner, unit }: Observation): string {
  return keyOf(indicator.documentId, place.documentId, partner?.documentId, unit);
}

function keyOf(...parts: (string | null | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? ''));
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function rangeOf(period: string): DateRange | undefined {
  try {
    return parsePeriod(period);
  } catch {
    return undefined;
  }
}
