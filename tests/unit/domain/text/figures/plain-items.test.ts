import { stated } from './stated';

describe('ordinary items', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['2024-01-09', 'Brazil shipped 101.9 million tons in 2023. The association expects 1.3 million tons to leave the country in January, against 940,000 tons in the same month of 2023.', ['101.9e6 t 2023', 'target 1.3e6 t 2024-01', '940000 t 2023-01']],
    ['2024-01-09', 'The association sees soy shipments for the whole of 2024 at between 95 million and 97 million tons.', ['target 95e6 t 2024', 'target 97e6 t 2024']],
    ['2024-01-09', 'For 2024 the board budgets 80 million tonnes across the whole port.', ['target 80e6 t 2024']],
    ['2020-10-06', 'They now project a decline of 9.2% in the volume of trade for 2020, followed by growth of 7.2% in 2021.', ['target 9.2 % 2020; down 9.2 % year-on-year', 'target 7.2 % 2021; up 7.2 % year-on-year']],
    ['2024-01-09', 'Traders are forecasting imports of between 12.5 million and 13 million tonnes this year, after 10.88 million tonnes last year.', ['target 12.5e6 t 2024', 'target 13e6 t 2024', '10.88e6 t 2023']],
    ['2020-10-06', 'Trade plunged in the second quarter of 2020 by 14.3% compared with the first. Exports from Europe sank 24.5% quarter-on-quarter and those from North America 21.8%.', ['change 14.3 % 2020-Q2; down 14.3 % quarter-on-quarter', 'change 24.5 % 2020-Q2; down 24.5 % quarter-on-quarter', 'change 21.8 % 2020-Q2; down 21.8 % quarter-on-quarter']],
    ['2022-05-04', 'Imports jumped 10.3% from the month before to $351.5 billion in March. Exports rose as well, by 5.6% to $241.7 billion.', ['351.5e9 USD 2022-03; up 10.3 % month-on-month', '241.7e9 USD 2022-03; up 5.6 % month-on-month']],
    ['2022-08-10', 'Exports reached 13.86 billion dollars between January and July, an increase of 31.5 percent over the same period last year.\n\nExports to China slid 13 percent to 700 million dollars.', ['13.86e9 USD 2022-01/2022-07; up 31.5 % year-on-year', '700e6 USD 2022-01/2022-07; down 13 % year-on-year']],
    ['2022-02-18', 'Turkey was the buyer of 66% of the cargo and China, the main user, of 13%.', ['share 66 %', 'share 13 %']],
    ['2025-07-30', 'Приток инвестиций по итогам первого полугодия 2025 года достиг $14,5 млрд. К первому полугодию 2024 года показатель вырос на 30,3%.', ['14.5e9 USD 2025-S1; up 30.3 % year-on-year']],
    ['2025-07-30', 'Ожидается, что экспорт в 2026 году вырастет на 7%.', ['target 7 % 2026; up 7 % year-on-year']],
    ['2025-07-30', 'По итогам полугодия приток составил $5 млрд. На 1 июля накопленные в стране прямые инвестиции оценивались в $169,2 млрд.', ['5e9 USD 2025-S1', '169.2e9 USD 2025-07-01']],
    ['2025-07-30', 'Таможня Беларуси перечислила в 2024 году в бюджет Br9,2 млрд, что составило 37,4% доходов бюджета.', ['9.2e9 BYN 2024', 'share 37.4 % 2024']],
    ['2025-07-30', 'За десять месяцев 2024 года Грузия экспортировала 73,4 млн бутылок вина. Количество уменьшилось по сравнению с аналогичным периодом 2023 года на 1,5%.', ['73.4e6 bottles 2024-01/2024-10; down 1.5 % year-on-year']],
    ['2025-07-30', 'Строительство обойдётся в 6,9 миллиарда долларов.', ['target 6.9e9 USD']],
    ['2025-07-30', 'В июне страна продала 842 млн киловатт-часов электроэнергии.', ['842e6 kWh 2025-06']],
    ['2024-01-11', 'В министерстве считают, что в 2024 году консорциум примет порядка 57 млн тонн.', ['target 57e6 t 2024']],
    ['2024-08-12', 'Грузооборот в июле составил 1,467 трлн тарифных тонно-км.', ['1.467e12 tonne-kilometres 2024-07']],
    ['2024-08-12', 'Trade between the two hit $41 billion in 2023. It was up 32 percent compared to 2022, when the figure stood at $31 billion.', ['41e9 USD 2023; up 32 % year-on-year', '31e9 USD 2022']],
    ['2024-08-12', 'Transit shrank 12% in June to 1.1 million tons; the half-year total was 6.4 million tons, a fall of 8%.', ['1.1e6 t 2024-06; down 12 %', '6.4e6 t 2024-S1; down 8 %']],
    ['2024-08-12', 'Preliminary data show that exports rose by 5 per cent to $4 billion in 2023.', ['4e9 USD 2023; up 5 % year-on-year']],
    ['2024-08-12', 'From January to July imports came to $30 billion.\n\nIn July alone, imports amounted to $5 billion. Exports were $4 billion.', ['30e9 USD 2024-01/2024-07', '5e9 USD 2024-07', '4e9 USD 2024-07']],
    ['2024-08-12', 'Пошлины на электромобили составят 17,4% в 2025 году.', []],
    ['2020-08-07', '今年前7个月，进口原油3.2亿吨。\n\n7月份当月，货物贸易进出口总值2.93万亿元，同比增长6.5%。其中，出口1.69万亿元，增长10.4%。', ['3.2e8 t 2020-01/2020-07', '2.93e12 CNY 2020-07; up 6.5 % year-on-year', '1.69e12 CNY 2020-07; up 10.4 % year-on-year']],
    ['2021-10-20', '9月完成集装箱吞吐量418.3万标准箱，当月货物吞吐量4560万吨。', ['418.3e4 TEU 2021-09', '4560e4 t 2021-09']],
    ['2022-07-05', '巴基斯坦统计局公布的初步数据显示，在6月30日结束的2021—2022财年，贸易逆差达486.6亿美元，比上一财年的311亿美元扩大56.5%。该财年，出口318.5亿美元，增长25.9%。新财年的目标是，出口增至350亿美元。', ['486.6e8 USD 2021-07/2022-06; up 56.5 % year-on-year', '311e8 USD 2020-07/2021-06', '318.5e8 USD 2021-07/2022-06; up 25.9 % year-on-year', 'target 350e8 USD 2022-07/2023-06']],
    ['2026-02-13', '产量料达5700万吨，较去年的4900万吨增长16.3%。', ['target 5700e4 t; up 16.3 % year-on-year', '4900e4 t 2025']],
    ['2024-01-19', '按计划，今年将输气440亿立方米。', ['target 440e8 m3 2024']],
  ])('%s: %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});
