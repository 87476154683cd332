import { aliasesProblem } from '../../../../src/domain/validation/aliases';

test.each([
  [[]],
  [[{ text: 'Kashi' }]],
  [
    [
      { text: '喀什', language: 'zh-Hans' },
      { text: 'Кашгар', language: 'ru' },
    ],
  ],
  [[{ text: 'Kashi', language: null }]],
  [[{ text: 'Kashi', language: '' }]],
  [[{ text: 'x'.repeat(255) }]],
  [Array.from({ length: 500 }, (_, index) => ({ text: `name ${index}` }))],
])('%j is a list of aliases', (value) => {
  expect(aliasesProblem(value)).toBeUndefined();
});

test.each([[null], [undefined], ['Kashi'], [{ text: 'Kashi' }], [{ length: 1, 0: { text: 'Kashi' } }]])(
  '%j is no list',
  (value) => {
    expect(aliasesProblem(value)).toBe('must be a list of {text, language}');
  },
);

test.each<[unknown, string]>([
  ['Kashi', 'must be {text, language}'],
  [null, 'must be {text, language}'],
  [['Kashi', 'en'], 'must be {text, language}'],
  [{}, 'has no text'],
  [{ text: '' }, 'has no text'],
  [{ text: ' \u00a0\n' }, 'has no text'],
  [{ text: 5 }, 'has no text'],
  [{ text: 'x'.repeat(256) }, 'is longer than 255 characters'],
  [{ text: 'Kashi', lang: 'en' }, 'has an unknown key “lang”'],
  [{ text: 'Kashi', '': 'en' }, 'has an unknown key “”'],
  [JSON.parse('{"text": "Kashi", "__proto__": {}}'), 'has an unknown key “__proto__”'],
  [{ text: 'Kashi', language: 5 }, 'has a language that is not text'],
  [{ text: 'Kashi', language: 'zh_CN' }, '“zh_CN” is not a BCP 47 language tag: write en, zh-Hans, ru'],
])('the alias %j %s', (alias, problem) => {
  expect(aliasesProblem([{ text: 'Kashgar' }, alias])).toBe(`name 2 ${problem}`);
});

test('more than 500 names are too many', () => {
  const names = Array.from({ length: 501 }, (_, index) => ({ text: `name ${index}` }));
  expect(aliasesProblem(names)).toBe('holds more than 500 names');
});
