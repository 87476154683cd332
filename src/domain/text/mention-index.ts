import { createCandidateFinder, foldForNames, type NamedEntry } from './mention-finder';
import { leftmostLongest, type Mention } from './matches';

/** A gazetteer’s names, searched in one pass, and kept in step with its entries as they are edited. */
export interface MentionIndex {
  /** The mentions of a text, as `createMentionFinder` gives them. */
  find(text: string): Mention[];
  /** Adds an entry, or takes its names in place of those it had. */
  set(entry: NamedEntry): void;
  remove(id: string): void;
  /** Several changes at once: an entry to add or take in place of what it was, nothing for one that is removed. */
  change(changes: ReadonlyMap<string, NamedEntry | undefined>): void;
}

/** So many changed entries are searched beside the index; more of them are worth building it anew. */
const MOST_CHANGED = 500;

/**
 * Builds an index of the names of entries. To build it takes seconds for tens of thousands of names; an edit takes
 * milliseconds, since edited entries have a small index of their own until there are many of them.
 */
export function createMentionIndex(entries: Iterable<NamedEntry>): MentionIndex {
  const all = new Map<string, NamedEntry>();
  for (const entry of entries) all.set(entry.id, entry);
  let findInAll = createCandidateFinder(all.values());
  let changed = new Map<string, NamedEntry | undefined>();
  let findInChanged = createCandidateFinder([]);

  const change = (changes: ReadonlyMap<string, NamedEntry | undefined>) => {
    for (const [id, entry] of changes) {
      if (entry) all.set(id, entry);
      else all.delete(id);
      changed.set(id, entry);
    }
    if (changed.size > MOST_CHANGED) {
      findInAll = createCandidateFinder(all.values());
      changed = new Map();
    }
    findInChanged = createCandidateFinder([...changed.values()].filter((one) => one !== undefined));
  };

  return {
    find: (text) => {
      const folded = foldForNames(text);
      const kept = findInAll(text, folded).filter(({ id }) => !changed.has(id));
      return leftmostLongest(text, [...kept, ...findInChanged(text, folded)]);
    },
    set: (entry) => change(new Map([[entry.id, entry]])),
    remove: (id) => change(new Map([[id, undefined]])),
    change,
  };
}
