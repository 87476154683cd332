import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import { SDMXParser } from 'sdmx-json-parser';
import { toSdmxCsv } from '../../../../src/domain/formats/sdmx-csv';
import { toSdmxJson } from '../../../../src/domain/formats/sdmx-json';
import { periodOfSdmx, sdmxFrequency, sdmxTimePeriod } from '../../../../src/domain/formats/sdmx-time';
import { long, mixed, published } from './published';

const PREPARED = '2024-08-01T12:00:00Z';

describe('time periods', () => {
  test.each([
    ['2023', '2023', 'A'],
    ['2023-Q1/2023-Q2', '2023-S1', 'S'],
    ['2023-Q2', '2023-Q2', 'Q'],
    ['2023-M07', '2023-07', 'M'],
    ['2023-07-14', '2023-07-14', 'D'],
    ['2022-01/2022-11', '2022-01-01/P11M', '_O'],
    ['2021/2022', '2021-01-01/P2Y', '_O'],
    ['2023-11/2024-02', '2023-11-01/P4M', '_O'],
    ['2023-02-27/2023-03-01', '2023-02-27/P3D', '_O'],
  ])('%s leaves as %s', (period, sdmx, frequency) => {
    expect(sdmxTimePeriod(period)).toBe(sdmx);
    expect(sdmxFrequency(period)).toBe(frequency);
    expect(sdmxTimePeriod(periodOfSdmx(sdmx))).toBe(sdmx);
  });

  test.each([
    ['2022-01-01/P11M', '2022-01/2022-11'],
    ['2022-01-01T00:00:00/P1Y', '2022'],
    ['2022-01-15/P1M', '2022-01-15/2022-02-14'],
    ['2023-A1', '2023'],
    ['2023-M07', '2023-07'],
    ['2023-S1', '2023-S1'],
    ['2023-W05', '2023-W05'],
    ['2022-01-01/P', '2022-01-01/P'],
    ['2022-13-01/P1M', '2022-13-01/P1M'],
  ])('%s comes in as %s', (sdmx, period) => expect(periodOfSdmx(sdmx)).toBe(period));
});

describe('SDMX-JSON', () => {
  let server: Server;
  let body = '';

  beforeAll(async () => {
    server = createServer((_, response) => response.end(body));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => server.close());

  async function read(text: string) {
    body = text;
    const parser = new SDMXParser();
    await parser.getDatasets(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?x=1`);
    return parser;
  }

  test('is read back by another’s parser', async () => {
    const parser = await read(toSdmxJson(mixed.slice(0, 6), PREPARED));
    const rows = parser.getData();
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      ...{ value: 149.62, INDICATOR: 'Goods trade value', REF_AREA: 'Xinjiang', UNIT_MEASURE: 'yuan' },
      ...{ COUNTERPART_AREA: 'Not applicable', TIME_PERIOD: '2023-S1', FREQ: 'Half-yearly' },
      ...{ OBS_STATUS: 'Provisional value', UNIT_MULT: '9', DECIMALS: '2', CHANGE: '65.2' },
    });
    expect(rows[1]).toMatchObject({ value: 148.65, RELEASED_ON: '2024-07-20', OBS_STATUS: 'Revised value' });
    expect(rows[3]).toMatchObject({ UNIT_MEASURE: 'US dollars', SOURCE: 'Unspecified' });
    expect(rows[4]).toMatchObject({ value: -11, TIME_PERIOD: '2022-01-01/P11M', FREQ: 'Other' });
    expect(parser.getData({ COUNTERPART_AREA: ['Central Asia'] })).toMatchObject([{ value: 119.66 }]);
  });

  test('keeps every digit', () => {
    expect(toSdmxJson(mixed, PREPARED)).toContain(`[${long},`);
    expect(toSdmxJson([published({ value: '28', decimals: 1 })], PREPARED)).toContain('[28.0,');
  });

  test('keeps the rules of the format', () => {
    const message = JSON.parse(toSdmxJson(mixed, PREPARED));
    const [structure] = message.data.structures;
    const { observation: dimensions } = structure.dimensions;
    expect(dimensions.map(({ keyPosition }: { keyPosition: number }) => keyPosition)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    const attributes = structure.attributes.observation;
    type Value = { id?: string; value?: string; name: string };
    for (const { id, values } of [...dimensions, ...attributes] as { id: string; values: Value[] }[]) {
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
      expect(new Set(values.map((one) => JSON.stringify(one))).size).toBe(values.length);
      for (const one of values) {
        expect([one.id, one.value].filter((part) => part !== undefined)).toHaveLength(1);
        if (one.id !== undefined) expect(one.id).toMatch(/^[A-Za-z0-9_@$-]+$/);
        expect(one.name).not.toBe('');
      }
    }
    for (const { relationship } of attributes) expect(relationship).toEqual({ observation: {} });
    const [set] = message.data.dataSets;
    expect(set.links[0]).toMatchObject({ rel: 'dataflow', urn: expect.stringMatching(/^urn:sdmx:/) });
    expect(Object.keys(set.observations)).toHaveLength(mixed.length);
    for (const [key, cell] of Object.entries<unknown[]>(set.observations)) {
      expect(key.split(':')).toHaveLength(dimensions.length);
      expect(cell).toHaveLength(1 + attributes.length);
      key.split(':').forEach((at, index) => expect(dimensions[index].values[Number(at)]).toBeDefined());
    }
    expect(message.meta).toMatchObject({
      id: expect.stringMatching(/^[A-Za-z0-9_@$-]+$/),
      prepared: PREPARED,
    });
  });

  test('of nothing has no dimension without values', () => {
    const message = JSON.parse(toSdmxJson([], PREPARED));
    expect(message.data.structures[0].dimensions.observation).toEqual([]);
    expect(message.data.dataSets[0].observations).toEqual({});
  });

  test('refuses two of one key', () => {
    expect(() => toSdmxJson([published(), published()], PREPARED)).toThrow('the same key');
  });
});

test('SDMX-CSV has the columns of 2.0, and every digit', () => {
  const rows = parse<Record<string, string>>(toSdmxCsv(mixed), { columns: true });
  expect(Object.keys(rows[0]!).slice(0, 4)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ']);
  expect(rows[0]).toMatchObject({
    ...{ STRUCTURE: 'dataflow', STRUCTURE_ID: 'DATELINE:STATISTICS(1.0)', ACTION: 'I' },
    ...{ FREQ: 'S', INDICATOR: 'goods-trade-value', REF_AREA: 'CN-XJ', COUNTERPART_AREA: '_Z' },
    ...{ UNIT_MEASURE: 'CNY', TIME_PERIOD: '2023-S1', OBS_VALUE: '149.62', OBS_STATUS: 'P', UNIT_MULT: '9' },
  });
  expect(rows.map(({ OBS_VALUE }) => OBS_VALUE)).toContain(long);
  expect(rows[4]).toMatchObject({ TIME_PERIOD: '2022-01-01/P11M', OBS_VALUE: '-11', CHANGE: '-4.5' });
  const [odd] = parse<Record<string, string>>(toSdmxCsv([published({ unit: '=1+1' })]), { columns: true });
  expect(odd).toMatchObject({ UNIT_MEASURE: "'=1+1" });
});
