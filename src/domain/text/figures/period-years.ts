import type { PeriodContext } from './period-resolution';
import { isoDay, yearOf } from './period-span';
import type { YearReference } from './period-spec';

/** Days so soon to come are rather meant than those of the year before. */
const SOON = 60;
const DAY = 86_400_000;

/** 上年 is the year before the one that the text is in; 去年 always the one before its publication. */
export function isPriorYear(reference: YearReference): boolean {
  return typeof reference === 'object' && reference.isPrior === true;
}

/** The year that is meant: as named, or the one the text is in, or the last one in which this has begun. */
export function yearFor(
  reference: YearReference,
  context: PeriodContext,
  month: number,
  isYear: boolean,
  isCompared = false,
): number | undefined {
  const { published } = context;
  if (typeof reference === 'number') return reference;
  if (isPriorYear(reference) && context.year !== undefined) return context.year - 1;
  if (reference) return published && published.year - reference.back;
  // “The whole year”, written at the start of the next one.
  if (isYear && context.year === undefined && published && published.month < 2) return published.year - 1;
  // “In January”, after the whole year before, is the month that was just over.
  if (!isCompared && published && isLastMonth(month, isYear, context)) return published.year;
  // “In January, after a rise in December”: what is compared with has been.
  if (isCompared && published && month > published.month && context.year === published.year)
    return published.year - 1;
  if (context.year !== undefined || isYear || !published)
    return context.year ?? (published && published.year);
  return month > published.month ? published.year - 1 : published.year;
}

/** Whether a month is the last one before publication, where the text is about the whole year before. */
function isLastMonth(month: number, isYear: boolean, { published, frame }: PeriodContext): boolean {
  return (
    !isYear &&
    month === (published?.month ?? 0) - 1 &&
    frame?.by === 'months' &&
    frame.count === 12 &&
    yearOf(frame) + 1 === published?.year
  );
}

/**
 * For days without a year: the year that brings them nearest to the publication, or the last one in which they had come,
 * unless they are planned.
 */
export function nearestYear(
  [month, day]: [month: number, day: number],
  { published, year, isPlanned }: PeriodContext,
): number | undefined {
  if (!published) return year;
  const distance = month - published.month;
  const nearest = published.year + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
  const daysAhead = (Date.parse(isoDay(nearest, month, day)) - Date.parse(published.day)) / DAY;
  return !isPlanned && daysAhead > SOON ? nearest - 1 : nearest;
}
