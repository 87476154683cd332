import { createFullAccessToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';
import { GRAPHQL, REST, SECRET } from '../../helpers/draft-queries';

let dateline: Dateline;
let ids: Record<'published' | 'edited' | 'draft' | 'draftEvent' | 'draftStatistic' | 'place', string>;
let token: string;
const { create, update } = deskOf(() => dateline);

beforeAll(async () => {
  dateline = await startDateline();
  token = await createFullAccessToken(dateline);
  ids = await fill();
});
afterAll(() => dateline.stop());

async function fill(): Promise<typeof ids> {
  const place = await create('place', { name: 'Kashgar', kind: 'city' });
  const indicator = await create('indicator', { name: 'Goods trade', measure: 'flow' });
  const draftEvent = await create('event', {
    name: `${SECRET} event`,
    slug: `${SECRET}-event`,
    kind: 'meeting',
    itinerary: [{ place, activity: `${SECRET} stop` }],
  });
  const draftStatistic = await create('statistic', {
    indicator,
    place,
    period: '2031',
    value: '731991.25',
    unit: 'CNY',
    asWritten: `${SECRET} yuan`,
  });
  const photo = await uploadFile();
  const draft = await create('article', {
    title: `${SECRET} draft`,
    slug: `${SECRET}-draft`,
    publishedOn: '2031-01-01',
    language: 'en',
    photos: [{ file: photo, caption: `${SECRET} caption` }],
    places: [place],
  });
  const published = await create(
    'article',
    {
      title: 'Open article',
      publishedOn: '2023-08-07',
      language: 'en',
      body: textWithLink(draftEvent, 'the meeting'),
      photos: [{ file: photo, caption: 'Open caption' }],
      places: [place],
      events: [draftEvent],
      statistics: [draftStatistic],
      relatedArticles: [draft],
    },
    true,
  );
  const edited = await create(
    'article',
    { title: 'Edited article', publishedOn: '2023-08-08', language: 'en', relatedArticles: [published] },
    true,
  );
  await update('article', edited, {
    title: `${SECRET} title`,
    slug: `${SECRET}-slug`,
    summary: SECRET,
    events: [draftEvent],
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
