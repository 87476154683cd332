import { decimalsOf, withDecimals } from '../statistics/amount';
import { Decimal, digits, powerOfTen } from '../statistics/decimal';
import { decimalsWritten, type Bound, type WrittenFigure } from '../statistics/interval';
import { numberFormat } from './number-format';
import { unitInWords } from './units';

/** An amount with its unit: an ISO 4217 currency, %, TEU, t or the noun counted. */
export interface Amount extends WrittenFigure {
  unit?: string | null;
}

const SCALES: Record<string, Record<number, string>> = {
  en: { 0: '', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  ru: { 0: '', 3: 'тыс.', 6: 'млн', 9: 'млрд', 12: 'трлн' },
  zh: { 0: '', 4: '万', 8: '亿', 12: '万亿' },
};
const BOUNDS: Record<string, Record<Exclude<Bound, 'exact'>, string>> = {
  en: { 'at-least': 'over ', 'at-most': 'up to ', about: 'about ' },
  ru: { 'at-least': 'более ', 'at-most': 'до ', about: 'около ' },
  zh: { 'at-least': '超', 'at-most': '至多', about: '约' },
};

/**
 * The amount as a reader of the language would write it: "149.62 billion yuan", 1496.2亿元, "149,62 млрд юаней".
 * The digits are those that were written, none more and none fewer; English and Russian keep the scale they were
 * written in where they have a word for it, Chinese counts in 万, 亿 and 万亿. Other languages have their numbers and
 * scales from Intl, without a word for bounds but "≥", "≤" and "≈".
 * @param language BCP 47; one that is not well-formed, or that Intl does not know, is taken for English.
 */
export function amountInWords(amount: Amount, language: string): string {
  const locale = supported(language);
  const base = locale.split('-')[0]!;
  const { unit, bound } = amount;
  const prefix = !bound || bound === 'exact' ? '' : boundIn(base, bound);
  const number = SCALES[base] ? inOwnScale(amount, base, locale) : inScaleOfIntl(amount, locale);
  if (!unit) return `${prefix}${number}`;
  if (unit === '%') return `${prefix}${withPercent(number, base)}`;
  const word = unitInWords(unit, locale);
  // Chinese words follow the number at once; a unit in Latin letters keeps its distance.
  const close = base === 'zh' && /^\p{Script=Han}/u.test(word);
  return `${prefix}${number}${close ? '' : ' '}${word}`;
}

/** "149.62 billion", 1496.2亿: the number alone, in the scales of English, Russian or Chinese. */
function inOwnScale(amount: Amount, base: string, locale: string): string {
  const scales = SCALES[base]!;
  const written = amount.unitMultiplier ?? 0;
  const power = base !== 'zh' && scales[written] !== undefined ? written : bestScale(amount, scales);
  const decimals = Math.max(decimalsWritten(amount) + power - written, 0);
  const word = scales[power]!;
  // Before 万 and 亿, which group by four, Chinese leaves out the commas that group by three.
  const number = grouped(shifted(amount, power, decimals), locale, base !== 'zh' || !word);
  return `${number}${word && base !== 'zh' ? ' ' : ''}${word}`;
}

function inScaleOfIntl(amount: Amount, locale: string): string {
  const written = amount.unitMultiplier ?? 0;
  const decimals = decimalsWritten(amount);
  const plain = shifted(amount, 0, Math.max(decimals - written, 0));
  const significant = withDecimals(amount.value, decimals)
    .replace(/^-?[0.]*/, '')
    .replace('.', '').length;
  // Intl gives at most 21 digits; an amount written in full stays in full.
  if (written === 0 || significant === 0 || significant > 21) return grouped(plain, locale);
  const format = numberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    minimumSignificantDigits: significant,
    maximumSignificantDigits: significant,
  });
  return allDigits(format, plain);
}

/** The largest scale that leaves a digit before the point; an amount that was written in full stays so. */
function bestScale(amount: Amount, scales: Record<number, string>): number {
  if (!amount.unitMultiplier) return 0;
  const size = new Decimal(amount.value).abs().times(powerOfTen(amount.unitMultiplier));
  const fitting = Object.keys(scales)
    .map(Number)
    .filter((power) => size.gte(powerOfTen(power)));
  return Math.max(0, ...fitting);
}

/** The amount in units of this power of ten, with this many decimals (never rounded). */
function shifted(amount: Amount, power: number, decimals: number): string {
  const exact = new Decimal(amount.value).times(powerOfTen((amount.unitMultiplier ?? 0) - power));
  return withDecimals(digits(exact), decimals);
}

/** Digits pointed as the language does and grouped where it does, all of them kept. */
function grouped(plain: string, locale: string, useGrouping = true): string {
  const decimals = decimalsOf(plain);
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping };
  return allDigits(numberFormat(locale, options), plain);
}

/** Intl keeps all digits of a decimal string (ECMA-402, 2023); its types here still know numbers only. */
function allDigits(format: Intl.NumberFormat, plain: string): string {
  return format.format(plain as unknown as number);
}

function withPercent(number: string, base: string): string {
  return ['en', 'zh', 'ja', 'ko'].includes(base) ? `${number}%` : `${number}\u00a0%`;
}

function boundIn(base: string, bound: Exclude<Bound, 'exact'>): string {
  const signs = { 'at-least': '≥ ', 'at-most': '≤ ', about: '≈ ' };
  return (BOUNDS[base] ?? signs)[bound];
}

function supported(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
