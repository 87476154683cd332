import fs from 'node:fs';
import knex, { type Knex } from 'knex';
import { connection, releaseConnection } from '../../database/connection';
import { holdLock } from '../../database/session-lock';
import { IMPORT_LOCK } from '../import-lock';
import type { BatchOptions } from './import-batch';
import { importFile } from './import-file';
import { readReferences } from './references';
import { FileTally, type ObservationFileReport, type ObservationsReport } from './report';

/** Shows how far an import is. */
export interface ShownProgress {
  start(path: string, bytes: number): void;
  at(bytes: number, rows: number): void;
  end(): void;
}

export interface ObservationsOptions extends BatchOptions {
  paths: string[];
  progress: ShownProgress;
  stopped: () => boolean;
}

/**
 * Imports files of observations straight into PostgreSQL, a thousand rows a transaction, as the document service would
 * have written them. Whether a Dateline runs or not: it takes the locks that every write of Dateline's takes. Imports into
 * one database wait for each other.
 * @throws Error with a sentence where the database is not one of Dateline's
 */
export async function importObservations(options: ObservationsOptions): Promise<ObservationsReport> {
  const db = knex({ client: 'pg', connection: connection as never, pool: { min: 1, max: 1 } });
  try {
    await refuseStranger(db);
    const release = await holdLock(IMPORT_LOCK);
    try {
      return await importAll(db, options);
    } finally {
      await release();
    }
  } finally {
    await db.destroy();
    await releaseConnection();
  }
}

async function importAll(
  db: Knex,
  { paths, progress, ...options }: ObservationsOptions,
): Promise<ObservationsReport> {
  const references = await readReferences(db);
  const files: ObservationFileReport[] = [];
  for (const path of paths) {
    if (options.stopped()) break;
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) {
      files.push(notThere(path));
      continue;
    }
    progress.start(path, stats.size);
    const at = (bytes: number, rows: number) => progress.at(bytes, rows);
    files.push(await importFile(db, references, path, { ...options, progress: at }));
    progress.end();
  }
  return { dryRun: options.dryRun, stopped: options.stopped(), files };
}

function notThere(path: string): ObservationFileReport {
  const tally = new FileTally(path);
  tally.reject([{ line: null, field: null, value: null, reason: 'There is no such file' }]);
  return tally.done();
}

/** The tables are made by Dateline's first start, and what observations point at is in them. */
async function refuseStranger(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { there: boolean }[] }>(
    `SELECT to_regclass('dateline_figures_unchecked') IS NOT NULL AND to_regclass('statistics') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there)
    throw new Error('The database is empty: start Dateline once, and import places first.');
}
