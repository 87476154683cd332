import type { Sentence } from './sentences';

const STOCK =
  /\b(?:reserves|stocks|stockpiles?|inventor(?:y|ies)|debts?|liabilities|holdings|deposits|fleet|loans|assets|portfolio|order ?book|backlog|in (?:store|storage|bond)|arrears|outstanding|owed|owes|balance sheet)\b/;
/** What tells a level and no movement. */
const IS_AT =
  /\b(?:stood|was|were|amounted|total(?:l?ed)|came to|reached|exceeded|held|owed|comprised|numbered|had|at)\b/;
/** What was said on the day, or moved. */
const SAID =
  /\b(?:said|says|told|report|announc|publish|releas|sign|show|data|according|agree|bought|sold|added|took)/;
const AT_DAY = /\b(?:on|at|of|by)(?: the)? $/;
const LONGEST = 90;

/**
 * Whether a day is the one on which there was so much of a stock: “on 30 June the debt was”, “stocks were 14 million tonnes
 * on 1 July”. On other days something was said or happened.
 */
export function isStockDay(text: string, sentence: Sentence, start: number, end: number): boolean {
  const before = text.slice(Math.max(sentence.start, start - LONGEST), start);
  if (!AT_DAY.test(before)) return false;
  const after = text.slice(end, Math.min(sentence.end, end + LONGEST));
  const words = before.length <= 4 ? after : `${before}${after.slice(0, 16)}`;
  return STOCK.test(words) && IS_AT.test(words) && !SAID.test(words);
}
