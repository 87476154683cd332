import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCsv } from '../../../src/import/readers/csv';
import { csv, streamedSource, taken } from './reading';

describe('the tables of each type', () => {
  test('statistics, whose amounts keep their digits', async () => {
    const file = `indicator,place,partner,period,value,unitMultiplier,unit,decimals,bound,change,releasedOn,asWritten
goods-trade,xinjiang,,2023-S1,149620000000.00,,CNY,2,,-65.20,2023-07-21,149.62 billion yuan
goods-trade,xinjiang,iran,2023,12345678901234.5678,9,USD,,at-least,,,"1,2 ""trillion"""
`;
    expect(await csv(file, 'statistics')).toEqual({
      rejected: [],
      records: [
        {
          type: 'statistics',
          line: 2,
          data: {
            ...{ indicator: 'goods-trade', place: 'xinjiang', partner: null, period: '2023-S1' },
            ...{ value: '149620000000.00', unit: 'CNY', decimals: 2, change: '-65.20' },
            ...{ releasedOn: '2023-07-21', asWritten: '149.62 billion yuan' },
          },
        },
        {
          type: 'statistics',
          line: 3,
          data: {
            ...{ indicator: 'goods-trade', place: 'xinjiang', partner: 'iran', period: '2023' },
            ...{ value: '12345678901234.5678', unitMultiplier: 9, unit: 'USD', decimals: null },
            ...{ bound: 'at-least', change: null, releasedOn: null, asWritten: '1,2 "trillion"' },
          },
        },
      ],
    });
  });

  test('places', async () => {
    const file =
      'name,kind,latitude,longitude,parent,members,openedOn,state\nKhorgos,zone,44.2,-80.5e0,china,kz | ,2012-04-01,\n';
    expect(await taken(csv(file, 'places'))).toEqual([
      {
        ...{ name: 'Khorgos', kind: 'zone', latitude: 44.2, longitude: -80.5, parent: 'china' },
        ...{ members: ['kz'], openedOn: '2012-04-01' },
      },
    ]);
  });

  test('people, with positions as JSON', async () => {
    const file = `name,country,positions
A,iran,"[{""title"": ""Envoy"", ""organization"": ""ministry"", ""from"": ""2020-01-01"", ""to"": null}]"
B,,
`;
    const position = { title: 'Envoy', organization: 'ministry', from: '2020-01-01', to: null };
    expect(await taken(csv(file, 'people'))).toEqual([
      { name: 'A', country: 'iran', positions: [position] },
      { name: 'B', country: null, positions: [] },
    ]);
  });

  test('events, with their itinerary, participants and statistics', async () => {
    const file = `name,startDate,durationDays,countryCountAtLeast,itinerary,participants,places,statistics,description
Visit,2023-08-01,5,TRUE,"[{""place"":""kashgar"",""date"":""2023-08-01"",""time"":""09:30""}]","[{""role"":""Guest""}]",xinjiang|iran,"[{""period"":2023,""definitionVersion"":2.10}]",**Bold**
`;
    expect(await taken(csv(file, 'events'))).toEqual([
      {
        ...{ name: 'Visit', startDate: '2023-08-01', durationDays: 5, countryCountAtLeast: true },
        itinerary: [{ place: 'kashgar', date: '2023-08-01', time: '09:30' }],
        participants: [{ role: 'Guest' }],
        places: ['xinjiang', 'iran'],
        statistics: [{ period: '2023', definitionVersion: '2.10' }],
        description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Bold', bold: true }] }],
      },
    ]);
  });

  test.each([
    ['indicators', 'name,unit,measure\nTrade,CNY,\n', { name: 'Trade', unit: 'CNY' }],
    ['organizations', 'name,url\nGACC,https://example.org\n', { name: 'GACC', url: 'https://example.org' }],
    ['topics', 'summary,name\n,Belt and Road\n', { name: 'Belt and Road', summary: null }],
  ] as const)('%s', async (type, file, expected) => {
    expect(await taken(csv(file, type))).toEqual([expected]);
  });
});

describe('cells', () => {
  test('aliases have a language where one follows the last @', async () => {
    const file = 'name,aliases\nKashgar,Kashi|喀什@zh-Hans | |a@b@ru|me@home.example|x@\n';
    expect(await taken(csv(file))).toEqual([
      {
        name: 'Kashgar',
        aliases: [
          { text: 'Kashi' },
          { text: '喀什', language: 'zh-Hans' },
          { text: 'a@b', language: 'ru' },
          { text: 'me@home.example' },
          { text: 'x@' },
        ],
      },
    ]);
  });

  test('white space around a name goes, in a text it stays', async () => {
    expect(await taken(csv('name,summary\n Kashgar , two  words \n'))).toEqual([
      { name: 'Kashgar', summary: ' two  words ' },
    ]);
  });
});

describe('lines', () => {
  const data = [
    { name: 'A', summary: 'x\ny' },
    { name: 'B', summary: null },
  ];

  test.each(['\n', '\r\n', '\r'])('that end in %j are counted, those in quotes too', async (end) => {
    const { records } = await csv(['name,summary', 'A,"x', 'y"', '', ' , ', 'B,'].join(end));
    expect(records.map((record) => record.data)).toEqual(data);
    expect(records.map((record) => record.line)).toEqual([2, 6]);
  });

  test('a byte order mark and blank lines may come before the header', async () => {
    expect(await taken(csv('\ufeffname\nA\n'))).toEqual([{ name: 'A' }]);
    expect((await csv('\n  \nname\nA\n')).records).toMatchObject([{ line: 4, data: { name: 'A' } }]);
  });

  test('a table of no rows gives nothing', async () => {
    expect(await csv('name\n')).toEqual({ records: [], rejected: [] });
  });

  test('a large table is handed over row by row, after one reading that finds it whole', async () => {
    const { source, read } = streamedSource('name\n', Buffer.from(`${'x'.repeat(63)}\n`.repeat(1024)), 40);
    const items = readCsv(source, 'topics');
    expect((await items.next()).value).toMatchObject({ record: { line: 2 } });
    const whole = 40 * 65_536 + 5;
    expect(read.bytes).toBeGreaterThan(whole);
    expect(read.bytes).toBeLessThan(whole + 10 * 65_536);
    await items.return(undefined);
    await nextTurn(); // a stream closes its file when it is told to, and not before
    expect(read).toMatchObject({ opened: 2, closed: 2 });
  });
});
