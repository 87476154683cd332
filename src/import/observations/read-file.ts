import {
  readHeader,
  type ColumnProblem,
  type Dialect,
  type ReadColumn,
} from '../../domain/statistics/observation-columns';
import { readObservation } from '../../domain/statistics/observation-record';
import type { Source } from '../records';
import { csvRows, type Row } from '../readers/csv-rows';
import { FileRejection } from '../readers/file-rejection';
import type { ReadRow } from './observation';
import type { ObservationRejection } from './report';

/** What a file gives, in its order: its columns first, then rows, good and bad. */
export type FileItem = { columns: ReadColumn[] } | { row: ReadRow } | { rejections: ObservationRejection[] };

/**
 * Reads observations from a CSV of ours or an SDMX-CSV, row by row: the file is never held whole. A file that is broken
 * further down has given rows before it by then, though not the very last.
 */
export async function* readObservations(source: Source): AsyncGenerator<FileItem> {
  let header: Header | undefined;
  try {
    for await (const row of csvRows(source)) {
      if (header) {
        yield readRow(row, header);
        continue;
      }
      header = headerOf(row);
      const { problems, line, columns } = header;
      if (problems.length === 0) yield { columns };
      else {
        yield { rejections: problems.map((problem) => rejectionOf(line, problem)) };
        return;
      }
    }
    if (!header) throw new FileRejection(null, 'The file is empty');
  } catch (error) {
    if (!(error instanceof FileRejection)) throw error;
    yield { rejections: [{ line: error.line, field: error.field, value: null, reason: error.message }] };
  }
}

interface Header {
  line: number;
  names: string[];
  dialect: Dialect;
  columns: ReadColumn[];
  problems: ColumnProblem[];
}

function headerOf({ line, cells }: Row): Header {
  const names = cells.map((cell) => cell.trim());
  return { line, names, ...readHeader(names) };
}

function readRow({ line, cells }: Row, { names, columns, dialect }: Header): FileItem {
  if (cells.length !== names.length) {
    const reason = `The row has ${cells.length === 1 ? '1 cell' : `${cells.length} cells`}, the header has ${names.length}`;
    return { rejections: [{ line, field: null, value: null, reason }] };
  }
  const named: Record<string, string> = {};
  for (const [index, name] of names.entries()) named[name] = cells[index]!;
  const read = readObservation(named, columns, dialect);
  if ('record' in read) return { row: { line, record: read.record } };
  return { rejections: read.problems.map((problem) => rejectionOf(line, problem)) };
}

function rejectionOf(line: number, { column, value, message }: ColumnProblem): ObservationRejection {
  return { line, field: column, value: value ?? null, reason: message };
}
