import { stated } from './stated';

describe('what a change compares with, in English', () => {
  // prettier-ignore
  test.each([
    ['Month on month, exports fell 1.2 percent to 281.8 billion dollars in July.', ['281.8e9 USD 2023-07; down 1.2 % month-on-month']],
    ['On a quarter-on-quarter basis, exports were up 2.3 percent in the second quarter of 2023.', ['change 2.3 % 2023-Q2; up 2.3 % quarter-on-quarter']],
    ['Seasonally adjusted exports rose 0.4% month-on-month and fell 2.6% year-on-year in June 2023.', ['change 0.4 % 2023-06; up 0.4 % month-on-month', 'change 2.6 % 2023-06; down 2.6 % year-on-year']],
    ['Exports in U.S. dollar terms fell 14.5% in July from a year earlier, while imports contracted 12.4%, customs data showed on Tuesday.', ['change 14.5 % 2023-07; down 14.5 % year-on-year', 'change 12.4 % 2023-07; down 12.4 % year-on-year']],
    ['Cotton yarn imports dropped 22.4% y/y to 84,000 tons in March 2023.', ['84000 t 2023-03; down 22.4 % year-on-year']],
    ['Exports rose 1.5 percent year on year to 13.47 trillion yuan while imports fell 1.1 percent to 10.08 trillion yuan.', ['13.47e12 CNY; up 1.5 % year-on-year', '10.08e12 CNY; down 1.1 % year-on-year']],
    ['Exports to Uzbekistan were 40% higher at $1.1 billion.', ['1.1e9 USD; up 40 %']],
    ['Imports were down by a fifth to $900 million in Q2.', ['900e6 USD 2023-Q2; down 20 %']],
    ['Copper exports jumped by two-thirds to 450,000 tonnes.', ['450000 t; up 66.7 %']],
    ['Oil exports rose by 200,000 tonnes to 4.3 million tonnes in May.', ['4.3e6 t 2023-05; up 200000 t']],
    ['Exports posted double-digit growth of 11.4 percent in May.', ['change 11.4 % 2023-05; up 11.4 %']],
    ['Exports saw double-digit growth last year.', []],
    ['Sea freight fell by 12 percent on the year in June, and by 3 percent on the month.', ['change 12 % 2023-06; down 12 % year-on-year', 'change 3 % 2023-06; down 3 % month-on-month']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('what a change compares with, in Chinese', () => {
  // prettier-ignore
  test.each([
    ['二季度进出口10.29万亿元，环比增长6%。', ['10.29e12 CNY 2023-Q2; up 6 % quarter-on-quarter']],
    ['2022年全年进口粮食1.47亿吨，较上年减少10.7%。', ['1.47e8 t 2022; down 10.7 % year-on-year']],
    ['出口总值下降两成至30亿元。', ['30e8 CNY; down 20 %']],
    ['7月出口同比减少20%至500万吨。', ['500e4 t 2023-07; down 20 % year-on-year']],
    ['一季度外贸增速较上季度加快1.2个百分点。', ['change 1.2 pp 2023-Q1; up 1.2 pp quarter-on-quarter']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('what a change compares with, in Russian', () => {
  // prettier-ignore
  test.each([
    ['В июле товарооборот прибавил 36,5% г/г.', ['change 36.5 % 2023-07; up 36.5 % year-on-year']],
    ['В июле экспорт снизился на 4,5% в годовом выражении.', ['change 4.5 % 2023-07; down 4.5 % year-on-year']],
    ['В июле по сравнению с июнем экспорт снизился на 3%, а по сравнению с июлем прошлого года вырос на 5%.', ['change 3 % 2023-07; down 3 % month-on-month', 'change 5 % 2023-07; up 5 % year-on-year']],
    ['Поставки выросли почти на треть, до 1,2 млн тонн.', ['1.2e6 t; up 33.3 %']],
    ['По итогам первого полугодия грузооборот составил 12,3 млн тонн (+8,4% к аналогичному периоду 2022 года).', ['12.3e6 t 2023-S1; up 8.4 % year-on-year']],
    ['Взаимная торговля достигла 26 млрд долларов, увеличившись на 12,5%.', ['26e9 USD; up 12.5 %']],
    ['Перевозки составили 5 млн тонн, что на 1,2 млн тонн больше, чем годом ранее.', ['5e6 t; up 1200000 t year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});
