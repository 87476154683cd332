import { findAmounts, type Amount } from './amounts';
import { completeAmounts } from './elliptical-units';
import type { Figure } from './figure';
import { decimalSign } from './language';
import { normalize } from './normalize';
import { findPeriods, type PeriodMention } from './periods';
import { findRanks } from './ranks';
import { SentenceReader } from './sentence-reader';
import { findSentences } from './sentences';

export interface FigureOptions {
  /** BCP 47; guessed by the script where it is not given. */
  language?: string | undefined;
  /** YYYY-MM-DD, which “last year” and months without a year are counted from. */
  publishedOn?: string | undefined;
}

/**
 * The figures that a text in English, Chinese or Russian states, in order, without overlaps. A change is told with the
 * figure that it changes, and is a figure of its own only where that is not given. Of a range both ends are figures, one
 * at least and one at most. Time is linear in the length of the text.
 */
export function findFigures(text: string, { language, publishedOn }: FigureOptions = {}): Figure[] {
  const normal = normalize(text);
  const sentences = findSentences(normal, text);
  const periods = findPeriods(normal, text, sentences, publishedOn);
  const found = withoutPeriods(findAmounts(normal, decimalSign(text, language), periods, sentences), periods);
  const { amounts, ends } = completeAmounts(normal, found);
  const reader = new SentenceReader(text, normal, publishedOn, ends);
  let nextAmount = 0;
  let nextPeriod = 0;
  for (const sentence of sentences) {
    const [fromAmount, fromPeriod] = [nextAmount, nextPeriod];
    while ((amounts[nextAmount]?.start ?? Infinity) < sentence.end) nextAmount += 1;
    while ((periods[nextPeriod]?.start ?? Infinity) < sentence.end) nextPeriod += 1;
    reader.read({
      sentence,
      amounts: amounts.slice(fromAmount, nextAmount),
      periods: periods.slice(fromPeriod, nextPeriod),
    });
  }
  return inOrder(reader.figures, findRanks(text, normal));
}

/** Numbers within dates and periods are no amounts. */
function withoutPeriods(amounts: Amount[], periods: PeriodMention[]): Amount[] {
  let next = 0;
  return amounts.filter(({ start, end }) => {
    while ((periods[next]?.end ?? Infinity) <= start) next += 1;
    const period = periods[next];
    return !period || period.start >= end;
  });
}

/** Both in order, without the ranks that overlap a figure. */
function inOrder(figures: Figure[], ranks: Figure[]): Figure[] {
  if (ranks.length === 0) return figures;
  const kept: Figure[] = [];
  for (const one of [...figures, ...ranks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (last.kind === 'rank') kept[kept.length - 1] = one;
  }
  return kept;
}
