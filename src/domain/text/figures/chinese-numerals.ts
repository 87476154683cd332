const DIGITS: Record<string, number> = {
  '〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
}; // prettier-ignore
const PLACES: Record<string, number> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };
const LONGEST = 12;

/** Where a number in Chinese numerals may begin. */
export const CHINESE_NUMERAL_START = /[〇零一二两三四五六七八九十廿卅百]/g;
const NUMERAL = /[〇零一二两三四五六七八九十廿卅百千]{1,12}(?:点[〇零一二三四五六七八九]{1,6})?/y;
const PART = /百分之([〇零一二两三四五六七八九十廿卅百千点]{1,10}|\d{1,3}(?:\.\d{1,4})?)/y;
const FRACTION = /([一二两三四五六七八九])分之([一二两三四五六七八九])/y;
const TENTHS = /(\d(?:\.\d)?|[一二两三四五六七八九])成(?:([一二三四五六七八九半]))?/y;

/** The decimal that Chinese numerals up to 千 stand for (“二十三点五” is 23.5); undefined where they make none. */
export function chineseNumber(numerals: string): string | undefined {
  const [whole = '', fraction] = numerals.split('点');
  const integer = [...whole].some((sign) => sign in PLACES) ? byPlaces(whole) : byDigits(whole);
  if (integer === undefined || fraction === undefined) return integer;
  const decimals = byDigits(fraction);
  return decimals === undefined ? undefined : `${integer}.${decimals.padStart(fraction.length, '0')}`;
}

/** A number in Chinese numerals at an offset, up to its multiplier (万, 亿). */
export function readChineseNumber(text: string, at: number): { value: string; end: number } | undefined {
  NUMERAL.lastIndex = at;
  const match = NUMERAL.exec(text)?.[0];
  if (match === undefined || match.length > LONGEST) return undefined;
  const value = chineseNumber(match);
  return value === undefined ? undefined : { value, end: at + match.length };
}

/** A part in per cent at an offset: 百分之五, 三分之一, 八成, 两成半. */
export function readChinesePart(text: string, at: number): { value: string; end: number } | undefined {
  PART.lastIndex = at;
  const part = PART.exec(text)?.[1];
  if (part !== undefined) {
    const value = /^\d/.test(part) ? part : chineseNumber(part);
    return value === undefined ? undefined : { value, end: PART.lastIndex };
  }
  FRACTION.lastIndex = at;
  const [, below = '', above = ''] = FRACTION.exec(text) ?? [];
  if (below) {
    const share = (100 * (DIGITS[above] ?? 0)) / (DIGITS[below] ?? 1);
    return { value: String(Math.round(share * 10) / 10), end: at + 4 };
  }
  TENTHS.lastIndex = at;
  const [match, tenths = '', more = ''] = TENTHS.exec(text) ?? [];
  if (match === undefined || text[at - 1] === '.') return undefined;
  const base = (/^\d/.test(tenths) ? Number(tenths) : (DIGITS[tenths] ?? 0)) * 10;
  const rest = more === '半' ? 5 : (DIGITS[more] ?? 0);
  return { value: String(base + rest), end: TENTHS.lastIndex };
}

function byDigits(numerals: string): string | undefined {
  const digits: (number | undefined)[] = [...numerals].map((sign) => DIGITS[sign]);
  return digits.length === 0 || digits.includes(undefined) ? undefined : digits.join('');
}

function byPlaces(numerals: string): string | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const sign of numerals) {
    const place = PLACES[sign];
    if (place === undefined) {
      digit = DIGITS[sign];
    } else {
      total += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return String(total + (digit ?? 0));
}
