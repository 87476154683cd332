import { createAutomaton, type Hit } from './automaton';
import { beginsWord, endsWord, mayBeginWord, pluralEnding } from './boundaries';
import { classAt } from './characters';
import { fold, type Folded } from './fold';
import { isCommonName, isGenericNoun } from './generic-nouns';
import { leftmostLongest, type Candidate, type Mention } from './matches';
import { russianForms } from './russian-forms';

/** An entry and the names it goes by, aliases included, in any language. */
export interface NamedEntry {
  id: string;
  names: readonly string[];
}

interface Pattern {
  id: string;
  exact: boolean;
  /** The name itself where it must stand letter for letter (US, not us). */
  capitals?: string;
  /** Whether it must be written as a name (Central Bank, not central bank). */
  isCommon?: boolean;
}

/** A name shorter than this, folded, would match by chance. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 300;
/** Shorter names take no plural: “UNs”, “ECOs” and the like are other words. */
const SHORTEST_PLURAL = 3;

/**
 * Builds once what finds the names of entries in texts.
 * @returns for a text, its mentions in order, without overlaps; the longest name wins. A mention covers a plural or
 *   case ending, but not a possessive ’s.
 */
export function createMentionFinder(entries: Iterable<NamedEntry>): (text: string) => Mention[] {
  const findCandidates = createCandidateFinder(entries);
  return (text) => leftmostLongest(text, findCandidates(text, foldForNames(text)));
}

/** The form that texts and names are compared in. */
export function foldForNames(text: string): Folded {
  return fold(text, { forNames: true });
}

/** Builds once what finds everything in a text that could be a name of an entry, overlaps included. */
export function createCandidateFinder(
  entries: Iterable<NamedEntry>,
): (text: string, folded: Folded) => Candidate[] {
  const patterns = new Map<string, Pattern[]>();
  for (const { id, names } of entries) {
    for (const name of names) addName(patterns, id, name);
  }
  const search = createAutomaton(patterns.keys(), mayBeginWord);
  return (text, folded) =>
    search(folded.text).flatMap((hit) =>
      (patterns.get(hit.pattern) ?? []).flatMap((pattern) => candidate(text, folded, hit, pattern) ?? []),
    );
}

/** The mentions of entries in one text; for several texts build a finder once with `createMentionFinder`. */
export function findMentions(text: string, entries: Iterable<NamedEntry>): Mention[] {
  return createMentionFinder(entries)(text);
}

function addName(patterns: Map<string, Pattern[]>, id: string, name: string): void {
  const trimmed = name.trim();
  const folded = foldForNames(trimmed).text.trim();
  if (folded.length < SHORTEST_NAME || folded.length > LONGEST_NAME) return;
  if (!/[\p{L}\p{N}]/u.test(folded) || isGenericNoun(folded)) return;
  if (/^\p{Lu}{1,4}$/u.test(trimmed.normalize('NFKC'))) {
    add(patterns, folded, { id, exact: true, capitals: trimmed.normalize('NFKC') });
    return;
  }
  add(patterns, folded, { id, exact: true, isCommon: isCommonName(folded) });
  if (/[^aeiou]y$/.test(folded)) add(patterns, `${folded.slice(0, -1)}ies`, { id, exact: false });
  for (const form of russianForms(trimmed)) add(patterns, form, { id, exact: false });
}

function add(patterns: Map<string, Pattern[]>, text: string, pattern: Pattern): void {
  const found = patterns.get(text);
  if (!found) patterns.set(text, [pattern]);
  else if (!found.some((other) => other.id === pattern.id && other.exact)) found.push(pattern);
}

function candidate(text: string, folded: Folded, hit: Hit, pattern: Pattern): Candidate | undefined {
  if (!beginsWord(folded.text, hit.start)) return undefined;
  let { end } = hit;
  let { exact } = pattern;
  if (!endsWord(folded.text, end)) {
    const plural = canTakePlural(folded.text, hit) ? pluralEnding(folded.text, end) : -1;
    if (plural < 0) return undefined;
    end += plural;
    exact = false;
  }
  const from = folded.starts[hit.start];
  const nameTo = folded.ends[hit.end - 1];
  const to = folded.ends[end - 1];
  if (from === undefined || nameTo === undefined || to === undefined) return undefined;
  // “US$5 million”, “HK$3 billion”.
  if (text[to] === '$') return undefined;
  if (pattern.isCommon && /(?<![\p{L}'’])\p{Ll}/u.test(text.slice(from, to))) return undefined;
  if (pattern.capitals !== undefined) {
    // The plural of an abbreviation has a small s; in “VISAS” there is no VISA.
    if (text.slice(from, nameTo).normalize('NFKC') !== pattern.capitals) return undefined;
    if (/\p{Lu}/u.test(text.slice(nameTo, to))) return undefined;
  }
  return { ...withQuotes(text, from, to), id: pattern.id, exact };
}

/** A stretch that holds one of two quotation marks takes the other beside it: страны «Пояса и пути». */
function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  const open = inside.match(/[«“„「『]/g)?.length ?? 0;
  const closed = inside.match(/[»”」』]/g)?.length ?? 0;
  const plain = (inside.match(/"/g)?.length ?? 0) % 2;
  const after = text[end] ?? '';
  const before = text[start - 1] ?? '';
  if ((open > closed && /[»”“」』]/.test(after)) || (plain === 1 && after === '"'))
    return { start, end: end + 1 };
  if ((closed > open && /[«“„「『]/.test(before)) || (plain === 1 && before === '"'))
    return { start: start - 1, end };
  return { start, end };
}

function canTakePlural(text: string, hit: Hit): boolean {
  return hit.pattern.length >= SHORTEST_PLURAL && classAt(text, hit.end) === 'word';
}
