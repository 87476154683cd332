import { mergeResponse } from '../../../src/plugins/crosslinks/shared/contracts';
import { adminToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';

describe('two places that become one', () => {
  let dateline: Dateline;
  let token: string;
  const { create, publish } = deskOf(() => dateline);
  beforeAll(async () => {
    dateline = await startDateline();
    token = await adminToken(dateline);
  });
  afterAll(() => dateline.stop());

  const merge = (body: object) =>
    dateline.request
      .post('/crosslinks/merge')
      .auth(token, { type: 'bearer' })
      .send({ uid: 'api::place.place', ...body });

  it('keep every link, name and address, after a preview that changed nothing', async () => {
    const into = await create('place', { name: 'Kashgar', aliases: [{ text: '喀什', language: 'zh' }] });
    const from = await create('place', {
      name: 'Kashi',
      slug: 'kashi',
      aliases: [{ text: '喀什' }, { text: 'Кашгар', language: 'ru' }],
    });
    const child = await create('place', { parent: from });
    const indicator = await create('indicator');
    const statistic = await create('statistic', { indicator, place: from });
    const event = await create('event', { itinerary: [{ place: from }], places: [from, into] });
    const third = await create('place');
    const article = await create('article', {
      places: [from, third, into],
      dateline: from,
      body: textWithLink(from),
    });
    for (const [type, id] of [
      ['statistic', statistic],
      ['event', event],
      ['article', article],
    ] as const) {
      await publish(type, id);
    }

    const preview = mergeResponse.parse((await merge({ from, into, dryRun: true }).expect(200)).body).data;
    expect(preview).toMatchObject({ dryRun: true, redirect: 'kashi' });
    expect(preview.total).toBe(7);
    expect(preview.aliases.map(({ text }) => text)).toEqual(['喀什', 'Kashi', 'Кашгар']);
    await dateline.request.get(`/api/places/${from}`).expect(200);

    await merge({ from, into }).expect(200);
    await dateline.request.get(`/api/places/${from}`).expect(404);
    const moved = await dateline.request.get('/api/places/kashi').expect(301);
    expect(moved.headers.location).toBe('/api/places/kashgar');

    const { data } = (await dateline.request.get(`/api/articles/${article}?populate=*`).expect(200)).body as {
      data: { places: { documentId: string }[]; dateline: { documentId: string }; body: unknown };
    };
    expect(data.places.map(({ documentId }) => documentId)).toEqual([into, third]);
    expect(data.dateline.documentId).toBe(into);
    expect(JSON.stringify(data.body)).toContain(`/api/go/${into}`);
    const figure = (await dateline.request.get(`/api/statistics/${statistic}`).expect(200)).body as {
      data: { label: string };
    };
    expect(figure.data.label).toContain('Kashgar');
    const kept = (await dateline.request.get(`/api/places/${child}?populate=parent`).expect(200)).body as {
      data: { parent: { documentId: string } };
    };
    expect(kept.data.parent.documentId).toBe(into);
    const visit = (
      await dateline.request.get(
        `/api/events/${event}?populate[itinerary][populate]=place&populate[places]=true`,
      )
    ).body as { data: { itinerary: { place: { documentId: string } }[]; places: { documentId: string }[] } };
    expect(visit.data.itinerary[0]?.place.documentId).toBe(into);
    expect(visit.data.places.map(({ documentId }) => documentId)).toEqual([into]);

    // The snapshot moved too: publishing the article's targets again brings nothing back.
    await publish('article', article);
    const again = (await dateline.request.get(`/api/articles/${article}?populate=places`))
      .body as typeof visit;
    expect(again.data.places.map(({ documentId }) => documentId)).toEqual([into, third]);
  });

  it('are not merged where the figures of both would be one and the same release', async () => {
    const [into, from, indicator] = [await create('place'), await create('place'), await create('indicator')];
    for (const place of [into, from]) await create('statistic', { indicator, place, period: '2022' });
    const { body } = await merge({ from, into }).expect(400);
    expect((body as { error: { message: string } }).error.message).toContain('releasedOn');
    await dateline.request.get(`/api/places/${from}`).expect(200);
  });

  it.each(['itself', 'nothing', 'an article'])('are not merged with %s', async (what) => {
    const place = await create('place');
    if (what === 'itself') await merge({ from: place, into: place }).expect(400);
    if (what === 'nothing') await merge({ from: place, into: 'abcdefghijklmnopqrstuvwx' }).expect(404);
    if (what === 'an article')
      await merge({ uid: 'api::article.article', from: place, into: place }).expect(400);
  });
});
