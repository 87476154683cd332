import { parse } from 'csv-parse/sync';
import type supertest from 'supertest';
import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  const indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow', unit: 'CNY' });
  const place = await client.create('/places', { name: 'Xinjiang', kind: 'region', isoCode: 'CN-XJ' });
  const source = await client.create('/organizations', {
    name: '=Urumqi Customs',
    slug: 'urumqi-customs',
    kind: 'customs',
  });
  const figure = (more: Data) =>
    client.create('/statistics', {
      ...{
        indicator,
        place,
        source,
        value: '149.62',
        unitMultiplier: 9,
        unit: 'CNY',
        releasedOn: '2024-01-20',
      },
      ...more,
    });
  await figure({ period: '2023-S1' });
  await figure({ period: '2023-S2', value: '207.71' });
  await figure({ period: '2022-01/2022-11', value: '224.10' });
  await client.rest('post', '/statistics?status=draft', {
    data: { indicator, place, period: '2025', value: '7' },
  });
});
afterAll(() => dateline.stop());

const SERIES = '/statistics/series?indicator=goods-trade&place=xinjiang';
const LIST = '/statistics?filters[place][slug]=xinjiang';
/** The body as text, whatever its type. */
const textOf = (test: supertest.Test) =>
  test.buffer(true).parse((response, done) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (text += chunk));
    response.on('end', () => done(null, text));
  });
const text = async (path: string, type: RegExp) =>
  (await textOf(client.read(path)).expect(200).expect('content-type', type)).body as string;

describe.each([
  ['a series', SERIES],
  ['a filtered list', LIST],
])('%s', (_what, path) => {
  it('is CSV with exact decimals, safe to open in a spreadsheet', async () => {
    const csv = await text(`${path}&format=csv`, /^text\/csv/);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows.map(({ period, value }) => `${period} ${value}`)).toEqual([
      '2022-01/2022-11 224.10',
      '2023-S1 149.62',
      '2023-S2 207.71',
    ]);
    expect(csv).not.toMatch(/(^|,)=/m);
  });

  it('is CSV with amounts in words', async () => {
    expect(await text(`${path}&format=csv&language=zh`, /^text\/csv/)).toContain('1496.2亿元');
    expect(await text(`${path}&format=csv&language=en`, /^text\/csv/)).toContain('149.62 billion yuan');
  });

  it.each([
    ['json-stat', /json-stat/, '"version":"2.0"'],
    ['sdmx-json', /sdmx\.data\+json/, '"dataSets"'],
    ['sdmx-csv', /sdmx\.data\+csv/, '2022-01-01/P11M'],
    ['json-ld', /ld\+json/, '"@context":"https://schema.org"'],
  ])('is %s, by format or by Accept', async (format, type, holds) => {
    const body = await text(`${path}&format=${format}`, type);
    expect(body.replace(/:\s+/g, ':')).toContain(holds);
    const types: Record<string, string> = {
      'json-stat': 'application/vnd.json-stat+json',
      'sdmx-json': 'application/vnd.sdmx.data+json',
      'sdmx-csv': 'application/vnd.sdmx.data+csv',
      'json-ld': 'application/ld+json',
    };
    const accepted = await textOf(client.read(path).set('accept', types[format]!)).expect(200);
    expect(accepted.headers['content-type']).toMatch(type);
    expect(accepted.headers.vary).toMatch(/accept/i);
  });

  it('is JSON for browsers and for whoever doesn’t say', async () => {
    await client
      .read(path)
      .set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8')
      .expect('content-type', /json/);
    await client
      .read(`${path}&format=json`)
      .expect(200)
      .expect('content-type', /application\/json/);
  });

  it.each([
    ['format=xls', 'format “xls” is not one of'],
    ['format=csv&language=xx-', 'language '],
    ['format=csv&format=json', 'format is given more than once'],
  ])('refuses %s', async (query, problem) => {
    const answer = await client.read(`${path}&${query}`).expect(400);
    expect(messageOf(answer)).toContain(problem);
  });
});

it('a list in another format is no way to drafts, unknown parameters or hidden fields', async () => {
  await client.read(`${LIST}&format=csv&status=draft`).expect(403);
  await client.read(`${LIST}&format=csv&filters[seriesKey][$contains]=a`).expect(400);
  expect(messageOf(await client.read(`${LIST}&format=csv&sortt=x`).expect(400))).toContain('sortt');
  expect(await text(`${LIST}&format=csv&pagination[pageSize]=1`, /csv/)).not.toContain('2023-S2');
});

it('a series tells amounts in a reader’s language in JSON too', async () => {
  const answer = await client.read(`${SERIES}&language=ru`).expect(200);
  expect(dataOf<Data[]>(answer).map(({ amount }) => amount)).toContain('149,62 млрд юаней');
});

describe('statisticSeries over GraphQL', () => {
  const ask = (args: string, fields = 'period value source { name }') =>
    client.ask(`{ statisticSeries(${args}) { ${fields} } }`);

  it('gives what REST gives', async () => {
    const answer = await ask('indicator: "goods-trade", place: "xinjiang", from: "2023"').expect(200);
    expect(dataOf(answer)).toEqual({
      statisticSeries: [
        { period: '2023-S1', value: '149.62', source: { name: '=Urumqi Customs' } },
        { period: '2023-S2', value: '207.71', source: { name: '=Urumqi Customs' } },
      ],
    });
  });

  it('takes a language and a day', async () => {
    const answer = await ask(
      'indicator: "goods-trade", place: "xinjiang", language: "zh", asOf: "2024-01-20"',
      'amount current',
    );
    expect(dataOf(answer)).toMatchObject({
      statisticSeries: [{ current: true }, { amount: '1496.2亿元' }, {}],
    });
  });

  it.each([
    ['place: "xinjiang"', 'indicator is missing'],
    ['indicator: "goods-trade", place: "atlantis"', 'place “atlantis”'],
    ['indicator: "goods-trade", place: "xinjiang", asOf: "soon"', 'asOf “soon” is not a date'],
  ])('refuses (%s)', async (args, problem) => {
    expect(messageOf(await ask(args))).toContain(problem);
  });
});
