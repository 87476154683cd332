import { stated } from './stated';

describe('lists are told in their order', () => {
  // prettier-ignore
  test.each([
    ['Exports and imports grew 7.3 percent and 2.1 percent respectively.', ['change 7.3 %; up 7.3 %', 'change 2.1 %; up 2.1 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-07')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['In the first seven months, exports and imports were 13.47 trillion yuan and 10.08 trillion yuan, up 1.5 percent and down 1.1 percent respectively.', ['13.47e12 CNY 2023-01/2023-07; up 1.5 %', '10.08e12 CNY 2023-01/2023-07; down 1.1 %']],
    ['Exports to Russia and Kazakhstan reached 5.2 billion and 4.1 billion yuan, up 12.3 percent and 4.5 percent year on year, respectively.', ['5.2e9 CNY; up 12.3 % year-on-year', '4.1e9 CNY; up 4.5 % year-on-year']],
    ['In 2021 and 2022 trade came to $5.4 billion and $6.1 billion respectively.', ['5.4e9 USD 2021', '6.1e9 USD 2022']],
    ['Shipments of wheat, barley and corn totalled 3.2, 1.1 and 0.8 million tonnes respectively.', ['3.2e6 t', '1.1e6 t', '0.8e6 t']],
    ['前7个月，出口、进口分别为13.47万亿元、10.08万亿元，同比分别增长1.5%和下降1.1%。', ['13.47e12 CNY 2023-01/2023-07; up 1.5 % year-on-year', '10.08e12 CNY 2023-01/2023-07; down 1.1 % year-on-year']],
    ['对哈萨克斯坦、吉尔吉斯斯坦进出口分别为98.6亿元、75.2亿元，分别增长34.1%、12.7%。', ['98.6e8 CNY; up 34.1 %', '75.2e8 CNY; up 12.7 %']],
    ['Экспорт и импорт составили 78,4 млрд и 50,6 млрд долларов соответственно.', ['78.4e9 USD', '50.6e9 USD']],
    ['Экспорт и импорт выросли на 12% и 7% соответственно.', ['change 12 %; up 12 %', 'change 7 %; up 7 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('shares change by percentage points', () => {
  // prettier-ignore
  test.each([
    ['The share of ASEAN in total trade was 15.3 percent, up 0.4 percentage points from a year earlier.', ['share 15.3 %; up 0.4 pp year-on-year']],
    ['Trade with Belt and Road countries made up 50.3 percent of the total in 2024.', ['share 50.3 % 2024']],
    ['ASEAN accounted for 15.3 percent of the total, 0.4 percentage points more than a year earlier.', ['share 15.3 %; up 0.4 pp year-on-year']],
    ['The yuan made up 24.2 percent of settlements in June, up 3.4 percentage points month on month.', ['share 24.2 % 2023-06; up 3.4 pp month-on-month']],
    ['民营企业进出口12.46万亿元，增长6.7%，占我国外贸总值的52.9%，比去年同期提升3.1个百分点。', ['12.46e12 CNY; up 6.7 %', 'share 52.9 %; up 3.1 pp year-on-year']],
    ['占进出口总值的比重为34.3%，较上年同期提高1.3个百分点。', ['share 34.3 %; up 1.3 pp year-on-year']],
    ['Доля Китая в товарообороте выросла на 3,4 процентного пункта, до 18,5%.', ['share 18.5 %; up 3.4 pp']],
    ['На Китай пришлось 26% внешней торговли, что на 2,1 п.п. больше, чем годом ранее.', ['share 26 %; up 2.1 pp year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('ranges have two ends', () => {
  // prettier-ignore
  test.each([
    ['The ministry expects trade of between 3 and 4 billion dollars in 2024.', ['target 3e9 USD 2024', 'target 4e9 USD 2024']],
    ['Volumes are put at 3-4 billion dollars.', ['3e9 USD', '4e9 USD']],
    ['Transit is put at 25 to 30 million tonnes.', ['25e6 t', '30e6 t']],
    ['Yearly sales of $3 billion to $4 billion were reported.', ['3e9 USD', '4e9 USD']],
    ['双边贸易额在80亿至100亿美元之间。', ['80e8 USD', '100e8 USD']],
    ['Объём оценивается от 3 до 4 млрд долларов.', ['3e9 USD', '4e9 USD']],
    ['Объём составляет 3–4 млрд долларов.', ['3e9 USD', '4e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2023-12-08')).toEqual(figures));
});

describe('amounts as news agencies write them', () => {
  // prettier-ignore
  test.each([
    ['Turnover hit a record $1.2 trillion.', ['1.2e12 USD']],
    ['Wheat exports reached a record 5.6 mln t in August 2023.', ['5.6e6 t 2023-08']],
    ['The loan of EUR 3bn was signed; EUR3.4bn followed.', ['3e9 EUR', '3.4e9 EUR']],
    ['Exports came to ¥5.3 billion (US$745m).', ['5.3e9 CNY', '745e6 USD']],
    ['Throughput was 1.23m TEUs in Q1-Q3 2023.', ['1.23e6 TEU 2023-Q1/2023-Q3']],
  ])('%s', (text, figures) => expect(stated(text, '2023-12-08')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The port handled 850 thousand tons of ore in March.', ['850e3 t 2023-03']],
    ['The port saw 3,181 inbound and outbound China-Europe freight trains in the first half of the year, up 12.1 percent year on year.', ['3181 trains 2023-S1; up 12.1 % year-on-year']],
    ['The number of China-Europe freight trains handled by the port jumped 34.5 percent year on year to 4,110 in the first half of 2023.', ['4110 trains 2023-S1; up 34.5 % year-on-year']],
    ['The trains carried 1.02 million twenty-foot equivalent units (TEUs) of goods.', ['1.02e6 TEU']],
    ['Some 65 thousand metric tons of cotton were sold.', ['65e3 t']],
    ['Xinjiang sold goods worth 95.2 bln yuan to Kazakhstan.', ['95.2e9 CNY']],
    ['В порту перевалили сорок тысяч тонн груза.', ['40e3 t']],
    ['前7个月，港口完成集装箱吞吐量120.5万标箱，同比增长12.3%；货物吞吐量1.2亿吨，同比下降0.8%。', ['120.5e4 TEU 2023-01/2023-07; up 12.3 % year-on-year', '1.2e8 t 2023-01/2023-07; down 0.8 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Экспорт пшеницы в августе достиг рекордных 5,6 млн т.', ['5.6e6 t 2023-08']],
    ['Инвестиции превысили полмиллиарда долларов.', ['0.5e9 USD']],
    ['Отправлено 1 240 контейнерных поездов и 98,6 тыс. TEU.', ['1240 trains', '98.6e3 TEU']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-05')).toEqual(figures));
});
