import { stated } from './stated';

describe('what is counted', () => {
  // prettier-ignore
  test.each([
    ['The company served 2.3 million customers and sold 1.4 million phones in the first half.', ['2.3e6 customers 2024-S1', '1.4e6 phones 2024-S1']],
    ['About 320,000 shoppers bought 1.1 million items, up 12 percent.', ['320000 shoppers', '1.1e6 items; up 12 %']],
    ['Of these, 1,065 of the trips were inbound, a jump of 67.3 percent.', ['1065 trips; up 67.3 %']],
    ['Outbound trains numbered 1,340, an increase of 15 percent.', ['1340 trains; up 15 %']],
    ['Passenger traffic at the airport came to 1.2 million, a 45 percent rise.', ['1.2e6 passengers; up 45 %']],
    ['Число поездов Китай — Европа превысило 14 тыс., увеличившись на 10%.', ['14e3 trains; up 10 %']],
    ['Судов с транзитным грузом было много, а рейсов — рекордные 92.', ['92 voyages']],
    ['到会境外采购商25.3万人，来自215个国家，比上届增长2.8%。', ['25.3e4 buyers; up 2.8 %']],
    ['С января по июль по маршруту прошли 230 поездов против 180 годом ранее.', ['230 trains 2024-01/2024-07', '180 trains 2023-01/2023-07']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('units', () => {
  // prettier-ignore
  test.each([
    ['Freight turnover came to 289 billion tonne-kilometres.', ['289e9 tonne-kilometres']],
    ['Грузооборот увеличился на 10%, до 289 млрд тонно-километров.', ['289e9 tonne-kilometres; up 10 %']],
    ['铁路货运周转量完成1.8万亿吨公里，同比增长3%。', ['1.8e12 tonne-kilometres; up 3 % year-on-year']],
    ['За девять месяцев перевезено 5 млн 871 тыс. контейнеров ДФЭ, на 7,8% больше.', ['5.871e6 TEU 2024-01/2024-09; up 7.8 %']],
    ['Погрузка составила 1,5 млн контейнеров (в ДФЭ).', ['1.5e6 TEU']],
    ['Exports were 23 billion (up 57 percent) and imports 18 billion dollars (up 4 percent).', ['23e9 USD; up 57 %', '18e9 USD; up 4 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('shares', () => {
  // prettier-ignore
  test.each([
    ['Each is almost a quarter of the total with the EU.', ['share 25 %']],
    ['Nearly two-thirds of the goods go to Russia.', ['share 66.7 %']],
    ['A third of its exports, 1.2 million tonnes, went to Iran.', ['1.2e6 t']],
    ['На Казахстан приходится 32% вложений, на Узбекистан — 30%, то есть на две страны — почти 62%.', ['share 32 %', 'share 30 %', 'share 62 %']],
    ['China supplied 21.3% of all EU imports, the United States 13.7%.', ['share 21.3 %', 'share 13.7 %']],
    ['Доля расчетов в национальных валютах превысила 90%.', ['share 90 %']],
    ['70% товарооборота приходится на Китай.', ['share 70 %']],
    ['Its market share climbed 2.1 points to 17.3 percent.', ['share 17.3 %; up 2.1 pp']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('targets', () => {
  // prettier-ignore
  test.each([
    ['More than 3,000 companies from 60 countries are expected to attend the fair in November.', ['target 3000 companies']],
    ['Trade turnover may reach $45 billion this year.', ['target 45e9 USD 2024']],
    ['From January to May total trade was worth $305.53 billion.', ['305.53e9 USD 2024-01/2024-05']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('rates and limits', () => {
  // prettier-ignore
  test.each([
    ['In June 450 trucks a day crossed the bridge.', []],
    ['Ежесуточно порт обрабатывает 120 вагонов.', []],
    ['日均通关车辆超过1000辆。', []],
    ['A traveller may buy goods for 100,000 yuan a year.', []],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});
