import type { Amount } from './amounts';
import { RUSSIAN_CHANGE } from './change-words';
import type { PeriodMention } from './periods';
import { IS_ADJECTIVE } from './period-comparisons';
import { isOfAnother, isPlannedLater } from './other-events';
import { bracketsAround, isInBrackets, isOpen, lastBefore, opensBrackets } from './period-brackets';
import { daysOfEvents } from './period-days';
import { listedPeriods } from './listed-periods';
import { endsOfYears } from './period-ends';
import { lastDay, lengthInMonths, shifted, type Span } from './period-span';
import { isRevision } from './revisions';
import type { Sentence } from './sentences';

/** Between an amount and the period that belongs to it may stand no more than this, and no clause may begin. */
const LONGEST_GAP = 36;
const OWN_AMOUNT =
  /^(?:,? (?:(?:it|they) (?:was|were|had been|stood at|totall?ed)(?: worth)?|there (?:was|were|had been)(?: an? [a-z]+ of)?|the (?:figure|number|volume|total|share|sum|value|tally|amount) (?:was|had been|stood at))|[ ,:—-]*(?:(?:их |он[аои]? |показатель |объем )?(?:было|был[аи]?|составлял[аи]?|равнял[а-я]{2,3}|не превышал[аи]?|достигал[аи]?|ограничивал[а-я]{2,3}|насчитывал[а-я]{2,3}|отправ(?:или|лено)|на))?[ —-]*|的|为) ?[^a-zа-я\d\u4e00-\u9fff]{0,3}$/;
const NEW_CLAUSE =
  /[,;:，；：。()（）]|\b(?:and|but|while|whereas|after)\b|(?<![а-я])(?:и|а|но|тогда)(?![а-я])/;
/** «1,52 млн машин, проданных в 2021 году». */
const PARTICIPLE = /^(?: [а-я]+)?, [а-я]+(?:нн|ят|ит)(?:ых|ой|ого|ую) (?:в )?$/;
const COMPARED =
  /(?:\b(?:from|against|compared (?:with|to)|after|versus)(?: (?:the|nearly|about|some|around))* |(?<![а-я])(?:против|после|со?) |(?:上年同期|去年同期)(?:为)?)[^\da-zа-я]{0,4}$/;
const WITH = /(?:^|[^а-я])со? [^\da-zа-я]{0,4}$/;
const CHANGED = new RegExp(RUSSIAN_CHANGE);
/** “The 2022 figure of 4.1 billion”. */
const FIGURE_OF =
  /^'s (?:about |around |record )?$|^ (?:figure|level|total|value|volume|result) of (?:about |around |some |nearly )?$|^的[约近]?$/;
/** «Прошлогодних 15 млн», «майского итога в 3 млн». */
const AFTER_ADJECTIVE = /^ (?:[а-я]{3,16} (?:(?:в|на) )?)?$/;
const LEVEL =
  /(?:\b(?:from|to|after|against|versus|compared (?:with|to))(?: an?| the)?|(?<![а-я])(?:с|до|после|против)) $/;
/** Counted since a beginning that is not told, up to a day. */
const CUMULATIVE =
  /累计|cumulative|since (?:its|the|their) (?:launch|start|opening|beginning|inception)|с (?:начала работы|момента|запуска)|накопленн(?![а-я]{2,3} (?:[а-я]+ ){0,3}(?:инвестиц|пии|долг|запас))/;

/** “Then it was 972 million”: at the time that was compared with. */
const THEN =
  /(?:\b(?:then|at that time|at the time)(?: (?:it|they|the figure|was|were|stood at|had been))*|(?<![а-я])(?:тогда|в то время)(?: (?:он[ао]?|это|показатель|был[аои]?|составлял[аио]?|составил[аио]?|—|-))*|(?:当时|彼时)(?:为|是)?) ?[^a-zа-я\d\u4e00-\u9fff]{0,2}$/;
const SUMMED_UP =
  /累计|总计|cumulative|in all\b|in total\b|altogether|(?<![а-я])(?:в общей сложности|суммарно|накопленн)/;
const YEARLY =
  /(?:每年|\b(?:annual(?:ly)?|every year|each year)\b|(?<![а-я])(?:ежегодн|каждый год))[^,;.，；。]{0,60}$/;
const YEARLY_AFTER =
  /^ (?:(?:on|for|of|worth of|in) [^.;,\d]{2,50} )?(?:every|each) year(?![a-z])|^ (?:a year|annually|every year|each year|per year|per annum|ежегодно|в год)(?![a-zа-я])/;
const YEARLY_BACK = 80;
const YEARLY_MARK = /每年|year|annual|annum|ежегодн|каждый год|в год/;
/** “86 billion, compared with 131 billion by firms outside the zone”. */
const BY_OTHERS =
  /^ (?:of [^.;,\d]{2,40} )?(?:by|through|via) (?!the end|end|then|this|that|(?:19|20)\d\d)[a-z]/;
const LONGEST = 600;

/**
 * The period of each amount of a sentence: the one written right after it, else what the sentence has named before, else
 * what it names later, else what was carried over.
 * @param carried what the text was about before this sentence
 * @param publishedOn YYYY-MM-DD
 */
export function bindPeriods(
  text: string,
  sentence: Sentence,
  amounts: Amount[],
  mentions: PeriodMention[],
  carried: Span | undefined,
  publishedOn?: string,
): (Span | undefined)[] {
  if (mentions.length === 0) {
    const mayBeYearly = carried !== undefined && YEARLY_MARK.test(opening(text, sentence));
    return amounts.map((amount) =>
      mayBeYearly && isYearly(text, sentence, amount)
        ? undefined
        : comparedWith(text, sentence, amount, carried),
    );
  }
  const days = daysOfEvents(text, sentence, amounts, mentions);
  if (days) return days;
  const isCumulative = mentions.some(({ isLimit }) => isLimit) && CUMULATIVE.test(opening(text, sentence));
  const usable = mentions.filter(({ isDate, isLimit }) => !isDate && !(isLimit && isCumulative));
  const listed = listedPeriods(text, amounts, usable);
  const ends = endsOfYears(text, amounts, usable);
  const after = amounts.map((amount, index) => periodAfter(text, amount, amounts[index + 1], usable));
  const ofRates = new Set(after.filter((_, index) => isRate(amounts[index])));
  const main = usable.find((mention) => !mention.isComparison && !mention.isBracketed);
  const only = usable.length === 1 ? usable[0] : undefined;
  const compares = usable.some(({ isComparison }) => isComparison);
  const maySumUp = usable.length > 1 && SUMMED_UP.test(opening(text, sentence));
  return amounts.map((amount, index) => {
    const fromList = listed?.get(index) ?? ends.get(index);
    if (fromList) return fromList;
    const own = after[index] ?? relativeBefore(text, amount, usable) ?? bracketsAround(text, amount, usable);
    if (own) return own.span;
    if (compares && isThen(text, amount, usable)) {
      return usable.findLast(({ end, isComparison }) => isComparison && end <= amount.start)?.span;
    }
    const told = ({ end, isComparison, isReopened }: PeriodMention) =>
      end <= amount.start && (!isComparison || (isReopened && !/[;；]/.test(text.slice(end, amount.start))));
    const before =
      usable.findLast((mention) => !mention.isBracketed && told(mention)) ??
      usable.findLast((mention) => told(mention) && isOpen(text, mention, amount));
    if (
      maySumUp &&
      before &&
      isSumOfAll(
        text,
        sentence,
        amount,
        usable.filter(({ end }) => end <= amount.start),
      )
    )
      return undefined;
    const following = usable.find(
      (mention) =>
        mention.start >= amount.end &&
        !mention.isComparison &&
        !ofRates.has(mention) &&
        !isInBrackets(text.slice(amount.end, mention.start)) &&
        !isOfAnother(text, amount, mention) &&
        !isPlannedLater(text, amount, amounts, mention, publishedOn),
    );
    const frame = before
      ? before.span
      : following
        ? following.span
        : (carried ??
          (only?.isBracketed && opensBrackets(text.slice(amount.end, only.start))
            ? only.span
            : main &&
                (isOfAnother(text, amount, main) || isPlannedLater(text, amount, amounts, main, publishedOn))
              ? undefined
              : main
                ? main.span
                : yearAfter(usable, amount, publishedOn)));
    return comparedWith(text, sentence, amount, frame);
  });
}

/**
 * “Compared with 2022 exports rose to 4.5 billion”: of the year after, where that is the last one that was over when the
 * text appeared; what lies further back may as well be compared with any later year.
 */
function yearAfter(mentions: PeriodMention[], { start }: Amount, publishedOn = ''): Span | undefined {
  const compared = mentions.find(
    ({ end, isComparison, isRelative }) => end <= start && isComparison && !isRelative,
  );
  if (compared?.span?.by !== 'months') return undefined;
  const [next, further] = [shifted(compared.span, 12), shifted(compared.span, 24)];
  return lastDay(next) < publishedOn && lastDay(further) >= publishedOn ? next : undefined;
}

function opening(text: string, { start, end }: Sentence): string {
  return text.slice(start, Math.min(end, start + LONGEST));
}

/** “Customs clears over seven billion parcels a year”: in any year, not in that which was spoken of. */
function isYearly(text: string, sentence: Sentence, amount: Amount): boolean {
  if (isRate(amount)) return false;
  const before = text.slice(Math.max(sentence.start, amount.start - YEARLY_BACK), amount.start);
  return YEARLY.test(before) || YEARLY_AFTER.test(text.slice(amount.end, amount.end + 70));
}

/** “(then it was 972 million)”, where another time was named before. */
function isThen(text: string, { start }: Amount, mentions: PeriodMention[]): boolean {
  const compared = mentions.findLast(({ end, isComparison }) => isComparison && end <= start);
  return compared !== undefined && THEN.test(text.slice(Math.max(compared.end, start - 24), start));
}

/** “From 9,400 in 2019 to 86,100 in 2023, 310,000 in all”: of no year that was named before. */
function isSumOfAll(text: string, sentence: Sentence, amount: Amount, told: PeriodMention[]): boolean {
  const from = Math.max(sentence.start, amount.start - YEARLY_BACK);
  const clause = /(?:^|[,;，；])([^,;，；]*)$/.exec(text.slice(from, amount.start))?.[1] ?? '';
  return told.length > 1 && SUMMED_UP.test(clause) && (told.at(-1)?.end ?? 0) <= amount.start - clause.length;
}

/** “A month before it was 730 million”: an earlier period named right before its own amount. */
function relativeBefore(text: string, amount: Amount, mentions: PeriodMention[]): PeriodMention | undefined {
  return lastBefore(
    text,
    amount,
    mentions,
    (last, gap) =>
      (last.isComparison && FIGURE_OF.test(gap)) ||
      (IS_ADJECTIVE.test(text.slice(last.start, last.end)) &&
        (isRate(amount) ? gap === ' ' : AFTER_ADJECTIVE.test(gap))) ||
      // “На 13 процентов” after what it is compared with is a change.
      (last.isRelative && !/[;；]/.test(gap) && OWN_AMOUNT.test(gap) && !(isRate(amount) && gap === ' на ')),
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
  // “1.2 billion dollars (2022)”.
  if (/^[^,;.()\d]{0,40} ?[(（]$/.test(gap) && /^[)）]/.test(text.slice(found.end, found.end + 1)))
    return found;
  if (gap.length > LONGEST_GAP || (NEW_CLAUSE.test(gap) && !PARTICIPLE.test(gap))) return undefined;
  // Chinese names a period before its amount: one that an amount follows is that amount's.
  if (next && /^[\u4e00-\u9fff]+$/.test(gap) && /^[的为，]?$/.test(text.slice(found.end, next.start))) {
    return undefined;
  }
  // «До 6% с июньских 13%»: the adjective belongs to what follows it.
  if (
    next &&
    IS_ADJECTIVE.test(text.slice(found.start, found.end)) &&
    text.slice(found.end, next.start) === ' '
  )
    return undefined;
  // “2.8 percent more than in 2023” compares; “397 billion in 2022” does not, whatever stands before it.
  if (
    /\b(?:than|above|below|more|less|higher|lower|up|down|(?:that|those) of|exceeded|surpassed)\b|чем|больше|меньше|выше|ниже|比|较/.test(
      gap,
    )
  )
    return undefined;
  return found;
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
  // «Китай с 41,1 млрд» has so much; only after a verb of change is it what was.
  if (BY_OTHERS.test(text.slice(amount.end, Math.min(sentence.end, amount.end + 60)))) return frame;
  if (WITH.test(before) && !CHANGED.test(text.slice(sentence.start, amount.start))) return frame;
  const whole = opening(text, sentence);
  if (isRevision(whole)) return frame;
  if (/month[- ]on[- ]month|previous month|环比/.test(whole)) return shifted(frame, -lengthInMonths(frame));
  return shifted(frame, -12);
}
