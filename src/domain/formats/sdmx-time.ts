import { parsePeriod, type DateRange } from '../statistics/period';
import { canonicalPeriod, frequencyOf, monthsIn } from '../statistics/periods';

/**
 * The period as an SDMX 3.0 observational time period: 2023, 2023-S1, 2023-Q2, 2023-07, 2023-07-14, and what is none of
 * these as a time range of first day and duration: 2022-01-01/P11M.
 */
export function sdmxTimePeriod(period: string): string {
  const range = parsePeriod(period);
  const canonical = canonicalPeriod(range);
  return canonical.includes('/') ? `${range.start}/${isoDuration(range)}` : canonical;
}

/** How long the days are, as an ISO 8601 duration: P1Y, P6M, P11M, P5D. */
export function isoDuration(range: DateRange): string {
  const months = monthsIn(range);
  if (months === undefined) return `P${daysIn(range)}D`;
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}

/** Code of SDMX CL_FREQ for the period: A, S, Q, M, D, and _O (other) for a range that is none of them. */
export function sdmxFrequency(period: string): string {
  return frequencyOf(period) ?? '_O';
}

const TIME_RANGE = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00)?\/P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

/**
 * The period of an SDMX time period: a time range becomes a range of months or days, 2023-A1 the year and 2023-M07 the
 * month; anything else is given back as it is, for whoever reads periods to judge.
 */
export function periodOfSdmx(text: string): string {
  const reporting = /^(\d{4})-(?:A1|M(\d{2}))$/.exec(text);
  if (reporting) return reporting[2] ? `${reporting[1]}-${reporting[2]}` : reporting[1]!;
  const match = TIME_RANGE.exec(text);
  if (!match) return text;
  const [, start = '', years, months, days] = match;
  const from = new Date(`${start}T00:00:00Z`);
  if (Number.isNaN(from.getTime()) || !(years ?? months ?? days)) return text;
  const after = new Date(from);
  after.setUTCMonth(after.getUTCMonth() + Number(years ?? 0) * 12 + Number(months ?? 0));
  after.setUTCDate(after.getUTCDate() + Number(days ?? 0) - 1);
  const end = after.toISOString().slice(0, 10);
  return end < start ? text : canonicalPeriod({ start, end });
}

function daysIn({ start, end }: DateRange): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}
