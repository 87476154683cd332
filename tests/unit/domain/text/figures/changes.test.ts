import { findFigures } from '../../../../../src/domain/text';

const found = (text: string) =>
  findFigures(text, { publishedOn: '2023-08-07' }).map(({ asWritten, kind, change }) =>
    [kind, asWritten, change && [change.direction, change.value, change.unit, change.basis].join(' ')]
      .filter(Boolean)
      .join(': '),
  );

describe('a change is told with the figure it changes', () => {
  test.each([
    ['Trade was 5 billion yuan, up 291% year on year.', 'observation: 5 billion yuan: up 291 % year-on-year'],
    [
      'Trade was 5 billion yuan, a rise of 3 percent from a year earlier.',
      'observation: 5 billion yuan: up 3 % year-on-year',
    ],
    [
      'Trade was 5 billion yuan, 3 percent less than a year before.',
      'observation: 5 billion yuan: down 3 % year-on-year',
    ],
    [
      'Exports fell by 3 percent month on month to 5 billion yuan.',
      'observation: 5 billion yuan: down 3 % month-on-month',
    ],
    ['Trade rose by Dh5 billion to Dh645 billion.', 'observation: Dh645 billion: up 5000000000 AED '],
    ['Trade in 2022 came to 5 billion yuan (-3.5%).', 'observation: 5 billion yuan: down 3.5 % year-on-year'],
    ['进出口5亿元，同比增长2.1%', 'observation: 5亿元: up 2.1 % year-on-year'],
    ['进出口5亿元，环比下降2.1%', 'observation: 5亿元: down 2.1 % month-on-month'],
    ['占总值的15.3%，同比提升2.4个百分点', 'share: 15.3%: up 2.4 pp year-on-year'],
    ['Импорт сократился на 12%, до 5 млрд юаней.', 'observation: 5 млрд юаней: down 12 % '],
    ['Перевезли 5 млн тонн, на 7% больше, чем годом ранее.', 'observation: 5 млн тонн: up 7 % year-on-year'],
    ['Перевезли 5 млн тонн — вдвое больше.', 'observation: 5 млн тонн: up 2 times '],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

test('a change whose amount is not given is a figure of its own', () => {
  expect(found('Exports grew by 14 percent and imports by 16 percent.')).toEqual([
    'change: 14 percent: up 14 % ',
    'change: 16 percent: up 16 % ',
  ]);
  expect(found('出口增长28.1%，进口增长25.9%')).toEqual([
    'change: 28.1%: up 28.1 % ',
    'change: 25.9%: up 25.9 % ',
  ]);
});

test('changes told respectively belong to the amounts in their order', () => {
  expect(found('开行16145列、发送货物174.9万标箱，同比分别增长7%、19%')).toEqual([
    'observation: 16145列: up 7 % year-on-year',
    'observation: 174.9万标箱: up 19 % year-on-year',
  ]);
});

test('a change of the figure of the sentence before', () => {
  expect(found('Trade came to 89 billion dollars. That is 27 percent more than a year before.')).toEqual([
    'observation: 89 billion dollars: up 27 % year-on-year',
  ]);
});

test('a sum in another currency does not take the change of what it stands for', () => {
  expect(found('It was 23.82 billion yuan, or 3.7 billion dollars, an increase of 3 percent.')).toEqual([
    'observation: 23.82 billion yuan: up 3 % ',
    'observation: 3.7 billion dollars',
  ]);
});

test('a year is compared with the one before, but not a revision of its figure', () => {
  expect(found('In 2022 trade rose 3 percent to 5 billion yuan.')).toEqual([
    'observation: 5 billion yuan: up 3 % year-on-year',
  ]);
  expect(found('The revised figure for 2022 rose 3 percent to 5 billion yuan.')).toEqual([
    'observation: 5 billion yuan: up 3 % ',
  ]);
});

test('how much more there was is not the two countries', () => {
  expect(found('Trade between the two countries more than doubled to 12 billion dollars.')).toEqual([
    'other: two countries',
    'observation: 12 billion dollars: up 2 times ',
  ]);
});
