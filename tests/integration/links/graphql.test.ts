import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

describe('what points at an entry, in GraphQL', () => {
  let dateline: Dateline;
  const { create, publish, update } = deskOf(() => dateline);
  beforeAll(async () => {
    dateline = await startDateline();
  });
  afterAll(() => dateline.stop());

  const ask = async (query: string) => {
    const { body } = await dateline.request.post('/graphql').send({ query });
    return body as { data: never; errors?: { message: string }[] };
  };

  it('is published, newest first, through every field that can point at it', async () => {
    const place = await create('place');
    const older = await create('article', { title: 'Older', publishedOn: '2022-01-01', places: [place] });
    const newer = await create('article', { title: 'Newer', publishedOn: '2023-01-01', dateline: place });
    const event = await create('event', { name: 'Tour', itinerary: [{ place }] });
    await create('article', { title: 'Only a draft', places: [place] });
    for (const article of [older, newer]) await publish('article', article);
    await publish('event', event);
    await update('article', newer, { dateline: null });

    const { data } = await ask(
      `{ place(documentId: "${place}") { articles { title } page: articles(limit: 1, start: 1) { title } events { name } } }`,
    );
    expect(data).toEqual({
      place: {
        articles: [{ title: 'Newer' }, { title: 'Older' }],
        page: [{ title: 'Older' }],
        events: [{ name: 'Tour' }],
      },
    });
  });

  it('is loaded for many entries in as many statements as for one', async () => {
    const topic = await create('topic');
    for (let index = 0; index < 12; index += 1) {
      const place = await create('place', { name: `Port ${index}` });
      await publish('article', await create('article', { places: [place], topics: [topic] }));
    }
    const statements = async (query: string): Promise<number> => {
      let count = 0;
      const counted = () => (count += 1);
      dateline.strapi.db.connection.on('query', counted);
      expect((await ask(query)).errors).toBeUndefined();
      dateline.strapi.db.connection.off('query', counted);
      return count;
    };
    const nested = (limit: number) =>
      `{ places(pagination: { limit: ${limit} }, filters: { name: { startsWith: "Port" } }) { name articles { title } } }`;
    // What has just been written is read for names meanwhile, which takes statements of its own for a while.
    const least = async (query: string): Promise<number> => {
      const counts: number[] = [];
      for (let time = 0; time < 10; time += 1) counts.push(await statements(query));
      return Math.min(...counts);
    };
    await least(nested(1));
    expect(await least(nested(12))).toBe(await least(nested(1)));
  });

  it('is bounded, and only for those who may read its type', async () => {
    const place = await create('place');
    const asked = `{ place(documentId: "${place}") { articles(limit: 101) { title } } }`;
    expect((await ask(asked)).errors?.[0]?.message).toContain('100');
    const negative = `{ place(documentId: "${place}") { articles(start: -1) { title } } }`;
    expect((await ask(negative)).errors?.[0]?.message).toContain('start');

    const permission = dateline.strapi.db.query('plugin::users-permissions.permission');
    await permission.deleteMany({ where: { action: 'api::event.event.find', role: { type: 'public' } } });
    expect((await ask(`{ place(documentId: "${place}") { events { name } } }`)).errors?.[0]?.message).toMatch(
      /forbidden/i,
    );
  });
});
