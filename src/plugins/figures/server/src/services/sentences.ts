import { blocksToPlainText } from '../../../../../import/blocks';
import { findFigures, type Figure as StatedAmount } from '../../../../../domain/text';
import { absoluteValue, figureInterval } from '../../../../../domain/statistics/interval';
import { contains } from '../../../../../domain/statistics/interval-arithmetic';
import { Decimal } from '../../../../../domain/statistics/decimal';
import type { Amount } from '../../../shared/contracts';

/** Longest text that is read for figures, in UTF-16 units; what comes after is left unread. */
const MOST_READ = 100_000;

/** A text as it is read for figures, with those that it states. */
export interface ReadText {
  text: string;
  amounts: StatedAmount[];
}

/**
 * Reads the figures of an article's text.
 * @param most longest text to read, in UTF-16 units
 */
export function readText(
  body: unknown,
  { language, publishedOn }: { language: string | null; publishedOn: string | null },
  most = MOST_READ,
): ReadText {
  const blocks = typeof body === 'string' ? (JSON.parse(body) as unknown) : body;
  const text = Array.isArray(blocks)
    ? blocksToPlainText(blocks as never).slice(0, Math.min(most, MOST_READ))
    : '';
  const amounts = findFigures(text, {
    language: language ?? undefined,
    publishedOn: publishedOn ?? undefined,
  });
  return { text, amounts };
}

/** Whether an amount in a text says what a statistic does, at the precision of whichever is written more coarsely. */
export function says(stated: Pick<StatedAmount, 'unit' | 'value' | 'written'>, amount: Amount): boolean {
  if (amount.value === null || stated.unit !== amount.unit) return false;
  const statistic = { ...amount, value: amount.value, bound: 'exact' as const };
  const written = { ...stated.written, bound: 'exact' as const };
  return (
    contains(figureInterval(statistic, 'written'), new Decimal(stated.value)) ||
    contains(figureInterval(written, 'written'), absoluteValue(statistic))
  );
}

/** The sentence that states an amount; undefined where none does. */
export function sentenceStating({ text, amounts }: ReadText, amount: Amount): string | undefined {
  const stated = amounts.find((one) => says(one, amount));
  return stated && sentenceAt(text, stated.start, stated.end);
}

/** The sentence around a stretch of a text, in the lines' own words. */
export function sentenceAt(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const opens = Math.max(
    before.lastIndexOf('\n') + 1,
    ...[...before.matchAll(/[.!?。！？]["'”’»)]*\s+|[。！？]/g)]
      .slice(-1)
      .map((match) => match.index + match[0].length),
  );
  const after = text.slice(end);
  const closes = /[.!?。！？](?=["'”’»)]*(?:\s|$))|[。！？]|\n/.exec(after);
  return text.slice(opens, closes ? end + closes.index + (closes[0] === '\n' ? 0 : 1) : text.length).trim();
}
