import { basisIn, type Basis } from './change-words';
import { lengthInMonths, type Span } from './period-span';
import type { PeriodMention } from './periods';
import { isRevision } from './revisions';

const AROUND = 120;
/** Where another clause begins, which may compare with something else. */
const NEXT_CLAUSE = /[;；]|\b(?:but|while|whereas)\b|(?<![а-я])(?:а|но|тогда как)(?![а-я])/;
/** “Month on month, exports fell …”: said first for all that the sentence tells. */
const OPENING =
  /^[\s"'“«(]*(?:on an? |in |в )?(?:(?:year|half|quarter|month)[- ](?:on|over)[- ](?:year|half|quarter|month)|(?:annual|monthly|quarterly) terms|годовом выражении|месячном выражении|квартальном выражении)/;
const LONGEST_OPENING = 40;

/** Where the words of a change begin, its amount, and how far what belongs to it may reach. */
export interface ChangeWords {
  sentence: number;
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
  { sentence, from, start, end, to }: ChangeWords,
  span: Span | undefined,
  periods: PeriodMention[],
): Basis | undefined {
  const later = text.slice(end, to);
  const clause = NEXT_CLAUSE.exec(later)?.index ?? later.length;
  const after = later.slice(0, clause);
  const before = text.slice(from, start);
  if (/环比/.test(before) && !/同比/.test(before.slice(before.lastIndexOf('环比')))) {
    return span?.by === 'months' && span.form === 'Q' ? 'quarter-on-quarter' : 'month-on-month';
  }
  const inWords = basisIn(after) ?? basisIn(before);
  if (inWords) return inWords;
  const comparisons = periods.filter(({ isComparison }) => isComparison);
  const compared =
    comparisons.find((period) => period.start >= end && period.start <= end + clause) ??
    comparisons.findLast(
      (period) => period.start >= from && period.end <= start && !/\d/.test(text.slice(period.end, start)),
    );
  const byPeriods = span && compared?.span && stepBetween(compared.span, span);
  if (byPeriods) return byPeriods;
  const opening = OPENING.exec(text.slice(sentence, sentence + LONGEST_OPENING));
  if (opening) return basisIn(opening[0]);
  const isYear = span?.by === 'months' && span.count === 12;
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
