import path from 'node:path';
import type { EntryReport } from '../../../src/import/report';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { importFiles, onlyEntry, outcomes, rejections, TemporaryFolder } from '../../helpers/import';

const TEXT = ` date 2023-08-09 Home » World » Envoys see two gateways of trade
Ambassadors who were on a five-day tour of Xinjiang went to the Kashgar Comprehensive Bonded Zone first, where a hall
shows goods that come over the passes.

There, cross-border e-commerce is to reach 1.29 billion yuan for 2022, up 291 percent, their guides said.

At the Urumqi International Land Port Area they watched a train being loaded. Trade with the region was worth 149.62
billion yuan in the first half of 2023, Urumqi Customs says, of which 138.3 billion yuan were with Belt and Road
countries. Hosts called it a visit of diplomatic envoys from over 20 countries.
`;

interface Read {
  places: { name: string }[];
  statistics: Record<string, unknown>[];
  events: { slug: string }[];
}

let dateline: Dateline;
let folder: TemporaryFolder;
let entry: EntryReport;
let file: string;
beforeAll(async () => {
  dateline = await startDateline();
  folder = new TemporaryFolder();
  await importFiles(dateline, path.join(appDir, 'database/seeds'), { publish: true });
  file = folder.write('item.txt', TEXT);
  const report = await importFiles(dateline, file, { publish: true });
  expect(rejections(report)).toEqual({});
  entry = onlyEntry(report);
});
afterAll(async () => {
  folder.remove();
  await dateline.stop();
});

/** What readers must get. */
function expectLinks({ places, statistics, events }: Read): void {
  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Kashgar Comprehensive Bonded Zone',
      'Urumqi International Land Port Area',
      'Xinjiang',
    ]),
  );
  expect(places.map(({ name }) => name)).not.toContain('Kashgar');
  const figure = (value: string, period: string) =>
    expect.objectContaining({ value, period, unit: 'CNY', unitMultiplier: 9 }) as object;
  expect(statistics).toEqual(
    expect.arrayContaining([
      figure('149.62', '2023-S1'),
      figure('138.3', '2023-S1'),
      expect.objectContaining({
        value: '1.29',
        period: '2022',
        change: '291',
        changeBasis: 'year_on_year',
      }) as object,
    ]),
  );
  expect(events.map(({ slug }) => slug)).toContain('envoys-visit-to-xinjiang-2023');
}

describe('a plain text about the subject of the sample content', () => {
  it('is linked to the places, the organization, the figures and the visit that it names', () => {
    expect(entry).toMatchObject({
      type: 'article',
      slug: 'envoys-see-two-gateways-of-trade',
      status: 'published',
    });
    expect(entry.links.organizations).toContain('urumqi-customs');
    expect(entry.links.places).toEqual(
      expect.arrayContaining([
        'kashgar-comprehensive-bonded-zone',
        'urumqi-international-land-port-area',
        'xinjiang',
      ]),
    );
  });

  it('shows them to readers over REST', async () => {
    const query = 'populate[places][fields]=name&populate[statistics]=true&populate[events]=true';
    const { body } = await dateline.request.get(`/api/articles/${entry.slug}?${query}`).expect(200);
    const read = (body as { data: Read }).data;
    expectLinks({
      ...read,
      statistics: read.statistics.map((one) => ({
        ...one,
        changeBasis: String(one.changeBasis).replaceAll('-', '_'),
      })),
    });
  });

  it('shows them to readers over GraphQL', async () => {
    const query = `query ($slug: ID!) { article(documentId: $slug) {
      places(pagination: { limit: 100 }) { name }
      statistics(pagination: { limit: 100 }) { value period unit unitMultiplier change changeBasis }
      events { slug }
    } }`;
    const { body } = await dateline.request
      .post('/graphql')
      .send({ query, variables: { slug: entry.slug } })
      .expect(200);
    expectLinks((body as { data: { article: Read } }).data.article);
  });

  it('is unchanged when it is imported again', async () => {
    expect(outcomes(await importFiles(dateline, file, { publish: true }))).toEqual({
      'item.txt': '1 unchanged',
    });
  });
});
