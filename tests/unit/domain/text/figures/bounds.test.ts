import { findFigures } from '../../../../../src/domain/text';

const bound = (text: string) => findFigures(text)[0]?.bound;

test.each([
  ['worth 20 billion yuan', 'exact'],
  ['worth over 20 billion yuan', 'at-least'],
  ['worth more than 20 billion yuan', 'at-least'],
  ['worth at least 20 billion yuan', 'at-least'],
  ['exports surpassed 20 billion yuan', 'at-least'],
  ['worth up to 20 billion yuan', 'at-most'],
  ['worth less than 20 billion yuan', 'at-most'],
  ['worth nearly 20 billion yuan', 'about'],
  ['worth some 20 billion yuan', 'about'],
  ['总值超过20亿元', 'at-least'],
  ['总值近20亿元', 'about'],
  ['总值20多亿元', 'at-least'],
  ['总值20亿元以上', 'at-least'],
  ['总值20亿元左右', 'about'],
  ['总值不足20亿元', 'at-most'],
  ['составил более 20 млрд юаней', 'at-least'],
  ['составил свыше 20 млрд юаней', 'at-least'],
  ['составил около 20 млрд юаней', 'about'],
  ['составил почти 20 млрд юаней', 'about'],
])('%s is %s', (text, expected) => expect(bound(text)).toBe(expected));

test('what an amount is compared with is no bound', () => {
  expect(findFigures('It was 5 percent more than the 20 billion yuan of 2021.').at(-1)?.bound).toBe('exact');
  expect(bound('The crossing passed 7,762 trains')).toBe('exact');
});

test.each([
  'Exports grew from 5.1 billion to 7.3 billion dollars.',
  'Imports fell sharply from 5.1 to 3.7 billion dollars.',
  'Импорт сократился с 4,1 млрд до 3,7 млрд долларов.',
])('what was and what became of it are no ends of a range: %s', (text) =>
  expect(findFigures(text).map((figure) => figure.bound)).toEqual(['exact', 'exact']),
);

test('the ends of a range are', () => {
  expect(findFigures('It costs from 5 to 7 billion dollars.').map((figure) => figure.bound)).toEqual([
    'at-least',
    'at-most',
  ]);
});
