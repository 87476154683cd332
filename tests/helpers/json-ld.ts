import jsonld from 'jsonld';
import type supertest from 'supertest';
import { bodyOf } from './body-text';
import type { Client } from './client';

/** The content type of JSON-LD. */
export const TYPE = /^application\/ld\+json; charset=utf-8/;

/** What of schema.org's context matters here: its terms are its own addresses. */
const ADDRESSES = [
  'url',
  'sameAs',
  'mainEntityOfPage',
  'eventStatus',
  'isBasedOn',
  'image',
  'inDefinedTermSet',
];
const context = {
  '@vocab': 'http://schema.org/',
  ...Object.fromEntries(
    ADDRESSES.map((term) => [term, { '@id': `http://schema.org/${term}`, '@type': '@id' }]),
  ),
};
const documentLoader = (url: string) =>
  Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': context } });

type Node = { '@id': string; '@type': string[] } & Record<string, ({ '@value'?: unknown } & Node)[]>;

/** The nodes of an answer, with the terms of schema.org in full. */
export async function nodesOf(answer: supertest.Test): Promise<Node[]> {
  const document = JSON.parse(await bodyOf(answer, TYPE)) as { '@context': string };
  expect(document['@context']).toBe('https://schema.org');
  return (await jsonld.expand(document, { documentLoader })) as unknown as Node[];
}

/** The type of a node, and what it has, by the short names of schema.org. */
export const type = (name: string) => [`http://schema.org/${name}`];
export const of = (node: Node, property: string) => node[`http://schema.org/${property}`] ?? [];
export const idsOf = (node: Node, property: string) => of(node, property).map((value) => value['@id']);
export const valueOf = (node: Node, property: string) => of(node, property)[0]?.['@value'];

/** Publishes entries of every type that link to one another, and drafts an event: their documentIds by name. */
export async function fillOneOfEach(client: Client): Promise<Record<string, string>> {
  const id: Record<string, string> = {};
  id.china = await client.create('/places', {
    name: 'China',
    kind: 'country',
    isoCode: 'CN',
    wikidataId: 'Q148',
  });
  id.khorgos = await client.create('/places', {
    ...{
      name: 'Khorgos',
      kind: 'land-port',
      latitude: 44.21,
      longitude: 80.41,
      unlocode: 'CNHRG',
      parent: id.china,
    },
    aliases: [{ text: '霍尔果斯', language: 'zh-Hans' }],
  });
  id.customs = await client.create('/organizations', {
    name: 'Customs',
    kind: 'customs',
    url: 'https://customs.example/',
    place: id.china,
  });
  id.envoy = await client.create('/people', {
    name: 'An Envoy',
    positions: [
      { title: 'Ambassador', organization: id.customs },
      { title: 'Consul', from: '2001-01-01', to: '2009-01-01' },
    ],
  });
  id.topic = await client.create('/topics', { name: 'Trade', summary: 'Goods over borders.' });
  id.indicator = await client.create('/indicators', {
    name: 'Goods trade',
    unit: 'CNY',
    definition: 'Exports and imports.',
  });
  id.statistic = await client.create('/statistics', {
    ...{
      indicator: id.indicator,
      place: id.khorgos,
      period: '2023-S1',
      value: '149.62',
      unitMultiplier: 9,
      unit: 'CNY',
    },
    source: id.customs,
  });
  id.event = await client.create('/events', {
    ...{
      name: 'Fair',
      kind: 'trade-fair',
      state: 'postponed',
      startDate: '2024-07-01',
      datePrecision: 'month',
    },
    ...{ host: id.customs, topics: [id.topic], participants: [{ person: id.envoy, role: 'Guest' }] },
    itinerary: [{ place: id.khorgos, date: '2024-07-02', activity: 'Opening' }],
  });
  const { body } = await client
    .rest('post', '/events?status=draft', { data: { name: 'Secret', slug: 'secret', kind: 'meeting' } })
    .expect(201);
  id.secret = (body as { data: { documentId: string } }).data.documentId;
  id.article = await client.create('/articles', {
    ...{
      title: 'Trade jumps',
      slug: 'trade-jumps',
      language: 'en',
      publishedOn: '2023-08-07',
      byline: 'A. Writer',
    },
    ...{
      summary: 'Up.',
      dateline: id.khorgos,
      publisher: id.customs,
      events: [id.event],
      topics: [id.topic],
    },
    ...{
      places: [id.khorgos, id.china],
      statistics: [id.statistic],
      people: [id.envoy],
      organizations: [id.customs],
    },
    corrections: [{ date: '2023-08-09', kind: 'correction', text: 'It was 290%.' }],
  });
  await client
    .rest('put', `/articles/${id.article}?status=draft`, { data: { events: [id.event, id.secret] } })
    .expect(200);
  return id;
}
