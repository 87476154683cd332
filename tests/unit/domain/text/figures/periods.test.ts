import { findFigures } from '../../../../../src/domain/text';

const PUBLISHED = '2023-08-07';
const periods = (text: string, publishedOn: string | undefined = PUBLISHED) =>
  findFigures(text, { publishedOn }).map(({ period }) => period);

describe('periods as they are written', () => {
  test.each([
    ['In 2022 trade was 5 billion yuan', '2022'],
    ['Trade in the first half of 2023 was 5 billion yuan', '2023-S1'],
    ['Trade in H1 2023 was 5 billion yuan', '2023-S1'],
    ['Trade in the second quarter of 2023 was 5 billion yuan', '2023-Q2'],
    ['Trade in the first three quarters of 2022 was 5 billion yuan', '2022-Q1/2022-Q3'],
    ['From January to November 2022 trade was 5 billion yuan', '2022-01/2022-11'],
    ['In the first two months of 2023 trade was 5 billion yuan', '2023-01/2023-02'],
    ['In July 2022 trade was 5 billion yuan', '2022-07'],
    ['Trade was 5 billion yuan in the year from July 2021 to June 2022', '2021-07/2022-06'],
    ['2023年上半年进出口5亿元', '2023-S1'],
    ['2022年前三季度进出口5亿元', '2022-Q1/2022-Q3'],
    ['2022年1至11月进出口5亿元', '2022-01/2022-11'],
    ['2022年12月进出口5亿元', '2022-12'],
    ['в первом полугодии 2022 года 5 млрд юаней', '2022-S1'],
    ['за январь–июль 2022 года 5 млрд юаней', '2022-01/2022-07'],
    ['за первые шесть месяцев 2022 года 5 млрд юаней', '2022-01/2022-06'],
    ['во II квартале 2022 года 5 млрд юаней', '2022-Q2'],
    ['за 10 месяцев 2022 года 5 млрд юаней', '2022-01/2022-10'],
  ])('%s: %s', (text, expected) => expect(periods(text)).toEqual([expected]));
});

describe('periods by the day of publication', () => {
  test.each([
    ['This year trade was 5 billion yuan', '2023'],
    ['Last year trade was 5 billion yuan', '2022'],
    ['Last month trade was 5 billion yuan', '2023-07'],
    ['Trade in the first half of the year was 5 billion yuan', '2023-S1'],
    ['In May trade was 5 billion yuan', '2023-05'],
    ['In December trade was 5 billion yuan', '2022-12'],
    ['今年上半年进出口5亿元', '2023-S1'],
    ['去年进出口5亿元', '2022'],
    ['上半年进出口5亿元', '2023-S1'],
    ['截至6月30日，今年进出口5亿元', '2023-01-01/2023-06-30'],
    ['в прошлом году 5 млрд юаней', '2022'],
    ['за январь–июль 5 млрд юаней', '2023-01/2023-07'],
  ])('%s: %s', (text, expected) => expect(periods(text)).toEqual([expected]));

  test('without it nothing relative has a period', () => {
    expect(findFigures('Last year trade was 5 billion yuan').map(({ period }) => period)).toEqual([
      undefined,
    ]);
  });
});

describe('which period belongs to which figure', () => {
  test('the one right after it, before the one that the sentence began with', () => {
    expect(periods('Trade rose from 5 billion yuan in 2021 to 6 billion yuan in 2022.')).toEqual([
      '2021',
      '2022',
    ]);
  });

  test('that of the sentence before, where its own names none', () => {
    expect(periods('In 2022 trade was 5 billion yuan. Exports came to 3 billion yuan.')).toEqual([
      '2022',
      '2022',
    ]);
  });

  test('not one that is only compared with', () => {
    expect(
      periods('Trade was 5 billion yuan in 2022, 3 percent more than in 2021. Exports were 3 billion yuan.'),
    ).toEqual(['2022', '2022']);
  });

  test('the period before for what a figure is compared with', () => {
    expect(periods('In 2022 trade was 5 billion yuan, against 4 billion yuan a year earlier.')).toEqual([
      '2022',
      '2021',
    ]);
    expect(periods('Trade in May was 5 billion yuan, up year on year, from 4 billion yuan.')).toEqual([
      '2023-05',
      '2022-05',
    ]);
  });

  test('not the day on which it was reported', () => {
    expect(periods('Customs said on 21 July 2023 that trade was 5 billion yuan in 2022.')).toEqual(['2022']);
  });

  test('in the order of a list', () => {
    expect(periods('2023年一季度、二季度分别为9.76万亿元和10.34万亿元')).toEqual(['2023-Q1', '2023-Q2']);
  });

  test.each([
    ['In the three months to June, volumes were 310,000 tonnes.', '2023-04/2023-06'],
    ['In the year to October 2022 the crossing handled 4 million tons.', '2021-11/2022-10'],
    ['In the 12 months ending in March 2023, exports were 9.8 billion dollars.', '2022-04/2023-03'],
    ['Exports were 2 billion dollars for the quarter ended March 31, 2023.', '2023-01/2023-03'],
    ['Exports were 2 billion dollars in the twelve months ended 30 June 2022.', '2021-07/2022-06'],
  ])('that is told by its length and its end: %s', (text, period) => expect(periods(text)).toEqual([period]));

  test('none for a financial year that the text does not spell out', () => {
    expect(periods('In fiscal year 2021/22 revenue was 7 billion dollars.')).toEqual([undefined]);
  });
});
