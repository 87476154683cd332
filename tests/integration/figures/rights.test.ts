import { adminToken, restrictAuthorsToOwn, signIn } from '../../helpers/access';
import { dataOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

describe('who may read only statistics and articles of their own', () => {
  let dateline: Dateline;
  let client: Client;
  let token: string;
  const ids: Record<'indicator' | 'place' | 'others' | 'own' | 'othersArticle' | 'ownArticle', string> =
    {} as never;

  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    await restrictAuthorsToOwn(dateline.url, await adminToken(dateline));
    token = await signIn(dateline, 'strapi-author');
    ids.indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow', unit: 'CNY' });
    ids.place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
    ids.others = await client.create('/statistics', figure('2023-S1', '2024-07-20'));
    ids.own = await byAuthor('statistic', figure('2023-S2', '2024-01-20'));
    ids.othersArticle = await client.create('/articles', {
      ...{ title: 'By others', language: 'en', publishedOn: '2023-08-07', statistics: [ids.own, ids.others] },
    });
    ids.ownArticle = await byAuthor('article', {
      ...{ title: 'My own', language: 'en', publishedOn: '2023-08-07' },
      statistics: { connect: [{ documentId: ids.own }, { documentId: ids.others }] },
    });
  });
  afterAll(() => dateline.stop());

  const figure = (period: string, releasedOn: string): Data => ({
    ...{ indicator: ids.indicator, place: ids.place, period, releasedOn },
    ...{ value: '149.62', unitMultiplier: 9, unit: 'CNY' },
  });

  const byAuthor = async (type: string, data: Data): Promise<string> => {
    const list = `/content-manager/collection-types/api::${type}.${type}`;
    const send = (path: string, body: Data) =>
      dateline.request.post(path).auth(token, { type: 'bearer' }).send(body);
    const { documentId } = dataOf<{ documentId: string }>(await send(list, data).expect(201));
    // An author has no right to publish.
    await dateline.strapi.documents(`api::${type}.${type}` as 'api::article.article').publish({ documentId });
    return documentId;
  };
  const ask = (path: string) => dateline.request.get(`/figures${path}`).auth(token, { type: 'bearer' });
  const named = (list: Data[]) => list.map((one) => one.documentId ?? one.figure);

  it('is refused the figures of others', async () => {
    await ask(`/statistics/${ids.others}`).expect(403);
    await ask(`/articles/${ids.othersArticle}`).expect(403);
    await dateline.request
      .post('/figures/revise')
      .auth(token, { type: 'bearer' })
      .send({ documentId: ids.others })
      .expect(403);
  });

  it('sees one’s own, and of others neither figures nor articles', async () => {
    const statistic = dataOf<{ releases: Data[]; citations: { total: number; items: Data[] } }>(
      await ask(`/statistics/${ids.own}`).expect(200),
    );
    expect(named(statistic.releases)).toEqual([ids.own]);
    expect(statistic.citations).toMatchObject({
      total: 1,
      items: [{ article: { documentId: ids.ownArticle } }],
    });
    const article = dataOf<{ citations: Data[] }>(await ask(`/articles/${ids.ownArticle}`).expect(200));
    expect(article.citations).toMatchObject([{ figure: { documentId: ids.own } }]);
  });

  it('gets lists of one’s own alone', async () => {
    const report = dataOf<{ unsourced: { total: number; items: Data[] } }>(await ask('/report').expect(200));
    expect(report.unsourced).toMatchObject({ total: 1, items: [{ documentId: ids.own }] });
    expect(dataOf<Data[]>(await ask('/series').expect(200))).toMatchObject([
      { count: 1, first: '2023-07-01' },
    ]);
    const observations = dataOf<Data[]>(
      await ask(`/series/observations?indicator=${ids.indicator}&place=${ids.place}`).expect(200),
    );
    expect(observations).toMatchObject([{ documentId: ids.own, articles: [{ documentId: ids.ownArticle }] }]);
    expect(observations).toHaveLength(1);
  });
});
