import { createFullAccessToken } from '../../helpers/access';
import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline({ env: { FRONTEND_ARTICLE_URL: 'https://desk.example/articles/{slug}' } });
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const article = { title: 'Trade jumps', language: 'en', publishedOn: '2023-08-07' };
const go = (id: string) => dateline.request.get(`/api/go/${id}`).redirects(0);

it('leads to the page on the frontend, whatever the slug is now', async () => {
  const id = await client.create('/articles', article);
  expect((await go(id).expect(302)).headers.location).toBe('https://desk.example/articles/trade-jumps');
  await client.rest('put', `/articles/${id}`, { data: { slug: 'trade-soars' } }).expect(200);
  expect((await go(id).expect(302)).headers.location).toBe('https://desk.example/articles/trade-soars');
  await dateline.request.head(`/api/go/${id}`).redirects(0).expect(302);
});

it('leads to the entry in REST where no frontend is configured', async () => {
  const id = await client.create('/places', { name: 'Kashgar', kind: 'prefecture' });
  const { location } = (await go(id).expect(302)).headers;
  expect(location).toBe(`/api/places/${id}`);
  await dateline.request.get(location!).expect(200);
});

it('leads nowhere for what readers can’t see, with a token too', async () => {
  const id = await client.create('/articles?status=draft', { ...article, title: 'Not yet' });
  const token = await createFullAccessToken(dateline);
  await go(id).expect(404);
  await go(id).auth(token, { type: 'bearer' }).expect(404);
  await client.panel('post', `/collection-types/api::article.article/${id}/actions/publish`, {}).expect(200);
  await go(id).auth(token, { type: 'bearer' }).expect(302);
});

it.each([
  ['abcdefghijklmnopqrstuvwx', 404],
  ['trade-soars', 404],
  ['', 404],
  ['%00', 404],
  ['abcdefghijklmnopqrstuvwx?x=1', 400],
  ['abcdefghijklmnopqrstuvwx/more', 404],
])('answers /api/go/%s with %i', async (path, status) => {
  await go(path).expect(status);
});
