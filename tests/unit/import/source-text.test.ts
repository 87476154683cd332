import fc from 'fast-check';
import { FileRejection } from '../../../src/import/readers/file-rejection';
import { LONGEST_LINE, readText, textBlocks, type TextBlock } from '../../../src/import/readers/source-text';
import { memorySource } from '../../../src/import/readers/sources';
import type { Source } from '../../../src/import/records';

/** Bytes that arrive in pieces of these lengths, again and again. */
function inPieces(bytes: Uint8Array, lengths: number[]): Source {
  return {
    path: 'file',
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whether it waits or not
    async *open() {
      let piece = 0;
      for (let at = 0; at < bytes.length;) {
        const length = lengths[piece++ % lengths.length] ?? 1;
        yield bytes.subarray(at, at + length);
        at += length;
      }
    },
  };
}

async function blocksOf(source: Source): Promise<TextBlock[]> {
  const blocks: TextBlock[] = [];
  for await (const block of textBlocks(source)) blocks.push(block);
  return blocks;
}

const rejection = (reading: Promise<unknown>): Promise<[number | null, string]> =>
  reading.then(
    () => Promise.reject(new Error('The file was taken')),
    (error: unknown) => {
      if (error instanceof FileRejection) return [error.line, error.message];
      throw error;
    },
  );

const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

describe('a text in pieces', () => {
  const signs = fc.constantFrom('a', 'é', '喀', '🚢', '\n', '\r\n', '\r', ' ', '\ufeff');

  test('is the same text however it is cut, in whole lines that are counted', async () => {
    const texts = fc.array(signs, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(texts, pieces, async (text, lengths) => {
        const expected = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
        let before = '';
        for (const { text: block, line } of await blocksOf(inPieces(Buffer.from(text), lengths))) {
          expect(before === '' || before.endsWith('\n')).toBe(true);
          expect(line).toBe(before.split('\n').length);
          before += block;
        }
        expect(before).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('is refused on the line where it stops being UTF-8, however it is cut', async () => {
    const bytes = Buffer.concat([
      Buffer.from('喀什\r\nKashgar\n\ncaf'),
      Buffer.from([0xe9]),
      Buffer.from('\nend'),
    ]);
    await fc.assert(
      fc.asyncProperty(pieces, async (lengths) => {
        expect(await rejection(blocksOf(inPieces(bytes, lengths)))).toEqual([
          4,
          'The file is not in UTF-8 but looks like Windows-1252 (Western European); save it as UTF-8',
        ]);
      }),
    );
  });

  test('is refused where its end cuts a character', async () => {
    const bytes = Buffer.from('a\n喀').subarray(0, -1);
    expect(await rejection(blocksOf(memorySource('file', bytes)))).toEqual([
      2,
      expect.stringMatching(/^The file is not in UTF-8/),
    ]);
  });

  test('is told by its first bytes, though they come one by one', async () => {
    for (const [bytes, reason] of [
      [Buffer.from('%PDF-1.7\n'), 'The file is a PDF; save it as text'],
      [Buffer.from('\ufeffa\n', 'utf16le'), 'The file is in UTF-16; save it as UTF-8'],
    ] as const) {
      expect(await rejection(blocksOf(inPieces(bytes, [1])))).toEqual([null, reason]);
    }
  });
});

describe('the length of a line', () => {
  const line = 'x'.repeat(LONGEST_LINE - 1);

  test.each([[[LONGEST_LINE * 3]], [[65_536]], [[LONGEST_LINE]]])(
    'may be 1 MiB with its end, in pieces of %j bytes',
    async (lengths) => {
      const text = `a\n${line}\n${line}\nb`;
      const blocks = await blocksOf(inPieces(Buffer.from(text), lengths));
      expect(blocks.map((block) => block.text).join('') === text).toBe(true);
    },
  );

  test.each([[[LONGEST_LINE * 3]], [[65_536]], [[LONGEST_LINE]]])(
    'may not be a byte more, in pieces of %j bytes',
    async (lengths) => {
      for (const text of [`a\n${line}x\nb`, `a\n${line}xx`]) {
        expect(await rejection(blocksOf(inPieces(Buffer.from(text), lengths)))).toEqual([
          2,
          'The line is longer than 1 MiB; break the file into lines',
        ]);
      }
    },
  );
});

describe('a file that is read whole', () => {
  test('may have the bytes that it may, and not one more', async () => {
    const source = memorySource('file', '喀什');
    expect(await readText(source, 6)).toBe('喀什');
    expect(
      await rejection(readText(memorySource('file', 'x'.repeat(LONGEST_LINE)), LONGEST_LINE - 1)),
    ).toEqual([null, expect.stringMatching(/^The file is larger than .* MiB; split it$/)]);
  });

  test('must hold something beside white space', async () => {
    for (const content of ['', ' ', '\ufeff\n', '\u00a0\u3000\r\n\t']) {
      expect(await rejection(readText(memorySource('file', content), 100))).toEqual([
        null,
        'The file is empty',
      ]);
    }
  });

  test('passes on the error of a disk that fails', async () => {
    const source: Source = {
      path: 'file',
      // eslint-disable-next-line @typescript-eslint/require-await, require-yield -- a stream that fails at once
      async *open(): AsyncGenerator<Uint8Array> {
        throw new Error('disk');
      },
    };
    await expect(readText(source, 100)).rejects.toThrow('disk');
  });
});
