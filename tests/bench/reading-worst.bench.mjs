// Texts made to be slow to read, up to 5 MB: the time must grow as the text does. Told is how much longer a text of four
// times the length takes, which is about 4 where it is linear. Run after `npm run build`: node tests/bench/reading-worst.bench.mjs
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  createMentionFinder,
  findFigures,
  findVisits,
  linkFigures,
} = require('../../dist/src/domain/text/index.js');

const SIZES = [1_250_000, 5_000_000];
const options = { publishedOn: '2024-01-01' };
const kinds = { China: 'country', Kashgar: 'place', Customs: 'organization' };
const find = createMentionFinder([
  { id: 'China', names: ['China', '中国', 'Китай'] },
  { id: 'Kashgar', names: ['Kashgar', '喀什'] },
  { id: 'Customs', names: ['Urumqi Customs', '乌鲁木齐海关'] },
]);
const read = (text) => {
  const mentions = find(text);
  const figures = findFigures(text, options);
  linkFigures(text, figures, mentions, { kindOf: (id) => kinds[id] ?? 'other' });
  findVisits(text, { ...options, mentions, kindOf: (id) => kinds[id] ?? 'other' });
  return figures.length + mentions.length;
};

const TEXTS = {
  'one endless word': 'a',
  'one endless number': '1',
  'numbers with spaces': '1 ',
  'groups of thousands': '123,',
  'Chinese numerals': '一',
  'amounts without an end': '5 billion yuan, ',
  'changes without an end': 'up 5 percent, ',
  'Chinese changes': '增长5%、',
  years: 'in 2023 ',
  months: 'January to ',
  'Chinese quarters': '一季度、',
  'Russian months': 'за первые шесть месяцев ',
  'numbers in words': 'one hundred and ',
  'visits without an end': 'envoys of China visited Kashgar, ',
  'names without an end': 'China ',
  ranges: '5-7 billion yuan, ',
  'currency signs': '$',
  'combining marks': '\u0301',
  'lone surrogates': '\ud800',
  'control characters': '\0\u0001',
  'line ends': '\n',
  'right to left': 'שלום 5 מיליון ',
  'nested tags': '<div><b>5%</b>',
  'an article':
    'Exports of China rose by 5.4 percent to 149.62 billion yuan in the first half of 2023, Urumqi Customs said.\n',
};
const only = process.argv[2];
for (const [name, piece] of Object.entries(TEXTS)) {
  if (only && !name.includes(only)) continue;
  const times = SIZES.map((size) => {
    const text = piece.repeat(Math.floor(size / piece.length));
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  const [small, large] = times;
  console.log(
    `${name.padEnd(24)} 5 MB in ${(large / 1000).toFixed(1).padStart(5)} s, times ${(large / small).toFixed(1)}`,
  );
}
