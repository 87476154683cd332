import { derive, deriver, type StatedFigure } from '../../../../src/domain/statistics/derive';
import type { Observation } from '../../../../src/domain/statistics/observation';
import { beltAndRoad, centralAsia, exportsOf, importsOf, observed, trade } from './checks/observations';

const yuan = (value: string, rest: Partial<StatedFigure> = {}): StatedFigure => ({
  ...{ kind: 'observation', value, unitMultiplier: 9, unit: 'CNY' },
  ...rest,
});
const percent = (
  value: string,
  kind: 'share' | 'change',
  rest: Partial<StatedFigure> = {},
): StatedFigure => ({
  ...{ kind, value, unit: '%' },
  ...rest,
});
const half = (value: string, rest: Partial<Observation> = {}) => observed('2023-S1', value, rest);

const all = half('149.62', { documentId: 'all' });
const group = half('138.3', { documentId: 'group', partner: beltAndRoad });
const inner = half('119.66', { documentId: 'inner', partner: centralAsia });
const out = half('125.49', { documentId: 'out', indicator: exportsOf });
const into = half('24.13', { documentId: 'into', indicator: importsOf });
const before = observed('2022-S1', '90.57', { documentId: 'before' });
const known = [all, group, inner, out, into, before];
const ways = (figure: StatedFigure, from = known) =>
  derive(figure, from).map(({ how, from: ids }) => [how, ...ids]);

test('a share of a whole, of a group, and of a direction', () => {
  expect(ways(percent('92.4', 'share'))).toEqual([['share', 'group', 'all']]);
  expect(ways(percent('86.5', 'share'))).toEqual([['share', 'inner', 'group']]);
  expect(ways(percent('83.9', 'share'))).toEqual([['share', 'out', 'all']]);
  expect(ways(percent('92.6', 'share'))).toEqual([]);
  expect(derive(percent('92', 'share'), known)[0]).toMatchObject({
    computed: expect.stringMatching(/^92\.43416655/),
    amounts: [{ value: '138.3' }, { value: '149.62' }],
  });
});

test('a bound reaches to the next number as round, and not further', () => {
  expect(ways(percent('90', 'share', { bound: 'at-least' }))).toEqual([['share', 'group', 'all']]);
  expect(ways(percent('70', 'share', { bound: 'at-least' }))).toEqual([['share', 'inner', 'all']]);
  expect(ways(percent('60', 'share', { bound: 'at-least' }))).toEqual([]);
  expect(ways(yuan('150', { bound: 'at-most' }))[0]).toEqual(['same', 'all']);
});

test('growth, over one year or more, or as a statistic says', () => {
  expect(ways(percent('65.2', 'change'))).toEqual([['growth', 'all', 'before']]);
  expect(ways(percent('65.2', 'change', { changeBasis: 'month-on-month' }))).toEqual([]);
  expect(ways(percent('-4.5', 'change'), [half('1', { documentId: 'fell', change: '-4.5' })])).toEqual([
    ['same', 'fell'],
  ]);
  const early = observed('2013-S1', '50.00', { documentId: 'early' });
  expect(ways(percent('199.2', 'change'), [all, early])).toEqual([['growth', 'all', 'early']]);
  const other = { ...before, definitionVersion: '2' };
  expect(ways(percent('65.2', 'change'), [all, other])).toEqual([]);
});

test('sums and differences of what belongs together', () => {
  expect(ways(yuan('149.62'), [out, into])).toEqual([['sum', 'into', 'out']]);
  expect(ways(yuan('101.36'))).toEqual([['difference', 'out', 'into']]);
  expect(ways(yuan('11.3'))).toEqual([['difference', 'all', 'group']]);
  expect(ways(yuan('59.05'))).toEqual([['difference', 'all', 'before']]);
  expect(ways(yuan('257.96'))).toEqual([]);
  const months = ['1.1', '2.2', '3.3'].map((value, index) =>
    observed(`2023-0${index + 1}`, value, { documentId: `month-${index + 1}` }),
  );
  expect(ways(yuan('6.6'), months)).toEqual([['sum', 'month-1', 'month-2', 'month-3']]);
  const stocks = months.map((one) => ({ ...one, indicator: { ...trade, measure: 'stock' as const } }));
  expect(ways(yuan('6.6'), stocks)).toEqual([]);
  const cumulative = [
    observed('2023-01/2023-11', '320.53', { documentId: 'to-november' }),
    observed('2023-01/2023-10', '285.11', { documentId: 'to-october' }),
  ];
  expect(ways(yuan('35.42'), cumulative)).toEqual([['difference', 'to-november', 'to-october']]);
});

test('a figure written more coarsely is the same; in another unit it is not', () => {
  expect(ways(yuan('150'))[0]).toEqual(['same', 'all']);
  expect(ways(yuan('1496.2', { unitMultiplier: 8 }))[0]).toEqual(['same', 'all']);
  expect(ways(yuan('149.62', { unit: 'USD' }))).toEqual([]);
});

test('superseded releases serve where what stands does not', () => {
  const first = { ...all, documentId: 'first', releasedOn: '2023-07-21' };
  const revised = { ...all, documentId: 'revised', value: '148.65', releasedOn: '2024-07-20' };
  expect(ways(percent('92.4', 'share'), [first, revised, group])).toEqual([['share', 'group', 'first']]);
  expect(ways(percent('93.0', 'share'), [first, revised, group])).toEqual([['share', 'group', 'revised']]);
});

test('one reckoning serves figures of several kinds, as each by itself', () => {
  const derivations = deriver(known);
  const figures = [
    percent('92.4', 'share'),
    percent('65.2', 'change'),
    percent('65.2', 'change', { changeBasis: 'month-on-month' }),
    yuan('149.62'),
    yuan('149.62', { unit: 'USD' }),
    percent('86.5', 'share'),
  ];
  expect(figures.map((figure) => derivations(figure))).toEqual(
    figures.map((figure) => derive(figure, known)),
  );
  expect(figures.map((figure) => derivations(figure).length)).toEqual([1, 1, 0, 2, 0, 1]);
});
