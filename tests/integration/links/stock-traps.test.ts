import { createFullAccessToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';

/** What stock Strapi does wrong with one-way relations, and Dateline must not. Read as readers do, over REST. */
describe('links stay when', () => {
  let dateline: Dateline;
  let token: string;
  let made = 0;
  beforeAll(async () => {
    dateline = await startDateline();
    token = await createFullAccessToken(dateline);
  });
  afterAll(() => dateline.stop());

  type Type = 'article' | 'event' | 'statistic' | 'place' | 'indicator';
  const documents = (type: Type) =>
    dateline.strapi.documents(`api::${type}.${type}` as 'api::article.article');
  const create = async (type: Type, data: object = {}): Promise<string> => {
    made += 1;
    const base: Record<Type, object> = {
      article: { title: `Article ${made}`, language: 'en', publishedOn: '2023-08-07' },
      event: { name: `Event ${made}`, kind: 'meeting' },
      statistic: { period: `${1000 + made}`, value: '1.5', unit: 'CNY' },
      place: { name: `Place ${made}`, kind: 'city' },
      indicator: { name: `Indicator ${made}`, measure: 'flow' },
    };
    return (await documents(type).create({ data: { ...base[type], ...data } as never })).documentId;
  };
  const publish = (type: Type, documentId: string) => documents(type).publish({ documentId });
  const unpublish = (type: Type, documentId: string) =>
    documents(type).unpublish({ documentId, force: true } as never);

  /** The documentIds that one field of an article shows to readers, or in its draft. */
  const shown = async (
    article: string,
    field: string,
    status = 'published',
    type = 'articles',
  ): Promise<string[]> => {
    const { body } = await dateline.request
      .get(`/api/${type}/${article}?populate[${field}][fields]=documentId&status=${status}`)
      .auth(token, { type: 'bearer' })
      .expect(200);
    const value = (body as { data: Record<string, { documentId: string }[] | { documentId: string } | null> })
      .data[field];
    if (!value) return [];
    return (Array.isArray(value) ? value : [value]).map(({ documentId }) => documentId);
  };

  it('a target is published later, in its place', async () => {
    const [first, second, third] = [await create('event'), await create('event'), await create('event')];
    await publish('event', first);
    await publish('event', third);
    const article = await create('article', { events: [first, second, third] });
    await publish('article', article);
    expect(await shown(article, 'events')).toEqual([first, third]);

    await publish('event', second);
    expect(await shown(article, 'events')).toEqual([first, second, third]);
  });

  it('a target is unpublished and published again, in its place', async () => {
    const events = [await create('event'), await create('event'), await create('event')];
    for (const event of events) await publish('event', event);
    const article = await create('article', { events: [events[2], events[0], events[1]] });
    await publish('article', article);

    await unpublish('event', events[0]!);
    expect(await shown(article, 'events')).toEqual([events[2], events[1]]);
    expect(await shown(article, 'events', 'draft')).toEqual([events[2], events[0], events[1]]);
    await publish('event', events[0]!);
    expect(await shown(article, 'events')).toEqual([events[2], events[0], events[1]]);
  });

  it('entries of one type link to each other, and one is published again', async () => {
    const [a, b] = [await create('article'), await create('article')];
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      await documents('article').update({
        documentId: from,
        data: { relatedArticles: [to], translationOf: to } as never,
      });
    }
    await publish('article', a);
    await publish('article', b);
    await publish('article', a);
    expect(await shown(a, 'relatedArticles')).toEqual([b]);
    expect(await shown(b, 'relatedArticles')).toEqual([a]);
    expect(await shown(b, 'translationOf')).toEqual([a]);

    await unpublish('article', a);
    expect(await shown(b, 'translationOf')).toEqual([]);
    await publish('article', a);
    expect(await shown(b, 'translationOf')).toEqual([a]);
    expect(await shown(a, 'relatedArticles')).toEqual([b]);
  });

  it('a component points at a place, and its event is published again and discarded', async () => {
    const place = await create('place');
    const event = await create('event', { itinerary: [{ place, activity: 'Tour' }] });
    await publish('event', event);
    await documents('event').update({ documentId: event, data: { itinerary: [] } as never });
    await documents('event').discardDraft({ documentId: event });
    await publish('event', event);

    const { body } = await dateline.request
      .get(`/api/events/${event}?populate[itinerary][populate]=place`)
      .expect(200);
    const stops = (body as { data: { itinerary: { place: { documentId: string } }[] } }).data.itinerary;
    expect(stops.map((stop) => stop.place.documentId)).toEqual([place]);
  });

  it('the other side is published again: its draft changes nothing that another entry shows', async () => {
    const event = await create('event');
    await publish('event', event);
    const article = await create('article', { events: [event] });
    await publish('article', article);
    await documents('article').update({ documentId: article, data: { events: [] } as never });
    await publish('event', event);

    expect(await shown(article, 'events')).toEqual([event]);
    expect(await shown(article, 'events', 'draft')).toEqual([]);
    await publish('article', article);
    await publish('event', event);
    expect(await shown(article, 'events')).toEqual([]);
  });

  it('a draft is discarded while a target is unpublished', async () => {
    const [kept, gone] = [await create('event'), await create('event')];
    await publish('event', kept);
    await publish('event', gone);
    const article = await create('article', { events: [gone, kept] });
    await publish('article', article);
    await unpublish('event', gone);
    await documents('article').update({ documentId: article, data: { events: [] } as never });
    await documents('article').discardDraft({ documentId: article });

    expect(await shown(article, 'events', 'draft')).toEqual([gone, kept]);
    await publish('event', gone);
    expect(await shown(article, 'events')).toEqual([gone, kept]);
  });

  it('a target’s draft is discarded', async () => {
    const event = await create('event');
    await publish('event', event);
    const article = await create('article', { events: [event] });
    await publish('article', article);
    await documents('event').update({ documentId: event, data: { name: 'Renamed' } as never });
    await documents('event').discardDraft({ documentId: event });

    expect(await shown(article, 'events', 'draft')).toEqual([event]);
    expect(await shown(article, 'events')).toEqual([event]);
  });

  it('a draft links to an entry of its own type, and that one is published: readers see no more than before', async () => {
    const target = await create('article');
    const source = await create('article');
    await publish('article', source);
    const data = { relatedArticles: [target], translationOf: target };
    await documents('article').update({ documentId: source, data: data as never });
    await publish('article', target);
    expect(await shown(source, 'relatedArticles')).toEqual([]);
    expect(await shown(source, 'translationOf')).toEqual([]);

    await publish('article', target);
    expect(await shown(source, 'relatedArticles')).toEqual([]);
    await publish('article', source);
    expect(await shown(source, 'relatedArticles')).toEqual([target]);
  });

  it('the draft of an entry that others of its type link to is discarded: their drafts stay as they were saved', async () => {
    const [target, kept] = [await create('article'), await create('article')];
    await publish('article', target);
    const source = await create('article', { relatedArticles: [target] });
    await publish('article', source);
    const moved = await create('article', { relatedArticles: [kept, target] });
    await publish('article', moved);
    await documents('article').update({ documentId: source, data: { relatedArticles: [] } as never });
    await documents('article').update({
      documentId: moved,
      data: { relatedArticles: [target, kept] } as never,
    });
    await documents('article').discardDraft({ documentId: target });
    expect(await shown(source, 'relatedArticles', 'draft')).toEqual([]);
    expect(await shown(moved, 'relatedArticles', 'draft')).toEqual([target, kept]);
  });

  it('a draft that was never published is discarded: it stays, where Strapi deletes it', async () => {
    const event = await create('event');
    const article = await create('article', { events: [event] });
    await documents('event').discardDraft({ documentId: event });
    expect(await shown(article, 'events', 'draft')).toEqual([event]);
  });

  it('both ends are published at once, many times', async () => {
    const events = [await create('event'), await create('event')];
    const articles = [
      await create('article', { events }),
      await create('article', { events: [...events].reverse() }),
    ];
    const rounds = Array.from({ length: 6 }, () => [
      ...events.map((event) => publish('event', event)),
      ...articles.map((article) => publish('article', article)),
    ]).flat();
    await Promise.all(rounds);

    expect(await shown(articles[0]!, 'events')).toEqual(events);
    expect(await shown(articles[1]!, 'events')).toEqual([...events].reverse());
  });
});
