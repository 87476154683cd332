import { READERS, refused, streamedSource } from './reading';
import { memorySource } from '../../../src/import/readers/sources';

const MIB = 1024 * 1024;
const CHUNK = Buffer.alloc(65_536, 'x');
const start = (...bytes: number[]) => Buffer.from(bytes);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Two lines of ASCII, then one of other bytes. */
const thirdLine = (hex: string) => Buffer.concat([Buffer.from('name\nA\n'), Buffer.from(hex, 'hex')]);
const notUtf8 = (encoding: string) => `The file is not in UTF-8 but looks like ${encoding}; save it as UTF-8`;

const UTF_16 = 'The file is in UTF-16; save it as UTF-8';
const UTF_32 = 'The file is in UTF-32; save it as UTF-8';
const BINARY = 'The file is binary: it holds NUL bytes, which text has none of';
const EMPTY = 'The file is empty';
const TABLE = 'name,summary\nKashgar,land port\n';

const FILES: [what: string, bytes: Buffer, line: number | null, reason: string][] = [
  ['is empty', start(), null, EMPTY],
  ['is white space', Buffer.from(' \n\t\r\n  \n'), null, EMPTY],
  ['is a byte order mark', start(0xef, 0xbb, 0xbf), null, EMPTY],
  ['is binary', start(1, 0, 0, 2, 0, 3, 0, 0, 4, 0xff, 0, 5), 1, BINARY],
  ['has a NUL in its text', thirdLine('4b617368676172006c616e6420706f7274'), 3, BINARY],
  [
    'is an Office document',
    Buffer.from('PK\u0003\u0004 and more'),
    null,
    'The file is a ZIP archive (as .xlsx and .docx files are); save it as text',
  ],
  ['is a PDF', Buffer.from('%PDF-1.7\n'), null, 'The file is a PDF; save it as text'],
  ['is compressed', start(0x1f, 0x8b, 8, 0), null, 'The file is compressed with gzip; unpack it first'],
  ['is a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), null, 'The file is a PNG picture'],
  ['is in UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), null, UTF_16],
  ['is in UTF-16, big end first', bigEndian(`\ufeff${TABLE}`), null, UTF_16],
  ['is in UTF-16 without a mark', Buffer.from(TABLE, 'utf16le'), 1, UTF_16],
  ['is in UTF-16 without a mark, big end first', bigEndian(TABLE), 1, UTF_16],
  ['is in UTF-32', start(0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0), null, UTF_32],
  // Казахстан вырос
  ['is in Windows-1251', thirdLine('cae0e7e0f5f1f2e0ed20e2fbf0eef1'), 3, notUtf8('Windows-1251 (Cyrillic)')],
  // 新疆外贸增长
  ['is in GB 18030', thirdLine('d0c2bdaecde2c3b3d4f6b3a4'), 3, notUtf8('GB 18030 (Chinese)')],
  // カザフスタンの貿易
  [
    'is in Shift JIS',
    thirdLine('834a83558374835883 5e839382cc9666 88d5'.replaceAll(' ', '')),
    3,
    notUtf8('Shift JIS (Japanese)'),
  ],
  // Zürich Café
  ['is in Windows-1252', thirdLine('5afc7269636820436166e9'), 3, notUtf8('Windows-1252 (Western European)')],
];

describe.each(READERS)('a %s file', (_format, read) => {
  test.each(FILES)('that %s gives no record', async (_what, bytes, line, reason) => {
    expect(await refused(read(memorySource('file', bytes)))).toEqual([[line, null, reason]]);
  });

  test('with a line longer than 1 MiB gives no record', async () => {
    const content = `name\n\n${'x'.repeat(MIB)}\nA\n`;
    expect(await refused(read(memorySource('file', content)))).toEqual([
      [3, null, 'The line is longer than 1 MiB; break the file into lines'],
    ]);
  });

  test('with a line of 100 MiB is left as soon as the line is too long', async () => {
    const { source, read: pulled } = streamedSource('name\nA\n', CHUNK, 1600);
    expect(await refused(read(source))).toEqual([
      [3, null, 'The line is longer than 1 MiB; break the file into lines'],
    ]);
    expect(pulled.bytes).toBeGreaterThan(MIB);
    expect(pulled.bytes).toBeLessThanOrEqual(MIB + 2 * CHUNK.length);
    expect(pulled).toMatchObject({ opened: 1, closed: 1 });
  });
});

describe.each(READERS.slice(1))('a %s file, which is held whole,', (format, read) => {
  test('is left as soon as it is too large', async () => {
    const most = format === 'YAML' ? 8 : 32;
    const { source, read: pulled } = streamedSource(
      '',
      Buffer.from(`#${' '.repeat(1022)}\n`.repeat(64)),
      1600,
    );
    expect(await refused(read(source))).toEqual([
      [null, null, `The file is larger than ${most} MiB; split it`],
    ]);
    expect(pulled.bytes).toBeLessThanOrEqual(most * MIB + CHUNK.length);
    expect(pulled.closed).toBe(1);
  });
});
