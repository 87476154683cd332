import type { Amount } from './amounts';
import { boundOf, type Bound } from './bounds';
import { basisOf } from './change-basis';
import type { ChangeAmount } from './change-amount';
import { SUBJECT } from './change-targets';
import { findChanges } from './changes';
import type { Basis } from './change-words';
import type { Figure, FigureChange } from './figure';
import { isNextCapacity, isNextShare, kindOf, SHARE_NAMED, type FigureKind } from './kinds';
import { isOrigin } from './origins';
import { bindPeriods } from './period-binding';
import { PeriodCarry } from './period-carry';
import type { PeriodMention } from './periods';
import { firstDay, lastDay, sdmx, type Span } from './period-span';
import type { Sentence } from './sentences';

/** How a sentence begins that goes on about the figure before. */
const POINTS_BACK =
  /^[\s"'“”]*(?:(?:(?:that|this|it|which) (?:is|was|means|meant|represents|represented|marks?|marked)|это(?: было)?|这)[^.;\d]{0,24}|(?:this|that) (?:figure|indicator|number|total|volume|value)(?: has| had)? |(?:при этом[^.;]{0,50} |в годовом выражении )?он[ао]? |(?:(?:compared (?:with|to) [^,;.]{2,40}|year[- ]on[- ]year), )?(?:it|they|the (?:figure|volume|total|indicator|amount))(?: has| have| had)? |по сравнению с [^,;.]{2,40} (?:показатель|объем|он[ао]?) )$/;
/** “The increase was 12 per cent”, “Рост к 2021 году составил 12%”: of what was told before, where no subject is named. */
const OPENS_CHANGE = /^[\s"'“”]*(?:(?:the|this) )?$/;
/** Between two changes that a list tells of with one verb. */
const LISTED = /^(?:,? and |,? и | или |、|和|及)(?:by |на )?$/;
const FARTHEST_BACK = 200;
/** How far the words of a change may reach around its amount. */
const BEFORE_CHANGE = 30;
const AFTER_CHANGE = 90;

/** A sentence with the amounts and periods that stand in it. */
export interface SentenceParts {
  sentence: Sentence;
  amounts: Amount[];
  periods: PeriodMention[];
}

/** Reads the sentences of a text in order, and puts together the figures they state. */
export class SentenceReader {
  readonly figures: Figure[] = [];
  private readonly carry: PeriodCarry;
  private lastSpan: Span | undefined;
  private basis: Basis | undefined;
  private paragraph = 0;

  /** @param ends which amounts are the lower and upper ends of ranges. */
  constructor(
    private readonly text: string,
    private readonly normal: string,
    private readonly publishedOn: string | undefined,
    private readonly ends: ReadonlyMap<Amount, Bound>,
  ) {
    this.carry = new PeriodCarry(publishedOn);
  }

  read(parts: SentenceParts): void {
    const { sentence, amounts, periods } = parts;
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph;
      this.basis = undefined;
      this.carry.startParagraph();
    }
    const spans = amounts.length === 0 ? [] : this.readAmounts(parts);
    if (periods.length > 0) this.carry.endSentence(this.normal, sentence, periods, spans);
  }

  private readAmounts(parts: SentenceParts): (Span | undefined)[] {
    const { sentence, amounts, periods } = parts;
    const spans = bindPeriods(this.normal, sentence, amounts, periods, this.carry.current);
    const changes = findChanges(this.normal, sentence, amounts);
    const first = this.figures.length;
    amounts.forEach((amount, index) => {
      const own = changes.find((change) => change.amount === amount);
      if (own?.target || (own && this.changesLast(parts, own))) return;
      const told = changes.find(({ target }) => target === amount);
      this.figures.push(this.figure(parts, index, amount, spans[index], own, told));
    });
    if (changes.length > 1) this.shareBasis(first);
    return spans;
  }

  /** “Up 12 per cent and 4 per cent year on year”: what the last of a list compares with, the others do as well. */
  private shareBasis(first: number): void {
    const changes = this.figures.slice(first).flatMap(({ change }) => change ?? []);
    changes.sort((a, b) => b.start - a.start);
    changes.forEach((change, index) => {
      const next = changes[index - 1];
      if (!next || change.basis || !LISTED.test(this.normal.slice(change.end, next.start))) return;
      change.basis = next.basis;
    });
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
      isOver: isDated && bound !== undefined && lastDay(bound) < (this.publishedOn ?? ''),
    });
    const stated = this.continued(known, amount, sentence) ?? known;
    // What has not begun is no observation, and what a planned rise starts from is not of the time planned for.
    const isAhead =
      stated === 'observation' && bound !== undefined && firstDay(bound) > (this.publishedOn ?? '9999');
    const isStart = isAhead && isOrigin(this.normal, amount.start, sentence.start);
    const kind = isAhead && !isStart ? 'target' : stated;
    // What a place can hold has no period; what is planned has none but its own sentence's.
    const period = kind === 'capacity' || isStart || (kind === 'target' && !isDated) ? undefined : bound;
    this.lastSpan = period;
    const change = own ?? told;
    return {
      start: amount.start,
      end: amount.end,
      asWritten: this.text.slice(amount.start, amount.end),
      value: amount.value,
      written: amount.written,
      unit: amount.unit,
      bound: this.ends.get(amount) ?? boundOf(this.normal, amount),
      period: period && sdmx(period),
      change: change && this.change(parts, change, amount.start, amount.unit, period),
      kind,
    };
  }

  /** The kind of a further member of a list of shares, or of the other end of a range of capacities. */
  private continued(kind: FigureKind, amount: Amount, { start }: Sentence): FigureKind | undefined {
    const last = this.figures.at(-1);
    if (!last || last.end <= start) return undefined;
    if (last.kind === 'share' && kind === 'other' && amount.measure === 'percent') {
      return isNextShare(this.normal, this.text, last.end, amount) ? 'share' : undefined;
    }
    if (last.kind !== 'capacity' || last.unit !== amount.unit) return undefined;
    return isNextCapacity(this.normal, last.end, amount) ? 'capacity' : undefined;
  }

  /** “That is 27 per cent more”: a change of the last figure of the sentence before. */
  private changesLast(parts: SentenceParts, change: ChangeAmount): boolean {
    const { sentence, amounts } = parts;
    const last = this.figures.at(-1);
    if (!last || last.change || last.kind !== 'observation' || change.amount !== amounts[0]) return false;
    if (sentence.start - last.end > FARTHEST_BACK) return false;
    const opening = this.normal.slice(sentence.start, change.from);
    const isNamed = SUBJECT.test(this.normal.slice(change.from, change.amount.start));
    const opens = !change.isVerb && OPENS_CHANGE.test(opening) && !isNamed;
    if (!opens && !POINTS_BACK.test(opening)) return false;
    last.change = this.change(parts, change, last.start, last.unit, this.lastSpan);
    return true;
  }

  /** “Up 23.5 per cent from 7.88 million a year earlier”: what an amount was before goes on telling of the change. */
  private comesFrom(end: number, next: Amount | undefined): boolean {
    return next !== undefined && isOrigin(this.normal, next.start, end);
  }

  private change(
    { sentence, amounts, periods }: SentenceParts,
    { amount, direction, from, isLevel }: ChangeAmount,
    changedAt: number,
    changedUnit: string,
    span: Span | undefined,
  ): FigureChange {
    const { start, end, value, unit } = amount;
    const next = amounts.find((other) => other.start >= end && other.start !== changedAt);
    const words = {
      sentence: sentence.start,
      isLevel,
      from: Math.max(sentence.start, from - BEFORE_CHANGE),
      start,
      end,
      to: Math.min(
        this.comesFrom(end, next) ? sentence.end : (next?.start ?? sentence.end),
        end + AFTER_CHANGE,
      ),
    };
    // Where a list of changes says what it compares with once, it holds for all of them.
    const told = basisOf(this.normal, words, span, periods);
    const basis = told === 'none' ? undefined : (told ?? this.basis);
    if (told !== 'none') this.basis = basis;
    return { start, end, value, unit: unit === '' ? changedUnit : unit, direction, basis };
  }
}
