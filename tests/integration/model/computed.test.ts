import { dataOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let indicator: string;
let place: string;
let partner: string;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
beforeEach(async () => {
  indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
  place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
  partner = await client.create('/places', { name: 'Belt and Road countries', kind: 'country-group' });
});
afterAll(() => dateline.stop());

const figure = (more: Data = {}): Data => ({
  ...{ indicator, place, partner, period: '2023-S1', value: '138.3', unitMultiplier: 9, unit: 'CNY' },
  ...{ releasedOn: '2023-07-20' },
  ...more,
});
const LABEL =
  'Goods trade, Xinjiang with Belt and Road countries, 2023-S1: 138.3 billion CNY (released 2023-07-20)';

/** What is stored of a statistic, draft first. */
async function rows(documentId: string): Promise<Data[]> {
  const found = (await dateline.strapi.db
    .query('api::statistic.statistic')
    .findMany({ where: { documentId } })) as (Data & { publishedAt: unknown })[];
  return found.sort((a, b) => Number(Boolean(a.publishedAt)) - Number(Boolean(b.publishedAt)));
}

describe('of a statistic', () => {
  it('label, dates of the period and decimals are made from what it says', async () => {
    const answer = await client.rest('post', '/statistics', { data: figure() }).expect(201);
    expect(dataOf(answer)).toMatchObject({
      ...{ label: LABEL, periodStart: '2023-01-01', periodEnd: '2023-06-30', decimals: 1 },
    });
  });

  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-Q2', '2023-04-01', '2023-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-01/2022-11', '2022-01-01', '2022-11-30'],
    ['2023-07-14', '2023-07-14', '2023-07-14'],
  ])('the period %s is the days from %s to %s', async (period, periodStart, periodEnd) => {
    const answer = await client.graphql(
      'mutation ($data: StatisticInput!) { createStatistic(data: $data) { periodStart periodEnd } }',
      { data: figure({ period }) },
    );
    expect(dataOf(answer)).toEqual({ createStatistic: { periodStart, periodEnd } });
  });

  it('they follow every change, and decimals the value', async () => {
    const id = await client.create('/statistics?status=draft', figure());
    const answer = await client
      .rest('put', `/statistics/${id}?status=draft`, {
        data: { period: '2024', value: '140.05', partner: null },
      })
      .expect(200);
    expect(dataOf(answer)).toMatchObject({
      label: 'Goods trade, Xinjiang, 2024: 140.05 billion CNY (released 2023-07-20)',
      ...{ periodStart: '2024-01-01', periodEnd: '2024-12-31', decimals: 2 },
    });
  });

  it('nobody sets them by hand', async () => {
    const own = { label: 'By hand', periodStart: '1999-01-01', periodEnd: '1999-12-31' };
    const id = await client.create('/statistics', figure(own));
    await client.rest('put', `/statistics/${id}`, { data: own }).expect(200);
    await client.panel('put', `/collection-types/api::statistic.statistic/${id}`, own).expect(200);
    const [draft, published] = await rows(id);
    for (const row of [draft, published]) {
      expect(row).toMatchObject({ label: LABEL, periodStart: '2023-01-01', periodEnd: '2023-06-30' });
    }
    const documents = dateline.strapi.documents('api::statistic.statistic');
    await documents.update({ documentId: id, data: { ...own, seriesKey: 'mine' } as never });
    expect((await rows(id))[0]).toMatchObject({ label: LABEL, seriesKey: draft!.seriesKey });
  });
});

describe('the label follows a new name', () => {
  it.each([
    ['/indicators', () => indicator, 'Foreign trade', LABEL.replace('Goods trade', 'Foreign trade')],
    ['/places', () => place, 'Xinjiang region', LABEL.replace('Xinjiang', 'Xinjiang region')],
    ['/places', () => partner, 'Partners', LABEL.replace('Belt and Road countries', 'Partners')],
  ])('of one of its %s, in draft and published rows, edited apart', async (path, target, name, label) => {
    const id = await client.create('/statistics', figure());
    const draftLabel = (text: string) => text.replace('138.3', '139.1');
    // As a desk has them that edited figures before what is published was frozen.
    const stored = dateline.strapi.db.connection('statistics').where({ document_id: id });
    await stored.whereNull('published_at').update({ value: '139.1' });

    await client.rest('put', `${path}/${target()}`, { data: { name } }).expect(200);
    expect((await rows(id)).map((row) => row.label)).toEqual([draftLabel(label), label]);
    expect(dataOf(await client.read(`/statistics/${id}`).expect(200)).label).toBe(label);
  });

  it('over the panel too, and leaves other statistics alone', async () => {
    const other = await client.create('/indicators', { name: 'Freight', measure: 'flow' });
    const untouched = await client.create('/statistics', figure({ indicator: other }));
    const id = await client.create('/statistics', figure());
    await client
      .panel('put', `/collection-types/api::indicator.indicator/${indicator}`, { name: 'Trade in goods' })
      .expect(200);
    expect((await rows(id)).map((row) => String(row.label).split(',')[0])).toEqual([
      'Trade in goods',
      'Trade in goods',
    ]);
    expect((await rows(untouched)).map((row) => String(row.label).split(',')[0])).toEqual([
      'Freight',
      'Freight',
    ]);
  });

  it('and a name refused leaves the label as it was', async () => {
    const id = await client.create('/statistics', figure());
    await client
      .rest('put', `/places/${place}`, { data: { name: 'New name', unlocode: 'wrong' } })
      .expect(400);
    expect((await rows(id)).map((row) => row.label)).toEqual([LABEL, LABEL]);
  });
});

describe('the series key', () => {
  it('stands in the database, and in no answer to a reader', async () => {
    const id = await client.create('/statistics', figure());
    const key = String((await rows(id))[0]?.seriesKey);
    expect(key.split('|')).toEqual([indicator, place, partner, 'CNY', '', '']);

    for (const path of [`/statistics/${id}`, `/statistics/${id}?populate=*`, '/statistics']) {
      expect((await client.read(path).expect(200)).text).not.toMatch(/seriesKey/i);
    }
    const fields = await client.ask('{ __type(name: "Statistic") { fields { name } } }').expect(200);
    expect(fields.text).toContain('"periodEnd"');
    expect(fields.text).not.toContain('seriesKey');
  });

  it('can’t be asked for, filtered or sorted by', async () => {
    for (const query of ['fields=seriesKey', 'sort=seriesKey', 'filters[seriesKey][$startsWith]=a']) {
      const answer = await client.read(`/statistics?${query}`);
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('seriesKey')]);
    }
    const graphql = await client.ask('{ statistics(filters: { seriesKey: { eq: "x" } }) { label } }');
    expect([graphql.status, graphql.text]).toEqual([400, expect.stringContaining('seriesKey')]);
  });
});
