import { parsePeriod } from '../domain/statistics/period';
import { BadParameter } from './answer';

/** The first and last day of a period that a parameter names: 2023, 2023-S1, 2023-07, 2023-07-31. @throws BadParameter */
export function periodParameter(
  name: string,
  period: string | undefined,
): { start: string; end: string } | undefined {
  if (period === undefined) return undefined;
  try {
    return parsePeriod(period);
  } catch (error) {
    throw new BadParameter(name, (error as Error).message);
  }
}

/** The days between two parameters, `from` and `to`. @throws BadParameter for what is no period, or ends before it begins */
export function fromTo(given: { from?: string; to?: string }): { from?: string; to?: string } {
  const from = periodParameter('from', given.from)?.start;
  const to = periodParameter('to', given.to)?.end;
  if (from !== undefined && to !== undefined && to < from)
    throw new BadParameter('to', 'ends before from begins');
  return { from, to };
}
