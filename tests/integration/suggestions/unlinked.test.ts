import { Client } from 'pg';
import {
  linkAllResponse,
  unlinkedCountsResponse,
  unlinkedResponse,
  type UnlinkedResponse,
} from '../../../src/plugins/reading/shared/contracts';
import { adminToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';

let dateline: Dateline;
let token: string;
const { create, update, publish, documents } = deskOf(() => dateline);
beforeAll(async () => {
  dateline = await startDateline();
  token = await adminToken(dateline);
});
afterAll(() => dateline.stop());

const get = (path: string) => dateline.request.get(`/reading${path}`).auth(token, { type: 'bearer' });
const post = (path: string, body: object) =>
  dateline.request.post(path).auth(token, { type: 'bearer' }).send(body);
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const article = (text: string, data: object = {}) => create('article', { body: [paragraph(text)], ...data });
async function unlinked(type: string, id: string, query = ''): Promise<UnlinkedResponse> {
  const { body } = await get(`/unlinked/api::${type}.${type}/${id}${query}`).expect(200);
  return unlinkedResponse.parse(body);
}
const idsOf = ({ data }: UnlinkedResponse) => data.articles.map(({ documentId }) => documentId);

describe('the articles that name an entry and don’t link to it', () => {
  it('are found when the entry is made after them, in any script and form', async () => {
    const english = await article('Two of Altyngate’s cranes stood still.', { publishedOn: '2023-03-01' });
    const russian = await article('Поезд вышел с Алтынкола утром.', { publishedOn: '2023-02-01' });
    const chinese = await article('货物经金门口岸出口。', { publishedOn: '2023-01-01' });
    await article('Altyngateway is another place, and 口金岸门 is none.');
    const place = await create('place', {
      name: 'Altyngate',
      kind: 'border-crossing',
      aliases: [
        { text: 'Алтынкол', language: 'ru' },
        { text: '金门口岸', language: 'zh' },
      ],
    });
    const found = await unlinked('place', place);
    expect(idsOf(found)).toEqual([english, russian, chinese]);
    expect(found).toMatchObject({
      data: { field: 'places', pending: 0 },
      meta: { pagination: { total: 3 } },
    });
  });

  it('are not those that link to it, in a field or in their text, or have it in a longer name', async () => {
    const city = await create('place', { name: 'Brightwater' });
    const port = await create('place', { name: 'Brightwater Deep Port' });
    await article('In Brightwater.', { places: [city] });
    await article('In Brightwater.', { dateline: city });
    await create('article', { title: 'Brightwater', body: textWithLink(city) });
    await article('At Brightwater Deep Port.');
    const open = await article('In Brightwater.');
    expect(idsOf(await unlinked('place', city))).toEqual([open]);

    await documents('place').delete({ documentId: port });
    expect(idsOf(await unlinked('place', city))).toHaveLength(2);
  });

  it('may mean a namesake: are an editor’s to decide, and not there once one of them is linked', async () => {
    const city = await create('place', { name: 'Cedarhurst City', aliases: [{ text: 'Cedarhurst' }] });
    const port = await create('place', { name: 'Cedarhurst Port', aliases: [{ text: 'Cedarhurst' }] });
    const either = await article('Ships left Cedarhurst.', { publishedOn: '2023-02-01' });
    const plain = await article('Cedarhurst City, or Cedarhurst for short.', { publishedOn: '2023-01-01' });
    const found = await unlinked('place', city);
    expect(idsOf(found)).toEqual([either, plain]);
    expect(found.data.ambiguous).toBe(1);
    const linked = await post('/reading/link-all', { uid: 'api::place.place', documentId: city }).expect(200);
    expect(linkAllResponse.parse(linked.body).data).toEqual({ linked: [plain], left: 0 });

    await update('article', either, { places: [port] });
    expect(idsOf(await unlinked('place', city))).toEqual([]);
  });

  it('follow what is written: texts, names, links and dismissals', async () => {
    const body = await create('organization', { name: 'Board of Lights' });
    const one = await article('Says the Board of Lights.');
    expect(idsOf(await unlinked('organization', body))).toEqual([one]);
    await update('article', one, { body: [paragraph('Nobody says it.')] });
    expect(idsOf(await unlinked('organization', body))).toEqual([]);
    await update('article', one, { summary: 'Says the Commission of Lamps.' });
    await update('organization', body, { name: 'Commission of Lamps' });
    expect(idsOf(await unlinked('organization', body))).toEqual([one]);
    const dismissal = {
      ...{ uid: 'api::article.article', documentId: one, kind: 'mention', text: 'Commission of Lamps' },
    };
    await post('/reading/dismiss', dismissal).expect(200);
    expect(idsOf(await unlinked('organization', body))).toEqual([]);
    await post('/reading/restore', dismissal).expect(200);
    expect(idsOf(await unlinked('organization', body))).toEqual([one]);
    await documents('article').delete({ documentId: one });
    expect(idsOf(await unlinked('organization', body))).toEqual([]);
  });

  it('come a page at a time, and are linked all at once in their drafts alone', async () => {
    const topic = await create('topic', { name: 'Lighthouse tariffs' });
    const articles: string[] = [];
    for (let number = 1; number <= 14; number += 1) {
      articles.push(await article('Of lighthouse tariffs.', { publishedOn: `2022-01-${9 + number}` }));
    }
    await publish('article', articles[0]!);
    const page = await unlinked('topic', topic, '?page=2&pageSize=10');
    expect(idsOf(page)).toEqual(articles.slice(0, 4).reverse());
    expect(page.meta.pagination).toEqual({ page: 2, pageSize: 10, total: 14 });

    const counts = async () => unlinkedCountsResponse.parse((await get('/unlinked').expect(200)).body).data;
    const before = await counts();
    expect(before.entries[0]).toMatchObject({ entry: { documentId: topic }, total: 14 });

    const { body } = await post('/reading/link-all', { uid: 'api::topic.topic', documentId: topic }).expect(
      200,
    );
    const { linked, left } = linkAllResponse.parse(body).data;
    expect([linked.sort(), left]).toEqual([[...articles].sort(), 0]);
    expect((await counts()).total).toBe(before.total - 14);
    const read = (status: 'draft' | 'published') =>
      documents('article').findOne({
        documentId: articles[0]!,
        status,
        populate: ['topics'],
      } as never) as Promise<{
        topics: { documentId: string }[];
      } | null>;
    expect((await read('draft'))?.topics).toHaveLength(1);
    expect((await read('published'))?.topics).toEqual([]);
  });

  it('are those that state a statistic in its digits', async () => {
    const [indicator, place] = [await create('indicator'), await create('place')];
    const statistic = await create('statistic', {
      ...{ indicator, place, period: '2021', value: '83.47', unitMultiplier: 9, unit: 'CNY' },
    });
    const stating = await article('It was worth 83.47 billion yuan in 2021.');
    await article('It was worth 83.47 billion yuan in 2020.');
    await article('It was worth 83.47 million yuan in 2021.');
    await article('Linked: 83.47 billion yuan in 2021.', { statistics: [statistic] });
    const found = await unlinked('statistic', statistic);
    expect(idsOf(found)).toEqual([stating]);
    expect(found.data.field).toBe('statistics');
  });

  it('are found by an index, however many articles there are', async () => {
    const client = new Client(dateline.databaseUrl);
    await client.connect();
    try {
      await client.query(
        `INSERT INTO dateline_article_words (article, words)
           SELECT 'many' || n, array_to_tsvector(ARRAY['word' || n % 900, 'other' || n % 7]) FROM generate_series(1, 20000) n`,
      );
      await client.query('ANALYZE dateline_article_words');
      // As the statements of the plugin are run.
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT article FROM dateline_article_words WHERE words @@ '(''altyngate'':* & ''cran'':*)'::tsquery`,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('dateline_article_words_words');
      expect(plan).not.toContain('Seq Scan');
    } finally {
      await client.end();
    }
  });

  it('are not told of what is not there or can’t be linked', async () => {
    const nowhere = 'a'.repeat(24);
    await get(`/unlinked/api::place.place/${nowhere}`).expect(404);
    await get(`/unlinked/api::x.x/${nowhere}`).expect(404);
    await get(`/unlinked/api::place.place/${await create('place')}?page=0`).expect(400);
    await post('/reading/link-all', { uid: 'api::place.place', documentId: nowhere }).expect(404);
    const indicator = await create('indicator');
    const { body } = await post('/reading/link-all', {
      uid: 'api::indicator.indicator',
      documentId: indicator,
    });
    expect(body).toMatchObject({ error: { status: 400, details: { path: ['uid'] } } });
    await dateline.request.get('/reading/unlinked').expect(401);
  });
});
