import { statisticLabel, type LabelParts } from '../../../../src/domain/statistics/label';

const trade: LabelParts = {
  indicator: 'Goods trade',
  place: 'Xinjiang',
  period: '2023-S1',
  value: '138.3',
  unitMultiplier: 9,
  unit: 'CNY',
};
const amountOf = (parts: LabelParts) => statisticLabel({ period: '2023', ...parts }).replace('2023: ', '');

describe('the label of a statistic', () => {
  test('holds all that tells it apart', () => {
    const label = statisticLabel({
      ...trade,
      partner: 'Belt and Road countries',
      decimals: 1,
      bound: 'exact',
      releasedOn: '2023-07-20',
    });
    expect(label).toBe(
      'Goods trade, Xinjiang with Belt and Road countries, 2023-S1: 138.3 billion CNY (released 2023-07-20)',
    );
  });

  test('leaves out what is not given', () => {
    expect(statisticLabel(trade)).toBe('Goods trade, Xinjiang, 2023-S1: 138.3 billion CNY');
    expect(statisticLabel({ ...trade, value: null })).toBe('Goods trade, Xinjiang, 2023-S1');
    expect(statisticLabel({ ...trade, unit: null, place: null })).toBe('Goods trade, 2023-S1: 138.3 billion');
    expect(statisticLabel({ indicator: 'Exports', partner: 'Iran' })).toBe('Exports, with Iran');
    expect(statisticLabel({ indicator: 'Exports', value: '' })).toBe('Exports');
  });

  test('names a statistic without any part', () => {
    expect(statisticLabel({})).toBe('New statistic');
    expect(statisticLabel({ value: '5', unit: 't', releasedOn: '2023-07-20' })).toBe(
      'New statistic: 5 t (released 2023-07-20)',
    );
  });
});

describe('its amount', () => {
  test.each([
    ['at-least', 'over 20 trips'],
    ['at-most', 'up to 20 trips'],
    ['about', 'about 20 trips'],
    ['exact', '20 trips'],
    [null, '20 trips'],
  ])('with the bound %p reads “%s”', (bound, expected) => {
    expect(amountOf({ value: '20', unit: 'trips', bound })).toBe(expected);
  });

  test.each([
    [0, '5 USD'],
    [null, '5 USD'],
    [3, '5 thousand USD'],
    [6, '5 million USD'],
    [9, '5 billion USD'],
    [12, '5 trillion USD'],
    [4, '5 × 10^4 USD'],
    [-3, '5 × 10^-3 USD'],
  ])('with the multiplier %p reads “%s”', (unitMultiplier, expected) => {
    expect(amountOf({ value: '5', unit: 'USD', unitMultiplier })).toBe(expected);
  });

  test('has its percent sign without a space', () => {
    expect(amountOf({ value: '-65.2', unit: '%' })).toBe('-65.2%');
    expect(amountOf({ value: '65', unit: '%', decimals: 1, bound: 'at-least' })).toBe('over 65.0%');
  });

  test('has the decimals that it was written with', () => {
    expect(amountOf({ value: '149', decimals: 2, unit: 'CNY' })).toBe('149.00 CNY');
    expect(amountOf({ value: '149.626', decimals: 1, unit: 'CNY' })).toBe('149.626 CNY');
    expect(amountOf({ value: '12345678901234.5678', unit: 'CNY' })).toBe('12345678901234.5678 CNY');
  });

  test('is shown where it is zero', () => {
    expect(amountOf({ value: '0', unit: 't' })).toBe('0 t');
  });
});
