import { messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

/** For each type its address, its uid, and the least that a published entry of it needs. */
const TYPES = {
  article: ['/articles', { title: 'A title', publishedOn: '2023-08-07', language: 'en' }],
  event: ['/events', { name: 'A visit', kind: 'diplomatic-visit', state: 'held' }],
  place: ['/places', { name: 'A port', kind: 'seaport' }],
  indicator: ['/indicators', { name: 'Goods trade', measure: 'flow' }],
  organization: ['/organizations', { name: 'Customs', kind: 'customs' }],
  person: ['/people', { name: 'A person' }],
  topic: ['/topics', { name: 'Trade' }],
  statistic: ['/statistics', { period: '2023', value: '1', unit: 'CNY' }],
} as const satisfies Record<string, [string, Data]>;
type Type = keyof typeof TYPES;

/** Type, field, a value that is wrong there, and what an editor is told. */
const WRONG: [Type, string, unknown, string][] = [
  ['statistic', 'period', '2023-13', 'is not a period'],
  ['statistic', 'period', '2023-Q5', 'is not a period'],
  ['statistic', 'period', 'last year', 'is not a period'],
  ['statistic', 'period', '2023-07/2023-01', 'ends before it begins'],
  ['statistic', 'period', '2023-02-30', 'is not a period'],
  ['statistic', 'unit', 'XYZ', 'is not an ISO 4217 currency'],
  ['statistic', 'unitMultiplier', 19, 'must be from 0 to 18'],
  ['statistic', 'decimals', -1, 'must be from 0 to 6'],
  ['statistic', 'bound', 'roughly', 'is not one of exact'],
  ['statistic', 'sourceUrl', 'ftp://example.org/x', 'is not a web address'],
  ['statistic', 'releasedOn', '2023-02-29', 'is not a date of the calendar'],
  ['indicator', 'unit', 'ABC', 'is not an ISO 4217 currency'],
  ['indicator', 'measure', 'sum', 'is not one of flow'],
  ['place', 'unlocode', 'NLRT', 'is not a UN/LOCODE'],
  ['place', 'unlocode', 'nlrtm', 'is not a UN/LOCODE'],
  ['place', 'unlocode', 'QQRTM', 'is not a UN/LOCODE'],
  ['place', 'isoCode', 'QQ', 'is not an ISO 3166 code'],
  ['place', 'isoCode', 'CN-', 'is not an ISO 3166 code'],
  ['place', 'wikidataId', '34647', 'is not a Wikidata item'],
  ['place', 'kind', 'harbour', 'is not one of country'],
  ['place', 'openedOn', '2023-04-31', 'is not a date of the calendar'],
  ['organization', 'url', 'www.example.org', 'is not a web address'],
  ['organization', 'url', 'https://exa mple.org', 'is not a web address'],
  ['organization', 'url', 'javascript:alert(1)', 'is not a web address'],
  ['article', 'sourceUrl', 'https://', 'is not a web address'],
  ['article', 'language', 'chinese language', 'is not a BCP 47 language tag'],
  ['article', 'publishedOn', '07.08.2023', 'is not a date of the calendar'],
  ['article', 'publishedOn', '2023-00-10', 'is not a date of the calendar'],
  ['article', 'publishedOn', '0000-01-01', 'is not a date of the calendar'],
  ['article', 'title', 'x'.repeat(256), 'is longer than 255 characters'],
  ['event', 'timezone', 'Asia/Kashgarr', 'is not an IANA time zone'],
  ['event', 'startDate', '2023-06-31', 'is not a date of the calendar'],
  ['event', 'durationDays', 0, 'must be from 1 to 3660'],
  ['event', 'countryCount', 'twenty', 'is not a whole number'],
  ['event', 'countryCountAtLeast', 'perhaps', 'is neither true nor false'],
  ['topic', 'aliases', 'Handel', 'must be a list'],
  ['topic', 'aliases', [{ text: 'Handel', language: 'german language' }], 'is not a BCP 47 language tag'],
  ['person', 'aliases', [{ text: ' ' }], 'has no text'],
  ['person', 'aliases', [{ text: 'Name', lang: 'en' }], 'has an unknown key'],
];

describe.each(WRONG)('of a %s the field %s with %j', (type, field, value, message) => {
  it('is refused in a draft and in what is published, with a message at the field', async () => {
    const [path, least] = TYPES[type];
    const data = { ...least, [field]: value };
    const answers = [
      await client.rest('post', path, { data }),
      await client.rest('post', `${path}?status=draft`, { data }),
      await client.panel('post', `/collection-types/api::${type}.${type}`, data),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      const { error } = answer.body as {
        error: { details: { errors: { path: string[]; message: string }[] } };
      };
      expect(error.details.errors).toContainEqual(
        expect.objectContaining({ path: [field], message: expect.stringContaining(message) as string }),
      );
    }
  });
});

describe('fields that belong together', () => {
  const refused = async (path: string, data: Data) => {
    const answer = await client.rest('post', `${path}?status=draft`, { data });
    expect(answer.status).toBe(400);
    return messageOf(answer);
  };
  const { event, place } = { event: TYPES.event[1], place: TYPES.place[1] };

  it('are an end that is not before its start, in one write or two', async () => {
    const dates = { startDate: '2023-08-07', endDate: '2023-08-06' };
    expect(await refused('/events', { ...event, ...dates })).toContain(
      'endDate 2023-08-06 is before startDate',
    );
    const documentId = await client.create('/events', { ...event, startDate: '2023-08-07' });
    const answer = await client.rest('put', `/events/${documentId}`, { data: { endDate: '2023-08-06' } });
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining('endDate')]);
    await client.rest('put', `/events/${documentId}`, { data: { endDate: '2023-08-07' } }).expect(200);
  });

  it('are both coordinates or none, in one write or two', async () => {
    expect(await refused('/places', { ...place, latitude: 51.9 })).toContain('longitude is missing');
    expect(await refused('/places', { ...place, longitude: 4.5 })).toContain('latitude is missing');
    const documentId = await client.create('/places', { ...place, latitude: 51.9, longitude: 4.5 });
    const answer = await client.rest('put', `/places/${documentId}`, { data: { latitude: null } });
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining('latitude')]);
  });

  it.each([
    ['latitude', 90.01, 0],
    ['latitude', -91, 0],
    ['longitude', 0, 180.5],
  ])('are coordinates within their range: %s of %d, %d is refused', async (field, latitude, longitude) => {
    expect(await refused('/places', { ...place, latitude, longitude })).toMatch(
      new RegExp(`^${field} must be from −`),
    );
  });
});

it.each([
  ['article', { title: undefined }, 'title'],
  ['article', { publishedOn: undefined }, 'publishedOn'],
  ['event', { name: undefined }, 'name'],
  ['place', { kind: undefined }, 'kind'],
  ['topic', { name: '' }, 'name'],
  ['person', { name: '   ' }, 'name'],
  ['article', { title: ' ' }, 'title'],
  ['statistic', {}, 'indicator'],
  ['statistic', {}, 'place'],
] as const)('a published %s with %j is refused for want of its %s', async (type, missing, field) => {
  const [path, least] = TYPES[type];
  const answer = await client.rest('post', path, { data: { ...least, ...missing } });
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(field)]);
});
