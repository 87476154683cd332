// How well names and figures are found in the texts of tests/fixtures/reading, and what the figures are of, for each half
// and language. Run after `npm run build`: npm run bench:reading. With --failures it tells what is wrong in the half for
// tuning; of the kept half only totals are told. With --linked it reads only the texts whose labels say what the figures
// are of.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  countryInNames,
  createMentionFinder,
  findFigures,
  linkFigures,
} = require('../../dist/src/domain/text/index.js');
const { parsePeriod } = require('../../dist/src/domain/statistics/period.js');
const { NAMED_TYPES } = require('../../dist/src/plugins/reading/server/src/gazetteer/entry-types.js');
const {
  addUp,
  readCountries,
  readHomes,
  readGazetteer,
  readIndicators,
  readTexts,
  scoreText,
} = require('../helpers/reading-set.js');

const samePeriod = (one, other) => {
  if (!one || !other) return !one && !other;
  const [a, b] = [parsePeriod(String(one)), parsePeriod(other)];
  return a.start === b.start && a.end === b.end;
};
const gazetteer = readGazetteer();
const types = new Map(NAMED_TYPES.map((type) => [type.uid, type]));
const kinds = new Map(gazetteer.map(({ id, uid, kind }) => [id, types.get(uid).kindOf(kind)]));
const seaports = new Set(gazetteer.filter(({ kind }) => kind === 'seaport').map(({ id }) => id));
const countries = readCountries(gazetteer);
const homes = readHomes(gazetteer, countryInNames);
const named = {
  kindOf: (id) => kinds.get(id) ?? 'other',
  indicators: readIndicators(),
  countryOf: (code) => countries.get(code),
  homeOf: (id) => homes.get(id),
  isSeaport: (id) => seaports.has(id),
};
const reader = {
  findMentions: createMentionFinder(gazetteer),
  findFigures,
  linkFigures: (text, figures, mentions) => linkFigures(text, figures, mentions, named),
  samePeriod,
};
const scored = readTexts()
  .filter(({ links }) => links || !process.argv.includes('--linked'))
  .map((item) => ({ ...item, hasLinks: item.links, ...scoreText(item, reader) }));

if (process.argv.includes('--failures')) {
  for (const { name, half, wrong } of scored) {
    if (half === 'tune' && wrong.length > 0) console.log(`${name}\n  ${wrong.join('\n  ')}`);
  }
}
const percent = (number) => `${(100 * number).toFixed(1)} %`.padStart(8);
const count = (number, width) => String(number).padStart(width);

/** One line for each half and language. */
function printTable(heading, items, lineOf) {
  console.log(`half  language  texts | ${heading}`);
  for (const half of ['tune', 'kept']) {
    for (const language of ['en', 'zh', 'ru', 'all']) {
      const some = items.filter(
        (item) => item.half === half && (language === 'all' || item.language === language),
      );
      console.log(`${half}  ${language.padEnd(8)} ${count(some.length, 6)} | ${lineOf(addUp(some))}`);
    }
  }
}

printTable(
  'mentions  precision  recall | figures  precision  recall  bounds',
  scored,
  ({ mentions, figures }) =>
    `${count(mentions.expected, 8)}  ${percent(mentions.precision)} ${percent(mentions.recall)} | ` +
    `${count(figures.expected, 7)}  ${percent(figures.precision)} ${percent(figures.recall)} ` +
    percent(figures.bounds / (figures.right || 1)),
);
console.log(
  '\nWhat the figures found right are of, in the texts labelled with it (labels, precision, recall of each):',
);
printTable(
  'figures | ' + ['indicator', 'place', 'partner', 'source'].map((name) => name.padEnd(21)).join(' | '),
  scored.filter(({ hasLinks }) => hasLinks),
  ({ figures, links }) =>
    [
      count(figures.right, 7),
      ...Object.values(links).map(
        ({ expected, precision, recall }) => `${count(expected, 3)} ${percent(precision)} ${percent(recall)}`,
      ),
    ].join(' | '),
);
