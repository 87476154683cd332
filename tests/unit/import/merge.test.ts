import fc from 'fast-check';
import { changedFields, mergedLinks } from '../../../src/import/service/merge';

describe('the fields that a file changed', () => {
  test('are all that hold something when it is read for the first time', () => {
    expect(changedFields(undefined, { name: 'A', slug: null, unit: '', topics: [] })).toEqual([
      'name',
      'unit',
      'topics',
    ]);
  });

  test('are those that differ, those that are new and those that are gone', () => {
    const before = { name: 'A', slug: 'a', unit: 'CNY', note: null };
    expect(changedFields(before, { name: 'B', slug: 'a', frequency: 'monthly' })).toEqual([
      'name',
      'unit',
      'frequency',
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ['a value that stands as before', '1.50', '1.50'],
    ['nothing, however it is written', null, undefined],
    ['mappings with their keys in another order', [{ a: 1, b: [2] }], [{ b: [2], a: 1 }]],
    ['what JSON does not store', { a: 1 }, { a: 1, b: undefined }],
    ['a date that was stored as text', '2023-08-07T00:00:00.000Z', new Date('2023-08-07')],
  ])('are not %s', (_what, before, now) => {
    expect(changedFields({ field: before }, { field: now })).toEqual([]);
    expect(changedFields({ field: now }, { field: before })).toEqual([]);
  });

  test.each<[unknown, unknown]>([
    ['1.50', '1.5'],
    ['5', 5],
    [0, null],
    ['', null],
    [false, null],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [[], null],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('are those where %j became %j', (before, now) => {
    expect(changedFields({ field: before }, { field: now })).toEqual(['field']);
    expect(changedFields({ field: now }, { field: before })).toEqual(['field']);
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e'];
const links = fc.uniqueArray(fc.constantFrom(...IDS));

describe('the links after an import', () => {
  test.each([
    ['a first import adds all', [], [], ['a', 'b'], ['a', 'b']],
    ['what an editor added stays, in its place', ['x', 'a'], ['a'], ['a'], ['x', 'a']],
    ['what an editor removed does not come back', ['b'], ['a', 'b'], ['a', 'b'], ['b']],
    ['what the file no longer names goes', ['a', 'b', 'x'], ['a', 'b'], ['b'], ['b', 'x']],
    ['what the file names anew comes last', ['x', 'a'], ['a'], ['c', 'a'], ['x', 'a', 'c']],
    ['what is there already is not added twice', ['x'], [], ['x', 'a'], ['x', 'a']],
    ['a file that names nothing takes only its own away', ['a', 'x'], ['a'], [], ['x']],
  ])('%s', (_what, current, before, now, expected) => {
    expect(mergedLinks(current, before, now)).toEqual(expected);
  });

  test('hold each entry that only one side changed as that side has it', () => {
    fc.assert(
      fc.property(links, links, links, (current, before, now) => {
        const merged = mergedLinks(current, before, now);
        expect(new Set(merged).size).toBe(merged.length);
        for (const id of IDS) {
          const changedByFile = before.includes(id) !== now.includes(id);
          expect(merged.includes(id)).toBe((changedByFile ? now : current).includes(id));
        }
        expect(merged.filter((id) => current.includes(id))).toEqual(
          current.filter((id) => merged.includes(id)),
        );
      }),
    );
  });

  test('stay as they are when the same import runs again', () => {
    fc.assert(
      fc.property(links, links, links, (current, before, now) => {
        const merged = mergedLinks(current, before, now);
        expect(mergedLinks(merged, now, now)).toEqual(merged);
      }),
    );
  });
});
