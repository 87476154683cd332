// How well names and figures are found in the texts of tests/fixtures/reading, for each half and language.
// Run after `npm run build`: npm run bench:reading. With --failures it tells what is wrong in the half for tuning; of the
// kept half only totals are told.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createMentionFinder, findFigures } = require('../../dist/src/domain/text/index.js');
const { parsePeriod } = require('../../dist/src/domain/statistics/period.js');
const { addUp, readGazetteer, readTexts, scoreText } = require('../helpers/reading-set.js');

const samePeriod = (one, other) => {
  if (!one || !other) return !one && !other;
  const [a, b] = [parsePeriod(String(one)), parsePeriod(other)];
  return a.start === b.start && a.end === b.end;
};
const texts = readTexts();
const findMentions = createMentionFinder(readGazetteer());
const scored = texts.map((item) => ({
  ...item,
  ...scoreText(item, { findMentions, findFigures, samePeriod }),
}));

if (process.argv.includes('--failures')) {
  for (const { name, half, wrong } of scored) {
    if (half === 'tune' && wrong.length > 0) console.log(`${name}\n  ${wrong.join('\n  ')}`);
  }
}
const percent = (number) => `${(100 * number).toFixed(1)} %`.padStart(8);
console.log('half  language  texts | mentions  precision  recall | figures  precision  recall  bounds');
for (const half of ['tune', 'kept']) {
  for (const language of ['en', 'zh', 'ru', 'all']) {
    const some = scored.filter(
      (item) => item.half === half && (language === 'all' || item.language === language),
    );
    const { mentions, figures } = addUp(some);
    console.log(
      `${half}  ${language.padEnd(8)} ${String(some.length).padStart(6)} | ${String(mentions.expected).padStart(8)}  ` +
        `${percent(mentions.precision)} ${percent(mentions.recall)} | ${String(figures.expected).padStart(7)}  ` +
        `${percent(figures.precision)} ${percent(figures.recall)} ${percent(figures.bounds / (figures.right || 1))}`,
    );
  }
}
