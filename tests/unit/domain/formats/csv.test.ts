import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../../../src/domain/formats/csv';
import { long, mixed, published } from './published';

type Row = Record<string, string>;
const read = (csv: string) => parse<Row>(csv, { columns: true, bom: true });

test('is read back with every digit, one line an observation', () => {
  const rows = read(toCsv(mixed));
  expect(rows).toHaveLength(mixed.length);
  expect(rows.map(({ value }) => value)).toEqual([
    '149.62',
    '148.65',
    '119.66',
    '21.6',
    '-11',
    '149.62',
    long,
  ]);
  expect(rows[0]).toMatchObject({
    ...{ indicator: 'goods-trade-value', indicatorName: 'Goods trade value', place: 'xinjiang', partner: '' },
    ...{
      period: '2023-S1',
      unitMultiplier: '9',
      unit: 'CNY',
      decimals: '2',
      bound: 'exact',
      current: 'true',
    },
    ...{
      change: '65.2',
      changeBasis: 'year-on-year',
      releasedOn: '2023-07-21',
      sourceName: 'Urumqi Customs',
    },
  });
  expect(rows[4]).toMatchObject({ period: '2022-01/2022-11', change: '-4.5' });
  expect(rows[0]).not.toHaveProperty('amount');
});

test('has its lines ended as RFC 4180 wants, a byte order mark, and the header alone where there is nothing', () => {
  const csv = toCsv([published()]);
  expect(csv.startsWith('\ufeffdocumentId,indicator,')).toBe(true);
  expect(csv.match(/\r\n/g)).toHaveLength(2);
  expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(read(toCsv([]))).toEqual([]);
});

test('adds the amount in the language of the reader', () => {
  const amounts = read(toCsv(mixed, 'zh-Hans')).map(({ amount }) => amount);
  expect(amounts).toEqual([
    ...['1496.2亿元', '1486.5亿元', '1196.6亿元', '216亿美元', '约-110亿元'],
    ...['超1496.2亿元', '123,456,789,012,345,678.123456%'],
  ]);
  expect(read(toCsv([published({ value: '-5' })], 'en'))[0]!.amount).toBe("'-5.00 billion yuan");
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠x'])('defuses the text %j', (text) => {
  const [row] = read(toCsv([published({ asWritten: text, definitionVersion: text, unit: text })]));
  for (const name of ['asWritten', 'definitionVersion', 'unit']) expect(row![name]).toBe(`'${text}`);
});

test('gives back any text and amount', () => {
  const amount = fc
    .tuple(
      fc.bigInt({ min: -(BigInt(10) ** BigInt(17)), max: BigInt(10) ** BigInt(17) }),
      fc.stringMatching(/^(\.\d{1,6})?$/),
    )
    .map(([whole, fraction]) => `${whole}${fraction}`);
  fc.assert(
    fc.property(amount, fc.string({ unit: 'grapheme' }), (value, asWritten) => {
      const [row] = read(toCsv([published({ value, decimals: null, asWritten })]));
      expect(row!.value).toBe(value);
      expect(row!.asWritten!.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')).toBe(asWritten);
    }),
  );
});
