import { findAmounts } from './figures/amounts';
import { boundOf, type Bound } from './figures/bounds';
import { decimalSign } from './figures/language';
import { normalize } from './figures/normalize';

/** One amount as a statistic keeps it: “over 149.62 billion yuan” is 149.62, 9, CNY, 2 decimals, at least. */
export interface ParsedAmount {
  /** In plain decimal digits, with a minus sign where it is negative; before its multiplier. */
  value: string;
  /** Power of ten. */
  unitMultiplier: number;
  /** ISO 4217, `t`, `TEU`, `%` or the noun counted; empty where none is written. */
  unit: string;
  decimals: number;
  bound: Bound;
}

const LONGEST = 200;
/** What may stand beside an amount: words that make it a bound, and punctuation. */
const BESIDE =
  /^(?:[\s.,:;()（）。，+-]|over|more than|above|at least|up to|at most|no more than|less than|under|below|nearly|almost|about|around|some|approximately|roughly|or more|or less|or so|超过?|逾|突破|近|约|大约|将近|接近|不超过|至多|至少|以上|以下|左右|более|свыше|больше|не менее|не более|менее|до|около|почти|порядка|примерно)*$/;

/**
 * The one amount that a short text states, typed or pasted into a box; undefined where it states none, several, or
 * anything else besides.
 * @param language BCP 47; decides whether a comma is a decimal sign, and is guessed where it is not given.
 */
export function parseAmount(text: string, language?: string): ParsedAmount | undefined {
  if (text.length > LONGEST) return undefined;
  const normal = normalize(text);
  const [amount, ...others] = findAmounts(normal, decimalSign(text, language));
  if (!amount || others.length > 0) return undefined;
  const { start, end, sign, unit, written } = amount;
  if (!BESIDE.test(normal.slice(0, start).trim()) || !BESIDE.test(normal.slice(end).trim())) return undefined;
  const { value, unitMultiplier, decimals } = written;
  const isNegative = sign === '-' && /[1-9]/.test(value);
  return {
    value: isNegative ? `-${value}` : value,
    unitMultiplier,
    unit,
    decimals,
    bound: boundOf(normal, amount),
  };
}
