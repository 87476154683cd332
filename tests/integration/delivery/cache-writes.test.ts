import { Client as Postgres } from 'pg';
import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink, type Type } from '../../helpers/desk';

let dateline: Dateline;
let client: Client;
let sql: Postgres;
const desk = deskOf(() => dateline);

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  sql = new Postgres(dateline.databaseUrl);
  await sql.connect();
});
afterAll(async () => {
  await sql?.end();
  await dateline?.stop();
});

const read = (path: string) =>
  path.startsWith('/graphql')
    ? dateline.request.get(path).set('apollo-require-preflight', 'true')
    : dateline.request.get(`/api${path}`);

/** Whether an answer comes out of memory. Asks for it, which keeps it. */
async function isKept(path: string): Promise<boolean> {
  const answer = await read(path).expect(200);
  return answer.headers['cache-status'] === 'Dateline; hit';
}

/** Which of some addresses are dropped by a write; all of them are kept before. */
async function droppedBy(
  paths: Record<string, string>,
  write: () => PromiseLike<unknown>,
): Promise<string[]> {
  for (const path of Object.values(paths)) {
    await read(path).expect(200);
    expect([path, await isKept(path)]).toEqual([path, true]);
  }
  await write();
  const dropped: string[] = [];
  for (const [name, path] of Object.entries(paths)) if (!(await isKept(path))) dropped.push(name);
  return dropped;
}

async function published(type: Type, data: object = {}): Promise<string> {
  const documentId = await desk.create(type, data);
  if (['article', 'event', 'statistic'].includes(type)) await desk.publish(type, documentId);
  return documentId;
}

/** Two articles, of which one links to a place and an event, and a third place that nothing links to. */
async function world() {
  const [place, other] = [await published('place'), await published('place')];
  const event = await published('event', { places: [other] });
  const article = await published('article', { places: [place], events: [event] });
  const apart = await published('article');
  const paths = {
    place: `/places/${place}`,
    other: `/places/${other}`,
    event: `/events/${event}`,
    'event with places': `/events/${event}?populate=places`,
    article: `/articles/${article}`,
    'article with places': `/articles/${article}?populate=places`,
    'article with events': `/articles/${article}?populate=events`,
    'article with all': `/articles/${article}?populate[places]=true&populate[events][populate]=places`,
    apart: `/articles/${apart}`,
    articles: '/articles?sort=title',
    'articles with places': '/articles?populate=places',
    'articles of a place': `/articles?filters[places][documentId]=${place}`,
    places: '/places',
    events: '/events',
    topics: '/topics',
    graphql: '/graphql?query={topics{name}}',
  };
  return { place, other, event, article, apart, paths };
}

type World = Awaited<ReturnType<typeof world>>;
const OF_ARTICLE = ['article', 'article with places', 'article with events', 'article with all'];
const LISTS_OF_ALL = ['articles with places', 'articles of a place', 'graphql'];

const writes: [string, (world: World) => PromiseLike<unknown>, string[]][] = [
  ['a draft', ({ article }) => desk.update('article', article, { title: 'Another' }), []],
  ['a draft’s links', ({ article, other }) => desk.update('article', article, { places: [other] }), []],
  [
    'a draft with components',
    ({ event }) =>
      desk.update('event', event, { participants: [{ name: 'Somebody' }], itinerary: [{ activity: 'Tea' }] }),
    [],
  ],
  ['a new draft', () => desk.create('article'), []],
  [
    'discarding a draft',
    ({ article }) => desk.documents('article').discardDraft({ documentId: article }),
    [],
  ],
  [
    'publishing',
    ({ article }) => desk.publish('article', article),
    [...OF_ARTICLE, 'articles', ...LISTS_OF_ALL],
  ],
  ['publishing what is new', () => published('article'), ['articles', ...LISTS_OF_ALL]],
  [
    'publishing what is linked to',
    ({ event }) => desk.publish('event', event),
    ['event', 'event with places', 'article with events', 'article with all', ...LISTS_OF_ALL, 'events'],
  ],
  [
    'renaming a place',
    ({ place }) => desk.update('place', place, { name: 'Renamed' }),
    ['place', 'article with places', 'article with all', ...LISTS_OF_ALL, 'places'],
  ],
  [
    'renaming a place by SQL',
    ({ place }) =>
      sql.query('UPDATE places SET name = $2 WHERE document_id = $1', [place, 'By hand']).then(heard),
    ['place', 'article with places', 'article with all', ...LISTS_OF_ALL, 'places'],
  ],
  [
    'unpublishing what is linked to',
    ({ event }) => desk.documents('event').unpublish({ documentId: event, force: true } as never),
    // It can't be read any more.
    ['article with events', 'article with all', ...LISTS_OF_ALL, 'articles', 'events'],
  ],
  ['a new topic', () => published('topic'), ['topics', ...LISTS_OF_ALL]],
  ['an update that changes nothing', () => sql.query('UPDATE places SET name = name').then(heard), []],
  [
    'what is rolled back',
    async ({ place }) => {
      await sql.query('BEGIN');
      await sql.query('DELETE FROM places WHERE document_id = $1', [place]);
      await sql.query('ROLLBACK');
      await heard();
    },
    [],
  ],
];

/** What another process writes is heard of a moment later. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('a write drops exactly what it touches', () => {
  it.each(writes)('%s', async (name, write, expected) => {
    const own = await world();
    const paths: Record<string, string> = { ...own.paths };
    if (name.startsWith('unpublishing')) {
      delete paths.event;
      delete paths['event with places'];
    }
    const dropped = await droppedBy(paths, () => write(own));
    expect(dropped.sort()).toEqual([...expected].sort());
  });
});

it('shows links in texts as their targets come and go', async () => {
  const event = await published('event');
  const article = await published('article', { body: textWithLink(event) });
  const path = `/articles/${article}?fields=body`;
  expect(JSON.stringify((await read(path)).body)).toContain(event);
  const dropped = await droppedBy({ path }, () =>
    desk.documents('event').unpublish({ documentId: event, force: true } as never),
  );
  expect(dropped).toEqual(['path']);
  expect(JSON.stringify((await read(path)).body)).not.toContain(event);
  expect(await droppedBy({ path }, () => desk.publish('event', event))).toEqual(['path']);
  expect(JSON.stringify((await read(path)).body)).toContain(event);
});

it('drops a dossier whose text has a link that readers can’t follow, when what else it shows changes', async () => {
  const [place, draft] = [await published('place'), await desk.create('event')];
  const article = await published('article', { dateline: place, body: textWithLink(draft) });
  const path = `/articles/${article}/dossier`;
  expect((await read(path)).body).toMatchObject({ data: { dateline: { documentId: place } } });
  expect(await droppedBy({ path }, () => desk.update('place', place, { name: 'Renamed' }))).toEqual(['path']);
  expect((await read(path)).body).toMatchObject({ data: { dateline: { name: 'Renamed' } } });
});

it('hears of writes over every door before they are answered', async () => {
  const place = await client.create('/places', { name: 'Door', kind: 'city' });
  const nameOf = async () => ((await read(`/places/${place}`)).body as { data: { name: string } }).data.name;
  const doors: [string, (name: string) => PromiseLike<unknown>][] = [
    ['rest', (name) => client.rest('put', `/places/${place}`, { data: { name } }).expect(200)],
    [
      'graphql',
      (name) =>
        client
          .graphql(
            'mutation ($id: ID!, $name: String!) { updatePlace(documentId: $id, data: { name: $name }) { name } }',
            {
              id: place,
              name,
            },
          )
          .expect(200),
    ],
    [
      'panel',
      (name) => client.panel('put', `/collection-types/api::place.place/${place}`, { name }).expect(200),
    ],
  ];
  for (const [door, write] of doors) {
    expect(await nameOf()).not.toBe(door);
    expect(await isKept(`/places/${place}`)).toBe(true);
    await write(door);
    expect(await nameOf()).toBe(door);
  }
});
