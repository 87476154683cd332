import { dataOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let made = 0;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

/** A published article with a slug that no other one has had. */
async function article(): Promise<{ id: string; slug: string }> {
  made += 1;
  const slug = `article-number-${made}`;
  const id = await client.create('/articles', { title: `Number ${made}`, slug, publishedOn: '2023-08-07' });
  return { id, slug };
}
const rename = (id: string, slug: string, query = '') =>
  client.rest('put', `/articles/${id}${query}`, { data: { slug } }).expect(200);
const opens = async (key: string) => {
  const rest = await client.read(`/articles/${key}`);
  const graphql = await client.ask(`{ article(documentId: "${key}") { documentId } }`).expect(200);
  const { article: found } = dataOf<{ article: { documentId: string } | null }>(graphql);
  return {
    status: rest.status,
    location: rest.headers.location,
    graphql: found?.documentId,
  };
};

describe('an entry opens', () => {
  it('by documentId and by slug, over REST and GraphQL', async () => {
    const { id, slug } = await article();
    for (const key of [id, slug]) {
      expect(dataOf(await client.read(`/articles/${key}`).expect(200)).documentId).toBe(id);
      expect((await opens(key)).graphql).toBe(id);
    }
  });

  it.each(['/events', '/places', '/indicators', '/organizations', '/people', '/topics'])(
    'by its slug below %s',
    async (path) => {
      const kinds = {
        '/events': { kind: 'meeting' },
        '/places': { kind: 'city' },
        '/organizations': { kind: 'customs' },
      };
      await client.create(path, { name: 'Some name', ...kinds[path as keyof typeof kinds] });
      expect(dataOf(await client.read(`${path}/some-name`).expect(200))).toMatchObject({ name: 'Some name' });
    },
  );

  it('with the populated links and fields that the query asks for', async () => {
    const { slug } = await article();
    const answer = await client
      .read(`/articles/${slug}?fields=title&populate[places][fields]=name`)
      .expect(200);
    expect(dataOf(answer)).toMatchObject({ places: [] });
    expect(dataOf(answer)).not.toHaveProperty('publishedOn');
  });

  it('and what there is not is a 404, over GraphQL null', async () => {
    expect(await opens('no-such-article')).toEqual({ status: 404, location: undefined, graphql: undefined });
    await client.read('/articles/%00').expect(404);
    await client.read('/articles/aaaaaaaaaaaaaaaaaaaaaaaa').expect(404);
  });
});

describe('an old slug', () => {
  it('answers 301 with the present address and the query, and opens the entry over GraphQL', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-new`);
    const answer = await client
      .read(`/articles/${slug}?populate[places][fields]=name&fields=title`)
      .expect(301);
    expect(answer.headers.location).toBe(
      `/api/articles/${slug}-new?populate[places][fields]=name&fields=title`,
    );
    expect((await opens(slug)).graphql).toBe(id);
    const followed = await client.read(`/articles/${slug}`).redirects(1).expect(200);
    expect(dataOf(followed).documentId).toBe(id);
  });

  it('leads to the last one after two changes, and is the present one again after a change back', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-b`);
    await rename(id, `${slug}-c`);
    for (const old of [slug, `${slug}-b`]) {
      expect(await opens(old)).toEqual({ status: 301, location: `/api/articles/${slug}-c`, graphql: id });
    }
    await rename(id, slug);
    expect(await opens(slug)).toEqual({ status: 200, location: undefined, graphql: id });
    expect((await opens(`${slug}-c`)).location).toBe(`/api/articles/${slug}`);
  });

  it('with a slash behind it leads to the present address too', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-new`);
    const answer = await client.read(`/articles/${slug}/`).expect(301);
    expect(answer.headers.location).toBe(`/api/articles/${slug}-new`);
  });

  it('that another entry has taken opens that one', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-new`);
    const other = await client.create('/articles', { title: 'Other', slug, publishedOn: '2023-08-07' });
    expect(await opens(slug)).toEqual({ status: 200, location: undefined, graphql: other });
  });

  it('that only a draft has taken still leads to the one that readers know', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-new`);
    await client
      .rest('post', '/articles?status=draft', { data: { title: 'Draft', slug, publishedOn: '2023-08-07' } })
      .expect(201);
    expect(await opens(slug)).toEqual({ status: 301, location: `/api/articles/${slug}-new`, graphql: id });
  });

  it('of an undrafted entry leads to the present one', async () => {
    const id = await client.create('/topics', { name: 'Old topic' });
    await client.rest('put', `/topics/${id}`, { data: { slug: 'new-topic' } }).expect(200);
    const answer = await client.read('/topics/old-topic').expect(301);
    expect(answer.headers.location).toBe('/api/topics/new-topic');
  });
});

describe('a draft’s slug', () => {
  it('is nobody’s until it is published, and no old slug leads to it', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-draft`, '?status=draft');
    expect(await opens(slug)).toEqual({ status: 200, location: undefined, graphql: id });
    expect((await opens(`${slug}-draft`)).status).toBe(404);

    await rename(id, `${slug}-later`, '?status=draft');
    await dateline.strapi.documents('api::article.article').publish({ documentId: id });
    expect((await opens(slug)).location).toBe(`/api/articles/${slug}-later`);
    expect((await opens(`${slug}-draft`)).status).toBe(404);
  });

  it('and every old one is a 404 while the entry is unpublished', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-new`);
    await dateline.strapi.documents('api::article.article').unpublish({ documentId: id });
    for (const key of [slug, `${slug}-new`, id]) {
      expect(await opens(key)).toEqual({ status: 404, location: undefined, graphql: undefined });
    }
    await rename(id, `${slug}-third`);
    for (const key of [slug, `${slug}-new`])
      expect((await opens(key)).location).toBe(`/api/articles/${slug}-third`);
  });

  it('opens the draft for a full-access token that asks for drafts', async () => {
    const { id, slug } = await article();
    await rename(id, `${slug}-draft`, '?status=draft');
    const answer = await client.rest('get', `/articles/${slug}-draft?status=draft`).expect(200);
    expect(dataOf(answer).documentId).toBe(id);
  });
});
