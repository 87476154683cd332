import { stated } from './stated';

describe('a change told before its verb', () => {
  // prettier-ignore
  test.each([
    ['На 12% вырос экспорт угля — до 18,3 млн тонн.', ['18.3e6 t; up 12 %']],
    ['На 8,4% сократился импорт — до $3,1 млрд, на 5,1% вырос экспорт — до $4,2 млрд.', ['3.1e9 USD; down 8.4 %', '4.2e9 USD; up 5.1 %']],
    ['В 1,5 раза увеличились перевозки зерна — до 2,4 млн т.', ['2.4e6 t; up 1.5 times']],
    ['Вдвое выросли поставки мяса, достигнув 40 тыс. тонн.', ['40e3 t; up 2 times']],
    ['Down 12 percent on the year, exports stood at $3.1 billion.', ['3.1e9 USD; down 12 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('a change told between a subject and its amount', () => {
  // prettier-ignore
  test.each([
    ["The port's throughput, up 7.1 percent year on year, was 3.4 million TEU in the first half of 2024.", ['3.4e6 TEU 2024-S1; up 7.1 % year-on-year']],
    ['Exports, 5.2 percent higher than a year earlier, came to $45.1 billion in September.', ['45.1e9 USD 2024-09; up 5.2 % year-on-year']],
    ['The port handled 7.1 percent more containers, 3.2 million TEU.', ['3.2e6 TEU; up 7.1 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('a mark that the amount has passed', () => {
  // prettier-ignore
  test.each([
    ['进出口总值4.6万亿元，同比增长6.5%，首次突破4.5万亿元。', ['4.6e12 CNY; up 6.5 % year-on-year', '4.5e12 CNY']],
    ['进出口总值4.6万亿元，规模首次突破4.5万亿元，增长6.5%。', ['4.6e12 CNY; up 6.5 %', '4.5e12 CNY']],
    ['Exports reached 5.2 trillion yuan, up 6 percent, topping 5 trillion yuan for the first time.', ['5.2e12 CNY; up 6 %', '5e12 CNY']],
    ['首季吞吐量588万标箱，增幅为9.1%，首次超过邻港的563万标箱（增长1.4%）。', ['588e4 TEU 2024-Q1; up 9.1 %', '563e4 TEU 2024-Q1; up 1.4 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('what an amount is of a level', () => {
  // prettier-ignore
  test.each([
    ['Погрузка за девять месяцев 2024 года составила 5,6 млн тонн (112% к аналогичному периоду прошлого года).', ['5.6e6 t 2024-01/2024-09; up 12 % year-on-year']],
    ['Погрузка составила 5,6 млн тонн, или 95,3% к уровню прошлого года.', ['5.6e6 t; down 4.7 % year-on-year']],
    ['Throughput amounted to 112 percent of the year-earlier level.', ['change 12 %; up 12 % year-on-year']],
    ['1至9月，出口量300万吨，为去年同期的112%。', ['300e4 t 2024-01/2024-09; up 12 % year-on-year']],
    ['Рост составил 12% к уровню прошлого года.', ['change 12 %; up 12 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('a change beside another rate or sum', () => {
  // prettier-ignore
  test.each([
    ['跨境电商进出口1.88万亿元，同比增长11.5%，高于同期我国外贸整体增速6.2个百分点。', ['1.88e12 CNY; up 11.5 % year-on-year']],
    ['Growth was 2.3 percentage points faster than the national average.', []],
    ['Импорт превысил экспорт на $4,9 млрд.', ['4.9e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('a record that was exceeded', () => {
  // prettier-ignore
  test.each([
    ['В 2023 году перевезено 37,9 млн тонн, более чем на 1,6 млн тонн превысив прежний рекорд.', ['37.9e6 t 2023; up 1600000 t']],
    ['In 2023 the port handled 37.9 million tonnes, 1.6 million tonnes above the previous record.', ['37.9e6 t 2023; up 1600000 t']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});
