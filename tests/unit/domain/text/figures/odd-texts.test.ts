import fc from 'fast-check';
import { findFigures, findVisits, linkFigures } from '../../../../../src/domain/text';

const PIECES = [
  ...[
    '5',
    '1,234',
    '20.1',
    '3 181',
    '５',
    '二十',
    '三成',
    '百分之五',
    'two dozen',
    'a third',
    '-3',
    '+4',
    '2023',
    '1-',
    '.',
  ],
  ...[
    ' billion ',
    ' млрд ',
    '亿',
    '万',
    'm',
    'yuan',
    '元',
    '$',
    '€',
    '%',
    ' percentage points',
    ' TEU',
    ' тонн',
    '列',
  ],
  ...['up ', 'rose ', ' to ', 'from ', '同比增长', '分别', '、', ' on ', 'на ', 'больше', 'than '],
  ...[
    'in 2022',
    'last year',
    'first half of ',
    '上半年',
    'за январь',
    'May 12 to 16',
    ' a year earlier',
    '同期',
  ],
  ...[
    ' ',
    '\n',
    '\n\n',
    ', ',
    '. ',
    '。',
    ';',
    '(',
    ')',
    '\u200b',
    '\u202e',
    '\0',
    '\ud800',
    'שלום',
    'e\u0301',
    'İ',
  ],
];
const messy = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

test('whatever the text, figures slice back to it, in order and without overlaps, with plain decimals', () => {
  fc.assert(
    fc.property(messy, fc.constantFrom('en', 'zh', 'ru', undefined), (text, language) => {
      const figures = findFigures(text, { language, publishedOn: '2024-02-29' });
      let last = 0;
      for (const { start, end, asWritten, value, written, change } of figures) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(asWritten);
        expect(value).toMatch(/^\d+(?:\.\d+)?$/);
        expect(written.value).toMatch(/^\d+(?:\.\d+)?$/);
        if (change) expect(change.value).toMatch(/^\d+(?:\.\d+)?$/);
        last = end;
      }
      expect(linkFigures(text, figures, [], { kindOf: () => 'other' })).toHaveLength(figures.length);
      expect(findVisits(text)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test.each([
  ['an empty text', ''],
  ['white space', ' \n\t\u00a0 '],
  ['one endless word', 'a'.repeat(200_000)],
  ['one endless number', '1'.repeat(200_000)],
  ['control characters', '\0\u0001\u001b'.repeat(1_000)],
  ['lone surrogates', '\ud800'.repeat(1_000)],
])('%s has no figures', (_, text) => expect(findFigures(text)).toEqual([]));

test('offsets hold in text that folds to another length, and from right to left', () => {
  const text = 'İİ \u202eשלום\u202c: $5 billion';
  const [figure] = findFigures(text);
  expect(figure && text.slice(figure.start, figure.end)).toBe('$5 billion');
});
