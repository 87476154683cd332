import { fold } from './fold';
import { adjectiveForms, nounForms, type Paradigm } from './russian-paradigms';

const MOST_WORDS = 8;
const MOST_FORMS = 96;
const CASES = 12;

interface Word {
  before: string;
  core: string;
  after: string;
  adjective: Paradigm | undefined;
  noun: Paradigm | undefined;
}

/**
 * The other case forms of a Cyrillic name, folded: all words of it declined together (Сергея Лаврова), and its head
 * alone with the words after it as they are (Министерством коммерции Китая). Words in capitals (КНР) stay. A rule of
 * endings, not a dictionary: it makes some forms that don't exist, which no text holds.
 */
export function russianForms(name: string): string[] {
  if (!/[а-яё]{4}/iu.test(name)) return [];
  const words = name.trim().split(/\s+/u).map(parseWord);
  if (words.length > MOST_WORDS) return [];
  const head = words.findIndex((word) => word.noun !== undefined && word.adjective === undefined);
  const forms = new Set<string>();
  for (let index = 0; index < CASES; index += 1) {
    combine(words, index, words.length, forms);
    if (head >= 0 && head < words.length - 1) combine(words, index, head + 1, forms);
  }
  forms.delete(fold(name.trim()).text);
  return [...forms];
}

function parseWord(text: string): Word {
  const isShort = /^\P{L}*\p{Lu}{1,5}\P{L}*$/u.test(text);
  const [, before = '', core = '', after = ''] = /^([^а-я]*)(.*?)([^а-я]*)$/u.exec(fold(text).text) ?? [];
  const word = { before, core, after };
  if (isShort) return { ...word, adjective: undefined, noun: undefined };
  return { ...word, adjective: adjectiveForms(word.core), noun: nounForms(word.core) };
}

/** Adds the name with its first words in one case; nothing where one of them lacks it (a plural's singular). */
function combine(words: Word[], index: number, declined: number, forms: Set<string>): void {
  let names = [''];
  for (const [position, word] of words.entries()) {
    const choices = position < declined ? formsInCase(word, index) : [word.core];
    if (choices.length === 0) return;
    names = names.flatMap((name) =>
      choices.map((form) => `${name}${position > 0 ? ' ' : ''}${word.before}${form}${word.after}`),
    );
    if (names.length + forms.size > MOST_FORMS) return;
  }
  for (const name of names) forms.add(name);
}

function formsInCase(word: Word, index: number): string[] {
  if (!word.adjective && !word.noun) return [word.core];
  return [...new Set([...(word.adjective?.[index] ?? []), ...(word.noun?.[index] ?? [])])];
}
