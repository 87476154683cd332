import JSZip from 'jszip';
import { readResponse } from '../../../src/plugins/reading/shared/import-contracts';
import { messageOf } from '../../helpers/client';
import { openReadingDesk } from '../../helpers/reading-desk';

const { idOf, post } = openReadingDesk();

const sendTexts = () => post('/reading/texts');
const readFile = (name: string, content: string | Buffer) =>
  sendTexts().attach('files', Buffer.from(content), name);

describe('files of texts', () => {
  const docx = async (body: string, more: Record<string, string> = {}): Promise<Buffer> => {
    const zip = new JSZip();
    zip.file(
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    );
    zip.file(
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    );
    zip.file(
      'word/document.xml',
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    );
    for (const [name, content] of Object.entries(more)) zip.file(name, content);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const data = (answer: { body: unknown }) => readResponse.parse(answer.body).data;

  it('are read by their formats', async () => {
    const formats: [string, string | Buffer][] = [
      ['item.txt', 'At the gate\n\nA train left Kashgar.'],
      ['item.md', '# At the gate\n\nA train left **Kashgar**.'],
      ['item.html', '<h1>At the gate</h1><p>A train left <i>Kashgar</i>.</p><script>alert(1)</script>'],
      ['item.docx', await docx(line('At the gate') + line('A train left Kashgar.'))],
    ];
    for (const [name, content] of formats) {
      const { article, findings } = data(await readFile(name, content).expect(200));
      expect([name, article.title, findings.text]).toEqual([
        name,
        'At the gate',
        'At the gate\nA train left Kashgar.',
      ]);
      expect(findings.mentions.map(({ candidates }) => candidates[0]?.documentId)).toContain(idOf('kashgar'));
    }
  });

  it('tell their date, language and what of them is not taken', async () => {
    const text = '---\npublishedOn: 2021-05-04\nlanguage: en\nplaces: [kashgar]\n---\n# Title\n\nText.';
    const { article, notes } = data(await readFile('item.md', text).expect(200));
    expect(article).toMatchObject({ publishedOn: '2021-05-04', language: 'en' });
    expect(notes).toEqual(['“places” is not taken from a text']);
    const told = data(await readFile('item.md', text).field('publishedOn', '2020-01-02').expect(200));
    expect(told.article.publishedOn).toBe('2020-01-02');
  });

  it('never bring anything that a browser would run', async () => {
    const { article } = data(
      await readFile(
        'item.html',
        '<p onclick="x()">A <a href="javascript:alert(1)">gate</a><img src=x onerror=alert(1)></p>',
      ).expect(200),
    );
    expect(JSON.stringify(article)).not.toMatch(/javascript|onerror|onclick/);
  });

  it.each([
    ['of no known format', 'item.pdf', 'x', /\.pdf is not known/],
    ['without an ending', 'item', 'x', /not known/],
    ['that is empty', 'item.txt', '\n', /empty/],
    ['in another encoding', 'item.txt', Buffer.from('caf\xe9', 'latin1'), /UTF-8/],
    ['that is no Word document', 'item.docx', 'not a zip', /no Word document/],
    ['that is nested too deeply', 'item.html', `${'<div>'.repeat(3000)}x`, /nested too deeply/],
    ['that is too long', 'item.txt', 'word '.repeat(21_000), /100000 characters/],
  ])('%s are refused in words', async (_, name, content, message) => {
    const answer = await readFile(name, content);
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(message)]);
  });

  it('are refused where they are too large, or would be when unpacked', async () => {
    await readFile('item.txt', 'x'.repeat(6 * 1024 * 1024)).expect(413);
    const bomb = await docx(line('x'), { 'word/bomb.xml': '0'.repeat(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(messageOf(await readFile('item.docx', bomb).expect(400))).toMatch(/unpacks to more/);
  });

  it('come one at a time', async () => {
    const two = readFile('a.txt', 'x').attach('files', Buffer.from('y'), 'b.txt');
    expect(messageOf(await two.expect(400))).toMatch(/one file/);
    expect(messageOf(await sendTexts().attach('other', Buffer.from('y'), 'b.txt').expect(400))).toMatch(
      /files/,
    );
  });
});
