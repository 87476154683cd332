import { dataOf, messageOf, type Client, type Data } from '../../helpers/client';
import { textWithLink } from '../../helpers/desk';
import type { Dateline } from '../../helpers/dateline';
import { startSampleDesk, readDossier, type Dossier, type List } from '../../helpers/dossiers';

let dateline: Dateline;
let client: Client;
beforeAll(async () => {
  ({ dateline, client } = await startSampleDesk());
});
afterAll(() => dateline.stop());

const dossier = (address: string) => readDossier(client, address);

/** The types, with what stock REST shows only where it is asked for by name. */
const TYPES = [
  ['articles', 'photos'],
  ['events', 'participants'],
  ['events', 'itinerary'],
  ['places', ''],
  ['statistics', ''],
  ['indicators', ''],
  ['organizations', ''],
  ['people', 'positions'],
  ['topics', ''],
];

it.each(TYPES)('shows %s as stock REST does, %s too', async (plural, component) => {
  const populate = component ? `populate[${component}][populate]=*` : 'populate=*';
  const answer = await client.read(`/${plural}?${populate}&pagination[pageSize]=100`).expect(200);
  const entries = dataOf<(Data & { documentId: string })[]>(answer);
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries.slice(0, 10)) {
    const { data, linked } = await dossier(`/${plural}/${entry.documentId}/dossier`);
    for (const [name, value] of Object.entries(entry)) {
      if (name === 'id') continue;
      if (Array.isArray(value) && linked[name]) {
        const targets = value as { documentId: string }[];
        expect(linked[name].items.map(({ documentId }) => documentId)).toEqual(
          targets.slice(0, 10).map(({ documentId }) => documentId),
        );
        expect(linked[name].total).toBe(targets.length);
      } else {
        expect({ [name]: bare(data[name]) }).toEqual({ [name]: bare(value, data[name]) });
      }
    }
  }
});

/** A value without the ids of rows, and, where another is given, with what that shows of it only. */
function bare(value: unknown, like: unknown = value): unknown {
  if (Array.isArray(value)) {
    return value.map((one, index) => bare(one, Array.isArray(like) ? like[index] : one));
  }
  if (typeof value !== 'object' || value === null) return value;
  const shown = typeof like === 'object' && like !== null ? like : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name in shown)
      .map(([name, one]) => [name, bare(one, (shown as Data)[name])]),
  );
}

const names = (list: List | undefined) => list?.items.map(({ name, title, label }) => name ?? title ?? label);

describe('the lists of a dossier', () => {
  it('are of a place its articles, visits, figures, and what it is part of', async () => {
    const { linked } = await dossier('/places/xinjiang/dossier?limit=100');
    expect(Object.keys(linked).sort()).toEqual(
      [
        ...['articles', 'children', 'events', 'latestFigures', 'memberOf', 'members', 'organizations'],
        ...['parents', 'people', 'statistics'],
      ].sort(),
    );
    expect(names(linked.parents)).toEqual(['China']);
    expect(names(linked.children)).toContain('Urumqi');
    expect(linked.articles!.total).toBe(linked.articles!.items.length);
    const dates = linked.articles!.items.map(({ publishedOn }) => String(publishedOn));
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(linked.articles!.items.every(({ via }) => via!.length > 0)).toBe(true);
    const series = linked.latestFigures!.items.map(
      ({ indicator, partner, source, unit, definitionVersion }) =>
        [indicator, partner, source]
          .map((one) => (one as Data | null)?.documentId)
          .concat(`${String(unit)} ${String(definitionVersion)}`)
          .join(),
    );
    expect(series.length).toBeGreaterThan(1);
    expect(new Set(series).size).toBe(series.length);
    expect(linked.latestFigures!.items.every(({ current }) => current)).toBe(true);
  });

  it('say in which fields an entry links here, components and texts included', async () => {
    const place = await client.create('/places', { name: 'Torugart Pass', kind: 'border-crossing' });
    const body = textWithLink(place);
    const all = await client.create('/articles', {
      ...{ title: 'All ways', publishedOn: '2023-01-01', places: [place], dateline: place, body },
    });
    const inText = await client.create('/articles', {
      title: 'In its text',
      publishedOn: '2023-01-02',
      body,
    });
    const event = await client.create('/events', { name: 'A stop', kind: 'opening', itinerary: [{ place }] });
    const { linked } = await dossier(`/places/${place}/dossier`);
    expect(linked.articles!.items.map(({ documentId, via }) => [documentId, via])).toEqual([
      [inText, ['body']],
      [all, ['body', 'dateline', 'places']],
    ]);
    expect(linked.events!.items.map(({ documentId, via }) => [documentId, via])).toEqual([
      [event, ['itinerary.place']],
    ]);
  });

  it('go on where they are longer than the limit', async () => {
    const whole = await dossier('/places/china/dossier?include=statistics&limit=100');
    const { total } = whole.linked.statistics!;
    expect(total).toBeGreaterThan(8);
    const found: string[] = [];
    let address: string | null =
      '/places/china/dossier?include=statistics&limit=7&fields[statistics]=period,label';
    while (address !== null) {
      const page: Dossier = await dossier(address);
      const list: List = page.linked.statistics!;
      expect(list.total).toBe(total);
      found.push(...list.items.map(({ documentId }) => documentId));
      expect(Object.keys(list.items[0]!).sort()).toEqual(['documentId', 'label', 'period', 'via']);
      address = list.next && list.next.slice(list.next.indexOf('/places'));
    }
    expect(found).toHaveLength(total);
    expect(found.slice(0, 100)).toEqual(whole.linked.statistics!.items.map(({ documentId }) => documentId));
    const past = await dossier('/places/china/dossier?include=statistics&offset=5000');
    expect(past.linked.statistics).toEqual({ total, items: [], next: null });
  });

  it('are those that are asked for, with the fields asked for', async () => {
    const { data, linked } = await dossier(
      '/articles/autumn-fairs-count-their-visitors/dossier?include=places,events&fields[places]=name,slug&fields=title',
    );
    expect(Object.keys(data).sort()).toEqual(['documentId', 'title']);
    expect(Object.keys(linked).sort()).toEqual(['events', 'places']);
    expect(Object.keys(linked.places!.items[0]!).sort()).toEqual(['documentId', 'name', 'slug']);
    expect(linked.events!.items[0]).toHaveProperty('itinerary');
  });
});

describe('a dossier shows readers no draft', () => {
  it('as an entry, in a list, in a to-one field, or through a link in a text', async () => {
    const draft = dataOf(
      await client.rest('post', '/events?status=draft', { data: { name: 'Secret visit', kind: 'meeting' } }),
    ).documentId as string;
    await client.read(`/events/${draft}/dossier`).expect(404);
    const article = await client.create('/articles', {
      ...{
        title: 'Of a visit to come',
        publishedOn: '2023-01-01',
        events: [draft],
        body: textWithLink(draft),
      },
    });
    const before = await dossier(`/articles/${article}/dossier`);
    expect(JSON.stringify(before)).not.toContain(draft);
    expect(JSON.stringify(before.data.body)).toContain('this');
    expect(before.linked.events).toEqual({ total: 0, items: [], next: null });

    await client.panel('post', `/collection-types/api::event.event/${draft}/actions/publish`, {}).expect(200);
    const after = await dossier(`/articles/${article}/dossier`);
    expect(after.linked.events!.items.map(({ documentId }) => documentId)).toEqual([draft]);
    expect(JSON.stringify(after.data.body)).toContain(`/api/go/${draft}`);
    expect((await dossier(`/events/${draft}/dossier`)).linked.articles!.total).toBe(1);
  });

  it('as what links here', async () => {
    const topic = await client.create('/topics', { name: 'Quiet topic' });
    await client
      .rest('post', '/articles?status=draft', { data: { title: 'Unsaid', topics: [topic] } })
      .expect(201);
    expect((await dossier(`/topics/${topic}/dossier`)).linked.articles).toEqual({
      total: 0,
      items: [],
      next: null,
    });
  });
});

describe('whoever may not list a type', () => {
  const set = async (action: string, granted: boolean) => {
    const query = dateline.strapi.db.query('plugin::users-permissions.permission');
    const role = await dateline.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    if (granted) await query.create({ data: { action, role: (role as { id: number }).id } });
    else await query.deleteMany({ where: { action, role: (role as { id: number }).id } });
  };

  it('sees nothing of it in the dossiers of others, and no dossier of its', async () => {
    const address = '/articles/autumn-fairs-count-their-visitors/dossier';
    await set('api::place.place.find', false);
    try {
      const { data, linked } = await dossier(address);
      expect(data).not.toHaveProperty('dateline');
      expect(linked).not.toHaveProperty('places');
      expect(JSON.stringify(linked.events)).not.toContain('guangzhou');
      expect(messageOf(await client.read(`${address}?include=places`).expect(400))).toContain(
        'include “places”',
      );
      await client.read('/places/guangzhou/dossier').expect(403);
      const whole = (await client.rest('get', address).expect(200)).body as Dossier;
      expect(whole.linked.places!.total).toBe(4);
    } finally {
      await set('api::place.place.find', true);
    }
    expect((await dossier(address)).linked.places!.total).toBe(4);
  });
});

it('leads from an old slug to the present one, its query kept', async () => {
  const topic = await client.create('/topics', { name: 'Dry ports', slug: 'dry-ports' });
  await client.rest('put', `/topics/${topic}`, { data: { slug: 'inland-ports' } }).expect(200);
  const { headers } = await client.read('/topics/dry-ports/dossier?limit=3').expect(301);
  expect(headers.location).toMatch(/\/api\/topics\/inland-ports\/dossier\?limit=3$/);
});
