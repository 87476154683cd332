import type { Amount } from '../../formats/amount-in-words';
import { powerOfTen, rounded, type Decimal } from '../decimal';
import { decimalsWritten, type Interval } from '../interval';
import type { Observation } from '../observation';
import type { AmountRange, PercentRange, Subject } from './types';

/** What a sentence names the statistic by. */
export function subjectOf({ indicator, place, partner, period }: Observation): Subject {
  return { indicator: indicator.name, place: place.name, partner: partner?.name ?? null, period };
}

/** The amount alone. */
export function amountOf({ value, unitMultiplier, unit, decimals, bound }: Observation): Amount {
  return {
    value,
    unitMultiplier: unitMultiplier ?? 0,
    unit,
    decimals: decimals ?? null,
    bound: bound ?? 'exact',
  };
}

/** A number in whole units, written as the observation is: with its multiplier, unit and decimals. */
export function writtenLike(observation: Observation, number: Decimal): Amount {
  const unitMultiplier = observation.unitMultiplier ?? 0;
  const decimals = decimalsLike(observation);
  const value = rounded(number.div(powerOfTen(unitMultiplier)), decimals);
  return { value, unitMultiplier, unit: observation.unit, decimals, bound: 'exact' };
}

/** An interval in whole units, its ends written as the observation is. */
export function rangeLike(observation: Observation, { low, high }: Interval): AmountRange {
  return { low: low && writtenLike(observation, low), high: high && writtenLike(observation, high) };
}

/** An interval of per cent, its ends with one decimal, or as many as the stated percentage has. */
export function percentRange({ low, high }: Interval, decimals = 1): PercentRange {
  const places = Math.max(1, decimals);
  return { low: low && rounded(low, places), high: high && rounded(high, places) };
}

/** The numbers of a result that are known. */
export function numbersOf(numbers: Record<string, string | null | undefined>): Record<string, string> {
  const known = Object.entries(numbers).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(known);
}

/** Of whole billions a computed end still says something after the point; of things counted it does not. */
function decimalsLike(observation: Observation): number {
  return Math.max(decimalsWritten(observation), observation.unitMultiplier ? 1 : 0);
}
