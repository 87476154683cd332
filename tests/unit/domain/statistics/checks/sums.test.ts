import { checkStatistics, inSentence, type CheckResult } from '../../../../../src/domain/statistics/checks';
import { coversOf } from '../../../../../src/domain/statistics/checks/covers';
import { parsePeriod } from '../../../../../src/domain/statistics/period';
import { customs, observed, trade } from './observations';

const found = (results: CheckResult[]) => results.map(({ check, result }) => `${check}: ${result}`);
const up = (change: string, changeBasis = 'year-on-year' as const) => ({ change, changeBasis });
const kazakhstan = { documentId: 'kazakhstan', name: 'Kazakhstan' };

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
