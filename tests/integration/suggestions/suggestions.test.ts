import type { Findings } from '../../../src/plugins/reading/shared/contracts';
import { deskOf, textWithLink } from '../../helpers/desk';
import { textFixture } from '../../helpers/gazetteer';
import { openReadingDesk } from '../../helpers/reading-desk';

const ARTICLE = 'api::article.article';
const TEXT = textFixture('envoys-at-two-gateways.txt').replace(/^.*\n/, '');

const desk = openReadingDesk();
const { idOf, suggest } = desk;
const { create, publish } = deskOf(() => desk.dateline);
const named = ({ mentions }: Findings, slug: string) =>
  mentions.find(({ candidates }) => candidates.some(({ documentId }) => documentId === idOf(slug)));

describe('suggestions for a text', () => {
  it('are the entries that it names, with where they stand and the field that links to them', async () => {
    const found = await suggest({ text: TEXT, uid: ARTICLE, publishedOn: '2023-08-07' });
    const zone = named(found, 'kashgar-comprehensive-bonded-zone');
    expect(zone).toMatchObject({ state: 'linkable', field: 'places', dismissed: false });
    expect(zone?.occurrences.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Kashgar Comprehensive Bonded Zone',
    ]);
    expect(named(found, 'urumqi-customs')).toMatchObject({ state: 'linkable', field: 'organizations' });
    expect(named(found, 'kashgar')).toBeUndefined();
    expect(named(found, 'xinjiang')?.occurrences.length).toBeGreaterThan(2);
  });

  it('tell what is linked, in a form that is not saved or in a draft, its text included', async () => {
    const [zone, customs] = [idOf('kashgar-comprehensive-bonded-zone'), idOf('urumqi-customs')];
    const unsaved = await suggest({ text: TEXT, uid: ARTICLE, linked: [zone] });
    expect(named(unsaved, 'kashgar-comprehensive-bonded-zone')?.state).toBe('linked');
    expect(named(unsaved, 'urumqi-customs')?.state).toBe('linkable');

    const article = await create('article', {
      title: 'Kashgar Comprehensive Bonded Zone and Urumqi Customs',
      places: [zone],
      body: textWithLink(customs),
    });
    const saved = await suggest({ uid: ARTICLE, documentId: article });
    expect(saved.text).toMatch(/^Kashgar Comprehensive Bonded Zone and Urumqi Customs\n/);
    expect(named(saved, 'kashgar-comprehensive-bonded-zone')?.state).toBe('linked');
    expect(named(saved, 'urumqi-customs')?.state).toBe('linked');
  });

  it('let choose where a name is that of several entries', async () => {
    const twins = [
      await create('place', { name: 'Vostochny Gate' }),
      await create('place', { name: 'Vostochny Gate' }),
    ];
    const { mentions } = await suggest({ text: 'A train waits at Vostochny Gate.', uid: ARTICLE });
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({ state: 'ambiguous', text: 'Vostochny Gate' });
    expect(mentions[0]?.candidates.map(({ documentId }) => documentId).sort()).toEqual(twins.sort());
    const chosen = await suggest({ text: 'At Vostochny Gate.', uid: ARTICLE, linked: [twins[1]] });
    expect(chosen.mentions[0]?.state).toBe('linked');
  });

  it('never name the entry itself, and say where there is no field to link with', async () => {
    const event = await create('event', {
      name: 'Tour of two gates',
      summary: 'The tour of two gates, told of by Urumqi Customs.',
    });
    const found = await suggest({ uid: 'api::event.event', documentId: event });
    expect(found.mentions.flatMap(({ candidates }) => candidates.map((one) => one.documentId))).toEqual([
      idOf('urumqi-customs'),
    ]);
    expect(found.mentions[0]?.field).toBeNull();
  });

  it('are dismissed for one entry and one wording, and made again', async () => {
    const article = await create('article', { title: 'Urumqi Customs at work' });
    const other = await create('article', { title: 'Urumqi Customs at rest' });
    const dismissal = { uid: ARTICLE, documentId: article, kind: 'mention', text: 'Urumqi Customs' };
    await desk
      .post('/reading/dismiss')
      .send(dismissal)
      .expect(200, { data: { dismissed: true } });
    await desk.post('/reading/dismiss').send(dismissal).expect(200);
    const state = async (documentId: string) =>
      (await suggest({ uid: ARTICLE, documentId })).mentions[0]?.dismissed;
    expect([await state(article), await state(other)]).toEqual([true, false]);
    await desk
      .post('/reading/restore')
      .send(dismissal)
      .expect(200, { data: { dismissed: false } });
    expect(await state(article)).toBe(false);
  });
});

describe('the figures of a text', () => {
  const stating = (value: string) => `Xinjiang’s foreign trade was worth ${value} in the first half of 2023.`;
  const trade = (data: object) => ({
    indicator: idOf('goods-trade-value'),
    place: idOf('xinjiang'),
    period: '2023-S1',
    unit: 'CNY',
    unitMultiplier: 9,
    ...data,
  });
  const first = async (text: string, linked: string[] = []) =>
    (await suggest({ text, uid: ARTICLE, linked })).figures[0];

  it('are new where no statistic is of them, with what they are of', async () => {
    const { figures } = await suggest({ text: TEXT, uid: ARTICLE, publishedOn: '2023-08-07' });
    const belt = figures.find(({ asWritten }) => asWritten === '138.3 billion yuan');
    expect(belt).toMatchObject({
      state: 'unsourced',
      period: '2023-S1',
      about: {
        indicator: { documentId: idOf('goods-trade-value') },
        place: { documentId: idOf('xinjiang') },
        partner: { documentId: idOf('belt-and-road-countries') },
        source: { documentId: idOf('urumqi-customs') },
      },
    });
    expect(figures.find(({ asWritten }) => asWritten === '1.29 billion yuan')?.change).toEqual({
      ...{ value: '291', unit: '%', direction: 'up', basis: 'year-on-year' },
    });
    expect(figures.find(({ asWritten }) => asWritten === '32 hectares')?.state).toBeNull();
  });

  it('match what is drafted or published at the precision written, linked or not, or contradict it', async () => {
    const draft = await create('statistic', trade({ value: '149.62' }));
    expect(await first(stating('149.62 billion yuan'))).toMatchObject({
      state: 'linkable',
      statistic: { documentId: draft },
    });
    await publish('statistic', draft);
    expect(await first(stating('about 150 billion yuan'))).toMatchObject({
      state: 'linkable',
      statistic: { documentId: draft },
    });
    expect(await first(stating('149.6 billion yuan'), [draft])).toMatchObject({
      state: 'traced',
      statistic: { documentId: draft },
    });
    expect(await first(stating('151.3 billion yuan'), [draft])).toMatchObject({
      state: 'contradicted',
      statistic: { documentId: draft },
    });
    expect(await first(stating('151.3 billion yuan'))).toMatchObject({
      state: 'contradicted',
      statistic: { documentId: draft },
    });
  });

  it('are not taken for the same amount of something else somewhere else', async () => {
    const elsewhere = await create('statistic', {
      ...trade({ value: '77.7', period: '2021-S1' }),
      place: idOf('iran'),
      indicator: idOf('gross-domestic-product'),
    });
    await publish('statistic', elsewhere);
    const { state } = (await first(stating('77.7 billion yuan').replace('2023', '2021')))!;
    expect(state).toBe('unsourced');
  });
});

describe('the visit that a text tells of', () => {
  const visitOf = async () =>
    (await suggest({ text: TEXT, uid: ARTICLE, publishedOn: '2023-08-07' })).visits[0];

  it('is new where no event is it, with its stops in order and who took part', async () => {
    const visit = await visitOf();
    expect(visit).toMatchObject({
      state: 'new',
      durationDays: 5,
      countryCount: { value: 20, bound: 'at-least' },
    });
    expect(visit?.stops.map(({ entry }) => entry?.slug)).toEqual([
      'kashgar-comprehensive-bonded-zone',
      'urumqi-international-land-port-area',
    ]);
    expect(visit?.participants).toEqual([
      expect.objectContaining({
        role: 'ambassador to China',
        country: expect.objectContaining({ slug: 'iran' }) as object,
      }),
    ]);
  });

  it('is an event that went to the same places and is not known to be another', async () => {
    const stops = ['kashgar-comprehensive-bonded-zone', 'urumqi-international-land-port-area'];
    const itinerary = stops.map((slug) => ({ place: idOf(slug) }));
    const made = { kind: 'diplomatic-visit', itinerary };
    await create('event', { ...made, durationDays: 3 });
    await create('event', { ...made, startDate: '2019-05-02', endDate: '2019-05-06' });
    expect((await visitOf())?.state).toBe('new');
    const event = await create('event', {
      ...made,
      startDate: '2023-07-01',
      datePrecision: 'month',
      durationDays: 5,
    });
    expect(await visitOf()).toMatchObject({ state: 'linkable', event: { documentId: event } });
    const { visits } = await suggest({ text: TEXT, uid: ARTICLE, linked: [event] });
    expect(visits[0]?.state).toBe('linked');
  });
});
