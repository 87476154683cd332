import fs from 'node:fs';
import { importFiles, stateOf } from '../../helpers/import';
import { openImportDesk } from '../../helpers/import-desk';

const desk = openImportDesk();

/** Imports a file that must be refused, and shows that the database is as it was. */
async function refused(name: string, content: string | Uint8Array): Promise<[number | null, string]> {
  const before = await stateOf(desk.dateline);
  const file = desk.folder.write(name, content);
  const { files } = await importFiles(desk.dateline, file, { publish: true });

  expect(await stateOf(desk.dateline)).toEqual(before);
  expect(files).toMatchObject([{ path: file, created: 0, updated: 0, unchanged: 0, entries: [] }]);
  const [first] = files[0]!.rejected;
  return [first!.line, `${first!.field ?? ''} ${first!.reason}`];
}

/** A good file of each format, with a row that would land if the file were not broken. */
const GOOD: Record<string, string> = {
  'places.geojson': JSON.stringify(
    {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: null,
          properties: { name: 'Skerry', kind: 'city', openedOn: '2023-01-02' },
        },
      ],
    },
    null,
    1,
  ),
  'events.csv': 'name,startDate\nLaunch,2023-01-02\n',
  'events.yaml': '- name: Launch\n  startDate: 2023-01-02\n',
  'article.md': '---\ntitle: Skerry\npublishedOn: 2023-01-02\n---\n\nText\n',
  'article.html': '<h1>Skerry</h1>\n<meta name="date" content="2023-01-02">\n<p>Text</p>\n',
  'article.txt': 'date 2023-01-02 Home » Skerry\n\nText\n',
};
const names = Object.keys(GOOD);
const good = (name: string) => GOOD[name]!;

describe.each(names)('a broken %s', (name) => {
  it('would land if it were not broken', async () => {
    const { files } = await importFiles(desk.dateline, desk.folder.write(name, good(name)), { dryRun: true });
    expect(files).toMatchObject([{ created: 1, rejected: [] }]);
  });

  it.each([
    ['empty', ''],
    ['nothing but white space', ' \n\t\n'],
    ['nothing but a byte order mark', '\uFEFF'],
  ])('is refused when it is %s', async (_, content) => {
    expect(await refused(name, content)).toEqual([null, ' The file is empty']);
  });

  it('is refused, with the line, when it holds bytes that are no text', async () => {
    const binary = good(name).replace('\n', '\n\u0000\u0000\u0001');
    expect(await refused(name, binary)).toEqual([2, expect.stringContaining('binary') as string]);
  });

  it.each([
    ['a picture', '89504e470d0a1a0a', 'a PNG picture'],
    ['an archive', '504b030414000600', 'a ZIP archive'],
  ])('is refused when it is %s under another name', async (_, hex, reason) => {
    const bytes = Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(5000, 7)]);
    expect(await refused(name, bytes)).toEqual([null, expect.stringContaining(reason) as string]);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), null],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le'), 1],
    [
      'Windows-1252',
      (text: string) => Buffer.from(text.replace(/Skerry|Launch/, 'Sk\u00e9rry'), 'latin1'),
      0,
    ],
  ])('is refused, with the line, when it is in %s', async (encoding, encode, line) => {
    const [at, reason] = await refused(name, encode(good(name)));
    const lineOfName =
      good(name)
        .split('\n')
        .findIndex((text) => /Skerry|Launch/.test(text)) + 1;
    expect(at).toBe(line === 0 ? lineOfName : line);
    expect(reason).toContain(encoding);
  });

  it('is refused, with the line, when a date in it is none of the calendar', async () => {
    const lines = good(name).split('\n');
    const line = lines.findIndex((text) => text.includes('2023-01-02')) + 1;
    const [at, reason] = await refused(name, good(name).replace('2023-01-02', '2023-02-30'));
    expect([at, reason]).toEqual([
      line,
      expect.stringMatching(/2023-02-30.*is not a date of the calendar/) as string,
    ]);
  });

  it('is refused, with the line, when a line of it has 100 MB', async () => {
    const file = desk.folder.write(name, `${good(name)}\n`);
    const megabyte = Buffer.alloc(1_000_000, 'x');
    for (let count = 0; count < 100; count += 1) fs.appendFileSync(file, megabyte);
    const line = `${good(name)}\n`.split('\n').length;
    const before = await stateOf(desk.dateline);

    const { files } = await importFiles(desk.dateline, file);
    expect(files[0]!.entries).toEqual([]);
    expect(files[0]!.rejected).toEqual([
      { line, field: null, reason: expect.stringMatching(/longer than 1 MiB/) as string },
    ]);
    expect(await stateOf(desk.dateline)).toEqual(before);
    fs.rmSync(file);
  });
});

describe('a file without what its type must have', () => {
  it.each([
    ['events.csv', 'startDate\n2023-01-02\n', 1, 'name The column “name” is missing'],
    ['events.csv', 'name;startDate\nX;2023-01-02\n', 1, ' The cells are separated by semicolons'],
    ['events.csv', 'name,beginDate\nX,2023-01-02\n', 1, 'beginDate There is no column “beginDate”'],
    ['events.csv', 'name,summary\nX,"never closed\n', 2, ' The CSV is broken: a quoted cell'],
    [
      'statistics.csv',
      'indicator,place,period,unit\nx,y,2023,NOK\n',
      1,
      'value The column “value” is missing',
    ],
    ['events.yaml', '- startDate: 2023-01-02\n', 1, 'name The field “name” must not be empty'],
    ['events.yaml', '- name: X\n  begin: 2023-01-02\n', 2, 'begin There is no field “begin”'],
    ['events.yaml', '- name: X\n  name: Y\n', 2, ' '],
    ['events.yaml', 'just words\n', 1, ' A list of mappings is expected'],
    ['places.geojson', '{\n"type": "FeatureCollection",\n"features": [\n}', 4, ' The JSON is broken'],
    ['places.geojson', '{"type": "Topology"}', 1, ' The file must be a GeoJSON FeatureCollection'],
    ['article.md', '---\ntitle: X\n', 1, ' The front matter that begins on this line is never closed'],
    ['article.md', '---\ntitle: X\nslug: y: z\n---\n', 3, ' '],
    [
      'article.md',
      '---\npublishedOn: 2023-01-02\n---\nText\n',
      1,
      'title The field “title” must not be empty',
    ],
    ['article.html', '<p>Text without a headline</p>', 1, 'title The field “title” must not be empty'],
    ['article.txt', 'A headline alone\n\nText\n', 1, 'title The first line must hold a date and a headline'],
    ['article.txt', '\n\nHome » Headline\n', 3, 'title The first line must hold a date and a headline'],
  ])('is refused: %s %j', async (name, content, line, reason) => {
    expect(await refused(name, content)).toEqual([line, expect.stringContaining(reason) as string]);
  });
});
