import fc from 'fast-check';
import { seriesKey, type SeriesParts } from '../../../../src/domain/statistics/series-key';

const NAMES = ['indicator', 'place', 'partner', 'unit', 'source', 'definitionVersion'] as const;

/** Few signs, so that parts which run into each other come up often. */
const part = fc.string({ unit: fc.constantFrom('|', '\\', 'a', '\n'), maxLength: 3 });
const parts = fc.tuple(part, part, part, part, part, part);
const keyOf = (list: string[]) =>
  seriesKey(Object.fromEntries(NAMES.map((name, index) => [name, list[index]])) as unknown as SeriesParts);

/** Reads a key sign by sign: what follows a backslash stands for itself. */
function partsOf(key: string): string[] {
  const read: string[] = [];
  let part = '';
  for (let at = 0; at < key.length; at += 1) {
    if (key[at] === '|') {
      read.push(part);
      part = '';
    } else part += key[at] === '\\' ? key[++at] : key[at];
  }
  return [...read, part];
}

test('a key has the parts in their order', () => {
  const all = {
    unit: 'CNY',
    indicator: 'trade',
    definitionVersion: '2.10',
    source: 'gacc',
    partner: 'kz',
    place: 'cn',
  };
  expect(seriesKey(all)).toBe('trade|cn|kz|CNY|gacc|2.10');
});

test('a part that is not given is the same as an empty one, and keeps its place', () => {
  const key = seriesKey({ indicator: 'trade', place: 'cn', unit: 'CNY' });
  expect(key).toBe('trade|cn||CNY||');
  expect(seriesKey({ indicator: 'trade', place: 'cn', partner: null, unit: 'CNY', source: '' })).toBe(key);
  expect(seriesKey({ indicator: 'trade', place: 'cn', source: 'CNY' })).not.toBe(key);
});

test('separators within parts are escaped', () => {
  expect(seriesKey({ indicator: 'a', place: 'b', unit: 't|km', definitionVersion: '1\\2' })).toBe(
    'a|b||t\\|km||1\\\\2',
  );
});

test('the parts can be read back from the key, whatever they hold', () => {
  fc.assert(
    fc.property(parts, (list) => {
      expect(partsOf(keyOf(list))).toEqual(list);
    }),
    { numRuns: 2000 },
  );
});

test('different parts never give one key', () => {
  const regrouped = fc
    .tuple(parts, fc.nat(5), fc.nat(5))
    .map(([list, from, to]) => [list, moveSign(list, from, to)] as const);
  fc.assert(
    fc.property(regrouped, ([one, other]) => {
      fc.pre(one.some((value, index) => value !== other[index]));
      expect(keyOf(other)).not.toBe(keyOf(one));
    }),
    { numRuns: 2000 },
  );
});

/** The same signs, split between the parts in another way. */
function moveSign(list: string[], from: number, to: number): string[] {
  const moved = [...list];
  const sign = moved[from]?.slice(-1) ?? '';
  moved[from] = moved[from]?.slice(0, -1) ?? '';
  moved[to] = sign + moved[to];
  return moved;
}
