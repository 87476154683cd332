import { PLANS } from './other-events';
import type { PeriodContext } from './period-resolution';
import { lastDay, type Span } from './period-span';
import type { PeriodSpec } from './period-spec';

const YEAR_END = /year[- ]end|year's end|end of the year|конц[ау] года/;
/** In these months what is told of “year-end” is still that of the year before. */
const FIRST_MONTHS = 3;

/** Whether a year that is not over yet is named for what was planned: it is not what the text goes on to be about. */
export function isPlannedYear(
  span: Span | undefined,
  words: string,
  around: string,
  publishedOn = '',
): boolean {
  if (span?.by !== 'months' || span.form !== 'Y' || lastDay(span) <= publishedOn) return false;
  return /^(?:by|до|к) /.test(words) || PLANS.test(around);
}

/**
 * “By year-end” in a text of the beginning of the next year means the end of the year that it tells of, unless that was
 * planned; “for the year”, where that is planned, means the year of publication.
 */
export function asMeant(spec: PeriodSpec, words: string, before: string, context: PeriodContext): PeriodSpec {
  const { published, year } = context;
  if (!published) return spec;
  const wholeYear = { type: 'months' as const, first: 0, count: 12, form: 'Y' as const };
  if (spec.type === 'around' && spec.months === 12)
    return PLANS.test(before) ? { ...wholeYear, year: published.year } : spec;
  const isLastYear =
    year === published.year - 1 &&
    published.month < FIRST_MONTHS &&
    YEAR_END.test(words) &&
    !PLANS.test(before);
  return isLastYear ? { ...wholeYear, year } : spec;
}
