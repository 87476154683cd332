import { monthRange, type YearReference } from './period-spec';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** April, as in India and Japan. */
const FISCAL_START = 3;
const NUMBERS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const ORDINALS: Record<string, number> = {
  first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, final: 4, latter: 2,
}; // prettier-ignore

export const PARTS = {
  M: '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)',
  D: '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d|[.,]\\d|%| ?(?:[mbt]r?illion|thousand|mln|bln|bn\\b|tonn|tons|teu|percent|per cent|trains|containers))',
  Y4: '(?:19|20)\\d\\d(?!\\d|[.,]\\d|%)',
  Y: '(?:,? (?:of |in )?(?:the year )?(?:(?<y>(?:19|20)\\d\\d(?!\\d|[.,]\\d|%))|(?<yw>this year|last year|next year|the current year|the year|that year|the same year)(?! (?:before|earlier))))?',
  NOW: '(?:now|today|date|the present(?: day)?)',
  N: '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|1?\\d)',
  O: '(?:first|second|third|fourth|final|latter|1st|2nd|3rd|4th)',
};
export const at = (source: string) => `(?<![a-z\\d])${source}(?![a-z\\d])`;

export function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3));
}

export function numberOf(text: string | undefined): number {
  const word = NUMBERS.indexOf(text ?? '-');
  return word > 0 ? word : Number(text);
}

export function yearOf({ y, yw }: Partial<Record<string, string>>): YearReference {
  if (y !== undefined) return Number(y);
  if (yw === 'this year' || yw === 'the current year') return { back: 0 };
  if (yw === 'last year') return { back: 1 };
  return yw === 'next year' ? { back: -1 } : undefined;
}

type Groups = Partial<Record<string, string>>;

const LONGEST_OVER_NEW_YEAR = 8;

export function days(g: Groups) {
  const first = monthOf(g.m1 ?? g.m2);
  const last = monthOf(g.m2 ?? g.m1);
  const from: [number, number] = [first, Number.parseInt(g.d1 ?? '', 10)];
  const to: [number, number] = [last, Number.parseInt(g.d2 ?? '', 10)];
  const fromYear = g.y1 === undefined ? undefined : Number(g.y1);
  if (first < 0 || last < 0) return undefined;
  const isWithinYears = fromYear !== undefined && g.y !== undefined;
  if (!isWithinYears && last === first && to[1] <= from[1]) return undefined;
  // “August 1 to February 28”: over the new year, but not nearly a year.
  if (!isWithinYears && last < first && last + 12 - first > LONGEST_OVER_NEW_YEAR) return undefined;
  return { type: 'days' as const, year: yearOf(g), fromYear, from, to };
}

export function date(g: Groups) {
  const day = Number.parseInt(g.d ?? '', 10);
  return { type: 'date' as const, year: yearOf(g), month: monthOf(g.m), day, isLimit: g.limit !== undefined };
}

export function firstMonths(g: Groups) {
  const count = numberOf(g.n);
  if (!(count >= 1 && count <= 12)) return undefined;
  return { type: 'months' as const, year: yearOf(g), first: 0, count, form: 'M' as const };
}

export function firstQuarters(g: Groups) {
  return { type: 'months' as const, year: yearOf(g), first: 0, count: numberOf(g.n) * 3, form: 'Q' as const };
}

export function shortYear(year = ''): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

export function half(number: number, year: YearReference) {
  return { type: 'months' as const, year, first: (number - 1) * 6, count: 6, form: 'S' as const };
}

export function quarter(number: number, year: YearReference) {
  return { type: 'months' as const, year, first: (number - 1) * 3, count: 3, form: 'Q' as const };
}

/** Months from one to another; “2022-23” is a year that begins in April. */
export function monthsBetween(g: Groups) {
  const [first, last] = [monthOf(g.m1), monthOf(g.m2)];
  const year = yearOf(g);
  if (g.fy !== undefined && typeof year === 'number') {
    const begins = first < FISCAL_START ? year + 1 : year;
    return monthRange(first, last, last < first ? begins + 1 : begins);
  }
  return monthRange(first, last, year, g.y1 === undefined ? undefined : Number(g.y1));
}
