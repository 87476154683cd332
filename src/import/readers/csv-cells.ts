import type { Field } from '../fields';
import { ValueProblem } from './convert-values';
import { FileRejection } from './file-rejection';
import type { Given } from './given';
import { parseJson } from './json-text';

const JSON_KINDS = new Set(['components', 'component', 'statistics']);

/**
 * What a CSV cell holds, for its field: a JSON array, a list with `|`, aliases as `name|name@language`, or text.
 * @throws ValueProblem when a cell that holds JSON is broken
 */
export function readCell(field: Field, cell: string): Given {
  if (cell.trim() === '') return null;
  if (JSON_KINDS.has(field.kind)) return readJsonCell(cell);
  if (field.kind === 'references') return splitList(cell);
  if (field.kind === 'aliases') return splitList(cell).map(readAlias);
  return cell;
}

function readJsonCell(cell: string): Given {
  try {
    const { value } = parseJson(cell);
    if (Array.isArray(value) || value instanceof Map) return value;
  } catch (error) {
    if (!(error instanceof FileRejection)) throw error;
    throw new ValueProblem(error.message.replace('the end of the file', 'the end of the cell'));
  }
  throw new ValueProblem('The cell must hold a JSON array of objects');
}

function splitList(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** `喀什@zh`; what follows the last `@` is a language only when it has the shape of a BCP 47 tag. */
function readAlias(item: string): Given {
  const match = /^(.+)@([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)$/su.exec(item);
  if (!match?.[1] || !match[2]) return item;
  return new Map([
    ['text', { value: match[1].trim(), line: 0 }],
    ['language', { value: match[2], line: 0 }],
  ]);
}
