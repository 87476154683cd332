import { findFigures, type Figure } from '../../../../../src/domain/text';

const only = (text: string, language = 'en'): Figure | undefined => {
  const figures = findFigures(text, { language, publishedOn: '2024-06-15' });
  expect(figures).toHaveLength(1);
  return figures[0];
};
const amount = (text: string, language = 'en') => {
  const figure = only(text, language);
  return figure && `${figure.value} ${figure.unit}`;
};

describe('amounts of money in English', () => {
  test.each([
    ['worth 149.62 billion yuan', '149620000000 CNY'],
    ['worth 7.2 billion U.S. dollars', '7200000000 USD'],
    ['worth US$12.5m', '12500000 USD'],
    ['worth $40m', '40000000 USD'],
    ['worth Dh12bn', '12000000000 AED'],
    ['worth A$3.5bn', '3500000000 AUD'],
    ['worth €291 billion', '291000000000 EUR'],
    ['worth EUR 80.3bn', '80300000000 EUR'],
    ['worth £1.5tn', '1500000000000 GBP'],
    ['worth RMB5bn', '5000000000 CNY'],
    ['worth ¥30 billion in Beijing, China', '30000000000 CNY'],
    ['worth ¥30 billion in Tokyo', '30000000000 JPY'],
    ['worth 1.2 trillion tenge', '1200000000000 KZT'],
    ['worth 1,234,567 dollars', '1234567 USD'],
    ['worth 1 234 567 dollars', '1234567 USD'],
    ['worth 1\u2009234\u2009567 euros', '1234567 EUR'],
    ['worth half a million pounds', '500000 GBP'],
    ['worth twenty-five million euros', '25000000 EUR'],
    ['worth ４０ million yuan', '40000000 CNY'],
  ])('%s is %s', (text, expected) => expect(amount(text)).toBe(expected));
});

describe('amounts in Chinese', () => {
  test.each([
    ['总值1496.2亿元', '149620000000 CNY'],
    ['总值20.1万亿元人民币', '20100000000000 CNY'],
    ['总值2592.1亿美元', '259210000000 USD'],
    ['总值三千万欧元', '30000000 EUR'],
    ['总值3亿2000万元', '320000000 CNY'],
    ['总值１２.９亿元', '1290000000 CNY'],
    ['发送174.9万标箱', '1749000 TEU'],
    ['开行16145列', '16145 trains'],
    ['吞吐量13.24亿吨', '1324000000 t'],
    ['占总值的百分之五', '5 %'],
    ['占总值的百分之五点三', '5.3 %'],
    ['占总值的两成', '20 %'],
    ['占总值的三成半', '35 %'],
  ])('%s is %s', (text, expected) => expect(amount(text, 'zh')).toBe(expected));
});

describe('amounts in Russian', () => {
  test.each([
    ['составил 94,8 млрд долларов', '94800000000 USD'],
    ['составил 9,5 млрд долл. США', '9500000000 USD'],
    ['составил $22,915 млрд', '22915000000 USD'],
    ['составил 149,62 млрд юаней', '149620000000 CNY'],
    ['составил 12 млрд рублей', '12000000000 RUB'],
    ['составил 3 трлн тенге', '3000000000000 KZT'],
    ['составил 1.234,5 млн евро', '1234500000 EUR'],
    ['составил 6 млн 911,3 тыс. TEU', '6911300 TEU'],
    ['прошёл 3 181 грузовой поезд', '3181 trains'],
    ['перевезли 385 тыс. тонн', '385000 t'],
    ['перевезли 33,7 тысяч ДФЭ', '33700 TEU'],
  ])('%s is %s', (text, expected) => expect(amount(text, 'ru')).toBe(expected));
});

describe('goods and counts', () => {
  test.each([
    ['handled 41.12 million TEU', '41120000 TEU'],
    ['handled 445,000 tonnes', '445000 t'],
    ['handled 12.5m barrels', '12500000 bbl'],
    ['sold 450 million kWh', '450000000 kWh'],
    ['carried 7,126 China-Europe freight trains', '7126 trains'],
    ['drew 197,869 overseas buyers', '197869 buyers'],
    ['carried two dozen ships', '24 ships'],
  ])('%s is %s', (text, expected) => expect(amount(text)).toBe(expected));
});

test('a figure is told as it was written, too, so that a statistic can be filled from it', () => {
  const text = 'Trade came to 149.62 billion yuan.';
  expect(only(text)).toMatchObject({
    start: 14,
    end: 33,
    asWritten: '149.62 billion yuan',
    written: { value: '149.62', unitMultiplier: 9, decimals: 2 },
  });
});

test('no digit is lost, however many there are', () => {
  expect(amount('worth 123,456,789,012,345.678901 dollars')).toBe('123456789012345.678901 USD');
});

test('numbers without a unit take that of the amounts beside them', () => {
  const values = (text: string, language?: string) =>
    findFigures(text, { language }).map(({ value, unit }) => `${value} ${unit}`);
  expect(values('分别出口6360.6亿、6211.9亿、2004.4亿元')).toEqual([
    '636060000000 CNY',
    '621190000000 CNY',
    '200440000000 CNY',
  ]);
  expect(values('Годом ранее 89,4 млрд долларов, затем 94,8 млрд.', 'ru')).toEqual([
    '89400000000 USD',
    '94800000000 USD',
  ]);
});

test('a range is two figures, one at least and one at most', () => {
  const ends = (text: string) =>
    findFigures(text).map(({ value, unit, bound }) => `${bound} ${value} ${unit}`);
  expect(ends('worth between 5 and 7 billion dollars')).toEqual([
    'at-least 5000000000 USD',
    'at-most 7000000000 USD',
  ]);
  expect(ends('worth $5-7 billion')).toEqual(['at-least 5000000000 USD', 'at-most 7000000000 USD']);
});

test('a level and the one before it are no range', () => {
  expect(findFigures('rose from 5 billion yuan to 7 billion yuan').map(({ bound }) => bound)).toEqual([
    'exact',
    'exact',
  ]);
});
