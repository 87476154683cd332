import fs from 'node:fs';
import path from 'node:path';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { BASICS, importFiles, outcomes, rejections, stateOf, TemporaryFolder } from '../../helpers/import';

let dateline: Dateline;
let folder: TemporaryFolder;
beforeAll(async () => {
  dateline = await startDateline();
  await importFiles(dateline, BASICS);
});
afterAll(() => dateline.stop());
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const says = (text: string) => expect.stringContaining(text) as string;
const exists = async (type: string, slug: string) =>
  (await dateline.strapi.db.query(`api::${type}.${type}`).count({ where: { slug } })) > 0;

describe('a bad row', () => {
  it('is rejected alone, with file, line, field and reason, and the rest lands', async () => {
    folder.write(
      'places.csv',
      [
        'name,slug,kind,latitude,longitude,unlocode,parent',
        'Good,good-1,city,1,2,NOSDH,norland',
        'Far,far,city,91,2,,',
        'Half,half,city,1,,,',
        '"Two',
        'lines",two-lines,city,,,,nowhere',
        'Kind,kind,castle,,,,',
        'Slug,Not A Slug,city,,,,',
        'Code,code,city,,,XX1,',
        'Good,good-2,city,,,,good-1',
        'Short,short',
        ',nameless,city,,,,',
      ].join('\n'),
    );
    const report = await importFiles(dateline, folder.path);

    expect(outcomes(report)).toEqual({ 'places.csv': '2 created, 8 rejected' });
    expect(rejections(report)).toEqual({
      'places.csv:3 latitude': says('from −90 to 90'),
      'places.csv:4 longitude': says('is missing'),
      'places.csv:5 parent': says('names no place: “nowhere”'),
      'places.csv:7 kind': says('“castle” is not one of'),
      'places.csv:8 slug': says('is not a slug'),
      'places.csv:9 unlocode': says('is not a UN/LOCODE'),
      'places.csv:11 null': says('The row has 2 cells, the header has 7'),
      'places.csv:12 name': says('must not be empty'),
    });
    expect(report.files[0]!.rejected.map(({ line }) => line)).toEqual([3, 4, 5, 7, 8, 9, 11, 12]);
  });

  it('is told with the field inside of a component', async () => {
    folder.write(
      'events.yaml',
      [
        '- name: Landing',
        '  itinerary:',
        '    - { place: norland, time: "09:30" }',
        '    - { place: nowhere }',
        '  participants:',
        '    - { person: nobody }',
        '- name: Sailing',
        '  startDate: 2023-06-02',
        '  endDate: 2023-06-01',
        '- { name: Resting, timezone: Mars/North }',
      ].join('\n'),
    );
    expect(rejections(await importFiles(dateline, folder.path))).toEqual({
      'events.yaml:2 itinerary.1.place': says('names no place: “nowhere”'),
      'events.yaml:5 participants.0.person': says('names no person: “nobody”'),
      'events.yaml:9 endDate': says('is before startDate'),
      'events.yaml:10 timezone': says('is not an IANA time zone'),
    });
    expect(await exists('event', 'landing')).toBe(false);
  });

  it('takes those with it that point at it, and those alone', async () => {
    folder.write(
      'places.yaml',
      [
        '- { name: Top, slug: top, kind: country, isoCode: QQ }',
        '- { name: Middle, slug: middle, kind: region, parent: top }',
        '- { name: Bottom, slug: bottom, kind: city, parent: middle }',
        '- { name: Beside, slug: beside, kind: city }',
      ].join('\n'),
    );
    const report = await importFiles(dateline, folder.path);
    expect(rejections(report)).toEqual({
      'places.yaml:1 isoCode': says('is not an ISO 3166 code'),
      'places.yaml:2 parent': says('names no place: “top”'),
      'places.yaml:3 parent': says('names no place: “middle”'),
    });
    expect(outcomes(report)).toEqual({ 'places.yaml': '1 created, 3 rejected' });
    for (const slug of ['top', 'middle', 'bottom']) expect(await exists('place', slug)).toBe(false);
  });

  it('in a ring of entries leaves nothing half-made', async () => {
    const file = folder.write(
      'places.yaml',
      [
        '- { name: Ring A, slug: ring-a, kind: country, parent: ring-b }',
        '- { name: Ring B, slug: ring-b, kind: country-group, members: [ring-a, ring-c] }',
        '- { name: Ring C, slug: ring-c, kind: country, parent: ring-b, wikidataId: wrong }',
      ].join('\n'),
    );
    const before = await stateOf(dateline);
    const report = await importFiles(dateline, file);
    expect(rejections(report)).toEqual({
      'places.yaml:1 parent': says('names no place: “ring-b”'),
      'places.yaml:2 members': says('names no place: “ring-c”'),
      'places.yaml:3 wikidataId': says('is not a Wikidata item'),
    });
    expect(await stateOf(dateline)).toEqual(before);

    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(', wikidataId: wrong', ''));
    expect(outcomes(await importFiles(dateline, file))).toEqual({ 'places.yaml': '3 created' });
    expect(outcomes(await importFiles(dateline, file))).toEqual({ 'places.yaml': '3 unchanged' });
  });

  it('that changes an entry leaves the entry as it was', async () => {
    const file = folder.write('topics.yaml', '- { name: Salt, slug: salt, summary: White }\n');
    await importFiles(dateline, file);
    fs.writeFileSync(
      file,
      '- { name: Salt, slug: salt, summary: Grey, aliases: [{ text: Sel, language: "??" }] }\n',
    );
    expect(Object.keys(rejections(await importFiles(dateline, file)))).toEqual(['topics.yaml:1 aliases']);
    fs.writeFileSync(file, '- { name: Salt, slug: salt, summary: Grey }\n');
    expect(outcomes(await importFiles(dateline, file))).toEqual({ 'topics.yaml': '1 updated' });
  });
});

describe('two records that mean one entry', () => {
  it('are told of, in one file or two', async () => {
    const first = folder.write('topics-1.csv', 'name,slug\nWool,wool\nWool again,wool\n');
    folder.write('topics-2.yaml', '- name: Wool\n');
    const report = await importFiles(dateline, folder.path);
    expect(rejections(report)).toEqual({
      'topics-1.csv:3 slug': says(`names the same topic as line 2 of ${first}`),
      'topics-2.yaml:1 slug': says(`names the same topic as line 2 of ${first}`),
    });
  });
});

describe('paths', () => {
  it('that are not there, or hold nothing that is known, are told of', async () => {
    const missing = path.join(folder.path, 'missing.csv');
    const picture = folder.write('picture.svg', '<svg/>');
    const untitled = folder.write('untitled.csv', 'name\nX\n');
    const good = folder.write('topics.csv', 'name\nSilk\n');
    const report = await importFiles(dateline, [missing, picture, untitled, good]);
    expect(rejections(report)).toEqual({
      'missing.csv:null null': 'There is no such file or folder',
      'picture.svg:null null': says('The format .svg is not known'),
      'untitled.csv:null null': says('Nothing says what the file holds'),
    });
    expect(outcomes(report)['topics.csv']).toBe('1 created');
  });

  it('that are folders give their files, without READMEs, hidden files and other formats', async () => {
    const names = [
      'README.md',
      'readme.txt',
      '.hidden.csv',
      '.git/topics.csv',
      'notes.docx',
      'deep/er/topics.csv',
    ];
    for (const name of names) folder.write(name, 'name\nPaper\n');
    fs.symlinkSync(folder.path, path.join(folder.path, 'deep/loop'));
    fs.symlinkSync('/nowhere/at/all.csv', path.join(folder.path, 'deep/topics-broken.csv'));
    const report = await importFiles(dateline, [folder.path, path.join(folder.path, 'deep')]);
    expect(outcomes(report)).toEqual({ 'topics.csv': '1 created', 'topics-broken.csv': '1 rejected' });
  });

  it('that are empty folders give nothing', async () => {
    expect((await importFiles(dateline, folder.path)).files).toEqual([]);
  });
});
