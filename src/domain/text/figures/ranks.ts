import { chineseNumber } from './chinese-numerals';
import type { Figure } from './figure';

const WORDS: Record<string, string> = {
  two: '2', three: '3', four: '4', five: '5', six: '6', ten: '10', twenty: '20', first: '1', second: '2', third: '3',
  fourth: '4', fifth: '5',
}; // prettier-ignore
const RANK =
  /\btop(?<!to top)[ -](\d{1,3}(?! (?:[mbt]r?illion|thousand|percent|per cent))|two|three|four|five|six|ten|twenty)\b|\b(\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)(?=[ -](?:place|largest|biggest|busiest|highest|most)\b)|第([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名|大)|(?<![а-я])(\d{1,3})-[а-я]{1,2} мест/g;

/** Places in an order (“top three”, “second largest”, 第三位): numbers that are never amounts. */
export function findRanks(text: string, normal: string): Figure[] {
  return [...normal.matchAll(RANK)].map((match) => {
    const written = match.slice(1).find((group) => group !== undefined) ?? '';
    const value =
      WORDS[written] ??
      (/^\d/.test(written) ? String(Number.parseInt(written, 10)) : (chineseNumber(written) ?? ''));
    const [start, end] = [match.index, match.index + match[0].length];
    return {
      start,
      end,
      asWritten: text.slice(start, end),
      value,
      written: { value, unitMultiplier: 0, decimals: 0 },
      unit: '',
      bound: 'exact',
      period: undefined,
      change: undefined,
      kind: 'rank',
    };
  });
}
