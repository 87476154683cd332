import { isUtf8 } from 'node:buffer';
import type { Source } from '../records';
import { nulReason, notTextReason, notUtf8Reason } from './encodings';
import { FileRejection } from './file-rejection';

/** Longest line, in bytes; more is a file without line ends or an attack. */
export const LONGEST_LINE = 1024 * 1024;
const LINE_FEED = 10;

/** Some whole lines of a file, decoded, with `\n` at each end of line, and the number of the first of them. */
export interface TextBlock {
  text: string;
  line: number;
}

/**
 * The text of a file in blocks of whole lines; a line is never held beyond its longest length.
 * @throws FileRejection for binary content, another encoding than UTF-8, or a line that is too long
 */
export async function* textBlocks(source: Source): AsyncGenerator<TextBlock> {
  let carried: Uint8Array[] = [];
  let carriedLength = 0;
  let line = 1;
  let isFirst = true;

  for await (const chunk of source.open()) {
    const cut = chunk.lastIndexOf(LINE_FEED) + 1;
    if (cut === 0) {
      carried.push(chunk);
      carriedLength += chunk.length;
      if (isFirst) checkStart(carried);
      if (carriedLength > LONGEST_LINE) throw tooLong(Buffer.concat(carried), line);
      continue;
    }
    const bytes = Buffer.concat([...carried, chunk.subarray(0, cut)]);
    yield emit(bytes);
    carried = cut < chunk.length ? [chunk.subarray(cut)] : [];
    carriedLength = chunk.length - cut;
  }
  if (carriedLength > 0) yield emit(Buffer.concat(carried));

  function emit(bytes: Uint8Array): TextBlock {
    if (isFirst) checkStart([bytes]);
    const text = decodeLines(isFirst ? withoutMark(bytes) : bytes, line);
    const block = { text, line };
    isFirst = false;
    line += countLines(text);
    return block;
  }
}

/**
 * The whole text of a file.
 * @throws FileRejection as `textBlocks`, and when the file has more bytes than it may, or nothing but white space
 */
export async function readText(source: Source, mostBytes: number): Promise<string> {
  const texts: string[] = [];
  for await (const { text } of textBlocks(limited(source, mostBytes))) texts.push(text);
  const whole = texts.join('');
  if (whole.trim() === '') throw new FileRejection(null, 'The file is empty');
  return whole;
}

function limited(source: Source, most: number): Source {
  return {
    path: source.path,
    async *open() {
      let bytes = 0;
      for await (const chunk of source.open()) {
        bytes += chunk.length;
        if (bytes > most) {
          throw new FileRejection(null, `The file is larger than ${most / 1024 / 1024} MiB; split it`);
        }
        yield chunk;
      }
    },
  };
}

function checkStart(chunks: Uint8Array[]): void {
  const first = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
  const reason = first && notTextReason(first);
  if (reason) throw new FileRejection(null, reason);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decodeLines(bytes: Uint8Array, firstLine: number): string {
  if (hasLongLine(bytes) || bytes.includes(0) || !isUtf8(bytes)) throw firstProblem(bytes, firstLine);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').replace(/\r\n?/g, '\n');
}

function hasLongLine(bytes: Uint8Array): boolean {
  if (bytes.length <= LONGEST_LINE) return false;
  return [...lines(bytes)].some((line) => line.length > LONGEST_LINE);
}

function firstProblem(bytes: Uint8Array, firstLine: number): FileRejection {
  let number = firstLine;
  for (const line of lines(bytes)) {
    if (line.includes(0)) return new FileRejection(number, nulReason(line));
    if (!isUtf8(line)) return new FileRejection(number, notUtf8Reason(line));
    if (line.length > LONGEST_LINE) return tooLong(line, number);
    number += countLines(Buffer.from(line).toString('latin1').replace(/\r\n?/g, '\n'));
  }
  return new FileRejection(null, 'The file can’t be read as text');
}

function* lines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function tooLong(line: Uint8Array, number: number): FileRejection {
  if (line.includes(0)) return new FileRejection(number, nulReason(line));
  return new FileRejection(number, 'The line is longer than 1 MiB; break the file into lines');
}

function countLines(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count += 1;
  return count;
}
