import {
  acceptResponse,
  readResponse,
  type AcceptRequest,
  type ProposedEvent,
} from '../../../src/plugins/reading/shared/import-contracts';
import type { ToldEvent } from '../../../src/plugins/reading/shared/event-draft';
import { messageOf } from '../../helpers/client';
import { textFixture } from '../../helpers/gazetteer';
import { openReadingDesk } from '../../helpers/reading-desk';

const TEXT = textFixture('envoys-at-two-gateways.txt');
const NOBODY = 'a'.repeat(24);

interface Target {
  slug: string;
}

describe('the visit of a text that is imported', () => {
  const desk = openReadingDesk();
  const { idOf } = desk;
  let article: AcceptRequest['article'];
  let found: ProposedEvent;
  beforeAll(async () => {
    const { data } = await read();
    article = data.article;
    found = data.events[0]!;
  });

  const send = (route: string, body: object) => desk.post(`/reading/${route}`).send(body);
  const read = async () => readResponse.parse((await send('texts', { text: TEXT }).expect(200)).body);
  const accept = (event: object) => send('accept', { article, events: [event] });
  const stored = () =>
    Promise.all(
      ['article', 'event'].map((type) => desk.dateline.strapi.db.query(`api::${type}.${type}`).count()),
    );
  const drafted = async (event: object) => {
    const { events } = acceptResponse.parse((await accept(event).expect(201)).body).data;
    const draft = await desk.dateline.strapi.documents('api::event.event').findOne({
      documentId: events[0]!.documentId,
      status: 'draft',
      populate: { itinerary: { populate: '*' }, participants: { populate: '*' }, places: true, host: true },
    });
    return { created: events[0]!.created, draft: draft as never as Record<string, unknown> };
  };
  const slugOf = (target: unknown) => (target as Target | null)?.slug ?? null;

  /** What an editor makes of it who has asked on the spot. */
  const corrected = (): ToldEvent => {
    const { draft } = found;
    const [kashgar, urumqi] = draft.itinerary;
    return {
      ...draft,
      ...{ name: 'Envoys at the gateways of Xinjiang', kind: 'meeting', state: 'confirmed' },
      ...{ startDate: '2023-07-31', endDate: '2023-08-04', durationDays: 4, countryCount: 25 },
      ...{ countryCountAtLeast: false, host: idOf('ministry-of-foreign-affairs-of-china') },
      itinerary: [
        { ...urumqi!, date: '2023-07-31', activity: 'Saw the rail yard' },
        { place: null, date: null, activity: 'Dinner with a family' },
        kashgar!,
        { place: idOf('urumqi'), date: '2023-08-04', activity: null },
      ],
      participants: [
        { ...nobody, name: 'Mr Bakhtiar', person: idOf('mohsen-bakhtiar'), country: idOf('iran') },
        { ...nobody, role: 'delegation', organization: idOf('wto') },
        { ...nobody, name: 'Somebody from Tashkent' },
      ],
      places: [idOf('xinjiang'), idOf('kashgar')],
    };
  };
  const nobody = { name: null, role: null, person: null, country: null, organization: null };

  it('is told with the entries that it points at', () => {
    const { draft, entries } = found;
    expect(draft.itinerary).toHaveLength(2);
    expect(entries.map(({ slug }) => slug).sort()).toEqual([
      'iran',
      'kashgar-comprehensive-bonded-zone',
      'urumqi-international-land-port-area',
      'xinjiang',
    ]);
  });

  it('is drafted as its editor corrected it', async () => {
    const { created, draft } = await drafted(corrected());
    expect(created).toBe(true);
    expect(draft).toMatchObject({
      ...{ name: 'Envoys at the gateways of Xinjiang', kind: 'meeting', state: 'confirmed' },
      ...{ startDate: '2023-07-31', endDate: '2023-08-04', datePrecision: 'day', durationDays: 4 },
      ...{ countryCount: 25, countryCountAtLeast: false, publishedAt: null },
      host: { slug: 'ministry-of-foreign-affairs-of-china' },
    });
    const stops = draft.itinerary as Record<'place' | 'date' | 'activity', unknown>[];
    expect(stops.map(({ place, date, activity }) => [slugOf(place), date, activity])).toEqual([
      ['urumqi-international-land-port-area', '2023-07-31', 'Saw the rail yard'],
      [null, null, 'Dinner with a family'],
      ['kashgar-comprehensive-bonded-zone', null, null],
      ['urumqi', '2023-08-04', null],
    ]);
    const guests = draft.participants as Record<string, unknown>[];
    expect(
      guests.map(({ name, role, person, country, organization }) => [
        ...[name, role, slugOf(person), slugOf(country), slugOf(organization)],
      ]),
    ).toEqual([
      ['Mr Bakhtiar', null, 'mohsen-bakhtiar', 'iran', null],
      [null, 'delegation', null, null, 'wto'],
      ['Somebody from Tashkent', null, null, null, null],
    ]);
    expect((draft.places as Target[]).map(({ slug }) => slug)).toEqual(['xinjiang', 'kashgar']);
  });

  it('is linked where the desk has it, and drafted where its editor says that it is another', async () => {
    const first = await drafted(found.draft);
    expect(first.created).toBe(true);
    const again = await drafted({ ...found.draft, name: 'The same' });
    expect([again.created, again.draft.documentId]).toEqual([false, first.draft.documentId]);
    const other = await drafted({ ...found.draft, name: 'A second visit', another: true });
    expect([other.created, other.draft.name]).toEqual([true, 'A second visit']);
  });

  it('is left out where its editor leaves it out', async () => {
    const { body } = await send('accept', { article }).expect(201);
    expect(acceptResponse.parse(body).data.events).toEqual([]);
  });

  const stop = { place: null, date: null, activity: null };
  it.each<[string, () => object, string]>([
    ['no name', () => ({ name: ' ' }), 'events.0.name'],
    ['an end before its beginning', () => ({ endDate: '2023-07-30' }), 'events.0.endDate'],
    ['a day that there is not', () => ({ startDate: '2023-02-30' }), 'events.0.startDate'],
    ['a kind that there is not', () => ({ kind: 'party' }), 'events.0.kind'],
    ['half a country', () => ({ countryCount: 2.5 }), 'events.0.countryCount'],
    ['a stop that is nowhere', () => ({ itinerary: [stop] }), 'events.0.itinerary.0.place'],
    [
      'a stop on no day',
      () => ({ itinerary: [{ ...stop, activity: 'Talks', date: '7 August' }] }),
      'events.0.itinerary.0.date',
    ],
    [
      'a stop with something unknown',
      () => ({ itinerary: [{ ...stop, activity: 'Talks', hotel: 'Seman' }] }),
      'events.0.itinerary.0.hotel',
    ],
    [
      'a stop at a place that there is not',
      () => ({ itinerary: [...corrected().itinerary, { ...stop, place: NOBODY }] }),
      'events.0.itinerary.4.place',
    ],
    [
      'a stop at what is no place',
      () => ({ itinerary: [{ ...stop, place: idOf('urumqi-customs') }] }),
      'events.0.itinerary.0.place',
    ],
    ['a participant who is nobody', () => ({ participants: [nobody] }), 'events.0.participants.0'],
    [
      'a participant with too long a name',
      () => ({ participants: [{ ...nobody, name: 'x'.repeat(256) }] }),
      'events.0.participants.0.name',
    ],
    [
      'a participant who is no person',
      () => ({ participants: [{ ...nobody, person: idOf('iran') }] }),
      'events.0.participants.0.person',
    ],
    ['a host that is no organization', () => ({ host: idOf('iran') }), 'events.0.host'],
    ['a place that there is not', () => ({ places: [NOBODY] }), 'events.0.places'],
  ])('is refused with the field’s name, and nothing is kept: %s', async (_, change, field) => {
    const before = await stored();
    const answer = await accept({ ...corrected(), another: true, ...change() });
    const { details } = (answer.body as { error: { details: { errors: { path: (string | number)[] }[] } } })
      .error;
    expect(answer.status).toBe(400);
    expect(details.errors.map(({ path }) => path.join('.'))).toEqual([field]);
    expect(messageOf(answer)).toContain(field.split('.').at(-1));
    expect(await stored()).toEqual(before);
  });
});
