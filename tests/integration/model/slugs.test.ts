import { dataOf, messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const article = (title: string, slug?: string | null) => ({
  data: { title, slug, publishedOn: '2023-08-07', language: 'en' },
});
const topic = (name: string, slug?: string) => ({ data: { name, slug } });

describe('an entry without a slug gets one', () => {
  it.each([
    ['Port of Rotterdam', 'port-of-rotterdam'],
    ['喀什综合保税区', 'ka-shi-zong-he-bao-shui-qu'],
    ['重庆', 'chong-qing'],
    ['Урумчи', 'urumchi'],
    ['Алашанькоу', 'alashankou'],
    ['São Tomé’s harbour', 'sao-tomes-harbour'],
    ['!!!', 'topic'],
    ['dossier', 'dossier-1'],
  ])('from the name %s: %s', async (name, slug) => {
    const answer = await client.rest('post', '/topics', topic(name)).expect(201);
    expect(dataOf(answer).slug).toBe(slug);
  });

  it('with a number where its name is taken, over the panel and in drafts too', async () => {
    const slugs = [
      dataOf(await client.rest('post', '/articles', article('Same name')).expect(201)).slug,
      dataOf(await client.rest('post', '/articles?status=draft', article('Same name')).expect(201)).slug,
      dataOf(
        await client
          .panel('post', '/collection-types/api::article.article', article('Same name', '').data)
          .expect(201),
      ).slug,
    ];
    expect(slugs).toEqual(['same-name', 'same-name-2', 'same-name-3']);
  });

  it('keeps it when its name changes, and gets another when it is emptied', async () => {
    const id = await client.create('/topics', topic('First name').data);
    const renamed = await client.rest('put', `/topics/${id}`, { data: { name: 'Second name' } }).expect(200);
    expect(dataOf(renamed).slug).toBe('first-name');
    const emptied = await client.rest('put', `/topics/${id}`, { data: { slug: null } }).expect(200);
    expect(dataOf(emptied).slug).toBe('second-name');
  });
});

describe('a slug is refused with a 400 that names it', () => {
  it.each([
    ['Not A Slug'],
    ['double--hyphen'],
    ['-edge'],
    ['ünïcode'],
    ['dossier'],
    ['feed'],
    ['go'],
    ['a23456789012345678901234'],
  ])('when it is %s', async (slug) => {
    for (const answer of [
      await client.rest('post', '/topics', topic('A topic', slug)),
      await client.rest('post', '/articles?status=draft', article('An article', slug)),
      await client.panel('post', '/collection-types/api::article.article', article('An article', slug).data),
    ]) {
      expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(/^slug /)]);
    }
  });

  it('when another entry of the type has it, in its draft or its published version', async () => {
    const first = await client.create('/articles', article('First', 'taken-slug').data);
    const other = await client.create('/articles', article('Other', 'other-slug').data);
    const refused = [
      await client.rest('post', '/articles', article('Second', 'taken-slug')),
      await client.rest('post', '/articles?status=draft', article('Second', 'taken-slug')),
      await client.rest('put', `/articles/${other}`, { data: { slug: 'taken-slug' } }),
      await client.graphql(
        'mutation { createArticle(data: { title: "Second", slug: "taken-slug", publishedOn: "2023-08-07" }) { slug } }',
      ),
    ];
    for (const answer of refused) {
      expect([answer.status, messageOf(answer)]).toEqual([
        400,
        expect.stringContaining('slug “taken-slug” is taken'),
      ]);
    }

    // The draft moves on; what is published keeps the slug.
    await client.rest('put', `/articles/${first}?status=draft`, { data: { slug: 'moved-slug' } }).expect(200);
    for (const slug of ['taken-slug', 'moved-slug']) {
      const answer = await client.rest('post', '/articles?status=draft', article('Second', slug));
      expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining('slug')]);
    }
  });

  it('and not when an entry of another type has it', async () => {
    await client.rest('post', '/topics', topic('Trade', 'shared-slug')).expect(201);
    await client.rest('post', '/people', topic('Trade', 'shared-slug')).expect(201);
  });
});
