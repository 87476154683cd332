import { dataOf, type Data } from '../../helpers/client';
import { openFiguresDesk } from '../../helpers/figures-desk';

const desk = openFiguresDesk();
const { ids, figure, ask, send, statistic, report } = desk;
let citing: string;
let revised: string;

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const TEXT =
  'Trade of the region came to 149.62 billion yuan in the first half of 2023. Of that, 138.3 billion yuan was with Belt and Road countries. The share was 92.4 percent. Exports to Mars reached 77.7 billion yuan in 2019.';

beforeAll(async () => {
  await desk.client.create('/statistics', figure({ partner: ids.belt, value: '138.3' }));
  citing = await desk.client.create('/articles', {
    ...{ title: 'Trade jumps', language: 'en', publishedOn: '2023-08-07', statistics: [ids.first] },
    body: [paragraph(TEXT)],
  });
});
const publish = (uid: string, id: string) =>
  desk.client.panel('post', `/collection-types/${uid}/${id}/actions/publish`, {}).expect(200);

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
          article: { documentId: citing, label: 'Trade jumps' },
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
    revised = dataOf<{ documentId: string }>(answer).documentId;
    const { releases } = await statistic(revised);
    expect(releases).toMatchObject([
      { documentId: ids.first, current: true, step: 'first' },
      { documentId: revised, status: 'draft', step: null, current: false, period: '2023-S1' },
    ]);
    expect((await report()).superseded!.total).toBe(0);
  });

  it('flags the articles that cite the earlier release, once the later one is published', async () => {
    await publish('api::statistic.statistic', revised);
    const { releases } = await statistic(ids.first);
    expect(releases).toMatchObject([
      { documentId: ids.first, current: false, supersededBy: revised },
      {
        ...{ documentId: revised, current: true, step: 'revises' },
        difference: { absolute: { value: '-0.94', unitMultiplier: 9 }, relativePercent: '-0.63' },
      },
    ]);
    const { superseded } = await report();
    expect(superseded).toMatchObject({
      total: 1,
      items: [{ article: { documentId: citing }, state: 'superseded', standing: { documentId: revised } }],
    });
    expect((await report(`?place=${ids.place}`)).superseded!.total).toBe(1);
    expect((await report(`?place=${ids.belt}`)).superseded!.total).toBe(0);
  });

  it('gives way to the later release where editors look for figures to link', async () => {
    const { body } = await desk.dateline.request
      .get('/crosslinks/search?types=api::statistic.statistic&q=goods trade, xinjiang, 2023-S1')
      .auth(desk.token, { type: 'bearer' })
      .expect(200);
    const found = (body as { data: Data[] }).data;
    expect(found.map(({ documentId }) => documentId)).not.toContain(ids.first);
    expect(found.find(({ documentId }) => documentId === revised)).toMatchObject({
      source: 'Urumqi Customs',
    });
  });

  it('is not flagged again once that is acknowledged, until a yet later release', async () => {
    const answer = await send('/acknowledge', { article: citing, statistic: ids.first }).expect(200);
    expect(dataOf(answer)).toEqual({ acknowledged: true });
    expect((await report()).superseded!.total).toBe(0);
    expect((await statistic(ids.first)).citations).toMatchObject({ items: [{ state: 'acknowledged' }] });

    const later = await desk.client.create(
      '/statistics',
      figure({ value: '148.7', releasedOn: '2025-01-20' }),
    );
    expect((await statistic(revised)).releases).toHaveLength(3);
    const next = await desk.client.create(
      '/statistics',
      figure({ value: '147.01', releasedOn: '2025-07-20' }),
    );
    expect((await report()).superseded).toMatchObject({
      total: 1,
      items: [{ standing: { documentId: next } }],
    });
    for (const id of [next, later])
      await desk.client.rest('delete', `/statistics/${id}?force=true`).expect(204);
  });

  it('is replaced in the draft, with a correction for readers', async () => {
    const correction = {
      kind: 'update',
      text: 'Customs have since revised the figure to 148.68 billion yuan.',
    };
    await send('/replace', { article: citing, from: ids.first, to: revised, correction }).expect(200);
    expect((await report()).superseded!.total).toBe(0);
    const draft = dataOf<Data>(
      await desk.client
        .rest('get', `/articles/${citing}?status=draft&populate=statistics&populate=corrections`)
        .expect(200),
    );
    expect(draft).toMatchObject({ statistics: [{ documentId: revised }], corrections: [correction] });
    // Readers see what was published until it is published again.
    const seen = dataOf<Data>(
      await desk.client.read(`/articles/${citing}?populate[0]=statistics`).expect(200),
    );
    expect(seen.statistics).toMatchObject([{ documentId: ids.first }]);
  });
});

it('replaces a figure in the text that was saved last', async () => {
  const article = await desk.client.create('/articles', {
    ...{ title: 'Two at once', language: 'en', publishedOn: '2023-08-08', statistics: [ids.first] },
    body: [paragraph('Before.')],
  });
  const texts = Array.from({ length: 5 }, (_, index) => `Saved ${index}.`);
  const saving = texts.map((text) =>
    desk.client
      .rest('put', `/articles/${article}?status=draft`, { data: { body: [paragraph(text)] } })
      .expect(200),
  );
  await send('/replace', { article, from: ids.first, to: revised }).expect(200);
  await Promise.all(saving);
  const draft = dataOf<Data>(
    await desk.client.rest('get', `/articles/${article}?status=draft&populate=statistics`).expect(200),
  );
  expect(draft.statistics).toMatchObject([{ documentId: revised }]);
  expect(JSON.stringify(draft.body)).not.toContain('Before.');
  await desk.client.rest('delete', `/articles/${article}?force=true`).expect(204);
});

it('notes who drafted a release', async () => {
  const { documentId } = dataOf<{ documentId: string }>(
    await send('/revise', { documentId: revised, value: '148.60', releasedOn: '2026-07-20' }).expect(200),
  );
  const draft = await desk.dateline.strapi
    .documents('api::statistic.statistic')
    .findOne({ documentId, populate: ['createdBy'] as never });
  expect(draft).toMatchObject({ createdBy: { firstname: 'Test' } });
  await desk.client.rest('delete', `/statistics/${documentId}?force=true`).expect(204);
});

it('tells where each figure of a text comes from', async () => {
  const { figures } = dataOf<{
    figures: { asWritten: string; state: string; figure: Data | null; from: Data[] }[];
  }>(await ask(`/articles/${citing}`).expect(200));
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
  expect(releases.find(({ documentId }) => documentId === revised)).toMatchObject({
    current: true,
    articles: [{ documentId: citing }],
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
  await desk.dateline.request.get(`/figures/statistics/${ids.first}`).expect(401);
  await desk.dateline.request.post('/figures/correct').send({}).expect(401);
});
