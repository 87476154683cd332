import { stated } from './stated';

describe('what something rose from or is compared with has its own period, in English', () => {
  // prettier-ignore
  test.each([
    ['From 2019 to 2022, trade between the two countries grew from 5.1 billion to 7.3 billion dollars.', ['5.1e9 USD 2019', '7.3e9 USD 2022']],
    ['From 2019 to 2022, trade grew from 5.1 to 7.3 billion dollars.', ['5.1e9 USD 2019', '7.3e9 USD 2022']],
    ['Between 2019 and 2022 bilateral trade rose from $5.1 billion to $7.3 billion.', ['5.1e9 USD 2019', '7.3e9 USD 2022']],
    ['Trade rose to $7.3 billion in 2022 from $5.1 billion in 2021.', ['7.3e9 USD 2022', '5.1e9 USD 2021']],
    ['Exports were worth $4.2 billion in 2022, compared with $3.9 billion a year earlier.', ['4.2e9 USD 2022', '3.9e9 USD 2021']],
    ['Exports were worth $4.2 billion in 2022, compared with $3.9 billion in 2021.', ['4.2e9 USD 2022', '3.9e9 USD 2021']],
    ['From 2013 to 2022, the trade volume increased from 1.04 trillion to 2.07 trillion U.S. dollars.', ['1.04e12 USD 2013', '2.07e12 USD 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-07')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Imports of grain fell to 1.2 million tonnes in May from 1.9 million tonnes in April.', ['1.2e6 t 2023-05', '1.9e6 t 2023-04']],
    ['Imports of grain fell to 1.2 million tonnes in May from 1.9 million a month earlier, customs data showed.', ['1.2e6 t 2023-05', '1.9e6 t 2023-04']],
  ])('%s', (text, figures) => expect(stated(text, '2023-06-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Crude imports in July stood at 43.69 million tons, down from 52.06 million tons in June but up 17 percent from a year earlier.', ['43.69e6 t 2023-07; up 17 % year-on-year', '52.06e6 t 2023-06']],
    ['In July the surplus widened to $80.2 billion from $70.6 billion in the previous month.', ['80.2e9 USD 2023-07', '70.6e9 USD 2023-06']],
    ['The trade deficit narrowed to $65.5 billion in June, from $68.3 billion in May.', ['65.5e9 USD 2023-06', '68.3e9 USD 2023-05']],
    ['The ministry said trade would reach $10 billion by 2025, up from $7.6 billion in 2022.', ['target 10e9 USD 2025', '7.6e9 USD 2022']],
    ['Soybean imports were 9.73 million metric tons in July, up 23.5% from 7.88 million tons a year earlier.', ['9.73e6 t 2023-07; up 23.5 % year-on-year', '7.88e6 t 2022-07']],
    ['Trade reached $2.4bn in 2022 ($1.9bn in 2021).', ['2.4e9 USD 2022', '1.9e9 USD 2021']],
    ['In January-July 2023 volumes fell by 12 percent to 3.1 million tonnes, compared with 3.5 million tonnes in the same period of 2022.', ['3.1e6 t 2023-01/2023-07; down 12 % year-on-year', '3.5e6 t 2022-01/2022-07']],
    ['Last year Kazakhstan exported 9.1 million tons of grain, against 7.4 million tons in 2021.', ['9.1e6 t 2022', '7.4e6 t 2021']],
    ['Exports climbed from $3.2 billion in the first half of 2022 to $4.5 billion in the same period this year.', ['3.2e9 USD 2022-S1', '4.5e9 USD 2023-S1']],
    ['The number of trains rose from 1,200 in 2019 to 5,400 in 2022.', ['1200 trains 2019', '5400 trains 2022']],
    ['Exports were $9 million in 2022. Statistics show that in the first half of 2023, they reached $5 million.', ['9e6 USD 2022', '5e6 USD 2023-S1']],
    ['Exports were $9 million in 2022. The ministry said that for July the total was $5 million.', ['9e6 USD 2022', '5e6 USD 2023-07']],
    ['Exports reached $9 million in 2022, nearly double that in 2021.', ['9e6 USD 2022; up 2 times year-on-year']],
    ['In July exports reached $9 million, much higher than that in June; imports were $4 million.', ['9e6 USD 2023-07', '4e6 USD 2023-07']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
  // prettier-ignore
  test.each([
    ["Germany's exports to China slipped 9 percent to 97.3 billion euros in 2023, from 106.8 billion euros in 2022.", ['97.3e9 EUR 2023; down 9 % year-on-year', '106.8e9 EUR 2022']],
    ['The route handled 2.76 million tonnes of cargo in 2023, up 65 percent from 1.7 million tonnes in 2022.', ['2.76e6 t 2023; up 65 % year-on-year', '1.7e6 t 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2024-02-15')).toEqual(figures));
});

describe('what something rose from or is compared with has its own period, in Chinese', () => {
  // prettier-ignore
  test.each([
    ['7月份，我国进出口3.46万亿元，下降8.3%，上年同期为3.77万亿元。', ['3.46e12 CNY 2023-07; down 8.3 % year-on-year', '3.77e12 CNY 2022-07']],
    ['2022年双边贸易额为700.2亿美元，2021年为502亿美元。', ['700.2e8 USD 2022', '502e8 USD 2021']],
    ['进出口额从2013年的1.04万亿美元增长到2022年的2.07万亿美元。', ['1.04e12 USD 2013', '2.07e12 USD 2022']],
    ['上半年，中哈贸易额由去年同期的112亿美元增至136亿美元，增长21.4%。', ['112e8 USD 2022-S1', '136e8 USD 2023-S1; up 21.4 % year-on-year']],
    ['从2019年到2022年，双边贸易额从51亿美元增至73亿美元。', ['51e8 USD 2019', '73e8 USD 2022']],
    ['上半年口岸过货量560万吨，去年同期为410万吨。', ['560e4 t 2023-S1', '410e4 t 2022-S1']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('what something rose from or is compared with has its own period, in Russian', () => {
  // prettier-ignore
  test.each([
    ['В 2022 году экспорт составил 4,2 млн тонн против 3,6 млн тонн годом ранее.', ['4.2e6 t 2022', '3.6e6 t 2021']],
    ['Объём торговли вырос с 5,1 млрд долларов в 2019 году до 7,3 млрд долларов в 2022 году.', ['5.1e9 USD 2019', '7.3e9 USD 2022']],
    ['С 2019 по 2022 год товарооборот вырос с 5,1 до 7,3 млрд долларов.', ['5.1e9 USD 2019', '7.3e9 USD 2022']],
    ['В I квартале 2023 года импорт сократился до 16,2 млрд долларов с 18,9 млрд долларов годом ранее.', ['16.2e9 USD 2023-Q1', '18.9e9 USD 2022-Q1']],
    ['За 7 месяцев 2023 года через порт прошло 5,4 млн тонн грузов, что на 12% больше, чем за аналогичный период прошлого года (4,8 млн тонн).', ['5.4e6 t 2023-01/2023-07; up 12 % year-on-year', '4.8e6 t 2022-01/2022-07']],
    ['В июле экспорт увеличился до 3,4 млн тонн с 2,9 млн тонн в июне.', ['3.4e6 t 2023-07', '2.9e6 t 2023-06']],
    ['В 2021 году товарооборот составлял 146,9 млрд долларов, в 2022 году — 190,3 млрд долларов.', ['146.9e9 USD 2021', '190.3e9 USD 2022']],
    ['За январь-июль перевезено 410 тыс. ДФЭ, тогда как год назад — 350 тыс. ДФЭ.', ['410e3 TEU 2023-01/2023-07', '350e3 TEU 2022-01/2022-07']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});
