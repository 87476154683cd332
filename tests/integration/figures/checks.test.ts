import { adminToken } from '../../helpers/access';
import { dataOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let token: string;
let series: Data;
beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  token = await adminToken(dateline);
  series = {
    indicator: await client.create('/indicators', { name: 'Goods trade', measure: 'flow', unit: 'CNY' }),
    place: await client.create('/places', { name: 'Xinjiang', kind: 'region' }),
    source: await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' }),
    ...{ unitMultiplier: 9, unit: 'CNY' },
  };
  await client.create('/statistics', {
    ...series,
    ...{ period: '2023-S1', value: '148.67', releasedOn: '2023-07-21' },
  });
});
afterAll(() => dateline.stop());

const figure = (more: Data): Data => ({ ...series, ...more });
const ask = (path: string) => dateline.request.get(`/figures${path}`).auth(token, { type: 'bearer' });
const statistic = async (id: string) => dataOf<Data>(await ask(`/statistics/${id}`).expect(200));
type Report = Record<string, { total: number; items: Data[] }>;
/** The desk's list, once all that was written has been checked: a busy machine takes more than one request for that. */
const report = async (query = ''): Promise<Report> => {
  const found = dataOf<Report>(await ask(`/report${query}`).expect(200));
  return Number(found.pending) > 0 ? report(query) : found;
};

it('keeps a fault once, however many look for it at once', async () => {
  const amounts = { Q1: '10.00', Q2: '10.00', Q3: '10.00', Q4: '10.00' };
  for (const [quarter, value] of Object.entries(amounts)) {
    await client.create(
      '/statistics',
      figure({ period: `2017-${quarter}`, value, releasedOn: '2018-01-20' }),
    );
  }
  const year = await client.create(
    '/statistics',
    figure({ period: '2017', value: '44.00', releasedOn: '2018-01-20' }),
  );
  const reports = await Promise.all(Array.from({ length: 6 }, () => ask('/report?section=failing')));
  expect(reports.map(({ status }) => status)).toEqual(Array(6).fill(200));
  const { failing } = await report('?pageSize=100');
  const found = (failing!.items as { figure: { documentId: string }; check: { check: string } }[]).filter(
    (one) => one.figure.documentId === year && one.check.check === 'sum',
  );
  expect(found).toHaveLength(1);
  await client.rest('delete', `/statistics/${year}`).expect(204);
});

describe('checks', () => {
  it('say of a growth rate which base it follows from', async () => {
    const id = await client.create(
      '/statistics',
      figure({
        ...{ period: '2024-S1', value: '220.63', releasedOn: '2024-07-20' },
        change: '48.4',
        changeBasis: 'year-on-year',
      }),
    );
    const { checks } = await statistic(id);
    expect(checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          check: 'growth',
          sentence: expect.objectContaining({ en: expect.stringContaining('48.4') }),
        }),
      ]),
    );
  });

  it('that fail are on the desk’s list, and leave it when the cause has gone', async () => {
    const quarters = await Promise.all(
      ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) =>
        client.create(
          '/statistics',
          figure({ period: `2021-${quarter}`, value: '10.00', releasedOn: '2022-01-20' }),
        ),
      ),
    );
    const year = await client.create(
      '/statistics',
      figure({ period: '2021', value: '44.00', releasedOn: '2022-01-20' }),
    );
    const { failing } = await report();
    expect(failing!.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          figure: expect.objectContaining({ documentId: year }),
          check: expect.objectContaining({ check: 'sum', result: 'inconsistent' }),
        }),
      ]),
    );
    await client.rest('delete', `/statistics/${year}`).expect(204);
    const rest = (await report()).failing!.items as { check: { check: string } }[];
    expect(rest.filter(({ check }) => check.check === 'sum')).toEqual([]);
    expect(quarters).toHaveLength(4);
  });
});
