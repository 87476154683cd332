import { readdirSync, readFileSync } from 'node:fs';

const LATIN = 'aeioubdgklmnrstvz';
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers that look random, the same ones each time, below what they are called with. */
export function randomNumbers(seed = 7) {
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
}

/** So many entries with three names each, as in the sample content: two in Latin letters, one in Chinese or Russian. */
export function namedEntries(count, random) {
  const word = (letters, length) => Array.from({ length }, () => letters[random(letters.length)]).join('');
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    names: [
      `${capital(word(LATIN, 7))} ${capital(word(LATIN, 5))}`,
      `${capital(word(LATIN, 8))} ${capital(word(LATIN, 4))} Port`,
      index % 2 === 0
        ? word('乌鲁木齐海关新疆喀什综合保税区霍尔果斯阿拉山口', 5)
        : `${capital(word('аеиобдгклмнрст', 7))}стан`,
    ],
  }));
}

const ARTICLES = new URL('../../../database/seeds/articles/', import.meta.url);

/** So many words of the sample content’s English articles, with an entry’s name in place of every fortieth. */
export function articleText(words, entries, random) {
  const bodies = readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.md') && !/-zh|torgovlya/.test(file))
    .map((file) => readFileSync(new URL(file, ARTICLES), 'utf8').split('---').slice(2).join('---'));
  return bodies
    .join('\n')
    .split(' ')
    .slice(0, words)
    .map((one, index) => (index % 40 === 20 ? entries[random(entries.length)].names[0] : one))
    .join(' ');
}

/** Looks every name up in a text with String.indexOf: what finding names is measured against. @returns how often */
export function indexOfAll(within, names) {
  let found = 0;
  for (const name of names) {
    for (let at = within.indexOf(name); at >= 0; at = within.indexOf(name, at + name.length)) found += 1;
  }
  return found;
}
