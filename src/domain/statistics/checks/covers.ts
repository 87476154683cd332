import type { DateRange } from '../period';
import { dayAfter } from '../periods';

/**
 * The ways to put a period together from others, without a gap or an overlap: with parts of one length (twelve months,
 * four quarters), and with as few parts as possible. Not all ways: a year of months, quarters and halves has hundreds.
 */
export function coversOf<T extends { range: DateRange }>(whole: DateRange, parts: T[]): T[][] {
  const inside = parts.filter(
    ({ range }) => range.start >= whole.start && range.end <= whole.end && !isSame(range, whole),
  );
  const byLength = new Map<number, T[]>();
  for (const part of inside) {
    const length = lengthClass(part.range);
    byLength.set(length, [...(byLength.get(length) ?? []), part]);
  }
  const covers = [...byLength.values(), inside].flatMap((group) => shortestCover(whole, group) ?? []);
  const unique = new Map(covers.map((cover) => [cover.map(({ range }) => range.start).join(), cover]));
  return [...unique.values()];
}

/** The fewest parts that follow each other from the first day to the last, found step by step. */
function shortestCover<T extends { range: DateRange }>(whole: DateRange, parts: T[]): [T[]] | undefined {
  const starting = new Map<string, T[]>();
  for (const part of parts) starting.set(part.range.start, [...(starting.get(part.range.start) ?? []), part]);
  const reached = new Map<string, T[]>([[whole.start, []]]);
  const end = dayAfter(whole.end);
  let edge = [whole.start];
  while (edge.length > 0 && !reached.has(end)) {
    const next: string[] = [];
    for (const day of edge) {
      for (const part of starting.get(day) ?? []) {
        const after = dayAfter(part.range.end);
        if (reached.has(after)) continue;
        reached.set(after, [...reached.get(day)!, part]);
        next.push(after);
      }
    }
    edge = next;
  }
  const cover = reached.get(end);
  return cover && [cover];
}

/** Months are of one length, whatever their days; so are quarters and halves. */
function lengthClass({ start, end }: DateRange): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return days < 28 ? days : Math.round(days / 30.4) * 100;
}

function isSame(one: DateRange, other: DateRange): boolean {
  return one.start === other.start && one.end === other.end;
}
