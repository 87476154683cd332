import { Trie } from './trie';

/** Where a pattern stands in folded text; `end` is the offset after its last unit. */
export interface Hit {
  pattern: string;
  start: number;
  end: number;
}

/** Whether an occurrence may begin with a unit that follows another; `before` is -1 at the beginning of a text. */
type MayBegin = (before: number, unit: number) => boolean;

/**
 * Builds once what finds all occurrences of many patterns in one pass over a text (Aho and Corasick, 1975).
 * @param mayBegin where occurrences are wanted; to begin nowhere else spares most of the steps. Patterns may begin anywhere
 *   in a text where it is not given.
 */
export function createAutomaton(
  patterns: Iterable<string>,
  mayBegin: MayBegin = () => true,
): (text: string) => Hit[] {
  const words = [...new Set(patterns)].filter((pattern) => pattern !== '');
  const trie = new Trie();
  const ends = plant(trie, words);
  /** The word that a node is, counted from 1; 0 where it is only the beginning of some. */
  const wordAt = new Int32Array(trie.size);
  ends.forEach((node, index) => (wordAt[node] = index + 1));
  /** The node of the longest proper ending of a node's text that some word begins with. */
  const fallback = new Int32Array(trie.size);
  /** The nearest of those that is a word. */
  const shorter = new Int32Array(trie.size);

  /** The nodes of one unit, which are the first ones, by that unit: most steps in a text begin or end there. */
  const first = new Int32Array(0x10000);
  for (let node = 1; node < trie.size && trie.parent(node) === 0; node += 1) first[trie.code(node)] = node;

  const step = (from: number, before: number, code: number): number => {
    for (let node = from; node !== 0; node = fallback[node]!) {
      const next = trie.child(node, code);
      if (next !== 0) return next;
    }
    const begun = first[code]!;
    return begun !== 0 && mayBegin(before, code) ? begun : 0;
  };
  // Longer texts have higher numbers, so that what they fall back to is known.
  for (let node = 1; node < trie.size; node += 1) {
    const parent = trie.parent(node);
    const back = parent === 0 ? 0 : step(fallback[parent]!, trie.code(parent), trie.code(node));
    fallback[node] = back;
    shorter[node] = wordAt[back] === 0 ? shorter[back]! : back;
  }

  return (text) => {
    const hits: Hit[] = [];
    let node = 0;
    let code = -1;
    for (let at = 0; at < text.length; at += 1) {
      const before = code;
      code = text.charCodeAt(at);
      node = step(node, before, code);
      if (node === 0) continue;
      for (let found = wordAt[node] === 0 ? shorter[node]! : node; found !== 0; found = shorter[found]!) {
        const pattern = words[wordAt[found]! - 1]!;
        hits.push({ pattern, start: at + 1 - pattern.length, end: at + 1 });
      }
    }
    return hits;
  };
}

/** Takes in all words, unit by unit, so that nodes are numbered by the length of their texts; returns their last nodes. */
function plant(trie: Trie, words: string[]): Int32Array {
  const nodes = new Int32Array(words.length);
  let open = words.map((_, index) => index);
  for (let unit = 0; open.length > 0; unit += 1) {
    open = open.filter((index) => unit < words[index]!.length);
    for (const index of open) nodes[index] = trie.grow(nodes[index]!, words[index]!.charCodeAt(unit));
  }
  return nodes;
}
