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

  it('are paged field by field, each with the total it has on any page', async () => {
    const [places, topic] = [
      [await create('place'), await create('place'), await create('place')],
      await create('topic'),
    ];
    const article = await create('article', { places, topics: [topic] });
    const second = await get(`/links/api::article.article/${article}?page=2&pageSize=2`).expect(200);
    const { groups, total } = linksResponse.parse(second.body).data;
    const field = (name: string) => groups.find((group) => group.field === name);
    expect(field('places')).toMatchObject({ total: 3, entries: [{ documentId: places[2] }] });
    expect(field('topics')).toMatchObject({ total: 1, entries: [] });
    expect(total).toBe(4);
    for (const path of ['links', 'backlinks', 'graph']) {
      await get(`/${path}/api::article.article/abcdefghijklmnopqrstuvwx`).expect(404);
    }
  });

  it('are drawn among the neighbours too, of the types asked for', async () => {
    const place = await create('place');
    const event = await create('event', { places: [place] });
    const body = [
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            url: `/api/go/${event}`,
            documentId: event,
            children: [{ type: 'text', text: 'fair' }],
          },
          {
            type: 'link',
            url: '/api/go/gone',
            documentId: 'gone0123456789abcdefghij',
            children: [{ type: 'text', text: 'gone' }],
          },
        ],
      },
    ];
    const article = await create('article', { places: [place], body });
    const around = async (query: string) =>
      graphResponse.parse((await get(`/graph/api::article.article/${article}?${query}`).expect(200)).body)
        .data;

    const { nodes, edges } = await around('depth=1');
    expect(nodes.map(({ documentId }) => documentId).sort()).toEqual([article, event, place].sort());
    const drawn = edges.map(({ from, to, field }) => [from, to, field]);
    expect(drawn).toHaveLength(3);
    expect(drawn).toEqual(
      expect.arrayContaining([
        [article, place, 'places'],
        [article, event, 'body'],
        [event, place, 'places'],
      ]),
    );
    const places = await around('depth=2&types=api::place.place');
    expect(places.nodes.map(({ documentId }) => documentId)).toEqual([article, place]);
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

  it('puts the name that is the text first, then the shortest that begin so, however many there are', async () => {
    for (const number of [12, 11, 1, 111]) await create('topic', { name: `Quay ${number}` });
    await create('topic', { name: 'Old Quay 1' });
    const names = async (limit: number) => {
      const { body } = await get(`/search?q=quay%201&limit=${limit}`).expect(200);
      return searchResponse.parse(body).data.map(({ label }) => label);
    };
    expect(await names(3)).toEqual(['Quay 1', 'Quay 11', 'Quay 12']);
    expect(await names(10)).toEqual(['Quay 1', 'Quay 11', 'Quay 12', 'Quay 111', 'Old Quay 1']);
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
