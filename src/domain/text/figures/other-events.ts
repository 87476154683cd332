import type { Amount } from './amounts';
import { firstDay, lastDay } from './period-span';
import type { PeriodMention } from './periods';

/** Words after which a period is of something else that is told next. */
const OTHER_EVENT =
  /[;；]|\b(?:and|but|while) (?:it )?(?:plans?|expects?|aims?|intends?)\b|\bof which\b|\bonly in\b|\b(?:while|whereas) (?:in|for) $|(?<![а-я])(?:тогда как|в то время как|а|хотя)(?: еще)? (?:в|за)(?: весь| все)? $|\bof (?:them|that|this) in\b|(?<![а-я])(?:только|лишь|в том числе|из них) (?:в|за) $|(?<![а-я])чем (?:в|за) $|(?:в том числе|из них|including|of which) \d[\d ,.]*(?: [а-яa-z.]{1,12}){0,2} $|из (?:них|которых)|其中|\b(?:due|expected|scheduled|planned|set) (?:to|for)\b|预计|将于|计划|拟于|(?<![а-я])(?:планируется|ожидается)/;
/** Words of plans and forecasts. */
export const PLANS =
  /\b(?:want|expect|plan|hope|target|aim|foresee|project|forecast|intend|promis|goal|will|would)|(?<![а-я])(?:ожида|планир|рассчит|намерен|прогноз|хот[яе]т|состав[ия]т|достигн[еу]т|вырас[те]+т|довести|обеща)/;

/** “Exports grew 10 per cent, and by 2030 …”: where a clause begins with the time ahead. */
const OPENS_CLAUSE = /[,;] (?:а|и|но|and|but|while)(?: (?:к|в|до|by|in|for|until))? $/;

const NEXT_CLAUSE = /;|, (?:and|but|while|а|но|и) /;

/** Whether a period that is named after an amount is of something else, by what stands in between. */
export function isOfAnother(text: string, { end }: Amount, { start }: PeriodMention): boolean {
  return OTHER_EVENT.test(text.slice(end, start));
}

/** “Receipts came to 75.6 million, and the board wants to see 130 million by 2029”: only the second is of that time. */
export function isPlannedLater(
  text: string,
  amount: Amount,
  amounts: Amount[],
  { start, span }: PeriodMention,
  publishedOn = '9999',
): boolean {
  if (!span || lastDay(span) <= publishedOn) return false;
  const next = amounts.findLast((one) => one.start >= amount.end && one.start < start);
  // “5.5 million are expected this year”: of what has begun, only what another amount is told of lies ahead.
  if (firstDay(span) <= publishedOn && !next) return false;
  if (OPENS_CLAUSE.test(text.slice(amount.end, start))) return true;
  // “A share of 37%, and some 800,000 bags are projected for July”.
  const isOwnClause =
    next && next.unit !== amount.unit && NEXT_CLAUSE.test(text.slice(amount.end, next.start));
  return PLANS.test(text.slice(amount.end, isOwnClause ? start : (next?.start ?? start)));
}
