import { createFullAccessToken } from '../../helpers/access';
import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let place: string;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  const indicator = await client.create('/indicators', {
    name: 'Goods trade',
    slug: 'goods-trade',
    unit: 'CNY',
  });
  place = await client.create('/places', { name: 'Xinjiang', slug: 'xinjiang', kind: 'region' });
  const partner = await client.create('/places', { name: 'Belt and Road countries', kind: 'country-group' });
  const source = await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' });
  const figure = (more: Data) =>
    client.create('/statistics', {
      ...{ indicator, place, source, period: '2023-S1', value: '149.62', unitMultiplier: 9, unit: 'CNY' },
      ...more,
    });
  await figure({ releasedOn: '2023-07-21' });
  await figure({ releasedOn: '2024-07-20', value: '148.68' });
  await figure({
    period: '2024-S1',
    value: '220.63',
    change: '48.4',
    changeBasis: 'year-on-year',
    releasedOn: '2024-07-20',
  });
  await figure({ period: '2022', value: '246.36', releasedOn: '2023-01-20' });
  await figure({ period: '2023-S1', value: '138.3', partner, releasedOn: '2023-07-22' });
  await figure({ period: '2024-S1', value: '31.2', unit: 'USD', partner, releasedOn: '2024-07-22' });
  await client
    .rest('post', '/statistics?status=draft', {
      data: { indicator, place, source, period: '2025', value: '1', unit: 'CNY' },
    })
    .expect(201);
});
afterAll(() => dateline.stop());

const series = (query: string) => client.read(`/statistics/series?${query}`);
const XINJIANG = 'indicator=goods-trade&place=xinjiang';
const values = (answer: { body: unknown }) =>
  dataOf<{ period: string; value: string }[]>(answer).map(({ period, value }) => `${period} ${value}`);

it('gives what stands, in order of time, published only, with its source', async () => {
  const answer = await series(XINJIANG)
    .expect(200)
    .expect('content-type', /application\/json/);
  expect(values(answer)).toEqual(['2022 246.36', '2023-S1 148.68', '2024-S1 220.63']);
  expect(dataOf<Data[]>(answer)[2]).toMatchObject({
    ...{ unit: 'CNY', unitMultiplier: 9, decimals: 2, change: '48.4', observationStatus: 'final' },
    ...{ periodStart: '2024-01-01', releasedOn: '2024-07-20', current: true, supersededBy: null },
    source: { slug: 'urumqi-customs', name: 'Urumqi Customs' },
  });
  expect((answer.body as { meta: unknown }).meta).toMatchObject({
    indicator: { slug: 'goods-trade' },
    place: { documentId: place },
    ...{ partner: null, unit: 'CNY', count: 3 },
  });
});

it.each([
  ['what was known on a day', 'asOf=2023-12-31', ['2022 246.36', '2023-S1 149.62']],
  ['what was known before any release', 'asOf=2022-12-31', []],
  [
    'what is known after the revision',
    'asOf=2024-07-20',
    ['2022 246.36', '2023-S1 148.68', '2024-S1 220.63'],
  ],
  ['every release', 'vintages=all', ['2022 246.36', '2023-S1 149.62', '2023-S1 148.68', '2024-S1 220.63']],
  ['every release known on a day', 'vintages=all&asOf=2024-01-01', ['2022 246.36', '2023-S1 149.62']],
  ['from a period on', 'from=2023-S1', ['2023-S1 148.68', '2024-S1 220.63']],
  ['up to a period', 'to=2023', ['2022 246.36', '2023-S1 148.68']],
  ['one frequency', 'frequency=S', ['2023-S1 148.68', '2024-S1 220.63']],
  ['one source', 'source=urumqi-customs&from=2024', ['2024-S1 220.63']],
  ['a partner', 'partner=belt-and-road-countries&unit=CNY', ['2023-S1 138.3']],
])('gives %s', async (_what, query, expected) => {
  expect(values(await series(`${XINJIANG}&${query}`).expect(200))).toEqual(expected);
});

it('marks, as of a day, what stood then', async () => {
  const answer = await series(`${XINJIANG}&asOf=2023-12-31&from=2023`).expect(200);
  expect(dataOf<Data[]>(answer)).toMatchObject([{ value: '149.62', current: true, supersededBy: null }]);
});

it.each([
  ['indicator', 'place=xinjiang', 'is missing'],
  ['place', 'indicator=goods-trade', 'is missing'],
  ['place', 'indicator=goods-trade&place=atlantis', '“atlantis” is nobody’s slug or documentId'],
  ['partner', `${XINJIANG}&partner=xyz`, 'is nobody’s'],
  ['source', `${XINJIANG}&source=xyz`, 'is nobody’s'],
  ['from', `${XINJIANG}&from=2023-S3`, 'is not a period'],
  ['to', `${XINJIANG}&from=2024&to=2023`, 'ends before'],
  ['asOf', `${XINJIANG}&asOf=2023-02-30`, 'is not a date'],
  ['frequency', `${XINJIANG}&frequency=W`, 'is not one of A, S, Q, M, D'],
  ['vintages', `${XINJIANG}&vintages=some`, 'is not one of'],
  ['unit', `${XINJIANG}&partner=belt-and-road-countries`, 'must be chosen'],
  ['partners', `${XINJIANG}&partners=x`, 'is not a parameter'],
  ['place', `${XINJIANG}&place=kashgar`, 'is given more than once'],
  ['place[]', 'indicator=goods-trade&place[]=a', 'is not a parameter'],
  ['place', `indicator=goods-trade&place=%00`, 'NUL'],
  ['place', `indicator=goods-trade&place=${'x'.repeat(400)}`, 'is longer than'],
])('refuses a bad %s', async (name, query, problem) => {
  for (const answer of [await series(query), await client.rest('get', `/statistics/series?${query}`)]) {
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain(`${name} `);
    expect(messageOf(answer)).toContain(problem);
  }
});

it('finds a place by a slug it had before', async () => {
  await client.rest('put', `/places/${place}`, { data: { slug: 'xinjiang-region' } }).expect(200);
  expect(values(await series(XINJIANG).expect(200))).toHaveLength(3);
  await client.rest('put', `/places/${place}`, { data: { slug: 'xinjiang' } }).expect(200);
});

it('answers a reader with a token the same, from behind Strapi’s own stack', async () => {
  const token = await createFullAccessToken(dateline);
  const mine = await series(XINJIANG).set('authorization', `Bearer ${token}`).expect(200);
  expect(mine.headers['cache-control']).toContain('private');
  expect(mine.body).toEqual((await series(XINJIANG)).body);
  await series(XINJIANG).set('authorization', 'Bearer nonsense').expect(401);
});

it('answers with the headers that Strapi’s own answers have', async () => {
  const origin = 'https://desk.example';
  const [ours, stock] = await Promise.all(
    [series(XINJIANG), client.read('/places')].map((test) => test.set('origin', origin)),
  );
  const names = Object.keys(stock!.headers).filter(
    (name) =>
      ![
        'date',
        'content-length',
        'x-response-time',
        'vary',
        'etag',
        'surrogate-key',
        'cache-status',
      ].includes(name),
  );
  for (const name of names) expect([name, ours!.headers[name]]).toEqual([name, stock!.headers[name]]);
  expect(ours!.headers['access-control-allow-origin']).toBe(origin);
  expect(ours!.headers.vary).toBe('Origin, Accept');
});

it('answers 304 to whoever has it already, and HEAD without a body', async () => {
  const { etag } = (await series(XINJIANG).expect(200)).headers;
  await series(XINJIANG).set('if-none-match', `"x", ${etag}`).expect(304);
  await series(XINJIANG).set('if-none-match', '"x"').expect(200);
  const head = await dateline.request.head(`/api/statistics/series?${XINJIANG}`).expect(200);
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength((await series(XINJIANG)).text)));
  expect(head.text ?? '').toBe('');
});

it('is refused to readers who may not read statistics', async () => {
  const query = dateline.strapi.db.query('plugin::users-permissions.permission');
  const where = { action: 'api::statistic.statistic.find', role: { type: 'public' } };
  const { id } = (await query.findOne({ where })) as { id: number };
  const role = (await dateline.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  await query.delete({ where: { id } });
  await series(XINJIANG).expect(403);
  await query.create({ data: { action: where.action, role: role.id } });
  await series(XINJIANG).expect(200);
});
