import { fold } from '../text/fold';

/** Characters of scripts that are searched by substrings: Thai, kana, Han, Hangul. */
const GRAM =
  /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;

/** A word, or a run of characters of a script without spaces, with its place in the text that it was read from. */
export interface Term {
  text: string;
  /** Whether it is found anywhere, not only as a word. */
  anywhere: boolean;
  start: number;
  end: number;
}

/** The words of a text as they are searched: folded, without apostrophes. */
export function termsOf(text: string): Term[] {
  const folded = fold(text);
  const terms: Term[] = [];
  for (const match of folded.text.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)) {
    let index = match.index;
    for (const run of match[0].split(BETWEEN_SCRIPTS)) {
      const end = index + run.length;
      terms.push({
        text: run.replace(/'/g, ''),
        anywhere: GRAM.test(run),
        start: folded.starts[index]!,
        end: folded.ends[end - 1]!,
      });
      index = end;
    }
  }
  return terms.filter((term) => term.text !== '');
}

/** Between a script without spaces and any other. */
const BETWEEN_SCRIPTS = new RegExp(
  `(?<=${GRAM.source})(?!${GRAM.source})|(?<!${GRAM.source})(?=${GRAM.source})`,
  'u',
);
