import { linePath } from '../../../../src/plugins/crosslinks/admin/src/graph/line-path';
import { nextInDirection } from '../../../../src/plugins/crosslinks/admin/src/graph/move';
import { lookOf, pathOf, type Shape } from '../../../../src/plugins/crosslinks/admin/src/graph/shapes';

const types = ['article', 'event', 'place', 'statistic', 'indicator', 'organization', 'person', 'topic'];

describe('the sign of an entry', () => {
  it('has a shape and a colour of its own for each type, and one for types to come', () => {
    const looks = [...types, 'vessel'].map((type) => lookOf(`api::${type}.${type}`));
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length);
    expect(new Set(looks.map(({ color }) => color)).size).toBe(looks.length);
  });

  const shapes: Shape[] = [
    ...(['square', 'diamond', 'circle', 'triangle', 'wedge'] as const),
    ...(['hexagon', 'pentagon', 'cross', 'octagon'] as const),
  ];
  it.each(shapes)('is a closed path: %s', (shape) => {
    expect(pathOf(shape, 10)).toMatch(/^M[-\d.,LAHV ]+Z$/);
  });
});

describe('a line between two signs', () => {
  const at = (x: number, y = 0, gap = 10) => ({ x, y, gap });

  it('goes from rim to rim', () => {
    expect(linePath(at(0), at(100), false)).toBe('M10,0L90,0');
    expect(linePath(at(0), at(100, 0, 20), false)).toBe('M10,0L80,0');
  });

  it('bends where another one comes back, each to its own side', () => {
    expect(linePath(at(0), at(100), true)).toBe('M10,0Q50,12 90,0');
    expect(linePath(at(100), at(0), true)).toBe('M90,0Q50,-12 10,0');
  });

  it('is none where there is no room for one', () => {
    expect(linePath(at(0), at(15), false)).toBeUndefined();
    expect(linePath(at(5, 5), at(5, 5), true)).toBeUndefined();
  });
});

describe('the arrow keys', () => {
  const positions = new Map([
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 60, y: 5 }],
    ['near but aside', { x: 40, y: 38 }],
    ['far right', { x: 200, y: 0 }],
    ['above', { x: 10, y: -90 }],
  ]);

  it('lead to the nearest entry ahead', () => {
    expect(nextInDirection(positions, 'middle', 'right')).toBe('right');
    expect(nextInDirection(positions, 'right', 'right')).toBe('far right');
    expect(nextInDirection(positions, 'middle', 'up')).toBe('above');
    expect(nextInDirection(positions, 'right', 'left')).toBe('middle');
  });

  it('lead nowhere where nothing lies', () => {
    expect(nextInDirection(positions, 'middle', 'left')).toBeUndefined();
    expect(nextInDirection(positions, 'gone', 'left')).toBeUndefined();
  });
});
