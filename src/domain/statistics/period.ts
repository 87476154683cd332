/** A stretch of whole days, both ends included, as YYYY-MM-DD. */
export interface DateRange {
  start: string;
  end: string;
}

const SHAPES =
  'a year (2023), half (2023-S1), quarter (2023-Q2), month (2023-07), day (2023-07-14) or a range of two (2022-01/2022-11)';

/**
 * The days that a period covers.
 * @param period SDMX TIME_PERIOD in its Gregorian forms and reporting halves and quarters, or two of them with `/`.
 * @throws RangeError with a sentence for editors when it is none of these or ends before it begins.
 */
export function parsePeriod(period: string): DateRange {
  const parts = period.split('/');
  const [first, last] = parts.map(parsePoint);
  if (!first || parts.length > 2) throw new RangeError(`“${period}” is not a period: write ${SHAPES}`);
  if (parts.length === 1) return first;
  if (!last) throw new RangeError(`“${period}” is not a period: write ${SHAPES}`);
  if (last.end < first.start || last.start < first.start) {
    throw new RangeError(`“${period}” ends before it begins`);
  }
  return { start: first.start, end: last.end };
}

function parsePoint(text: string): DateRange | undefined {
  const match = /^(\d{4})(?:-(?:S([12])|Q([1-4])|M?(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return undefined;
  const [, yearText = '', half, quarter, month, day] = match;
  const year = Number(yearText);
  if (year < 1000) return undefined;
  if (half) return months(year, Number(half) * 6 - 5, 6);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  if (!month) return months(year, 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return months(year, Number(month), 1);
  if (text.includes('M')) return undefined;
  const date = `${yearText}-${month}-${day}`;
  return isCalendarDate(date) ? { start: date, end: date } : undefined;
}

function months(year: number, first: number, count: number): DateRange {
  const start = new Date(Date.UTC(year, first - 1, 1));
  const end = new Date(Date.UTC(year, first - 1 + count, 0));
  return { start: isoDate(start), end: isoDate(end) };
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether the text is a day of the Gregorian calendar from the year 1 on, as YYYY-MM-DD (ISO 8601). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && isoDate(date) === text;
}
