import { checkStatedShare, checkStatistics, inSentence } from '../../../../../src/domain/statistics/checks';
import { beltAndRoad, centralAsia, customs, exportsOf, importsOf, observed, trade } from './observations';

const yearOnYear = (change: string) => ({ change, changeBasis: 'year-on-year' as const });

test('a growth rate that does not fit the earlier figure implies another base', () => {
  const before = observed('2023-S1', '149.62', { releasedOn: '2023-07-21' });
  const after = observed('2024-S1', '220.63', { ...yearOnYear('48.4'), releasedOn: '2024-07-20' });
  const results = checkStatistics([before, after]);
  expect(results).toEqual([
    {
      check: 'growth',
      result: 'other base',
      message: expect.objectContaining({ key: 'growth.other-base' }),
      sentence:
        'Goods trade value, Xinjiang, 2024-S1: 220.63 billion yuan, up 48.4%, does not fit 149.62 billion yuan in ' +
        '2023-S1: against that it is up 47.5%. The change implies between 148.62 and 148.73 billion yuan there.',
      numbers: {
        ...{ change: '48.4', computedLow: '47.5', computedHigh: '47.5' },
        ...{ impliedBaseLow: '148.62', impliedBaseHigh: '148.73' },
      },
      involved: [after.documentId, before.documentId],
    },
  ]);
  expect(inSentence(results[0]!.message, 'zh-Hans')).toBe(
    'Goods trade value，Xinjiang，2024-S1：2206.3亿元，增长48.4%，与2023-S1的1496.2亿元不符，' +
      '以此计算应为增长47.5%；该增幅对应的基数为1486.2亿元至1487.3亿元。',
  );
  const revised = observed('2023-S1', '148.67', { releasedOn: '2024-07-20' });
  expect(checkStatistics([before, revised, after])).toMatchObject([
    { result: 'consistent', involved: [after.documentId, revised.documentId] },
  ]);
});

test('a rise that is published where the first figures show a fall', () => {
  const china = { documentId: 'china', name: 'China' };
  const trillions = { place: china, unitMultiplier: 12 };
  const [result] = checkStatistics([
    observed('2022', '42.07', trillions),
    observed('2023', '41.76', { ...trillions, ...yearOnYear('0.2') }),
  ]);
  expect(result).toMatchObject({
    result: 'other base',
    numbers: { impliedBaseLow: '41.65', impliedBaseHigh: '41.70' },
    sentence: expect.stringContaining(
      'does not fit 42.07 trillion yuan in 2022: against that it is down 0.7% to 0.8%',
    ),
  });
});

test('a growth rate alone implies the earlier value', () => {
  const zone = { documentId: 'zone', name: 'Kashgar Comprehensive Bonded Zone' };
  const [result] = checkStatistics([observed('2022', '1.29', { place: zone, ...yearOnYear('291') })]);
  expect(result).toMatchObject({
    check: 'implied-base',
    result: 'not comparable',
    sentence:
      'Goods trade value, Kashgar Comprehensive Bonded Zone, 2022: 1.29 billion yuan, up 291%, implies ' +
      '0.33 billion yuan in 2021, for which there is no statistic.',
    numbers: { change: '291', impliedBaseLow: '0.33', impliedBaseHigh: '0.33' },
  });
});

test('shares of a whole and of a group', () => {
  const all = observed('2023-S1', '149.62');
  const group = observed('2023-S1', '138.3', { partner: beltAndRoad });
  const inner = observed('2023-S1', '119.66', { partner: centralAsia });
  const shares = checkStatistics([all, group, inner]).map(({ check, result, numbers, sentence }) => [
    ...[check, result, numbers.share],
    sentence,
  ]);
  expect(shares).toEqual([
    [
      ...['share', 'consistent', '92.4'],
      'Goods trade value, Xinjiang with Belt and Road countries, 2023-S1: 138.3 billion yuan of 149.62 billion yuan (Xinjiang, all partners) is 92.4%.',
    ],
    ['share', 'consistent', '80.0', expect.any(String)],
    [
      ...['share', 'consistent', '86.5'],
      'Goods trade value, Xinjiang with Central Asia, 2023-S1: 119.66 billion yuan of 138.3 billion yuan (Xinjiang with Belt and Road countries) is 86.5%.',
    ],
  ]);
  expect(checkStatedShare(group, all, '92.4').result).toBe('consistent');
  expect(checkStatedShare(inner, group, '86.5').result).toBe('consistent');
  const wrong = checkStatedShare(inner, group, '86.7');
  expect(wrong.result).toBe('inconsistent');
  expect(inSentence(wrong.message)).toMatch(/is 86\.5% to 86\.6%, not 86\.7%\.$/);
});

test('exports and imports make the trade, and cumulative months the year', () => {
  const results = checkStatistics([
    observed('2023-S1', '149.62'),
    observed('2023-S1', '125.49', { indicator: exportsOf }),
    observed('2023-S1', '24.13', { indicator: importsOf }),
    observed('2023-01/2023-11', '320.53'),
    observed('2023-12', '37.43'),
    observed('2023', '357.33'),
  ]);
  expect(results.map(({ check, result, sentence }) => [check, result, sentence])).toEqual([
    [
      ...['parts', 'consistent'],
      'Goods trade value, Xinjiang, 2023-S1: 149.62 billion yuan is what Goods exports and Goods imports add up to (149.62 billion yuan).',
    ],
    [
      ...['sum', 'inconsistent'],
      'Goods trade value, Xinjiang, 2023: 357.33 billion yuan is not the sum of 2023-01/2023-11 and 2023-12, 357.96 billion yuan. Parts may have been revised since.',
    ],
  ]);
});

test('two sources of one observation', () => {
  const trains = { ...trade, documentId: 'trains', name: 'Freight trains', direction: null, product: null };
  const rail = { documentId: 'rail', name: 'China State Railway Group' };
  const counted = { indicator: trains, unitMultiplier: 0, unit: 'trains' };
  const exact = observed('2023', '17523', { ...counted, source: rail });
  const round = observed('2023', '17000', { ...counted, source: customs, bound: 'at-least' });
  expect(checkStatistics([exact, round])).toMatchObject([{ check: 'sources', result: 'consistent' }]);
  const [other] = checkStatistics([exact, observed('2023', '17400', { ...counted, source: null })]);
  expect(other).toMatchObject({
    result: 'inconsistent',
    sentence:
      'Freight trains, Xinjiang, 2023: China State Railway Group says 17,523 trains, an unnamed source 17,400 trains.',
  });
});
