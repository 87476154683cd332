import { vintageHistory, type Vintage } from '../../../../src/domain/statistics/vintages';

type Short = [value: string, releasedOn: string | null, rest?: Partial<Vintage>];

/** Releases in billions, named a, b, c… in the order given. */
function history(releases: Short[], asOf?: string) {
  const vintages = releases.map(([value, releasedOn, rest], index) => ({
    ...{ documentId: 'abcdef'[index]!, value, releasedOn, unitMultiplier: 9 },
    ...rest,
  }));
  const { current, releases: steps } = vintageHistory(vintages, asOf);
  const superseded = steps.filter((one) => one.superseded);
  return {
    current: current?.documentId,
    steps: steps.map(({ vintage, step }) => `${vintage.documentId} ${step}`),
    superseded: superseded.map(({ vintage, supersededBy }) => `${vintage.documentId} by ${supersededBy}`),
    differences: steps.map(({ difference }) => difference),
  };
}

test('a release that says something else revises, and supersedes', () => {
  const found = history([
    ['149.62', '2023-07-21'],
    ['148.65', '2024-07-20'],
  ]);
  expect(found).toMatchObject({ current: 'b', steps: ['a first', 'b revises'], superseded: ['a by b'] });
  expect(found.differences[1]).toEqual({
    from: 'a',
    absolute: { value: '-0.97', unitMultiplier: 9 },
    relativePercent: '-0.65',
  });
});

test('a coarser release confirms, and the more precise one stays current', () => {
  expect(
    history([
      ['149.62', '2023-07-21'],
      ['150', '2023-08-01'],
    ]),
  ).toMatchObject({ current: 'a', steps: ['a first', 'b confirms'], superseded: [] });
});

test('a more precise release refines, and does not contradict who wrote the coarse one', () => {
  expect(
    history([
      ['150', '2023-07-01'],
      ['149.62', '2023-07-21'],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b refines'], superseded: [] });
});

test('an equal release confirms, and stands in its place', () => {
  expect(
    history([
      ['149.62', '2023-07-21'],
      ['1496.2', '2024-01-20', { unitMultiplier: 8 }],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b confirms'], superseded: [] });
});

test('the last digit counts, however close', () => {
  expect(
    history([
      ['149.62', '2023-07-21'],
      ['149.63', '2024-01-20'],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b revises'], superseded: ['a by b'] });
});

test('a revision leaves alone who wrote what still holds', () => {
  const found = history([
    ['150', '2023-07-01'],
    ['149.62', '2023-07-21'],
    ['149.70', '2024-01-20'],
    ['146', '2024-02-01'],
  ]);
  expect(found.steps).toEqual(['a first', 'b refines', 'c revises', 'd revises']);
  expect(found.superseded).toEqual(['a by d', 'b by d', 'c by d']);
  expect(
    history(
      [
        ['150', '2023-07-01'],
        ['149.62', '2023-07-21'],
        ['149.70', '2024-01-20'],
      ],
      '2024-01-31',
    ).superseded,
  ).toEqual(['b by c']);
});

test('a figure that comes back is not superseded', () => {
  expect(
    history([
      ['149.62', '2023-07-21'],
      ['148.65', '2024-01-20'],
      ['149.62', '2024-02-20'],
    ]),
  ).toMatchObject({ current: 'c', superseded: ['b by c'] });
});

test('bounds are confirmed by what lies within, and revised by what does not', () => {
  const over: Partial<Vintage> = { bound: 'at-least' };
  expect(
    history([
      ['240', '2023-01-14', over],
      ['246.3', '2023-01-20'],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b refines'], superseded: [] });
  expect(
    history([
      ['246.3', '2023-01-14'],
      ['240', '2023-01-20', over],
    ]),
  ).toMatchObject({ current: 'a', steps: ['a first', 'b confirms'] });
  expect(
    history([
      ['240', '2023-01-14', over],
      ['239.1', '2023-01-20'],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b revises'], superseded: ['a by b'] });
  expect(
    history([
      ['240', '2023-01-14', over],
      ['250', '2023-01-20', over],
    ]),
  ).toMatchObject({ current: 'b', steps: ['a first', 'b refines'], superseded: [] });
});

test('releases go by date, those without one first', () => {
  expect(
    history([
      ['148.65', '2024-01-20'],
      ['149.62', '2023-07-21'],
      ['150.1', null],
    ]).steps,
  ).toEqual(['c first', 'b revises', 'a revises']);
});

test('what is withdrawn counts for nothing, from that day on', () => {
  const releases: Short[] = [
    ['149.62', '2023-07-21'],
    ['148.65', '2024-01-20', { withdrawnOn: '2024-02-01' }],
  ];
  expect(history(releases)).toMatchObject({
    current: 'a',
    steps: ['a first', 'b withdrawn'],
    superseded: [],
  });
  expect(history(releases, '2024-01-31')).toMatchObject({ current: 'b', superseded: ['a by b'] });
  expect(history(releases, '2024-01-19')).toMatchObject({ current: 'a', steps: ['a first'] });
  expect(history([['1', null, { withdrawnOn: '2024-01-01' }]])).toMatchObject({ current: undefined });
});

test('another definition is not compared', () => {
  const found = history([
    ['149.62', '2023-07-21'],
    ['120', '2024-01-20', { definitionVersion: '2' }],
    ['121', '2024-02-20', { definitionVersion: '2' }],
  ]);
  expect(found.steps).toEqual(['a first', 'b redefines', 'c revises']);
  expect(found.superseded).toEqual(['b by c']);
  expect(found.current).toBe('c');
});
