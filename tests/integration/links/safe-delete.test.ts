import { createFullAccessToken } from '../../helpers/access';
import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink, type Type } from '../../helpers/desk';

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

/** Deleting or unpublishing what others link to is refused, with the list of them, unless it is forced. */
describe('what others link to', () => {
  let dateline: Dateline;
  let client: Client;
  let token: string;
  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    token = await createFullAccessToken(dateline);
  });
  afterAll(() => dateline.stop());

  const { documents, create } = deskOf(() => dateline);
  const exists = async (type: Type, documentId: string): Promise<boolean> =>
    (await documents(type).findOne({ documentId })) !== null;
  const isPublished = async (type: Type, documentId: string): Promise<boolean> =>
    (await documents(type).findOne({ documentId, status: 'published' })) !== null;

  const remove = (path: string) => client.rest('delete', path);
  const panel = (path: string, body: object = {}) => client.panel('post', `/collection-types/${path}`, body);
  const details = (body: unknown): Refusal => (body as { error: { details: Refusal } }).error.details;
  const mutate = async (query: string, force = '') => {
    const answer = await dateline.request
      .post(`/graphql${force}`)
      .auth(token, { type: 'bearer' })
      .send({ query });
    return answer.body as { data: unknown; errors?: { extensions: { code: string; details: Refusal } }[] };
  };

  it('is not deleted over REST, and the answer says by whom', async () => {
    const place = await create('place');
    const article = await create('article', { title: 'Port opens', places: [place] }, true);
    await documents('article').update({ documentId: article, data: { dateline: place } as never });

    const { body } = await remove(`/places/${place}`).expect(409);
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
    const { body } = await remove(`/places/${place}?force=maybe`).expect(400);
    expect(body).toMatchObject({ error: { name: 'ValidationError', details: { param: 'force' } } });
    await remove(`/places/${place}?force=false`).expect(409);
    expect(await exists('place', place)).toBe(true);

    await remove(`/places/${place}?force=true`).expect(204);
    expect(await exists('place', place)).toBe(false);
    const read = await dateline.request.get(`/api/articles/${article}?populate=places`).expect(200);
    expect((read.body as { data: { places: unknown[] } }).data.places).toEqual([]);
  });

  it('is not deleted in the panel, one or many: all or nothing', async () => {
    const [linked, free, last] = [await create('place'), await create('place'), await create('place')];
    const article = await create('article', { places: [linked], dateline: last });

    const single = await client.panel('delete', `/collection-types/api::place.place/${linked}`).expect(409);
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
    const { body } = await remove(`/topics/${topic}`).expect(409);
    expect(details(body).total).toBe(60);
    expect(new Set(details(body).links.map(({ documentId }) => documentId)).size).toBe(50);
  });

  it('is linked from components and texts too, and from what was published and has changed since', async () => {
    const [place, person] = [await create('place'), await create('person')];
    const event = await create('event', { participants: [{ person }], itinerary: [{ place }] }, true);
    const article = await create('article', { body: textWithLink(place) }, true);
    await documents('article').update({ documentId: article, data: { body: [] } as never });
    await documents('event').update({ documentId: event, data: { itinerary: [] } as never });

    const onlyPublished = { draft: false, published: true };
    const ofPlace = await remove(`/places/${place}`).expect(409);
    expect(details(ofPlace.body).links).toMatchObject([
      { documentId: article, field: 'body', ...onlyPublished },
      { documentId: event, field: 'itinerary.place', ...onlyPublished },
    ]);
    const ofPerson = await remove(`/people/${person}`).expect(409);
    expect(details(ofPerson.body)).toMatchObject({ total: 1, links: [{ field: 'participants.person' }] });
  });

  it('is linked by what would show it again once it is published', async () => {
    const event = await create('event');
    const article = await create('article', { events: [event] }, true);
    await documents('article').update({ documentId: article, data: { events: [] } as never });
    const { body } = await remove(`/events/${event}`).expect(409);
    expect(details(body).links).toMatchObject([{ documentId: article, draft: false, published: true }]);
  });

  it('is not linked by itself', async () => {
    const place = await create('place');
    await documents('place').update({ documentId: place, data: { parent: place } as never });
    await remove(`/places/${place}`).expect(204);

    const article = await create('article', {}, true);
    const data = { relatedArticles: [article], body: textWithLink(article) };
    await documents('article').update({ documentId: article, data: data as never, status: 'published' });
    await panel(`api::article.article/${article}/actions/unpublish`).expect(200);
    await remove(`/articles/${article}`).expect(204);
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
    await create('article', { body: textWithLink(place) });
    await remove(`/places/${place}?force=true`).expect(204);
    await remove(`/places/${place}`).expect(204);
  });
});
