import { fieldNamed, type Fields } from '../fields';
import { unknownName } from '../nearest-name';
import type { Rejection } from '../records';
import { isIgnoredName } from './convert-record';

/** The columns of a CSV in their order; undefined for one that is passed over. */
export interface Header {
  columns: (string | undefined)[];
  rejected: Rejection[];
}

/** Reads the header line of a CSV: each column must be a field, once, and those that records can't lack must be there. */
export function readHeader(cells: readonly string[], fields: Fields, line: number): Header {
  const rejected: Rejection[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell, index) => {
    const name = cell.trim();
    if (name !== '' && isIgnoredName(name)) return undefined;
    const problem = columnProblem(name, index, fields, seen);
    if (problem) rejected.push({ line, field: name.slice(0, 80) || null, reason: problem });
    seen.add(name);
    return name;
  });
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required || seen.has(name)) continue;
    rejected.push({ line, field: name, reason: `The column “${name}” is missing` });
  }
  return { columns, rejected: likelyDelimiter(cells, rejected, line) };
}

function columnProblem(name: string, index: number, fields: Fields, seen: Set<string>): string | undefined {
  if (name === '') return `Column ${index + 1} has no name`;
  if (seen.has(name)) return `The column “${name}” stands twice`;
  return fieldNamed(fields, name) ? undefined : unknownName('column', name, Object.keys(fields));
}

/** A header in one cell with semicolons or tabs is a file of another program, not a column with a strange name. */
function likelyDelimiter(cells: readonly string[], rejected: Rejection[], line: number): Rejection[] {
  const [only = ''] = cells;
  const other = only.includes(';') ? 'semicolons' : only.includes('\t') ? 'tabs' : undefined;
  if (cells.length > 1 || !other || rejected.length === 0) return rejected;
  return [
    { line, field: null, reason: `The cells are separated by ${other}; separate them by commas (RFC 4180)` },
  ];
}
