import { currencyBefore, readCurrency } from './currencies';
import { LETTER_SIGNS } from './currency-signs';
import { changeToLevel } from './levels';
import { percentOfMultiple } from './multiples';
import { casesOf, countedBefore, tripsOf } from './named-counts';
import { findNumbers, type DecimalSign, type NumberToken } from './numbers';
import { readPlainNoun } from './plain-nouns';
import { multiplied, readScaled, type Scaled } from './scaled-numbers';
import { SharedCurrencies } from './shared-currencies';
import { readUnit, type Measure } from './units';

/** A number with what it counts, as it stands in a normalized text. */
export interface Amount {
  start: number;
  end: number;
  /** Multiplied out, in plain decimal digits, without a sign. */
  value: string;
  /** As written: the number before its multiplier (a power of ten), and with how many decimals. */
  written: { value: string; unitMultiplier: number; decimals: number };
  /** ISO 4217, `t`, `TEU`, `%`, the noun counted; empty where none is written. */
  unit: string;
  measure: Measure;
  sign: '' | '+' | '-';
  /** Whether the number itself says that it is more (二十多, 三千余). */
  isMore: boolean;
  /** Whether it is a part in words (“a third”), which is rounded talk and no exact decimal. */
  isLoose: boolean;
  /** Whether it was written as a number with neither multiplier nor unit, and so is an amount only beside others. */
  isBare: boolean;
  /** Whether it was told as what the amount is of the one before: “112 per cent of”. */
  isLevel?: boolean;
}

/** The largest number in words that, with a noun, tells something in passing: “two ships”. */
const SMALL_COUNT = 12;
const NAMED_BY_NUMBER =
  /(?:\b(?:no|nos|article|articles|section|chapter|page|pages|room|resolution|act|route|highway|flight|phone|tel|isbn|covid|g|top)|№|стать[яеию]|пункт[а-я]*|глав[аеы]|стр|第|图|表)[. ]*$/;

/** “7 in 10 trucks”. */
const PART_OF = /(?:^|[^\d.,])\d{1,2} (?:in|out of) $/;

/** A sum after a sign of one letter is told by its size from the number of a road. */
const LEAST_BY_LETTER = 10_000;
/** “$4.5m”, “12.3m tonnes”. */
const LETTERED = /\d[kmb](?![a-z])/;
const AFTER_SUM =
  /^(?:$|[,.;)]| (?:in|from|of|to|and|or|for|by|on|at|a|the|last|this|during|went|came|was|were|against|compared|more|less|over|with|than|as)(?![a-z]))/;
/** Thousands set apart: no year, road or the like. */
const GROUPED = /^\d{1,3}(?:[, .']\d{3})+$/;
const SIZE_OF =
  /(?:\b(?:bags|sacks|boxes|bales|drums|cartons|crates|packs|packages) (?:of|weighing)|(?<![а-я])(?:мешк|короб|ящик|упаков|пач|тюк|боч)[а-я]{1,3} (?:по|весом)) $/;
const LEAST_NO_SIZE = 1_000;
/** Between the members of a list of such parts: “(103.1%), imports 12.6 billion (96.7%)”. */
const LONGEST_LIST = 100;

/** What amounts are read from. */
interface Source {
  text: string;
  decimal: DecimalSign;
  shared: SharedCurrencies;
  /** Where the sentence ends, which no unit is sought behind. */
  limit: number;
  /** Whether a part that is what the amount is of the one before was told just before. */
  isAfterLevel: boolean;
  /** Whether an amount with a unit and a letter for millions was. */
  isAfterLetter: boolean;
}

/** A stretch of a text, such as a date, whose numbers are no amounts. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The amounts of a normalized text in order, without overlaps.
 * @param taken in order: numbers within them are no amounts.
 * @param sentences in order: none goes on into the next one.
 */
export function findAmounts(
  text: string,
  decimal: DecimalSign,
  taken: readonly Stretch[] = [],
  sentences: readonly Stretch[] = [],
): Amount[] {
  const amounts: Amount[] = [];
  const shared = new SharedCurrencies(text);
  let end = 0;
  let next = 0;
  let sentence = 0;
  let level = -Infinity;
  let letters = -Infinity;
  for (const number of findNumbers(text, decimal)) {
    if (number.start < end) continue;
    while ((taken[next]?.end ?? Infinity) <= number.start) next += 1;
    if ((taken[next]?.start ?? Infinity) < number.end) continue;
    while ((sentences[sentence]?.end ?? Infinity) <= number.start) sentence += 1;
    const limit = sentences[sentence]?.end ?? Infinity;
    const isAfterLevel = number.start - level <= LONGEST_LIST;
    const isAfterLetter = number.start - letters <= LONGEST_LIST;
    const amount = readAmount({ text, decimal, shared, limit, isAfterLevel, isAfterLetter }, number, end);
    if (!amount) continue;
    amounts.push(amount);
    if (amount.isLevel) level = amount.end;
    if (amount.unit !== '' && LETTERED.test(text.slice(amount.start, amount.end))) letters = amount.end;
    end = amount.end;
  }
  return amounts;
}

/** @param from the end of the amount before, whose currency sign is not this one’s: “5$5”. */
function readAmount(
  { text, decimal, shared, limit, isAfterLevel, isAfterLetter }: Source,
  number: NumberToken,
  from: number,
): Amount | undefined {
  const prefix = currencyBefore(text, number.start, from, shared);
  const start = prefix?.start ?? number.start;
  if (!prefix && isPartOfWord(text, number)) return undefined;
  if (number.written === 'part') {
    const part = amountOf(text, start, number.end, number.value, 0, '%', 'percent');
    return { ...part, isLoose: /[a-zа-я]/.test(text[start] ?? '') };
  }
  if (number.written === 'multiple') {
    return amountOf(text, start, number.end, number.value, 0, 'times', 'times');
  }
  const scaled = readScaled(text, number, decimal);
  let { end } = scaled;
  const suffix = prefix ? undefined : within(limit, readCurrency(text, end, shared));
  const counted =
    prefix || suffix ? undefined : within(limit, readUnit(text, end) ?? plainNoun(text, number, scaled));
  const unit = prefix ?? suffix ?? counted;
  if (prefix) {
    const repeated = readCurrency(text, end, shared);
    if (repeated?.unit === prefix.unit) end = repeated.end;
  } else end = (suffix ?? counted)?.end ?? end;
  let measure: Measure = prefix || suffix ? 'money' : (counted?.measure ?? 'none');
  if (counted) {
    const people = measure === 'none' && counted.unit.length === 1 ? countedBefore(text, start) : undefined;
    if (people) measure = 'count';
    counted.unit = people ?? casesOf(tripsOf(counted.unit, text, scaled.end), text, start, counted.end);
  }
  if (measure === 'quantity' && isSize(text, start, scaled)) measure = 'extent';
  // “Guests stayed 3.8 nights” is an average, and counts nothing.
  if (measure === 'count' && scaled.power === 0 && decimalsOf(scaled.value) > 0) measure = 'none';
  const isShort = scaled.power === 0 && Number(scaled.value) < LEAST_BY_LETTER;
  if (prefix && isShort && LETTER_SIGNS.test(text.slice(prefix.start, number.start).trim())) return undefined;
  // «Прошёл отметку в миллион» counts nothing.
  const isNameless = (scaled.byLetter && !(isAfterLetter && isSum(text, end))) || number.start === number.end;
  if (isNameless && !unit) return undefined;
  if (!unit && text[end] !== undefined && /[a-zа-я]/.test(text[end] ?? '')) return undefined;
  if (isYear(text, number, scaled.power) && measure !== 'money' && !isTouching(text, number, measure)) {
    return undefined;
  }
  if (measure === 'count' && isInPassing(number, scaled.power)) return undefined;
  if (number.written !== 'digits' && !unit && scaled.power === 0) return undefined;
  const percent = measure === 'times' ? percentOfMultiple(text, start, end, scaled.value) : undefined;
  if (percent !== undefined) return amountOf(text, start, end, percent, 0, '%', 'percent');
  const level =
    measure === 'percent' ? changeToLevel(text, start, end, scaled.value, isAfterLevel) : undefined;
  if (level)
    return { ...amountOf(text, start, end, level.value, 0, '%', 'percent'), sign: level.sign, isLevel: true };
  const amount = amountOf(text, start, end, scaled.value, scaled.power, unit?.unit ?? '', measure);
  amount.isMore = scaled.isMore;
  amount.isBare = !unit && scaled.power === 0;
  return amount;
}

function amountOf(
  text: string,
  start: number,
  end: number,
  value: string,
  power: number,
  unit: string,
  measure: Measure,
): Amount {
  return {
    start,
    end,
    value: multiplied(value, power),
    written: { value, unitMultiplier: power, decimals: decimalsOf(value) },
    unit,
    measure,
    sign: signBefore(text, start),
    isMore: false,
    isLoose: false,
    isBare: false,
  };
}

function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** What is read after a number, unless it goes on into the next sentence: «2,4 млн. Контейнеры …». */
function within<Read extends { end: number }>(limit: number, read: Read | undefined): Read | undefined {
  return read && read.end <= limit ? read : undefined;
}

/** A noun that is not known is counted only by what is surely no road, article or the like. */
function plainNoun(text: string, { start, end, written }: NumberToken, scaled: Scaled) {
  const isGrouped = written === 'digits' && GROUPED.test(text.slice(start, end));
  return scaled.power > 0 || isGrouped ? readPlainNoun(text, scaled.end) : undefined;
}

/** Whether the letter is for millions and not for metres: “$4.5m against 3.9m”. */
function isSum(text: string, end: number): boolean {
  return AFTER_SUM.test(text.slice(end, end + 10));
}

/** How large each of the things counted is: “in 60-kilo bags”, “bags of 60 kg”. */
function isSize(text: string, start: number, { value, power, end }: Scaled): boolean {
  if (power > 0 || Number(value) >= LEAST_NO_SIZE) return false;
  return text[end] === '-' || SIZE_OF.test(text.slice(Math.max(0, start - 24), start));
}

/** Whether the number belongs to a word or name, or numbers a thing: G20, COVID-19, 第13, Article 5, 12.05.2023. */
function isPartOfWord(text: string, { start, written }: NumberToken): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (/[a-zа-я№第图表][. ]*$/.test(before) && (NAMED_BY_NUMBER.test(before) || PART_OF.test(before)))
    return true;
  return written === 'digits' && /(?:[a-zа-я_#@/]|[a-zа-я]-|\d[.,:/])$/.test(before);
}

function signBefore(text: string, start: number): Amount['sign'] {
  const sign = text[start - 1];
  if (sign === '+') return '+';
  return sign === '-' && /^$|[\s(（,，:：、]/.test(text[start - 2] ?? '') ? '-' : '';
}

function isYear(text: string, { start, end, written }: NumberToken, power: number): boolean {
  return (
    written === 'digits' && power === 0 && end - start === 4 && /^(?:19|20)\d\d$/.test(text.slice(start, end))
  );
}

/** A number like a year counts something only where its unit touches it (2055列) or is a measure (2050 t). */
function isTouching(text: string, { end }: NumberToken, measure: Measure): boolean {
  if (measure === 'count') return /[\p{Script=Han}]/u.test(text[end] ?? '');
  return measure === 'quantity' || measure === 'percent' || measure === 'points';
}

function isInPassing({ written, value }: NumberToken, power: number): boolean {
  return written !== 'digits' && power === 0 && Number(value) <= SMALL_COUNT;
}
