import { TextDecoder } from 'node:util';

const MAGIC: [string, string][] = [
  ['504b0304', 'a ZIP archive (as .xlsx and .docx files are); save it as text'],
  ['25504446', 'a PDF; save it as text'],
  ['d0cf11e0', 'an old Office document (.xls, .doc); save it as text'],
  ['1f8b', 'compressed with gzip; unpack it first'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['0000feff', 'in UTF-32; save it as UTF-8'],
  ['fffe0000', 'in UTF-32; save it as UTF-8'],
  ['fffe', 'in UTF-16; save it as UTF-8'],
  ['feff', 'in UTF-16; save it as UTF-8'],
];

/** Signs of Windows-1251 beside its letters: quotation marks, dashes, №, ё, a no-break space. */
const CYRILLIC_SIGNS = new Set([
  0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa8, 0xab, 0xb8, 0xb9, 0xbb,
]);

/** What the first bytes of a file show it to be, where that is not UTF-8 text. */
export function notTextReason(first: Uint8Array): string | undefined {
  const hex = Buffer.from(first.subarray(0, 8)).toString('hex');
  const found = MAGIC.find(([magic]) => hex.startsWith(magic));
  return found && `The file is ${found[1]}`;
}

/** What bytes with NULs among them are: UTF-16 without a byte order mark has one in every other byte. */
export function nulReason(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 4096);
  const counts = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  const isUtf16 = Math.max(even, odd) > sample.length / 8 && Math.min(even, odd) < sample.length / 32;
  return isUtf16
    ? 'The file is in UTF-16; save it as UTF-8'
    : 'The file is binary: it holds NUL bytes, which text has none of';
}

/** Names the likely encoding of a line that is not UTF-8. */
export function notUtf8Reason(line: Uint8Array): string {
  const sample = line.subarray(0, 65_536);
  return `The file is not in UTF-8 but looks like ${likelyEncoding(sample)}; save it as UTF-8`;
}

function likelyEncoding(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  const letters = high.filter((byte) => byte >= 0xc0).length;
  const signs = high.filter((byte) => CYRILLIC_SIGNS.has(byte)).length;
  const runs = longestHighRun(bytes);
  // Words of Windows-1251 are runs of letters from 0xC0 up; in GB 18030 the range is wider and every run even.
  const isCyrillic = letters > signs * 3 && letters + signs > high.length * 0.95;
  if (isCyrillic && runs.longest >= 3) return 'Windows-1251 (Cyrillic)';
  if (runs.longest >= 2 && runs.allEven && decodes(bytes, 'gb18030')) return 'GB 18030 (Chinese)';
  if (runs.longest >= 2 && decodes(bytes, 'gb18030') && !decodes(bytes, 'shift_jis'))
    return 'GB 18030 (Chinese)';
  if (runs.longest >= 2 && decodes(bytes, 'shift_jis')) return 'Shift JIS (Japanese)';
  return 'Windows-1252 (Western European)';
}

function longestHighRun(bytes: Uint8Array): { longest: number; allEven: boolean } {
  let [longest, run, allEven] = [0, 0, true];
  for (const byte of [...bytes, 0]) {
    if (byte >= 0x80) {
      run += 1;
      continue;
    }
    if (run % 2 === 1) allEven = false;
    longest = Math.max(longest, run);
    run = 0;
  }
  return { longest, allEven };
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
