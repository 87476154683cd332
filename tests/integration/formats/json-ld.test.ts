import { bodyOf } from '../../helpers/body-text';
import { createFullAccessToken } from '../../helpers/access';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { fillOneOfEach, idsOf, nodesOf, of, type, TYPE, valueOf } from '../../helpers/json-ld';

let dateline: Dateline;
let client: Client;
let id: Record<string, string>;
const ORIGIN = 'https://cms.example';
const at = (name: string) => `${ORIGIN}/api/go/${id[name]}`;

beforeAll(async () => {
  dateline = await startDateline({
    env: { PUBLIC_URL: ORIGIN, FRONTEND_ARTICLE_URL: 'https://desk.example/articles/{slug}' },
  });
  client = await openClient(dateline);
  id = await fillOneOfEach(client);
});
afterAll(() => dateline.stop());

const read = (path: string) => nodesOf(client.read(path));
const one = async (path: string) => (await read(path))[0]!;

it.each([
  ['/articles/trade-jumps', 'article', 'NewsArticle'],
  ['/events/fair', 'event', 'ExhibitionEvent'],
  ['/places/china', 'china', 'Country'],
  ['/places/khorgos', 'khorgos', 'CivicStructure'],
  ['/indicators/goods-trade', 'indicator', 'StatisticalVariable'],
  ['/organizations/customs', 'customs', 'GovernmentOrganization'],
  ['/people/an-envoy', 'envoy', 'Person'],
  ['/topics/trade', 'topic', 'DefinedTerm'],
])('%s is %s by its own name, by slug and by documentId', async (path, name, expected) => {
  const node = await one(`${path}.jsonld`);
  expect([node['@id'], node['@type']]).toEqual([at(name), type(expected)]);
  expect(await one(`${path.replace(/[^/]+$/, id[name]!)}.jsonld`)).toEqual(node);
});

it('an article says what it is about and mentions, by the names that those have themselves', async () => {
  const node = await one('/articles/trade-jumps.jsonld');
  expect(idsOf(node, 'about')).toEqual([at('event'), at('topic')]);
  expect(idsOf(node, 'mentions')).toEqual(['khorgos', 'china', 'customs', 'envoy', 'statistic'].map(at));
  expect(idsOf(node, 'publisher')).toEqual([at('customs')]);
  expect(idsOf(node, 'locationCreated')).toEqual([at('khorgos')]);
  expect(idsOf(node, 'url')).toEqual(['https://desk.example/articles/trade-jumps']);
  expect(valueOf(node, 'headline')).toBe('Trade jumps');
  expect(valueOf(node, 'datePublished')).toBe('2023-08-07');
  expect(valueOf(node, 'creditText')).toBe('A. Writer');
  expect(valueOf(of(node, 'correction')[0]!, 'text')).toBe('It was 290%.');
});

it('an event is dated as exactly as it is known, and says that it was put off', async () => {
  const node = await one('/events/fair.jsonld');
  expect(valueOf(node, 'startDate')).toBe('2024-07');
  expect(idsOf(node, 'eventStatus')).toEqual(['https://schema.org/EventPostponed']);
  expect(idsOf(node, 'location')).toEqual([at('khorgos')]);
  expect(idsOf(node, 'attendee')).toEqual([at('envoy')]);
  expect(valueOf(of(node, 'subEvent')[0]!, 'startDate')).toBe('2024-07-02');
});

it('a place has its codes, its position and what holds it', async () => {
  const node = await one('/places/khorgos.jsonld?language=zh');
  expect(valueOf(node, 'name')).toBe('霍尔果斯');
  expect(valueOf(node, 'alternateName')).toBe('Khorgos');
  expect(valueOf(of(node, 'geo')[0]!, 'latitude')).toBe(44.21);
  expect(valueOf(of(node, 'identifier')[0]!, 'value')).toBe('CNHRG');
  expect(idsOf(node, 'containedInPlace')).toEqual([at('china')]);
  expect(idsOf(await one('/places/china.jsonld'), 'sameAs')).toEqual(['http://www.wikidata.org/entity/Q148']);
});

it('a person holds what is held now, at an organization that has the same name everywhere', async () => {
  const node = await one('/people/an-envoy.jsonld');
  expect(of(node, 'jobTitle').map((title) => title['@value'])).toEqual(['Ambassador']);
  expect(idsOf(node, 'worksFor')).toEqual([at('customs')]);
});

it('a statistic is an Observation of a variable and a place, which are named as their own entries are', async () => {
  const nodes = await read(`/statistics/${id.statistic}.jsonld`);
  const observation = nodes.find((node) => node['@id'] === at('statistic'))!;
  expect(observation['@type']).toEqual(type('Observation'));
  expect(idsOf(observation, 'variableMeasured')).toEqual([at('indicator')]);
  expect(idsOf(observation, 'observationAbout')).toEqual([at('khorgos')]);
  expect(valueOf(observation, 'value')).toBe('149620000000');
});

it('shows nothing of a draft', async () => {
  await client.read('/events/secret.jsonld').expect(404);
  await client.read(`/events/${id.secret}.jsonld`).expect(404);
  expect(await bodyOf(client.read('/articles/trade-jumps.jsonld'), TYPE)).not.toContain(id.secret);
});

it('an old slug leads to the present one, and the other forms are named', async () => {
  await client.rest('put', `/articles/${id.article}`, { data: { slug: 'trade-soars' } }).expect(200);
  const moved = await client.read('/articles/trade-jumps.jsonld').redirects(0).expect(301);
  expect(moved.headers.location).toBe('/api/articles/trade-soars.jsonld');
  const { link } = (await client.read('/articles/trade-soars.jsonld').expect(200)).headers;
  expect(link).toContain(
    `<${ORIGIN}/api/articles/${id.article}/dossier>; rel="alternate"; type="application/json"`,
  );
  expect(link).toContain('<https://desk.example/articles/trade-soars>; rel="alternate"; type="text/html"');
  expect(link).not.toContain('jsonld');
});

it('answers a token the same, and leaves what a reader may not read out', async () => {
  const token = await createFullAccessToken(dateline);
  const path = `/articles/${id.article}.jsonld`;
  const before = await bodyOf(client.read(path), TYPE);
  expect(await bodyOf(client.read(path).auth(token, { type: 'bearer' }), TYPE)).toBe(before);
  const permissions = dateline.strapi.db.query('plugin::users-permissions.permission');
  const [found] = (await permissions.findMany({
    where: { action: 'api::organization.organization.find', role: { type: 'public' } },
  })) as { id: number }[];
  await permissions.delete({ where: { id: found!.id } });
  expect(before).toContain(id.customs);
  expect(await bodyOf(client.read(path), TYPE)).not.toContain(id.customs);
  await client.read('/organizations/customs.jsonld').expect(403);
});

it.each([
  ['/places/atlantis.jsonld', 404, 'Not Found'],
  ['/places/%00.jsonld', 404, ''],
  ['/places/%E0%A4%A.jsonld', 404, ''],
  ['/places/Khorgos.jsonld', 404, ''],
  ['/places/.jsonld', 404, ''],
  [`/places/${'k'.repeat(3000)}.jsonld`, 404, ''],
  ['/statistics/goods-trade.jsonld', 404, ''],
  ['/places/khorgos.jsonld?language=_', 400, 'language '],
  ['/places/khorgos.jsonld?language=en&language=ru', 400, 'language is given more than once'],
  ['/places/khorgos.jsonld?populate=*', 400, 'populate is not a parameter'],
  ['/places/khorgos.jsonld?language[a]=1', 400, 'language[a] is not a parameter'],
])('answers %s with %i', async (path, status, problem) => {
  const answer = await client.read(path);
  expect([answer.status, messageOf(answer)]).toEqual([status, expect.stringContaining(problem)]);
});
