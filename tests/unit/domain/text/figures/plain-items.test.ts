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
  ])('%s: %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});
