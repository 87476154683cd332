import type { Amount } from './amounts';
import type { PeriodMention } from './periods';

const OPENS_BRACKETS =
  /^(?: (?:показател|результат|уров|объем|итог|значени)[а-я]{1,3})? ?[(（](?:about|around|some|约|около)? ?$/;
const NAMED_IN_BRACKETS = /^(?: ?[:：—-]|为|,|，)?(?: на)? ?$/;

/** Whether nothing but an opening bracket stands between a period and an amount. */
export const opensBrackets = (gap: string) => OPENS_BRACKETS.test(gap);

/** The period of an amount by the brackets that one of them stands in. */
export function bracketsAround(
  text: string,
  amount: Amount,
  mentions: PeriodMention[],
): PeriodMention | undefined {
  return (
    openedBrackets(text, amount, mentions) ??
    // “(at that date of last year 45.9 and 18.4 million)”.
    mentions.findLast((mention) => mention.end <= amount.start && isOpen(text, mention, amount))
  );
}

/** “Compared with June 2022 (251.6 billion)”, “(2021: 1.9 billion)”: what the brackets after a period hold is of that period. */
function openedBrackets(text: string, amount: Amount, mentions: PeriodMention[]): PeriodMention | undefined {
  return lastBefore(text, amount, mentions, (last, gap) =>
    (last.isBracketed ? NAMED_IN_BRACKETS : OPENS_BRACKETS).test(gap),
  );
}

/** Whether the brackets that a period stands in are still open at an amount. */
export function isOpen(text: string, { end, isBracketed }: PeriodMention, { start }: Amount): boolean {
  return isBracketed && !/[)）]/.test(text.slice(end, start));
}

/** The last period before an amount, where it and what stands between them are such. */
export function lastBefore(
  text: string,
  { start }: Amount,
  mentions: PeriodMention[],
  isSuch: (last: PeriodMention, gap: string) => boolean,
): PeriodMention | undefined {
  const last = mentions.findLast(({ end }) => end <= start);
  return last && isSuch(last, text.slice(last.end, start)) ? last : undefined;
}

/** “872.5 million (950.6 million in 2023)”: what stands in brackets after an amount is told of those in them. */
export function isInBrackets(gap: string): boolean {
  return (
    Math.max(gap.lastIndexOf('('), gap.lastIndexOf('（')) >
    Math.max(gap.lastIndexOf(')'), gap.lastIndexOf('）'))
  );
}
