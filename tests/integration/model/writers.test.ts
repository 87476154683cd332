import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

const UID = 'api::article.article';
const COLLECTION = `/collection-types/${UID}`;
let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline({ env: { DATABASE_POOL_MAX: '10' } });
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const documents = () => dateline.strapi.documents(UID);
const times = <T>(count: number, write: (index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => write(index)));
const draft = async (title: string) =>
  (await documents().create({ data: { title, publishedOn: '2023-08-07', language: 'en' } as never }))
    .documentId;

/** How many draft and published rows a document has. */
async function rows(documentId: string): Promise<{ drafts: number; published: number }> {
  const of = (publishedAt: object) =>
    dateline.strapi.db.query(UID).count({ where: { documentId, publishedAt } });
  return { drafts: await of({ $null: true }), published: await of({ $notNull: true }) };
}
const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];

describe('30 writers at once, over a pool of 10,', () => {
  it('all publish one document, and leave one draft and one published row', async () => {
    const documentId = await draft('Published by all');
    const results = await times(30, () => documents().publish({ documentId }));
    expect(results.map(({ entries }) => entries.length)).toEqual(Array(30).fill(1));
    expect(await rows(documentId)).toEqual({ drafts: 1, published: 1 });
  });

  it('all publish it over the panel’s API and over REST', async () => {
    const documentId = await draft('Published over HTTP');
    const answers = await times(30, async (index) =>
      index % 2
        ? client.panel('post', `${COLLECTION}/${documentId}/actions/publish`, { summary: `Writer ${index}` })
        : client.rest('put', `/articles/${documentId}`, { data: { summary: `Writer ${index}` } }),
    );
    expect(statuses(answers)).toEqual([200]);
    expect(await rows(documentId)).toEqual({ drafts: 1, published: 1 });
  });

  it('get 30 slugs for 30 entries of one name', async () => {
    const created = await times(30, () => documents().create({ data: { title: 'One name' } as never }));
    const slugs = created.map(({ slug }) => String(slug));
    expect(new Set(slugs).size).toBe(30);
    expect(slugs.filter((slug) => !/^one-name(-\d+)?$/.test(slug))).toEqual([]);
  });

  it('get them over the panel’s API and GraphQL too', async () => {
    const mutation =
      'mutation { createArticle(data: { title: "Two doors", publishedOn: "2023-08-07" }) { slug } }';
    const answers = await times(30, async (index) =>
      index % 2 ? client.panel('post', COLLECTION, { title: 'Two doors' }) : client.graphql(mutation),
    );
    const slugs = answers.map(({ text }) => /"slug":"(two-doors(?:-\d+)?)"/.exec(text)?.[1]);
    expect(slugs).not.toContain(undefined);
    expect(new Set(slugs).size).toBe(30);
  });

  it('one of whom gets the slug that all of them want, and the others a 400', async () => {
    const answers = await times(30, async (index) =>
      client.rest('post', '/articles', {
        data: { title: `Writer ${index}`, slug: 'wanted', publishedOn: '2023-08-07' },
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(29).fill(400)]);
  });

  it('publish, unpublish, edit and discard one document in any order, and none is refused', async () => {
    const documentId = await draft('Tossed about');
    const results = await times(30, (index): Promise<unknown> => {
      if (index % 4 === 0) return documents().publish({ documentId });
      if (index % 4 === 1) return documents().unpublish({ documentId });
      if (index % 4 === 2) return documents().discardDraft({ documentId });
      return documents().update({ documentId, data: { summary: `Writer ${index}` } as never });
    });
    expect(results).not.toContain(null);
    const left = await rows(documentId);
    expect(left.drafts).toBe(1);
    expect(left.published).toBeLessThanOrEqual(1);
  });

  it('do so over the panel’s API', async () => {
    const documentId = await draft('Tossed about in the panel');
    const actions = ['publish', 'unpublish', 'discard'];
    const answers = await times(30, async (index) =>
      index % 4 === 3
        ? client.panel('put', `${COLLECTION}/${documentId}`, { summary: `Writer ${index}` })
        : client.panel('post', `${COLLECTION}/${documentId}/actions/${actions[index % 4]}`, {}),
    );
    const of = (writes: boolean) =>
      answers.filter((_, index) => (index % 4 === 0 || index % 4 === 3) === writes);
    expect(statuses(of(true))).toEqual([200]);
    // Where nothing is published at that moment there is nothing to unpublish or to bring back.
    expect(statuses(of(false)).filter((status) => status !== 200 && status !== 404)).toEqual([]);
    expect((await rows(documentId)).drafts).toBe(1);
  });

  it('rename a place and save its statistics, and every label has a name that it had', async () => {
    const indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
    const place = await client.create('/places', { name: 'Name 0', kind: 'city' });
    await times(30, async (index) =>
      index % 3
        ? client.create('/statistics', {
            indicator,
            place,
            period: `20${10 + index}`,
            value: '1',
            unit: 'CNY',
          })
        : client.rest('put', `/places/${place}`, { data: { name: `Name ${index}` } }).expect(200),
    );
    const { name } = (await dateline.strapi.db
      .query('api::place.place')
      .findOne({ where: { documentId: place } })) as {
      name: string;
    };
    const found = (await dateline.strapi.db.query('api::statistic.statistic').findMany()) as {
      label: string;
    }[];
    expect(found).toHaveLength(40);
    expect(new Set(found.map(({ label }) => label.split(', ')[1]))).toEqual(new Set([name]));
  });
});

describe('bulk actions of two editors on the same entries, in opposite orders,', () => {
  it('all succeed', async () => {
    const documentIds = await times(8, (index) => draft(`Bulk ${index}`));
    const backwards = [...documentIds].reverse();
    const answers = await times(12, async (index) =>
      client.panel('post', `${COLLECTION}/actions/${index % 3 ? 'bulkPublish' : 'bulkUnpublish'}`, {
        documentIds: index % 2 ? documentIds : backwards,
      }),
    );
    expect(statuses(answers)).toEqual([200]);
    for (const documentId of documentIds) expect((await rows(documentId)).drafts).toBe(1);
  });
});

describe('discarding a draft', () => {
  it('brings back what is published', async () => {
    const documentId = await draft('As published');
    await documents().publish({ documentId });
    await documents().update({ documentId, data: { title: 'Edited since' } as never });
    await documents().discardDraft({ documentId });
    expect(await documents().findOne({ documentId, status: 'draft' })).toMatchObject({
      title: 'As published',
    });
  });

  it('leaves the draft of what is not published', async () => {
    const documentId = await draft('Never published');
    const { entries } = await documents().discardDraft({ documentId });
    expect(entries).toMatchObject([{ documentId, title: 'Never published', publishedAt: null }]);
    await client.panel('post', `${COLLECTION}/${documentId}/actions/discard`, {}).expect(404);
    expect(await rows(documentId)).toEqual({ drafts: 1, published: 0 });
  });
});
