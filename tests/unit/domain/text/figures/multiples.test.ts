import { stated } from './stated';

describe('multiples are changes, in English', () => {
  // prettier-ignore
  test.each([
    ['Trade with Central Asia more than doubled to $12 billion in 2022.', ['12e9 USD 2022; up 2 times year-on-year']],
    ['Exports of electric cars tripled year on year to 120,000 vehicles in the first quarter of 2023.', ['120000 vehicles 2023-Q1; up 3 times year-on-year']],
    ['Freight volumes halved to 2.1 million tonnes in May.', ['2.1e6 t 2023-05; down 50 %']],
    ['Shipments to Kazakhstan nearly quadrupled from a year earlier.', ['change 4 times; up 4 times year-on-year']],
    ['Container traffic was 1.2 million TEU in the first half of 2023, more than double that of a year earlier.', ['1.2e6 TEU 2023-S1; up 2 times year-on-year']],
    ['Rail freight rose 2.5 times to 1.3 million tonnes.', ['1.3e6 t; up 2.5 times']],
    ['Rail freight increased threefold to 1.3 million tonnes in 2022.', ['1.3e6 t 2022; up 3 times year-on-year']],
    ['Exports reached $900 million in the first half of 2023, three times as much as in the same period of 2022.', ['900e6 USD 2023-S1; up 3 times year-on-year']],
    ['Sales were $900 million in 2022, twice as much as in 2021.', ['900e6 USD 2022; up 2 times year-on-year']],
    ['The volume has doubled its weight in talks, and ministers doubled down on their pledge.', []],
    ['The two sides agreed to double trade by 2030.', []],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-07')).toEqual(figures));
});

describe('multiples are changes, in Chinese', () => {
  // prettier-ignore
  test.each([
    ['2022年对中亚五国贸易额翻了一番，达到702亿美元。', ['702e8 USD 2022; up 2 times year-on-year']],
    ['出口额同比增长两倍，达35亿元。', ['35e8 CNY; up 200 % year-on-year']],
    ['锂电池出口12亿元，同比增长1.5倍。', ['12e8 CNY; up 150 % year-on-year']],
    ['二手车出口1.2万辆，是去年同期的3.5倍。', ['1.2e4 vehicles; up 3.5 times year-on-year']],
    ['上半年货运量实现翻番，达到300万吨。', ['300e4 t 2023-S1; up 2 times']],
    ['贸易额突破50亿美元，同比翻一番。', ['50e8 USD; up 2 times year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-07')).toEqual(figures));
});

describe('multiples are changes, in Russian', () => {
  // prettier-ignore
  test.each([
    ['Товарооборот удвоился и достиг $12 млрд.', ['12e9 USD; up 2 times']],
    ['Импорт вырос в 2,3 раза — до 1,5 млрд долларов.', ['1.5e9 USD; up 2.3 times']],
    ['Поставки угля сократились вдвое, до 2 млн тонн.', ['2e6 t; down 50 %']],
    ['Перевозки контейнеров выросли в 1,7 раза к уровню прошлого года и составили 430 тыс. ДФЭ.', ['430e3 TEU; up 1.7 times year-on-year']],
    ['Объём перевозок в январе-июне составил 1,2 млн ДФЭ, что в 1,5 раза больше показателя аналогичного периода прошлого года.', ['1.2e6 TEU 2023-01/2023-06; up 1.5 times year-on-year']],
    ['Профицит составил 13,1 млрд долларов, снизившись в 4,3 раза по сравнению с тем же периодом 2022 года.', ['13.1e9 USD; down 4.3 times year-on-year']],
    ['Поставки сжиженного газа выросли более чем в два раза.', ['change 2 times; up 2 times']],
    ['В 2022 году экспорт в Казахстан утроился по сравнению с 2021 годом.', ['change 3 times 2022; up 3 times year-on-year']],
    ['Экспорт увеличился в 2,4 раза, импорт — на 12%.', ['change 2.4 times; up 2.4 times', 'change 12 %; up 12 %']],
    ['Импорт автомобилей вырос вчетверо и составил 310 тыс. штук.', ['310e3 units; up 4 times']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-07')).toEqual(figures));
});
