import type { PeriodSpec, YearReference } from './period-spec';
import { nearestYear, yearFor } from './period-years';
import {
  current,
  lastSeason,
  monthAround,
  monthDays,
  partOf,
  quarterAround,
  yearAround,
} from './period-around';
import {
  isoDay,
  lastDay,
  lengthInMonths,
  months,
  shifted,
  wholeYear,
  yearOf,
  type Span,
} from './period-span';

/** What is known at a point of a text of the periods that it speaks of. */
export interface PeriodContext {
  published: { year: number; month: number; day: string } | undefined;
  /** What the text is about at this point, and the year that it named last. */
  frame: Span | undefined;
  year: number | undefined;
  /** That of what something rose or fell from in this sentence, where it named no other before. */
  origin: Span | undefined;
  /** The half or quarter that was named last. */
  part: Span | undefined;
  /** Whether the clause tells of what was still to come. */
  isPlanned: boolean;
}

/** From this day on what ends in the month of publication may be told before it is over. */
const ALMOST_OVER = 20;
/** A month that lies further back is planned for the next year. */
const FEW_MONTHS = 6;

export function publicationDay(publishedOn: string | undefined): PeriodContext['published'] {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedOn ?? '');
  if (!match) return undefined;
  return { year: Number(match[1]), month: Number(match[2]) - 1, day: match[0] };
}

/** The period that an expression means, by the day of publication and what the text spoke of before. */
export function resolvePeriod(
  spec: PeriodSpec,
  context: PeriodContext,
  isCompared: boolean,
): Span | undefined {
  switch (spec.type) {
    case 'months':
      return monthsOf(spec, context, isCompared);
    case 'date': {
      const day: [number, number] = [spec.month, spec.day];
      return daysIn(spec.year, day, day, context);
    }
    case 'days':
      return daysIn(spec.year, spec.from, spec.to, context, spec.fromYear);
    case 'before':
      return context.frame
        ? shifted(context.frame, -spec.months)
        : spec.orLastYear && context.published
          ? wholeYear(context.published.year - 1)
          : undefined;
    case 'until-now':
      return untilNow(spec, context);
    case 'month-days':
      return monthDays(spec.from, spec.to, context);
    case 'week-to':
      return weekTo(spec, context);
    case 'last-season':
      return lastSeason(spec.first, context);
    case 'previous':
      return context.frame && shifted(context.frame, -lengthInMonths(context.frame));
    case 'same':
      return spec.year === undefined && !isCompared ? context.frame : sameIn(spec.year, context);
    case 'around':
      return { 1: monthAround, 3: quarterAround, 12: yearAround }[spec.months](context);
    case 'part':
      return partOf(spec.number, context);
    case 'current':
      return current(spec.unit, spec.back, context);
    case 'to-date':
      return toDate(spec, context);
    case 'fiscal':
    case 'unknown':
      return undefined;
  }
}

function monthsOf(
  { year: reference, first, count, form }: Extract<PeriodSpec, { type: 'months' }>,
  context: PeriodContext,
  isCompared: boolean,
): Span | undefined {
  const isNearlyOver = count > 1 && Number(context.published?.day.slice(8)) >= ALMOST_OVER;
  const after = count > 1 ? first + count : first;
  const last = isNearlyOver ? after - 1 : after;
  // Months that go on into the next year (“April to January”), where none is named: that of their end is looked for.
  const isOverNewYear = reference === undefined && form === 'M' && after > 12;
  const year = yearFor(reference, context, isOverNewYear ? last - 12 : last, form === 'Y', isCompared);
  if (year === undefined) return undefined;
  const isSeries = reference !== undefined || form === 'Y' || isOverNewYear;
  const begun = isSeries ? year : begunIn(year, first, first + count - 1, context, isCompared);
  return months(isOverNewYear ? begun - 1 : begun, first, count, form);
}

/** What is told of had begun when the text was published, unless it is planned: then it is still to come. */
function begunIn(
  year: number,
  first: number,
  last: number,
  { published, isPlanned }: PeriodContext,
  isCompared: boolean,
): number {
  if (!published) return year;
  const isLater = first > published.month;
  if (!isPlanned || isCompared) return year === published.year && isLater ? year - 1 : year;
  const isNextYear = year === published.year && published.month - last > FEW_MONTHS;
  const isThisYear = year === published.year - 1 && first >= published.month;
  return isNextYear || isThisYear ? year + 1 : year;
}

function daysIn(
  reference: YearReference,
  from: [number, number],
  to: [number, number],
  context: PeriodContext,
  fromYear?: number,
): Span | undefined {
  const isOverNewYear = to[0] < from[0];
  if (reference === undefined && fromYear !== undefined)
    return daysBetween(fromYear, from, isOverNewYear ? fromYear + 1 : fromYear, to);
  const year =
    reference === undefined ? nearestYear(to, context) : yearFor(reference, context, from[0], false);
  return year === undefined
    ? undefined
    : daysBetween(fromYear ?? (isOverNewYear ? year - 1 : year), from, year, to);
}

function daysBetween(year: number, from: [number, number], lastYear: number, to: [number, number]): Span {
  return { by: 'days', from: isoDay(year, ...from), to: isoDay(lastYear, ...to) };
}

function sameIn(reference: YearReference, context: PeriodContext): Span | undefined {
  const frame = context.origin ?? context.frame;
  if (!frame) return undefined;
  const year = reference === undefined ? yearOf(frame) - 1 : yearFor(reference, context, 0, true);
  if (year === undefined) return undefined;
  // “July to January, against the same period of last year”: it is the year that it ends in which is compared.
  const lastYear = Number(lastDay(frame).slice(0, 4));
  const isOverNewYear = lastYear === yearOf(frame) + 1 && year === yearOf(frame);
  return shifted(frame, 12 * (isOverNewYear ? -1 : year - yearOf(frame)));
}

function toDate(spec: Extract<PeriodSpec, { type: 'to-date' }>, context: PeriodContext): Span | undefined {
  const { published, frame } = context;
  const year = yearFor(spec.year, context, 0, true);
  if (year === undefined || !published) return undefined;
  if (year !== published.year && !spec.until) return wholeYear(year);
  if (spec.until) return { by: 'days', from: isoDay(year, 0, 1), to: isoDay(year, ...spec.until) };
  // After a month was spoken of, the year is counted up to its end.
  if (frame?.by === 'months' && yearOf(frame) === year && frame.count < 12) {
    return months(year, 0, (frame.start % 12) + frame.count, 'M');
  }
  // After days of this month or the last one, up to the last of them.
  const isRecent = frame?.by === 'days' && frame.to >= isoDay(year, Math.max(0, published.month - 1), 1);
  return { by: 'days', from: isoDay(year, 0, 1), to: isRecent ? frame.to : published.day };
}

function weekTo(
  { year: reference, month, day }: Extract<PeriodSpec, { type: 'week-to' }>,
  context: PeriodContext,
): Span | undefined {
  const year =
    reference === undefined ? nearestYear([month, day], context) : yearFor(reference, context, month, false);
  if (year === undefined) return undefined;
  const first = new Date(Date.UTC(year, month, day - 6)).toISOString().slice(0, 10);
  return { by: 'days', from: first, to: isoDay(year, month, day) };
}

function untilNow(
  { year: reference, from, byMonths }: Extract<PeriodSpec, { type: 'until-now' }>,
  context: PeriodContext,
): Span | undefined {
  const { published } = context;
  const named = yearFor(reference, context, from?.[0] ?? 0, false);
  if (!published || named === undefined || named > published.year) return undefined;
  const year = from && reference === undefined ? begunIn(named, from[0], from[0], context, true) : named;
  if (from && byMonths)
    return months(year, from[0], (published.year - year) * 12 + published.month - from[0] + 1, 'M');
  if (from) return { by: 'days', from: isoDay(year, ...from), to: published.day };
  return months(year, 0, 12 * (published.year - year + 1), 'Y');
}
