import { Decimal, QUOTIENT_ERROR } from './decimal';
import type { Interval } from './interval';

const EVERYTHING: Interval = { low: null, high: null };

/** The interval of one number. */
export function point(number: Decimal | string | number): Interval {
  const exact = new Decimal(number);
  return { low: exact, high: exact };
}

/** All sums of one number of each interval. */
export function add(...intervals: Interval[]): Interval {
  return intervals.reduce((sum, next) => ({
    low: sum.low && next.low ? sum.low.plus(next.low) : null,
    high: sum.high && next.high ? sum.high.plus(next.high) : null,
  }));
}

/** The interval with its sign turned. */
export function negate({ low, high }: Interval): Interval {
  return { low: high ? high.times(-1) : null, high: low ? low.times(-1) : null };
}

/** All differences of a number of the first and one of the second. */
export function subtract(first: Interval, second: Interval): Interval {
  return add(first, negate(second));
}

/** The interval times a number above zero. */
export function scale({ low, high }: Interval, factor: Decimal | number | string): Interval {
  return { low: low ? low.times(factor) : null, high: high ? high.times(factor) : null };
}

/**
 * All quotients of a number of the first and one of the second, ends rounded outwards.
 * Everything where the second reaches zero from either side, as then no quotient is out of reach.
 */
export function divide(first: Interval, second: Interval): Interval {
  if (second.high?.lt(0)) return divide(negate(first), negate(second));
  if (!second.low?.gt(0)) return EVERYTHING;
  const { low, high } = second;
  return { low: lowest(first.low, low, high), high: highest(first.high, low, high) };
}

/** Whether a number lies in the interval. */
export function contains({ low, high }: Interval, number: Decimal): boolean {
  return !low?.gt(number) && !high?.lt(number);
}

/** Whether two intervals have a number in common; one that only touches the other has. */
export function overlap(first: Interval, second: Interval): boolean {
  return !isBelow(first, second) && !isBelow(second, first);
}

/** Whether all of the first lies below all of the second. */
export function isBelow(first: Interval, second: Interval): boolean {
  return first.high !== null && second.low !== null && first.high.lt(second.low);
}

/** How wide the interval is; null where it does not end. */
export function width({ low, high }: Interval): Decimal | null {
  return low && high ? high.minus(low) : null;
}

function lowest(numerator: Decimal | null, low: Decimal, high: Decimal | null): Decimal | null {
  if (!numerator) return null;
  // A positive number is smallest over the largest divisor, a negative one over the smallest.
  if (numerator.lt(0)) return numerator.div(low).minus(QUOTIENT_ERROR);
  return high ? numerator.div(high).minus(QUOTIENT_ERROR) : new Decimal(0);
}

function highest(numerator: Decimal | null, low: Decimal, high: Decimal | null): Decimal | null {
  if (!numerator) return null;
  if (numerator.gt(0)) return numerator.div(low).plus(QUOTIENT_ERROR);
  return high ? numerator.div(high).plus(QUOTIENT_ERROR) : new Decimal(0);
}
