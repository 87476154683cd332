import { decimalsOf } from '../amount';
import { Decimal } from '../decimal';
import { absoluteValue, figureInterval, percentInterval, type Interval } from '../interval';
import { add, divide, overlap, point, scale, subtract } from '../interval-arithmetic';
import type { Observation } from '../observation';
import { previousPeriod } from '../periods';
import { sameDefinition, sameSource, type Figure, type Neighbourhood } from './neighbourhood';
import type { Finding } from './types';
import { amountOf, numbersOf, percentRange, rangeLike, subjectOf } from './wording';

/**
 * Checks each reported change against the earlier period's value, in every release of it: whoever reported the change
 * may have known only the first. Where none fits, the change follows another base, unless one release states both. With
 * no earlier value, tells which one the change implies. Changes of shares are left out: they may be percentage points.
 */
export function checkGrowth({ figures, inPeriod }: Neighbourhood): Finding[] {
  return figures.flatMap(({ current, period }) => {
    const { change, changeBasis, indicator, unit } = current;
    if (!change || indicator.measure === 'share' || unit === '%' || !isPositive(current)) return [];
    const earlier = changeBasis ? previousPeriod(period, changeBasis) : undefined;
    if (!earlier) return [withoutBasis(current, change)];
    const bases = inPeriod(current, earlier).filter((figure) => isPositive(figure.current));
    if (bases.length === 0) return [withoutBase(current, change, earlier)];
    const comparable = bases.filter((figure) => sameDefinition(figure.current, current));
    return comparable.length === 0
      ? [otherDefinition(current, bases[0]!)]
      : [againstBases(current, change, comparable)];
  });
}

/** The growth in per cent from one value to another, as far as their precision tells. */
export function growthInterval(value: Interval, base: Interval): Interval {
  return subtract(scale(divide(value, base), 100), point(100));
}

/** The earlier value that a change in per cent implies, in whole units. */
export function impliedBase(value: Interval, change: Interval): Interval {
  return scale(divide(value, add(change, point(100))), 100);
}

function againstBases(current: Observation, change: string, bases: Figure[]): Finding {
  // A base by the same source comes first, its current release before older ones.
  const own = bases.filter((figure) => sameSource(figure.current, current));
  const candidates = [...own, ...bases.filter((figure) => !own.includes(figure))].flatMap(releases);
  const value = figureInterval(current);
  const stated = percentInterval(change);
  const growthFrom = (base: Observation) => growthInterval(value, figureInterval(base));
  const fitting = candidates.find((base) => overlap(growthFrom(base), stated));
  const oneRelease = candidates.find(
    (base) => sameSource(base, current) && base.releasedOn && base.releasedOn === current.releasedOn,
  );
  const base = fitting ?? oneRelease ?? candidates[0]!;
  const { low, high } = growthFrom(base);
  // Against “over 240” no growth is too low: there is no end to tell.
  const computed = percentRange({ low: base.bound === 'at-least' ? null : low, high }, decimalsOf(change));
  const implied = rangeLike(current, impliedBase(value, stated));
  const values = {
    subject: subjectOf(current),
    amount: amountOf(current),
    change,
    base: amountOf(base),
    basePeriod: base.period,
    baseSource: sameSource(base, current) ? null : (base.source?.name ?? ''),
  };
  const rest = {
    check: 'growth' as const,
    numbers: numbersOf({
      ...{ change, computedLow: computed.low, computedHigh: computed.high },
      ...{ impliedBaseLow: implied.low?.value, impliedBaseHigh: implied.high?.value },
    }),
    involved: [current.documentId, base.documentId],
  };
  if (fitting) return { ...rest, result: 'consistent', message: { key: 'growth.consistent', values } };
  const failed = { ...values, computed, implied };
  return oneRelease
    ? { ...rest, result: 'inconsistent', message: { key: 'growth.inconsistent', values: failed } }
    : { ...rest, result: 'other base', message: { key: 'growth.other-base', values: failed } };
}

function withoutBase(current: Observation, change: string, basePeriod: string): Finding {
  const implied = rangeLike(current, impliedBase(figureInterval(current), percentInterval(change)));
  const values = { subject: subjectOf(current), amount: amountOf(current), change, basePeriod, implied };
  return {
    check: 'implied-base',
    result: 'not comparable',
    message: { key: 'growth.implied-base', values },
    numbers: numbersOf({ change, impliedBaseLow: implied.low?.value, impliedBaseHigh: implied.high?.value }),
    involved: [current.documentId],
  };
}

function withoutBasis(current: Observation, change: string): Finding {
  const values = { subject: subjectOf(current), amount: amountOf(current), change };
  return {
    check: 'growth',
    result: 'not comparable',
    message: { key: 'growth.basis', values },
    numbers: { change },
    involved: [current.documentId],
  };
}

function otherDefinition(current: Observation, { current: base }: Figure): Finding {
  const values = {
    subject: subjectOf(current),
    definition: current.definitionVersion ?? '',
    otherPeriod: base.period,
    otherDefinition: base.definitionVersion ?? '',
  };
  return {
    check: 'growth',
    result: 'not comparable',
    message: { key: 'definition.changed', values },
    numbers: {},
    involved: [current.documentId, base.documentId],
  };
}

function releases({ current, vintages }: Figure): Observation[] {
  return [current, ...vintages.filter((vintage) => vintage !== current).reverse()];
}

/** From or to zero and below there is no growth in per cent that all writers mean the same by. */
function isPositive(observation: Observation): boolean {
  return absoluteValue(observation).gt(new Decimal(0));
}
