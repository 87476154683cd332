import type { EntryReport } from '../../../src/import/report';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { BASICS, importFiles, onlyEntry, rejections, TemporaryFolder } from '../../helpers/import';

let dateline: Dateline;
let folder: TemporaryFolder;
let asWritten: Map<string, string>;
beforeAll(async () => {
  dateline = await startDateline();
  folder = new TemporaryFolder();
  await importFiles(dateline, BASICS);
  const statistics = (await dateline.strapi.db.query('api::statistic.statistic').findMany()) as {
    documentId: string;
    asWritten: string;
  }[];
  asWritten = new Map(statistics.map((one) => [one.documentId, one.asWritten]));
});
afterAll(async () => {
  folder.remove();
  await dateline.stop();
});

let written = 0;
/** Imports an article of this text; statistics are told by their words. */
async function linksOf(text: string, frontMatter = ''): Promise<EntryReport['links']> {
  written += 1;
  const matter = `---\ntitle: Article ${written}\npublishedOn: 2024-01-01\n${frontMatter}---\n`;
  const report = await importFiles(dateline, folder.write(`${written}.md`, `${matter}${text}\n`));
  expect(rejections(report)).toEqual({});
  const { links } = onlyEntry(report);
  const { statistics } = links;
  return statistics ? { ...links, statistics: statistics.map((id) => asWritten.get(id) ?? id) } : links;
}

describe('an article’s text', () => {
  it('links it to the place, organization, person, topic and event that it names', async () => {
    expect(
      await linksOf('At Amber Days 2023, Ada Storm of Norland Customs praised the amber trade of Suthland.'),
    ).toEqual({
      events: ['amber-days-2023'],
      people: ['ada-storm'],
      organizations: ['norland-customs'],
      topics: ['amber-trade'],
      places: ['suthland'],
    });
  });

  it('links it by an alias and in any case, once for all mentions, in the order of the text', async () => {
    expect(await linksOf('OLD SAND HARBOUR lies in Norland. Sandhaven was its later name.')).toEqual({
      places: ['sandhaven', 'norland'],
    });
  });

  it.each([
    ['English', 'Goods pass the Sandhaven Bonded Zone daily.'],
    ['Chinese', '货物每天经过沙港保税区。'],
    ['Russian', 'Товары идут через Сандхейвенскую бондовую зону.'],
  ])('links it to the zone and not to the city that its name begins with, in %s', async (_, text) => {
    expect(await linksOf(text)).toEqual({ places: ['sandhaven-bonded-zone'] });
  });

  it.each([
    ['Chinese', '诺兰海关的斯托姆在琥珀日谈了琥珀贸易和苏兰。'],
    ['Russian', 'В Норландии, в таможне Норландии, работает Ада Сторм.'],
  ])('links it to what it names in %s', async (language, text) => {
    const links = await linksOf(text);
    expect(links).toMatchObject({ organizations: ['norland-customs'], people: ['ada-storm'] });
    expect(links.places).toEqual([language === 'Chinese' ? 'suthland' : 'norland']);
  });

  it('links it to whole words only', async () => {
    expect(
      await linksOf('The Norlanders and Suthlandia, Sandhavenville and an Ada Stormer are others.'),
    ).toEqual({});
  });

  it('links it to the statistics whose words it states, and not to parts of other numbers', async () => {
    expect(
      await linksOf('It was 12.40 billion kroner, of which 3.9 billion kroner went over the sea.'),
    ).toEqual({ statistics: ['12.40 billion kroner', '3.9 billion kroner'] });
    expect(
      await linksOf('It was 112.40 billion kroner, and 3.95 billion kroner, and 13.9 billion kroner.'),
    ).toEqual({});
  });

  it('is read with the title and the summary', async () => {
    expect(await linksOf('Nothing.', 'summary: Ships from Suthland carried 3.9 billion kroner.\n')).toEqual({
      places: ['suthland'],
      statistics: ['3.9 billion kroner'],
    });
  });
});

describe('front matter', () => {
  it('links an article to what it names, before what the text does', async () => {
    const matter = [
      'places: [Amber Coast, NOSDH, sandhaven]',
      'events: [琥珀日]',
      'statistics:',
      '  - { indicator: cargo-value, place: sandhaven-bonded-zone, partner: suthland, period: 2023-S1 }',
      'dateline: sandhaven',
      '',
    ].join('\n');
    expect(await linksOf('Norland and Amber Coast are in the text.', matter)).toEqual({
      places: ['amber-coast', 'sandhaven', 'norland'],
      events: ['amber-days-2023'],
      statistics: ['3.9 billion kroner'],
      dateline: ['sandhaven'],
    });
  });

  it.each([
    ['places: [nowhere]', 3, 'places', 'names no place: “nowhere”'],
    ['statistics: [{ indicator: cargo-value, place: sandhaven }]', 3, 'statistics', 'names no statistic'],
    ['statistics: [{ indicator: cargo-value, period: 2023-S9 }]', 3, 'statistics', 'is not a period'],
    ['translationOf: not-there', 3, 'translationOf', 'names no article'],
  ])('that names what there is not rejects the article: %s', async (matter, line, field, reason) => {
    const file = folder.write(
      'wrong.md',
      `---\ntitle: Wrong\n${matter}\npublishedOn: 2024-01-01\n---\nText\n`,
    );
    const { files } = await importFiles(dateline, file);
    expect(files[0]!.rejected).toEqual([{ line, field, reason: expect.stringContaining(reason) as string }]);
    expect(files[0]!.entries).toEqual([]);
    expect(await dateline.strapi.db.query('api::article.article').count({ where: { slug: 'wrong' } })).toBe(
      0,
    );
  });
});

describe('a link in the text', () => {
  it.each(['/api/places/nowhere', '/api/places/%E0%A4%A'])(
    'to an entry that there is not rejects the article: %s',
    async (url) => {
      const file = folder.write(
        'astray.md',
        `---\ntitle: Astray\npublishedOn: 2024-01-01\n---\n[x](${url})\n`,
      );
      expect(rejections(await importFiles(dateline, file))).toEqual({
        'astray.md:1 body': expect.stringContaining('names no place') as string,
      });
    },
  );

  it('to elsewhere stays as it is', async () => {
    await linksOf(
      '[a](https://example.org/api/places/x) [b](/api/places?x=1) [c](/about) [d](javascript:alert)',
    );
    const article = (await dateline.strapi.db
      .query('api::article.article')
      .findOne({ where: { title: `Article ${written}` } })) as { body: unknown };
    const urls = JSON.stringify(article.body).match(/"url":"[^"]*"/g);
    expect(urls).toEqual([
      '"url":"https://example.org/api/places/x"',
      '"url":"/api/places?x=1"',
      '"url":"/about"',
    ]);
  });
});
