import { stated } from './stated';

describe('a rate that another is compared with is of its own time', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['2024-08-12', 'Exports rose 7% in July, slowing from 8.6% in June. Imports climbed 7.2%.', ['change 7 % 2024-07; up 7 %', 'change 8.6 % 2024-06; up 8.6 %', 'change 7.2 % 2024-07; up 7.2 %']],
    ['2024-08-12', 'Exports rose 7% in July, up from 5.6% in June.', ['change 7 % 2024-07; up 7 %', 'change 5.6 % 2024-06; up 5.6 %']],
    ['2024-08-12', 'Exports rose 7% in July versus 5.6% in June.', ['change 7 % 2024-07; up 7 %', 'change 5.6 % 2024-06; up 5.6 %']],
    ['2024-08-12', 'Exports rose 7% in July (5.6% in June).', ['change 7 % 2024-07; up 7 %', 'change 5.6 % 2024-06; up 5.6 %']],
    ['2024-08-12', 'Exports rose 7% in July (5.6% expected).', ['change 7 % 2024-07; up 7 %']],
    ['2024-08-12', 'Exports rose 7% in July, below the 9.7% forecast and the 8.6% rise in June. Imports climbed 7.2%.', ['change 7 % 2024-07; up 7 %', 'target 9.7 % 2024-07', 'change 8.6 % 2024-06; up 8.6 %', 'change 7.2 % 2024-07; up 7.2 %']],
    ['2024-08-12', "Exports rose 7% in July, a slowdown from June's 8.6%. Imports climbed 7.2%.", ['change 7 % 2024-07; up 7 %', 'change 8.6 % 2024-06; up 8.6 %', 'change 7.2 % 2024-07; up 7.2 %']],
    ['2024-08-12', 'Exports rose 7% in July, slowing from June.', ['change 7 % 2024-07; up 7 %']],
    ['2024-08-12', 'Exports rose 7% in July, topping a 5% increase in June. Imports climbed 7.2%.', ['change 7 % 2024-07; up 7 %', 'change 5 % 2024-06; up 5 %', 'change 7.2 % 2024-07; up 7.2 %']],
    ['2024-08-12', 'Экспорт вырос в июле на 7% после роста на 5,6% в июне. Импорт вырос на 3%.', ['change 7 % 2024-07; up 7 %', 'change 5.6 % 2024-06; up 5.6 %', 'change 3 % 2024-07; up 3 %']],
    ['2024-08-12', 'Экспорт вырос в июле на 7% против 5,6% в июне. Импорт вырос на 3%.', ['change 7 % 2024-07; up 7 %', 'change 5.6 % 2024-06; up 5.6 %', 'change 3 % 2024-07; up 3 %']],
  ])('%s: %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});
