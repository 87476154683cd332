import { dataOf, messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

/** As text, 9 comes after 149 and -2 after -10. */
const AMOUNTS = ['149.62', '9', '-10', '-2', '1000.50', '12345678901234.5678', '12345678901234.5679'];
const IN_ORDER = ['-10', '-2', '9', '149.62', '1000.50', '12345678901234.5678', '12345678901234.5679'];

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  const indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
  const place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
  for (const [index, value] of AMOUNTS.entries()) {
    const period = String(2000 + index);
    await client.create('/statistics', { indicator, place, period, value, unit: 'CNY' });
  }
});
afterAll(() => dateline.stop());

const values = (rows: unknown) => (rows as { value: string }[]).map(({ value }) => value);

describe.each([
  ['filters[value][$gt]=100', 'value: { gt: "100" }', ['149.62', '1000.50', ...IN_ORDER.slice(5)]],
  ['filters[value][$gte]=149.620', 'value: { gte: "149.620" }', IN_ORDER.slice(3)],
  ['filters[value][$lt]=0', 'value: { lt: "0" }', ['-10', '-2']],
  ['filters[value][$lte]=-2.0', 'value: { lte: "-2.0" }', ['-10', '-2']],
  ['filters[value][$eq]=1000.5', 'value: { eq: "1000.5" }', ['1000.50']],
  ['filters[value][$ne]=9.00', 'value: { ne: "9.00" }', IN_ORDER.filter((value) => value !== '9')],
  ['filters[value]=12345678901234.5678', 'value: { eq: "12345678901234.5678" }', ['12345678901234.5678']],
  ['filters[value][$in][0]=9.0&filters[value][$in][1]=-10', 'value: { in: ["9.0", "-10"] }', ['-10', '9']],
  [
    'filters[value][$between][0]=-3&filters[value][$between][1]=150',
    'value: { between: ["-3", "150"] }',
    ['-2', '9', '149.62'],
  ],
])('%s', (rest, graphql, expected) => {
  it('compares amounts as numbers over REST', async () => {
    const answer = await client.read(`/statistics?${rest}&sort=value`).expect(200);
    expect(values(dataOf(answer))).toEqual(expected);
  });

  it('compares amounts as numbers over GraphQL', async () => {
    const answer = await client
      .ask(`{ statistics(filters: { ${graphql} }, sort: "value") { value } }`)
      .expect(200);
    expect(values(dataOf<{ statistics: unknown }>(answer).statistics)).toEqual(expected);
  });
});

it('sorts amounts as numbers, both ways', async () => {
  const backwards = [...IN_ORDER].reverse();
  expect(values(dataOf(await client.read('/statistics?sort=value').expect(200)))).toEqual(IN_ORDER);
  expect(values(dataOf(await client.read('/statistics?sort=value:desc').expect(200)))).toEqual(backwards);
  const graphql = await client.ask('{ statistics(sort: "value:desc") { value } }').expect(200);
  expect(values(dataOf<{ statistics: unknown }>(graphql).statistics)).toEqual(backwards);
});

it.each([
  ['filters[value][$gt]=abc', 'value: { gt: "abc" }'],
  ['filters[value]=1e3', 'value: { eq: "1e3" }'],
  ['filters[value][$contains]=9', 'value: { contains: "9" }'],
  ['filters[value][$startsWith]=1', 'value: { startsWith: "1" }'],
  ['filters[value][$between]=1', 'value: { between: ["1"] }'],
])('%s is refused with a 400 that names it', async (rest, graphql) => {
  const answers = [
    await client.read(`/statistics?${rest}`),
    await client.ask(`{ statistics(filters: { ${graphql} }) { value } }`),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain('filters.value');
  }
});
