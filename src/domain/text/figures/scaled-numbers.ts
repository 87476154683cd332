import Big from 'big.js';
import { readMultiplier } from './multipliers';
import { readDigits, type DecimalSign, type NumberToken } from './numbers';

/** An exact decimal times a power of ten, in plain digits. */
export function multiplied(value: string, power: number): string {
  const point = value.indexOf('.');
  if (point < 0) return power === 0 || value === '0' ? value : value + ZEROS.slice(0, power);
  const decimals = value.slice(point + 1);
  const missing = power - decimals.length;
  const whole =
    value.slice(0, point) + (missing > 0 ? decimals + ZEROS.slice(0, missing) : decimals.slice(0, power));
  const digits = whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole;
  const rest = missing < 0 ? decimals.slice(power).replace(/0+$/, '') : '';
  return rest === '' ? digits : `${digits}.${rest}`;
}

const HAN_MULTIPLIER = /[万亿]/;
const ZEROS = '0'.repeat(24);

export interface Scaled {
  value: string;
  power: number;
  end: number;
  isMore: boolean;
  /** Whether the multiplier is a single letter, which could as well be a unit or a name (40m, 5G). */
  byLetter: boolean;
}

/** The number with its multipliers; several parts (“6 млн 911,3 тыс.”, “3亿2000万”) are added up. */
export function readScaled(text: string, number: NumberToken, decimal: DecimalSign): Scaled {
  let at = number.end;
  let isMore = isMoreSign(text[at]);
  if (isMore) at += 1;
  const multiplier = readMultiplier(text, at);
  if (!multiplier)
    return { value: number.value, power: 0, end: isMore ? at : number.end, isMore, byLetter: false };
  const { power } = multiplier;
  let { end } = multiplier;
  let { value } = number;
  for (
    let least = power, rest = restAfter(text, end, least, decimal);
    rest;
    rest = restAfter(text, end, least, decimal)
  ) {
    value = new Big(value).plus(new Big(rest.value).div(new Big(10).pow(power - rest.power))).toFixed();
    ({ end } = rest);
    least = rest.power;
  }
  if (isMoreSign(text[end])) {
    isMore = true;
    end += 1;
  }
  const byLetter = multiplier.end - at === 1 && /[kmb]/.test(text[at] ?? '');
  return { value, power, end, isMore, byLetter };
}

function restAfter(text: string, end: number, power: number, decimal: DecimalSign) {
  const at = text[end] === ' ' ? end + 1 : end;
  const run = /^\d{1,4}(?!\d)/.exec(text.slice(at, at + 5))?.[0];
  if (run === undefined || power === 0) return undefined;
  const number = readDigits(text, at, run, decimal);
  const multiplier = number && readMultiplier(text, number.end);
  // “7 тыс. 126 поездов”.
  if (
    number &&
    !multiplier &&
    power === 3 &&
    run.length === 3 &&
    /[сч][.иа]?$/.test(text.slice(0, end).slice(-3))
  ) {
    return { value: number.value, power: 0, end: number.end };
  }
  // “87亿7,735万8,000美元”.
  if (number && !multiplier && at === end && power <= 8 && HAN_MULTIPLIER.test(text[end - 1] ?? ''))
    return { value: number.value, power: 0, end: number.end };
  if (!multiplier || multiplier.power >= power) return undefined;
  return { value: number.value, power: multiplier.power, end: multiplier.end };
}

function isMoreSign(sign: string | undefined): boolean {
  return sign === '多' || sign === '余' || sign === '餘';
}
