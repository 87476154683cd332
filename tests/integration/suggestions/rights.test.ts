import {
  suggestionsResponse,
  unlinkedCountsResponse,
  unlinkedResponse,
  type Findings,
} from '../../../src/plugins/reading/shared/contracts';
import { acceptResponse, readResponse } from '../../../src/plugins/reading/shared/import-contracts';
import { adminToken, restrictAuthorsToOwn, signIn } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

const TEXT =
  'Exports from Port Seldon rose to 41.7 billion yuan in 2022. Envoys visited Port Seldon and Lake Orvane.';

describe('who may read only what they have made, reading a text', () => {
  let dateline: Dateline;
  let author: string;
  let editor: string;
  const { create } = deskOf(() => dateline);
  const ids: Record<'others' | 'own' | 'othersArticle' | 'ownArticle' | 'statistic', string> = {} as never;

  beforeAll(async () => {
    dateline = await startDateline();
    editor = await adminToken(dateline);
    await restrictAuthorsToOwn(dateline.url, editor);
    author = await signIn(dateline, 'strapi-author');
    const indicator = await create('indicator', { name: 'Exports', measure: 'flow', unit: 'CNY' });
    ids.others = await create('place', { name: 'Port Seldon', kind: 'seaport' });
    ids.own = await byAuthor('place', { name: 'Lake Orvane', kind: 'region' });
    ids.statistic = await create(
      'statistic',
      { ...{ indicator, place: ids.others, period: '2022', unit: 'CNY' }, value: '41.7', unitMultiplier: 9 },
      true,
    );
    await create('event', {
      ...{ name: 'A visit of envoys', kind: 'diplomatic-visit', startDate: '2023-08-01' },
      itinerary: [{ place: ids.others }, { place: ids.own }],
    });
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: TEXT }] }];
    ids.othersArticle = await create('article', { title: 'By others', body });
    ids.ownArticle = await byAuthor('article', { title: 'By the author', language: 'en', body });
  });
  afterAll(() => dateline.stop());

  async function byAuthor(type: string, data: object): Promise<string> {
    const { body } = await dateline.request
      .post(`/content-manager/collection-types/api::${type}.${type}`)
      .auth(author, { type: 'bearer' })
      .send(data)
      .expect(201);
    return (body as { data: { documentId: string } }).data.documentId;
  }
  const get = async (token: string, path: string): Promise<unknown> =>
    (await dateline.request.get(path).auth(token, { type: 'bearer' }).expect(200)).body;
  const post = async (token: string, path: string, body: object): Promise<unknown> =>
    (await dateline.request.post(path).auth(token, { type: 'bearer' }).send(body).expect(200)).body;
  const named = ({ mentions }: Findings) =>
    mentions.flatMap(({ candidates }) => candidates.map(({ documentId }) => documentId));

  it('is told of no other entry, statistic or visit in suggestions', async () => {
    const asked = { text: TEXT, language: 'en', publishedOn: '2023-08-07' };
    const suggest = async (token: string) =>
      suggestionsResponse.parse(await post(token, '/crosslinks/suggestions', asked)).data;
    const [all, own] = [await suggest(editor), await suggest(author)];
    expect(named(all)).toEqual(expect.arrayContaining([ids.others, ids.own]));
    expect(all.figures[0]).toMatchObject({ state: 'linkable', statistic: { documentId: ids.statistic } });
    expect(all.visits[0]).toMatchObject({ state: 'linkable', event: { label: 'A visit of envoys' } });

    expect(named(own)).toEqual([ids.own]);
    expect(own.figures[0]).toMatchObject({ state: 'unsourced', statistic: null, about: { place: null } });
    expect(own.visits[0]).toMatchObject({ state: 'new', event: null });
    expect(JSON.stringify(own)).not.toContain(ids.others);
    expect(JSON.stringify(own)).not.toContain(ids.statistic);
  });

  it('is told of none in the suggestions for an entry of their own', async () => {
    const entry = { uid: 'api::article.article', documentId: ids.ownArticle };
    const { data } = suggestionsResponse.parse(await post(author, '/crosslinks/suggestions', entry));
    expect(named(data)).toEqual([ids.own]);
    expect(JSON.stringify(data)).not.toContain(ids.others);
  });

  it('is told of none when a text is imported', async () => {
    const read = async (token: string) =>
      readResponse.parse(await post(token, '/reading/texts', { text: `${TEXT}\n\n${TEXT}` })).data;
    expect(JSON.stringify(await read(editor))).toContain(ids.others);
    const own = await read(author);
    expect(named(own.findings)).toEqual([ids.own]);
    expect(JSON.stringify(own)).not.toContain(ids.others);
    expect(JSON.stringify(own)).not.toContain(ids.statistic);
    expect(JSON.stringify(own)).not.toContain('A visit of envoys');
  });

  it('finds and counts only articles of their own that name an entry', async () => {
    const unlinked = async (token: string) => {
      const body = await get(token, `/reading/unlinked/api::place.place/${ids.own}`);
      const { data, meta } = unlinkedResponse.parse(body);
      return [data.articles.map(({ documentId }) => documentId).sort(), meta.pagination.total];
    };
    expect(await unlinked(editor)).toEqual([[ids.othersArticle, ids.ownArticle].sort(), 2]);
    expect(await unlinked(author)).toEqual([[ids.ownArticle], 1]);

    const counts = async (token: string) =>
      unlinkedCountsResponse.parse(await get(token, '/reading/unlinked')).data;
    expect(await counts(editor)).toMatchObject({ articles: 2, total: 4 });
    const own = await counts(author);
    expect(own).toMatchObject({ articles: 1, total: 2 });
    expect(own.entries.map(({ entry }) => entry.documentId)).toEqual([ids.own]);
  });

  it('links all articles of their own, and leaves those of others as they are', async () => {
    const place = { uid: 'api::place.place', documentId: ids.own };
    expect(await post(author, '/reading/link-all', place)).toEqual({
      data: { linked: [ids.ownArticle], left: 0 },
    });
    const linksOf = async (documentId: string) => {
      const found = await dateline.strapi
        .documents('api::article.article')
        .findOne({ documentId, populate: ['places'] as never });
      return (found as unknown as { places: unknown[] }).places.length;
    };
    expect([await linksOf(ids.ownArticle), await linksOf(ids.othersArticle)]).toEqual([1, 0]);
  });

  it('finds only articles of their own that state a statistic', async () => {
    const own = await byAuthor('statistic', {
      ...{ place: { connect: [{ documentId: ids.own }] }, period: '2022', unit: 'CNY' },
      ...{ value: '41.7', unitMultiplier: 9, releasedOn: '2023-01-20' },
    });
    const stating = async (token: string) => {
      const body = await get(token, `/reading/unlinked/api::statistic.statistic/${own}`);
      return unlinkedResponse.parse(body).data.articles.map(({ documentId }) => documentId);
    };
    expect((await stating(editor)).sort()).toEqual([ids.othersArticle, ids.ownArticle].sort());
    expect(await stating(author)).toEqual([ids.ownArticle]);
  });

  it('opens what they have drafted from a text', async () => {
    const text = 'Guests at the lake\n\nEnvoys from 12 countries visited Lake Orvane on July 3, 2024.';
    const { data } = readResponse.parse(await post(author, '/reading/texts', { text }));
    const { body } = await dateline.request
      .post('/reading/accept')
      .auth(author, { type: 'bearer' })
      .send({ article: data.article, events: data.events.map(({ draft }) => draft) })
      .expect(201);
    const { events } = acceptResponse.parse(body).data;
    expect(events).toEqual([{ documentId: expect.any(String) as string, created: true }]);
    await get(author, `/content-manager/collection-types/api::event.event/${events[0]!.documentId}`);
  });
});
