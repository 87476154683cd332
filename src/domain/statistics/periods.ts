import { isCalendarDate, parsePeriod, type DateRange } from './period';

/** What a change compares with. */
export type ChangeBasis = 'year-on-year' | 'half-on-half' | 'quarter-on-quarter' | 'month-on-month';

/** How many months back each basis looks, and how long a period must be for it; a year back fits any length. */
const BASES: Record<ChangeBasis, { back: number; length?: number }> = {
  'year-on-year': { back: 12 },
  'half-on-half': { back: 6, length: 6 },
  'quarter-on-quarter': { back: 3, length: 3 },
  'month-on-month': { back: 1, length: 1 },
};

/**
 * The period that a change on this basis compares with: 2022-S1 for 2023-S1 year on year, 2022-S2 half on half.
 * Undefined where there is none: a quarter has no half before it, 29 February no year before.
 * @throws RangeError when the period is none.
 */
export function previousPeriod(period: string, basis: ChangeBasis): string | undefined {
  const range = parsePeriod(period);
  const { back, length } = BASES[basis];
  const months = wholeMonths(range);
  if (months) {
    if (length !== undefined && months.count !== length) return undefined;
    return canonicalPeriod(monthsToRange(months.first - back, months.count));
  }
  if (length !== undefined) return undefined;
  const start = yearEarlier(range.start);
  const end = yearEarlier(range.end);
  return start && end ? canonicalPeriod({ start, end }) : undefined;
}

/**
 * The shortest way to write these days: 2023, 2023-S1, 2023-Q2, 2023-07 or 2023-07-14 where one of them is just that
 * long, else a range of two months or two days (2022-01/2022-11).
 */
export function canonicalPeriod(range: DateRange): string {
  const months = wholeMonths(range);
  if (!months) return range.start === range.end ? range.start : `${range.start}/${range.end}`;
  const { first, count } = months;
  const year = String(Math.floor(first / 12)).padStart(4, '0');
  const month = first % 12;
  if (count === 12 && month === 0) return year;
  if (count === 6 && month % 6 === 0) return `${year}-S${month / 6 + 1}`;
  if (count === 3 && month % 3 === 0) return `${year}-Q${month / 3 + 1}`;
  if (count === 1) return range.start.slice(0, 7);
  return `${range.start.slice(0, 7)}/${range.end.slice(0, 7)}`;
}

/** The day after, as YYYY-MM-DD. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** How many months the period covers; undefined where it does not begin and end with one. */
export function monthsIn(range: DateRange): number | undefined {
  return wholeMonths(range)?.count;
}

/** SDMX code of how long the period is: A, S, Q, M, D, or undefined for a range that is none of them. */
export function frequencyOf(period: string): 'A' | 'S' | 'Q' | 'M' | 'D' | undefined {
  const canonical = canonicalPeriod(parsePeriod(period));
  if (/^\d{4}$/.test(canonical)) return 'A';
  if (canonical.includes('/')) return undefined;
  if (canonical.includes('S')) return 'S';
  if (canonical.includes('Q')) return 'Q';
  return canonical.length === 7 ? 'M' : 'D';
}

/** The first month, counted from the year 0, and their number, where the days are whole months. */
function wholeMonths({ start, end }: DateRange): { first: number; count: number } | undefined {
  if (!start.endsWith('-01') || !dayAfter(end).endsWith('-01')) return undefined;
  const first = monthNumber(start);
  return { first, count: monthNumber(end) - first + 1 };
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthsToRange(first: number, count: number): DateRange {
  const day = (month: number, date: number) =>
    new Date(Date.UTC(Math.floor(month / 12), month % 12, date)).toISOString().slice(0, 10);
  return { start: day(first, 1), end: day(first + count, 0) };
}

function yearEarlier(date: string): string | undefined {
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return isCalendarDate(earlier) ? earlier : undefined;
}
