import { growthInterval } from './checks/growth';
import { sameDefinition } from './checks/neighbourhood';
import { isPartOf, shareInterval } from './checks/share';
import type { Decimal } from './decimal';
import type { DerivationKind, StatedFigure } from './derive';
import { absoluteValue, figureInterval, percentInterval, type Interval } from './interval';
import { add, subtract } from './interval-arithmetic';
import { addsUpOverParts, addsUpOverTime, type Observation } from './observation';
import { parsePeriod, type DateRange } from './period';
import { canonicalPeriod, dayAfter, monthsIn, previousPeriod, type ChangeBasis } from './periods';

/** A calculation from statistics that would make sense, whatever comes out. */
export interface Candidate {
  how: DerivationKind;
  from: Observation[];
  /** From the values as written, in whole units or per cent. */
  value: Decimal;
  /** As far as the precision of the statistics tells. */
  interval: Interval;
}

const BASES: ChangeBasis[] = ['year-on-year', 'half-on-half', 'quarter-on-quarter', 'month-on-month'];

/** All calculations that could give a figure of this kind and unit. */
export function candidatesFor(figure: StatedFigure, observations: Observation[]): Candidate[] {
  if (figure.kind === 'share') {
    return [...stated(figure, observations), ...pairs(observations).filter(isPair(isShare)).map(shareOf)];
  }
  if (figure.kind === 'change') {
    const grows = (later: Observation, earlier: Observation) => isGrowth(later, earlier, figure.changeBasis);
    return [...changes(figure, observations), ...pairs(observations).filter(isPair(grows)).map(growthOf)];
  }
  const alike = observations.filter(({ unit }) => unit === figure.unit);
  return [
    ...stated(figure, alike),
    ...pairs(alike).filter(isPair(isSum)).map(sumOf),
    ...alike.flatMap((first) => runsFrom(first, alike)).map(sumOf),
    ...pairs(alike).filter(isPair(isDifference)).map(differenceOf),
  ];
}

function stated({ unit }: StatedFigure, observations: Observation[]): Candidate[] {
  return observations
    .filter((one) => one.unit === unit)
    .map((one) => ({ how: 'same', from: [one], value: absoluteValue(one), interval: figureInterval(one) }));
}

function changes({ changeBasis }: StatedFigure, observations: Observation[]): Candidate[] {
  return observations
    .filter((one) => one.change && (!changeBasis || one.changeBasis === changeBasis))
    .map((one) => ({
      ...{ how: 'same', from: [one] },
      ...{ value: absoluteValue({ value: one.change! }), interval: percentInterval(one.change!) },
    }));
}

function isShare(part: Observation, whole: Observation): boolean {
  if (!absoluteValue(whole).gt(0) || !sameDefinition(part, whole)) return false;
  return isSamePeriod(part, whole) && (isPartOf(part, whole) || isDirectionOf(part, whole));
}

function shareOf([part, whole]: Pair): Candidate {
  const value = absoluteValue(part).div(absoluteValue(whole)).times(100);
  return { how: 'share', from: [part, whole], value, interval: shareInterval(part, whole) };
}

function isGrowth(later: Observation, earlier: Observation, basis?: ChangeBasis | null): boolean {
  if (!isSameSeries(later, earlier) || !absoluteValue(earlier).gt(0)) return false;
  const [to, from] = [timeOf(later).period, timeOf(earlier).period];
  if ((basis ? [basis] : BASES).some((one) => previousPeriod(to, one) === from)) return true;
  return !basis && isYearsApart(to, from);
}

/** "Since 2013": the same stretch of an earlier year. */
function isYearsApart(later: string, earlier: string): boolean {
  const [to, from] = [parsePeriod(later), parsePeriod(earlier)];
  const months = monthsIn(to);
  return (
    months !== undefined &&
    months === monthsIn(from) &&
    from.start < to.start &&
    from.start.slice(4) === to.start.slice(4)
  );
}

function growthOf([later, earlier]: Pair): Candidate {
  const [to, from] = [absoluteValue(later), absoluteValue(earlier)];
  const interval = growthInterval(figureInterval(later), figureInterval(earlier));
  return { how: 'growth', from: [later, earlier], value: to.minus(from).div(from).times(100), interval };
}

/** Each pair once: exports and imports, or two parts of one kind. */
function isSum(first: Observation, second: Observation): boolean {
  if (first.documentId >= second.documentId || !isSamePeriod(first, second)) return false;
  if (!sameDefinition(first, second) || !addsUpOverParts(first.indicator.measure)) return false;
  const directions = [first.indicator.direction, second.indicator.direction].sort().join();
  if (directions === 'exports,imports') return isSameTrade(first, second);
  if (first.indicator.documentId !== second.indicator.documentId) return false;
  // A place and the one that holds it, and groups that share members, would be counted twice.
  const apart = !isPartOf(first, second) && !isPartOf(second, first) && !sharesMembers(first, second);
  return (
    apart &&
    samePartner(first, second) !== samePlace(first, second) &&
    Boolean(first.partner) === Boolean(second.partner)
  );
}

/** Two or more periods of a series that follow each other. */
function runsFrom(first: Observation, observations: Observation[]): Observation[][] {
  if (!addsUpOverTime(first.indicator.measure)) return [];
  const length = monthsIn(timeOf(first).range);
  const following = new Map(
    observations
      .filter((one) => isSameSeries(one, first) && monthsIn(timeOf(one).range) === length)
      .map((one) => [timeOf(one).range.start, one]),
  );
  const runs: Observation[][] = [];
  let run = [first];
  for (;;) {
    const next = following.get(dayAfter(timeOf(run.at(-1)!).range.end));
    if (!next || run.length === 12) return runs;
    run = [...run, next];
    runs.push(run);
  }
}

function sumOf(parts: Observation[]): Candidate {
  const value = parts.map((part) => absoluteValue(part)).reduce((a, b) => a.plus(b));
  return { how: 'sum', from: parts, value, interval: add(...parts.map((part) => figureInterval(part))) };
}

/** A balance, the rest of a whole, a rise on the period before, or the last month of a longer stretch. */
function isDifference(first: Observation, second: Observation): boolean {
  if (!sameDefinition(first, second)) return false;
  if (isSamePeriod(first, second)) {
    const balance = first.indicator.direction !== second.indicator.direction && isSameTrade(first, second);
    return balance || isPartOf(second, first);
  }
  if (!isSameSeries(first, second)) return false;
  const [long, short] = [timeOf(first).range, timeOf(second).range];
  const longer =
    addsUpOverTime(first.indicator.measure) && long.start === short.start && long.end > short.end;
  return longer || isGrowth(first, second);
}

function differenceOf([first, second]: Pair): Candidate {
  const value = absoluteValue(first).minus(absoluteValue(second));
  const interval = subtract(figureInterval(first), figureInterval(second));
  return { how: 'difference', from: [first, second], value, interval };
}

type Pair = [Observation, Observation];

function pairs(observations: Observation[]): Pair[] {
  return observations.flatMap((first) =>
    observations
      .filter((second) => second !== first && second.unit === first.unit)
      .map((second): Pair => [first, second]),
  );
}

function isPair(test: (first: Observation, second: Observation) => boolean) {
  return ([first, second]: Pair) => test(first, second);
}

interface Time {
  range: DateRange;
  /** Written the shortest way. */
  period: string;
}

/** Read once for each statistic: it is compared with every other. */
const times = new WeakMap<Observation, Time>();

function timeOf(observation: Observation): Time {
  let time = times.get(observation);
  if (!time) {
    const range = parsePeriod(observation.period);
    time = { range, period: canonicalPeriod(range) };
    times.set(observation, time);
  }
  return time;
}

function isSamePeriod(first: Observation, second: Observation): boolean {
  return timeOf(first).period === timeOf(second).period;
}

function isSameSeries(first: Observation, second: Observation): boolean {
  const alike = first.indicator.documentId === second.indicator.documentId && first.unit === second.unit;
  return alike && samePlace(first, second) && samePartner(first, second) && sameDefinition(first, second);
}

function isDirectionOf(part: Observation, whole: Observation): boolean {
  return (
    whole.indicator.direction === 'both' && part.indicator.direction !== 'both' && isSameTrade(part, whole)
  );
}

/** Directions of one trade: of the same product, place and partner. */
function isSameTrade(first: Observation, second: Observation): boolean {
  const [one, other] = [first.indicator, second.indicator];
  if (!one.direction || !other.direction || !one.product || one.product !== other.product) return false;
  return samePlace(first, second) && samePartner(first, second);
}

function samePlace(first: Observation, second: Observation): boolean {
  return first.place.documentId === second.place.documentId;
}

function samePartner(first: Observation, second: Observation): boolean {
  return (first.partner?.documentId ?? null) === (second.partner?.documentId ?? null);
}

function sharesMembers(first: Observation, second: Observation): boolean {
  const members = new Set(first.partner?.members);
  return (second.partner?.members ?? []).some((member) => members.has(member));
}
