import { BASICS, fixture, importFiles, onlyEntry, outcomes, rejections, stateOf } from '../../helpers/import';
import { openImportDesk } from '../../helpers/import-desk';

interface Entry {
  documentId: string;
  [field: string]: unknown;
}
type Linked = { slug: string }[];

const desk = openImportDesk();

async function draft(type: string, slug: string, ...populate: string[]): Promise<Entry> {
  const uid = `api::${type}.${type}`;
  const drafted = ['article', 'event'].includes(type) ? { publishedAt: null } : {};
  const entry = await desk.dateline.strapi.db.query(uid).findOne({
    where: { slug, ...drafted },
    populate: Object.fromEntries(populate.map((name) => [name, true])),
  });
  return entry as Entry;
}
const slugs = (value: unknown) => (value as Linked).map(({ slug }) => slug);

async function edit(type: string, slug: string, data: object): Promise<void> {
  const { documentId } = await draft(type, slug);
  await desk.dateline.strapi
    .documents(`api::${type}.${type}` as never)
    .update({ documentId, data: data as never });
}
const id = async (type: string, slug: string) => (await draft(type, slug)).documentId;

/** Imports one file and says what became of its entries. */
async function load(name: string, content: string): Promise<string | undefined> {
  const report = await importFiles(desk.dateline, desk.folder.write(name, content));
  expect(rejections(report)).toEqual({});
  return outcomes(report)[name];
}

describe('an import of the same files again', () => {
  it('changes nothing, says so and writes nothing', async () => {
    const paths = [...BASICS, fixture('articles')];
    const first = await importFiles(desk.dateline, paths, { publish: true });
    const before = await stateOf(desk.dateline);
    const second = await importFiles(desk.dateline, paths, { publish: true });

    for (const { entries, unchanged, created, updated, rejected } of second.files)
      expect({ unchanged, created, updated, rejected }).toEqual({
        ...{ unchanged: entries.length, created: 0, updated: 0, rejected: [] },
      });
    const entriesOf = ({ files }: typeof first) => files.flatMap((file) => file.entries);
    expect(entriesOf(second)).toEqual(entriesOf(first));
    expect(await stateOf(desk.dateline)).toEqual(before);
  });
});

describe('a changed file', () => {
  const topic = (summary: string, aliases = '') =>
    `- name: Herring\n  slug: herring\n  summary: ${summary}\n${aliases}`;

  it('updates what it changed, and leaves what an editor changed meanwhile', async () => {
    await load('topics-1.yaml', topic('A fish', '  aliases: [Clupea]\n'));
    await edit('topic', 'herring', { name: 'Herring and sprat' });

    expect(await load('topics-1.yaml', topic('A small fish', '  aliases: [Clupea]\n'))).toBe('1 updated');
    expect(await draft('topic', 'herring')).toMatchObject({
      name: 'Herring and sprat',
      summary: 'A small fish',
      aliases: [{ text: 'Clupea' }],
    });
  });

  it('empties a field that it no longer has, or sets it to its default', async () => {
    const head = 'name,slug,kind,state,summary,aliases,latitude,longitude\n';
    await load('places-2.csv', `${head}Quay,quay,seaport,planned,New,Kai,1,2\n`);
    expect(await load('places-2.csv', `${head}Quay,quay,seaport,,,,,\n`)).toBe('1 updated');
    const quay = await draft('place', 'quay');
    expect(quay).toMatchObject({ state: 'operating', summary: null, latitude: null, longitude: null });
    expect(quay.aliases ?? []).toEqual([]);
    expect(await load('places-2.csv', 'name,slug,kind\nQuay,quay,seaport\n')).toBe('1 unchanged');
  });

  it('updates the order of links that no editor touched', async () => {
    const group = (members: string) =>
      `- { name: Bight, slug: bight, kind: country-group, members: [${members}] }\n`;
    await load('places-3.yaml', group('norland, suthland'));
    expect(await load('places-3.yaml', group('suthland, norland'))).toBe('1 updated');
    expect(slugs((await draft('place', 'bight', 'members')).members)).toEqual(['suthland', 'norland']);
  });

  it('keeps links that an editor added, and does not bring back those that an editor removed', async () => {
    const event = (places: string) =>
      `- { name: Regatta, slug: regatta, places: [${places}], topics: [amber-trade] }\n`;
    await load('events-4.yaml', event('norland, sandhaven'));
    await edit('event', 'regatta', {
      places: { connect: [await id('place', 'amber-coast')], disconnect: [await id('place', 'norland')] },
      topics: [],
    });

    expect(await load('events-4.yaml', event('norland, suthland'))).toBe('1 updated');
    const regatta = await draft('event', 'regatta', 'places', 'topics');
    expect(slugs(regatta.places)).toEqual(['amber-coast', 'suthland']);
    expect(slugs(regatta.topics)).toEqual([]);
  });
});

describe('a changed article', () => {
  const article = (text: string, matter = '') =>
    `---\ntitle: Ferry\nslug: ferry\npublishedOn: 2024-01-01\n${matter}---\n${text}\n`;

  it('is linked anew to what its text names, and editors’ own links stay', async () => {
    await load(
      'ferry.md',
      article('From Norland to Suthland, and the amber trade.', 'places: [amber-coast]\n'),
    );
    await edit('article', 'ferry', {
      places: { connect: [await id('place', 'sandhaven')], disconnect: [await id('place', 'norland')] },
    });

    expect(
      await load('ferry.md', article('From Norland to Sandhaven Bonded Zone.', 'places: [amber-coast]\n')),
    ).toBe('1 updated');
    const ferry = await draft('article', 'ferry', 'places', 'topics');
    expect(slugs(ferry.places)).toEqual(['amber-coast', 'sandhaven', 'sandhaven-bonded-zone']);
    expect(slugs(ferry.topics)).toEqual([]);
  });

  it('keeps what its text names when its front matter names no links any more', async () => {
    await load('ferry.md', article('Suthland sails.', 'places: [amber-coast]\ntopics: [amber-trade]\n'));
    await load('ferry.md', article('Suthland sails.'));
    const ferry = await draft('article', 'ferry', 'places', 'topics');
    expect(slugs(ferry.places)).toContain('suthland');
    expect(slugs(ferry.places)).not.toContain('amber-coast');
    expect(slugs(ferry.topics)).toEqual([]);
  });
});

describe('an unchanged article', () => {
  it('is linked to an entry that has come since and that it names, once', async () => {
    const text =
      '---\ntitle: Reef\nslug: reef\npublishedOn: 2024-01-01\n---\nThe Grey Lighthouse stands in Norland.\n';
    const file = desk.folder.write('reef.md', text);
    expect(onlyEntry(await importFiles(desk.dateline, file)).links).toEqual({ places: ['norland'] });
    await load('places-5.csv', 'name,kind\nGrey Lighthouse,city\n');

    expect(await load('reef.md', text)).toBe('1 updated');
    expect(onlyEntry(await importFiles(desk.dateline, file)).links).toEqual({
      places: ['norland', 'grey-lighthouse'],
    });
    expect(await load('reef.md', text)).toBe('1 unchanged');
  });

  it('keeps its link to an entry that goes by another name now', async () => {
    await edit('place', 'grey-lighthouse', { name: 'White Lighthouse' });
    const file = `${desk.folder.path}/reef.md`;
    const report = await importFiles(desk.dateline, file);
    expect(outcomes(report)).toEqual({ 'reef.md': '1 unchanged' });
    expect(onlyEntry(report).links.places).toEqual(['norland', 'grey-lighthouse']);
  });
});

describe('an entry whose slug an editor changed', () => {
  it('is the same one to its file', async () => {
    const topics = 'name,slug,summary\nCod,cod,A fish\n';
    await load('topics-6.csv', topics);
    await edit('topic', 'cod', { slug: 'atlantic-cod' });
    expect(await load('topics-6.csv', topics)).toBe('1 unchanged');
    expect(await load('topics-6.csv', topics.replace('A fish', 'A big fish'))).toBe('1 updated');
    expect(await draft('topic', 'atlantic-cod')).toMatchObject({ summary: 'A big fish' });
    expect(await draft('topic', 'cod')).toBeNull();
  });
});
