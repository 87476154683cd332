import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { Source } from '../records';
import { FileRejection } from './file-rejection';
import { LONGEST_LINE, textBlocks } from './source-text';

/** One row of a CSV and the line of the file on which it begins. */
export interface Row {
  line: number;
  cells: string[];
}

/** A row may hold line ends in quotes; without a bound, a quote that is never closed would hold the whole file. */
const LONGEST_ROW = 4 * LONGEST_LINE;
const DELIMITER = ',';

/**
 * The rows of a CSV (RFC 4180), streamed; rows of nothing but white space are passed over.
 * @throws FileRejection for what `textBlocks` refuses and for quotes that are broken, with the line
 */
export async function* csvRows(source: Source): AsyncGenerator<Row> {
  let next = 1;
  const parser = parse({
    delimiter: DELIMITER,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    info: true,
    max_record_size: LONGEST_ROW,
    // Counted here, since an error drops the rows that were made and not yet taken.
    on_record: (row, { lines }) => {
      next = lines + 1;
      return row;
    },
  });
  const texts = Readable.from(textsOf(source));
  // pipeline() would destroy the parser before its error is read; an error of the file goes the same way as the parser's.
  texts.once('error', (error) => parser.destroy(error));
  texts.pipe(parser);

  try {
    for await (const item of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record: cells, info } = item;
      yield { line: info.lines - innerLineEnds(cells), cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileRejection(brokenLine(error, next), brokenReason(error)) : error;
  } finally {
    texts.destroy();
    parser.destroy();
  }
}

async function* textsOf(source: Source): AsyncGenerator<string> {
  for await (const { text } of textBlocks(source)) yield text;
}

function innerLineEnds(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}

/** A quote that stands wrong is on a line of its own; a row without an end is told by where it may begin. */
function brokenLine({ code, lines }: CsvError, next: number): number {
  const hasNoEnd = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  return hasNoEnd || typeof lines !== 'number' ? next : lines;
}

function brokenReason(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'The CSV is broken: a quoted cell that begins on this line or after is never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return 'The CSV is broken: the row is longer than 4 MiB; a quoted cell in it may not be closed';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'The CSV is broken: text follows a closing quote; double a quote within a quoted cell';
    default:
      return 'The CSV is broken: a quote stands in a cell that does not begin with one; put the cell in quotes';
  }
}
