import { taken, yaml } from './reading';

describe('entries of a list', () => {
  test('have their fields, and the lines on which they stand', async () => {
    const file = `# Diplomatic visits
- name: Envoys' visit to Xinjiang
  startDate: 2023-08-01
  endDate: "2023-08-05"
  durationDays: 5
  countryCountAtLeast: true
  itinerary:
    - place: kashgar
      time: 09:30
      activity: >
        Tour of
        the hall
  participants:
    - {name: 'A, B', country: iran}
  places: [xinjiang, 喀什]
  statistics:
    - {indicator: goods-trade, period: 2023, definitionVersion: 2.10}
  topics: belt-and-road
  description: |
    # Heading

    Text
`;
    const { records, rejected } = await yaml(file, 'events');
    expect(rejected).toEqual([]);
    expect(records).toEqual([
      {
        type: 'events',
        line: 2,
        data: {
          ...{ name: "Envoys' visit to Xinjiang", startDate: '2023-08-01', endDate: '2023-08-05' },
          ...{ durationDays: 5, countryCountAtLeast: true, places: ['xinjiang', '喀什'] },
          itinerary: [{ place: 'kashgar', time: '09:30', activity: 'Tour of the hall\n' }],
          participants: [{ name: 'A, B', country: 'iran' }],
          statistics: [{ indicator: 'goods-trade', period: '2023', definitionVersion: '2.10' }],
          topics: ['belt-and-road'],
          description: [
            { type: 'heading', level: 1, children: [{ type: 'text', text: 'Heading' }] },
            { type: 'paragraph', children: [{ type: 'text', text: 'Text' }] },
          ],
        },
        fieldLines: {
          ...{ name: 2, startDate: 3, endDate: 4, durationDays: 5, countryCountAtLeast: 6, itinerary: 7 },
          ...{ participants: 13, places: 15, statistics: 16, topics: 18, description: 19 },
        },
      },
    ]);
  });

  test('statistics keep each digit of their quoted amounts', async () => {
    const file = `- indicator: goods-trade
  place: xinjiang
  period: 2023
  value: '149620000000.00'
  change: "-12345678901234.5678"
  unitMultiplier: 9
  unit: CNY
`;
    expect(await taken(yaml(file, 'statistics'))).toEqual([
      {
        ...{ indicator: 'goods-trade', place: 'xinjiang', period: '2023', value: '149620000000.00' },
        ...{ change: '-12345678901234.5678', unitMultiplier: 9, unit: 'CNY' },
      },
    ]);
  });

  test.each([
    [
      'places',
      '- {name: Aktau, kind: port, latitude: 43.6, longitude: -51}',
      { latitude: 43.6, longitude: -51 },
    ],
    ['indicators', '- {name: Trade, definitionVersion: 2.10}', { name: 'Trade', definitionVersion: '2.10' }],
    ['organizations', '- {name: GACC, place: china}', { name: 'GACC', place: 'china' }],
    ['people', '- {name: A, positions: {title: Envoy}}', { positions: [{ title: 'Envoy' }] }],
    [
      'topics',
      '- {name: 1e5, aliases: [2023, {text: Пояс, language: ru}]}',
      {
        name: '1e5',
        aliases: [{ text: '2023' }, { text: 'Пояс', language: 'ru' }],
      },
    ],
  ] as const)('%s', async (type, file, expected) => {
    expect(await taken(yaml(file, type))).toMatchObject([expected]);
  });

  test('words that other versions of YAML take for something else stay text', async () => {
    const file = '- {name: no, summary: 2023-08-07, slug: 0b1}\n- {name: 12:30:45, summary: yes, slug: ~}\n';
    expect(await taken(yaml(file, 'topics'))).toEqual([
      { name: 'no', summary: '2023-08-07', slug: '0b1' },
      { name: '12:30:45', summary: 'yes', slug: null },
    ]);
  });

  test('empty values empty their fields, but for those with a default', async () => {
    const file = '- {name: A, kind: , url: "", aliases: []}\n- name: B\n  aliases:\n';
    expect(await taken(yaml(file, 'organizations'))).toEqual([
      { name: 'A', url: null, aliases: [] },
      { name: 'B', aliases: [] },
    ]);
  });

  test('aliases stand for what they name', async () => {
    const file = '- name: &one A\n  aliases: &both [*one, b]\n- name: B\n  aliases: *both\n  summary: *one\n';
    const aliases = [{ text: 'A' }, { text: 'b' }];
    expect(await taken(yaml(file, 'topics'))).toEqual([
      { name: 'A', aliases },
      { name: 'B', aliases, summary: 'A' },
    ]);
  });

  test('line ends of any kind and a byte order mark are taken', async () => {
    for (const end of ['\r\n', '\r']) {
      const { records } = await yaml(`\ufeff- name: A${end}${end}- name: B`, 'topics');
      expect(records.map(({ data, line }) => [data.name, line])).toEqual([
        ['A', 1],
        ['B', 3],
      ]);
    }
  });
});

describe('what the file holds', () => {
  test('is said by its type, which goes before its path', async () => {
    const file = 'entries: [{name: A}]\ntype: people\n';
    expect((await yaml(file)).records).toMatchObject([{ type: 'people' }]);
    expect((await yaml(file, 'topics')).records).toMatchObject([{ type: 'people' }]);
    expect((await yaml('entries: [{name: A}]', 'topics')).records).toMatchObject([{ type: 'topics' }]);
  });

  test('may be nothing', async () => {
    expect(await yaml('[]', 'topics')).toEqual({ records: [], rejected: [] });
  });
});
