import {
  backlinksResponse,
  graphResponse,
  linksResponse,
  reportResponse,
  searchResponse,
} from '../../../src/plugins/crosslinks/shared/contracts';
import { adminToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';

let dateline: Dateline;
let token: string;
const { create, update, publish } = deskOf(() => dateline);

beforeAll(async () => {
  dateline = await startDateline();
  token = await adminToken(dateline);
});
afterAll(() => dateline.stop());

const get = (path: string) => dateline.request.get(`/crosslinks${path}`).auth(token, { type: 'bearer' });
const post = (path: string, body: object) =>
  dateline.request.post(`/crosslinks${path}`).auth(token, { type: 'bearer' }).send(body);

describe('the links of an entry', () => {
  it('are told field by field, in the editor’s order, a page at a time, components and texts included', async () => {
    const places = [await create('place'), await create('place'), await create('place')];
    const article = await create('article', {
      places: [...places].reverse(),
      body: textWithLink(places[0]!),
    });
    const { body } = await get(`/links/api::article.article/${article}?pageSize=2`).expect(200);

    const { groups, total } = linksResponse.parse(body).data;
    const found = groups.find(({ field }) => field === 'places');
    expect(found).toMatchObject({ target: 'api::place.place', many: true, editable: true, total: 3 });
    expect(found?.entries.map(({ documentId }) => documentId)).toEqual([places[2], places[1]]);
    expect(groups.find(({ field }) => field === 'body')).toMatchObject({
      target: null,
      total: 1,
      editable: false,
    });
    expect(total).toBe(4);
  });

  it('are told from the other side, drafts and published views apart, newest first', async () => {
    const place = await create('place');
    const older = await create('article', { places: [place] });
    const event = await create('event', { itinerary: [{ place }] });
    await publish('article', older);
    await update('article', older, { places: [] });
    await update('event', event, { summary: 'Changed last' });

    const { data, meta } = backlinksResponse.parse(
      (await get(`/backlinks/api::place.place/${place}`).expect(200)).body,
    );
    expect(
      data.entries.map(({ documentId, field, draft, published }) => [documentId, field, draft, published]),
    ).toEqual([
      [event, 'itinerary.place', true, false],
      [older, 'places', false, true],
    ]);
    expect(meta.pagination.total).toBe(2);
    expect(data.linkable).toContainEqual({ uid: 'api::article.article', field: 'places', many: true });

    const one = await get(`/backlinks/api::place.place/${place}?type=api::event.event`).expect(200);
    expect(backlinksResponse.parse(one.body).data.entries).toHaveLength(1);
  });

  it('are drawn one step and two steps out, in either direction', async () => {
    const [near, far] = [await create('place'), await create('place')];
    const article = await create('article', { places: [near] });
    await create('organization', { place: near });
    const other = await create('article', { places: [near, far] });

    const around = async (depth: number) =>
      graphResponse.parse(
        (await get(`/graph/api::article.article/${article}?depth=${depth}`).expect(200)).body,
      ).data;
    expect((await around(1)).nodes.map(({ documentId }) => documentId)).toEqual([article, near]);
    const wide = await around(2);
    expect(wide.nodes).toHaveLength(4);
    expect(wide.edges).toContainEqual({
      from: other,
      to: near,
      field: 'places',
      draft: true,
      published: false,
    });
    expect(wide.nodes.find(({ documentId }) => documentId === far)).toBeUndefined();
  });
});

describe('the search of the picker', () => {
  it('finds entries of several types by name, alias and code, and forgives misspellings', async () => {
    const khorgos = await create('place', {
      name: 'Khorgos crossing',
      kind: 'border-crossing',
      unlocode: 'CNHGS',
      aliases: [{ text: '霍尔果斯口岸', language: 'zh-Hans' }],
    });
    const event = await create('event', { name: 'Khorgos fair' });
    const ids = async (q: string) => {
      const { body } = await get(`/search?q=${encodeURIComponent(q)}`).expect(200);
      return searchResponse.parse(body).data.map(({ documentId }) => documentId);
    };
    expect((await ids('khorgos')).sort()).toEqual([khorgos, event].sort());
    expect(await ids('Korgos crosing')).toContain(khorgos);
    expect(await ids('果斯')).toEqual([khorgos]);
    expect(await ids('cnhgs')).toEqual([khorgos]);
    expect(await ids('50%_')).toEqual([]);
  });

  it.each([
    ['/search?q=', 'q'],
    ['/search', 'q'],
    ['/search?q=a&types=api::ship.ship', 'types'],
    ['/search?q=a&limit=0', 'limit'],
    ['/search?q=a&other=1', 'other'],
    ['/graph/api::place.place/abcdefghijklmnopqrstuvwx?depth=3', 'depth'],
    ['/links/api::place.place/short', 'documentId'],
    ['/report?section=all', 'section'],
  ])('answers %s with a 400 that names %s', async (path, name) => {
    const { body } = await get(path).expect(400);
    expect((body as { error: { message: string } }).error.message).toContain(name);
  });
});

describe('linking', () => {
  it('from either side changes the source’s draft, and says whether publishing it shows nothing else', async () => {
    const place = await create('place');
    const [clean, changed] = [await create('article'), await create('article')];
    for (const article of [clean, changed]) await publish('article', article);
    await update('article', changed, { summary: 'Not published yet' });
    const link = async (documentId: string) => {
      const source = { uid: 'api::article.article', documentId };
      const { body } = await post('/link', { source, field: 'places', targets: [place] }).expect(200);
      return (body as { data: { changed: string[]; onlyThis: boolean } }).data;
    };
    expect(await link(clean)).toMatchObject({ changed: [place], onlyThis: true });
    expect(await link(clean)).toMatchObject({ changed: [], onlyThis: false });
    expect(await link(changed)).toMatchObject({ changed: [place], onlyThis: false });

    const source = { uid: 'api::article.article', documentId: clean };
    await post('/unlink', { source, field: 'places', targets: [place] }).expect(200);
    const { body } = await get(`/links/api::article.article/${clean}?field=places`);
    expect(linksResponse.parse(body).data.total).toBe(0);
  });

  it('refuses fields and targets that are none, by name', async () => {
    const [article, place] = [await create('article'), await create('place')];
    const source = { uid: 'api::article.article', documentId: article };
    const message = async (body: object) =>
      ((await post('/link', body).expect(400)).body as { error: { message: string } }).error.message;
    expect(await message({ source, field: 'ports', targets: [place] })).toContain('“ports”');
    expect(await message({ source, field: 'events', targets: [place] })).toContain(place);
    expect(await message({ source, field: 'places', targets: [] })).toContain('targets');
    expect(await message({ source, field: 'dateline', targets: [place, await create('place')] })).toContain(
      'one',
    );
  });

  it('gives many entries one target, and publishes an entry with the drafts it links to', async () => {
    const topic = await create('topic');
    const events = [await create('event'), await create('event')];
    await post('/link-many', {
      uid: 'api::event.event',
      sources: events,
      field: 'topics',
      target: topic,
    }).expect(200);
    const article = await create('article', { events });
    const unpublished = await get(`/unpublished/api::article.article/${article}`).expect(200);
    expect(
      (unpublished.body as { data: { documentId: string }[] }).data.map((one) => one.documentId),
    ).toEqual(events);

    const entries = [
      ...events.map((documentId) => ({ uid: 'api::event.event', documentId })),
      { uid: 'api::article.article', documentId: article },
    ];
    await post('/publish', { entries }).expect(200);
    const { body } = await dateline.request
      .get(`/api/articles/${article}?populate[events][populate]=topics`)
      .expect(200);
    const shown = (body as { data: { events: { documentId: string; topics: unknown[] }[] } }).data.events;
    expect(shown.map((one) => one.documentId)).toEqual(events);
    expect(shown.every((one) => one.topics.length === 1)).toBe(true);
  });

  it('publishes all of them or none', async () => {
    const good = await create('event');
    const incomplete = await create('statistic', { value: null });
    const { body } = await post('/publish', {
      entries: [
        { uid: 'api::event.event', documentId: good },
        { uid: 'api::statistic.statistic', documentId: incomplete },
      ],
    }).expect(400);
    expect(JSON.stringify(body)).toContain('value');
    await dateline.request.get(`/api/events/${good}`).expect(404);
  });
});

describe('the report', () => {
  it('lists unlinked entries, links to what readers can’t see, links in texts to nothing, and doubles', async () => {
    const lonely = await create('topic', { name: 'A lonely topic' });
    const [twin, other] = [
      await create('organization', { name: 'Harbour Statistics Office' }),
      await create('organization', { name: 'HSO', aliases: [{ text: 'harbour statistics office' }] }),
    ];
    const [draft, gone] = [await create('event'), await create('event')];
    const article = await create('article', { events: [draft], body: textWithLink(gone) });
    await publish('article', article);
    await dateline.strapi.documents('api::event.event').delete({ documentId: gone, force: true } as never);

    const { data } = reportResponse.parse((await get('/report?pageSize=100').expect(200)).body);
    expect(data.unlinked.items.map((one) => one.documentId)).toContain(lonely);
    expect(data.hidden.items).toContainEqual(
      expect.objectContaining({ field: 'events', target: expect.objectContaining({ documentId: draft }) }),
    );
    expect(data.broken.items).toContainEqual(expect.objectContaining({ field: 'body', target: gone }));
    const pairs = data.duplicates.items.map(({ first, second }) =>
      [first.documentId, second.documentId].sort(),
    );
    expect(pairs).toContainEqual([twin, other].sort());
  });
});
