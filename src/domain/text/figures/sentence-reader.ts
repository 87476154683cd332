import type { Amount } from './amounts';
import { boundOf, type Bound } from './bounds';
import { isRate, type ChangeAmount } from './change-amount';
import { ChangeReader, type SentenceParts } from './change-reader';
import { areRivals } from './change-rivals';
import { bareSubject, namedSubject, type Subject } from './change-subjects';
import { SUBJECT } from './change-targets';
import { findChanges } from './changes';
import type { Figure } from './figure';
import { isNextCapacity, isNextShare, isToCome, kindOf, SHARE_NAMED, type FigureKind } from './kinds';
import { isOrigin } from './origins';
import { bindPeriods } from './period-binding';
import { PeriodCarry } from './period-carry';
import { firstDay, lastDay, sdmx, wholeYear, type Span } from './period-span';
import { tellsRates } from './rates-and-limits';
import type { Sentence } from './sentences';

const YEARLY_PLAN =
  /(?:\b(?:annual|full-year|yearly) (?:plan|target|goal|forecast|guidance)|\b(?:plan|target|goal|forecast) for the (?:year|whole year|full year)|(?<![а-я])годов[а-я]{2,3} (?:план|прогноз|цель)|(?<![а-я])(?:план|прогноз)(?: [а-я]+)? на год)[^.;\d]{0,30}$/;
/** How a sentence begins that goes on about the figure before. */
const POINTS_BACK =
  /^[\s"'“”]*(?:(?:(?:that|this|it|which),?(?: however,)? (?:is|was|means|meant|represents|represented|marks?|marked)|это(?: было)?|这)[^.;\d]{0,24}|(?:this|that) (?:figure|indicator|number|total|volume|value)(?: has| had)? |(?:при этом[^.;]{0,50} |в годовом выражении )?он[ао]? |(?:(?:compared (?:with|to) [^,;.]{2,40}|year[- ]on[- ]year),? )?(?:it|they|the (?:figure|volume|total|indicator|amount))(?: has| have| had)? |по сравнению с [^,;.]{2,40} (?:показатель|объем|он[ао]?) |(?:последн|эт|указанн)[а-я]{1,2} (?:показатель|цифра|сумма|число|объем) (?:(?:почти |более чем )?(?:на|в) )?|(?:за год )?(?:эта|их|ее|его) доля |к [^,;.]{2,30} это |(?:the|its|this|that) (?:share|proportion) )$/;
/** «Поставки уменьшились на 5,7 %»: what the sentence before was about as a whole. */
const WHOLE_AGAIN =
  /^(?:(?:по сравнению с|относительно|в сравнении с|к) [^,;.]{2,40} )?(?:(?<quantity>физическ[а-я]{2} )|общ[а-я]{2} )?(?:поставки|отгрузки|закупки|перевозки|поток|оборот|объем(?: [а-я]+)?|показатель|вывоз|ввоз) $/;
/** The former and the latter, the first and the second of what was told before. */
const NUMBERED =
  /^[\s"“«,;]*(?:(?:а|и|у|while|and|but|the) )*(?:(?<first>former|перв(?:ый|ая|ое|ого|ой))|(?<second>второ(?:й|е|го)|вторая)|(?<last>latter|последн(?:ий|яя|ее|его|ей)))(?: (?:показатель|цифра|figure))?(?: [—-])? $/;
/** “The increase was 12 per cent”, “Рост к 2021 году составил 12%”: of what was told before, where no subject is named. */
const OPENS_CHANGE = /^[\s"'“”]*(?:(?:the|this) )?$/;
/** “15 million tons of cargo and 100,000 TEU”. */
const AND_CAPACITY = /^(?: of [a-z]+| [а-я]+)? (?:and|и) (?:(?:up to|about|some|до|около) )?$/;
/** “Of the latter”, «Из них»: the sentence is about the figure before, and of its time. */
const OF_THEM = /^[\s"“«]*(?:of (?:the latter|these|those|this|that|them|it)|из (?:них|этого))(?![a-zа-я])/;
const FARTHEST_BACK = 200;
const isMoney = ({ unit }: Figure) => /^[A-Z]{3}$/.test(unit) && unit !== 'TEU';

/** Reads the sentences of a text in order, and puts together the figures they state. */
export class SentenceReader {
  readonly figures: Figure[] = [];
  private readonly carry: PeriodCarry;
  private lastSpan: Span | undefined;
  private readonly changes: ChangeReader;
  private paragraph = 0;
  private mayBeRate = false;
  private paragraphStart = 0;
  /** Those of the last sentence that stated any, and where they begin. */
  private before: Figure[] = [];
  private firstBefore = 0;

  /** @param ends which amounts are the lower and upper ends of ranges. */
  constructor(
    private readonly text: string,
    private readonly normal: string,
    private readonly publishedOn: string | undefined,
    private readonly ends: ReadonlyMap<Amount, Bound>,
  ) {
    this.carry = new PeriodCarry(publishedOn);
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
    if (periods.length > 0) this.carry.endSentence(this.normal, sentence, periods, spans);
  }

  private readAmounts(parts: SentenceParts): (Span | undefined)[] {
    const { sentence, amounts, periods } = parts;
    const isOfThem = this.lastSpan && OF_THEM.test(this.normal.slice(sentence.start, sentence.start + 24));
    const carried = isOfThem ? this.lastSpan : this.carry.current;
    const spans = bindPeriods(this.normal, sentence, amounts, periods, carried, this.publishedOn);
    const changes = findChanges(this.normal, sentence, amounts);
    this.mayBeRate = tellsRates(this.normal, sentence.start, sentence.end);
    const first = this.figures.length;
    this.before = this.figures.slice(this.firstBefore);
    let earlier: { change: ChangeAmount; figure: Figure } | undefined;
    amounts.forEach((amount, index) => {
      const own = changes.find((change) => change.amount === amount);
      if (own?.target || own?.beside) return;
      if (own && earlier && areRivals(this.normal, earlier.change, own)) {
        this.changes.preferYearly(parts, earlier.figure, own, spans[index]);
        return;
      }
      const changed = own && this.changesEarlier(parts, own, spans[index]);
      if (changed) {
        earlier = { change: own, figure: changed };
        return;
      }
      const told = changes.find(({ target }) => target === amount);
      const figure = this.figure(parts, index, amount, spans[index], own, told);
      const other = told && changes.find(({ beside }) => beside === told);
      if (other) this.changes.preferYearly(parts, figure, other, spans[index]);
      this.figures.push(figure);
    });
    if (changes.length > 1) this.changes.shareBasis(this.figures.slice(first));
    this.firstBefore = first;
    return spans;
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
      isOver: isDated && bound !== undefined && lastDay(bound) < (this.publishedOn ?? ''),
    });
    const stated = this.continued(known, amount, sentence) ?? known;
    // What has not begun is no observation, and what a planned rise starts from is not of the time planned for.
    const isAhead =
      stated === 'observation' && bound !== undefined && firstDay(bound) > (this.publishedOn ?? '9999');
    const isStart = isAhead && isOrigin(this.normal, amount.start, sentence.start);
    const kind = isAhead && !isStart ? 'target' : stated;
    // What a place can hold has no period; what is planned has none but its own sentence's.
    // What was said to come has no time that was over.
    const isBehind =
      kind === 'target' &&
      bound !== undefined &&
      lastDay(bound) < (this.publishedOn ?? '') &&
      isToCome(this.normal, amount, sentence.start);
    const hasNone =
      kind === 'capacity' || isStart || isBehind || (kind === 'target' && (!isDated || bound === undefined));
    const period = this.plannedYear(kind, amount, sentence) ?? (hasNone ? undefined : bound);
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
      change: change && this.changes.read(parts, change, amount.start, amount.unit, period),
      kind,
    };
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
    const isOfLast = this.changesLast(parts, change);
    const figure = isOfLast
      ? this.lastStated()
      : (this.changesNumbered(parts, change) ??
        this.changesWhole(parts, change) ??
        this.changesNamed(parts, change, span));
    if (!figure) return undefined;
    const period = isOfLast ? this.lastSpan : span;
    figure.change = this.changes.read(parts, change, figure.start, figure.unit, period);
    return figure;
  }

  /** The last figure, but not what it is only compared with: “132 against 98 a year before. The rise was 34 per cent”. */
  private lastStated(): Figure | undefined {
    const [before, last] = this.figures.slice(-2);
    if (!before || !last || before.change || before.unit !== last.unit) return this.figures.at(-1);
    return isOrigin(this.normal, last.start, before.end) ? before : last;
  }

  /** «Первый показатель упал на 9 %, второй вырос на 13 %»: of the figures of the sentence before, in their order. */
  private changesNumbered({ sentence, amounts }: SentenceParts, change: ChangeAmount): Figure | undefined {
    const from = amounts.findLast(({ end }) => end <= change.from)?.end ?? sentence.start;
    const told = NUMBERED.exec(this.normal.slice(from, change.from))?.groups;
    if (!told) return undefined;
    const stated = this.before.filter(({ kind }) => kind === 'observation');
    const figure = told.first ? stated[0] : told.second ? stated[1] : stated.at(-1);
    return stated.length > 1 && !figure?.change ? figure : undefined;
  }

  /** The first figure of the sentence before, where this one begins with the whole of what it told. */
  private changesWhole({ sentence, amounts }: SentenceParts, change: ChangeAmount): Figure | undefined {
    if (change.amount !== amounts[0]) return undefined;
    const again = WHOLE_AGAIN.exec(this.normal.slice(sentence.start, change.from).trimStart());
    if (!again) return undefined;
    const isRated = isRate(change.amount);
    return this.before.find(
      (figure) =>
        figure.kind === 'observation' &&
        !figure.change &&
        (isRated || figure.unit === change.amount.unit) &&
        !(again.groups?.quantity && isMoney(figure)),
    );
  }

  /** “That is 27 per cent more”: a change of the last figure of the sentence before. */
  private changesLast({ sentence, amounts }: SentenceParts, change: ChangeAmount): boolean {
    const last = this.figures.at(-1);
    const isPart = last?.kind === 'share' && change.amount.measure === 'points';
    if (!last || last.change || (last.kind !== 'observation' && !isPart)) return false;
    const clause = this.normal.slice(sentence.start, change.from).lastIndexOf(';');
    const from = sentence.start + clause + 1;
    if (amounts.some(({ start }) => start >= from && start < change.amount.start)) return false;
    if (from - last.end > FARTHEST_BACK) return false;
    const opening = this.normal.slice(from, change.from);
    const isNamed = SUBJECT.test(this.normal.slice(change.from, change.amount.start));
    const opens = !change.isVerb && OPENS_CHANGE.test(opening) && !isNamed;
    return opens || POINTS_BACK.test(opening);
  }

  /** “…; exports fell by 4.5 per cent, imports by 0.5 per cent”: the only figure of that subject and period. */
  private changesNamed(
    { sentence, amounts }: SentenceParts,
    { amount, from }: ChangeAmount,
    span: Span | undefined,
  ): Figure | undefined {
    const last = this.figures.at(-1);
    if (!last || sentence.start - last.end > FARTHEST_BACK) return undefined;
    if (amount.measure !== 'percent' && amount.measure !== 'times') return undefined;
    const before = amounts.findLast(({ end }) => end <= from)?.end ?? sentence.start;
    const subject = bareSubject(this.normal.slice(before, from));
    if (!subject) return undefined;
    const period = span && sdmx(span);
    const named: Figure[] = [];
    for (let index = this.figures.length - 1; index >= 0; index -= 1) {
      const figure = this.figures[index];
      if (!figure || sentence.start - figure.end > FARTHEST_BACK) break;
      if (figure.period === period && this.isOf(subject, figure, this.figures[index - 1])) named.push(figure);
    }
    const [only] = named;
    return named.length === 1 && !only?.change ? only : undefined;
  }

  /** Whether a figure is of a subject, by the words from the figure before. */
  private isOf(subject: Subject, figure: Figure, before: Figure | undefined): boolean {
    if (figure.kind !== 'observation') return false;
    if (subject === 'money' || subject === 'quantity') return isMoney(figure) === (subject === 'money');
    const from = Math.max(before?.end ?? 0, this.paragraphStart);
    return namedSubject(this.normal.slice(from, figure.start)) === subject;
  }
}
