import { FIELDS, fieldNamed, type Fields } from '../fields';
import type { ReadItem, RecordType, Rejection, Source } from '../records';
import { readCell } from './csv-cells';
import { readHeader } from './csv-header';
import { csvRows, type Row } from './csv-rows';
import { convertRecord } from './convert-record';
import { ValueProblem } from './convert-values';
import { FileRejection } from './file-rejection';
import type { GivenMap } from './given';

/**
 * Reads entries from a CSV with a header line, row by row: the file is never held whole. It is read twice, since a file
 * that turns out to be broken at its end must not have given records before.
 */
export async function* readCsv(source: Source, type: RecordType): AsyncGenerator<ReadItem> {
  const fields = FIELDS[type];
  try {
    const { columns, rejected } = await checkFile(source, fields);
    for (const rejection of rejected) yield { rejection };
    if (rejected.length > 0) return;
    let isHeader = true;
    for await (const row of csvRows(source)) {
      if (!isHeader) yield* readRow(row, columns, fields, type);
      isHeader = false;
    }
  } catch (error) {
    if (!(error instanceof FileRejection)) throw error;
    yield { rejection: { line: error.line, field: error.field, reason: error.message } };
  }
}

interface Checked {
  columns: (string | undefined)[];
  rejected: Rejection[];
}

/** Reads the file to its end, and what no row may have: a name that is no field within a cell of JSON. */
async function checkFile(source: Source, fields: Fields): Promise<Checked> {
  let header: Checked | undefined;
  for await (const row of csvRows(source)) {
    if (!header) {
      header = readHeader(row.cells, fields, row.line);
      if (header.rejected.length > 0) return header;
      continue;
    }
    const { unknown } = convertRow(row, header.columns, fields);
    if (unknown.length > 0) return { columns: header.columns, rejected: unknown };
  }
  if (!header) throw new FileRejection(null, 'The file is empty');
  return header;
}

function* readRow(
  row: Row,
  columns: Checked['columns'],
  fields: Fields,
  type: RecordType,
): Generator<ReadItem> {
  const { line, cells } = row;
  if (cells.length !== columns.length) {
    const reason = `The row has ${count(cells.length)}, the header has ${columns.length}`;
    yield { rejection: { line, field: null, reason } };
    return;
  }
  const { data, problems } = convertRow(row, columns, fields);
  for (const rejection of problems) yield { rejection };
  if (problems.length === 0) yield { record: { type, line, data } };
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function convertRow(
  { line, cells }: Row,
  columns: Checked['columns'],
  fields: Fields,
): { data: Record<string, unknown>; problems: Rejection[]; unknown: Rejection[] } {
  const given: GivenMap = new Map();
  const problems: Rejection[] = [];
  for (const [index, name] of columns.entries()) {
    const field = name === undefined ? undefined : fieldNamed(fields, name);
    if (name === undefined || !field) continue;
    const cell = cells[index] ?? '';
    if (field.required && cell.trim() === '') {
      problems.push({ line, field: name, reason: 'The cell must not be empty' });
      continue;
    }
    try {
      given.set(name, { value: readCell(field, cell), line });
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      problems.push({ line, field: name, reason: error.message });
    }
  }
  const converted = convertRecord(fields, given);
  const withLine = (rejection: Rejection): Rejection => ({ ...rejection, line });
  return {
    data: converted.data,
    problems: [...problems, ...converted.problems.map(withLine)],
    unknown: converted.unknown.map(withLine),
  };
}
