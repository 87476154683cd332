import { findFigures } from '../../../../../src/domain/text';
import { stated } from './stated';

describe('what a further figure leaves out', () => {
  // prettier-ignore
  test.each([
    ['In 2024 the crossing handled 5,200 trains, in 2023 4,900, in 2022 4,100.', ['5200 trains 2024', '4900 trains 2023', '4100 trains 2022']],
    ['The crossing handled 5,200 trains in 2024, 4,900 in 2023 and 4,100 in 2022.', ['5200 trains 2024', '4900 trains 2023', '4100 trains 2022']],
    ['В 2024 году через Достык прошло 5 200 поездов, в 2023-м — 4 900, в 2022-м — 4 100.', ['5200 trains 2024', '4900 trains 2023', '4100 trains 2022']],
    ['В ноябре отправлено 1 200 поездов. За весь прошлый год — 1 050.', ['1200 trains 2024-11', '1050 trains 2024']],
    ['The crossing handled 5,200 trains in 2024, and 60 in the yard were repaired.', ['5200 trains 2024']],
    ['За прошлый год — 4,5 млрд долл., за позапрошлый — 4,1 млрд долл.', ['4.5e9 USD 2024', '4.1e9 USD 2023']],
    ['In the year before last trade was $4.5bn.', ['4.5e9 USD 2023']],
  ])('%s', (text, figures) => expect(stated(text, '2025-01-22')).toEqual(figures));

  // prettier-ignore
  test.each([
    ['Trade: $1.2 billion (2022), $1.4 billion (2023).', ['1.2e9 USD 2022', '1.4e9 USD 2023']],
    ['贸易额：12亿元（2022年）、14亿元（2023年）。', ['12e8 CNY 2022', '14e8 CNY 2023']],
    ['Trade came to $1.2 billion and $1.4 billion in 2022 and 2023 respectively.', ['1.2e9 USD 2022', '1.4e9 USD 2023']],
    ['В январе-марте этого года оборот составил 4,5 млрд долларов, в январе-марте прошлого — 3,9 млрд.', ['4.5e9 USD 2024-01/2024-03', '3.9e9 USD 2023-01/2023-03']],
    ['Таможня подвела итоги трёх кварталов. Экспорт достиг 27,2 млрд долларов.', ['27.2e9 USD 2023-Q1/2023-Q3']],
  ])('%s', (text, figures) => expect(stated(text, '2024-04-10')).toEqual(figures));
});

describe('a quarter after its months', () => {
  // prettier-ignore
  test.each([
    ['In January customs cleared 12,000 trucks, in February 9,000, in March 15,000. For the quarter that made 36,000 trucks.', ['12000 trucks 2024-01', '9000 trucks 2024-02', '15000 trucks 2024-03', '36000 trucks 2024-Q1']],
    ['В феврале оформили 9 тыс. деклараций, в марте — 15 тыс. Всего за квартал — 36 тыс. деклараций.', ['9e3 declarations 2024-02', '15e3 declarations 2024-03', '36e3 declarations 2024-Q1']],
    ['За квартал экспорт составил 4,5 млрд долларов.', ['4.5e9 USD 2024-Q1']],
    ['In 2023 trade was $9bn. For the quarter it was $2bn.', ['9e9 USD 2023', '2e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2024-04-22')).toEqual(figures));
});

describe('a sentence that begins with what it compares with', () => {
  // prettier-ignore
  test.each([
    ['Compared with 2022, exports rose 15% to $4.5bn.', ['4.5e9 USD 2023; up 15 % year-on-year']],
    ['Compared with 2019, exports rose 15% to $4.5bn.', ['4.5e9 USD; up 15 %']],
    ['По сравнению с январём–маем 2023 года экспорт вырос на 15% и составил 4,5 млрд долл.', ['4.5e9 USD 2024-01/2024-05; up 15 % year-on-year']],
    ['与2023年1至5月相比，出口增长15%，达45亿元。', ['45e8 CNY 2024-01/2024-05; up 15 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-11-22')).toEqual(figures));
});

describe('two amounts and the ends of one', () => {
  const bounds = (text: string) => findFigures(text, { publishedOn: '2024-04-10' }).map(({ bound }) => bound);

  test.each([
    ['Exports to China and Russia were 1.2 and 1.4 billion dollars respectively.', ['exact', 'exact']],
    ['Экспорт в Китай и Индию составил 1,1 и 1,3 млрд долларов соответственно.', ['exact', 'exact']],
    ['Exports were between 1.2 and 1.4 billion dollars.', ['at-least', 'at-most']],
    ['Экспорт составит от 1,1 до 1,3 млрд долларов.', ['at-least', 'at-most']],
    ['Exports were 1.2 to 1.4 billion dollars.', ['at-least', 'at-most']],
  ])('%s', (text, found) => expect(bounds(text)).toEqual(found));
});

describe('months that end in the month of publication', () => {
  test.each([
    ['2023-09-28', 'In the third quarter Vietnam exported goods worth $94 billion.', '2023-Q3'],
    ['2023-09-05', 'In the third quarter Vietnam exported goods worth $94 billion.', '2022-Q3'],
    [
      '2024-02-25',
      'In 2024 India trades more. From April to January exports were $354 billion.',
      '2023-04/2024-01',
    ],
    [
      '2024-02-15',
      'In 2024 India trades more. From April to January exports were $354 billion.',
      '2023-04/2024-01',
    ],
  ])('%s: %s', (publishedOn, text, period) => {
    expect(findFigures(text, { publishedOn })[0]?.period).toBe(period);
  });
});
