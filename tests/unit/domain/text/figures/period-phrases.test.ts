import { stated } from './stated';

type Row = [publishedOn: string, text: string, figures: string[]];

describe('what is only compared with is the period of nothing else', () => {
  // prettier-ignore
  test.each<Row>([
    ['2023-02-09', 'Exports came to 5.1 million tonnes in 2022, practically those of 2021. Imports were 3 million tonnes.', ['5.1e6 t 2022', '3e6 t 2022']],
    ['2023-02-09', 'In 2022 the port took 5 million tonnes, and that of 2021 was 4 million tonnes.', ['5e6 t 2022', '4e6 t 2021']],
    ['2023-02-09', 'The surplus of 5 billion euros in 2022 exceeded that of 2021, when it was 4 billion euros. Exports were 40 billion euros.', ['5e9 EUR 2022', '4e9 EUR 2021', '40e9 EUR 2022']],
    ['2023-02-09', 'In 2022, when the terminal opened, it took 5 million tonnes. Coal was 2 million tonnes.', ['5e6 t 2022', '2e6 t 2022']],
    ['2024-07-25', 'Kenya shipped 700,000 bags in June 2024. It was more than in June 2023, when 620,000 bags left; Italy took 200,000 bags.', ['700000 bags 2024-06', '620000 bags 2023-06', '200000 bags 2024-06']],
    ['2025-01-21', 'Sales for 2024 rose to 10.6 million cars. Electric ones had a share of 13.6%, down a percentage point on 2023. In December, 910,505 cars were sold.', ['10.6e6 cars 2024', 'share 13.6 % 2024', '910505 cars 2024-12']],
    ['2023-02-02', 'Exports in December 2022 were 126 billion euros. The surplus was 10.2 billion euros, following 11.9 billion euros in November.', ['126e9 EUR 2022-12', '10.2e9 EUR 2022-12', '11.9e9 EUR 2022-11']],
    ['2020-11-26', 'The surplus was C$4.1 billion in October. Exports went from C$15.6 billion in September to C$15.0 billion; imports were C$10.9 billion.', ['4.1e9 CAD 2020-10', '15.6e9 CAD 2020-09', '15.0e9 CAD 2020-10', '10.9e9 CAD 2020-10']],
    ['2017-08-29', 'Cargo was 193,000 tonnes in the second quarter of 2017, from 224,000 tonnes in the quarter before and 246,000 tonnes in the same quarter of 2016.', ['193000 t 2017-Q2', '224000 t 2017-Q1', '246000 t 2016-Q2']],
    ['2023-02-05', 'В январе вывоз составил 5 млн тонн, почти столько же, сколько в рекордном мае 2020-го. Ввоз — 3 млн тонн.', ['5e6 t 2023-01', '3e6 t 2023-01']],
    ['2025-02-05', 'В 2024 году оборот достиг 4,8 млрд долларов, что на 6% выше итога 2023-го; ввоз равнялся 1,4 млрд долларов.', ['4.8e9 USD 2024; up 6 % year-on-year', '1.4e9 USD 2024']],
    ['2025-02-05', 'Порт подвёл итоги 2023 года: отгружено 5 млн тонн.', ['5e6 t 2023']],
    ['2021-08-06', 'Во втором квартале вывоз составил 343 млрд евро, больше, чем в слабом втором квартале 2020-го. В июне вывоз достиг 118 млрд евро.', ['343e9 EUR 2021-Q2', '118e9 EUR 2021-06']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('how long something had not been so is no period', () => {
  // prettier-ignore
  test.each<Row>([
    ['2024-05-16', 'Вывоз в апреле составил 34 млрд долларов. Дефицит вышел наибольшим за пять месяцев — 19 млрд долларов. Ввоз золота — 3 млрд долларов.', ['34e9 USD 2024-04', '19e9 USD 2024-04', '3e9 USD 2024-04']],
    ['2024-06-16', 'За пять месяцев вывезено 5 млн тонн, рекорд за всю историю.', ['5e6 t 2024-01/2024-05']],
    ['2024-05-16', 'Exports in April were $5 billion. The deficit was the highest in five months, $2 billion. Imports were $7 billion.', ['5e9 USD 2024-04', '2e9 USD 2024-04', '7e9 USD 2024-04']],
    ['2024-06-16', 'The largest buyer over the first five months was Iran with 5 million tonnes.', ['5e6 t 2024-01/2024-05']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('financial years and seasons', () => {
  // prettier-ignore
  test.each<Row>([
    // Their months are told.
    ['2019-10-22', 'Trade exceeded 10.6 billion dollars in fiscal year 2018-19, which ran from October to September. In the previous fiscal year it was 9 billion dollars.', ['10.6e9 USD 2018-10/2019-09', '9e9 USD 2017-10/2018-09']],
    ['2020-07-07', 'The ports took 717 million tonnes in the 2019-20 financial year (July to June), 2 per cent more than in 2018-19. In June they took 66 million tonnes.', ['717e6 t 2019-07/2020-06; up 2 % year-on-year', '66e6 t 2020-06']],
    ['2024-11-15', 'In fiscal year 2024, which ended on September 30, the agency cleared 1.3 billion parcels, up from 1 billion in fiscal 2023.', ['1.3e9 parcels 2023-10/2024-09', '1e9 parcels 2022-10/2023-09']],
    ['2023-07-05', 'Grain exports were 49 million tonnes in the 2022/23 marketing year (July-June), against 48 million tonnes in 2021/22.', ['49e6 t 2022-07/2023-06', '48e6 t 2021-07/2022-06']],
    ['2019-05-08', 'Exports were $8.9 billion in the fiscal year that ended on March 20, up from $8 billion the year before.', ['8.9e9 USD 2018-03-21/2019-03-20', '8e9 USD 2017-03-21/2018-03-20']],
    ['2024-07-23', 'Канал за 2023/24 финансовый год (июль — июнь) заработал 7,2 млрд долларов, тогда как в предыдущем — 9,4 млрд долларов.', ['7.2e9 USD 2023-07/2024-06', '9.4e9 USD 2022-07/2023-06']],
    ['2024-07-18', 'Выручка за финансовый год (июль 2023-го — июнь 2024-го) составила 7,2 млрд долларов.', ['7.2e9 USD 2023-07/2024-06']],
    ['2019-05-08', 'За 1397 год по местному календарю, завершившийся 20 марта, вывезено товаров на 8,9 млрд долларов.', ['8.9e9 USD 2018-03-21/2019-03-20']],
    ['2019-05-08', 'Проект, завершившийся 20 марта, обошёлся в 5 млрд долларов.', ['5e9 USD']],
    // Their country is told.
    ['2024-05-02', "India's exports reached $437 billion in fiscal 2023-24; in FY23 they were $451 billion.", ['437e9 USD 2023-04/2024-03', '451e9 USD 2022-04/2023-03']],
    ['2024-05-02', "Japan's exports reached 100 trillion yen in fiscal 2023.", ['100e12 JPY 2023-04/2024-03']],
    ['2024-11-02', "Pakistan's exports were $8 billion in the first quarter of fiscal year 2024-25.", ['8e9 USD 2024-07/2024-09']],
    ['2024-05-02', 'India and the United States exchanged goods worth $120 billion in fiscal 2023.', ['120e9 USD']],
    ['2024-11-02', 'Nepal exported 152,000 tonnes of cement in fiscal year 2023-24.', ['152000 t']],
    ['2024-11-02', "India's exports reached $437 billion in 2023.", ['437e9 USD 2023']],
    // Seasons.
    ['2022-12-13', 'Wheat exports had reached 15 million tonnes by Dec. 11 in the season that started on July 1, compared with 14 million tonnes a year earlier.', ['15e6 t 2022-07-01/2022-12-11', '14e6 t 2021-07-01/2021-12-11']],
    ['2024-01-18', 'С начала сезона, то есть с 1 июля, по 15 января включительно отгружено 29 млн тонн пшеницы. За весь сезон ждут 50 млн тонн.', ['29e6 t 2023-07-01/2024-01-15', 'target 50e6 t 2023-07/2024-06']],
    ['2024-07-18', 'During the busy season the port took 500,000 TEU in 2023.', ['500000 TEU 2023']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('from a beginning on', () => {
  // prettier-ignore
  test.each<Row>([
    ['2024-12-03', 'Since it was opened on Dec. 3, 2021, the line had carried 48 million tonnes as of Nov. 30.', ['48e6 t 2021-12-03/2024-11-30']],
    ['2024-12-03', 'The line carried 4 million tonnes in October, the most since it was opened on Dec. 3, 2021.', ['4e6 t 2024-10']],
    ['2022-12-27', 'С начала коммерческой эксплуатации в 2018 году труба подала 22 млн тонн нефти.', ['22e6 t 2018/2022']],
    ['2022-12-27', 'Since its launch in 2018 the line has carried 22 million tonnes.', ['22e6 t 2018/2022']],
    ['2022-12-27', 'The line, launched in 2018, carried 22 million tonnes in 2021.', ['22e6 t 2021']],
    ['2024-11-20', 'Since 1 July, Russia has shipped 20 million tonnes of wheat.', ['20e6 t 2024-07-01/2024-11-20']],
    ['2024-11-20', 'С 1 июля Казахстан экспортировал 2 млн тонн пшеницы.', ['2e6 t 2024-07-01/2024-11-20']],
    ['2024-11-20', 'С 1 июля пошлина снята. В 2023 году вывезено 5 млн тонн.', ['5e6 t 2023']],
    ['2025-01-20', 'The trade surplus was 7.5 billion dollars by the end of November 2024.', ['7.5e9 USD 2024-01/2024-11']],
    ['2025-01-20', 'Reserves were 22.7 billion dollars by the end of November 2024.', ['22.7e9 USD 2024-11']],
    ['2024-09-03', 'С 10 июня 2023 года по сегодняшний день перевезено 1,3 млн тонн.', ['1.3e6 t 2023-06-10/2024-09-03']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('periods told by adjectives in Russian', () => {
  // prettier-ignore
  test.each<Row>([
    ['2021-06-02', 'В мае отгружено 16 млн тонн сои, на 5% больше прошлогодних 15 млн тонн. Рекорд, установленный в апреле, — 17 млн тонн. Майская выручка составила 7 млрд долларов.', ['16e6 t 2021-05; up 5 % year-on-year', '15e6 t 2020-05', '17e6 t 2021-04', '7e9 USD 2021-05']],
    ['2023-05-16', 'Оборот в апреле составил 4,6 млрд долларов, на 30% меньше апрельского показателя 2022 года. Импорт составил 3,5 млрд долларов.', ['4.6e9 USD 2023-04; down 30 % year-on-year', '3.5e9 USD 2023-04']],
    ['2022-08-16', 'За июль вывезено 33 млн тонн, что уступает июньскому объёму. Китай купил 6 млн тонн.', ['33e6 t 2022-07', '6e6 t 2022-07']],
    ['2022-08-16', 'В июле доля угля упала до 6% с июньских 13% экспорта.', ['share 6 % 2022-07', 'share 13 % 2022-06']],
    ['2024-03-20', 'В феврале отгружено 5 млн тонн, больше январского результата (4 млн тонн).', ['5e6 t 2024-02', '4e6 t 2024-01']],
    ['2024-12-17', 'Октябрьская железная дорога в ноябре погрузила 5 млн тонн.', ['5e6 t 2024-11']],
    ['2024-12-17', 'Майские праздники не помешали: за полугодие погружено 5 млн тонн.', ['5e6 t 2024-S1']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('what was planned, and the ends of years', () => {
  // prettier-ignore
  test.each<Row>([
    ['2025-02-06', 'The railway moved 214,000 tonnes in 2024. It foresees 600,000 tonnes for the current year and 1.5 million tonnes in 2028.', ['214000 t 2024', 'target 600000 t 2025', 'target 1.5e6 t 2028']],
    ['2023-02-13', 'The zones exported $7.8 billion in 2022. Investment climbed to $6.6 billion by year-end.', ['7.8e9 USD 2022', '6.6e9 USD 2022']],
    ['2023-02-13', 'The zones exported $7.8 billion in 2022. They expect to export $9 billion by year-end.', ['7.8e9 USD 2022', 'target 9e9 USD 2023']],
    ['2023-02-28', 'Sales in 2022 were $18 billion. The carrier now expects sales of $17 billion for the year.', ['18e9 USD 2022', 'target 17e9 USD 2023']],
    ['2023-02-28', 'Sales were $18 billion in 2022. Exports came to $7 billion for the year.', ['18e9 USD 2022', '7e9 USD 2022']],
    ['2024-01-11', 'In 2023 China exported 4.9 million vehicles. Electric ones were 1.2 million vehicles, rising 77 percent, and the association expects exports to hit 5.5 million vehicles this year.', ['4.9e6 vehicles 2023', '1.2e6 vehicles 2023; up 77 % year-on-year', 'target 5.5e6 vehicles 2024']],
    ['2024-07-25', 'Exports were 700,000 bags in June. Italy had a share of 36.7%, and 800,000 bags are expected in July.', ['700000 bags 2024-06', 'share 36.7 % 2024-06', 'target 800000 bags 2024-07']],
    ['2024-07-25', 'Some 5 million tonnes of coal and 50,000 TEU are expected in 2025.', ['target 5e6 t 2025', 'target 50000 TEU 2025']],
    ['2018-11-20', 'За три квартала перевалено 3,5 млн TEU. К концу года порт намерен выйти на 4,9 млн TEU. Транзит — 2 млн TEU.', ['3.5e6 TEU 2018-Q1/2018-Q3', 'target 4.9e6 TEU 2018', '2e6 TEU 2018-Q1/2018-Q3']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

describe('days, weeks, seasons and parts of months', () => {
  // prettier-ignore
  test.each<Row>([
    ['2023-11-16', 'On Monday, November 13, the port took 12,000 containers. In October it took 300,000 containers.', ['12000 containers 2023-11-13', '300000 containers 2023-10']],
    ['2023-11-16', 'On Monday, November 13, the port said it took 12,000 containers.', ['12000 containers']],
    ['2023-11-16', 'Nov. 13 -- The port handled 5 million tonnes.', ['5e6 t']],
    ['2023-11-16', '11 ноября через переход прошло 412 грузовиков.', ['412 trucks 2023-11-11']],
    ['2024-03-20', '12 марта границу пересекли 300 грузовиков, 13 марта — 250 грузовиков.', ['300 trucks 2024-03-12', '250 trucks 2024-03-13']],
    ['2024-03-20', 'On January 12 customs data showed that 500 trucks crossed the border.', ['500 trucks']],
    ['2023-11-16', '11 ноября таможня сообщила, что прошло 412 грузовиков.', ['412 trucks']],
    ['2024-11-16', 'In the summer of 2023 5 million tonnes was shipped, in the winter of 2023-24 3 million tonnes. Last winter it was 2 million tonnes.', ['5e6 t 2023-06/2023-08', '3e6 t 2023-12/2024-02', '2e6 t 2023-12/2024-02']],
    ['2024-11-16', 'Летом 2023 года отгружено 5 млн тонн, зимой 2023/24 года — 3 млн тонн.', ['5e6 t 2023-06/2023-08', '3e6 t 2023-12/2024-02']],
    ['2024-11-16', 'In the first half of August 5 million tonnes was shipped, in the week ending 12 May 4 million tonnes.', ['5e6 t 2024-08-01/2024-08-15', '4e6 t 2024-05-06/2024-05-12']],
    ['2024-11-16', 'In the first half of 2024 5 million tonnes was shipped.', ['5e6 t 2024-S1']],
    ['2024-11-16', 'In the first 20 days of the month exports were $5 billion.', ['5e9 USD 2024-10-01/2024-10-20']],
    ['2024-11-16', 'За первую декаду ноября вывезено 5 млн тонн, за вторую половину сентября — 6 млн тонн.', ['5e6 t 2024-11-01/2024-11-10', '6e6 t 2024-09-16/2024-09-30']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});
