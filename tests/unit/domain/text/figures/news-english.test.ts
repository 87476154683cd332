import { stated } from './stated';

describe('amounts with changes', () => {
  // prettier-ignore
  test.each([
    ["Xinjiang's foreign trade rose 66.7 percent year on year to 145.2 billion yuan in the first half of 2023, local customs said. Exports surged 70.9 percent to 122.8 billion yuan, while imports climbed 46.9 percent to 22.4 billion yuan. Trade with the five Central Asian countries came to 112.5 billion yuan, up 78.4 percent.", ['145.2e9 CNY 2023-S1; up 66.7 % year-on-year', '122.8e9 CNY 2023-S1; up 70.9 % year-on-year', '22.4e9 CNY 2023-S1; up 46.9 % year-on-year', '112.5e9 CNY 2023-S1; up 78.4 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-09')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Trade between Turkey and Uzbekistan amounted to $2.5 billion in January-October, a decrease of 5.2 percent on the same period of 2022. Turkish exports accounted for $1.5 billion of this, and Uzbek exports for $1 billion.', ['2.5e9 USD 2023-01/2023-10; down 5.2 % year-on-year', '1.5e9 USD 2023-01/2023-10', '1e9 USD 2023-01/2023-10']],
    ['Some 17,000 freight trains carrying 1.6 million TEUs ran in 2022, up 9 percent and 10 percent respectively.', ['17000 trains 2022; up 9 % year-on-year', '1.6e6 TEU 2022; up 10 % year-on-year']],
    ['In October, 1,456 trains were operated and 158,000 TEUs of goods sent, up 3 percent and 6 percent year on year.', ['1456 trains 2023-10; up 3 % year-on-year', '158000 TEU 2023-10; up 6 % year-on-year']],
    ['From January through October, the value of cross-border e-commerce topped 1.2 billion yuan, a year-on-year increase of 40.5 percent.', ['1.2e9 CNY 2023-01/2023-10; up 40.5 % year-on-year']],
    ['Compared with the same period of 2022, exports were up 4.1 percent at 18.2 billion euros in the third quarter of 2023.', ['18.2e9 EUR 2023-Q3; up 4.1 % year-on-year']],
    ['Exports decreased by $0.8 billion to $6.3 billion in the third quarter of 2023 compared with the previous quarter.', ['6.3e9 USD 2023-Q3; down 800000000 USD quarter-on-quarter']],
    ['Throughput: 310,000 TEU (+14%) in Q3 2023; revenue: $45.2m (-3%).', ['310000 TEU 2023-Q3; up 14 %', '45.2e6 USD 2023-Q3; down 3 %']],
    ['Cargo transit through Georgia fell 9% to 10.5 million tonnes between January and October, while container traffic grew 26% to 520,000 TEU.', ['10.5e6 t 2023-01/2023-10; down 9 %', '520000 TEU 2023-01/2023-10; up 26 %']],
    ['In monetary terms, exports totalled $745.3 million, which is 1.7 times more than in the same period last year.', ['745.3e6 USD; up 1.7 times year-on-year']],
    ['Imports dropped by almost half, to 210,000 tonnes.', ['210000 t; down 50 %']],
    ['Exports fell by more than a third to $1.2 billion.', ['1.2e9 USD; down 33.3 %']],
    ['At the Nov. 5-10 expo, tentative deals worth 78.41 billion U.S. dollars were reached, up 6.7 percent from last year.', ['78.41e9 USD 2023-11-05/2023-11-10; up 6.7 % year-on-year']],
    ['Trade was two and a half times higher than in 2018, at $5.2 billion.', ['5.2e9 USD; up 2.5 times']],
    ['Imports grew one and a half times to $3 billion in 2022.', ['3e9 USD 2022; up 1.5 times year-on-year']],
    ['In the September quarter volumes fell 4 percent to 1.1 million tonnes.', ['1.1e6 t 2023-Q3; down 4 %']],
    ['Trade has grown by more than 20 percent annually since 2017, reaching $31.2 billion last year.', ['31.2e9 USD 2022; up 20 % year-on-year']],
    ['Exports (up 8.4 percent to €12.1 billion) outpaced imports (up 3 percent to €9.8 billion) in 2022.', ['12.1e9 EUR 2022; up 8.4 % year-on-year', '9.8e9 EUR 2022; up 3 % year-on-year']],
    ['A 14 percent increase brought volumes to 3.3 million tonnes.', ['3.3e6 t; up 14 %']],
    ['After two years of decline, trade recovered by 12 percent to $2.9 billion in 2022, though it is still 8 percent below 2019.', ['2.9e9 USD 2022; up 12 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Gazprom supplied 22.7 bcm of gas via Power of Siberia in 2023, 1.5 times more than the year before.', ['22.7e9 m3 2023; up 1.5 times year-on-year']],
    ['The fair closed with contracts worth $24.7 billion, 10.7 percent more than at the previous session, and drew 246,000 overseas buyers.', ['24.7e9 USD; up 10.7 %', '246000 buyers']],
    ['A record 125,440 foreign buyers attended, an increase of 28.5 percent over the spring session.', ['125440 buyers; up 28.5 %']],
    ['Trade rose 19 percent to a record $41 billion in 2023. Kazakh exports made up $18.8 billion, and imports $22.2 billion.', ['41e9 USD 2023; up 19 % year-on-year', '18.8e9 USD 2023', '22.2e9 USD 2023']],
    ['Remittances from Russia, at $9.5 billion, were down 30 percent on 2022.', ['9.5e9 USD; down 30 %']],
    ['Revenue was up by 4 per cent on the previous year, at €2.5 billion, in 2023.', ['2.5e9 EUR 2023; up 4 % year-on-year']],
    ['In the 11 months to November, exports rose to $3.3bn, 18% above the same period of 2022.', ['3.3e9 USD 2023-01/2023-11; up 18 % year-on-year']],
    ['The first 2 months saw 2,928 trains, 9 percent up on the year.', ['2928 trains 2024-01/2024-02; up 9 % year-on-year']],
    ['Trade in services grew by 10 percent to 6.58 trillion yuan in 2023, with exports dropping by 5.8 percent to 2.69 trillion yuan and imports rising 24.4 percent to 3.89 trillion yuan.', ['6.58e12 CNY 2023; up 10 % year-on-year', '2.69e12 CNY 2023; down 5.8 % year-on-year', '3.89e12 CNY 2023; up 24.4 % year-on-year']],
    ['Shipments totaled 5,400 containers in December (up 18 percent from November).', ['5400 containers 2023-12; up 18 % month-on-month']],
    ['Net profit fell by 40% to KZT 12.5 billion, while revenue gained 3% to KZT 210 billion.', ['12.5e9 KZT; down 40 %', '210e9 KZT; up 3 %']],
    ['Exports to the bloc fell for the fifth straight month, dropping 7.4% on the year to 5.2 trillion yen.', ['5.2e12 JPY; down 7.4 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Officers cleared 41,200 customs declarations in August, 8 percent more than in July.', ['41200 declarations 2023-08; up 8 % month-on-month']],
    ['Trade in January-August was 15 percent higher than in the corresponding period of 2022 and stood at $9.4 billion.', ['9.4e9 USD 2023-01/2023-08; up 15 % year-on-year']],
    ['Trade grew at an average annual rate of 9.3 percent between 2013 and 2022.', ['change 9.3 % 2013/2022; up 9.3 % year-on-year']],
    ['Imports were unchanged at 3.1 million tonnes, while exports edged up 0.3 percent.', ['3.1e6 t', 'change 0.3 %; up 0.3 %']],
    ['Exports of cars, at 3.2 billion yuan, soared 280 percent; those of solar cells, at 1.1 billion yuan, rose 45 percent.', ['3.2e9 CNY; up 280 %', '1.1e9 CNY; up 45 %']],
    ['At 4.6 million tonnes, shipments were 7 percent below the level of 2021.', ['4.6e6 t; down 7 %']],
    ['Rail shipments lost 5 percent, falling to 8.7 million tonnes in the January-August period.', ['8.7e6 t 2023-01/2023-08; down 5 %']],
    ['Throughput rose by a quarter in the second quarter.', ['change 25 % 2023-Q2; up 25 %']],
    ['Sales abroad in 2022 were 1.5 million tonnes lower than in 2021, at 8.3 million tonnes.', ['8.3e6 t 2022; down 1500000 t year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Tashkent said on 3 October that trade had reached $44.4 billion in January-September, $8.1 billion more than in the same nine months of 2022.', ['44.4e9 USD 2023-01/2023-09; up 8100000000 USD year-on-year']],
    ['In 2022, the latest year with full data, trade was $31 billion, 23 times what it was in 1993.', ['31e9 USD 2022; up 23 times']],
    ['Prices fell 8 percent, so that although the volume rose by 6 percent to 2.1 million tonnes, revenue slipped 2.5 percent to $630 million.', ['change 8 %; down 8 %', '2.1e6 t; up 6 %', '630e6 USD; down 2.5 %']],
    ['In the year ending 30 June 2023, the company carried 4.4 million passengers, a fifth more than in the previous twelve months.', ['4.4e6 passengers 2022-07/2023-06; up 20 % year-on-year']],
    ['Exports in June were a provisional $2.1 billion, 9 percent down on May and 3 percent up on June 2022.', ['2.1e9 USD 2023-06; up 3 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});

describe('what is planned or possible', () => {
  // prettier-ignore
  test.each([
    ['Kazakhstan exported 12.3 million tonnes of oil by this route in 2023. The year before, the figure was 10.9 million tonnes. In 2024 it plans to ship 13 million tonnes.', ['12.3e6 t 2023', '10.9e6 t 2022', 'target 13e6 t 2024']],
    ['Volumes on the corridor reached 2.7 million tonnes last year. They had stood at 1.5 million tonnes in 2022. The operator expects 4.2 million tonnes this year.', ['2.7e6 t 2023', '1.5e6 t 2022', 'target 4.2e6 t 2024']],
  ])('%s', (text, figures) => expect(stated(text, '2024-01-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The two presidents set a goal of raising mutual trade to $5 billion. It stood at $3.2 billion in 2022.', ['target 5e9 USD', '3.2e9 USD 2022']],
    ['The new terminal can handle 120,000 containers a year. In its first month it handled 8,300 containers.', ['capacity 120000 containers', '8300 containers']],
    ['The terminal has an annual throughput capacity of 15 million tonnes, up from 10 million tonnes before the upgrade.', ['capacity 15e6 t', 'capacity 10e6 t']],
    ['German exports rose 1.1% in September, beating forecasts of a 0.5% increase.', ['change 1.1 % 2023-09; up 1.1 %', 'target 0.5 % 2023-09; up 0.5 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The dry port is designed to handle 500,000 TEU a year; last year it processed 258,000 TEU.', ['capacity 500000 TEU', '258000 TEU 2023']],
    ['Work on the 450-km railway, which will cost $8 billion, is due to start in October. It is to carry up to 15 million tonnes of freight a year.', ['target 8e9 USD', 'target 15e6 t']],
    ['The minister met 14 ambassadors on 4 March and said that exports would rise by 10 percent this year.', ['target 10 % 2024; up 10 % year-on-year']],
    ['The government expects growth of 5 percent in 2024, after 5.2 percent in 2023.', ['target 5 % 2024; up 5 % year-on-year', 'change 5.2 % 2023; up 5.2 % year-on-year']],
    ['The trade gap came in at $62.2 billion, compared to $61.9 billion in November 2023 and economists’ forecast of $61.5 billion.', ['62.2e9 USD', '61.9e9 USD 2023-11', 'target 61.5e9 USD']],
    ['The agreement will see annual trade grow to $20 billion from the present $12 billion.', ['target 20e9 USD', '12e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The terminal is able to handle 3 million tonnes a year and can store 90,000 tonnes of grain.', ['capacity 3e6 t', 'capacity 90000 t']],
    ['The plant, capable of producing 500,000 tonnes a year, opened last month.', ['capacity 500000 t']],
    ['Oil output is to be cut by 1 million barrels a day; gas output rose by 3 bcm to 59 bcm in 2022.', ['59e9 m3 2022; up 3000000000 m3 year-on-year']],
    ['Two-way trade jumped 33 percent to $70.2 billion in 2022, and the sides aim for $100 billion by 2030.', ['70.2e9 USD 2022; up 33 % year-on-year', 'target 100e9 USD 2030']],
    ['The corridor could carry 10 million tonnes a year by 2030, the ministry forecasts, five times the present volume.', ['target 10e6 t 2030; up 5 times']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The quota for 2024 is set at 1.1 million tonnes, 100,000 tonnes less than this year.', ['target 1.1e6 t 2024; down 100000 t year-on-year']],
    ['Trade with Iran was worth $5.2 billion in 2022 — up 20% — and is forecast to hit $6 billion this year.', ['5.2e9 USD 2022; up 20 % year-on-year', 'target 6e9 USD 2023']],
    ['Kazakhstan raised its oil shipments through Baku to 1 million tonnes from 250,000 tonnes, and plans 1.5 million tonnes for 2024.', ['1e6 t', '250000 t', 'target 1.5e6 t 2024']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});

describe('amounts', () => {
  // prettier-ignore
  test.each([
    ['Of the $3.2 billion, exports made up $1.9 billion and imports $1.3 billion.', ['3.2e9 USD', '1.9e9 USD', '1.3e9 USD']],
    ['The port of Aktau handled 4.2 million tons of cargo in the first ten months of the year, of which oil made up 2.6 million tons.', ['4.2e6 t 2023-01/2023-10', '2.6e6 t 2023-01/2023-10']],
    ['Sales to India jumped to $4.1 billion from just $350 million.', ['4.1e9 USD', '350e6 USD']],
    ['A loan worth 200 million euros was agreed on 14 November.', ['200e6 EUR']],
    ['China bought 120,000 tons of almonds from Kazakhstan in the 2022/23 season, up from 90,000 tons a season earlier.', ['120000 t', '90000 t']],
    ['From October 15 to November 4, the fair took orders worth $22.3 billion.', ['22.3e9 USD 2023-10-15/2023-11-04']],
    ['Between 5 and 10 November deals worth $78.4 billion were signed.', ['78.4e9 USD 2023-11-05/2023-11-10']],
    ['In the three years to 2022 trade averaged $4.5 billion.', ['4.5e9 USD 2020/2022']],
    ['From 2013 through 2022 the bank lent $38 billion.', ['38e9 USD 2013/2022']],
    ['India’s exports to the region were worth Rs 5,200 crore in 2022.', ['5200e7 INR 2022']],
    ['The half-year to September brought in $2.1 billion.', ['2.1e9 USD 2023-04/2023-09']],
    ['A third of its exports, 1.2 million tonnes, went to Iran.', ['1.2e6 t']],
    ['A US$2.5-billion deal was signed, and a 1.2 billion-euro loan.', ['2.5e9 USD', '1.2e9 EUR']],
    ['The week to 17 November saw 340 trains.', ['340 trains 2023-11-11/2023-11-17']],
    ['As of 1 November, there were 2,450 companies with Chinese capital.', ['2450 companies 2023-11-01']],
    ['For the first time, exports passed $10 billion in a single year, hitting $10.4 billion in 2022.', ['10e9 USD 2022', '10.4e9 USD 2022']],
    ['Its trade surplus of $4.1 billion compares with $3.2 billion the year before.', ['4.1e9 USD', '3.2e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Turkmenistan delivered 35.2 billion cubic metres of gas to China in 2022, or 5 percent less than planned.', ['35.2e9 m3 2022']],
    ['The bank approved a $320 million loan for the 128-kilometre road in 2022.', ['320e6 USD 2022']],
    ['The tariff quota covers 250,000 tonnes at a rate of 5 percent.', ['250000 t']],
    ['Trade turnover in January was worth 2.6 billion dollars, including 1.5 billion dollars of exports and 1.1 billion dollars of imports.', ['2.6e9 USD 2024-01', '1.5e9 USD 2024-01', '1.1e9 USD 2024-01']],
    ['Out of a total of 4.2 million tonnes, 1.9 million tonnes went by rail.', ['4.2e6 t', '1.9e6 t']],
    ['Between 2013 and 2023 the bank lent a total of $39 billion, of which $7 billion went to Central Asia.', ['39e9 USD 2013/2023', '7e9 USD 2013/2023']],
    ['Cotton fibre sales abroad have not exceeded 20,000 tonnes since 2020.', ['20000 t']],
    ['The EU remained the largest partner with €61.2bn, ahead of China (€38.7bn) and Russia (€26.1bn).', ['61.2e9 EUR', '38.7e9 EUR', '26.1e9 EUR']],
    ['Turkish contractors have carried out 500 projects worth $27.6 billion in the country.', ['500 projects', '27.6e9 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The consulate issued 12,400 visas in the first half of the year.', ['12400 visas 2023-S1']],
    ['Kyrgyzstan sold 1.2 billion kWh of electricity and bought 640 GWh.', ['1.2e9 kWh', '640 GWh']],
    ['The country exported 30 tonnes of gold, or 965,000 ounces.', ['30 t', '965000 oz']],
    ['Armenia’s exports rose to AMD 1.2 trillion, and Mongolia’s imports came to 5.1 trillion tugriks.', ['1.2e12 AMD', '5.1e12 MNT']],
    ['Poland bought goods for 4.5 billion zlotys.', ['4.5e9 PLN']],
    ['Exports in the past eight months exceeded 20 billion euros.', ['20e9 EUR']],
    ['With 2.4 million tonnes, up from 1.9 million, the port ranked third.', ['2.4e6 t', '1.9e6 t']],
    ['The first of the two contracts is worth $150 million; the second, $90 million.', ['150e6 USD', '90e6 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The statistics office put exports in 2022 at $13.9 billion; it had first reported $13.5 billion.', ['13.9e9 USD 2022', '13.5e9 USD 2022']],
    ['Exports for July were revised up to 4.3 billion euros from 4.1 billion.', ['4.3e9 EUR 2023-07', '4.1e9 EUR 2023-07']],
    ['At the end of 2022 the fleet counted 1,450 wagons.', ['1450 wagons 2022']],
    ['Weekly departures went up from 12 to 20 trains.', []],
    ['The figure for September, 310,000 tonnes, is provisional.', ['310000 t 2023-09']],
    ['Investment worth 11.2 billion dollars came in during 2022, four fifths of it from China.', ['11.2e9 USD 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});

describe('shares', () => {
  // prettier-ignore
  test.each([
    ['Oil accounted for 55 percent of exports, metals for 18 percent and grain for 7 percent.', ['share 55 %', 'share 18 %', 'share 7 %']],
    ['More than 60 percent of the cargo was containers; coal made up another 12 percent.', ['share 60 %', 'share 12 %']],
    ['Its share of the market grew to 21 percent from 17 percent in 2021.', ['share 21 %', 'share 17 % 2021']],
    ['The share of the yuan in settlements went up from 12 percent in 2021 to 25 percent in 2022.', ['share 12 % 2021', 'share 25 % 2022']],
    ['In 2022, 52 percent of its exports went to the EU and 9 percent to China.', ['share 52 % 2022', 'share 9 % 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['About 1.2 million tourists came in 2023, 40 percent of them from China.', ['1.2e6 tourists 2023', 'share 40 % 2023']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Imports of machinery were worth 12.4 billion yuan, accounting for 31.2 percent of the total and up 18.4 percent.', ['12.4e9 CNY; up 18.4 %', 'share 31.2 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The EU bought 44 percent of Kazakh exports in 2022; five years before it was 51 percent.', ['share 44 % 2022', 'share 51 % 2017']],
    ['Georgia exported wine worth $180 million in January-September. Russia took 65 percent of it, Poland 8 percent and China 5 percent.', ['180e6 USD 2023-01/2023-09', 'share 65 % 2023-01/2023-09', 'share 8 % 2023-01/2023-09', 'share 5 % 2023-01/2023-09']],
    ['Over the first half, 3.1 million tonnes of cargo passed, of which transit was 2.2 million tonnes (71 percent).', ['3.1e6 t 2023-S1', '2.2e6 t 2023-S1', 'share 71 % 2023-S1']],
    ['Of Turkey’s $254 billion in exports last year, 40.4 percent went to the EU.', ['254e9 USD 2022', 'share 40.4 % 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});

describe('numbers that are no statistics', () => {
  // prettier-ignore
  test.each([
    ['Customs duty on cars was cut from 15 to 10 percent.', []],
    ['Freight between the two ports takes 13 days instead of 40 and costs $3,500 per container.', []],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Our desk got 12 calls about the 2023 report, which has 48 pages and costs 20 euros.', []],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Rates for a 40-foot container fell by $200 to $1,450.', []],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
});
