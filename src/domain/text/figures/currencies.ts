import { AFTER } from './currency-names';
import { BEFORE, LETTER_SIGNS } from './currency-signs';
import { SHARED, WITH_ADJECTIVE, type SharedCurrencies } from './shared-currencies';

/** The rows of what is looked for: a code, or the number of a row of names that are shared. */
type Row = [code: string | number, words: string];

const NAMES: Row[] = [
  ...WITH_ADJECTIVE,
  ...AFTER,
  ...SHARED.flatMap(({ words }, row): Row[] => (words === undefined ? [] : [[row, words]])),
];
const SIGNS: Row[] = [
  ...BEFORE,
  ...SHARED.flatMap(({ signs }, row): Row[] => (signs === undefined ? [] : [[row, signs]])),
];

const SUFFIX = new RegExp(`[ -]?(?:${NAMES.map(([, words]) => `(${words})`).join('|')})(?![a-zа-я])`, 'y');
const PREFIX = new RegExp(`(?:^|[^a-z$])(?:${SIGNS.map(([, signs]) => `(${signs})`).join('|')}) ?$`);
/** Codes have no more than three letters: most words before a number are told from them by that. */
const MAY_BE_PREFIX = /(?:[$¤£¥¢৳֏\u20a0-\u20cf฿币./]|(?:^|[^a-z])[a-z]{1,4}) ?$/;
const LONGEST_PREFIX = 10;

/**
 * The currency named at an offset (after an amount), with the offset after it; the name itself where several countries’
 * currencies share it and nothing tells whose it is.
 */
export function readCurrency(
  text: string,
  at: number,
  shared: SharedCurrencies,
): { unit: string; end: number } | undefined {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (!match) return undefined;
  const end = SUFFIX.lastIndex;
  const row = match.slice(1).findIndex((group) => group !== undefined);
  const code = NAMES[row]?.[0] ?? '';
  if (code === 'CNY' && match[row + 1] === '元' && isHongKong(text)) return { unit: 'HKD', end };
  return { unit: typeof code === 'string' ? code : (shared.codeOf(code, at) ?? match[row + 1] ?? ''), end };
}

/**
 * The currency whose sign or code stands before an offset, with the offset at which it begins. ¥ is the yen's and the
 * yuan's sign: it is the yen where the text speaks of Japan and not of China.
 */
export function currencyBefore(
  text: string,
  at: number,
  from: number,
  shared: SharedCurrencies,
): { unit: string; start: number } | undefined {
  const before = text.slice(Math.max(from, at - LONGEST_PREFIX), at);
  if (!MAY_BE_PREFIX.test(before)) return undefined;
  const match = PREFIX.exec(before);
  if (!match) return undefined;
  const row = match.slice(1).findIndex((group) => group !== undefined);
  const sign = match[row + 1] ?? '';
  const start = at - (match[0].length - match[0].indexOf(sign));
  // “Ro-Ro 500,000 units”.
  if (LETTER_SIGNS.test(sign) && /[-\w]/.test(text[start - 1] ?? '')) return undefined;
  const code = SIGNS[row]?.[0] ?? '';
  const unit =
    code === '¥' ? yenOrYuan(text, start) : typeof code === 'string' ? code : shared.codeOf(code, start);
  return unit === undefined ? undefined : { unit, start };
}

/** In news of Hong Kong that speaks of it as its own, 元 are its dollars. */
function isHongKong(text: string): boolean {
  return /(?:本港|港府|香港特区政府统计处|政府统计处)/.test(text) && !/人民币|我国|全国/.test(text);
}

function yenOrYuan(text: string, at: number): string {
  const around = text.slice(Math.max(0, at - 400), at + 400);
  return /japan|tokyo|\byen\b|日本|日元|япони/.test(around) &&
    !/china|chinese|yuan|中国|人民币|кита/.test(around)
    ? 'JPY'
    : 'CNY';
}
