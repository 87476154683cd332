import fc from 'fast-check';
import { amountProblem, decimalsOf, withDecimals } from '../../../../src/domain/statistics/amount';

describe('which values are amounts', () => {
  test.each([
    '149620000000.00',
    '12345678901234.5678',
    '-12.5',
    '-0.000001',
    '0',
    '007',
    '999999999999999999.999999',
    '000999999999999999999',
  ])('%s is taken', (value) => {
    expect(amountProblem(value)).toBeUndefined();
  });

  test.each(['abc', '1e400', '', ' 1', '1 ', '1\n', '.5', '5.', '+1', '--1', '-', '1,5', '1 000', '0x10'])(
    '“%s” is no decimal number',
    (value) => {
      expect(amountProblem(value)).toBe(
        `“${value}” is not a decimal number: write digits and a point, such as 149.62`,
      );
    },
  );

  test('digits of other scripts and words for numbers are refused', () => {
    for (const value of ['１２', '١٢', 'NaN', 'Infinity', '-Infinity']) {
      expect(amountProblem(value)).toContain('is not a decimal number');
    }
  });

  test('one digit too many before the point is refused', () => {
    expect(amountProblem('1234567890123456789')).toBe(
      '“1234567890123456789” has more than 18 digits before the point',
    );
    expect(amountProblem('-1000000000000000000.5')).toContain('18 digits before the point');
  });

  test('one digit too many after the point is refused, a zero too', () => {
    expect(amountProblem('0.1234567')).toBe('“0.1234567” has more than 6 digits after the point');
    expect(amountProblem('1.0000000')).toContain('6 digits after the point');
  });

  test('a long value is shown by its beginning', () => {
    expect(amountProblem('9'.repeat(5000))).toBe(
      `“${'9'.repeat(40)}…” has more than 18 digits before the point`,
    );
  });

  test('a JSON number is refused, with the string to write instead', () => {
    expect(amountProblem(149.62)).toBe('must be a string, such as "149.62": a JSON number loses digits');
  });

  test('whatever the JSON number, the string that is proposed would be taken', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.constantFrom(1e21, 0.1 + 0.2, NaN, Infinity)), (value) => {
        const proposed = /"(.*)"/.exec(amountProblem(value) ?? '')?.[1];
        expect(proposed).toBeDefined();
        expect(amountProblem(proposed)).toBeUndefined();
      }),
    );
  });

  test.each([[null], [undefined], [true], [['1']], [{ value: '1' }], [BigInt(1)]])(
    '%p is refused',
    (value) => {
      expect(amountProblem(value)).toBe('must be a string of decimal digits, such as "149.62"');
    },
  );
});

describe('decimals', () => {
  test.each([
    ['149.62', 2],
    ['149.620', 3],
    ['149', 0],
    ['-0.5', 1],
  ])('%s was written with %i', (amount, decimals) => {
    expect(decimalsOf(amount)).toBe(decimals);
  });

  test.each([
    ['149.6', 2, '149.60'],
    ['149', 2, '149.00'],
    ['-3', 1, '-3.0'],
    ['149', 0, '149'],
    ['149.62', 2, '149.62'],
  ])('%s with %i decimals is %s', (amount, decimals, expected) => {
    expect(withDecimals(amount, decimals)).toBe(expected);
  });

  test('digits are never rounded away', () => {
    expect(withDecimals('149.626', 1)).toBe('149.626');
    expect(withDecimals('12345678901234.5678', 0)).toBe('12345678901234.5678');
  });
});
