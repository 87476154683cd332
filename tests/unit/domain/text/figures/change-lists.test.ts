import { stated } from './stated';

describe('a verb told once', () => {
  // prettier-ignore
  test.each([
    ['Exports rose 5.1 percent and imports 3.2 percent in September from a year earlier.', ['change 5.1 % 2024-09; up 5.1 % year-on-year', 'change 3.2 % 2024-09; up 3.2 % year-on-year']],
    ['Exports to Russia rose 12 percent and to Kazakhstan 8 percent year on year.', ['change 12 %; up 12 % year-on-year', 'change 8 %; up 8 % year-on-year']],
    ['Revenue climbed 12 percent to $3.2 billion and net profit 8 percent to $410 million.', ['3.2e9 USD; up 12 %', '410e6 USD; up 8 %']],
    ['Exports grew 12 percent and made up 8 percent of the total.', ['change 12 %; up 12 %', 'share 8 %']],
    ['Экспорт в сентябре вырос на 5%, импорт — на 7% в годовом выражении.', ['change 5 % 2024-09; up 5 % year-on-year', 'change 7 % 2024-09; up 7 % year-on-year']],
    ['По весу экспорт вырос на 4% (до 15,4 тыс. тонн), импорт — на 30% (до 20 тыс. тонн).', ['15.4e3 t; up 4 %', '20e3 t; up 30 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('two changes of one amount', () => {
  // prettier-ignore
  test.each([
    ['Imports grew 2 percent month on month and 9 percent year on year to $12.3 billion.', ['12.3e9 USD; up 9 % year-on-year']],
    ['Exports rose 3.1% from August, or 12.4% from a year earlier, to $8.2 billion.', ['8.2e9 USD; up 12.4 % year-on-year']],
    ['Exports came to $5 billion (+3% m/m, +12% y/y).', ['5e9 USD; up 12 % year-on-year']],
    ['Экспорт в сентябре вырос на 3% к августу и на 11% в годовом выражении — до 8,1 млрд долларов.', ['8.1e9 USD 2024-09; up 11 % year-on-year']],
    ['В июле страны наторговали на $19,14 млрд; это на 8,7% больше, чем в июне, но на 2,8% меньше, чем годом ранее.', ['19.14e9 USD 2024-07; down 2.8 % year-on-year']],
    ['9月份进出口3.75万亿元，增长0.7%，环比下降1.2%。', ['3.75e12 CNY 2024-09; up 0.7 %']],
    ['9月出口环比下降1.6%，同比增长2.4%，达3037亿美元。', ['3037e8 USD 2024-09; up 2.4 % year-on-year']],
    ['Exports were $5 billion, up 3 percent, and cars up 4 percent.', ['5e9 USD; up 3 %', 'change 4 %; up 4 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('changes of amounts named before', () => {
  // prettier-ignore
  test.each([
    ['In 2023, Germany exported goods worth €97.3 billion to China and imported €157.2 billion; exports fell 8.8%, imports 18.8%.', ['97.3e9 EUR 2023; down 8.8 % year-on-year', '157.2e9 EUR 2023; down 18.8 % year-on-year']],
    ['В 2023 году экспорт составил $97,3 млрд, импорт — $157,2 млрд. Экспорт снизился на 8,8%, импорт — на 18,8%.', ['97.3e9 USD 2023; down 8.8 % year-on-year', '157.2e9 USD 2023; down 18.8 % year-on-year']],
    ['In 2023 exports to China were $5 billion, those to Japan $3 billion; imports fell 4 percent.', ['5e9 USD 2023', '3e9 USD 2023', 'change 4 % 2023; down 4 % year-on-year']],
    ['За год продали 16,1 тонны золота на $1,26 млрд. По весу это на 4% больше, чем годом ранее, по стоимости — на 30%.', ['16.1 t; up 4 % year-on-year', '1.26e9 USD; up 30 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('what changes compare with', () => {
  // prettier-ignore
  test.each([
    ['В январе–августе оборот составил 14,5 млрд долларов и по сравнению с соответствующим периодом 2023 года увеличился на 3,8 процента.', ['14.5e9 USD 2024-01/2024-08; up 3.8 % year-on-year']],
    ['Throughput reached 2.07 million TEU in January to June, 18.4 percent above the 1.75 million TEU of the same months of 2023.', ['2.07e6 TEU 2024-01/2024-06; up 18.4 % year-on-year', '1.75e6 TEU 2023-01/2023-06']],
    ['贸易额从2013年的1.04万亿美元增至2023年的2.1万亿美元，10年间翻了一番。', ['1.04e12 USD 2013', '2.1e12 USD 2023; up 2 times']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});
