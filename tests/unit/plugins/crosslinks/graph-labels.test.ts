import { labelsThatFit, shortened, widthOf } from '../../../../src/plugins/crosslinks/admin/src/graph/labels';

describe('a name in the graph', () => {
  it('stays as it is where it is short', () => {
    expect(shortened('Kashgar', 7)).toBe('Kashgar');
  });

  it('is cut with an ellipsis, and counts wide letters twice', () => {
    expect(shortened('Khorgos International Centre', 10)).toBe('Khorgos I…');
    expect(shortened('Khorgos International', 9)).toBe('Khorgos…');
    expect(shortened('喀什综合保税区管理委员会', 11)).toBe('喀什综合保…');
    expect(widthOf('喀什 K')).toBe(6);
  });

  it('never splits a letter in two', () => {
    expect(shortened('🚢🚢🚢🚢', 3)).toBe('🚢🚢…');
  });
});

describe('the names that fit', () => {
  const positions = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 30, y: 4 }],
    ['c', { x: 400, y: 0 }],
  ]);
  const entries = [
    { documentId: 'a', name: 'Khorgos', weight: 1 },
    { documentId: 'b', name: 'Alashankou', weight: 5 },
    { documentId: 'c', name: 'Irkeshtam', weight: 0 },
    { documentId: 'd', name: 'Nowhere', weight: 9 },
  ];

  it('are those with the most links where two cover each other', () => {
    expect([...labelsThatFit(entries, positions, 1, 10)].sort()).toEqual(['b', 'c']);
  });

  it('cover no other sign', () => {
    const below = new Map([...positions, ['d', { x: 400, y: 18 }]]);
    expect([...labelsThatFit(entries.slice(2), below, 1, 10)]).toEqual(['d']);
  });

  it('are always those that weigh infinitely much', () => {
    const chosen = { documentId: 'a', name: 'Khorgos', weight: Infinity };
    const below = new Map([...positions, ['d', { x: 0, y: 18 }]]);
    expect([...labelsThatFit([chosen], below, 1, 10)]).toEqual(['a']);
  });

  it('are more when one looks closer', () => {
    expect([...labelsThatFit(entries, positions, 4, 10)].sort()).toEqual(['a', 'b', 'c']);
  });
});
