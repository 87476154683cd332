import type { Amount } from './amounts';
import { boundOf, type Bound } from './bounds';
import type { ChangeAmount } from './change-amount';
import { ChangeReader, isYearAfter, type SentenceParts } from './change-reader';
import { areRivals } from './change-rivals';
import { findChanges } from './changes';
import { findChanged, tellsInOrder } from './earlier-changes';
import type { Figure } from './figure';
import { isChangeOfNext } from './lead-changes';
import { isNextCapacity, kindOf, tellsCost, type FigureKind } from './kinds';
import { isOrigin } from './origins';
import { bindPeriods } from './period-binding';
import { PeriodCarry } from './period-carry';
import { firstDay, lastDay, sdmx, wholeYear, type Span } from './period-span';
import { tellsRates } from './rates-and-limits';
import type { Sentence } from './sentences';
import { isNextShare, SHARE_NAMED } from './shares';
import { isToCome } from './targets';

const YEARLY_PLAN =
  /(?:\b(?:annual|full-year|yearly) (?:plan|target|goal|forecast|guidance)|\b(?:plan|target|goal|forecast) for the (?:year|whole year|full year)|(?<![а-я])годов[а-я]{2,3} (?:план|прогноз|цель)|(?<![а-я])(?:план|прогноз|цель|ориентир)(?: [а-я]+)? на (?:весь )?(?:20\d\d )?год|(?<![а-я])по итогам (?:всего )?года)(?! (?:на |for )(?:следующ|будущ|next))[^.;\d]{0,30}$/;
/** “15 million tons of cargo and 100,000 TEU”. */
const AND_CAPACITY =
  /^(?: of [a-z]+| [а-я]+)?(?: (?:and|и) (?:(?:up to|about|some|до|около) )?|, (?:including|включая|в том числе) )$/;
/** “Analysts had forecast 2.4 billion”: of the time that was told, and no other. */
const WAS_EXPECTED =
  /(?:\bhad (?:forecast|expected|predicted|projected|pencilled in|anticipated)|(?<![а-я])(?:ожидал|ждал|прогнозировал|предсказывал)(?:[аи]|ось)?)(?![a-zа-я])[^.;\d]{0,50}$/;
/** “4.9 billion will go on ships and another 1.4 billion on quays”. */
const AND_MORE = /^[^.;\d]{0,60}(?:,| and| и) (?:a further|another|еще) $/;
/** Between the ends of a range: “1.7 to”, “1.7 and up to”. */
const LONGEST_RANGE = 14;
const LONGEST_LEAD = 200;
/** “Of the latter”, «Из них»: the sentence is about the figure before, and of its time. */
const OF_THEM = /^[\s"“«]*(?:of (?:the latter|these|those|this|that|them|it)|из (?:них|этого))(?![a-zа-я])/;

/** Reads the sentences of a text in order, and puts together the figures they state. */
export class SentenceReader {
  readonly figures: Figure[] = [];
  private readonly carry = new PeriodCarry();
  private lastSpan: Span | undefined;
  /** That of the last figure which is more than what another one is compared with. */
  private statedSpan: Span | undefined;
  private readonly changes: ChangeReader;
  private paragraph = 0;
  private mayBeRate = false;
  private paragraphStart = 0;
  /** Those of the last sentence that stated any, and where they begin. */
  private before: Figure[] = [];
  private firstBefore = 0;
  private beforeStart = 0;

  /** @param ends which amounts are the lower and upper ends of ranges. */
  constructor(
    private readonly text: string,
    private readonly normal: string,
    private readonly publishedOn: string | undefined,
    private readonly ends: ReadonlyMap<Amount, Bound>,
  ) {
    this.changes = new ChangeReader(normal);
  }

  read(parts: SentenceParts): void {
    const { sentence, amounts, periods } = parts;
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph;
      this.paragraphStart = sentence.start;
      this.changes.startParagraph();
      this.carry.startParagraph();
    }
    const spans = amounts.length === 0 ? [] : this.readAmounts(parts);
    if (periods.length > 0) this.carry.endSentence(this.normal, sentence, periods, spans, amounts.length > 0);
  }

  private readAmounts(parts: SentenceParts): (Span | undefined)[] {
    const { sentence, amounts, periods } = parts;
    const isOfThem = this.statedSpan && OF_THEM.test(this.normal.slice(sentence.start, sentence.start + 24));
    const carried = isOfThem ? this.statedSpan : this.carry.current;
    const spans = bindPeriods(this.normal, sentence, amounts, periods, carried, this.publishedOn);
    const changes = findChanges(this.normal, sentence, amounts);
    this.mayBeRate = tellsRates(this.normal, sentence.start, sentence.end);
    let first = this.figures.length;
    this.before = this.figures.slice(this.firstBefore);
    const changedBefore: Figure[] = [];
    let earlier: { change: ChangeAmount; figure: Figure } | undefined;
    amounts.forEach((amount, index) => {
      const own = changes.find((change) => change.amount === amount);
      if (own?.target || own?.beside) return;
      if (
        own &&
        earlier &&
        !tellsInOrder(this.normal, sentence) &&
        areRivals(this.normal, earlier.change, own)
      ) {
        this.changes.preferYearly(parts, earlier.figure, own, spans[index]);
        return;
      }
      const changed = own && this.changesEarlier(parts, own, spans[index]);
      if (changed) {
        changedBefore.push(changed);
        earlier = { change: own, figure: changed };
        return;
      }
      const told = changes.find(({ target }) => target === amount);
      const figure = this.figure(parts, index, amount, spans[index], own, told);
      const other = told && changes.find(({ beside }) => beside === told);
      if (other) this.changes.preferYearly(parts, figure, other, spans[index]);
      this.figures.push(figure);
    });
    first = this.joinLead(first, sentence);
    this.changes.learnBasis(this.figures, first);
    if (changes.length > 1) this.changes.shareBasis([...changedBefore, ...this.figures.slice(first)]);
    this.firstBefore = first;
    this.beforeStart = sentence.start;
    return spans;
  }

  /** Gives the first amount of a sentence the change that the one before told alone, where it goes on about the same. */
  private joinLead(first: number, { start }: Sentence): number {
    const [change, next] = [this.before[0], this.figures[first]];
    if (this.before.length !== 1 || !change || !next || change.start < this.paragraphStart) return first;
    if (start - change.end > LONGEST_LEAD || next.start - start > LONGEST_LEAD) return first;
    const lead = this.normal.slice(this.beforeStart, start);
    if (!isChangeOfNext(change, next, lead, this.normal.slice(start, next.start))) return first;
    next.change = change.change;
    this.figures.splice(first - 1, 1);
    return first - 1;
  }

  private figure(
    parts: SentenceParts,
    index: number,
    amount: Amount,
    bound: Span | undefined,
    own: ChangeAmount | undefined,
    told: ChangeAmount | undefined,
  ): Figure {
    const { sentence, amounts, periods } = parts;
    const isDated = periods.some(({ isDate, isComparison }) => !isDate && !isComparison);
    const known = kindOf(this.normal, amount, sentence, amounts[index - 1]?.end ?? sentence.start, {
      isChange: own !== undefined,
      byPoints:
        told?.amount.measure === 'points' &&
        SHARE_NAMED.test(this.normal.slice(sentence.start, amount.start)),
      mayBeRate: this.mayBeRate,
      today: this.publishedOn ?? '',
      isDated,
      isOver: isDated && bound !== undefined && lastDay(bound) < (this.publishedOn ?? ''),
    });
    const stated = this.continued(known, amount, sentence) ?? known;
    // What has not begun is no observation, and what a planned rise starts from is not of the time planned for.
    const isAhead =
      (stated === 'observation' || stated === 'change') &&
      bound !== undefined &&
      firstDay(bound) > (this.publishedOn ?? '9999');
    const isStart =
      isAhead && stated === 'observation' && isOrigin(this.normal, amount.start, sentence.start);
    const lower = this.lowerEnd(amount);
    const kind = lower?.kind ?? (isAhead && !isStart ? 'target' : stated);
    // What a place can hold has no period; what is planned has none but its own sentence's.
    // What was said to come has no time that was over.
    const isBehind =
      kind === 'target' &&
      bound !== undefined &&
      lastDay(bound) < (this.publishedOn ?? '') &&
      isToCome(this.normal, amount, sentence.start);
    const hasNone =
      (!isDated && tellsCost(this.normal, amount)) ||
      kind === 'capacity' ||
      isStart ||
      isBehind ||
      (kind === 'target' && (!isDated || bound === undefined) && !this.wasExpected(amount, sentence));
    const period = lower
      ? this.lastSpan
      : (this.plannedYear(kind, amount, sentence) ?? (hasNone ? undefined : bound));
    this.lastSpan = period;
    if (!isOrigin(this.normal, amount.start, sentence.start)) this.statedSpan = period;
    const ofAmount = own ?? told;
    const change = ofAmount && this.changes.read(parts, ofAmount, amount.start, amount.unit, period);
    // «Упал вдвое» is a change by half.
    const isHalved = own !== undefined && change?.unit === '%' && amount.measure === 'times';
    return {
      start: amount.start,
      end: amount.end,
      asWritten: this.text.slice(amount.start, amount.end),
      value: isHalved ? change.value : amount.value,
      written: isHalved ? { ...amount.written, value: change.value } : amount.written,
      unit: isHalved ? change.unit : amount.unit,
      bound: this.ends.get(amount) ?? boundOf(this.normal, amount),
      period: period && sdmx(period),
      change,
      kind,
    };
  }

  /** The figure that is the lower end of a range whose upper end an amount is: both are of one kind and time. */
  private lowerEnd(amount: Amount): Figure | undefined {
    const last = this.figures.at(-1);
    const isUpper = this.ends.get(amount) === 'at-most' && last?.bound === 'at-least';
    return isUpper && amount.start - last.end <= LONGEST_RANGE ? last : undefined;
  }

  private wasExpected({ start }: Amount, sentence: Sentence): boolean {
    return WAS_EXPECTED.test(this.normal.slice(Math.max(sentence.start, start - 80), start));
  }

  /** “The plan for the year is 14 thousand”: of the year in which the text appeared. */
  private plannedYear(kind: FigureKind, { start }: Amount, sentence: Sentence): Span | undefined {
    if (kind !== 'target' || this.publishedOn === undefined) return undefined;
    const before = this.normal.slice(Math.max(sentence.start, start - 60), start);
    return YEARLY_PLAN.test(before) ? wholeYear(Number(this.publishedOn.slice(0, 4))) : undefined;
  }

  /** The kind of a further member of a list of shares, or of the other end of a range of capacities. */
  private continued(kind: FigureKind, amount: Amount, { start }: Sentence): FigureKind | undefined {
    const last = this.figures.findLast((figure) => figure.kind !== 'other' || figure.end <= start);
    if (!last || last.end <= start) return undefined;
    if (last.kind === 'share' && kind === 'other' && amount.measure === 'percent') {
      return isNextShare(this.normal, this.text, last.end, amount) ? 'share' : undefined;
    }
    const gap = this.normal.slice(last.end, amount.start);
    if (last.kind === 'target' && kind === 'observation' && last.unit === amount.unit && AND_MORE.test(gap))
      return 'target';
    if (last.kind !== 'capacity') return undefined;
    if (last.unit !== amount.unit)
      return AND_CAPACITY.test(this.normal.slice(last.end, amount.start)) ? 'capacity' : undefined;
    return isNextCapacity(this.normal, last.end, amount) ? 'capacity' : undefined;
  }

  /** A change that is told of a figure before. */
  private changesEarlier(
    parts: SentenceParts,
    change: ChangeAmount,
    span: Span | undefined,
  ): Figure | undefined {
    const { normal, figures, before, paragraphStart } = this;
    const changed = findChanged({ normal, figures, before, paragraphStart }, parts, change, span);
    if (!changed) return undefined;
    const { figure, isLast } = changed;
    const last = figures.at(-1);
    const period = !isLast ? span : figure === last ? this.lastSpan : this.statedSpan;
    figure.change = this.changes.read(parts, change, figure.start, figure.unit, period);
    // “132 against 98 a year before. The rise was 34 per cent”.
    if (isLast && figure !== last && isYearAfter(figure, last)) figure.change.basis ??= 'year-on-year';
    return figure;
  }
}
