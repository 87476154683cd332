import { decimalsOf } from './amount';
import { Decimal, powerOfTen } from './decimal';

/** A figure as somebody wrote it: "over 149.62 billion" is 149.62, multiplier 9, 2 decimals, at-least. */
export interface WrittenFigure {
  value: string;
  /** Power of ten; none is 0. */
  unitMultiplier?: number | null;
  /** Decimals written; without them the digits of the value tell. */
  decimals?: number | null;
  bound?: Bound | null;
}

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about';

/** All numbers from low to high, ends included; null where it does not end. */
export interface Interval {
  low: Decimal | null;
  high: Decimal | null;
}

/**
 * How whole numbers that end in zeros are read. `rounded`: the writer may have rounded to the last digit that is not
 * zero, so "150" may stand for 145 to 155; nothing consistent is ever called inconsistent this way. `written`: with a
 * multiplier ("150 billion") the zeros count as written, 149.5 to 150.5; without one ("12,400") they may be rounded.
 * `significant`: they always count.
 */
export type TrailingZeros = 'rounded' | 'written' | 'significant';

/** The number that was written, in whole units: 149620000000 for "149.62 billion". */
export function absoluteValue(figure: WrittenFigure): Decimal {
  return new Decimal(figure.value).times(powerOfTen(figure.unitMultiplier ?? 0));
}

/**
 * The true values, in whole units, that the figure may stand for.
 * An exact figure was rounded to its last digit, half up or half even: both ends belong to it. Zeros after the decimal
 * point were written on purpose and count. `about` allows one unit of the last digit instead of a half; a bound is open
 * on its side ("over 20" is 20 and more).
 */
export function figureInterval(figure: WrittenFigure, zeros: TrailingZeros = 'rounded'): Interval {
  const value = absoluteValue(figure);
  if (figure.bound === 'at-least') return { low: value, high: null };
  if (figure.bound === 'at-most') return { low: null, high: value };
  const step = lastDigit(figure, zeros);
  const margin = figure.bound === 'about' ? step : step.times('0.5');
  return { low: value.minus(margin), high: value.plus(margin) };
}

/** The per cent that a written rate may stand for: 48.35 to 48.45 for "48.4". */
export function percentInterval(percent: string): Interval {
  return figureInterval({ value: percent });
}

/** What one step of the last digit that counts is worth, in whole units: 10^7 for "149.62 billion". */
export function lastDigit(figure: WrittenFigure, zeros: TrailingZeros = 'rounded'): Decimal {
  const multiplier = figure.unitMultiplier ?? 0;
  const decimals = decimalsWritten(figure);
  const countZeros = decimals > 0 || zeros === 'significant' || (zeros === 'written' && multiplier > 0);
  const trailing = countZeros ? 0 : trailingZeros(figure.value);
  return powerOfTen(multiplier - decimals + trailing);
}

/** Decimals that count: as stated, but never fewer than the value has digits that are not closing zeros. */
export function decimalsWritten(figure: WrittenFigure): number {
  const own = decimalsOf(figure.value);
  if (figure.decimals === undefined || figure.decimals === null) return own;
  const needed = own === 0 ? 0 : decimalsOf(figure.value.replace(/\.?0+$/, ''));
  return Math.max(figure.decimals, needed);
}

function trailingZeros(value: string): number {
  const [whole = ''] = value.split('.');
  const zeros = /[1-9](0+)$/.exec(whole);
  return zeros?.[1]?.length ?? 0;
}
