import { parse } from 'csv-parse/sync';
import { toCsv } from '../../../../src/domain/formats/csv';
import { toSdmxCsv } from '../../../../src/domain/formats/sdmx-csv';
import { readHeader } from '../../../../src/domain/statistics/observation-columns';
import { readObservation } from '../../../../src/domain/statistics/observation-record';
import { mixed, published } from '../formats/published';

/** Reads a file as the import does: a header, then rows. */
function readFile(text: string) {
  const lines: string[][] = parse(text, { bom: true });
  const [header = [], ...rows] = lines;
  const { dialect, columns, problems } = readHeader(header);
  const results = rows.map((row) =>
    readObservation(
      Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
      columns,
      dialect,
    ),
  );
  return { dialect, problems, results };
}

const own = (row: Record<string, string>) => {
  const cells = {
    indicator: 'trade',
    place: 'xinjiang',
    period: '2023-S1',
    value: '149.62',
    unit: 'CNY',
    ...row,
  };
  const { columns, dialect } = readHeader(Object.keys(cells));
  return readObservation(cells, columns, dialect);
};
const sdmx = (row: Record<string, string>) => {
  const cells = {
    ...{ STRUCTURE: 'dataflow', STRUCTURE_ID: 'X:Y(1.0)', ACTION: 'I', FREQ: 'S', INDICATOR: 'trade' },
    ...{ REF_AREA: 'CN', TIME_PERIOD: '2023-S1', OBS_VALUE: '149.62', UNIT_MEASURE: 'CNY', ...row },
  };
  const { columns, dialect } = readHeader(Object.keys(cells));
  return readObservation(cells, columns, dialect);
};

test('what was exported is read back, from both kinds of CSV', () => {
  const expected = mixed.map((one) => ({
    ...{
      indicator: 'goods-trade-value',
      value: one.value,
      unitMultiplier: one.unitMultiplier,
      unit: one.unit,
    },
    ...{ bound: one.bound, change: one.change, changeBasis: one.changeBasis, releasedOn: one.releasedOn },
    ...{ observationStatus: one.observationStatus, definitionVersion: one.definitionVersion },
    ...{ partner: one.partner?.slug ?? null, source: one.source?.slug ?? null, decimals: one.decimals },
  }));
  for (const text of [toCsv(mixed, 'en'), toSdmxCsv(mixed)]) {
    const { problems, results } = readFile(text);
    expect(problems).toEqual([]);
    expect(results).toMatchObject(expected.map((record) => ({ record })));
  }
  expect(readFile(toSdmxCsv(mixed)).results[4]).toMatchObject({
    record: { period: '2022-01/2022-11', periodStart: '2022-01-01', periodEnd: '2022-11-30', place: 'CN-XJ' },
  });
  expect(readFile(toCsv([published({ asWritten: '=1+1' })])).results[0]).toMatchObject({
    record: { asWritten: '=1+1' },
  });
});

test('what a row leaves out has its default', () => {
  expect(own({})).toEqual({
    record: {
      ...{ indicator: 'trade', place: 'xinjiang', partner: null, period: '2023-S1' },
      ...{
        periodStart: '2023-01-01',
        periodEnd: '2023-06-30',
        value: '149.62',
        unitMultiplier: 0,
        unit: 'CNY',
      },
      ...{ decimals: 2, bound: 'exact', change: null, changeBasis: null, observationStatus: 'final' },
      ...{ releasedOn: null, withdrawnOn: null, source: null, reportedBy: null, sourceUrl: null },
      ...{ asWritten: null, definitionVersion: null, note: null },
    },
  });
});

test.each<[Record<string, string>, RegExp]>([
  [{ indicator: '' }, /must not be empty/],
  [{ period: '2023-S3' }, /“2023-S3” is not a period/],
  [{ period: '2023-11/2023-01' }, /ends before it begins/],
  [{ value: '1,5' }, /is not a decimal number/],
  [{ value: '1e3' }, /is not a decimal number/],
  [{ value: '' }, /must not be empty/],
  [{ change: '48.4%' }, /is not a decimal number/],
  [{ unitMultiplier: '19' }, /whole number from 0 to 18/],
  [{ unitMultiplier: '1.5' }, /whole number from 0 to 18/],
  [{ decimals: '7' }, /whole number from 0 to 6/],
  [{ bound: 'nearly' }, /must be one of exact, at-least, at-most, about/],
  [{ changeBasis: 'yoy' }, /must be one of year-on-year/],
  [{ observationStatus: 'A' }, /must be one of final/],
  [{ releasedOn: '2023-02-29' }, /must be a date/],
  [{ sourceUrl: 'javascript:alert(1)' }, /http:\/\/ or https:\/\//],
  [{ sourceUrl: 'https://' }, /http:\/\/ or https:\/\//],
  [{ unit: 'x'.repeat(65) }, /at most 64 characters/],
])('%j is a problem of that column', (row, message) => {
  const [[column, value]] = Object.entries(row) as [[string, string]];
  expect(own(row)).toEqual({ problems: [{ column, value, message: expect.stringMatching(message) }] });
});

test('all problems of a row are told at once', () => {
  expect(own({ value: 'x', period: 'y', releasedOn: 'z' })).toMatchObject({
    problems: [{ column: 'period' }, { column: 'value' }, { column: 'releasedOn' }],
  });
});

describe('SDMX-CSV', () => {
  test.each([
    ['A', 'final'],
    ['P', 'provisional'],
    ['R', 'revised'],
    ['E', 'estimate'],
    ['F', 'forecast'],
    ['', 'final'],
  ])('OBS_STATUS %j is %s', (code, observationStatus) =>
    expect(sdmx({ OBS_STATUS: code })).toMatchObject({ record: { observationStatus } }),
  );

  test('has its codes read', () => {
    const row = { COUNTERPART_AREA: '_Z', UNIT_MEASURE: 'PT', TIME_PERIOD: '2022-01-01/P11M', FREQ: '_O' };
    expect(sdmx({ ...row, UNIT_MULT: '9', DECIMALS: '2' })).toMatchObject({
      record: { partner: null, unit: '%', period: '2022-01/2022-11', unitMultiplier: 9, decimals: 2 },
    });
  });

  test('names the column and the cell as they stand in the file', () => {
    expect(sdmx({ OBS_STATUS: 'Q' })).toMatchObject({ problems: [{ column: 'OBS_STATUS', value: 'Q' }] });
    expect(sdmx({ ACTION: 'D' })).toMatchObject({ problems: [{ column: 'ACTION', value: 'D' }] });
    expect(sdmx({ FREQ: 'Q' })).toEqual({
      problems: [{ column: 'FREQ', value: 'Q', message: 'does not fit the period 2023-S1' }],
    });
    expect(sdmx({ FREQ: 'H' })).toHaveProperty('record');
    expect(sdmx({ TIME_PERIOD: '2023-W05' })).toMatchObject({ problems: [{ column: 'TIME_PERIOD' }] });
    expect(sdmx({ OBS_VALUE: 'NaN' })).toMatchObject({ problems: [{ column: 'OBS_VALUE', value: 'NaN' }] });
  });

  test('may carry names beside its codes, and be of version 1.0', () => {
    const cells = {
      ...{ DATAFLOW: 'X:Y(1.0)', 'INDICATOR: Indicator': 'trade: Trade', 'REF_AREA: Area': 'CN: China' },
      ...{ 'TIME_PERIOD: Time': '2023', 'OBS_VALUE: Value': '5', 'UNIT_MEASURE: Unit': 'CNY: Yuan' },
    };
    const { dialect, columns, problems } = readHeader(Object.keys(cells));
    expect({ dialect, problems }).toEqual({ dialect: 'sdmx-csv', problems: [] });
    expect(readObservation(cells, columns, dialect)).toMatchObject({
      record: { indicator: 'trade', place: 'CN', unit: 'CNY', value: '5' },
    });
  });
});

describe('a header', () => {
  test('must have what every statistic needs, and nothing unknown or twice', () => {
    expect(readHeader(['indicator', 'place', 'period', 'value', 'value', 'colour']).problems).toEqual([
      { column: 'value', message: 'stands twice' },
      { column: 'colour', message: 'is no column of statistics' },
      { column: 'unit', message: 'is missing' },
    ]);
    expect(readHeader(['STRUCTURE[;]', 'STRUCTURE_ID', 'SEX']).problems).toMatchObject([
      ...[{ column: 'SEX' }, { column: 'INDICATOR' }, { column: 'REF_AREA' }, { column: 'TIME_PERIOD' }],
      ...[{ column: 'OBS_VALUE' }, { column: 'UNIT_MEASURE' }],
    ]);
    expect(readHeader([]).problems).toHaveLength(5);
  });
});
