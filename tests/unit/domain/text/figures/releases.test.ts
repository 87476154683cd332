import { stated } from './stated';

describe('periods of press releases, in English', () => {
  // prettier-ignore
  test.each([
    ['In H1, exports totalled EUR 12.4 billion.', ['12.4e9 EUR 2023-S1']],
    ['Revenue for the year to March rose 12% to $4.1 billion.', ['4.1e9 USD 2022-04/2023-03; up 12 % year-on-year']],
    ['In fiscal year 2022-23 exports were $447 billion.', ['447e9 USD']],
    ['In the first seven months of 2023, trade totalled 23.55 trillion yuan (about 3.28 trillion U.S. dollars), up 0.4 percent year on year.', ['23.55e12 CNY 2023-01/2023-07; up 0.4 % year-on-year', '3.28e12 USD 2023-01/2023-07']],
    ['So far this year, 1,200 trains have crossed the border.', ['1200 trains 2023-01-01/2023-08-08']],
    ['In the January-July period, Kazakhstan shipped 6.2 million tons of grain, down 8 percent.', ['6.2e6 t 2023-01/2023-07; down 8 %']],
    ['Trade with Russia soared 36.5 percent to 134.1 billion US dollars in Jan-July.', ['134.1e9 USD 2023-01/2023-07; up 36.5 %']],
    ['Between January and June, the corridor carried 1.7 mln tons of cargo, 65% more than in the same period last year.', ['1.7e6 t 2023-01/2023-06; up 65 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Trade rose 5% to $3.1 billion in the nine months to September.', ['3.1e9 USD 2023-01/2023-09; up 5 %']],
    ['In the opening three quarters of the year, trade was 30.8 trillion yuan.', ['30.8e12 CNY 2023-Q1/2023-Q3']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-20')).toEqual(figures));
});

describe('periods of press releases, in Chinese', () => {
  // prettier-ignore
  test.each([
    ['今年以来，霍尔果斯口岸累计通行中欧班列4300列，同比增长8.5%。', ['4300 trains 2023-01-01/2023-08-08; up 8.5 % year-on-year']],
    ['1—7月，新疆外贸进出口总值1763.3亿元，同比增长68.4%。', ['1763.3e8 CNY 2023-01/2023-07; up 68.4 % year-on-year']],
    ['“十三五”期间贸易额累计达1.2万亿美元。', ['1.2e12 USD']],
    ['按美元计价，前7个月我国进出口总值3.4万亿美元，下降6.1%。', ['3.4e12 USD 2023-01/2023-07; down 6.1 %']],
    ['2023年前7个月，我国进出口总值23.55万亿元人民币，同比（下同）增长0.4%。其中，出口13.47万亿元，增长1.5%；进口10.08万亿元，下降1.1%；贸易顺差3.39万亿元，扩大10.3%。', ['23.55e12 CNY 2023-01/2023-07; up 0.4 % year-on-year', '13.47e12 CNY 2023-01/2023-07; up 1.5 % year-on-year', '10.08e12 CNY 2023-01/2023-07; down 1.1 % year-on-year', '3.39e12 CNY 2023-01/2023-07; up 10.3 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('periods of press releases, in Russian', () => {
  // prettier-ignore
  test.each([
    ['В январе-июле экспорт из Китая в Россию вырос на 73,4%, до $62,54 млрд, поставки российских товаров увеличились на 15,1%, до $73,6 млрд.', ['62.54e9 USD 2023-01/2023-07; up 73.4 %', '73.6e9 USD 2023-01/2023-07; up 15.1 %']],
    ['Товарооборот между Россией и Китаем в 2022 году вырос на 29,3% и составил $190,27 млрд.', ['190.27e9 USD 2022; up 29.3 % year-on-year']],
    ['К 2030 году планируется увеличить товарооборот до 200 млрд долларов.', ['target 200e9 USD 2030']],
    ['С начала года отправлено 1200 поездов.', ['1200 trains 2023-01-01/2023-08-08']],
    ['За 7 месяцев текущего года перевезено 2,1 млн тонн.', ['2.1e6 t 2023-01/2023-07']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['За три квартала товарооборот достиг 3,2 млрд долларов.', ['3.2e9 USD 2023-Q1/2023-Q3']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-08')).toEqual(figures));
});

describe('sentences of press releases, in English', () => {
  // prettier-ignore
  test.each([
    ['The first estimate for the euro area balance showed a €23.0 billion surplus in trade in goods with the rest of the world in June 2023, compared with a deficit of €27.1 billion in June 2022.', ['23.0e9 EUR 2023-06', '27.1e9 EUR 2022-06']],
    ['Euro area exports of goods to the rest of the world in June 2023 were €252.3 billion, an increase of 0.3% compared with June 2022 (€251.6 billion).', ['252.3e9 EUR 2023-06; up 0.3 % year-on-year', '251.6e9 EUR 2022-06']],
    ['In June 2023, imports stood at €229.3 bn, a fall of 17.7% compared with June 2022 (€278.7 bn).', ['229.3e9 EUR 2023-06; down 17.7 % year-on-year', '278.7e9 EUR 2022-06']],
    ['Intra-euro area trade fell to €228.9 billion in June 2023, down by 5.7% compared with June 2022.', ['228.9e9 EUR 2023-06; down 5.7 % year-on-year']],
    ['In 2022, the EU exported goods worth €230.3 billion to China, while imports from China amounted to €626.0 billion.', ['230.3e9 EUR 2022', '626.0e9 EUR 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-18')).toEqual(figures));
  // prettier-ignore
  test.each([
    ["China's foreign trade of goods expanded 0.4 percent year on year to 23.55 trillion yuan in the first seven months of 2023, official data showed Tuesday.", ['23.55e12 CNY 2023-01/2023-07; up 0.4 % year-on-year']],
    ['In July alone, trade stood at 3.46 trillion yuan, down 8.3 percent year on year, the General Administration of Customs (GAC) said. Of the total, exports fell 9.2 percent to 2.02 trillion yuan, and imports dropped 6.9 percent to 1.44 trillion yuan.', ['3.46e12 CNY 2023-07; down 8.3 % year-on-year', '2.02e12 CNY 2023-07; down 9.2 % year-on-year', '1.44e12 CNY 2023-07; down 6.9 % year-on-year']],
    ['Private firms saw their imports and exports rise 6.7 percent to 12.46 trillion yuan, accounting for 52.9 percent of the total.', ['12.46e12 CNY; up 6.7 %', 'share 52.9 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('sentences of press releases, in Chinese', () => {
  // prettier-ignore
  test.each([
    ['前7个月，我国进口原油3.25亿吨，增加12.4%，每吨4096.1元，下跌21.4%；煤2.61亿吨，增加88.6%。', ['3.25e8 t 2023-01/2023-07; up 12.4 %', '2.61e8 t 2023-01/2023-07; up 88.6 %']],
    ['东盟为我第一大贸易伙伴，前7个月我与东盟贸易总值为3.59万亿元，增长2.8%，占我外贸总值的15.3%。', ['3.59e12 CNY 2023-01/2023-07; up 2.8 %', 'share 15.3 % 2023-01/2023-07']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});

describe('sentences of press releases, in Russian', () => {
  // prettier-ignore
  test.each([
    ['По данным ГТУ КНР, в июле объем торговли снизился на 3,2% по сравнению с июнем и составил $19,5 млрд.', ['19.5e9 USD 2023-07; down 3.2 % month-on-month']],
    ['В структуре экспорта на нефть и газ приходится 62%, еще 18% составляют металлы.', ['share 62 %', 'share 18 %']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-08')).toEqual(figures));
});
