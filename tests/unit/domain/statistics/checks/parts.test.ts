import { checkStatistics, type CheckResult } from '../../../../../src/domain/statistics/checks';
import type { Observation } from '../../../../../src/domain/statistics/observation';
import { centralAsia, exportsOf, importsOf, observed, trade, xinjiang } from './observations';

const found = (results: CheckResult[]) => results.map(({ check, result }) => `${check}: ${result}`);
const kazakhstan = { documentId: 'kazakhstan', name: 'Kazakhstan' };
const uzbekistan = { documentId: 'uzbekistan', name: 'Uzbekistan' };

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
