import type { Amount } from './amounts';
import type { PeriodMention } from './periods';
import { months, wholeYear, type Span } from './period-span';

const ABOUT = String.raw`(?: (?:a|the|just|only|about|some|around|nearly|almost|over|record|more than|less than|почти|около|более|менее|примерно|рекордных))*`;
const FROM = new RegExp(String.raw`(?:\bfrom${ABOUT}|(?<![а-я])со?${ABOUT}|[从由自](?:约|近|不足)?) ?$`);
const TO = new RegExp(String.raw`(?:\bto${ABOUT}|(?<![а-я])до${ABOUT}|(?:至|到|为)(?:约|近|了|超过|逾)?) ?$`);
/** “From February to December” names where something began and ended. */
const NAMES_ENDS = /^(?:from|between|со?) /;
const LONGEST_GAP = 60;
const LOOK_BACK = 24;

/**
 * “From 2019 to 2022 trade grew from 5 to 7 billion”: what it grew from is of the first year, what it grew to of the last.
 * By the index of the amount.
 */
export function endsOfYears(text: string, amounts: Amount[], mentions: PeriodMention[]): Map<number, Span> {
  const ends = new Map<number, Span>();
  if (amounts.length < 2 || !mentions.some(({ span }) => partsOf(span).length > 1)) return ends;
  amounts.forEach((amount, index) => {
    const next = amounts[index + 1];
    if (!next || next.unit !== amount.unit || next.start - amount.end > LONGEST_GAP) return;
    const range = rangeFor(amount, next, mentions);
    const isLevel =
      amount.measure === 'percent' && range && NAMES_ENDS.test(text.slice(range.start, range.end));
    const years = isLevel ? partsOf(range.span) : yearsOf(range?.span);
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last || first === last) return;
    const before = text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start);
    const gap = text.slice(amount.end, next.start);
    if (FROM.test(before) && TO.test(gap)) ends.set(index, first).set(index + 1, last);
    else if (TO.test(before) && FROM.test(gap)) ends.set(index, last).set(index + 1, first);
  });
  return ends;
}

/** The years that a span of several whole years is made of. */
export function yearsOf(span: Span | undefined): Span[] {
  if (span?.by !== 'months' || span.form !== 'Y') return [];
  return Array.from({ length: span.count / 12 }, (_, index) => wholeYear(span.start / 12 + index));
}

/** Its years, or where it is made of months, those: a share has a level at each end of them. */
function partsOf(span: Span | undefined): Span[] {
  if (span?.by !== 'months' || span.form !== 'M') return yearsOf(span);
  return Array.from({ length: span.count }, (_, index) => months(0, span.start + index, 1));
}

/** The period that two amounts are told of: the last one before both, else the first after them. */
function rangeFor(amount: Amount, next: Amount, mentions: PeriodMention[]): PeriodMention | undefined {
  const isWithin = mentions.some(({ start }) => start >= amount.end && start < next.start);
  if (isWithin) return undefined;
  return (
    mentions.findLast(({ end }) => end <= amount.start) ?? mentions.find(({ start }) => start >= next.end)
  );
}
