import {
  canonicalPeriod,
  frequencyOf,
  monthsIn,
  previousPeriod,
  type ChangeBasis,
} from '../../../../src/domain/statistics/periods';
import { parsePeriod } from '../../../../src/domain/statistics/period';

test.each<[string, ChangeBasis, string | undefined]>([
  ['2023', 'year-on-year', '2022'],
  ['2023-S1', 'year-on-year', '2022-S1'],
  ['2023-Q2', 'year-on-year', '2022-Q2'],
  ['2023-M07', 'year-on-year', '2022-07'],
  ['2024-02', 'year-on-year', '2023-02'],
  ['2022-01/2022-11', 'year-on-year', '2021-01/2021-11'],
  ['2023-01/2023-02', 'year-on-year', '2022-01/2022-02'],
  ['2023-11/2024-02', 'year-on-year', '2022-11/2023-02'],
  ['2023-07-14', 'year-on-year', '2022-07-14'],
  ['2024-02-29', 'year-on-year', undefined],
  ['2023-S1', 'half-on-half', '2022-S2'],
  ['2023-Q1/2023-Q2', 'half-on-half', '2022-S2'],
  ['2023-Q1', 'quarter-on-quarter', '2022-Q4'],
  ['2023-01', 'month-on-month', '2022-12'],
  ['2023-Q1', 'half-on-half', undefined],
  ['2023', 'month-on-month', undefined],
  ['2023-07-14', 'month-on-month', undefined],
])('%s compared %s looks back to %p', (period, basis, expected) =>
  expect(previousPeriod(period, basis)).toBe(expected),
);

test.each([
  ['2023-01/2023-12', '2023', 'A', 12],
  ['2023-Q1/2023-Q2', '2023-S1', 'S', 6],
  ['2023-04/2023-06', '2023-Q2', 'Q', 3],
  ['2023-M04', '2023-04', 'M', 1],
  ['2023-04-01/2023-04-30', '2023-04', 'M', 1],
  ['2023-04-02', '2023-04-02', 'D', undefined],
  ['2023-02/2023-07', '2023-02/2023-07', undefined, 6],
  ['2023-S2/2024-S1', '2023-07/2024-06', undefined, 12],
  ['2023-04-02/2023-04-05', '2023-04-02/2023-04-05', undefined, undefined],
])('%s is written %s', (period, canonical, frequency, months) => {
  expect(canonicalPeriod(parsePeriod(period))).toBe(canonical);
  expect(frequencyOf(period)).toBe(frequency);
  expect(monthsIn(parsePeriod(period))).toBe(months);
});
