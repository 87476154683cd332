import { createPhraseFinder, findPhrases } from '../../../../src/domain/text';

const found = (text: string, ...phrases: string[]) =>
  findPhrases(
    text,
    phrases.map((phrase) => ({ id: phrase, text: phrase })),
  ).map((mention) => mention.text);

test('an amount is found as it was written', () => {
  expect(
    findPhrases('It came to 27.4 billion yuan in May.', [{ id: 's1', text: '27.4 billion yuan' }]),
  ).toEqual([{ start: 11, end: 28, text: '27.4 billion yuan', ids: ['s1'] }]);
});

test.each([
  ['1149.62 billion yuan', '149.62 billion yuan'],
  ['138.3 billion yuan', '38.3 billion yuan'],
  ['1,149.62 billion yuan', '149.62 billion yuan'],
  ['1 149,62 млрд юаней', '149,62 млрд юаней'],
  ['1\u202f149 t', '149 t'],
  ['-11 percent', '11 percent'],
  ['fell −11%', '11%'],
  ['1.5%', '5%'],
  ['12 500', '12'],
  ['12.5', '12'],
  ['12,5', '12'],
  ['3 tonnesful', '3 tonnes'],
  ['11496.2亿元', '1496.2亿元'],
  ['3１４96.2亿元', '1496.2亿元'],
])('in “%s” there is no “%s”', (text, phrase) => {
  expect(found(text, phrase)).toEqual([]);
  expect(found(`All told ${text}.`, phrase)).toEqual([]);
});

test.each([
  ['达1496.2亿元人民币', '1496.2亿元'],
  ['达１４９６．２亿元', '1496.2亿元'],
  ['US$27.4 billion', '27.4 billion'],
  ['10-11 percent', '11 percent'],
  ['In 2023, 149 trains', '149 trains'],
  ['in 2023 149 trains', '149 trains'],
  ['It was 12.', '12'],
  ['27.4\u00a0Billion Yuan’s worth', '27.4 billion yuan'],
  ['1 149,62 млрд', '1\u00a0149,62 млрд'],
  ['-11 percent', '-11 percent'],
])('in “%s” there is “%s”', (text, phrase) => {
  expect(found(text, phrase)).toHaveLength(1);
});

test('the longest of several phrases at one place wins, and equal ones share it', () => {
  const find = createPhraseFinder([
    { id: 'a', text: '5 percent' },
    { id: 'b', text: '5 percent in May' },
    { id: 'c', text: '5 PERCENT IN MAY' },
  ]);
  expect(find('up 5 percent in May')).toMatchObject([{ text: '5 percent in May', ids: ['b', 'c'] }]);
  expect(find('up 5 percent in June')).toMatchObject([{ text: '5 percent', ids: ['a'] }]);
});

test('phrases without a letter or digit are left out', () => {
  expect(found('a – b', '–', '', ' ')).toEqual([]);
});
