import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

/** Many who write at once neither wait for each other for ever nor leave a link that leads nowhere. */
describe('what others link to, when it is written at the same time,', () => {
  let dateline: Dateline;
  let client: Client;
  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
  });
  afterAll(() => dateline.stop());

  const { documents, create } = deskOf(() => dateline);
  const remove = (path: string) => client.rest('delete', path);
  const panel = (path: string, body: object = {}) => client.panel('post', `/collection-types/${path}`, body);

  it('is deleted while it is linked: one of the two goes first, and no link leads nowhere', async () => {
    for (let round = 0; round < 8; round += 1) {
      const place = await create('place');
      const article = await create('article', {}, true);
      const [linked, deleted] = await Promise.all([
        client.rest('put', `/articles/${article}`, { data: { places: [place] } }),
        remove(`/places/${place}`),
      ]);
      // Linked first, the place stays; deleted first, there is nothing to link to.
      expect([linked.status, deleted.status]).toEqual(deleted.status === 409 ? [200, 409] : [400, 204]);
      const left = await documents('place').findOne({ documentId: place });
      expect(left !== null).toBe(deleted.status === 409);
    }
  });

  it('is deleted by force while what links to it is published', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [event, place] = [await create('event', {}, true), await create('place')];
      const article = await create('article', { events: [event], places: [place] });
      const [published, ...deleted] = await Promise.all([
        panel(`api::article.article/${article}/actions/publish`),
        remove(`/events/${event}?force=true`),
        remove(`/places/${place}?force=true`),
      ]);
      expect([published.status, ...deleted.map(({ status }) => status)]).toEqual([200, 204, 204]);
      const { body } = await client
        .read(`/articles/${article}?populate[events]=true&populate[places]=true`)
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
    const { body } = await client
      .read('/articles?pagination[limit]=100&populate[events][fields]=documentId')
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
