import { stated } from './stated';

describe('what is counted in the current year up to a day or month', () => {
  // prettier-ignore
  test.each([
    ['As of October 10, 12,000 China-Europe freight trains had passed through the port this year, up 8 percent year on year.', ['12000 trains 2024-01-01/2024-10-10; up 8 % year-on-year']],
    ['By the end of September, the port had handled 9,450 trains this year.', ['9450 trains 2024-01/2024-09']],
    ['The port has handled 9,450 trains so far this year as of Sept. 30.', ['9450 trains 2024-01-01/2024-09-30']],
    ['From January to October 8 this year, 5,200 trains passed through Erenhot.', ['5200 trains 2024-01-01/2024-10-08']],
    ['By December 31 this year the port will handle 9,450 trains.', ['target 9450 trains 2024']],
    ['截至10月10日，霍尔果斯口岸今年以来通行中欧班列6500列，同比增长7.1%。', ['6500 trains 2024-01-01/2024-10-10; up 7.1 % year-on-year']],
    ['截至目前，今年阿拉山口口岸通行班列5800列。', ['5800 trains 2024-01-01/2024-10-15']],
    ['10月8日，一列班列驶出口岸；至此，今年进出境班列突破3000列。', ['3000 trains 2024-01-01/2024-10-08']],
    ['По состоянию на 1 октября с начала года через переход проследовало 6,5 тыс. поездов.', ['6.5e3 trains 2024-01-01/2024-10-01']],
    ['В этом году через переход на 1 октября проследовало 6,5 тыс. поездов.', ['6.5e3 trains 2024-01-01/2024-10-01']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('months that go on into the next year', () => {
  // prettier-ignore
  test.each([
    ['For April–January the gap was $232.95 billion, against $153.78 billion a year ago.', ['232.95e9 USD 2022-04/2023-01', '153.78e9 USD 2021-04/2022-01']],
    ['From April to August 2021-22 exports came to $1.2 billion.', ['1.2e9 USD 2021-04/2021-08']],
    ['The gap for April-March 2021-22 was $1.2 billion. In January exports were $5 billion.', ['1.2e9 USD 2021-04/2022-03', '5e9 USD 2022-01']],
    ['С ноября 2021 года по январь 2022 года экспорт составил 3 млн тонн.', ['3e6 t 2021-11/2022-01']],
    ['В ноябре–январе экспорт составил 3 млн тонн.', ['3e6 t 2022-11/2023-01']],
    ['去年11月至今年1月，出口苹果12万吨。', ['12e4 t 2022-11/2023-01']],
    ['2021年11月至次年1月，出口苹果12万吨。', ['12e4 t 2021-11/2022-01']],
  ])('%s', (text, figures) => expect(stated(text, '2023-02-15')).toEqual(figures));
});

describe('what is of no period', () => {
  // prettier-ignore
  test.each([
    ['上半年出口3亿元。每年进出境旅客超过300万人次。', ['3e8 CNY 2024-S1', '300e4 person-trips']],
    ['In the first half exports were $3 billion. Annual trade between the two exceeds $20 billion.', ['3e9 USD 2024-S1', '20e9 USD']],
    ['В первом полугодии экспорт составил $3 млрд. Ежегодно страны торгуют более чем на $20 млрд.', ['3e9 USD 2024-S1', '20e9 USD']],
    ['截至2024年9月底，中欧班列累计开行超过9.8万列，发送货物超过1000万标箱。', ['9.8e4 trains', '1000e4 TEU']],
    ['运量已由2019年的9.4万标箱增至2023年的86.1万标箱，累计超过310万标箱。', ['9.4e4 TEU 2019', '86.1e4 TEU 2023', '310e4 TEU']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
  test('a day named in brackets tells only when it was counted', () =>
    expect(
      stated(
        'В январе—августе 2024 года (данные на 10 октября) через переход прошло 9,7 млн тонн.',
        '2024-10-15',
      ),
    ).toEqual(['9.7e6 t 2024-01/2024-08']));
});
