import jsonld from 'jsonld';
import { toStatisticsJsonLd } from '../../../../src/domain/formats/json-ld/statistics';
import { centralAsia, published } from './published';

const ORIGIN = 'https://dateline.example';
/** What of schema.org's context matters here: its terms are its own addresses. */
const context = { '@vocab': 'http://schema.org/', url: { '@id': 'http://schema.org/url', '@type': '@id' } };
const documentLoader = (url: string) =>
  Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': context } });

type Node = { '@id': string; '@type': string[] } & Record<string, { '@value'?: string; '@id'?: string }[]>;

async function read(observations = [published({ documentId: 'one' })]) {
  const graph = toStatisticsJsonLd(observations, ORIGIN);
  return (await jsonld.expand(graph as object, { documentLoader })) as Node[];
}

const of = (nodes: Node[], type: string) =>
  nodes.filter((node) => node['@type'].includes(`http://schema.org/${type}`));

test('is read back as a graph of observations, variables and places', async () => {
  const nodes = await read([
    published({ documentId: 'one' }),
    published({ documentId: 'two', period: '2022' }),
    published({ documentId: 'three', partner: centralAsia }),
  ]);
  expect(of(nodes, 'Place')).toHaveLength(1);
  expect(of(nodes, 'StatisticalVariable')).toHaveLength(2);
  const observations = of(nodes, 'Observation');
  expect(observations.map((node) => node['@id'])).toEqual(
    ['one', 'two', 'three'].map((id) => `${ORIGIN}/api/go/${id}`),
  );
  const known = new Set(nodes.map((node) => node['@id']));
  for (const node of observations) {
    for (const property of ['variableMeasured', 'observationAbout']) {
      expect(known).toContain(node[`http://schema.org/${property}`]![0]!['@id']);
    }
  }
  expect(observations[0]).toMatchObject({
    'http://schema.org/value': [{ '@value': '149620000000' }],
    'http://schema.org/unitCode': [{ '@value': 'CNY' }],
    'http://schema.org/observationDate': [{ '@value': '2023-01-01' }],
    'http://schema.org/observationPeriod': [{ '@value': 'P6M' }],
    'http://schema.org/subjectOf': [{ 'http://schema.org/url': [{ '@id': 'https://customs.example/1' }] }],
  });
});

test('says of a bound that it is one, and nothing of what is not known', async () => {
  const nodes = await read([
    published({
      bound: 'at-least',
      unit: 'trains',
      unitMultiplier: 0,
      value: '17000',
      source: null,
      sourceUrl: null,
      releasedOn: null,
    }),
    published({ bound: 'at-most' }),
  ]);
  const [least, most] = of(nodes, 'Observation');
  expect(least).toMatchObject({ 'http://schema.org/minValue': [{ '@value': '17000' }] });
  for (const property of ['value', 'unitCode', 'subjectOf']) {
    expect(least).not.toHaveProperty([`http://schema.org/${property}`]);
  }
  expect(most).toMatchObject({ 'http://schema.org/maxValue': [{ '@value': '149620000000' }] });
});
