import { createFullAccessToken } from '../../helpers/access';
import { dataOf, messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
const id: Record<string, string> = {};
const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

beforeAll(async () => {
  dateline = await startDateline({ env: { PUBLIC_URL: 'https://cms.example' } });
  client = await openClient(dateline);
  id.khorgos = await client.create('/places', {
    ...{ name: 'Khorgos', kind: 'land-port', latitude: 44.21, longitude: 80.41, unlocode: 'CNHRG' },
    aliases: [
      { text: '霍尔果斯口岸', language: 'zh-Hans' },
      { text: 'Хоргос', language: 'ru' },
    ],
  });
  id.kashgar = await client.create('/places', {
    name: 'Kashgar',
    kind: 'city',
    latitude: 39.47,
    longitude: 75.99,
  });
  await client.create('/places', { name: 'Suva', kind: 'seaport', latitude: -18.14, longitude: 178.44 });
  await client.create('/places', { name: 'Apia', kind: 'seaport', latitude: -13.83, longitude: -171.76 });
  id.visit = await client.create('/events', {
    ...{ name: 'Envoys’ visit', kind: 'diplomatic-visit', startDate: '2023-07-31' },
    itinerary: [{ place: id.kashgar, date: '2023-07-31' }],
  });
  const article = (title: string, language: string, body: string, more: object = {}) =>
    client.create('/articles', { title, language, publishedOn: '2023-08-07', body: blocks(body), ...more });
  id.english = await article(
    'Customs counts trucks',
    'en',
    'Trucks queued at Khorgos <script>; exporters were waiting.',
  );
  id.russian = await article('Грузовики на границе', 'ru', 'Экспортёры ждали у переходов.');
  id.chinese = await article('海关统计', 'zh-Hans', '新疆维吾尔自治区的综合保税区去年进出口增长。');
  await article('Málaga opens its quay', 'en', 'A new crane.');
  id.indicator = await client.create('/indicators', { name: 'Goods trade', unit: 'CNY' });
  await client.create('/statistics', {
    indicator: id.indicator,
    place: id.khorgos,
    period: '2023',
    value: '1',
    unit: 'CNY',
  });
  await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' });
  await client.create('/people', { name: 'Qin Gang', aliases: [{ text: '秦刚', language: 'zh' }] });
  await client.create('/topics', { name: 'Border trade' });
  await client
    .rest('post', '/articles?status=draft', {
      data: { title: 'Zanzibar secret', language: 'en', publishedOn: '2023-08-07' },
    })
    .expect(201);
  await client
    .rest('put', `/articles/${id.english}?status=draft`, { data: { title: 'Embargoed Zanzibar title' } })
    .expect(200);
});
afterAll(() => dateline.stop());

interface Hit {
  type: string;
  documentId: string;
  name: string;
  matched?: string;
  url: string;
  distance?: number;
  highlights: { name: string; matched?: string; text?: string };
}
interface Found {
  data: Hit[];
  meta: { total: number; facets: { types: Record<string, number>; placeKinds: Record<string, number> } };
}
const search = async (parameters: Record<string, string | number>) => {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return (await client.read(`/search?${query.toString()}`).expect(200)).body as Found;
};
const names = async (parameters: Record<string, string | number>) =>
  (await search(parameters)).data.map(({ name }) => name);

it.each([
  ['Khorgos', 'Khorgos'],
  ['khorgos', 'Khorgos'],
  ['CNHRG', 'Khorgos'],
  ['霍尔果斯', 'Khorgos'],
  ['口岸', 'Khorgos'],
  ['霍', 'Khorgos'],
  ['Хоргос', 'Khorgos'],
  ['хорг', 'Khorgos'],
  ['Khorgas', 'Khorgos'],
  ['Kashger', 'Kashgar'],
  ['malaga', 'Málaga opens its quay'],
  ['秦刚', 'Qin Gang'],
  ['gang qin', 'Qin Gang'],
  ['truck', 'Customs counts trucks'],
  ['exporter', 'Customs counts trucks'],
  ['переход', 'Грузовики на границе'],
  ['экспортеры', 'Грузовики на границе'],
  ['保税区', '海关统计'],
  ['自治', '海关统计'],
  ['goods trade 2023', 'Goods trade, Khorgos, 2023: 1 CNY'],
  ['ｋｈｏｒｇｏｓ', 'Khorgos'],
])('%s finds %s first', async (q, name) => {
  expect((await names({ q }))[0]).toBe(name);
});

it('puts names before texts, and says where it found what, safe for a page', async () => {
  const { data } = await search({ q: 'khorgos' });
  expect(data.map(({ type }) => type)).toEqual(['places', 'statistics', 'articles']);
  expect(data[0]!.highlights.name).toBe('<mark>Khorgos</mark>');
  expect(data[2]!.highlights.text).toBe(
    'Trucks queued at <mark>Khorgos</mark> &lt;script&gt;; exporters were waiting.',
  );
  expect(data[0]!.url).toBe(`https://cms.example/api/go/${id.khorgos}`);
});

it('tells the alias that was asked for, and names entries in the reader’s language', async () => {
  const [hit] = (await search({ q: '口岸' })).data;
  expect(hit).toMatchObject({
    matched: '霍尔果斯口岸',
    highlights: { matched: '霍尔果斯<mark>口岸</mark>' },
  });
  const [chinese] = (await search({ q: 'khorgos', language: 'zh' })).data;
  expect(chinese).toMatchObject({ name: '霍尔果斯口岸', matched: 'Khorgos' });
});

it('counts what it found by type and kind of place, whatever types are asked for', async () => {
  const { meta } = await search({ q: 'khorgos', types: 'articles' });
  expect(meta.facets).toEqual({
    types: { places: 1, statistics: 1, articles: 1 },
    placeKinds: { 'land-port': 1 },
  });
  expect(meta.total).toBe(1);
});

it('pages through what it found', async () => {
  const all = await names({ q: 'trade' });
  expect(all.length).toBeGreaterThan(2);
  expect([
    ...(await names({ q: 'trade', limit: 2 })),
    ...(await names({ q: 'trade', limit: 100, offset: 2 })),
  ]).toEqual(all);
});

it('finds what is near, events by their stops', async () => {
  const { data } = await search({ near: '39.5,76', radius: 30 });
  expect(data.map(({ name, distance }) => [name, distance]).sort()).toEqual([
    ['Envoys’ visit', 3.4],
    ['Kashgar', 3.4],
  ]);
  expect(await names({ near: '39.5,76', radius: 5000, q: 'khorgos' })).toEqual(['Khorgos']);
  expect(await names({ near: '-16,-179.9', radius: 400 })).toEqual(['Suva']);
  expect((await names({ near: '-16,180', radius: 1500 })).sort()).toEqual(['Apia', 'Suva']);
  expect(await names({ near: '90,0', radius: 100 })).toEqual([]);
});

it('never finds a draft, nor a draft’s words in what is published', async () => {
  expect(await names({ q: 'zanzibar' })).toEqual([]);
  expect(await names({ q: 'embargoed' })).toEqual([]);
  await client
    .panel('post', `/collection-types/api::article.article/${id.english}/actions/publish`, {})
    .expect(200);
  expect(await names({ q: 'zanzibar' })).toEqual(['Embargoed Zanzibar title']);
  await client
    .panel('post', `/collection-types/api::article.article/${id.english}/actions/unpublish`, {})
    .expect(200);
  expect(await names({ q: 'zanzibar' })).toEqual([]);
});

it('answers a token the same, and leaves out the types that a reader may not read', async () => {
  const token = await createFullAccessToken(dateline);
  const { body } = await client.read('/search?q=khorgos').auth(token, { type: 'bearer' }).expect(200);
  expect((body as Found).data).toEqual((await search({ q: 'khorgos' })).data);
  const permissions = dateline.strapi.db.query('plugin::users-permissions.permission');
  const found = (await permissions.findMany({
    where: { action: 'api::statistic.statistic.find', role: { type: 'public' } },
  })) as { id: number }[];
  await permissions.delete({ where: { id: found[0]!.id } });
  expect((await search({ q: 'khorgos' })).meta.facets.types).toEqual({ places: 1 });
  expect(dataOf(await client.read('/search?q=khorgos&types=statistics').expect(200))).toEqual([]);
});

it.each([
  ['', 'q is missing'],
  ['q=', 'q is missing'],
  ['q=%22%26%7C!', 'q holds no word'],
  [`q=${'x'.repeat(201)}`, 'q is longer than 200'],
  ['q=%00', 'q holds a NUL'],
  ['q=%ED%A0%80&types=x', 'types “x” is not one of'],
  ['q=a&q=b', 'q is given more than once'],
  ['q[$ne]=x', 'q[$ne] is not a parameter'],
  ['q=a&types=articles,,', 'types “” is not one of'],
  ['q=a&types=__proto__', 'types '],
  ['near=1', 'near “1” is not two numbers'],
  ['near=91,0', 'near has a latitude'],
  ['near=0,181', 'near has a longitude'],
  ['near=NaN,NaN', 'near '],
  ['near=1,1&radius=0', 'radius “0”'],
  ['near=1,1&radius=1e9', 'radius '],
  ['q=a&radius=5', 'radius goes with near'],
  ['q=a&limit=1000', 'limit “1000”'],
  ['q=a&offset=5000', 'offset “5000”'],
  ['q=a&language=%20', 'language '],
])('refuses %s', async (query, problem) => {
  expect(messageOf(await client.read(`/search?${query}`).expect(400))).toContain(problem);
});

it.each([
  'a',
  "' OR 1=1 --",
  "a:* & b | !c <-> 'd'",
  'a\\',
  '*:*',
  '%',
  '_____',
  '\u0301\u0301\u0301',
  '😀😀😀',
  'ﷺ',
  '\u200b\u202e',
  'a '.repeat(100),
  '口'.repeat(200),
  'x'.repeat(200),
  '(((((((((((((((((((((',
  'İstanbul ẞ ŒUVRE',
])('takes %j as words like any others', async (q) => {
  const { status } = await client.read(`/search?q=${encodeURIComponent(q)}`);
  expect([200, 400]).toContain(status);
});
