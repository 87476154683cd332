import type { Knex } from 'knex';
import type { ReadColumn } from '../../domain/statistics/observation-columns';
import { fileSource } from '../readers/sources';
import { SNAPSHOT } from '../../plugins/crosslinks/server/src/rules/tables';
import type { Source } from '../records';
import type { BatchOptions } from './import-batch';
import { importRows } from './import-rows';
import { LINKS } from './links';
import { observationOf, type ReadRow } from './observation';
import { readObservations } from './read-file';
import type { References } from './references';
import { FileTally, type ObservationFileReport } from './report';

/** Rows that land together: one transaction, and so the most that a stop undoes. */
const BATCH = 1000;

/** After how many rows PostgreSQL measures its tables first, and by what factor they grow before it does again. */
const FIRST_MEASURED = 5000;
const GROWTH = 2;

export interface FileOptions extends BatchOptions {
  /** Told how many bytes were read, and how many rows are done. */
  progress: (bytes: number, rows: number) => void;
  /** Asked before each batch. */
  stopped: () => boolean;
}

/** Imports the observations of a file, batch by batch; the next one is read while PostgreSQL writes the last. */
export async function importFile(
  db: Knex,
  references: References,
  path: string,
  options: FileOptions,
): Promise<ObservationFileReport> {
  const tally = new FileTally(path);
  let [bytes, rows, lastRows] = [0, 0, 0];
  let measured = FIRST_MEASURED;
  const source = counted(fileSource(path), (read) => (bytes += read));
  let columns: ReadColumn[] = [];
  let batch: ReadRow[] = [];
  let running: Promise<void> = Promise.resolve();
  const importNext = async (): Promise<void> => {
    const [next, upTo, read] = [batch, rows, bytes];
    batch = [];
    await running;
    options.progress(read, lastRows);
    running = importRead(db, references, next, columns, options, tally).then(async () => {
      lastRows = upTo;
      if (options.dryRun || upTo < measured) return;
      measured = upTo * GROWTH;
      await measureTables(db);
    });
    // It is waited for later; meanwhile nobody else may take its failure for one that nobody heeds.
    running.catch(() => undefined);
  };
  for await (const item of readObservations(source)) {
    if ('columns' in item) columns = item.columns;
    else rows += 1;
    if ('rejections' in item) tally.reject(item.rejections);
    if ('row' in item && batch.push(item.row) >= BATCH) await importNext();
    if (options.stopped()) break;
  }
  if (batch.length > 0 && !options.stopped()) await importNext();
  await running;
  options.progress(bytes, rows);
  return tally.done();
}

/** Tells PostgreSQL how large its tables have become: its plans for the first thousand rows are poor ones for the rest. */
async function measureTables(db: Knex): Promise<void> {
  await db.raw(`ANALYZE statistics, ${SNAPSHOT}, ${LINKS.map(({ join }) => join).join(', ')}`);
}

async function importRead(
  db: Knex,
  references: References,
  rows: ReadRow[],
  columns: ReadColumn[],
  options: BatchOptions,
  tally: FileTally,
): Promise<void> {
  const observations = rows.flatMap((row) => {
    const found = observationOf(row, references, columns);
    if ('observation' in found) return [found.observation];
    tally.reject(found.rejections);
    return [];
  });
  await importRows(db, observations, columns, options, tally);
}

function counted(source: Source, count: (bytes: number) => void): Source {
  return {
    path: source.path,
    async *open() {
      for await (const chunk of source.open()) {
        count(chunk.length);
        yield chunk;
      }
    },
  };
}
