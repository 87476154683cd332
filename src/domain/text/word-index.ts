import { characterClass } from './characters';
import { fold } from './fold';
import { russianForms } from './russian-forms';

/** Longer words are told by their beginning. */
const LONGEST_WORD = 60;

/**
 * The words of a text for an index that finds texts by names: folded, each once; of scripts written without spaces every
 * two characters that follow each other, and the last one of a run.
 */
export function indexWords(text: string): string[] {
  return [...new Set(runs(fold(text, { forNames: true }).text).flatMap(wordsOfRun))];
}

/** The words that a name begins with or is made of: texts that name it hold a word that begins with each of them. */
export function namePrefixes(name: string): string[] {
  const folded = fold(name.trim(), { forNames: true }).text.trim();
  const forms = [folded, ...russianForms(name)];
  if (/[^aeiou]y$/.test(folded)) forms.push(`${folded.slice(0, -1)}ies`);
  const [first = [], ...others] = forms.map((form) => runs(form).flatMap(prefixesOfRun));
  const prefixes = first.map((word, position) =>
    others.reduce((prefix, other) => commonStart(prefix, other[position] ?? ''), word),
  );
  return [...new Set(prefixes.filter((prefix) => prefix !== ''))];
}

interface Run {
  text: string;
  isSpaced: boolean;
}

/** Stretches of letters and digits of scripts of one kind. */
function runs(folded: string): Run[] {
  const found: Run[] = [];
  let last: { kind: string; run: Run } | undefined;
  for (const character of folded) {
    const kind = characterClass(character.codePointAt(0) ?? 0);
    if (kind === 'other') last = undefined;
    else if (last && (kind === last.kind || kind === 'mark')) last.run.text += character;
    else {
      last = { kind, run: { text: character, isSpaced: kind !== 'unspaced' } };
      found.push(last.run);
    }
  }
  return found;
}

function wordsOfRun({ text, isSpaced }: Run): string[] {
  if (isSpaced) return [text.slice(0, LONGEST_WORD)];
  const characters = [...text];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** In a name the last character of a run may be followed by any other. */
function prefixesOfRun(run: Run): string[] {
  const words = wordsOfRun(run);
  return run.isSpaced || words.length === 1 ? words : words.slice(0, -1);
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
