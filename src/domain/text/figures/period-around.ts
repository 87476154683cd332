import type { PeriodContext } from './period-resolution';
import { isoDay, months, wholeYear, yearOf, type Span } from './period-span';

/** The year of what the text is about; where it is about none, the last one that was over. */
export function yearAround({ year, published }: PeriodContext): Span | undefined {
  const found = year ?? (published && published.year - (published.month < 11 ? 1 : 0));
  return found === undefined ? undefined : wholeYear(found);
}

/** The quarter of what the text is about; where it is about no such time, the last one that was over. */
export function quarterAround({ frame, published }: PeriodContext): Span | undefined {
  if (frame?.by === 'months' && frame.count <= 3) {
    const first = Math.floor((frame.start + frame.count - 1) / 3) * 3;
    return frame.start >= first ? months(0, first, 3, 'Q') : undefined;
  }
  if (frame || !published) return undefined;
  return months(0, Math.floor((published.year * 12 + published.month) / 3) * 3 - 3, 3, 'Q');
}

/** The last month of what the text is about; where it is about none, that in which the text appeared. */
export function monthAround(context: PeriodContext): Span | undefined {
  const { frame } = context;
  return frame?.by === 'months'
    ? months(0, frame.start + frame.count - 1, 1, 'M')
    : current('month', 0, context);
}

/** “In the second”, by the half or quarter that was named last. */
export function partOf(number: number, { part }: PeriodContext): Span | undefined {
  if (part?.by !== 'months' || number * part.count > 12) return undefined;
  return months(yearOf(part), (number - 1) * part.count, part.count, part.form);
}

/** “Last month”, “this quarter”. */
export function current(
  unit: 'month' | 'quarter',
  back: number,
  { published }: PeriodContext,
): Span | undefined {
  if (!published) return undefined;
  const at = published.year * 12 + published.month;
  if (unit === 'month') return months(0, at - back, 1, 'M');
  return months(0, Math.floor(at / 3) * 3 - back * 3, 3, 'Q');
}

/** Days of the month spoken of, else of the one that had come so far when the text was published. */
export function monthDays(from: number, to: number, { frame, published }: PeriodContext): Span | undefined {
  const isOfMonth = frame?.by === 'months' && frame.count === 1;
  if (!isOfMonth && !published) return undefined;
  const now = (published?.year ?? 0) * 12 + (published?.month ?? 0);
  const at = isOfMonth ? frame.start : Number(published?.day.slice(8)) >= to ? now : now - 1;
  const year = Math.floor(at / 12);
  return { by: 'days', from: isoDay(year, at % 12, from), to: isoDay(year, at % 12, to) };
}

/** The last such season that was over. */
export function lastSeason(first: number, { published }: PeriodContext): Span | undefined {
  if (!published) return undefined;
  const isOver = published.month >= (first + 3) % 12;
  const year = published.year - (first === 11 ? 1 : 0) - (isOver ? 0 : 1);
  return months(year, first, 3);
}
