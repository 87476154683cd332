import { check, type HintError } from '@placemarkio/check-geojson';
import type { FeatureCollection, Point } from 'geojson';
import type supertest from 'supertest';
import { createFullAccessToken } from '../../helpers/access';
import { bodyOf } from '../../helpers/body-text';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let china: string;

beforeAll(async () => {
  dateline = await startDateline({ env: { FRONTEND_PLACE_URL: 'https://desk.example/places/{slug}' } });
  client = await openClient(dateline);
  china = await client.create('/places', { name: 'China', kind: 'country', isoCode: 'CN' });
  const xinjiang = await client.create('/places', {
    ...{ name: 'Xinjiang', kind: 'region', isoCode: 'CN-XJ', parent: china },
    aliases: [
      { text: '新疆', language: 'zh-Hans' },
      { text: 'Синьцзян', language: 'ru' },
    ],
  });
  const place = (name: string, longitude: number, latitude: number, more: object = {}) =>
    client.create('/places', { name, kind: 'land-port', longitude, latitude, ...more });
  await place('Khorgos', 80.41, 44.21, { parent: xinjiang, unlocode: 'CNHRG' });
  await place('Alashankou', 82.57, 45.17, { parent: xinjiang, state: 'planned' });
  await place('Suva', 178.44, -18.14, { kind: 'seaport' });
  await place('Apia', -171.76, -13.83, { kind: 'seaport' });
});
afterAll(() => dateline.stop());

type Places = FeatureCollection<Point | null> & { numberMatched: number; numberReturned: number };

async function placesOf(test: supertest.Test): Promise<Places> {
  const text = await bodyOf(test, /^application\/geo\+json/);
  try {
    return check(text) as Places;
  } catch (error) {
    throw new Error((error as HintError).issues.map(({ message }) => message).join('; '), { cause: error });
  }
}
const places = (query = '') => placesOf(client.read(`/places.geojson${query}`));
const names = async (query: string) =>
  (await places(query)).features.map(({ properties }) => properties!.name as string);

it('gives every place as a feature, unlocated ones without a geometry', async () => {
  const { features, numberMatched, numberReturned } = await places();
  expect([numberMatched, numberReturned]).toEqual([6, 6]);
  expect(features.map(({ geometry }) => geometry?.coordinates)).toEqual([
    [82.57, 45.17],
    [-171.76, -13.83],
    undefined,
    [80.41, 44.21],
    [178.44, -18.14],
    undefined,
  ]);
  expect(features[3]).toMatchObject({
    properties: {
      ...{ slug: 'khorgos', kind: 'land-port', state: 'operating', unlocode: 'CNHRG', isoCode: null },
      url: 'https://desk.example/places/khorgos',
    },
  });
  expect(features[3]!.id).toBe(features[3]!.properties!.documentId);
});

it.each([
  ['kind=seaport', ['Apia', 'Suva']],
  ['bbox=80,44,81,45', ['Khorgos']],
  ['bbox=170,-30,-170,0', ['Apia', 'Suva']],
  ['bbox=-180,-90,180,90', ['Alashankou', 'Apia', 'Khorgos', 'Suva']],
  ['country=china', ['Alashankou', 'Khorgos', 'Xinjiang']],
  ['country=CN', ['Alashankou', 'Khorgos', 'Xinjiang']],
  ['country=cn&kind=land-port', ['Alashankou', 'Khorgos']],
  ['country=xinjiang', ['Alashankou', 'Khorgos']],
  ['limit=2&offset=1', ['Apia', 'China']],
])('narrows them by %s', async (query, expected) => {
  expect(await names(`?${query}`)).toEqual(expected);
});

it('says how many there are beside those it gives', async () => {
  expect(await places('?limit=2')).toMatchObject({ numberMatched: 6, numberReturned: 2 });
});

it('names places in the reader’s language where they have a name in it', async () => {
  expect(await names('?country=CN&language=zh')).toEqual(['Alashankou', 'Khorgos', '新疆']);
  expect(await names('?country=CN&language=zh-Hans-CN')).toContain('新疆');
  expect(await names('?country=CN&language=ru')).toContain('Синьцзян');
  expect(await names('?country=CN&language=fr')).toContain('Xinjiang');
});

it('finds a country by a slug that it had before', async () => {
  await client.rest('put', `/places/${china}`, { data: { slug: 'prc' } }).expect(200);
  expect(await names('?country=china')).toHaveLength(3);
  expect(await names('?country=prc')).toHaveLength(3);
});

it('answers a token the same, and is known by its tag', async () => {
  const token = await createFullAccessToken(dateline);
  const withToken = client.read('/places.geojson').auth(token, { type: 'bearer' });
  expect(await placesOf(withToken)).toEqual(await places());
  const { etag } = (await client.read('/places.geojson').expect(200)).headers;
  await client.read('/places.geojson').set('if-none-match', etag!).expect(304);
});

it.each([
  ['bbox=1,2,3', 'bbox “1,2,3” is not four numbers'],
  ['bbox=a,b,c,d', 'bbox '],
  ['bbox=0,10,10,0', 'bbox ends south'],
  ['bbox=0,0,181,10', 'bbox has a longitude'],
  ['bbox=NaN,0,1,1', 'bbox '],
  ['bbox=1e9,0,1,1', 'bbox '],
  ['kind=harbour', 'kind “harbour” is not one of'],
  ['country=atlantis', 'country “atlantis”'],
  ['country=%00', 'country '],
  ['limit=0', 'limit “0”'],
  ['limit=100000', 'limit “100000”'],
  ['limit=1.5', 'limit '],
  ['offset=-1', 'offset '],
  ['language=%ED%A0%80', 'language '],
  ['kind=city&kind=seaport', 'kind is given more than once'],
  ['filters[name]=x', 'filters[name] is not a parameter'],
])('refuses %s', async (query, problem) => {
  expect(messageOf(await client.read(`/places.geojson?${query}`).expect(400))).toContain(problem);
});
