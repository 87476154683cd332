import { adminToken } from '../../helpers/access';
import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let token: string;
const ids: Record<'indicator' | 'place' | 'belt' | 'customs' | 'first' | 'article' | 'revised', string> =
  {} as never;

const figure = (more: Data = {}): Data => ({
  ...{ indicator: ids.indicator, place: ids.place, source: ids.customs },
  ...{ period: '2023-S1', value: '149.62', unitMultiplier: 9, unit: 'CNY', releasedOn: '2023-07-21' },
  ...more,
});
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const TEXT =
  'Trade of the region came to 149.62 billion yuan in the first half of 2023. Of that, 138.3 billion yuan was with Belt and Road countries. The share was 92.4 percent. Exports to Mars reached 77.7 billion yuan in 2019.';

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  token = await adminToken(dateline);
  ids.indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow', unit: 'CNY' });
  ids.place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
  ids.belt = await client.create('/places', { name: 'Belt and Road countries', kind: 'country-group' });
  ids.customs = await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' });
  ids.first = await client.create('/statistics', figure());
  await client.create('/statistics', figure({ partner: ids.belt, value: '138.3' }));
  ids.article = await client.create('/articles', {
    ...{ title: 'Trade jumps', language: 'en', publishedOn: '2023-08-07', statistics: [ids.first] },
    body: [paragraph(TEXT)],
  });
});
afterAll(() => dateline.stop());

const ask = (path: string) => dateline.request.get(`/figures${path}`).auth(token, { type: 'bearer' });
const send = (path: string, body: object) =>
  dateline.request.post(`/figures${path}`).auth(token, { type: 'bearer' }).send(body);
const statistic = async (id: string) => dataOf<Data>(await ask(`/statistics/${id}`).expect(200));
type Report = Record<string, { total: number; items: Data[] }>;
/** The desk's list, once all that was written has been checked: a busy machine takes more than one request for that. */
const report = async (query = ''): Promise<Report> => {
  const found = dataOf<Report>(await ask(`/report${query}`).expect(200));
  return Number(found.pending) > 0 ? report(query) : found;
};
const publish = (uid: string, id: string) =>
  client.panel('post', `/collection-types/${uid}/${id}/actions/publish`, {}).expect(200);

describe('a figure that is revised', () => {
  it('is first cited as it stands, and flagged nowhere', async () => {
    const { releases, citations } = await statistic(ids.first);
    expect(releases).toMatchObject([
      { documentId: ids.first, step: 'first', current: true, source: 'Urumqi Customs' },
    ]);
    expect(citations).toMatchObject({
      total: 1,
      items: [
        {
          article: { documentId: ids.article, label: 'Trade jumps' },
          ...{ state: 'current', standing: null },
          sentence: 'Trade of the region came to 149.62 billion yuan in the first half of 2023.',
        },
      ],
    });
    expect((await report()).superseded).toEqual({ total: 0, items: [] });
  });

  it('gets its next release as a draft with the same key', async () => {
    const answer = await send('/revise', {
      documentId: ids.first,
      value: '148.68',
      releasedOn: '2024-07-20',
    }).expect(200);
    ids.revised = dataOf<{ documentId: string }>(answer).documentId;
    const { releases } = await statistic(ids.revised);
    expect(releases).toMatchObject([
      { documentId: ids.first, current: true, step: 'first' },
      { documentId: ids.revised, status: 'draft', step: null, current: false, period: '2023-S1' },
    ]);
    expect((await report()).superseded!.total).toBe(0);
  });

  it('flags the articles that cite the earlier release, once the later one is published', async () => {
    await publish('api::statistic.statistic', ids.revised);
    const { releases } = await statistic(ids.first);
    expect(releases).toMatchObject([
      { documentId: ids.first, current: false, supersededBy: ids.revised },
      {
        ...{ documentId: ids.revised, current: true, step: 'revises' },
        difference: { absolute: { value: '-0.94', unitMultiplier: 9 }, relativePercent: '-0.63' },
      },
    ]);
    const { superseded } = await report();
    expect(superseded).toMatchObject({
      total: 1,
      items: [
        { article: { documentId: ids.article }, state: 'superseded', standing: { documentId: ids.revised } },
      ],
    });
    expect((await report(`?place=${ids.place}`)).superseded!.total).toBe(1);
    expect((await report(`?place=${ids.belt}`)).superseded!.total).toBe(0);
  });

  it('gives way to the later release where editors look for figures to link', async () => {
    const { body } = await dateline.request
      .get('/crosslinks/search?types=api::statistic.statistic&q=goods trade, xinjiang, 2023-S1')
      .auth(token, { type: 'bearer' })
      .expect(200);
    const found = (body as { data: Data[] }).data;
    expect(found.map(({ documentId }) => documentId)).not.toContain(ids.first);
    expect(found.find(({ documentId }) => documentId === ids.revised)).toMatchObject({
      source: 'Urumqi Customs',
    });
  });

  it('is not flagged again once that is acknowledged, until a yet later release', async () => {
    const answer = await send('/acknowledge', { article: ids.article, statistic: ids.first }).expect(200);
    expect(dataOf(answer)).toEqual({ acknowledged: true });
    expect((await report()).superseded!.total).toBe(0);
    expect((await statistic(ids.first)).citations).toMatchObject({ items: [{ state: 'acknowledged' }] });

    const later = await client.create('/statistics', figure({ value: '148.7', releasedOn: '2025-01-20' }));
    expect((await statistic(ids.revised)).releases).toHaveLength(3);
    const next = await client.create('/statistics', figure({ value: '147.01', releasedOn: '2025-07-20' }));
    expect((await report()).superseded).toMatchObject({
      total: 1,
      items: [{ standing: { documentId: next } }],
    });
    for (const id of [next, later]) await client.rest('delete', `/statistics/${id}?force=true`).expect(204);
  });

  it('is replaced in the draft, with a correction for readers', async () => {
    const correction = {
      kind: 'update',
      text: 'Customs have since revised the figure to 148.68 billion yuan.',
    };
    await send('/replace', { article: ids.article, from: ids.first, to: ids.revised, correction }).expect(
      200,
    );
    expect((await report()).superseded!.total).toBe(0);
    const draft = dataOf<Data>(
      await client
        .rest('get', `/articles/${ids.article}?status=draft&populate=statistics&populate=corrections`)
        .expect(200),
    );
    expect(draft).toMatchObject({ statistics: [{ documentId: ids.revised }], corrections: [correction] });
    // Readers see what was published until it is published again.
    const seen = dataOf<Data>(
      await client.read(`/articles/${ids.article}?populate[0]=statistics`).expect(200),
    );
    expect(seen.statistics).toMatchObject([{ documentId: ids.first }]);
  });
});

describe('a mistake of the desk’s own', () => {
  it('is put right in what is published, and what it was is kept', async () => {
    const id = await client.create(
      '/statistics',
      figure({ period: '2022', value: '264.36', releasedOn: '2023-01-20' }),
    );
    const answer = await send('/correct', {
      documentId: id,
      changes: { value: '246.36' },
      reason: 'Digits swapped',
    }).expect(200);
    expect(dataOf(answer)).toMatchObject({
      ...{ by: 'Test Editor', reason: 'Digits swapped' },
      changes: [{ field: 'value', before: '264.36', after: '246.36' }],
    });
    expect(dataOf(await client.read(`/statistics/${id}`))).toMatchObject({ value: '246.36', current: true });
    expect((await statistic(id)).corrections).toHaveLength(1);
    await send('/correct', { documentId: id, changes: { source: null }, reason: 'Not theirs' }).expect(200);
    expect((await statistic(id)).corrections).toMatchObject([
      { changes: [{ field: 'source', before: 'Urumqi Customs', after: null }] },
      { reason: 'Digits swapped' },
    ]);
  });

  it.each([
    [{ changes: { value: '1' }, reason: '' }, 'reason'],
    [{ changes: {}, reason: 'x' }, 'at least one field'],
    [{ changes: { note: 'x' }, reason: 'x' }, 'note: can’t be corrected'],
    [{ changes: { value: 'many' }, reason: 'x' }, 'value “many” is not a decimal number'],
    [{ changes: { value: '148.68' }, reason: 'x' }, 'says so already'],
  ])('%j is refused', async (request, problem) => {
    const answer = await send('/correct', { documentId: ids.revised, ...request }).expect(400);
    expect(messageOf(answer)).toContain(problem);
  });
});

it('corrects nothing together with what somebody is saving meanwhile', async () => {
  const id = await client.create('/statistics', figure({ period: '2018', value: '1.00' }));
  const [corrected] = await Promise.all([
    send('/correct', { documentId: id, changes: { value: '2.00' }, reason: 'Misread' }),
    client.rest('put', `/statistics/${id}?status=draft`, { data: { note: 'not for readers' } }),
  ]);
  expect([200, 400]).toContain(corrected.status);
  expect(dataOf(await client.read(`/statistics/${id}`)).note ?? null).toBeNull();
});

it.each([{ place: 1 }, { place: 'nowhere' }, { period: 2019 }, { unitMultiplier: 'x' }, { value: null }])(
  'refuses the correction %j',
  async (changes) => {
    const id = ids.revised;
    await send('/correct', { documentId: id, changes, reason: 'x' }).expect(400);
  },
);

it('replaces a figure in the text that was saved last', async () => {
  const article = await client.create('/articles', {
    ...{ title: 'Two at once', language: 'en', publishedOn: '2023-08-08', statistics: [ids.first] },
    body: [paragraph('Before.')],
  });
  const texts = Array.from({ length: 5 }, (_, index) => `Saved ${index}.`);
  const saving = texts.map((text) =>
    client
      .rest('put', `/articles/${article}?status=draft`, { data: { body: [paragraph(text)] } })
      .expect(200),
  );
  await send('/replace', { article, from: ids.first, to: ids.revised }).expect(200);
  await Promise.all(saving);
  const draft = dataOf<Data>(
    await client.rest('get', `/articles/${article}?status=draft&populate=statistics`).expect(200),
  );
  expect(draft.statistics).toMatchObject([{ documentId: ids.revised }]);
  expect(JSON.stringify(draft.body)).not.toContain('Before.');
  await client.rest('delete', `/articles/${article}?force=true`).expect(204);
});

it('notes who drafted a release', async () => {
  const { documentId } = dataOf<{ documentId: string }>(
    await send('/revise', { documentId: ids.revised, value: '148.60', releasedOn: '2026-07-20' }).expect(200),
  );
  const draft = await dateline.strapi
    .documents('api::statistic.statistic')
    .findOne({ documentId, populate: ['createdBy'] as never });
  expect(draft).toMatchObject({ createdBy: { firstname: 'Test' } });
  await client.rest('delete', `/statistics/${documentId}?force=true`).expect(204);
});

it('tells where each figure of a text comes from', async () => {
  const { figures } = dataOf<{
    figures: { asWritten: string; state: string; figure: Data | null; from: Data[] }[];
  }>(await ask(`/articles/${ids.article}`).expect(200));
  const states = Object.fromEntries(figures.map(({ asWritten, state }) => [asWritten, state]));
  expect(states).toMatchObject({ '138.3 billion yuan': 'linkable', '77.7 billion yuan': 'unsourced' });
  expect(Object.keys(states)).toContain('149.62 billion yuan');
});

it('lists the series, and one with its releases and who cites them', async () => {
  const list = dataOf<Data[]>(await ask('/series?q=xinj').expect(200));
  expect(list[0]).toMatchObject({
    indicator: { name: 'Goods trade' },
    place: { name: 'Xinjiang' },
    partner: null,
  });
  expect(dataOf(await ask('/series?q=nowhere').expect(200))).toEqual([]);
  const releases = dataOf<Data[]>(
    await ask(`/series/observations?indicator=${ids.indicator}&place=${ids.place}`).expect(200),
  );
  expect(releases.find(({ documentId }) => documentId === ids.revised)).toMatchObject({
    current: true,
    articles: [{ documentId: ids.article }],
  });
});

it.each([
  ['/statistics/nonsense', 400],
  ['/statistics/abcdefghijklmnopqrstuvwx', 404],
  ['/articles/abcdefghijklmnopqrstuvwx', 404],
  ['/report?section=all', 400],
  ['/report?page=0', 400],
  ['/series/observations?place=x', 400],
])('%s answers %i', async (path, status) => {
  await ask(path).expect(status);
});

it('is closed to readers', async () => {
  await dateline.request.get(`/figures/statistics/${ids.first}`).expect(401);
  await dateline.request.post('/figures/correct').send({}).expect(401);
});
