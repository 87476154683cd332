import { stated } from './stated';

describe('amounts with changes', () => {
  // prettier-ignore
  test.each([
    ['据乌鲁木齐海关统计，今年上半年，新疆外贸进出口总值1452.3亿元，较去年同期（下同）增长66.7%。其中，出口1228.4亿元，增长70.9%；进口223.9亿元，增长46.9%。6月当月，进出口总值280.1亿元，增长57.3%。', ['1452.3e8 CNY 2023-S1; up 66.7 % year-on-year', '1228.4e8 CNY 2023-S1; up 70.9 % year-on-year', '223.9e8 CNY 2023-S1; up 46.9 % year-on-year', '280.1e8 CNY 2023-06; up 57.3 % year-on-year']],
    ['上半年，中欧班列开行8641列，发送货物93.6万标箱，同比分别增长16%、30%。', ['8641 trains 2023-S1; up 16 % year-on-year', '93.6e4 TEU 2023-S1; up 30 % year-on-year']],
    ['海关总署数据显示，7月份出口2817.6亿美元，同比下降14.5%，降幅较6月扩大2.1个百分点。', ['2817.6e8 USD 2023-07; down 14.5 % year-on-year', 'change 2.1 pp 2023-07; up 2.1 pp month-on-month']],
  ])('%s', (text, figures) => expect(stated(text, '2023-08-09')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['去年12月，全市进出口额为52.3亿元，环比增长8.1%，比上年同月减少3.4亿元。', ['52.3e8 CNY 2023-12; down 340000000 CNY year-on-year']],
    ['出口汽车5.2万辆，比上年增加1.1万辆。', ['5.2e4 vehicles; up 11000 vehicles year-on-year']],
    ['2023年进口额由上年的98亿元降至85亿元，降幅达13.3%。', ['98e8 CNY 2022', '85e8 CNY 2023; down 13.3 % year-on-year']],
    ['全年货物贸易顺差5.79万亿元，与2022年相比减少1.1%。', ['5.79e12 CNY 2023; down 1.1 % year-on-year']],
    ['一季度、上半年、前三季度进出口增速分别为4.8%、2.1%、-0.2%。', ['change 4.8 % 2023-Q1; up 4.8 %', 'change 2.1 % 2023-S1; up 2.1 %', 'change 0.2 % 2023-Q1/2023-Q3; down 0.2 %']],
    ['2023年，跨境电商进出口2.38万亿元，增长15.6%，其中出口1.83万亿元，增长19.6%，进口5483亿元，增长3.9%。', ['2.38e12 CNY 2023; up 15.6 % year-on-year', '1.83e12 CNY 2023; up 19.6 % year-on-year', '5483e8 CNY 2023; up 3.9 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-01-15')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['2023年，该口岸监管进出口货运量2173.6万吨，同比增长19.4%；贸易值2894.3亿元，同比增长59.3%，货运量和贸易值均创历史新高。', ['2173.6e4 t 2023; up 19.4 % year-on-year', '2894.3e8 CNY 2023; up 59.3 % year-on-year']],
    ['今年前2个月，中欧班列累计开行2928列、发送31.7万标箱，同比分别增长9%、10%。', ['2928 trains 2024-01/2024-02; up 9 % year-on-year', '31.7e4 TEU 2024-01/2024-02; up 10 % year-on-year']],
    ['2月份，全区进出口88.5亿元，同比增长12.4%，环比下降20.3%。', ['88.5e8 CNY 2024-02; up 12.4 % year-on-year']],
    ['该公司去年出口电动汽车24.3万辆，增长3.3倍。', ['24.3e4 vehicles 2023; up 330 % year-on-year']],
    ['哈萨克斯坦对华出口粮食从2022年的40万吨增加到2023年的61.6万吨，增幅超过五成。', ['40e4 t 2022', '61.6e4 t 2023; up 50 % year-on-year']],
    ['2023年贸易逆差收窄12%至8.7亿美元。', ['8.7e8 USD 2023; down 12 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['前8个月，满洲里口岸进出境中欧班列3350列，发运36.2万个标准箱，同比分别增长6.8%、11.9%。', ['3350 trains 2023-01/2023-08; up 6.8 % year-on-year', '36.2e4 TEU 2023-01/2023-08; up 11.9 % year-on-year']],
    ['首8个月出口值为18.1万亿元，8月出口2.04万亿元，同比下降3.2%。', ['18.1e12 CNY 2023-01/2023-08', '2.04e12 CNY 2023-08; down 3.2 % year-on-year']],
    ['今年1至8月，口岸验放出入境旅客120.6万人次、车辆15.2万辆次，分别是去年同期的5.2倍和1.8倍。', ['120.6e4 person-trips 2023-01/2023-08; up 5.2 times year-on-year', '15.2e4 vehicles 2023-01/2023-08; up 1.8 times year-on-year']],
    ['中国自哈进口天然气43.5亿立方米，比上年同期减少两成。', ['43.5e8 m3; down 20 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['9月份，霍尔果斯铁路口岸通行中欧班列680列，比8月增加45列；前9个月累计5900列，比去年同期多出8.2%。', ['680 trains 2023-09; up 45 trains month-on-month', '5900 trains 2023-01/2023-09; up 8.2 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['10月15日至11月4日举行的广交会，线下出口成交223亿美元，增长2.8%。', ['223e8 USD 2023-10-15/2023-11-04; up 2.8 %']],
    ['截至10月31日，今年中吉乌公铁联运货物2.3万吨，同比增长1倍。', ['2.3e4 t 2023-01-01/2023-10-31; up 100 % year-on-year']],
    ['2022年出口额突破百亿元大关，达103.4亿元，是2018年的2.6倍。', ['103.4e8 CNY 2022; up 2.6 times']],
    ['前10月，浙江进出口同比增长4.5%，规模首次站上4万亿元台阶。', ['4e12 CNY 2023-01/2023-10; up 4.5 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
});

describe('shares', () => {
  // prettier-ignore
  test.each([
    ['2023年，我国与共建“一带一路”国家进出口19.47万亿元，增长2.8%，占进出口总值的46.6%，提升1.2个百分点。', ['19.47e12 CNY 2023; up 2.8 % year-on-year', 'share 46.6 % 2023; up 1.2 pp year-on-year']],
    ['机电产品占出口总值的六成，劳密产品占17.3%。', ['share 60 %', 'share 17.3 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-01-15')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['我国对东盟出口占比由2022年的15.8%升至2023年的16.2%。', ['share 15.8 % 2022', 'share 16.2 % 2023']],
    ['其中，汽车出口同比激增68.9%，达5.3万辆，占全区汽车出口量的近七成。', ['5.3e4 vehicles; up 68.9 % year-on-year', 'share 70 %']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['2022年，该市出口额41.5亿元，其中汽车12.3亿元，占29.6%，服装8.1亿元，占19.5%。', ['41.5e8 CNY 2022', '12.3e8 CNY 2022', 'share 29.6 % 2022', '8.1e8 CNY 2022', 'share 19.5 % 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['过境货物近1200万吨，其中集装箱货物占比逾三成，较去年提高4个百分点。', ['1200e4 t', 'share 30 %; up 4 pp year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
});

describe('what is planned or possible', () => {
  // prettier-ignore
  test.each([
    ['双方同意，到2030年将双边贸易额提高到1000亿美元。2023年这一数字为821亿美元。', ['target 1000e8 USD 2030', '821e8 USD 2023']],
    ['该口岸设计年通关能力为300万吨，去年实际过货量为410万吨，超出设计能力37%。', ['capacity 300e4 t', '410e4 t 2023']],
  ])('%s', (text, figures) => expect(stated(text, '2024-01-15')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['双方争取在2025年前将贸易额提升至200亿美元，较目前水平翻一番。', ['target 200e8 USD 2025; up 2 times']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['该港年吞吐能力可达3000万吨，今年预计完成2600万吨。', ['capacity 3000e4 t', 'target 2600e4 t 2023']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
});

describe('amounts', () => {
  // prettier-ignore
  test.each([
    ['中亚天然气管道去年向中国输气超过430亿立方米。', ['430e8 m3 2023']],
    ['展会吸引来自60个国家的3000余家企业参展，签约金额达1284亿元。', ['3000 companies', '1284e8 CNY']],
    ['项目总投资约47亿美元，全长523公里，预计2028年建成。', ['47e8 USD']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['跨境包裹量突破1.2亿件，日均50万件。', ['1.2e8 parcels']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['2021年、2022年和2023年上半年，货运量分别为210万吨、260万吨和150万吨。', ['210e4 t 2021', '260e4 t 2022', '150e4 t 2023-S1']],
    ['今年前三季度，园区实现贸易额320亿元，已超过去年全年的305亿元。', ['320e8 CNY 2023-Q1/2023-Q3', '305e8 CNY 2022']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['三季度货运量为85万吨，二季度为79万吨，去年三季度为70万吨。', ['85e4 t 2023-Q3', '79e4 t 2023-Q2', '70e4 t 2022-Q3']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
});

describe('numbers that are no statistics', () => {
  // prettier-ignore
  test.each([
    ['外贸依存度回落至32.1%，关税税率由15%降至10%。', []],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['本报收到读者来信37封，共有12个国家的代表出席，会期3天。', []],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});
