import fc from 'fast-check';
import { isCalendarDate, parsePeriod } from '../../../../src/domain/statistics/period';

const days = (period: string) => {
  const { start, end } = parsePeriod(period);
  return `${start} ${end}`;
};
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe('the days of a period', () => {
  test.each([
    ['2023', '2023-01-01 2023-12-31'],
    ['2023-S1', '2023-01-01 2023-06-30'],
    ['2023-S2', '2023-07-01 2023-12-31'],
    ['2023-Q1', '2023-01-01 2023-03-31'],
    ['2023-Q2', '2023-04-01 2023-06-30'],
    ['2023-Q3', '2023-07-01 2023-09-30'],
    ['2023-Q4', '2023-10-01 2023-12-31'],
    ['2023-07', '2023-07-01 2023-07-31'],
    ['2023-M11', '2023-11-01 2023-11-30'],
    ['2023-07-14', '2023-07-14 2023-07-14'],
    ['1000', '1000-01-01 1000-12-31'],
    ['9999-12', '9999-12-01 9999-12-31'],
  ])('%s', (period, expected) => {
    expect(days(period)).toBe(expected);
  });

  test.each([
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
  ])('%s ends on %s', (period, end) => {
    expect(parsePeriod(period).end).toBe(end);
  });

  test.each([
    ['2022-01/2022-11', '2022-01-01 2022-11-30'],
    ['2021/2023', '2021-01-01 2023-12-31'],
    ['2022-Q4/2023-02-03', '2022-10-01 2023-02-03'],
    ['2023-07-14/2023-07-14', '2023-07-14 2023-07-14'],
    ['2023-01-01/2023-S1', '2023-01-01 2023-06-30'],
  ])('the range %s', (period, expected) => {
    expect(days(period)).toBe(expected);
  });

  test.each([
    ['S', 2],
    ['Q', 4],
    ['M', 12],
  ])('the parts “%s” of any year follow each other and fill it', (sign, parts) => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
        let next = `${year}-01-01`;
        for (let part = 1; part <= parts; part += 1) {
          const number = sign === 'M' ? String(part).padStart(2, '0') : part;
          const { start, end } = parsePeriod(`${year}-${sign}${number}`);
          expect(start).toBe(next);
          next = dayAfter(end);
        }
        expect(next).toBe(`${year + 1}-01-01`);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is no period', () => {
  test.each(
    [
      ...['', ' ', '23', '0999', '20230714', '２０２３', ' 2023', '2023 ', '2023\n', '2023-', 'last year'],
      ...[
        '2023-S0',
        '2023-S3',
        '2023-Q0',
        '2023-Q5',
        '2023-q1',
        '2023-T1',
        '2023-W05',
        '2023-D194',
        '2023-A1',
      ],
      ...['2023-00', '2023-13', '2023-M13', '2023-7', '2023-M07-14', '2023-7-4', '2023-07-14T00:00'],
      ...['2023/', '/2023', '/', '2021/2022/2023', '2023/P1M', '2023-01--2023-02'],
    ].map((period) => [period]),
  )('“%s”', (period) => {
    expect(() => parsePeriod(period)).toThrow(RangeError);
    expect(() => parsePeriod(period)).toThrow(`“${period}” is not a period: write a year (2023), half`);
  });

  test.each([
    ['2023-02-29'],
    ['1900-02-29'],
    ['2023-04-31'],
    ['2023-01-00'],
    ['2023-01-32'],
    ['2023-02-30/2023-03-01'],
  ])('%s, which no calendar has', (period) => {
    expect(() => parsePeriod(period)).toThrow(`“${period}” is not a period`);
  });

  test.each([
    ['2023/2022'],
    ['2023-07-14/2023-07-13'],
    ['2023-Q3/2023-Q2'],
    ['2023-S2/2023-06'],
    ['2023-07/2022'],
  ])('%s, which ends before it begins', (period) => {
    expect(() => parsePeriod(period)).toThrow(new RangeError(`“${period}” ends before it begins`));
  });
});

test('a range up to a period that began before it is none', () => {
  expect(() => parsePeriod('2023-07/2023')).toThrow(RangeError);
  expect(() => parsePeriod('2023-Q2/2023-S1')).toThrow(RangeError);
});

describe('days of the calendar', () => {
  test.each([['2023-08-07'], ['2024-02-29'], ['2000-02-29'], ['2023-12-31']])('%s is one', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each(
    [
      ...['2023-02-29', '1900-02-29', '2023-06-31', '2023-13-01', '2023-00-10', '2023-10-00'],
      ...['2023-1-1', '2023-01-01T00:00:00Z', '07.08.2023', '2023/08/07', '2023-08-07\n', '+02023-08-07', ''],
    ].map((date) => [date]),
  )('“%s” is none', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});
