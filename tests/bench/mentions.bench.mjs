// How long one pass for mentions and figures takes over an article, against a String.indexOf of every name, in the same
// run: 20,000 entries with 60,000 names, an article of 1,000 words (aim: under 5 %). Run after `npm run build`: npm run bench:mentions
import { createRequire } from 'node:module';
import { articleText, indexOfAll, namedEntries, randomNumbers } from './lib/named-entries.mjs';

const require = createRequire(import.meta.url);
const { createMentionIndex, findFigures } = require('../../dist/src/domain/text/index.js');

const ENTRIES = 20_000;
const WORDS = 1_000;

const random = randomNumbers();
const entries = namedEntries(ENTRIES, random);
const names = entries.flatMap((entry) => entry.names);
const text = articleText(WORDS, entries, random);

const WARM_UP = 200;
const time = (run, rounds) => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
};
const beforeBuild = performance.now();
const index = createMentionIndex(entries);
const findMentions = (one) => index.find(one);
const built = performance.now() - beforeBuild;
const read = () => [findMentions(text), findFigures(text, { language: 'en', publishedOn: '2023-08-01' })];

for (let round = 0; round < WARM_UP; round += 1) read();
const [mentions, figures] = read();
const ours = time(read, 51);
const mentionsOnly = time(() => findMentions(text), 51);
const asWritten = time(() => indexOfAll(text, names), 9);
// Names are found whatever their case: so does this, in small letters.
const edits = time(() => index.set({ id: '7', names: ['Newly Named', '新名'] }), 51);
const [smallText, smallNames] = [text.toLowerCase(), names.map((name) => name.toLowerCase())];
const anyCase = time(() => indexOfAll(smallText, smallNames), 9);

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`${ENTRIES} entries, ${names.length} names; ${WORDS} words, ${text.length} characters`);
console.log(`index built once in ${built.toFixed(0)} ms; it follows an edit in ${edits.toFixed(2)} ms`);
console.log(`${mentions.length} mentions and ${figures.length} figures in one pass: ${ours.toFixed(2)} ms`);
console.log(`of that mentions: ${mentionsOnly.toFixed(2)} ms`);
console.log(
  `String.indexOf of every name as written: ${asWritten.toFixed(1)} ms; in small letters: ${anyCase.toFixed(1)} ms`,
);
console.log(
  `ratio: ${percent(ours, asWritten)} of String.indexOf as written, ${percent(ours, anyCase)} of it in small letters`,
);
console.log(`mentions alone: ${percent(mentionsOnly, asWritten)} and ${percent(mentionsOnly, anyCase)}`);
