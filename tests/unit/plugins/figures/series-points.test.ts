import {
  columnsOf,
  facetsOf,
  linesOf,
  pointsOf,
  type Observed,
} from '../../../../src/plugins/figures/admin/src/series/points';

const observed = (
  period: string,
  [periodStart, periodEnd]: [string, string],
  value: string | null,
  more: Partial<Observed> = {},
): Observed => ({
  ...{ uid: 'api::statistic.statistic', documentId: `${period} ${value}`, label: null, slug: null },
  ...{ status: 'published', period, periodStart, periodEnd, releasedOn: null, source: 'Customs' },
  amount: { value, unitMultiplier: 9, unit: 'CNY', decimals: null, bound: 'exact' },
  ...{ withdrawnOn: null, step: 'first', current: true, supersededBy: null, difference: null, articles: [] },
  ...more,
});
const year = (number: number, value: string | null, more?: Partial<Observed>) =>
  observed(String(number), [`${number}-01-01`, `${number}-12-31`], value, more);
const half = observed('2023-S1', ['2023-01-01', '2023-06-30'], '149.62');

describe('the points of a series', () => {
  it('keeps years and half-years apart, and one unit from another', () => {
    const tonnes = year(2023, '5', {
      amount: { value: '5', unitMultiplier: 6, unit: 't', decimals: 0, bound: 'exact' },
    });
    const facets = facetsOf([half, year(2022, '1'), year(2023, '2'), tonnes]);
    expect(facets.map(({ key, observations }) => [key, observations.length])).toEqual([
      ['A CNY', 2],
      ['S CNY', 1],
      ['A t', 1],
    ]);
  });

  it('leaves a gap where a period is missing, and where one has no value', () => {
    const columns = columnsOf([
      year(2018, '1'),
      year(2019, '2'),
      year(2021, '3'),
      year(2022, null),
      year(2023, '4'),
    ]);
    const [line, ...others] = linesOf(columns);
    expect(others).toEqual([]);
    expect(line?.stretches.map((points) => points.map(({ value }) => value))).toEqual([
      [1e9, 2e9],
      [3e9],
      [4e9],
    ]);
  });

  it('draws what stands as a line for each source, and earlier releases beside it', () => {
    const columns = columnsOf([
      year(2022, '5', { documentId: 'first', current: false, supersededBy: 'second' }),
      year(2022, '6', { documentId: 'second', step: 'revises' }),
      year(2023, '7'),
      year(2023, '8', { source: 'Bureau' }),
    ]);
    expect(columns.map(({ period, releases }) => [period, releases.length])).toEqual([
      ['2022', 2],
      ['2023', 2],
    ]);
    expect(pointsOf(columns[0]!).map(({ release }) => release.documentId)).toEqual(['first', 'second']);
    expect(
      linesOf(columns).map(({ source, stretches }) => [
        source,
        stretches.map((points) => points.map(({ value }) => value)),
      ]),
    ).toEqual([
      ['Customs', [[6e9, 7e9]]],
      ['Bureau', [[8e9]]],
    ]);
  });
});
