import { linksResponse } from '../../../src/plugins/crosslinks/shared/contracts';
import { adminToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

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

  it('tells of the drafts that a text links to, and of none that readers see', async () => {
    const [draft, seen, place] = [await create('event'), await create('event'), await create('place')];
    await publish('event', seen);
    const links = [draft, seen, place].map((documentId) => ({
      type: 'link',
      url: `/api/go/${documentId}`,
      documentId,
      children: [{ type: 'text', text: 'there' }],
    }));
    const article = await create('article', { body: [{ type: 'paragraph', children: links }] });
    const { body } = await get(`/unpublished/api::article.article/${article}`).expect(200);
    expect(body).toMatchObject({ data: [{ documentId: draft, field: 'body', status: 'draft' }] });
    expect((body as { data: unknown[] }).data).toHaveLength(1);

    // What is written and not yet saved is asked for by itself.
    const written = await get(`/drafts?documentIds=${[draft, seen, place].join(',')}`).expect(200);
    expect((written.body as { data: { documentId: string }[] }).data.map((one) => one.documentId)).toEqual([
      draft,
    ]);
    await get('/drafts?documentIds=short').expect(400);
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
