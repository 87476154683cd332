import path from 'node:path';
import {
  RECORD_TYPES,
  type ImportRecord,
  type ReadResult,
  type RecordType,
  type Rejection,
  type Source,
} from '../records';
import { readCsv } from './csv';
import { FileRejection } from './file-rejection';
import { cannotRead, findFiles } from './find-files';
import { readGeoJson } from './geojson';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { readPlainText } from './plain-text';
import { fileSource } from './sources';
import { readYaml } from './yaml';

/** A file that was read: its records, and what of it was not taken. */
export interface ImportFile extends ReadResult {
  path: string;
}

/** Types that tables and lists can hold; articles are texts, and have formats of their own. */
const LISTED = RECORD_TYPES.filter((type) => type !== 'articles');

/** Reads all files at these paths, folders through and through. A file that can't be read is rejected alone. */
export async function readImportFiles(paths: string[]): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const found of await findFiles(paths)) {
    const result = 'problem' in found ? rejected(found.problem) : await readFile(fileSource(found.path));
    files.push({ path: found.path, ...result });
  }
  return files;
}

async function readFile(source: Source): Promise<ReadResult> {
  try {
    return await readByFormat(source);
  } catch (error) {
    return rejected(error instanceof FileRejection ? error : cannotRead(error));
  }
}

function readByFormat(source: Source): Promise<ReadResult> {
  switch (path.extname(source.path).toLowerCase()) {
    case '.geojson':
      return readGeoJson(source);
    case '.yaml':
    case '.yml':
      return readYaml(source, typeByPath(source.path));
    case '.csv':
      return readTable(source);
    case '.md':
    case '.markdown':
      return readMarkdown(source);
    case '.html':
    case '.htm':
      return readHtml(source);
    case '.txt':
      return readPlainText(source);
    default:
      throw new FileRejection(
        null,
        `The format ${path.extname(source.path) || 'without an ending'} is not known: known are .csv, .geojson, .html, .md, .txt and .yaml`,
      );
  }
}

async function readTable(source: Source): Promise<ReadResult> {
  const type = typeByPath(source.path);
  if (!type) {
    throw new FileRejection(
      null,
      `Nothing says what the file holds: begin its name with ${LISTED.join(', ')}`,
    );
  }
  const records: ImportRecord[] = [];
  const rejections: Rejection[] = [];
  for await (const item of readCsv(source, type)) {
    if ('record' in item) records.push(item.record);
    else rejections.push(item.rejection);
  }
  return { records, rejected: rejections };
}

/** The type that a file's name begins with, else that of its folder: `statistics-china.csv`, `statistics/china.csv`. */
function typeByPath(file: string): RecordType | undefined {
  const name = path.basename(file).toLowerCase();
  const folder = path.basename(path.dirname(file)).toLowerCase();
  return (
    LISTED.find((type) => new RegExp(`^${type}(?![a-z])`).test(name)) ??
    LISTED.find((type) => type === folder)
  );
}

function rejected({ line, field, message }: FileRejection): ReadResult {
  return { records: [], rejected: [{ line, field, reason: message }] };
}
