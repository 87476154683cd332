import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let indicator: string;
let place: string;
let year = 1900;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
  place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
});
afterAll(() => dateline.stop());

/** A statistic of a period that no other one has. */
const statistic = (value: unknown, more: Data = {}): Data => {
  year += 1;
  return { indicator, place, period: String(year), unit: 'CNY', value, ...more };
};
const CREATE =
  'mutation Create($data: StatisticInput!) { createStatistic(data: $data) { documentId value change } }';
const UPDATE =
  'mutation Update($id: ID!, $data: StatisticInput!) { updateStatistic(documentId: $id, data: $data) { value } }';
const COLLECTION = '/collection-types/api::statistic.statistic';
const documents = () => dateline.strapi.documents('api::statistic.statistic');

/** The value of a statistic as each way of reading tells it, draft and published. */
async function readEverywhere(documentId: string): Promise<unknown[]> {
  const panel = await client.panel('get', `${COLLECTION}/${documentId}?status=published`).expect(200);
  const rest = await client.read(`/statistics/${documentId}`).expect(200);
  const draft = await client.rest('get', `/statistics/${documentId}?status=draft`).expect(200);
  const graphql = await client.ask(`{ statistic(documentId: "${documentId}") { value } }`).expect(200);
  const document = await documents().findOne({ documentId, status: 'published' });
  return [
    dataOf(panel).value,
    dataOf(rest).value,
    dataOf(draft).value,
    dataOf<{ statistic: Data }>(graphql).statistic.value,
    document?.value,
  ];
}

describe.each(['149620000000.00', '12345678901234.5678', '-4.50', '0', '999999999999999999.999999'])(
  'the amount %s',
  (amount) => {
    const five = [amount, amount, amount, amount, amount];

    it('goes in and comes out digit for digit over the panel, published twice', async () => {
      const created = await client.panel('post', COLLECTION, statistic(amount)).expect(201);
      const { documentId, value } = dataOf(created);
      expect(value).toBe(amount);
      for (const note of ['first', 'second']) {
        const published = await client
          .panel('post', `${COLLECTION}/${String(documentId)}/actions/publish`, { note })
          .expect(200);
        expect(dataOf(published).value).toBe(amount);
        expect(await readEverywhere(String(documentId))).toEqual(five);
      }
    });

    it('goes in and comes out digit for digit over REST and GraphQL', async () => {
      const rest = await client.create('/statistics', statistic(amount, { change: amount }));
      expect(await readEverywhere(rest)).toEqual(five);
      await client.rest('put', `/statistics/${rest}`, { data: { value: amount } }).expect(200);
      expect(await readEverywhere(rest)).toEqual(five);

      const graphql = await client
        .graphql(CREATE, { data: statistic(amount, { change: amount }) })
        .expect(200);
      const created = dataOf<{ createStatistic: Data }>(graphql).createStatistic;
      expect(created).toMatchObject({ value: amount, change: amount });
      await client.graphql(UPDATE, { id: created.documentId, data: { value: amount } }).expect(200);
      expect(await readEverywhere(String(created.documentId))).toEqual(five);
    });

    it('goes in and comes out digit for digit over the document service', async () => {
      const { documentId, value } = await documents().create({ data: statistic(amount) as never });
      expect(value).toBe(amount);
      await documents().publish({ documentId });
      await documents().publish({ documentId });
      expect(await readEverywhere(documentId)).toEqual(five);
    });
  },
);

describe.each([
  149.62,
  0,
  'abc',
  '1e400',
  '1,5',
  '0x10',
  'NaN',
  'Infinity',
  '1234567890123456789',
  '1.1234567',
  true,
])('what is no amount, %p,', (wrong) => {
  const count = () => dateline.strapi.db.query('api::statistic.statistic').count();

  it.each(['value', 'change'])(
    'is refused as %s with a 400 that names it, and stores nothing',
    async (field) => {
      const before = await count();
      const data = statistic('1', { [field]: wrong });
      const answers = [
        await client.panel('post', COLLECTION, data),
        await client.rest('post', '/statistics', { data }),
        await client.rest('post', '/statistics?status=draft', { data }),
        await client.graphql(CREATE, { data }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
      for (const answer of answers) expect(messageOf(answer)).toMatch(new RegExp(`\\b${field}\\b`));
      await expect(documents().create({ data: data as never })).rejects.toThrow(field);
      expect(await count()).toBe(before);
    },
  );

  it('does not replace an amount', async () => {
    const documentId = await client.create('/statistics', statistic('149.62'));
    await client.rest('put', `/statistics/${documentId}`, { data: { value: wrong } }).expect(400);
    expect(await readEverywhere(documentId)).toEqual(Array(5).fill('149.62'));
  });
});

it('may be missing in a draft, and not in what is published', async () => {
  const draft = await client.rest('post', '/statistics?status=draft', { data: statistic('') }).expect(201);
  expect(dataOf(draft).value).toBeNull();
  const published = await client.rest('post', '/statistics', { data: statistic('') }).expect(400);
  expect(messageOf(published)).toContain('value');
});
