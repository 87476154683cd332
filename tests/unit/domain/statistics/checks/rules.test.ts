import { checkStatistics, inSentence, type CheckResult } from '../../../../../src/domain/statistics/checks';
import { coversOf } from '../../../../../src/domain/statistics/checks/covers';
import type { Observation } from '../../../../../src/domain/statistics/observation';
import { parsePeriod } from '../../../../../src/domain/statistics/period';
import { centralAsia, customs, exportsOf, importsOf, observed, trade, xinjiang } from './observations';

const found = (results: CheckResult[]) => results.map(({ check, result }) => `${check}: ${result}`);
const up = (change: string, changeBasis = 'year-on-year' as const) => ({ change, changeBasis });
const kazakhstan = { documentId: 'kazakhstan', name: 'Kazakhstan' };
const uzbekistan = { documentId: 'uzbekistan', name: 'Uzbekistan' };

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

describe('parts', () => {
  test('of all members make the group, within the rounding', () => {
    const parts = [
      observed('2023', '41', { partner: kazakhstan }),
      observed('2023', '14.0', { partner: uzbekistan }),
    ];
    const withGroup = (value: string) =>
      found(checkStatistics([...parts, observed('2023', value, { partner: centralAsia })])).filter((text) =>
        text.startsWith('parts'),
      );
    expect(withGroup('55.4')).toEqual(['parts: consistent']);
    expect(withGroup('55.7')).toEqual(['parts: inconsistent']);
  });

  test('of some members are not more than the group', () => {
    const wide = { ...centralAsia, members: ['kazakhstan', 'uzbekistan', 'tajikistan'] };
    const parts = [
      observed('2023', '41.0', { partner: kazakhstan }),
      observed('2023', '14.0', { partner: uzbekistan }),
    ];
    const withGroup = (value: string, indicator = trade) =>
      found(
        checkStatistics([
          ...parts.map((part) => ({ ...part, indicator })),
          observed('2023', value, { partner: wide, indicator }),
        ]),
      ).filter((text) => text.startsWith('parts'));
    expect(withGroup('60.0')).toEqual([]);
    expect(withGroup('54.0')).toEqual(['parts: inconsistent']);
    expect(withGroup('54.0', { ...trade, name: 'Goods trade balance' })).toEqual([]);
  });

  test('that are more than the whole are inconsistent, unless amounts may be negative', () => {
    const zone = { documentId: 'zone', name: 'Zone', parent: xinjiang.documentId };
    const pair = [observed('2023', '10.0'), observed('2023', '10.3', { place: zone })];
    expect(found(checkStatistics(pair))).toEqual(['share: inconsistent']);
    const [whole, part] = pair.map((one) => ({ ...one, releasedOn: '2024-01-10' })) as [
      Observation,
      Observation,
    ];
    const cut = { ...whole, documentId: 'cut', value: '9.0', releasedOn: '2024-06-10' };
    expect(checkStatistics([{ ...whole, value: '11.0' }, cut, part])).toEqual([]);
    const net = { ...trade, name: 'Net inflows' };
    expect(checkStatistics(pair.map((one) => ({ ...one, indicator: net })))).toEqual([]);
    const index = { ...trade, measure: 'index' as const };
    expect(checkStatistics(pair.map((one) => ({ ...one, indicator: index })))).toEqual([]);
  });

  test('by direction make the trade, or a balance of it', () => {
    const directions = [
      observed('2023', '125.49', { indicator: exportsOf }),
      observed('2023', '24.13', { indicator: importsOf }),
    ];
    const whole = (value: string) => found(checkStatistics([...directions, observed('2023', value)]));
    expect(whole('149.62')).toEqual(['parts: consistent']);
    expect(whole('149.64')).toEqual(['parts: inconsistent']);
    expect(whole('101.36')).toEqual([]);
    expect(whole('-101.36')).toEqual([]);
    expect(whole('101.2')).toEqual(['parts: inconsistent']);
  });

  test('count as they were stated with the whole, which may have been revised alone', () => {
    const releasedOn = '2023-04-13';
    const all = [
      observed('2023-Q1', '149.62', { releasedOn }),
      observed('2023-Q1', '125.49', { indicator: exportsOf, releasedOn }),
      observed('2023-Q1', '24.13', { indicator: importsOf, releasedOn }),
    ];
    const revised = observed('2023-Q1', '148.00', { releasedOn: '2024-01-12' });
    const [result] = checkStatistics([...all, revised]);
    expect(result).toMatchObject({ check: 'parts', result: 'consistent' });
    expect(result!.involved[0]).toBe(all[0]!.documentId);
    const [same] = checkStatistics([...all.slice(1), { ...revised, releasedOn }]);
    expect(same).toMatchObject({ check: 'parts', result: 'inconsistent' });
  });

  test('of different definitions or sources are not compared', () => {
    const other = observed('2023', '90.0', { partner: kazakhstan, definitionVersion: '2' });
    expect(found(checkStatistics([observed('2023', '100.0'), other]))).toEqual(['share: not comparable']);
    expect(checkStatistics([observed('2023', '100.0'), { ...other, source: null }])).toEqual([]);
  });
});

describe('sums over time', () => {
  const months = ['1.0', '2.0', '3.0'].map((value, index) => observed(`2023-0${index + 1}`, value));

  test('are checked where nothing is missing', () => {
    const quarter = observed('2023-Q1', '6.0');
    expect(found(checkStatistics([...months, quarter]))).toEqual(['sum: consistent']);
    expect(found(checkStatistics([...months, observed('2023-Q1', '6.3')]))).toEqual(['sum: inconsistent']);
    expect(checkStatistics([...months.slice(1), quarter])).toEqual([]);
  });

  test('take the parts as they were known with the whole, too', () => {
    const whole = observed('2023-Q1', '6.0', { releasedOn: '2023-04-20' });
    const dated = months.map((month) => ({ ...month, releasedOn: '2023-04-01' }));
    const revised = { ...months[0]!, documentId: 'revised', value: '2.0', releasedOn: '2023-06-01' };
    expect(found(checkStatistics([whole, ...dated, revised]))).toEqual(['sum: consistent']);
    expect(found(checkStatistics([{ ...whole, releasedOn: '2023-07-01' }, ...dated, revised]))).toEqual([
      'sum: inconsistent',
    ]);
    const corrected = { ...whole, documentId: 'corrected', value: '9.0', releasedOn: '2023-05-01' };
    expect(found(checkStatistics([whole, corrected, ...dated]))).toEqual(['sum: inconsistent']);
    const together = dated.map((month) => ({ ...month, releasedOn: '2023-04-20' }));
    expect(found(checkStatistics([whole, corrected, ...together]))).toEqual(['sum: consistent']);
    expect(found(checkStatistics([{ ...whole, value: '7.0' }, ...dated, revised]))).toEqual([
      'sum: consistent',
    ]);
  });

  test('are for flows of one definition only', () => {
    const stock = { ...trade, measure: 'stock' as const };
    const all = [...months, observed('2023-Q1', '3.0')];
    const results = checkStatistics(all.map((one) => ({ ...one, indicator: stock })));
    expect(found(results)).toEqual(['sum: not comparable']);
    expect(results[0]!.sentence).toContain('a stock is measured at the end of a period');
    const mixed = all.map((one, index) => ({ ...one, definitionVersion: index === 0 ? '1' : '2' }));
    expect(found(checkStatistics(mixed))).toEqual(['sum: not comparable']);
  });

  test('go by days, however periods are written', () => {
    expect(
      found(
        checkStatistics([
          observed('2023-01/2023-02', '3.0'),
          observed('2023-M03', '3.0'),
          observed('2023-Q2', '4.0'),
          observed('2023-Q1/2023-Q2', '10.0'),
        ]),
      ),
    ).toEqual(['sum: consistent']);
  });

  test('find parts of one length, and the fewest', () => {
    const periods = [
      '2023-Q1',
      '2023-Q2',
      '2023-S1',
      '2023-S2',
      '2023-Q3',
      '2023-Q4',
      '2023-01',
      '2023-01/2023-11',
      '2023-12',
      '2023',
    ];
    const parts = periods.map((period) => ({ period, range: parsePeriod(period) }));
    const covers = coversOf(parsePeriod('2023'), parts).map((cover) => cover.map(({ period }) => period));
    expect(covers).toContainEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']);
    expect(covers).toContainEqual(['2023-S1', '2023-S2']);
    expect(covers.flat()).not.toContain('2023');
    expect(new Set(covers.map(String)).size).toBe(covers.length);
  });
});

test('definitions that change between releases or years are told', () => {
  const before = observed('2022', '100.0', { definitionVersion: '1' });
  const first = observed('2023', '110.0', { definitionVersion: '1', releasedOn: '2024-01-01' });
  const second = observed('2023', '120.0', { definitionVersion: '2', releasedOn: '2024-06-01' });
  const results = checkStatistics([before, first, second]);
  expect(results.map(({ check, result, involved }) => [check, result, involved])).toEqual([
    ['definition', 'not comparable', [second.documentId, first.documentId]],
    ['definition', 'not comparable', [second.documentId, before.documentId]],
  ]);
});

test('what is withdrawn, or can’t be read, counts for nothing', () => {
  const withdrawn = observed('2022', '90.0', { withdrawnOn: '2023-02-01' });
  const grown = observed('2023', '110.0', up('10.0'));
  expect(found(checkStatistics([withdrawn, grown, observed('someday', '5')]))).toEqual([
    'implied-base: not comparable',
  ]);
});

test('every message has its sentence in both languages, with all it names', () => {
  const other = { documentId: 'other', name: 'Other office' };
  const results = checkStatistics([
    observed('2022', '100.0'),
    observed('2023', '110.0', up('12.0')),
    observed('2023', '111.0', { source: other }),
    observed('2023', '50.0', { partner: kazakhstan, ...up('0.0') }),
    observed('2023-S1', '60.0', { definitionVersion: '2', source: customs }),
    observed('2023-S2', '60.0', { change: '-3' }),
  ]);
  expect(results.length).toBeGreaterThan(4);
  for (const { message, sentence } of results) {
    const chinese = inSentence(message, 'zh-Hans');
    expect(chinese).toMatch(/^Goods trade value，Xinjiang.*。$/u);
    for (const text of [sentence, chinese]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
