import { CHINESE_NUMERAL_START, readChineseNumber, readChinesePart } from './chinese-numerals';
import { findMultiples } from './multiples';
import { NUMBER_WORD_START, readMultiple, readNumberWords, readPart } from './number-words';

/** A number as it stands in a normalized text. */
export interface NumberToken {
  start: number;
  end: number;
  /** Plain decimal digits, without grouping. */
  value: string;
  written: 'digits' | 'words' | 'chinese' | 'part' | 'multiple';
}

/** Whether the decimal sign is a comma, as in Russian. */
export type DecimalSign = ',' | '.';

const MOST_DIGITS = 18;
const MOST_DECIMALS = 12;
const GROUP_SIGN = /[ ,.']/;

/** The numbers of a normalized text in order, without overlaps. */
export function findNumbers(text: string, decimal: DecimalSign): NumberToken[] {
  const tokens = [
    ...digitNumbers(text, decimal),
    ...wordNumbers(text),
    ...chineseNumbers(text),
    ...multiples(text),
  ];
  return withoutOverlaps(tokens.sort((a, b) => a.start - b.start || b.end - a.end));
}

function withoutOverlaps(tokens: NumberToken[]): NumberToken[] {
  const kept: NumberToken[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.start < end) continue;
    kept.push(token);
    end = token.end;
  }
  return kept;
}

function digitNumbers(text: string, decimal: DecimalSign): NumberToken[] {
  const tokens: NumberToken[] = [];
  const run = /\d+/g;
  for (let match = run.exec(text); match; match = run.exec(text)) {
    const start = match.index;
    // “8成”, “8.5成”.
    const isTenths = match[0].length === 1 && text.slice(start + 1, start + 4).includes('成');
    const part = isTenths ? readChinesePart(text, start) : undefined;
    const number = part ?? readDigits(text, start, match[0], decimal);
    if (number) {
      run.lastIndex = Math.max(run.lastIndex, number.end);
      tokens.push({ start, ...number, written: part ? 'part' : 'digits' });
    }
  }
  return tokens;
}

/** Digits with their groups of thousands and decimals: 1,234,567.8 · 1 234 567,8 · 1.234,5 · 1'234. */
export function readDigits(
  text: string,
  start: number,
  run: string,
  decimal: DecimalSign,
): { value: string; end: number } | undefined {
  if (run.length > MOST_DIGITS) return undefined;
  let digits = run;
  let end = start + run.length;
  const sign = text[end] ?? '';
  if (!isDigit(text.charCodeAt(end + 1))) return { value: plain(digits), end };
  if (run.length <= 3 && run !== '0' && GROUP_SIGN.test(sign)) {
    const groups = groupsAfter(text, end, sign);
    if (groups.length > 0 && isGrouping(text, end, sign, groups.length, decimal)) {
      digits += groups.join('');
      end += groups.length * 4;
      if (digits.length > MOST_DIGITS) return undefined;
    }
  }
  const fraction = fractionAfter(text, end, sign, end > start + run.length, decimal);
  if (!fraction) return { value: plain(digits), end };
  return { value: `${plain(digits)}.${fraction}`, end: end + 1 + fraction.length };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function groupsAfter(text: string, at: number, sign: string): string[] {
  const groups: string[] = [];
  for (let index = at; text[index] === sign && groups.length < 6; index += 4) {
    const group = text.slice(index + 1, index + 4);
    if (!/^\d{3}$/.test(group) || /\d/.test(text[index + 4] ?? '')) break;
    groups.push(group);
  }
  return groups;
}

function isGrouping(text: string, at: number, sign: string, groups: number, decimal: DecimalSign): boolean {
  if (sign !== decimal && (sign !== '.' || decimal === ',')) {
    // In Russian 1.234 with a multiplier after it is a decimal that follows the English custom.
    return sign !== '.' || groups > 1 || text[at + 4] === ',';
  }
  // The language's own decimal sign groups only where it stands twice, or where the other one follows.
  const other = decimal === ',' ? '.' : ',';
  return groups > 1 || (text[at + 4] === other && /\d/.test(text[at + 5] ?? ''));
}

function fractionAfter(
  text: string,
  at: number,
  group: string,
  isGrouped: boolean,
  decimal: DecimalSign,
): string {
  const sign = text[at] ?? '';
  if (sign !== '.' && sign !== ',') return '';
  if (isGrouped && sign === group) return '';
  if (sign === ',' && decimal === '.' && !(isGrouped && group === '.')) return '';
  const fraction = /^\d+/.exec(text.slice(at + 1, at + 2 + MOST_DECIMALS))?.[0] ?? '';
  const after = at + 1 + fraction.length;
  const continues = /[.,]/.test(text[after] ?? '') && /\d/.test(text[after + 1] ?? '');
  return fraction.length > MOST_DECIMALS || (continues && sign === '.') ? '' : fraction;
}

function plain(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
}

function* wordNumbers(text: string): Generator<NumberToken> {
  for (const { index: start } of text.matchAll(NUMBER_WORD_START)) {
    const part = readPart(text, start);
    const multiple = part ? undefined : readMultiple(text, start);
    const number = part ?? multiple ?? readNumberWords(text, start);
    if (number) yield { start, ...number, written: part ? 'part' : multiple ? 'multiple' : 'words' };
  }
}

function* chineseNumbers(text: string): Generator<NumberToken> {
  const next = new RegExp(CHINESE_NUMERAL_START, 'g');
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const start = match.index;
    const part = readChinesePart(text, start);
    const number = part ?? readChineseNumber(text, start);
    if (!number) continue;
    next.lastIndex = Math.max(next.lastIndex, number.end);
    yield { start, ...number, written: part ? 'part' : 'chinese' };
  }
}

function* multiples(text: string): Generator<NumberToken> {
  for (const { start, end, value, isPart } of findMultiples(text)) {
    yield { start, end, value, written: isPart ? 'part' : 'multiple' };
  }
}
