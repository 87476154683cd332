import ICAL from 'ical.js';
import { bodyOf } from '../../helpers/body-text';
import { createFullAccessToken } from '../../helpers/access';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let visit: string;

beforeAll(async () => {
  dateline = await startDateline({
    env: { PUBLIC_URL: 'https://cms.example', FRONTEND_EVENT_URL: 'https://desk.example/events/{slug}' },
  });
  client = await openClient(dateline);
  const place = (name: string, latitude: number, longitude: number, aliases: object[] = []) =>
    client.create('/places', { name, kind: 'city', latitude, longitude, aliases });
  const kashgar = await place('Kashgar', 39.47, 75.99, [{ text: '喀什', language: 'zh-Hans' }]);
  const urumqi = await place('Urumqi', 43.82, 87.61);
  const topic = await client.create('/topics', { name: 'Visits' });
  visit = await client.create('/events', {
    ...{
      name: 'Envoys’ visit; second round, “friends”',
      slug: 'visit',
      kind: 'diplomatic-visit',
      state: 'held',
    },
    ...{ startDate: '2023-07-31', endDate: '2023-08-04', timezone: 'Asia/Urumqi', topics: [topic] },
    summary:
      '大使们访问了喀什和乌鲁木齐，参观了综合保税区、港口和集市，并与当地企业家进行了长时间的交谈。\nIn two days.',
    aliases: [{ text: '使节访问', language: 'zh' }],
    itinerary: [
      { place: kashgar, date: '2023-07-31', time: '09:30', activity: 'Port, bonded zone; bazaar' },
      { place: urumqi, date: '2023-08-02' },
    ],
  });
  await client.create('/events', {
    ...{
      name: 'Fair',
      kind: 'trade-fair',
      state: 'planned',
      startDate: '2024-05-01',
      durationDays: 3,
      places: [urumqi],
    },
    itinerary: [{ date: '2024-05-01', time: '10:00:00', activity: 'Opening' }],
  });
  await client.create('/events', {
    name: 'Put off',
    kind: 'meeting',
    state: 'postponed',
    startDate: '2024-06-01',
  });
  await client.create('/events', {
    name: 'Called off',
    kind: 'meeting',
    state: 'cancelled',
    startDate: '2024-06-02',
  });
  await client.create('/events', { name: 'Some day', slug: 'some-day', kind: 'meeting' });
  await client.create('/events', {
    ...{
      name: 'Some month',
      slug: 'some-month',
      kind: 'meeting',
      startDate: '2024-07-01',
      datePrecision: 'month',
    },
  });
  await client
    .rest('post', '/events?status=draft', {
      data: { name: 'Secret', kind: 'meeting', startDate: '2024-01-01' },
    })
    .expect(201);
});
afterAll(() => dateline.stop());

interface Read {
  calendar: ICAL.Component;
  events: ICAL.Event[];
}

async function read(path: string): Promise<Read> {
  const text = await bodyOf(client.read(path), /^text\/calendar; charset=utf-8/);
  // Lines are at most 75 octets (RFC 5545 §3.1), and none ends within a character.
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}
const named = ({ events }: Read, summary: string) => events.find((event) => event.summary === summary)!;
const valueOf = (event: ICAL.Event, property: string) => event.component.getFirstPropertyValue(property);

it('gives a visit as days, its end exclusive, with its state, place and page', async () => {
  const event = named(await read('/events.ics'), 'Envoys’ visit; second round, “friends”');
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2023-07-31', '2023-08-05']);
  expect(event.uid).toBe(`${visit}@cms.example`);
  expect(event.location).toBe('Kashgar');
  expect(valueOf(event, 'geo')).toEqual([39.47, 75.99]);
  expect(valueOf(event, 'status')).toBe('CONFIRMED');
  expect(valueOf(event, 'url')).toBe('https://desk.example/events/visit');
  expect(event.description).toContain('大使们访问了喀什和乌鲁木齐');
  expect(event.description).toContain('2023-07-31 09:30 Kashgar: Port, bonded zone; bazaar');
});

it('gives a stop with a time at the hour that its time zone says, or floating where there is none', async () => {
  const all = await read('/events.ics');
  const stop = named(all, 'Envoys’ visit; second round, “friends”: Kashgar');
  expect(stop.startDate.toJSDate().toISOString()).toBe('2023-07-31T03:30:00.000Z');
  expect(stop.uid).toBe(`${visit}-stop-1@cms.example`);
  const floating = all.events.find(({ description }) => description === 'Opening')!;
  expect(floating.startDate.toString()).toBe('2024-05-01T10:00:00');
  expect(floating.startDate.zone.tzid).toBe('floating');
});

it('takes the end from the days that an event lasts, and its state from its own', async () => {
  const all = await read('/events.ics');
  expect(named(all, 'Fair').endDate.toString()).toBe('2024-05-04');
  const states = ['Fair', 'Put off', 'Called off'].map((name) => valueOf(named(all, name), 'status'));
  expect(states).toEqual(['TENTATIVE', 'TENTATIVE', 'CANCELLED']);
  expect(named(all, 'Put off').description).toBe('Postponed.');
});

it('leaves out what has no day, and says so; drafts without a word', async () => {
  const { calendar, events } = await read('/events.ics');
  expect(events.map(({ summary }) => summary)).not.toContain('Some month');
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(
    '2 events are left out: their dates are unknown, or known to the month or year only.',
  );
  expect(calendar.toString()).not.toContain('Secret');
});

it.each([
  ['place=kashgar', ['Envoys’ visit; second round, “friends”']],
  ['place=urumqi', ['Envoys’ visit; second round, “friends”', 'Fair']],
  ['topic=visits', ['Envoys’ visit; second round, “friends”']],
  ['kind=meeting', ['Called off', 'Put off']],
  ['from=2024-05-03&to=2024-06-01', ['Put off']],
  ['from=2023-08&to=2023-08', ['Envoys’ visit; second round, “friends”']],
  ['limit=1', ['Called off']],
])('narrows them by %s', async (query, expected) => {
  const { events } = await read(`/events.ics?${query}`);
  const days = events.filter(({ startDate }) => startDate.isDate).map(({ summary }) => summary);
  expect(days.sort()).toEqual(expected);
});

it('gives one event, by slug or documentId, in a reader’s language, with links to its other forms', async () => {
  const one = await read('/events/visit.ics?language=zh');
  expect(one.events.map(({ summary, location }) => `${summary} ${location}`)).toEqual([
    '使节访问 喀什',
    '使节访问: 喀什 喀什',
  ]);
  expect((await read(`/events/${visit}.ics`)).events).toHaveLength(2);
  const { link } = (await client.read('/events/visit.ics').expect(200)).headers;
  expect(link).toContain(
    `<https://cms.example/api/events/${visit}.jsonld>; rel="alternate"; type="application/ld+json"`,
  );
  expect(link).toContain('<https://desk.example/events/visit>; rel="alternate"; type="text/html"');
});

it('has the same text while nothing changes, and a higher sequence once it was published again', async () => {
  const before = await client.read('/events/visit.ics').expect(200);
  await client.read('/events/visit.ics').set('if-none-match', before.headers.etag!).expect(304);
  const sequence = async () => (await read('/events/visit.ics')).events[0]!.sequence;
  const first = await sequence();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await client.rest('put', `/events/${visit}`, { data: { slug: 'envoys' } }).expect(200);
  const moved = await client.read('/events/visit.ics?language=ru').redirects(0).expect(301);
  expect(moved.headers.location).toBe('/api/events/envoys.ics?language=ru');
  await client.rest('put', `/events/${visit}`, { data: { slug: 'visit' } }).expect(200);
  expect(await sequence()).toBeGreaterThan(first);
});

it('says why an event has no calendar', async () => {
  const month = await client.read('/events/some-month.ics').expect(404);
  expect(messageOf(month)).toContain('known to the month only (2024-07)');
  expect(messageOf(await client.read('/events/some-day.ics').expect(404))).toContain('not known');
});

it('answers a token the same', async () => {
  const token = await createFullAccessToken(dateline);
  for (const path of ['/events.ics', '/events/visit.ics']) {
    const withToken = await bodyOf(client.read(path).auth(token, { type: 'bearer' }), /^text\/calendar/);
    expect(withToken).toBe(await bodyOf(client.read(path), /^text\/calendar/));
  }
  await client.read('/events/visit').expect(200).expect('content-type', /json/);
});

it.each([
  ['.ics?place=atlantis', 400, 'place “atlantis”'],
  ['.ics?topic=%00', 400, 'topic '],
  ['.ics?kind=party', 400, 'kind “party” is not one of'],
  ['.ics?from=soon', 400, 'from '],
  ['.ics?from=2024&to=2023', 400, 'to ends before from begins'],
  ['.ics?limit=1e3', 400, 'limit '],
  ['.ics?language=__', 400, 'language '],
  ['.ics?filters[x]=1', 400, 'filters[x] is not a parameter'],
  ['.ics?place[a]=1&place[b]=2', 400, 'place[a] is not a parameter'],
  ['/secret.ics', 404, 'Not Found'],
  ['/%00.ics', 404, ''],
  ['/%ED%A0%80.ics', 404, ''],
  ['/visit.ics?limit=1', 400, 'limit is not a parameter'],
  [`/${'a'.repeat(5000)}.ics`, 404, 'Not Found'],
])('answers /events%s with %i', async (path, status, problem) => {
  expect(messageOf(await client.read(`/events${path}`).expect(status))).toContain(problem);
});
