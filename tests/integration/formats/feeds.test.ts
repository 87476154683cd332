import RssParser from 'rss-parser';
import { bodyOf } from '../../helpers/body-text';
import { createFullAccessToken } from '../../helpers/access';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { textWithLink } from '../../helpers/desk';

let dateline: Dateline;
let client: Client;
const id: Record<string, string> = {};

const ENV = {
  PUBLIC_URL: 'https://cms.example',
  FRONTEND_ARTICLE_URL: 'https://desk.example/articles/{slug}',
};
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

beforeAll(async () => {
  dateline = await startDateline({ env: ENV });
  client = await openClient(dateline);
  id.trade = await client.create('/topics', { name: 'Trade & transit' });
  id.kashgar = await client.create('/places', { name: 'Kashgar', kind: 'city' });
  const article = (data: object) => client.create('/articles', data as Record<string, unknown>);
  const { documentId: hidden } = await draft({ title: 'Hidden', language: 'en', publishedOn: '2023-08-01' });
  id.hidden = hidden;
  id.visible = await article({ title: 'Seen', slug: 'seen', language: 'en', publishedOn: '2023-08-02' });
  id.full = await article({
    ...{ title: 'Trade <jumps> & “soars”', slug: 'trade-jumps', language: 'en', publishedOn: '2023-08-07' },
    ...{ byline: 'A. Writer', summary: 'Up 291%\u000b.', topics: [id.trade], dateline: id.kashgar },
    body: [paragraph('1 < 2 ]]> \u0008'), ...textWithLink(id.hidden), ...textWithLink(id.visible)],
    corrections: [{ date: '2023-08-09', kind: 'correction', text: 'It was 290%.' }],
  });
  await article({
    ...{
      title: '霍尔果斯口岸',
      slug: 'khorgos',
      language: 'zh-Hans',
      publishedOn: '2023-08-05',
      places: [id.kashgar],
    },
    body: [paragraph('贸易')],
  });
});
afterAll(() => dateline.stop());

async function draft(data: object): Promise<{ documentId: string }> {
  const { body } = await client.rest('post', '/articles?status=draft', { data }).expect(201);
  return (body as { data: { documentId: string } }).data;
}

const XML: [string, RegExp][] = [
  ['rss', /^application\/rss\+xml/],
  ['atom', /^application\/atom\+xml/],
];
const parser = new RssParser();
const readXml = async (format: string, query = '') =>
  parser.parseString(await bodyOf(client.read(`/articles.${format}${query}`), /xml/));
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: Record<string, unknown>[];
}
const readJson = async (query = '') =>
  JSON.parse(await bodyOf(client.read(`/articles.json${query}`), /^application\/feed\+json/)) as JsonFeed;

it.each(XML)('%s gives the newest articles first, in full', async (format, type) => {
  await bodyOf(client.read(`/articles.${format}`), type);
  const { items } = await readXml(format);
  expect(items.map(({ title }) => title)).toEqual(['Trade <jumps> & “soars”', '霍尔果斯口岸', 'Seen']);
  const [first] = items;
  expect(first!.link).toBe('https://desk.example/articles/trade-jumps');
  expect(first!.guid ?? first!.id).toBe(`https://cms.example/api/go/${id.full}`);
  expect(first!.isoDate).toBe('2023-08-07T00:00:00.000Z');
  if (format === 'rss') expect(first!.categories).toEqual(['Trade & transit']);
  const content = (first!['content:encoded'] ?? first!.content) as string;
  expect(content).toContain('<p>1 &lt; 2 ]]&gt; </p>');
  expect(content).toContain('<strong>Correction, 2023-08-09:</strong> It was 290%.');
});

it('JSON Feed says the same', async () => {
  const feed = await readJson();
  expect(feed).toMatchObject({
    ...{
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Articles',
      home_page_url: 'https://desk.example/',
    },
    feed_url: 'https://cms.example/api/articles.json',
  });
  expect(feed.items[0]).toMatchObject({
    ...{ id: `https://cms.example/api/go/${id.full}`, url: 'https://desk.example/articles/trade-jumps' },
    ...{ title: 'Trade <jumps> & “soars”', summary: 'Up 291%.', language: 'en', tags: ['Trade & transit'] },
    ...{ date_published: '2023-08-07T00:00:00.000Z', authors: [{ name: 'A. Writer' }] },
  });
});

it('a link to what readers can’t see is plain text, one to what they see leads there', async () => {
  for (const html of [
    (await readJson()).items[0]!.content_html as string,
    (await readXml('rss')).items[0]!['content:encoded'] as string,
  ]) {
    expect(html).toContain(`<a href="https://cms.example/api/go/${id.visible}">this</a>`);
    expect(html).toContain('<p>See this.</p>');
    expect(html).not.toContain(id.hidden);
  }
});

it('never holds a draft', async () => {
  for (const format of ['rss', 'atom', 'json']) {
    const { text } = await client.read(`/articles.${format}?limit=100`).expect(200).buffer(true);
    expect(text ?? '').not.toContain('Hidden');
  }
});

it.each([
  ['topic=trade-transit', ['trade-jumps']],
  ['place=kashgar', ['trade-jumps', 'khorgos']],
  ['language=zh', ['khorgos']],
  ['language=EN', ['trade-jumps', 'seen']],
  ['place=kashgar&language=zh-Hans', ['khorgos']],
  ['limit=1', ['trade-jumps']],
])('is narrowed by %s', async (query, slugs) => {
  const links = slugs.map((slug) => `https://desk.example/articles/${slug}`);
  expect((await readJson(`?${query}`)).items.map(({ url }) => url)).toEqual(links);
  for (const [format] of XML) {
    expect((await readXml(format, `?${query}`)).items.map(({ link }) => link)).toEqual(links);
  }
});

it('finds a topic by documentId and by a slug that it had before, and names it', async () => {
  const titles = async (topic: string) => (await readJson(`?topic=${topic}`)).title;
  expect(await titles(id.trade!)).toBe('Articles: Trade & transit');
  await client.rest('put', `/topics/${id.trade}`, { data: { slug: 'transit' } }).expect(200);
  expect(await titles('trade-transit')).toBe('Articles: Trade & transit');
  expect((await readXml('rss', '?topic=transit')).title).toBe('Articles: Trade & transit');
});

it('leads to its other formats', async () => {
  const { link } = (await client.read('/articles.rss?place=kashgar').expect(200)).headers;
  expect(link).toBe(
    '<https://cms.example/api/articles.atom?place=kashgar>; rel="alternate"; type="application/atom+xml", ' +
      '<https://cms.example/api/articles.json?place=kashgar>; rel="alternate"; type="application/feed+json"',
  );
});

it('is known by its tag, and answers a token the same', async () => {
  const token = await createFullAccessToken(dateline);
  for (const format of ['rss', 'atom', 'json']) {
    const { etag } = (await client.read(`/articles.${format}`).expect(200)).headers;
    await client.read(`/articles.${format}`).set('if-none-match', etag!).expect(304);
    const withToken = client.read(`/articles.${format}`).auth(token, { type: 'bearer' });
    expect(await bodyOf(withToken, /xml|json/)).toBe(
      await bodyOf(client.read(`/articles.${format}`), /xml|json/),
    );
  }
});

describe.each(['rss', 'atom', 'json'])('.%s', (format) => {
  it.each([
    ['topic=atlantis', 'topic “atlantis”'],
    ['place=%00', 'place '],
    ['place=%ED%A0%80', 'place '],
    ['language=12', 'language '],
    ['limit=101', 'limit “101”'],
    ['limit=', ''],
    ['limit=-1', 'limit '],
    ['limit=1&limit=2', 'limit is given more than once'],
    ['topic[$ne]=x', 'topic[$ne] is not a parameter'],
    [`topic=${'x'.repeat(400)}`, 'topic is longer'],
  ])('refuses %s', async (query, problem) => {
    const answer = await client.read(`/articles.${format}?${query}`).expect(problem === '' ? 200 : 400);
    if (problem !== '') expect(messageOf(answer)).toContain(problem);
  });
});
