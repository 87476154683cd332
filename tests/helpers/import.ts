import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { EntryReport, FileReport, ImportReport } from '../../src/import/report';
import type { ImportOptions } from '../../src/import/service/import-content';
import { appDir, type Dateline } from './dateline';
import { outside } from './outside';

type ImportContent = (
  strapi: Dateline['strapi'],
  options: ImportOptions,
  progress?: (done: number, total: number) => void,
) => Promise<ImportReport>;

/** A file of tests/fixtures/import. */
export const fixture = (name: string): string => path.join(appDir, 'tests/fixtures/import', name);

/** All fixtures that are no articles. */
export const BASICS = [fixture('places.geojson'), fixture('csv')];

/** Imports files as `npm run import` does, in the process of this Dateline. */
export function importFiles(
  { strapi }: Dateline,
  paths: string | string[],
  options: Omit<ImportOptions, 'paths'> = {},
  progress?: (done: number, total: number) => void,
): Promise<ImportReport> {
  const { importContent } = outside<{ importContent: ImportContent }>(
    path.join(appDir, 'dist/src/import/service/import-content'),
  );
  return importContent(strapi, { paths: [paths].flat(), ...options }, progress);
}

/** What an import says of each file, by the file's name: `{ 'places.geojson': '2 created' }`. */
export function outcomes({ files }: ImportReport): Record<string, string> {
  return Object.fromEntries(files.map((file) => [path.basename(file.path), inWords(file)]));
}

function inWords({ created, updated, unchanged, rejected }: FileReport): string {
  return Object.entries({ created, updated, unchanged, rejected: rejected.length })
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** All rejections as `file:line field`, with their reasons. */
export function rejections({ files }: ImportReport): Record<string, string> {
  return Object.fromEntries(
    files.flatMap((file) =>
      file.rejected.map(({ line, field, reason }) => [
        `${path.basename(file.path)}:${line} ${field}`,
        reason,
      ]),
    ),
  );
}

/** The one entry that an import reports. */
export function onlyEntry(report: ImportReport): EntryReport {
  const entries = report.files.flatMap((file) => file.entries);
  if (entries.length !== 1) throw new Error(`One entry is expected: ${JSON.stringify(report, null, 2)}`);
  return entries[0]!;
}

/** A folder of files that lasts as long as a test: `write` puts one there and returns its path. */
export class TemporaryFolder {
  readonly path = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-import-'));

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

/** How many rows each table of the database has, and when each content row was last written. */
export async function stateOf({ databaseUrl }: Dateline): Promise<Record<string, unknown>> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ table_name: string; dated: boolean }>(
      `SELECT table_name, bool_or(column_name = 'updated_at') AS dated FROM information_schema.columns
        WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name`,
    );
    const state: Record<string, unknown> = {};
    for (const { table_name: table, dated } of columns) {
      // What is still to be checked or read is when there is time, and then is not there any more.
      if (/^dateline_(figures?_(unchecked|checks)|articles?_(to_read|words|names))$/.test(table)) continue;
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows${dated ? ', max(updated_at)::text AS last' : ''} FROM "${table}"`,
      );
      state[table] = rows[0];
    }
    return state;
  } finally {
    await client.end();
  }
}
