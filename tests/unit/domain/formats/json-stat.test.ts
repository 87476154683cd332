import JSONstat from 'jsonstat-toolkit';
import { toJsonStat } from '../../../../src/domain/formats/json-stat';
import { centralAsia, long, mixed, published } from './published';

const read = (observations = mixed) => JSONstat(JSON.parse(toJsonStat(observations, 'Statistics')));

test('is read back, in whole units', () => {
  const set = read();
  expect(set).toMatchObject({ class: 'dataset', label: 'Statistics' });
  const half = { indicator: 'goods-trade-value', place: 'xinjiang', period: '2023-S1' };
  const first = { source: 'urumqi-customs', definitionVersion: 'none', releasedOn: '2023-07-21' };
  expect(set.Data({ ...half, partner: 'all', unit: 'CNY', ...first })).toEqual({
    value: 149_620_000_000,
    status: 'P',
  });
  expect(set.Data({ ...half, partner: 'all', unit: 'CNY', ...first, releasedOn: '2024-07-20' })).toEqual({
    value: 148_650_000_000,
    status: 'R',
  });
  expect(set.Data({ ...half, partner: 'central-asia', unit: 'CNY', ...first })).toMatchObject({
    value: 119_660_000_000,
  });
  expect(set.Data({ ...half, partner: 'central-asia', unit: 'USD', ...first })).toMatchObject({
    value: null,
  });
  expect(set.role).toMatchObject({ time: ['period'], geo: ['place', 'partner'], metric: ['indicator'] });
  expect(set.Dimension('period').id).toContain('2022-01/2022-11');
  expect(set.Dimension('unit').Category('USD').label).toBe('US dollars');
});

test('has as few dimensions as tell its cells apart', () => {
  const usual = ['indicator', 'place', 'partner', 'unit', 'period'];
  const series = ['2021', '2022', '2023'].map((period) =>
    published({ period, releasedOn: `${period}-12-31` }),
  );
  expect(read(series).id).toEqual(usual);
  expect(read([published(), published({ source: null })]).id).toEqual([...usual, 'source']);
  expect(read(mixed).id).toEqual([...usual, 'source', 'definitionVersion', 'releasedOn']);
  expect(read([]).id).toEqual(usual);
});

test('keeps every digit, and what was written', () => {
  const text = toJsonStat(
    [published({ value: long, unitMultiplier: 3, decimals: 6, documentId: 'one' })],
    'x',
  );
  expect(text).toContain('"value":{"0":123456789012345678123.456}');
  expect(JSON.parse(text)).toMatchObject({
    extension: { observations: { '0': { documentId: 'one', value: long, unitMultiplier: 3, decimals: 6 } } },
  });
});

test('refuses a table that readers have no room for, and two of one key', () => {
  const many = Array.from({ length: 1001 }, (_, index) => {
    const partner = { ...centralAsia, slug: `partner-${index}` };
    return published({ partner, period: new Date(Date.UTC(2020, 0, index)).toISOString().slice(0, 10) });
  });
  expect(() => toJsonStat(many, 'x')).toThrow('A table of 1002001 cells is too large');
  expect(() => toJsonStat([published(), published({ period: '2023-01/2023-06' })], 'x')).toThrow(
    'the same key',
  );
});
