import { nearestName, unknownName } from '../../../src/import/nearest-name';

const FIELDS = [
  'name',
  'slug',
  'summary',
  'startDate',
  'endDate',
  'publishedOn',
  'definitionVersion',
  'unit',
];

describe('the nearest name', () => {
  test.each([
    ['sumary', 'summary'],
    ['summmary', 'summary'],
    ['Summary', 'summary'],
    ['start_date', 'startDate'],
    ['START DATE', 'startDate'],
    ['end-date', 'endDate'],
    ['publishedAt', 'publishedOn'],
    ['definitonVersoin', 'definitionVersion'],
    ['nam', 'name'],
    ['units', 'unit'],
  ])('of %s is %s', (name, expected) => {
    expect(nearestName(name, FIELDS)).toBe(expected);
  });

  test.each(['', '_-_', 'geometry', 'endTime', 'n', 'nmae2', 'summary'.repeat(9), '名称'])(
    'of “%s” is none',
    (name) => {
      expect(nearestName(name, FIELDS)).toBeUndefined();
    },
  );

  test('is the one with the fewest letters changed, and of equals the first', () => {
    expect(nearestName('startDat', ['endDate', 'startDates', 'startDate'])).toBe('startDate');
    expect(nearestName('tap', ['top', 'tip'])).toBe('top');
    expect(nearestName('tap', ['tip', 'top'])).toBe('tip');
  });

  test('of letters of any script is found', () => {
    expect(nearestName('НАЗВАНЕ', ['название', 'страна'])).toBe('название');
  });

  test('among none is none', () => {
    expect(nearestName('name', [])).toBeUndefined();
  });
});

describe('the sentence about an unknown name', () => {
  test('asks for the name that was meant', () => {
    expect(unknownName('column', 'adress', ['address', 'name'])).toBe(
      'There is no column “adress”; did you mean “address”?',
    );
  });

  test('lists the known names where none comes near', () => {
    expect(unknownName('key', 'nonsense', ['type', 'entries'])).toBe(
      'There is no key “nonsense”; known are type, entries',
    );
  });

  test('shows a long name by its beginning', () => {
    expect(unknownName('field', 'x'.repeat(5000), ['name'])).toBe(
      `There is no field “${'x'.repeat(40)}…”; known are name`,
    );
  });
});
