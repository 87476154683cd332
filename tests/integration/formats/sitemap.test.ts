import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { bodyOf } from '../../helpers/body-text';
import { createFullAccessToken } from '../../helpers/access';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
const XML = /^application\/xml/;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  dateline = await startDateline({
    env: {
      PUBLIC_URL: 'https://cms.example',
      PUBLICATION_NAME: 'The “Desk” & Co',
      FRONTEND_ARTICLE_URL: 'https://desk.example/articles/{slug}',
      FRONTEND_STATISTIC_URL: 'https://desk.example/figures/{documentId}',
    },
  });
  client = await openClient(dateline);
  const article = (title: string, language: string, publishedOn: string) =>
    client.create('/articles', { title, language, publishedOn });
  await article('Trade & <customs>', 'en', day(0));
  await article('海关统计', 'zh-Hans', day(1));
  await article('Long ago', 'en', '2023-08-07');
  await client.create('/places', { name: 'Khorgos', kind: 'city' });
  await client
    .rest('post', '/articles?status=draft', {
      data: { title: 'Secret', language: 'en', publishedOn: day(0) },
    })
    .expect(201);
});
afterAll(() => dateline.stop());

const pages = async (path: string) => parseSitemap(Readable.from([await bodyOf(client.read(path), XML)]));

it('lists the sitemaps of the types that have pages and entries', async () => {
  const index = await parseSitemapIndex(Readable.from([await bodyOf(client.read('/sitemap.xml'), XML)]));
  expect(index.map(({ url }) => url)).toEqual([
    'https://cms.example/api/sitemaps/news.xml',
    'https://cms.example/api/sitemaps/articles-1.xml',
  ]);
  expect(Date.now() - Date.parse(index[1]!.lastmod!)).toBeLessThan(600_000);
});

it('lists the pages of what is published on the frontend, and when they changed', async () => {
  const found = await pages('/sitemaps/articles-1.xml');
  expect(found.map(({ url }) => url).sort()).toEqual([
    'https://desk.example/articles/hai-guan-tong-ji',
    'https://desk.example/articles/long-ago',
    'https://desk.example/articles/trade-customs',
  ]);
  for (const { lastmod } of found) expect(Date.now() - Date.parse(lastmod!)).toBeLessThan(600_000);
});

it('tells the articles of the last two days as news', async () => {
  const found = await pages('/sitemaps/news.xml');
  expect(
    found.map(({ url, news }) => [url.split('/').at(-1), news?.title, news?.publication.language]),
  ).toEqual([
    ['trade-customs', 'Trade & <customs>', 'en'],
    ['hai-guan-tong-ji', '海关统计', 'zh-cn'],
  ]);
  expect(found[0]!.news).toMatchObject({
    publication: { name: 'The “Desk” & Co' },
    publication_date: day(0),
  });
});

it('is the same for a token', async () => {
  const token = await createFullAccessToken(dateline);
  for (const path of ['/sitemap.xml', '/sitemaps/articles-1.xml', '/sitemaps/news.xml']) {
    const withToken = await bodyOf(client.read(path).auth(token, { type: 'bearer' }), XML);
    expect(withToken).toBe(await bodyOf(client.read(path), XML));
  }
});

it.each([
  ['/sitemaps/articles-2.xml', 404],
  ['/sitemaps/articles-999999.xml', 404],
  ['/sitemaps/articles-0.xml', 404],
  ['/sitemaps/articles-99999999999999.xml', 404],
  ['/sitemaps/places-1.xml', 404],
  ['/sitemaps/users-1.xml', 404],
  ['/sitemaps/%00.xml', 404],
  ['/sitemaps/.xml', 404],
  ['/sitemap.xml?page=1', 400],
  ['/sitemaps/news.xml?limit=1', 400],
  ['/sitemap.xml?a[b]=c', 400],
])('answers %s with %i', async (path, status) => {
  await client.read(path).expect(status);
});

it('says what is missing where no page is configured', async () => {
  const { config } = dateline.strapi;
  const before = config.get<object>('frontend.addresses');
  config.set('frontend.addresses', {});
  for (const path of ['/sitemap.xml', '/sitemaps/news.xml']) {
    // With a token: what readers without one have been answered before is kept.
    expect(messageOf(await client.rest('get', path).expect(404))).toContain('set FRONTEND_ARTICLE_URL');
  }
  config.set('frontend.addresses', before);
});
