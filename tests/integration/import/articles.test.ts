import type { EntryReport } from '../../../src/import/report';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { BASICS, fixture, importFiles, onlyEntry, rejections, TemporaryFolder } from '../../helpers/import';

type Entry = Record<string, unknown>;

let dateline: Dateline;
let folder: TemporaryFolder;
let entries: Map<string | null, EntryReport>;
beforeAll(async () => {
  dateline = await startDateline();
  folder = new TemporaryFolder();
  const report = await importFiles(dateline, [...BASICS, fixture('articles')], { publish: true });
  expect(rejections(report)).toEqual({});
  entries = new Map(report.files.flatMap((file) => file.entries).map((entry) => [entry.slug, entry]));
});
afterAll(async () => {
  folder.remove();
  await dateline.stop();
});

async function read(slug: string): Promise<Entry> {
  const populate = ['dateline', 'publisher', 'translationOf', 'corrections', 'seo', 'relatedArticles'];
  const query = populate.map((field) => `populate[${field}]=true`).join('&');
  const { body } = await dateline.request.get(`/api/articles/${slug}?${query}`).expect(200);
  return (body as { data: Entry }).data;
}
const link = (slug: string, text: string) => {
  const { documentId } = entries.get(slug)!;
  return { type: 'link', url: `/api/go/${documentId}`, documentId, children: [{ type: 'text', text }] };
};
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const text = (words: string) => ({ type: 'text', text: words });

describe('an article', () => {
  it('as Markdown has what its front matter says, and its text with links that survive a new slug', async () => {
    expect(await read('quays-reopen')).toMatchObject({
      title: 'The quays reopen',
      summary: 'A fair comes back to the harbour.',
      publishedOn: '2023-06-04',
      byline: 'A. Writer',
      language: 'en',
      sourceUrl: 'https://courier.example/quays',
      dateline: { slug: 'sandhaven' },
      publisher: { slug: 'sandhaven-courier' },
      relatedArticles: [{ slug: 'customs-counts' }],
      corrections: [{ date: '2023-06-05', kind: 'correction', text: 'The number of guests was wrong.' }],
      seo: { metaTitle: 'Quays', metaDescription: 'The quays are open again.' },
      body: [
        { type: 'heading', level: 1, children: [text('After ten years')] },
        paragraph(
          text('The gates opened at '),
          { ...text('nine'), bold: true },
          text('. Guests walked to '),
          link('sandhaven-bonded-zone', 'the zone'),
          text(' and read '),
          link('customs-counts', 'what customs counted'),
          text('.'),
        ),
        {
          type: 'list',
          format: 'unordered',
          children: ['a stand', 'another stand'].map((words) => ({
            type: 'list-item',
            children: [text(words)],
          })),
        },
      ],
    });
  });

  it('as HTML has its fields from the head, and its text from the article element alone', async () => {
    expect(await read('customs-counts')).toMatchObject({
      title: 'Customs counts',
      summary: 'What went over the quays.',
      publishedOn: '2023-07-21',
      byline: 'B. Writer',
      language: 'en',
      sourceUrl: 'https://courier.example/counts',
      body: [
        paragraph(
          text('Goods worth '),
          { ...text('12.40 billion kroner'), bold: true },
          text(' passed the Sandhaven Bonded Zone, Norland Customs said.'),
        ),
        { type: 'quote', children: [text('See '), link('amber-days-2023', 'the fair'), text('.')] },
      ],
    });
  });

  it('as plain text has date and headline from its first line, and a paragraph between empty lines', async () => {
    expect(await read('suthland-buys-more')).toMatchObject({
      title: 'Suthland buys more',
      publishedOn: '2023-07-22',
      language: 'en',
      summary: null,
      body: [
        paragraph(text('Of it, 3.9 billion kroner went to Suthland, said Ada Storm.')),
        paragraph(text('The amber trade grew.')),
      ],
    });
  });

  it.each([
    ['2023年8月7日在诺兰的访问', 'zh', 'date 2023-08-07 首页 » 诺兰的访问\n\n使节们访问了诺兰的沙港。\n'],
    ['Russian', 'ru', 'date 2023-08-07 Главная » Послы в Норландии\n\nПослы посетили порт.\n'],
  ])('as plain text of another script knows its language: %s', async (name, language, content) => {
    const file = folder.write(`${language}.txt`, content);
    const { files } = await importFiles(dateline, file, { publish: true });
    // The visit that it tells of comes as a draft with it.
    const article = files.flatMap(({ entries }) => entries).find(({ type }) => type === 'article');
    expect(await read(article!.slug!)).toMatchObject({ language });
  });

  it('as Markdown without a title takes it from its first heading', async () => {
    const file = folder.write(
      'untitled.md',
      '---\npublishedOn: 2024-01-02\n---\n\n# A *new* crane\n\nIt lifts.\n',
    );
    const { slug } = onlyEntry(await importFiles(dateline, file, { publish: true }));
    expect(slug).toBe('a-new-crane');
    expect(await read(slug!)).toMatchObject({ title: 'A new crane', body: [paragraph(text('It lifts.'))] });
  });

  it('may be a translation of one that comes later in the same import, and the two may name each other', async () => {
    folder.write(
      'pair/a.md',
      '---\ntitle: Erste\nslug: erste\nlanguage: de\npublishedOn: 2024-01-02\ntranslationOf: second\n---\nWort\n',
    );
    folder.write(
      'pair/b.md',
      '---\ntitle: Second\nslug: second\npublishedOn: 2024-01-01\nrelatedArticles: [erste]\n---\nSee [it](/api/articles/erste).\n',
    );
    const report = await importFiles(dateline, `${folder.path}/pair`, { publish: true });
    expect(rejections(report)).toEqual({});
    expect(await read('erste')).toMatchObject({ translationOf: { slug: 'second' } });
    const second = await read('second');
    expect(second).toMatchObject({ relatedArticles: [{ slug: 'erste' }] });
    expect(JSON.stringify(second.body)).toContain('"url":"/api/go/');
    expect(report.files.map(({ created }) => created)).toEqual([1, 1]);
  });
});
