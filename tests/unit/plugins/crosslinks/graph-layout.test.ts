import { linesOf } from '../../../../src/plugins/crosslinks/admin/src/graph/graph-data';
import { layoutOf, type Positions } from '../../../../src/plugins/crosslinks/admin/src/graph/layout';
import { viewThatFits, viewWith } from '../../../../src/plugins/crosslinks/admin/src/graph/view';
import { edge, node } from './graph-fixtures';

/** An entry with so many around it. */
function star(count: number) {
  const names = Array.from({ length: count }, (_nothing, index) => `n${index}`);
  return {
    nodes: [node('place:c', 0), ...names.map((name) => node(`article:${name}`))],
    lines: linesOf(names.map((name) => edge(`${name}>c`))),
  };
}

const layoutOfStar = (count: number): Positions => {
  const { nodes, lines } = star(count);
  return layoutOf(nodes, lines, 'c');
};

function closest(positions: Positions): number {
  const points = [...positions.values()];
  return Math.min(
    ...points.flatMap((a, index) => points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
}

describe('the layout of a graph', () => {
  it('has the chosen entry in the middle, also where it is alone', () => {
    expect(layoutOfStar(0)).toEqual(new Map([['c', { x: 0, y: 0 }]]));
    expect(layoutOfStar(9).get('c')).toEqual({ x: 0, y: 0 });
  });

  it('is the same each time', () => {
    expect(layoutOfStar(20)).toEqual(layoutOfStar(20));
  });

  it.each([3, 40, 400])('keeps %i entries apart', (count) => {
    expect(closest(layoutOfStar(count))).toBeGreaterThan(40);
  });

  it('leaves out links to what is not in the picture', () => {
    const positions = layoutOf(
      [node('place:c', 0), node('place:p')],
      linesOf([edge('c>p'), edge('p>x')]),
      'c',
    );
    expect([...positions.keys()]).toEqual(['c', 'p']);
  });
});

describe('the view of a graph', () => {
  const onScreen = (positions: Positions, width: number, height: number) => {
    const { k, x, y } = viewThatFits(positions, width, height);
    return [...positions.values()].map((at) => ({ x: k * at.x + x, y: k * at.y + y }));
  };

  it.each([1, 6, 300])('shows all of a graph of %i', (count) => {
    for (const { x, y } of onScreen(layoutOfStar(count), 900, 560)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(900);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(560);
    }
  });

  it('shows one entry in the middle, and not blown up', () => {
    expect(onScreen(layoutOfStar(0), 800, 400)).toEqual([{ x: 400, y: 200 }]);
    expect(viewThatFits(layoutOfStar(1), 4000, 4000).k).toBeLessThan(2);
  });

  it('moves only as far as an entry has to go to be seen', () => {
    const view = { k: 1, x: 0, y: 0 };
    expect(viewWith(view, { x: 400, y: 200 }, 800, 400)).toBe(view);
    expect(viewWith(view, { x: 900, y: -20 }, 800, 400)).toEqual({ k: 1, x: -196, y: 76 });
  });
});
