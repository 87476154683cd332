import type { Amount } from './amounts';
import type { ChangeAmount } from './change-amount';
import { basisOf } from './change-basis';
import { withoutMeasure } from './change-measures';
import type { Basis } from './change-words';
import type { Figure, FigureChange } from './figure';
import { isOrigin } from './origins';
import { sdmx, type Span } from './period-span';
import type { PeriodMention } from './periods';
import type { Sentence } from './sentences';

/** Between two changes that a list tells of with one verb. */
const LISTED = /^(?:,? and |,? и | или |、|和|及)(?:by |на )?$/;
/** “18.4 per cent above the 1.75 million of the same months of 2017”. */
const COMPARED =
  /^ (?:(?:[a-z]+ )?(?:than|above|below|over|on|beneath|under|short of|behind) (?:the |its |about |around |nearly |some )*|the )$/;
/** How far the words of a change may reach around its amount. */
const BEFORE_CHANGE = 30;
const FARTHEST_BASIS = 130;
const COMPARING = ['по сравнению с ', 'по отношению к ', 'относительно ', 'compared with ', 'compared to '];
/** «К первому полугодию 2021 года показатель вырос на …». */
const OPENS_WITH_TO = /^[\s"«]*ко? [а-я\d]/;
const AFTER_CHANGE = 90;
/** “…, from 13.7 billion in December”. */
const AFTER_ORIGIN = 50;

/** A sentence with the amounts and periods that stand in it. */
export interface SentenceParts {
  sentence: Sentence;
  amounts: Amount[];
  periods: PeriodMention[];
}

/** Whether a change is against the month or quarter before. */
function isMonthly({ basis }: FigureChange): boolean {
  return basis === 'month-on-month' || basis === 'quarter-on-quarter';
}

const OR_SO_MUCH = /^(?:,| \()? ?(?:or|that is|или|то есть)(?![a-zа-я])/;

/** Whether a figure is of the same period as another one, a year later. */
export function isYearAfter({ period }: Figure, other: Figure | undefined): boolean {
  return (
    period !== undefined && period === other?.period?.replace(/\b\d{4}/g, (year) => String(Number(year) + 1))
  );
}

/** Reads what changes compare with, sentence by sentence. */
export class ChangeReader {
  private basis: Basis | undefined;
  /** What the text has told that changes of a period compare with, by that period. */
  private readonly basisOfPeriod = new Map<string, Basis>();
  /** Changes that are told to be against another time than those that have a name. */
  private readonly otherBases = new Set<FigureChange>();

  constructor(private readonly text: string) {}

  startParagraph(): void {
    this.basis = undefined;
  }

  /** The change of the amount at an offset, with what it compares with. */
  read(
    { sentence, amounts, periods }: SentenceParts,
    { amount, direction, from, isLevel }: ChangeAmount,
    changedAt: number,
    changedUnit: string,
    span: Span | undefined,
  ): FigureChange {
    const { start, end, value, unit } = amount;
    const next = amounts.find((other) => other.start >= end && other.start !== changedAt);
    const isFrom = this.comesFrom(end, next);
    const words = {
      sentence: sentence.start,
      isLevel,
      from: this.basisFrom(sentence, from, amounts),
      start,
      end,
      to: isFrom
        ? Math.min(sentence.end, Math.max(end + AFTER_CHANGE, (next?.end ?? 0) + AFTER_ORIGIN))
        : Math.min(next?.start ?? sentence.end, end + AFTER_CHANGE),
    };
    // Where a list of changes says what it compares with once, it holds for all of them.
    const told = basisOf(this.text, { ...words, isFrom }, span, periods);
    const period = span && sdmx(span);
    const before = this.basis ?? (period === undefined ? undefined : this.basisOfPeriod.get(period));
    const basis = told === 'none' ? undefined : (told ?? before);
    // «Вдвое меньше» is by half, as “halved” is.
    const isHalved = direction === 'down' && this.text.slice(start, end) === 'вдвое';
    const size = isHalved ? { value: '50', unit: '%' } : { value, unit: unit === '' ? changedUnit : unit };
    const found = { start, end, ...size, direction, basis };
    if (told === 'none') this.otherBases.add(found);
    else this.basis = basis;
    if (told && told !== 'none' && period !== undefined) this.basisOfPeriod.set(period, told);
    return found;
  }

  /** “22.8 million tonnes, compared with 20.6 million in the same period of 2016”: later changes are against that year too. */
  learnBasis(figures: Figure[], first: number): void {
    for (let index = Math.max(1, first); index < figures.length; index += 1) {
      const [before, figure] = [figures[index - 1], figures[index]];
      if (!before?.period || !figure || figure.unit !== before.unit || !isYearAfter(before, figure)) continue;
      if (!isOrigin(this.text, figure.start, before.end)) continue;
      if (before.change?.unit === '%') before.change.basis ??= 'year-on-year';
      if (!this.basisOfPeriod.has(before.period)) this.basisOfPeriod.set(before.period, 'year-on-year');
    }
  }

  /** “Up 12 per cent and 4 per cent year on year”: what a later change of the sentence compares with, the others do too. */
  shareBasis(figures: Figure[]): void {
    const changed = figures.filter(({ change }) => change);
    changed.sort((a, b) => (b.change?.start ?? 0) - (a.change?.start ?? 0));
    changed.forEach(({ change, period }, index) => {
      const next = changed[index - 1];
      if (!change || !next?.change || change.basis || this.otherBases.has(change)) return;
      const gap = this.text.slice(change.end, next.change.start);
      if (
        LISTED.test(withoutMeasure(gap)) ||
        (next.period === period && next.change.unit === change.unit && !/[;；]/.test(gap))
      )
        change.basis = next.change.basis;
    });
  }

  /** “Up 0.7 per cent from August and 5 per cent year on year”: of two changes the one against the year before. */
  preferYearly(parts: SentenceParts, figure: Figure, other: ChangeAmount, span: Span | undefined): void {
    if (figure.change?.basis === 'year-on-year') return;
    const { basis } = this;
    const change = this.read(parts, other, figure.start, figure.unit, span);
    // “Down 7 per cent, or 74,000 wagons, from a year before”: the difference only tells what the rate is against.
    if (figure.change && OR_SO_MUCH.test(this.text.slice(figure.change.end, other.amount.start))) {
      figure.change.basis ??= change.basis;
      return;
    }
    const isTold = figure.change?.basis !== undefined;
    if (change.basis === 'year-on-year') figure.change = change;
    else if (!change.basis && figure.change && isTold && isMonthly(figure.change)) figure.change = change;
    else this.basis = basis;
  }

  /** “Up 23.5 per cent from 7.88 million a year earlier”: what an amount was before goes on telling of the change. */
  private comesFrom(end: number, next: Amount | undefined): boolean {
    return (
      next !== undefined &&
      (isOrigin(this.text, next.start, end) || COMPARED.test(this.text.slice(end, next.start)))
    );
  }

  /** Where words that tell what a change compares with may begin: “по сравнению с прошлым годом экспорт вырос на …”. */
  private basisFrom({ start }: Sentence, from: number, amounts: Amount[]): number {
    const last = amounts.findLast(({ end }) => end <= from)?.end ?? start;
    const ahead = this.text.slice(Math.max(last, from - FARTHEST_BASIS), from);
    const near = Math.max(start, from - BEFORE_CHANGE);
    const opens = OPENS_WITH_TO.test(this.text.slice(start, start + 8)) ? start - (from - ahead.length) : -1;
    const at = Math.max(opens, ...COMPARING.map((words) => ahead.lastIndexOf(words)));
    return at < 0 || /[,;]/.test(ahead.slice(at)) ? near : Math.min(near, from - ahead.length + at);
  }
}
