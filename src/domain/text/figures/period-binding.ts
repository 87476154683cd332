import type { Amount } from './amounts';
import type { PeriodMention } from './periods';
import { endsOfYears, yearsOf } from './period-ends';
import { lengthInMonths, shifted, type Span } from './period-span';
import { isRevision } from './revisions';
import type { Sentence } from './sentences';

/** Between an amount and the period that belongs to it may stand no more than this, and no clause may begin. */
const LONGEST_GAP = 36;
const OWN_AMOUNT =
  /^(?:,? (?:(?:it|they) (?:was|were|had been|stood at|totall?ed)|the (?:figure|number|volume|total|share) (?:was|had been|stood at))|[ ,:—-]*(?:было|он составлял|на)?[ —-]*|的|为) ?[^a-zа-я\d\u4e00-\u9fff]{0,3}$/;
const NEW_CLAUSE =
  /[,;:，；：。()（）]|\b(?:and|but|while|whereas|after)\b|(?<![а-я])(?:и|а|но|тогда)(?![а-я])/;
const COMPARED =
  /(?:\b(?:from|against|compared (?:with|to)|after|versus)(?: (?:the|nearly|about|some|around))* |(?<![а-я])(?:против|после|с) |(?:上年同期|去年同期)(?:为)?)[^\da-zа-я]{0,4}$/;
/** “The 2022 figure of 4.1 billion”. */
const FIGURE_OF = /^ (?:figure|level|total|value|volume|result) of (?:about |around |some |nearly )?$/;
const LEVEL = /(?:\b(?:from|to|after|against|compared (?:with|to))(?: an?)?|(?<![а-я])(?:с|до|после)) $/;
const OPENS_BRACKETS = /^ ?[(（](?:about|around|some|约|около)? ?$/;
const NAMED_IN_BRACKETS = /^(?: ?[:：—-]|为|,|，)? ?$/;
/** Words after which a period is of something else that is told next. */
const OTHER_EVENT =
  /[;；]|\b(?:and|but|while) (?:it )?(?:plans?|expects?|aims?|intends?)\b|\bof which\b|из (?:них|которых)|其中|\b(?:due|expected|scheduled|planned|set) (?:to|for)\b|预计|将于|计划|拟于|(?<![а-я])(?:планируется|ожидается)/;
/** Counted since a beginning that is not told, up to a day. */
const CUMULATIVE =
  /累计|cumulative|since (?:its|the|their) (?:launch|start|opening|beginning|inception)|с (?:начала работы|момента|запуска)|накопленн/;

/**
 * The period of each amount of a sentence: the one written right after it, else what the sentence has named before, else
 * what it names later, else what was carried over.
 * @param carried what the text was about before this sentence.
 */
export function bindPeriods(
  text: string,
  sentence: Sentence,
  amounts: Amount[],
  mentions: PeriodMention[],
  carried: Span | undefined,
): (Span | undefined)[] {
  if (mentions.length === 0) return amounts.map((amount) => comparedWith(text, sentence, amount, carried));
  const isCumulative =
    mentions.some(({ isLimit }) => isLimit) &&
    CUMULATIVE.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)));
  const usable = mentions.filter(({ isDate, isLimit }) => !isDate && !(isLimit && isCumulative));
  const listed = listedPeriods(text, amounts, usable);
  const ends = endsOfYears(text, amounts, usable);
  const after = amounts.map((amount, index) => periodAfter(text, amount, amounts[index + 1], usable));
  const ofRates = new Set(after.filter((_, index) => isRate(amounts[index])));
  const main = usable.find((mention) => !mention.isComparison);
  return amounts.map((amount, index) => {
    const fromList = listed?.get(index) ?? ends.get(index);
    if (fromList) return fromList;
    const own = after[index] ?? relativeBefore(text, amount, usable) ?? openedBrackets(text, amount, usable);
    if (own) return own.span;
    const before = usable.findLast((mention) => mention.end <= amount.start && !mention.isComparison);
    const following = usable.find(
      (mention) =>
        mention.start >= amount.end &&
        !mention.isComparison &&
        !ofRates.has(mention) &&
        !isInBrackets(text.slice(amount.end, mention.start)) &&
        !OTHER_EVENT.test(text.slice(amount.end, mention.start)),
    );
    const frame = before
      ? before.span
      : following
        ? following.span
        : (carried ??
          (main && OTHER_EVENT.test(text.slice(amount.end, main.start)) ? undefined : main?.span));
    return comparedWith(text, sentence, amount, frame);
  });
}

/** “A month before it was 730 million”: an earlier period named right before its own amount. */
function relativeBefore(text: string, amount: Amount, mentions: PeriodMention[]): PeriodMention | undefined {
  return lastBefore(
    text,
    amount,
    mentions,
    (last, gap) => (last.isComparison && FIGURE_OF.test(gap)) || (last.isRelative && OWN_AMOUNT.test(gap)),
  );
}

/** “Compared with June 2022 (251.6 billion)”, “(2021: 1.9 billion)”: what the brackets after a period hold is of that period. */
function openedBrackets(text: string, amount: Amount, mentions: PeriodMention[]): PeriodMention | undefined {
  return lastBefore(text, amount, mentions, (last, gap) =>
    (last.isBracketed ? NAMED_IN_BRACKETS : OPENS_BRACKETS).test(gap),
  );
}

/** The last period before an amount, where it and what stands between them are such. */
function lastBefore(
  text: string,
  { start }: Amount,
  mentions: PeriodMention[],
  isSuch: (last: PeriodMention, gap: string) => boolean,
): PeriodMention | undefined {
  const last = mentions.findLast(({ end }) => end <= start);
  return last && isSuch(last, text.slice(last.end, start)) ? last : undefined;
}

/** “872.5 million (950.6 million in 2023)”: what stands in brackets after an amount is told of those in them. */
function isInBrackets(gap: string): boolean {
  return (
    Math.max(gap.lastIndexOf('('), gap.lastIndexOf('（')) >
    Math.max(gap.lastIndexOf(')'), gap.lastIndexOf('）'))
  );
}

function isRate(amount: Amount | undefined): boolean {
  return amount?.measure === 'percent' || amount?.measure === 'points' || amount?.measure === 'times';
}

function periodAfter(
  text: string,
  amount: Amount,
  next: Amount | undefined,
  mentions: PeriodMention[],
): PeriodMention | undefined {
  // “From 12 per cent in 2021 to 25 per cent in 2022”: levels, not changes.
  const isLevel = LEVEL.test(text.slice(Math.max(0, amount.start - 20), amount.start));
  const found = mentions.find(
    ({ start, isComparison }) => start >= amount.end && !(isRate(amount) && isComparison && !isLevel),
  );
  if (!found || (next && next.start < found.start)) return undefined;
  const gap = text.slice(amount.end, found.start);
  if (gap.length > LONGEST_GAP || NEW_CLAUSE.test(gap)) return undefined;
  // Chinese names a period before its amount: one that an amount follows is that amount's.
  if (next && /^[\u4e00-\u9fff]+$/.test(gap) && /^[的为，]?$/.test(text.slice(found.end, next.start))) {
    return undefined;
  }
  // “2.8 percent more than in 2023” compares; “397 billion in 2022” does not, whatever stands before it.
  if (/\b(?:than|above|below|more|less|higher|lower|up|down)\b|чем|больше|меньше|выше|ниже|比|较/.test(gap))
    return undefined;
  return found;
}

/** “In the first and the second quarter 9.76 and 10.34 respectively”: as many periods in a row as amounts. */
function listedPeriods(
  text: string,
  amounts: Amount[],
  mentions: PeriodMention[],
): Map<number, Span> | undefined {
  if (amounts.length < 2) return undefined;
  const word = /分别|respectively|соответственно/.exec(
    text.slice(mentions[0]?.start ?? 0, (amounts.at(-1)?.end ?? 0) + 20),
  );
  if (!word) return undefined;
  const at = (mentions[0]?.start ?? 0) + word.index;
  const numbered = amounts.map((amount, index) => ({ amount, index }));
  const later = numbered.filter(({ amount }) => amount.start > at);
  const earlier = numbered.filter(({ amount }) => amount.end <= at);
  // “Were respectively 5 and 6” or “were 5 and 6 respectively”.
  const opens = later.length > 0 && !/^[a-z]/.test(word[0]);
  const all = opens || earlier.length === 0 ? later : earlier;
  const from = opens ? at : (all[0]?.amount.start ?? at);
  const named = mentions.filter(({ end }) => end <= from && end > from - 60);
  const [first, second] = named;
  const years = named.length === 1 ? yearsOf(first?.span) : [];
  const isListed =
    first !== undefined &&
    second !== undefined &&
    /^(?:、|和| and |, | и )$/.test(text.slice(first.end, second.start));
  const spans = isListed ? named.map(({ span }) => span) : years;
  const rest = opens ? all : all.slice(0, spans.length);
  if (spans.length < 2 || rest.length < spans.length) return undefined;
  return new Map(
    spans.flatMap((span, index) => {
      const at = rest[index]?.index;
      return span && at !== undefined ? [[at, span] as const] : [];
    }),
  );
}

/** An amount that another is compared with, of the period before: “up from 22.2 billion”. */
function comparedWith(
  text: string,
  sentence: Sentence,
  amount: Amount,
  frame: Span | undefined,
): Span | undefined {
  const before = text.slice(Math.max(sentence.start, amount.start - 24), amount.start);
  if (!frame || !COMPARED.test(before)) return frame;
  const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
  if (isRevision(whole)) return frame;
  if (/month[- ]on[- ]month|previous month|环比/.test(whole)) return shifted(frame, -lengthInMonths(frame));
  return shifted(frame, -12);
}
