import { dataOf, messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const COLLECTION = '/collection-types/api::topic.topic';
const count = () => dateline.strapi.db.query('api::topic.topic').count();

it.each([
  ['{"data":', /JSON/],
  ['"x"', /JSON/],
  ['null', /JSON/],
  ['[]', /data/],
  ['{}', /data/],
  ['{"data":"x"}', /data/],
  ['{"data":null}', /data/],
  ['{"data":{"name":"A","nope":1}}', /nope/],
  ['{"data":{"name":"A","id":5}}', /id/],
  ['{"data":{"name":"A","documentId":"mine"}}', /documentId/],
  ['{"data":{"name":"A","createdBy":1}}', /createdBy/],
  ['{"data":{"name":"A","createdAt":"x"}}', /createdAt/],
])('the body %s is refused over REST with a 400', async (body, message) => {
  const before = await count();
  const answer = await client.rest('post', '/topics').type('json').send(body);
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(message)]);
  expect(await count()).toBe(before);
});

it('over the panel’s API nobody chooses a row’s number or locale, nor a documentId of another shape', async () => {
  const answer = await client.panel('post', COLLECTION, { name: 'A', id: 4711, locale: 'xx' }).expect(201);
  expect(dataOf(answer).id).not.toBe(4711);
  expect(dataOf(answer).locale).toBeNull();
  const refused = await client.panel('post', COLLECTION, { name: 'B', documentId: 'mine' }).expect(400);
  expect(messageOf(refused)).toContain('documentId');
});

it('parts of an entry are refused where they are those of another', async () => {
  const own = {
    title: 'A',
    publishedOn: '2023-08-07',
    corrections: [{ date: '2023-08-08', kind: 'update', text: 'x' }],
  };
  const id = await client.create('/articles', own);
  for (const part of [999999, 'abc']) {
    const corrections = [{ ...own.corrections[0], id: part }];
    const answer = await client.rest('put', `/articles/${id}`, { data: { corrections } });
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining('corrections')]);
  }
});

it('names the field inside a component, with its place in the list', async () => {
  const stops = [{ activity: 'Arrival' }, { time: '25:00' }, { place: 'zzzzzzzzzzzzzzzzzzzzzzzz' }];
  const answer = await client.rest('post', '/events?status=draft', {
    data: { name: 'A visit', itinerary: stops },
  });
  expect(answer.status).toBe(400);
  const { error } = answer.body as { error: { details: { errors: { path: unknown[] }[] } } };
  expect(error.details.errors.map(({ path }) => path)).toEqual([
    ['itinerary', 1, 'time'],
    ['itinerary', 2, 'place'],
  ]);
});

it('a field for one entry takes no two', async () => {
  const places = await Promise.all(
    ['A', 'B'].map((name) => client.create('/places', { name, kind: 'city' })),
  );
  const answer = await client.rest('post', '/articles?status=draft', {
    data: { title: 'A', dateline: places },
  });
  expect([answer.status, messageOf(answer)]).toEqual([
    400,
    expect.stringContaining('dateline names several'),
  ]);
});

it('a text keeps what only looks like a code for a NUL character', async () => {
  const text = String.raw`\u0000 and \ud800`;
  const aliases = [{ text }];
  const answer = await client.rest('post', '/topics', { data: { name: text, aliases } }).expect(201);
  expect(dataOf(answer)).toMatchObject({ name: text, aliases });
});
