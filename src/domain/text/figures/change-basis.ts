import { basisIn, type Basis } from './change-words';
import { lengthInMonths, type Span } from './period-span';
import type { PeriodMention } from './periods';
import { isRevision } from './revisions';

const AROUND = 120;

/** Where the words of a change begin, its amount, and how far what belongs to it may reach. */
export interface ChangeWords {
  from: number;
  start: number;
  end: number;
  to: number;
}

/**
 * What a change compares with: by its own words, by the period it names (“than in 2022”), or because a whole year can only
 * be compared with the one before; undefined where none of these tells.
 */
export function basisOf(
  text: string,
  { from, start, end, to }: ChangeWords,
  span: Span | undefined,
  periods: PeriodMention[],
): Basis | undefined {
  const after = text.slice(end, to);
  const before = text.slice(from, start);
  if (/环比/.test(before) && !/同比/.test(before.slice(before.lastIndexOf('环比')))) {
    return span?.by === 'months' && span.form === 'Q' ? 'quarter-on-quarter' : 'month-on-month';
  }
  const inWords = basisIn(after) ?? basisIn(before);
  if (inWords) return inWords;
  const compared = periods.find((period) => period.isComparison && period.start >= end && period.start <= to);
  const byPeriods = span && compared?.span && stepBetween(compared.span, span);
  if (byPeriods) return byPeriods;
  const isYear = span?.by === 'months' && span.form === 'Y' && span.count === 12;
  return isYear && !isRevision(text.slice(Math.max(0, from - AROUND), to + AROUND))
    ? 'year-on-year'
    : undefined;
}

function stepBetween(before: Span, after: Span): Basis | undefined {
  if (before.by !== 'months' || after.by !== 'months' || before.count !== after.count) return undefined;
  const step = after.start - before.start;
  if (step === 12) return 'year-on-year';
  if (step !== lengthInMonths(after)) return undefined;
  if (step === 1) return 'month-on-month';
  if (step === 3) return 'quarter-on-quarter';
  return step === 6 ? 'half-on-half' : undefined;
}
