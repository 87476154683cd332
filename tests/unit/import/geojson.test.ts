import { geojson, refused, taken } from './reading';

const collection = (...features: string[]) =>
  `{"type": "FeatureCollection",\n"features": [\n${features.join(',\n')}\n]}\n`;
/** A feature of three lines; the first of a collection stands on lines 3 to 5. */
const feature = (properties: string, geometry = 'null') =>
  `{"type": "Feature",\n"properties": {${properties}},\n"geometry": ${geometry}}`;
const NAMED = '"name": "Khorgos", "kind": "zone"';
const point = (coordinates: string) => feature(NAMED, `{"type": "Point", "coordinates": ${coordinates}}`);

describe('places of a feature collection', () => {
  test('take their fields from the properties and their degrees from the point', async () => {
    const properties = `${NAMED},
      "aliases": ["Хоргос", {"text": "霍尔果斯", "language": "zh"}, 5],
      "unlocode": "CNHRG", "parent": "china", "members": ["a", "b"], "openedOn": "2012-04-01", "summary": null`;
    const geometry = '{"type": "Point", "coordinates": [80.411271, -44.2e0, 1200]}';
    expect(await geojson(collection(feature(properties, geometry)))).toEqual({
      rejected: [],
      records: [
        {
          type: 'places',
          line: 3,
          data: {
            ...{ name: 'Khorgos', kind: 'zone', unlocode: 'CNHRG', parent: 'china', members: ['a', 'b'] },
            aliases: [{ text: 'Хоргос' }, { text: '霍尔果斯', language: 'zh' }, { text: '5' }],
            ...{ openedOn: '2012-04-01', summary: null, latitude: -44.2, longitude: 80.411271 },
          },
          fieldLines: {
            ...{ name: 4, kind: 4, aliases: 5, unlocode: 6, parent: 6, members: 6, openedOn: 6, summary: 6 },
            ...{ latitude: 7, longitude: 7 },
          },
        },
      ],
    });
  });

  test('have no degrees where they have no geometry', async () => {
    const without = `{"type": "Feature", "id": 7, "bbox": [], "properties": {${NAMED}}}`;
    const place = { name: 'Khorgos', kind: 'zone', latitude: null, longitude: null };
    expect(await taken(geojson(collection(feature(NAMED), without)))).toEqual([place, place]);
  });

  test('may lie at the ends of the earth', async () => {
    expect(await taken(geojson(collection(point('[-180, 90]'), point('[180, -90]'))))).toMatchObject([
      { longitude: -180, latitude: 90 },
      { longitude: 180, latitude: -90 },
    ]);
  });

  test('may be none, and members that say other things are passed over', async () => {
    const empty = '{"name": "x", "crs": {"a": []}, "type": "FeatureCollection", "features": []}';
    expect(await geojson(empty)).toEqual({ records: [], rejected: [] });
  });
});

describe('points that are refused', () => {
  test.each([
    ['[75.9, 139.4]', '[75.9, 139.4] lies beyond the earth'],
    ['[180.000001, 0]', '[180.000001, 0] lies beyond the earth'],
    ['[0, -90.5]', '[0, -90.5] lies beyond the earth'],
    ['[1e308, 0]', '[1e+308, 0] lies beyond the earth'],
    ['[1e400, 0]', 'The coordinates of a Point are [longitude, latitude], two numbers'],
    ['["75.9", "39.4"]', 'The coordinates of a Point are [longitude, latitude], two numbers'],
    ['[75.9]', 'The coordinates of a Point are [longitude, latitude], two numbers'],
    ['[75.9, null]', 'The coordinates of a Point are [longitude, latitude], two numbers'],
    ['{"0": 1, "1": 2}', 'The coordinates of a Point are [longitude, latitude], two numbers'],
    ['null', 'The coordinates of a Point are [longitude, latitude], two numbers'],
  ])('coordinates %s', async (coordinates, reason) => {
    expect(await refused(geojson(collection(point(coordinates))))).toEqual([
      [5, 'geometry', expect.stringContaining(reason)],
    ]);
  });

  test.each(['{"type": "LineString", "coordinates": [[1, 2], [3, 4]]}', '{}', '[1, 2]', '"Point"', 'false'])(
    'the geometry %s',
    async (geometry) => {
      expect(await refused(geojson(collection(feature(NAMED, geometry))))).toEqual([
        [5, 'geometry', 'The geometry must be a Point or null'],
      ]);
    },
  );

  test('degrees in the properties, which could say otherwise', async () => {
    const file = collection(feature(`${NAMED}, "latitude": 44.2,\n"longitude": null`));
    expect(await refused(geojson(file))).toEqual([
      [4, 'latitude', 'In GeoJSON the latitude comes from the geometry; leave it out of the properties'],
      [5, 'longitude', 'In GeoJSON the longitude comes from the geometry; leave it out of the properties'],
    ]);
  });
});

describe('features that are refused', () => {
  test.each([
    ['"kind": "zone"', [3, 'name', 'The field “name” must not be empty']],
    ['"name": " ", "kind": "zone"', [3, 'name', 'The field “name” must not be empty']],
    ['"name": {}, "kind": "zone"', [4, 'name', 'Text is expected here, not a mapping']],
    ['"name": "A", "kind": true', [4, 'kind', 'Text is expected here; put true in quotes']],
    ['"name": "\\u0000", "kind": "z"', [4, 'name', 'The text holds a NUL character, which can’t be stored']],
    ['"name": "\\ud83d", "kind": "z"', [4, 'name', 'The text holds half a character (a lone surrogate)']],
    [
      `${NAMED},\n"openedOn": "2023-02-30"`,
      [5, 'openedOn', '“2023-02-30” is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07'],
    ],
    [
      `${NAMED},\n"aliases": [{"text": "a", "lang": "b"}]`,
      [5, 'aliases.0', 'An alias has text and language, not “lang”'],
    ],
    [`${NAMED},\n"aliases": [{"language": "b"}]`, [5, 'aliases.0', 'The alias has no text']],
    [`${NAMED},\n"members": ["a", ""]`, [5, 'members.1', 'The list has an empty item']],
  ])('with the properties %s', async (properties, rejection) => {
    expect(await refused(geojson(collection(feature(properties))))).toEqual([rejection]);
  });

  test('stand beside others that are taken', async () => {
    const wrong = ['5', '{"type": "Point"}', '{"type": "Feature", "properties": null}'];
    const { records, rejected } = await geojson(collection(...wrong, feature(NAMED)));
    expect(records).toMatchObject([{ line: 6, data: { name: 'Khorgos' } }]);
    expect(rejected).toEqual([
      { line: 3, field: null, reason: 'A feature is expected here, not the number 5' },
      { line: 4, field: null, reason: 'A feature is expected here, not a mapping' },
      { line: 5, field: null, reason: 'The feature has no properties' },
    ]);
  });
});

describe('files that are refused', () => {
  test('for a property that is no field, with the one that was meant', async () => {
    const file = collection(feature(NAMED), feature(`${NAMED},\n"unlocod": "CNHRG",\n"toString": ""`));
    expect(await refused(geojson(file))).toEqual([
      [8, 'unlocod', 'There is no field “unlocod”; did you mean “unlocode”?'],
      [9, 'toString', expect.stringMatching(/^There is no field “toString”; known are name, slug, /)],
    ]);
  });

  test.each(['[]', '{}', '{"type": "Feature", "properties": {}}', '"FeatureCollection"', 'null', '5'])(
    'for being %s',
    async (file) => {
      expect(await refused(geojson(file))).toEqual([
        [
          1,
          null,
          'The file must be a GeoJSON FeatureCollection: {"type": "FeatureCollection", "features": […]}',
        ],
      ]);
    },
  );

  test('for features that are no list', async () => {
    expect(await refused(geojson('{"type": "FeatureCollection",\n"features": {}}'))).toEqual([
      [2, null, expect.stringContaining('must be a GeoJSON FeatureCollection')],
    ]);
  });

  test('for a key that stands twice', async () => {
    const file = collection(feature(NAMED), feature(`"name": "A",\n"name": "B", "kind": "zone"`));
    expect(await refused(geojson(file))).toEqual([[8, null, 'The key “name” stands twice in one object']]);
  });

  test('for JSON that breaks off', async () => {
    expect(await refused(geojson(collection(feature(NAMED)).slice(0, -3)))).toEqual([
      [6, null, 'The JSON is broken: expected a comma or ], found the end of the file'],
    ]);
  });

  test('never for keys that mean something to JavaScript, which change nothing', async () => {
    const file = collection(feature(`"__proto__": {"slug": "x"}, "constructor": 1, ${NAMED}`));
    const { records } = await geojson(file);
    expect(records.map(({ data }) => Object.keys(data))).toEqual([['name', 'kind', 'latitude', 'longitude']]);
    expect(Object.keys(records[0]?.fieldLines ?? {})).toEqual(['name', 'kind']);
    expect(records[0]?.data.slug).toBeUndefined();
  });
});
