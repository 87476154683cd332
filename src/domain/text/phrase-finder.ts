import { createAutomaton } from './automaton';
import { standsWhole } from './boundaries';
import { fold } from './fold';
import { leftmostLongest, type Mention } from './matches';

/** A phrase to be found as it is written, such as “149.62 billion yuan”, and the entry it stands for. */
export interface Phrase {
  id: string;
  text: string;
}

/**
 * Builds once what finds phrases in texts: folded like names (case, width, white space), never inflected, and whole:
 * “38.3 billion yuan” is not in “138.3 billion yuan”, nor “149.62” in “1,149.62”.
 */
export function createPhraseFinder(phrases: Iterable<Phrase>): (text: string) => Mention[] {
  const ids = new Map<string, string[]>();
  for (const { id, text } of phrases) {
    const folded = fold(text).text.trim();
    if (!/[\p{L}\p{N}]/u.test(folded)) continue;
    const found = ids.get(folded);
    if (!found) ids.set(folded, [id]);
    else if (!found.includes(id)) found.push(id);
  }
  const search = createAutomaton(ids.keys());
  return (text) => {
    const folded = fold(text);
    const candidates = search(folded.text).flatMap((hit) => {
      const start = folded.starts[hit.start];
      const end = folded.ends[hit.end - 1];
      if (start === undefined || end === undefined || !standsWhole(folded.text, hit.start, hit.end))
        return [];
      return (ids.get(hit.pattern) ?? []).map((id) => ({ start, end, id, exact: true }));
    });
    return leftmostLongest(text, candidates);
  };
}

/** The phrases that stand in one text; for several texts build a finder once with `createPhraseFinder`. */
export function findPhrases(text: string, phrases: Iterable<Phrase>): Mention[] {
  return createPhraseFinder(phrases)(text);
}
