/** A stretch of whole months or of days; what its SDMX form is made from. */
export type Span =
  | { by: 'months'; start: number; count: number; form: 'Y' | 'S' | 'Q' | 'M' }
  | { by: 'days'; from: string; to: string };

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Months are counted from the year 0, so that January 2023 is 2023 * 12. */
export function months(year: number, first: number, count: number, form: 'Y' | 'S' | 'Q' | 'M' = 'M'): Span {
  return { by: 'months', start: year * 12 + first, count, form };
}

export function wholeYear(year: number): Span {
  return months(year, 0, 12, 'Y');
}

/** The span in its SDMX form: 2023, 2023-S1, 2023-Q1/2023-Q3, 2022-01/2022-11, 2024-10-15/2024-11-04. */
export function sdmx(span: Span): string {
  if (span.by === 'days') return span.from === span.to ? span.from : `${span.from}/${span.to}`;
  const { start, count, form } = span;
  if (form === 'Y' && count === 12) return String(yearOf(span));
  if (form === 'Y') return `${yearOf(span)}/${Math.floor((start + count - 1) / 12)}`;
  if (form === 'M') return range(month(start), month(start + count - 1));
  const size = form === 'S' ? 6 : 3;
  const part = (at: number) => `${Math.floor(at / 12)}-${form}${Math.floor((at % 12) / size) + 1}`;
  return range(part(start), part(start + count - size));
}

/** A stretch of days in months, where it is of whole ones; undefined where it is not. */
export function inMonths(span: Span): Span | undefined {
  if (span.by === 'months') return span;
  const [year = 0, month = 1, day] = span.from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = span.to.split('-').map(Number);
  const found = months(year, month - 1, (lastYear - year) * 12 + lastMonth - month + 1);
  return day === 1 && lastDay(found) === span.to ? found : undefined;
}

/** The same span so many months later (earlier where negative). */
export function shifted(span: Span, by: number): Span {
  if (span.by === 'months') return { ...span, start: span.start + by };
  return { by: 'days', from: shiftedDay(span.from, by), to: shiftedDay(span.to, by) };
}

export function yearOf(span: Span): number {
  return span.by === 'months' ? Math.floor(span.start / 12) : Number(span.from.slice(0, 4));
}

/** The last day of the span, as YYYY-MM-DD. */
export function lastDay(span: Span): string {
  if (span.by === 'days') return span.to;
  const after = span.start + span.count;
  const year = Math.floor((after - 1) / 12);
  const days = after % 12 === 2 && isLeap(year) ? 29 : (DAYS[(after + 11) % 12] ?? 31);
  return `${month(after - 1)}-${days}`;
}

/** How many months a step back to the period before takes: 12 for a year, 3 for a quarter. */
export function lengthInMonths(span: Span): number {
  return span.by === 'months' ? span.count : 1;
}

function range(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

function month(at: number): string {
  return `${Math.floor(at / 12)}-${MONTHS[at % 12]}`;
}

function shiftedDay(day: string, by: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${month(at)}${day.slice(7)}`;
}

/** The first day of the span, as YYYY-MM-DD. */
export function firstDay(span: Span): string {
  return span.by === 'days' ? span.from : `${month(span.start)}-01`;
}

/** A day as YYYY-MM-DD; one past the end of its month is the last of it. */
export function isoDay(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month + 1)}-${two(Math.min(day, last))}`;
}
