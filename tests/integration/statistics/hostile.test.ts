import http from 'node:http';
import { dataOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  const indicator = await client.create('/indicators', { name: 'Goods trade', unit: 'CNY' });
  const place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
  for (const period of ['2021', '2022', '2023']) {
    await client.create('/statistics', { indicator, place, period, value: '1', unit: 'CNY' });
  }
  await client
    .rest('post', '/statistics?status=draft', {
      data: { indicator, place, period: '2025', value: '777', unit: 'CNY', note: 'under embargo' },
    })
    .expect(201);
});
afterAll(() => dateline.stop());

/** Sends a path as it stands, which a client of more manners would put right. */
function send(method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(dateline.url);
    const request = http.request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    request.on('error', reject).end();
  });
}
const SERIES = '/api/statistics/series?indicator=goods-trade&place=xinjiang';
const LIST = '/api/statistics?format=csv';

it.each([
  `${SERIES}&from=%E0%A4%A`,
  `${SERIES}&from=%ED%A0%80`,
  `${SERIES}&from=0000`,
  `${SERIES}&to=9999-12-31/10000`,
  `${SERIES}&asOf=0001-01-00`,
  `${SERIES}&__proto__=1`,
  `${SERIES}&constructor=1`,
  `${SERIES}&unit=%00`,
  `${SERIES}&unit[x]=1&unit[y]=2`,
  `${SERIES}&source=${'%F0%9F%98%80'.repeat(200)}`,
  `${SERIES}&language=%00`,
  `${SERIES}&language=x-private`,
  `${SERIES}&format=xml`,
  `${SERIES}&place=xinjiang'||'`,
  `${LIST}&format=json-stat`,
  `${LIST}&format[x]=csv`,
  `${LIST}&language[]=en&language[]=ru`,
  `${LIST}&pagination[page]=abc`,
  `${LIST}&pagination[page]=-1`,
  `${LIST}&pagination[page][x]=1`,
  `${LIST}&pagination[pageSize]=many`,
  `${LIST}&pagination[start]=x&pagination[limit]=1`,
  `${LIST}&pagination[start]=-5`,
  `${LIST}&pagination[limit]=-1`,
  `${LIST}&pagination[page]=1e9`,
  `${LIST}&pagination=all`,
  `${LIST}&sort=nonsense`,
  `${LIST}&filters[value][$gt]=many`,
  `${LIST}&filters[seriesKey][$contains]=a`,
  `${LIST}&filters[note][$contains]=%00`,
])('%s is refused as the reader’s mistake', async (path) => {
  const { status, text } = await send('GET', path);
  expect([status, text.slice(0, 300)]).toEqual([400, expect.any(String)]);
});

it.each([
  `${SERIES}&to=9999`,
  `${SERIES}&asOf=0001-01-01`,
  `${SERIES}&language=en-u-nu-hanidec`,
  `${SERIES}&language=tlh&format=csv`,
  `${LIST}&pagination[page]=1000000000`,
  `${LIST}&pagination[pageSize]=1000000`,
  `${LIST}&sort[0]=value&sort[1]=period:desc`,
  `${LIST}&sort[value]=desc`,
])('%s is answered', async (path) => {
  const { status, text } = await send('GET', path);
  expect([status, status === 200 ? '' : text.slice(0, 300)]).toEqual([200, '']);
});

it.each([
  ['GET', '/api/statistics/series/', [200, 400]],
  ['GET', '//api/statistics/series', [400, 404]],
  ['GET', '/api/statistics%2Fseries', [400, 404]],
  ['GET', '/api/statistics/%73eries', [200, 400, 404]],
  ['GET', '/api/statistics/series%', [400, 404]],
  ['GET', '/api/statistics/../statistics/series', [400, 404]],
  ['POST', SERIES, [403, 404, 405]],
  ['DELETE', SERIES, [403, 404, 405]],
  ['OPTIONS', SERIES, [200, 204]],
  ['HEAD', '/api/statistics/series', [400]],
])('%s %s is answered without a 5xx', async (method, path, statuses) => {
  const { status, text } = await send(method, path);
  expect([status, text.slice(0, 200), statuses.includes(status)]).toEqual([status, expect.any(String), true]);
});

it('takes the format that the Accept header prefers', async () => {
  const preferring = (accept: string) =>
    client.read('/statistics/series?indicator=goods-trade&place=xinjiang').set('accept', accept);
  await preferring('application/json;q=0.1, text/csv').expect('content-type', /^text\/csv/);
  await preferring('application/json, text/plain, */*').expect('content-type', /^application\/json/);
  await preferring(`${'text/csv;q=0,'.repeat(900)}`).expect(200);
});

it.each(['csv', 'json-ld', 'sdmx-csv', 'sdmx-json'])(
  'tells readers nothing of a draft as %s',
  async (format) => {
    for (const query of [
      '',
      '&status=draft',
      '&filters[value][$eq]=777',
      '&filters[period]=2025&status=draft',
    ]) {
      const { text } = await send('GET', `/api/statistics?format=${format}${query}`);
      expect(text).not.toMatch(/777|embargo|2025/);
      const series = await send(
        'GET',
        `${SERIES}&format=${format}${query.startsWith('&filters') ? '' : query}`,
      );
      expect(series.text).not.toMatch(/777|embargo/);
    }
  },
);

it('gives readers who come from more places than are remembered the same answer', async () => {
  for (let number = 0; number <= 1000; number += 1)
    await send('GET', SERIES, { origin: `https://${number}.example` });
  const answer = await client
    .read('/statistics/series?indicator=goods-trade&place=xinjiang')
    .set('origin', 'https://late.example')
    .expect('access-control-allow-origin', 'https://late.example');
  expect(dataOf<Data[]>(answer)).toHaveLength(3);
});

it('goes on after the database has ended its connections', async () => {
  await send('GET', SERIES);
  await dateline.strapi.db.connection.raw(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%"periodStart"%'`,
  );
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('GET', SERIES)));
  expect(answers.every(({ status }) => status === 200 || status === 500)).toBe(true);
  expect((await send('GET', SERIES)).status).toBe(200);
});
