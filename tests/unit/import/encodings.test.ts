import { notTextReason, notUtf8Reason, nulReason } from '../../../src/import/readers/encodings';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
/** Russian letters (but ё) in Windows-1251. */
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((sign) => (/[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
  );

describe('what the first bytes tell', () => {
  test.each([
    ['50 4b 03 04 14 00', 'The file is a ZIP archive (as .xlsx and .docx files are); save it as text'],
    ['25 50 44 46 2d', 'The file is a PDF; save it as text'],
    ['d0 cf 11 e0 a1', 'The file is an old Office document (.xls, .doc); save it as text'],
    ['1f 8b 08', 'The file is compressed with gzip; unpack it first'],
    ['89 50 4e 47 0d', 'The file is a PNG picture'],
    ['ff d8 ff e0', 'The file is a JPEG picture'],
    ['ff fe 6e 00', 'The file is in UTF-16; save it as UTF-8'],
    ['fe ff 00 6e', 'The file is in UTF-16; save it as UTF-8'],
    ['ff fe 00 00', 'The file is in UTF-32; save it as UTF-8'],
    ['00 00 fe ff', 'The file is in UTF-32; save it as UTF-8'],
  ])('%s', (bytes, reason) => {
    expect(notTextReason(hex(bytes))).toBe(reason);
  });

  test.each(['', 'name,summary', '\ufeffname', 'PK', '%', '喀什', '\n'])('%j may be a text', (text) => {
    expect(notTextReason(Buffer.from(text))).toBeUndefined();
  });
});

describe('what NULs tell', () => {
  const UTF_16 = 'The file is in UTF-16; save it as UTF-8';
  const BINARY = 'The file is binary: it holds NUL bytes, which text has none of';

  test('in every other byte they are UTF-16, also where some letters have none', () => {
    expect(nulReason(Buffer.from('name,喀什,summary', 'utf16le'))).toBe(UTF_16);
    expect(nulReason(Buffer.from('name,喀什,summary', 'utf16le').swap16())).toBe(UTF_16);
  });

  test('elsewhere they are a binary file', () => {
    expect(nulReason(Buffer.alloc(100))).toBe(BINARY);
    expect(nulReason(hex('01 00 00 02 00 03 00 00 04 00 00 05'))).toBe(BINARY);
    expect(nulReason(Buffer.from('Kashgar\u0000 land port'))).toBe(BINARY);
  });
});

describe('the encoding that a line seems to have', () => {
  test.each<[string, Buffer, string]>([
    ['Казахстан', windows1251('Казахстан'), 'Windows-1251 (Cyrillic)'],
    ['Russian in a table', windows1251('1,Алматы,"торговля с КНР",2023\n'), 'Windows-1251 (Cyrillic)'],
    [
      'Russian with a dash and quotes',
      windows1251('Торговля выросла \u0097 \u00abсильно\u00bb'),
      'Windows-1251 (Cyrillic)',
    ],
    ['新疆外贸', hex('d0c2 bdae cde2 c3b3'), 'GB 18030 (Chinese)'],
    [
      '海关 in a table',
      Buffer.concat([Buffer.from('a,'), hex('baa3 b9d8'), Buffer.from(',2023\n')]),
      'GB 18030 (Chinese)',
    ],
    ['喀什 and a sign of four bytes', hex('bfa6 cab2 2c 8130 8436'), 'GB 18030 (Chinese)'],
    ['日本とカザフスタン', hex('93fa967b82c6834a83558374835883 5e8393'), 'Shift JIS (Japanese)'],
    ['café', hex('63 61 66 e9'), 'Windows-1252 (Western European)'],
    ['Zürich – “Genève”', hex('5afc72696368 20 96 20 93 47656ee87665 94'), 'Windows-1252 (Western European)'],
  ])('%s', (_text, bytes, encoding) => {
    expect(notUtf8Reason(bytes)).toBe(
      `The file is not in UTF-8 but looks like ${encoding}; save it as UTF-8`,
    );
  });
});
