import { adminToken, createFullAccessToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';

interface Refusal {
  code: string;
  total: number;
  links: {
    uid: string;
    documentId: string;
    label: string;
    field: string;
    draft: boolean;
    published: boolean;
  }[];
}
type Type = 'article' | 'event' | 'place' | 'person' | 'topic' | 'organization';

/** Deleting or unpublishing what others link to is refused, with the list of them, unless it is forced. */
describe('what others link to', () => {
  let dateline: Dateline;
  let keys: { api: string; panel: string };
  let made = 0;
  beforeAll(async () => {
    dateline = await startDateline();
    keys = { api: await createFullAccessToken(dateline), panel: await adminToken(dateline) };
  });
  afterAll(() => dateline.stop());

  const documents = (type: Type) =>
    dateline.strapi.documents(`api::${type}.${type}` as 'api::article.article');
  const create = async (type: Type, data: object = {}, publish = false): Promise<string> => {
    made += 1;
    const base: Record<Type, object> = {
      article: { title: `Article ${made}`, language: 'en', publishedOn: '2023-08-07' },
      event: { name: `Event ${made}`, kind: 'meeting' },
      place: { name: `Place ${made}`, kind: 'city' },
      person: { name: `Person ${made}` },
      topic: { name: `Topic ${made}` },
      organization: { name: `Organization ${made}` },
    };
    const status = publish ? { status: 'published' as const } : {};
    const document = await documents(type).create({ data: { ...base[type], ...data } as never, ...status });
    return document.documentId;
  };
  const exists = async (type: Type, documentId: string): Promise<boolean> =>
    (await documents(type).findOne({ documentId })) !== null;
  const isPublished = async (type: Type, documentId: string): Promise<boolean> =>
    (await documents(type).findOne({ documentId, status: 'published' })) !== null;

  const remove = (path: string) => dateline.request.delete(path).auth(keys.api, { type: 'bearer' });
  const panel = (path: string, body: object = {}) =>
    dateline.request
      .post(`/content-manager/collection-types/${path}`)
      .auth(keys.panel, { type: 'bearer' })
      .send(body);
  const details = (body: unknown): Refusal => (body as { error: { details: Refusal } }).error.details;
  const linking = (documentId: string) => ({
    type: 'paragraph',
    children: [
      { type: 'text', text: 'See ' },
      { type: 'link', url: `/api/go/${documentId}`, documentId, children: [{ type: 'text', text: 'this' }] },
      { type: 'text', text: '.' },
    ],
  });
  const mutate = async (query: string, force = '') => {
    const answer = await dateline.request
      .post(`/graphql${force}`)
      .auth(keys.api, { type: 'bearer' })
      .send({ query });
    return answer.body as { data: unknown; errors?: { extensions: { code: string; details: Refusal } }[] };
  };

  it('is not deleted over REST, and the answer says by whom', async () => {
    const place = await create('place');
    const article = await create('article', { title: 'Port opens', places: [place] }, true);
    await documents('article').update({ documentId: article, data: { dateline: place } as never });

    const { body } = await remove(`/api/places/${place}`).expect(409);
    expect(body).toMatchObject({ data: null, error: { status: 409, name: 'LinkedError' } });
    const link = { uid: 'api::article.article', documentId: article, label: 'Port opens' };
    expect(details(body)).toEqual({
      code: 'LINKED',
      action: 'delete',
      total: 2,
      links: [
        { ...link, field: 'dateline', draft: true, published: false },
        { ...link, field: 'places', draft: true, published: true },
      ],
    });
    expect(await exists('place', place)).toBe(true);
  });

  it('is deleted with force=true and not with force=false; any other force is a mistake', async () => {
    const place = await create('place');
    const article = await create('article', { places: [place] }, true);
    const { body } = await remove(`/api/places/${place}?force=maybe`).expect(400);
    expect(body).toMatchObject({ error: { name: 'ValidationError', details: { param: 'force' } } });
    await remove(`/api/places/${place}?force=false`).expect(409);
    expect(await exists('place', place)).toBe(true);

    await remove(`/api/places/${place}?force=true`).expect(204);
    expect(await exists('place', place)).toBe(false);
    const read = await dateline.request.get(`/api/articles/${article}?populate=places`).expect(200);
    expect((read.body as { data: { places: unknown[] } }).data.places).toEqual([]);
  });

  it('is not deleted in the panel, one or many: all or nothing', async () => {
    const [linked, free, last] = [await create('place'), await create('place'), await create('place')];
    const article = await create('article', { places: [linked], dateline: last });

    const single = await dateline.request
      .delete(`/content-manager/collection-types/api::place.place/${linked}`)
      .auth(keys.panel, { type: 'bearer' })
      .expect(409);
    expect(details(single.body)).toMatchObject({
      total: 1,
      links: [{ documentId: article, field: 'places' }],
    });

    const bulk = 'api::place.place/actions/bulkDelete';
    const many = await panel(bulk, { documentIds: [free, linked, last] }).expect(409);
    expect(details(many.body)).toMatchObject({
      total: 2,
      links: [{ field: 'dateline' }, { field: 'places' }],
    });
    for (const place of [free, linked, last]) expect(await exists('place', place)).toBe(true);

    await panel(`${bulk}?force=true`, { documentIds: [free, linked, last] }).expect(200);
    for (const place of [free, linked, last]) expect(await exists('place', place)).toBe(false);
  });

  it('is not unpublished, one or many: all or nothing', async () => {
    const [linked, free] = [await create('event', {}, true), await create('event', {}, true)];
    const article = await create('article', { events: [linked] }, true);

    const event = `api::event.event/${linked}/actions/unpublish`;
    const { body } = await panel(event).expect(409);
    expect(details(body)).toMatchObject({ total: 1, links: [{ documentId: article, published: true }] });
    await panel('api::event.event/actions/bulkUnpublish', { documentIds: [free, linked] }).expect(409);
    expect([await isPublished('event', free), await isPublished('event', linked)]).toEqual([true, true]);

    await panel(`${event}?force=true`).expect(200);
    expect(await isPublished('event', linked)).toBe(false);
    // There is nothing to unpublish any more, and nobody to ask.
    expect((await documents('event').unpublish({ documentId: linked })).entries).toEqual([]);
  });

  it('is an error with the code LINKED in GraphQL', async () => {
    const topic = await create('topic');
    await create('article', { topics: [topic] });
    const query = `mutation { deleteTopic(documentId: "${topic}") { documentId } }`;
    const { errors } = await mutate(query);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LINKED',
      details: { total: 1, links: [{ field: 'topics' }] },
    });
    expect(await exists('topic', topic)).toBe(true);

    expect(await mutate(query, '?force=true')).toEqual({ data: { deleteTopic: { documentId: topic } } });
    expect(await exists('topic', topic)).toBe(false);
  });

  it('is named by 50 of 60, and their number', async () => {
    const topic = await create('topic');
    for (let count = 0; count < 60; count += 1) await create('event', { topics: [topic] });
    const { body } = await remove(`/api/topics/${topic}`).expect(409);
    expect(details(body).total).toBe(60);
    expect(new Set(details(body).links.map(({ documentId }) => documentId)).size).toBe(50);
  });

  it('is linked from components and texts too, and from what was published and has changed since', async () => {
    const [place, person] = [await create('place'), await create('person')];
    const event = await create('event', { participants: [{ person }], itinerary: [{ place }] }, true);
    const article = await create('article', { body: [linking(place)] }, true);
    await documents('article').update({ documentId: article, data: { body: [] } as never });
    await documents('event').update({ documentId: event, data: { itinerary: [] } as never });

    const onlyPublished = { draft: false, published: true };
    const ofPlace = await remove(`/api/places/${place}`).expect(409);
    expect(details(ofPlace.body).links).toMatchObject([
      { documentId: article, field: 'body', ...onlyPublished },
      { documentId: event, field: 'itinerary.place', ...onlyPublished },
    ]);
    const ofPerson = await remove(`/api/people/${person}`).expect(409);
    expect(details(ofPerson.body)).toMatchObject({ total: 1, links: [{ field: 'participants.person' }] });
  });

  it('is linked by what would show it again once it is published', async () => {
    const event = await create('event');
    const article = await create('article', { events: [event] }, true);
    await documents('article').update({ documentId: article, data: { events: [] } as never });
    const { body } = await remove(`/api/events/${event}`).expect(409);
    expect(details(body).links).toMatchObject([{ documentId: article, draft: false, published: true }]);
  });

  it('is not linked by itself', async () => {
    const place = await create('place');
    await documents('place').update({ documentId: place, data: { parent: place } as never });
    await remove(`/api/places/${place}`).expect(204);

    const article = await create('article', {}, true);
    const data = { relatedArticles: [article], body: [linking(article)] };
    await documents('article').update({ documentId: article, data: data as never, status: 'published' });
    await panel(`api::article.article/${article}/actions/unpublish`).expect(200);
    await remove(`/api/articles/${article}`).expect(204);
  });

  it('goes together with what links to it', async () => {
    const first = await create('article', {}, true);
    const second = await create('article', { relatedArticles: [first], translationOf: first }, true);
    await documents('article').update({ documentId: first, data: { relatedArticles: [second] } as never });
    const both = { documentIds: [first, second] };
    await panel('api::article.article/actions/bulkUnpublish', both).expect(200);
    expect([await isPublished('article', first), await isPublished('article', second)]).toEqual([
      false,
      false,
    ]);
    await panel('api::article.article/actions/bulkDelete', both).expect(200);
    expect([await exists('article', first), await exists('article', second)]).toEqual([false, false]);
  });

  it('is gone once, and only its name in a text is left: to delete it again is no conflict', async () => {
    const place = await create('place');
    await create('article', { body: [linking(place)] });
    await remove(`/api/places/${place}?force=true`).expect(204);
    await remove(`/api/places/${place}`).expect(204);
  });

  it('is deleted while it is linked: one of the two goes first, and no link leads nowhere', async () => {
    for (let round = 0; round < 8; round += 1) {
      const place = await create('place');
      const article = await create('article', {}, true);
      const [linked, deleted] = await Promise.all([
        dateline.request
          .put(`/api/articles/${article}`)
          .auth(keys.api, { type: 'bearer' })
          .send({ data: { places: [place] } }),
        remove(`/api/places/${place}`),
      ]);
      // Linked first, the place stays; deleted first, there is nothing to link to.
      expect([linked.status, deleted.status]).toEqual(deleted.status === 409 ? [200, 409] : [400, 204]);
      expect(await exists('place', place)).toBe(deleted.status === 409);
    }
  });

  it('is deleted by force while what links to it is published', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [event, place] = [await create('event', {}, true), await create('place')];
      const article = await create('article', { events: [event], places: [place] });
      const [published, ...deleted] = await Promise.all([
        panel(`api::article.article/${article}/actions/publish`),
        remove(`/api/events/${event}?force=true`),
        remove(`/api/places/${place}?force=true`),
      ]);
      expect([published.status, ...deleted.map(({ status }) => status)]).toEqual([200, 204, 204]);
      const { body } = await dateline.request
        .get(`/api/articles/${article}?populate[events]=true&populate[places]=true`)
        .expect(200);
      expect((body as { data: object }).data).toMatchObject({ events: [], places: [] });
    }
  });

  it('is published in bulk while single writers publish it, with more writers than connections', async () => {
    const events: string[] = [];
    for (let count = 0; count < 12; count += 1) events.push(await create('event'));
    const articles: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const relatedArticles = articles.slice(-2);
      articles.push(await create('article', { events: [...events].reverse(), relatedArticles }));
    }
    const answers = await Promise.all([
      panel('api::article.article/actions/bulkPublish', { documentIds: articles }),
      panel('api::event.event/actions/bulkPublish', { documentIds: [...events].reverse() }),
      ...articles.map((article) => panel(`api::article.article/${article}/actions/publish`)),
      ...events.map((event) => panel(`api::event.event/${event}/actions/publish`)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { body } = await dateline.request
      .get('/api/articles?pagination[limit]=100&populate[events][fields]=documentId')
      .expect(200);
    const shown = (body as { data: { documentId: string; events: { documentId: string }[] }[] }).data.filter(
      ({ documentId }) => articles.includes(documentId),
    );
    expect(shown).toHaveLength(12);
    for (const article of shown) {
      expect(article.events.map(({ documentId }) => documentId)).toEqual([...events].reverse());
    }
  });

  it('is published and saved at once by two who link to each other, and both get an answer', async () => {
    const first = await create('article');
    const second = await create('article', { relatedArticles: [first] });
    await documents('article').update({ documentId: first, data: { relatedArticles: [second] } as never });
    const answers = await Promise.all(
      [first, second, first, second, first, second].map((article) =>
        panel(`api::article.article/${article}/actions/publish`, { byline: 'Staff' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});
