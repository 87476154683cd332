import {
  figureInterval,
  percentInterval,
  type TrailingZeros,
  type WrittenFigure,
} from '../../../../src/domain/statistics/interval';
import { divide, point, subtract } from '../../../../src/domain/statistics/interval-arithmetic';

const ends = (figure: WrittenFigure, zeros?: TrailingZeros) => {
  const { low, high } = figureInterval(figure, zeros);
  return [low?.toFixed() ?? null, high?.toFixed() ?? null];
};

describe('what a written figure may stand for', () => {
  test.each<[string, WrittenFigure, (string | null)[]]>([
    ['its decimals', { value: '149.62', unitMultiplier: 9, decimals: 2 }, ['149615000000', '149625000000']],
    ['decimals that are zero', { value: '138', decimals: 1 }, ['137.95', '138.05']],
    ['zeros that were written', { value: '138.30' }, ['138.295', '138.305']],
    ['fewer decimals than it has', { value: '149.62', decimals: 1 }, ['149.615', '149.625']],
    ['fewer decimals, but for zeros', { value: '138.300', decimals: 1 }, ['138.25', '138.35']],
    ['a whole number', { value: '15183' }, ['15182.5', '15183.5']],
    ['a round number', { value: '12400' }, ['12350', '12450']],
    ['a round number of billions', { value: '150', unitMultiplier: 9 }, ['145000000000', '155000000000']],
    ['zero', { value: '0' }, ['-0.5', '0.5']],
    ['a negative one', { value: '-4.5' }, ['-4.55', '-4.45']],
    ['a lower bound', { value: '240', bound: 'at-least' }, ['240', null]],
    ['an upper bound', { value: '15', bound: 'at-most' }, [null, '15']],
    ['about', { value: '1.9', bound: 'about' }, ['1.8', '2']],
  ])('goes by %s', (_, figure, expected) => expect(ends(figure)).toEqual(expected));

  test('can take the zeros of a multiplied number as written', () => {
    expect(ends({ value: '150', unitMultiplier: 9 }, 'written')).toEqual(['149500000000', '150500000000']);
    expect(ends({ value: '12400' }, 'written')).toEqual(['12350', '12450']);
  });
});

describe('arithmetic of intervals', () => {
  test('keeps the ends of a difference apart', () => {
    const { low, high } = subtract(percentInterval('5.0'), percentInterval('1.0'));
    expect([low?.toFixed(), high?.toFixed()]).toEqual(['3.9', '4.1']);
  });

  test('rounds a quotient outwards', () => {
    const third = divide(point(1), point(3));
    expect(third.low!.times(3).lt(1)).toBe(true);
    expect(third.high!.times(3).gt(1)).toBe(true);
  });

  test('turns signs', () => {
    const { low, high } = divide(percentInterval('-4.0'), percentInterval('-2.0'));
    expect([low?.toFixed(3), high?.toFixed(3)]).toEqual(['1.927', '2.077']);
    const negative = divide(percentInterval('-4.0'), percentInterval('2.0'));
    expect([negative.low?.toFixed(3), negative.high?.toFixed(3)]).toEqual(['-2.077', '-1.927']);
  });

  test('leaves open what reaches zero or has no end', () => {
    expect(divide(point(1), percentInterval('0'))).toEqual({ low: null, high: null });
    const atMost = divide(point(1), figureInterval({ value: '2', bound: 'at-least' }));
    expect([atMost.low?.toFixed(), atMost.high?.toFixed(3)]).toEqual(['0', '0.500']);
  });
});
