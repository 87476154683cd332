// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- tests compile this file without the project's files
/// <reference path="./ahocorasick.d.ts" />
import AhoCorasick from 'ahocorasick';

/** Where a pattern stands in folded text; `end` is the offset after its last unit. */
export interface Hit {
  pattern: string;
  start: number;
  end: number;
}

/** Builds once what finds all occurrences of many patterns in one pass over a text (Aho and Corasick, 1975). */
export function createAutomaton(patterns: Iterable<string>): (text: string) => Hit[] {
  const automaton = new AhoCorasick([...new Set(patterns)]);
  return (text) =>
    automaton
      .search(text)
      .flatMap(([last, found]) =>
        found.map((pattern) => ({ pattern, start: last + 1 - pattern.length, end: last + 1 })),
      );
}
