import type { PeriodMention } from './periods';
import { firstDay, lastDay, yearOf, type Span } from './period-span';
import type { Sentence } from './sentences';

/** Words by which a sentence names the parts of a period that the text goes on to be about. */
const PARTS_OF = /环比|其中|分别|单月|当月|\balone\b|\brecord\b|respectively|только (?:в|за)/;
/** “In July alone, …”, at the start of a paragraph that is about it. */
const OPENS_WITH_PART = /^[\s"“]*(?:in [a-z]+ alone|只?在?[^，。；,]{0,8}(?:当月|单月))[,，]/;
const LOOKS_BACK = /\bhad (?:been|stood|come|[a-z]+ed)\b/;
const LONGEST = 600;

/** Which period a text is about, from one sentence to the next. */
export class PeriodCarry {
  /** What the sentences before were about. */
  current: Span | undefined;
  /** What the text is about as a whole: the first period that it names. */
  private lead: Span | undefined;
  private opensParagraph = true;

  /** A new paragraph is about what the whole text is about, unless it says otherwise. */
  startParagraph(): void {
    this.current = this.lead;
    this.opensParagraph = true;
  }

  /** Takes over what a sentence was about, but not what it looked back or ahead to. */
  endSentence(
    normal: string,
    { start, end }: Sentence,
    mentions: PeriodMention[],
    bound: (Span | undefined)[],
    hasAmounts: boolean,
  ): void {
    const named: Span[] = [];
    for (const mention of mentions) if (mention.span && this.isTopic(mention)) named.push(mention.span);
    const stated = bound.filter((span) => span !== undefined && named.includes(span));
    const next = latest(stated.length > 0 ? stated : named);
    // “It ranked 16th in 1997”: what states nothing, of a time long past, is told in passing.
    if (next && !hasAmounts && this.current && yearOf(next) < yearOf(this.current) - 1) return;
    if (next && !(this.current && this.isAside(normal.slice(start, Math.min(end, start + LONGEST)), next))) {
      this.current = next;
    }
    this.lead ??= this.current;
    this.opensParagraph = false;
  }

  private isAside(words: string, next: Span): boolean {
    if (LOOKS_BACK.test(words)) return true;
    const isTurned = this.opensParagraph && OPENS_WITH_PART.test(words);
    return !isTurned && within(next, this.current) && PARTS_OF.test(words);
  }

  private isTopic(mention: PeriodMention): boolean {
    const { isComparison, isDate, isRelative, isBracketed, isLookedBackTo, isAhead } = mention;
    return !isComparison && !isDate && !isRelative && !isBracketed && !isLookedBackTo && !isAhead;
  }
}

/** Of several periods the one that ends last: what is compared with lies before it. */
function latest(spans: (Span | undefined)[]): Span | undefined {
  return spans.reduce(
    (last, span) => (last && span && lastDay(last) >= lastDay(span) ? last : (span ?? last)),
    undefined,
  );
}

function within(part: Span, whole: Span | undefined): boolean {
  return whole !== undefined && firstDay(part) >= firstDay(whole) && lastDay(part) <= lastDay(whole);
}
