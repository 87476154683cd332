import { stated } from './stated';

type Row = [publishedOn: string, text: string, figures: string[]];

describe('months and days without a year had come, unless they are planned', () => {
  // prettier-ignore
  test.each<Row>([
    ['2025-02-11', 'Coal exports in January were 10 million tonnes. In November, the port had shipped 12 million tonnes.', ['10e6 t 2025-01', '12e6 t 2024-11']],
    ['2025-02-11', 'Coal exports in January were 10 million tonnes. In November, the port expects to ship 12 million tonnes.', ['10e6 t 2025-01', 'target 12e6 t 2025-11']],
    ['2024-05-20', 'In the first quarter exports were $5 billion, in the fourth quarter they had been $4 billion.', ['5e9 USD 2024-Q1', '4e9 USD 2023-Q4']],
    ['2024-12-20', 'Exports in November were $5 billion; in January they are expected at $4 billion.', ['5e9 USD 2024-11', 'target 4e9 USD 2025-01']],
    ['2024-02-20', 'In 2023 exports were $5 billion; in April they were $600 million.', ['5e9 USD 2023', '600e6 USD 2023-04']],
    ['2024-09-16', 'In August exports were $5 billion. For the first nine months $40 billion is expected.', ['5e9 USD 2024-08', 'target 40e9 USD 2024-01/2024-09']],
    ['2024-10-11', 'Some 5 million tonnes are expected in December.', ['target 5e6 t 2024-12']],
    ['2025-02-11', 'Экспорт в январе составил 5 млрд долларов. В декабре было вывезено товаров на 6 млрд долларов.', ['5e9 USD 2025-01', '6e9 USD 2024-12']],
    ['2024-05-20', 'Экспорт в апреле составил 5 млрд долларов, а в августе должен достичь 6 млрд долларов.', ['5e9 USD 2024-04', 'target 6e9 USD 2024-08']],
    ['2024-11-16', '4–10 марта перевезено 5 тыс. тонн.', ['5e3 t 2024-03-04/2024-03-10']],
    ['2024-11-16', 'С 4 по 10 января будет перевезено 5 тыс. тонн.', ['target 5e3 t 2025-01-04/2025-01-10']],
    ['2024-11-16', 'On March 4 the port took 12,000 containers.', ['12000 containers 2024-03-04']],
    ['2024-02-16', 'In January 2024 exports were $5 billion. Since 1 July, Russia has shipped 20 million tonnes of wheat.', ['5e9 USD 2024-01', '20e6 t 2023-07-01/2024-02-16']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('financial years whose country is known by its money, its offices or where the news comes from', () => {
  // prettier-ignore
  test.each<Row>([
    ['2024-09-18', 'Spice exports were worth ₹9,200 crore in 2023-24.', ['9200e7 INR 2023-04/2024-03']],
    ['2024-09-18', 'Spice exports from Nepal were worth Rs 9,200 crore in 2023-24.', ['9200e7 NPR']],
    ['2024-08-01', 'The port handled 4.5 lakh TEU in Q1 FY25, against 4.2 lakh TEU in Q1 FY24.', ['4.5e5 TEU 2024-04/2024-06', '4.2e5 TEU 2023-04/2023-06']],
    ['2024-11-12', 'India exported goods worth $110 billion in the first half of this fiscal. In the April-August period of the current year it imported gold for $20 billion.', ['110e9 USD 2024-04/2024-09', '20e9 USD 2024-04/2024-08']],
    ['2024-11-12', "India's fiscal deficit was $50 billion in October.", ['50e9 USD 2024-10']],
    ['2024-11-12', "India's sugar exports were 6 million tonnes in the 2022-23 season.", ['6e6 t']],
    ['2023-11-02', 'Imports fell to $17bn in the first four months of the current fiscal year, the Pakistan Bureau of Statistics said, against $20bn over the corresponding months of last year.', ['17e9 USD 2023-07/2023-10', '20e9 USD 2022-07/2022-10']],
    ['2023-11-02', 'Exports to Pakistan fell to $17bn in the first four months of the current fiscal year.', ['17e9 USD']],
    ['2024-12-27', 'KARACHI: In the last fiscal year the terminal took 140 ships, against 127 ships in 2022-23.', ['140 ships 2023-07/2024-06', '127 ships 2022-07/2023-06']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('seasons and financial years that are not over', () => {
  // prettier-ignore
  test.each<Row>([
    ['2024-02-12', 'The country has exported 25 million tonnes of grain so far in the 2023/24 July-June season, down from 29 million tonnes a year earlier.', ['25e6 t 2023-07-01/2024-02-12', '29e6 t 2022-07-01/2023-02-12']],
    ['2024-02-12', 'Grain exports in the 2023/24 July-June season had reached 25 million tonnes as of Feb. 9.', ['25e6 t 2023-07-01/2024-02-09']],
    ['2024-08-01', "India's exports were $110 billion so far this fiscal. Last fiscal they were $437 billion.", ['110e9 USD 2024-04-01/2024-08-01', '437e9 USD 2023-04/2024-03']],
    ['2023-10-05', 'Grain exports in the 2022-2023 marketing year, from September through August, hit 9 million tonnes. For the new season the union forecasts 7 million tonnes.', ['9e6 t 2022-09/2023-08', 'target 7e6 t 2023-09/2024-08']],
    ['2024-02-12', 'С начала 2023/24 маркетингового года (июль — июнь) по 9 февраля вывезено 25 млн тонн зерна.', ['25e6 t 2023-07-01/2024-02-09']],
    ['2023-09-12', 'В сезоне 2022/23 (июль — июнь) вывезено 60 млн тонн зерна. В новом сезоне ожидается 50 млн тонн.', ['60e6 t 2022-07/2023-06', 'target 50e6 t 2023-07/2024-06']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('what has gone on since a day or month', () => {
  // prettier-ignore
  test.each<Row>([
    ['2022-11-22', 'Some 9 million tonnes of maize have left the port on 400 ships since Aug. 1, the ministry said. Spain took 2 million tonnes.', ['9e6 t 2022-08-01/2022-11-22', '400 ships 2022-08-01/2022-11-22', '2e6 t 2022-08-01/2022-11-22']],
    ['2023-05-11', 'The shortfall was $4 billion in the first ten days of May. Since January the deficit has reached $29 billion.', ['4e9 USD 2023-05-01/2023-05-10', '29e9 USD 2023-01-01/2023-05-10']],
    ['2025-05-06', 'The terminal has handled 600,000 TEU since trial operations began in July last year.', ['600000 TEU 2024-07/2025-05']],
    ['2025-05-06', 'The 5 million tonnes of April were the most since July 2024.', ['5e6 t 2025-04']],
    ['2024-11-20', 'The bridge has been closed since March 26, and the port handled 500,000 tonnes in May.', ['500000 t 2024-05']],
    ['2024-11-20', 'Prices have fallen since July, and exports were $5 billion in October.', ['5e9 USD 2024-10']],
    ['2023-06-20', 'In May 2023 exports rose 5 percent since May 2022 to $40 billion. Imports were $30 billion.', ['40e9 USD 2023-05; up 5 %', '30e9 USD 2023-05']],
    ['2024-11-20', 'Вывезено 5 млн тонн пшеницы с 1 июля.', ['5e6 t 2024-07-01/2024-11-20']],
    ['2024-11-20', 'С сентября вывезено 5 млн тонн пшеницы.', ['5e6 t 2024-09/2024-11']],
    ['2024-11-20', 'С июля 2024 года порт работает круглосуточно. В октябре он отгрузил 5 млн тонн.', ['5e6 t 2024-10']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('what something is said to equal', () => {
  // prettier-ignore
  test.each<Row>([
    ['2022-11-14', 'Throughput was 61 million tonnes in October 2022. Ore made up 46 million tonnes, in line with October 2021. At the second port it was 13 million tonnes.', ['61e6 t 2022-10', '46e6 t 2022-10', '13e6 t 2022-10']],
    ['2022-11-14', 'Throughput in October 2022, at 61 million tonnes, was close to the level of October 2021; ore was 13 million tonnes.', ['61e6 t 2022-10', '13e6 t 2022-10']],
    ['2022-11-14', 'Throughput in 2021 was at 2019 levels; ore was 13 million tonnes.', ['13e6 t 2021']],
    ['2022-11-14', 'The market was flat in 2021, and the port took 5 million tonnes.', ['5e6 t 2021']],
    ['2023-02-10', 'At the close of 2022 the yard held 5 million tonnes.', ['5e6 t 2022']],
    ['2023-07-17', 'In June exports, at $20 billion, were 21% below their level of June 2022 and 5% below that of May; imports dropped to $17 billion.', ['20e9 USD 2023-06; down 21 % year-on-year', '17e9 USD 2023-06']],
    ['2021-10-04', 'Exports reached 145 million tonnes over nine months of 2021, 15.3% more.', ['145e6 t 2021-01/2021-09; up 15.3 %']],
    ['2023-06-10', 'Экспорт в мае составил 5 млн тонн, как и в мае 2022-го; импорт — 3 млн тонн.', ['5e6 t 2023-05', '3e6 t 2023-05']],
    ['2022-02-10', 'Экспорт в 2021 году составил 5 млн тонн, практически не изменившись к 2020 году; импорт — 3 млн тонн.', ['5e6 t 2021', '3e6 t 2021']],
    ['2022-02-10', 'Экспорт в 2021 году составил 5 млн тонн, близко к объёму 2019 года; импорт — 3 млн тонн.', ['5e6 t 2021', '3e6 t 2021']],
    ['2023-02-10', 'К 2022 году порт вернулся к 5 млн тонн.', ['5e6 t 2022']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('days of stocks, and years that lie far back', () => {
  // prettier-ignore
  test.each<Row>([
    ['2021-08-12', 'On 30 June the external debt was $14.2 billion. In July exports rose by 4 per cent to $1.1 billion.', ['14.2e9 USD 2021-06-30', '1.1e9 USD 2021-07; up 4 %']],
    ['2022-07-05', 'Wheat stocks were 14.2 million tonnes on 1 July, 3 million tonnes less than a year earlier.', ['14.2e6 t 2022-07-01; down 3000000 t year-on-year']],
    ['2022-07-05', 'The bank said on 1 July that its reserves were $14 billion.', ['14e9 USD']],
    ['2022-07-05', 'The fair opened on 1 July; goods worth $14 million were sold.', ['14e6 USD']],
    ['2024-02-10', 'In 2011 the port was sold for $80 million.\n\nFrom January to November it handled 4 million tonnes.', ['80e6 USD 2011', '4e6 t 2023-01/2023-11']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});
