import { checkStatistics, type CheckResult } from '../../../../../src/domain/statistics/checks';
import { observed, trade } from './observations';

const found = (results: CheckResult[]) => results.map(({ check, result }) => `${check}: ${result}`);
const up = (change: string, changeBasis = 'year-on-year' as const) => ({ change, changeBasis });

describe('growth', () => {
  test('fits any release of the earlier figure', () => {
    const first = observed('2022', '100.0', { releasedOn: '2023-01-10' });
    const revised = observed('2022', '90.0', { releasedOn: '2023-06-10' });
    const grown = observed('2023', '110.0', { ...up('10.0'), releasedOn: '2024-01-10' });
    const results = checkStatistics([first, revised, grown]);
    expect(results).toMatchObject([{ result: 'consistent', involved: [grown.documentId, first.documentId] }]);
  });

  test('is inconsistent where one release states both figures', () => {
    const releasedOn = '2024-01-10';
    const results = checkStatistics([
      observed('2022', '100.0', { releasedOn }),
      observed('2023', '110.0', { ...up('12.0'), releasedOn }),
    ]);
    expect(found(results)).toEqual(['growth: inconsistent']);
    expect(results[0]!.sentence).toContain(
      'which the same release states: against that it is up 9.9% to 10.1%.',
    );
  });

  test('is not computed across definitions', () => {
    const results = checkStatistics([
      observed('2022', '100.0', { definitionVersion: '1' }),
      observed('2023', '110.0', { ...up('12.0'), definitionVersion: '2' }),
    ]);
    expect(found(results)).toEqual(['growth: not comparable']);
    expect(results[0]!.sentence).toBe(
      'Goods trade value, Xinjiang, 2023: this figure follows the definition “2”, the one for 2022 the definition “1”, so the two are not compared.',
    );
  });

  test('needs a basis that fits the period', () => {
    expect(found(checkStatistics([observed('2023', '110.0', { change: '12' })]))).toEqual([
      'growth: not comparable',
    ]);
    const quarterly = { change: '12', changeBasis: 'quarter-on-quarter' as const };
    expect(found(checkStatistics([observed('2023', '110.0', quarterly)]))).toEqual([
      'growth: not comparable',
    ]);
    expect(
      found(
        checkStatistics([
          observed('2022-Q4', '9.0'),
          observed('2023-Q1', '9.9', { ...quarterly, change: '10.0' }),
        ]),
      ),
    ).toEqual(['growth: consistent']);
  });

  test('looks at cumulative periods, falls, bounds and other sources', () => {
    const other = { source: { documentId: 'other', name: 'Other office' } };
    expect(
      found(
        checkStatistics([
          observed('2022-01/2022-11', '100.0'),
          observed('2023-01/2023-11', '95.5', up('-4.5')),
          observed('2021', '240', { bound: 'at-least' }),
          observed('2022', '230.0', up('-10.0')),
          observed('2020', '50.0', other),
          observed('2021-S1', '20.0', other),
          observed('2022-S1', '30.0', up('10.0')),
        ]),
      ),
    ).toEqual(['growth: consistent', 'growth: consistent', 'growth: other base']);
  });

  test('against a bound has no lower end', () => {
    const [result] = checkStatistics([
      observed('2022', '67.4', { bound: 'at-least' }),
      observed('2023', '125.06', up('85.9')),
    ]);
    expect(result!.sentence).toContain(
      'against that it is at most up 85.6%. The change implies between 67.25 and',
    );
    expect(result!.numbers).not.toHaveProperty('computedLow');
  });

  test('of a share may be percentage points, from zero there is none', () => {
    const share = { indicator: { ...trade, measure: 'share' as const }, unit: '%', unitMultiplier: 0 };
    expect(checkStatistics([observed('2023', '46.6', { ...share, ...up('1.2') })])).toEqual([]);
    expect(checkStatistics([observed('2022', '0'), observed('2023', '0', up('0'))])).toEqual([]);
  });
});
