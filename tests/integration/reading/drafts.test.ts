import { createFullAccessToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';

/** A word that stands in drafts only: wherever a reader's answer holds it, something leaked. */
const SECRET = 'zirconium';

interface Doc {
  documentId: string;
}

let dateline: Dateline;
let ids: Record<'published' | 'edited' | 'draft' | 'draftEvent' | 'draftStatistic' | 'place', string>;
let token: string;

beforeAll(async () => {
  dateline = await startDateline();
  token = await createFullAccessToken(dateline);
  ids = await fill();
});
afterAll(() => dateline.stop());

async function fill(): Promise<typeof ids> {
  const create = async (uid: string, data: object, status?: 'published') =>
    ((await dateline.strapi.documents(uid as never).create({ data, status } as never)) as Doc).documentId;
  const place = await create('api::place.place', { name: 'Kashgar', kind: 'city' });
  const indicator = await create('api::indicator.indicator', { name: 'Goods trade', measure: 'flow' });
  const draftEvent = await create('api::event.event', {
    name: `${SECRET} event`,
    slug: `${SECRET}-event`,
    kind: 'meeting',
    itinerary: [{ place, activity: `${SECRET} stop` }],
  });
  const draftStatistic = await create('api::statistic.statistic', {
    indicator,
    place,
    period: '2031',
    value: '731991.25',
    unit: 'CNY',
    asWritten: `${SECRET} yuan`,
  });
  const photo = await uploadFile();
  const draft = await create('api::article.article', {
    title: `${SECRET} draft`,
    slug: `${SECRET}-draft`,
    publishedOn: '2031-01-01',
    language: 'en',
    photos: [{ file: photo, caption: `${SECRET} caption` }],
    places: [place],
  });
  const body = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        {
          type: 'link',
          url: `/api/go/${draftEvent}`,
          documentId: draftEvent,
          children: [{ type: 'text', text: 'the meeting' }],
        },
        { type: 'text', text: '.' },
      ],
    },
  ];
  const published = await create(
    'api::article.article',
    {
      title: 'Open article',
      publishedOn: '2023-08-07',
      language: 'en',
      body,
      photos: [{ file: photo, caption: 'Open caption' }],
      places: [place],
      events: [draftEvent],
      statistics: [draftStatistic],
      relatedArticles: [draft],
    },
    'published',
  );
  const edited = await create(
    'api::article.article',
    { title: 'Edited article', publishedOn: '2023-08-08', language: 'en', relatedArticles: [published] },
    'published',
  );
  await dateline.strapi.documents('api::article.article').update({
    documentId: edited,
    data: {
      title: `${SECRET} title`,
      slug: `${SECRET}-slug`,
      summary: SECRET,
      events: [draftEvent],
    } as never,
  });
  return { place, draftEvent, draftStatistic, draft, published, edited };
}

/** A file that published and drafted entries use. */
async function uploadFile(): Promise<number> {
  const file = (await dateline.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'photo.png',
      hash: 'photo',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/photo.png',
      provider: 'local',
      folderPath: '/',
    },
  })) as { id: number };
  return file.id;
}

/** Ways to ask REST for a draft. `:name` stands for a documentId. */
const REST = [
  '/api/articles?status=draft',
  '/api/articles?status=DRAFT',
  '/api/articles?status[]=draft',
  '/api/articles?status=published&status=draft',
  '/api/articles?status[$eq]=draft',
  '/api/articles?publicationFilter=has-published-version',
  '/api/articles?publicationFilter=never-published',
  '/api/articles?publicationFilter=never-published-document&status=draft',
  '/api/articles?hasPublishedVersion=false',
  '/api/articles?hasPublishedVersion=true&status=draft',
  '/api/articles?publicationState=preview',
  '/api/articles?_publicationState=preview',
  '/api/articles?filters[publishedAt][$null]=true',
  '/api/articles?filters[title][$contains]=zirconium',
  '/api/articles?filters[summary][$containsi]=ZIRCONIUM',
  '/api/articles?filters[$or][0][slug]=zirconium-draft',
  '/api/articles?filters[$not][title]=Open%20article',
  '/api/articles?filters[documentId]=:draft',
  '/api/articles?filters[events][name][$startsWith]=zirconium',
  '/api/articles?filters[events][documentId]=:draftEvent',
  '/api/articles?filters[events][slug][$notNull]=true',
  '/api/articles?filters[statistics][value][$gt]=731991',
  '/api/articles?filters[relatedArticles][title][$contains]=zirconium',
  '/api/articles?filters[relatedArticles][publishedAt][$null]=true',
  '/api/articles?filters[translationOf][title][$contains]=zirconium',
  '/api/articles?filters[photos][caption][$contains]=zirconium',
  '/api/articles?filters[body][$contains]=:draftEvent',
  '/api/articles?filters[body][$notNull]=true',
  '/api/articles?filters[relatedArticles][body][$contains]=:draftEvent',
  '/api/articles?sort=status',
  '/api/articles?sort[0]=status:desc',
  '/api/articles?sort[status]=desc',
  '/api/articles?sort=events.name',
  '/api/articles?sort=body',
  '/api/articles?sort[relatedArticles][body]=asc',
  '/api/articles?_q=zirconium',
  '/api/articles?_q=zirconium&pagination[withCount]=true',
  '/api/articles?populate=*',
  '/api/articles?populate[events]=true&populate[statistics]=true&populate[relatedArticles]=true',
  '/api/articles?populate[events][status]=draft',
  '/api/articles?populate[relatedArticles][publicationFilter]=never-published',
  '/api/articles?populate[relatedArticles][filters][publishedAt][$null]=true',
  '/api/articles?populate[relatedArticles][filters][title][$contains]=zirconium',
  '/api/articles?populate[relatedArticles][sort]=status',
  '/api/articles?populate[relatedArticles][populate][events]=true',
  '/api/articles?populate[relatedArticles][populate]=*',
  '/api/articles?populate[events][count]=true',
  '/api/articles?populate[photos][populate][file][populate][related]=true',
  '/api/articles?populate[photos][populate][file][populate]=*',
  '/api/articles?populate[photos][populate][file][populate][0]=related',
  '/api/articles?populate=photos.file.related',
  '/api/articles?populate[0]=photos.file.related',
  '/api/articles?populate[createdBy]=true&populate[localizations]=true',
  '/api/articles?pagination[limit]=-1&status=draft',
  '/api/articles?locale=all&status=draft',
  '/api/articles/:draft',
  '/api/articles/:draft?status=draft',
  '/api/articles/:edited?status=draft',
  '/api/articles/:edited?populate=*',
  '/api/articles/:edited?fields=title,slug,summary',
  '/api/articles/zirconium-draft',
  '/api/articles/zirconium-slug',
  '/api/articles/zirconium-slug?status=draft',
  '/api/articles/:published',
  '/api/articles/:published?populate[events][populate][itinerary]=true',
  '/api/events',
  '/api/events?status=draft',
  '/api/events/:draftEvent',
  '/api/events/zirconium-event',
  '/api/events?filters[itinerary][activity][$contains]=zirconium',
  '/api/events?filters[itinerary][place][name]=Kashgar',
  '/api/statistics?filters[value]=731991.25',
  '/api/statistics?filters[asWritten][$contains]=zirconium',
  '/api/statistics/:draftStatistic',
  '/api/statistics?filters[place][name]=Kashgar',
  '/api/places?filters[articles][title][$contains]=zirconium',
  '/api/places?populate[articles]=true',
  '/api/places/:place?populate=*&status=draft',
  '/api/places?status=draft&populate[parent][populate]=*',
  '/api/upload/files?populate[related]=true',
];

/** Ways to ask GraphQL for a draft. */
const GRAPHQL: [string, Record<string, unknown>?][] = [
  ['{ articles(status: DRAFT) { title } }'],
  ['query Q($s: PublicationStatus) { articles(status: $s) { title } }', { s: 'DRAFT' }],
  ['query Q($s: PublicationStatus = DRAFT) { articles(status: $s) { title } }'],
  ['query Q($s: PublicationStatus = DRAFT) { articles(status: $s) { title } }', {}],
  ['{ safe: articles { title } leak: articles(status: DRAFT) { title } }'],
  ['{ ...F } fragment F on Query { articles(status: DRAFT) { title } }'],
  ['{ ... on Query { articles(status: DRAFT) { title } } }'],
  ['{ article(documentId: ":draft") { title } }'],
  ['{ article(documentId: ":draft", status: DRAFT) { title } }'],
  ['{ article(documentId: ":edited", status: DRAFT) { title summary } }'],
  ['{ article(documentId: "zirconium-draft") { documentId } }'],
  ['{ article(documentId: "zirconium-slug") { documentId } }'],
  ['{ article(documentId: ":edited") { title events { name } } }'],
  ['{ articles_connection(status: DRAFT) { nodes { title } pageInfo { total } } }'],
  [
    '{ articles_connection(filters: { title: { contains: "zirconium" } }) { pageInfo { total } nodes { title } } }',
  ],
  ['{ articles(hasPublishedVersion: false) { title } }'],
  ['{ articles(hasPublishedVersion: true, status: DRAFT) { title } }'],
  ['{ articles(publicationFilter: NEVER_PUBLISHED) { title } }'],
  ['{ articles(filters: { events: { name: { contains: "zirconium" } } }) { title } }'],
  ['{ articles(filters: { relatedArticles: { title: { contains: "zirconium" } } }) { title } }'],
  ['{ articles(filters: { body: { contains: ":draftEvent" } }) { title } }'],
  ['{ articles(filters: { or: [{ body: { notNull: true } }] }) { title } }'],
  ['{ articles(filters: { publishedAt: { null: true } }) { title } }'],
  ['{ articles(sort: "status:desc") { title } }'],
  ['{ articles(sort: ["body"]) { title } }'],
  [
    '{ articles { title events { name itinerary { activity } } statistics { label } relatedArticles { title } } }',
  ],
  ['{ articles { relatedArticles(status: DRAFT) { title } } }'],
  ['{ articles { relatedArticles(filters: { publishedAt: { null: true } }) { title } } }'],
  ['{ articles { events_connection { nodes { name } pageInfo { total } } } }'],
  ['{ articles { body } }'],
  ['{ articles { relatedArticles { body } } }'],
  ['{ articles { photos { file { related { ... on ComponentSharedPhoto { caption } } } } } }'],
  ['{ events { name } places { name } statistics { label value } }'],
  ['{ statistic(documentId: ":draftStatistic") { value } }'],
  ['{ places { name } p: place(documentId: ":place") { articles { title } } }'],
];

const named = (text: string) =>
  text.replace(/:(\w+)/g, (all, name: string) => ids[name as keyof typeof ids] ?? all);

/** What an answer must not hold: the drafts' words, and the documentIds of what was never published. */
function expectNothingOfDrafts(answer: string, asked: string): void {
  const text = answer.replaceAll(/"(message|path|key|param)":"[^"]*"/g, ''); // an error repeats the question
  expect(text.toLowerCase()).not.toContain(SECRET);
  expect(text).not.toContain('731991');
  for (const hidden of [ids.draft, ids.draftEvent, ids.draftStatistic]) {
    if (!asked.includes(hidden)) expect(text).not.toContain(hidden);
  }
}

describe(`a reader who asks in one of ${REST.length + GRAPHQL.length} ways for a draft`, () => {
  it.each(REST)('gets nothing of it from GET %s', async (path) => {
    const answer = await dateline.request.get(named(path));

    expect(answer.status).toBeLessThan(500);
    expectNothingOfDrafts(answer.text, named(path));
    const { meta } = answer.body as { meta?: { pagination?: { total: number } } };
    if (/\?(filters|_q).*zirconium/.test(path)) expect(meta?.pagination?.total ?? 0).toBe(0);
  });

  // Jest takes a missing second argument for its `done`.
  it.each(GRAPHQL.map(([query, variables = {}]) => [query, variables] as const))(
    'gets nothing of it from %s',
    async (query, variables) => {
      const answer = await dateline.request.post('/graphql').send({ query: named(query), variables });

      expect(answer.status).toBeLessThan(500);
      expectNothingOfDrafts(answer.text, named(query));
      if (query.includes('pageInfo') && query.includes('zirconium'))
        expect(answer.text).toContain('"total":0');
    },
  );
});

describe('a link in a text', () => {
  const readBody = async () => {
    const { body } = await dateline.request.get(`/api/articles/${ids.published}?fields=body`).expect(200);
    return JSON.stringify((body as { data: { body: unknown } }).data.body);
  };

  it('is plain text while readers can’t see its target, and a link once they can', async () => {
    expect(await readBody()).toContain('the meeting');
    expect(await readBody()).not.toContain('"link"');

    await dateline.strapi.documents('api::event.event').publish({ documentId: ids.draftEvent });
    expect(await readBody()).toContain(`/api/go/${ids.draftEvent}`);
    const graphql = await dateline.request
      .post('/graphql')
      .send({ query: `{ article(documentId: "${ids.published}") { body } }` });
    expect(graphql.text).toContain(`/api/go/${ids.draftEvent}`);

    await dateline.strapi
      .documents('api::event.event')
      .unpublish({ documentId: ids.draftEvent, force: true } as never);
    expect(await readBody()).not.toContain('"link"');
  });
});

describe('a full-access API token', () => {
  it('reads drafts over REST and GraphQL', async () => {
    const rest = await dateline.request
      .get(`/api/articles/${ids.edited}?status=draft`)
      .auth(token, { type: 'bearer' })
      .expect(200);
    expect(rest.text).toContain(SECRET);

    const graphql = await dateline.request
      .post('/graphql')
      .auth(token, { type: 'bearer' })
      .send({ query: '{ articles(status: DRAFT) { title } }' })
      .expect(200);
    expect(graphql.text).toContain(SECRET);
  });
});

describe('a read-only API token', () => {
  it('reads no drafts', async () => {
    const { accessKey } = (await dateline.strapi.service('admin::api-token').create({
      name: 'reader',
      description: '',
      type: 'read-only',
      lifespan: null,
    })) as { accessKey: string };
    const rest = await dateline.request.get('/api/articles?status=draft').auth(accessKey, { type: 'bearer' });
    expect(rest.status).toBe(403);
    expectNothingOfDrafts(rest.text, '');
  });
});
