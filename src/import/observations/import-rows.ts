import type { Knex } from 'knex';
import type { errors } from '@strapi/utils';
import { asValidationError } from '../../documents/database-errors';
import type { ReadColumn } from '../../domain/statistics/observation-columns';
import { importBatch, WrittenMeanwhile, type BatchOptions } from './import-batch';
import type { Observation } from './observation';
import type { FileTally } from './report';

/** How often a batch is tried that somebody else's writes got in the way of. */
const TRIES = 5;
/** PostgreSQL's deadlock, failed serialization, and a key that was taken meanwhile. */
const IN_THE_WAY = new Set(['40P01', '40001', '23505']);

/**
 * Imports observations and counts what became of them. Those with one key go one after another, so that the second finds
 * the first; one that the database refuses is rejected alone.
 */
export async function importRows(
  db: Knex,
  observations: Observation[],
  columns: ReadColumn[],
  options: BatchOptions,
  tally: FileTally,
): Promise<void> {
  let rest = observations;
  while (rest.length > 0) {
    const seen = new Set<string>();
    const later: Observation[] = [];
    const batch = rest.filter((one) => {
      if (!seen.has(one.key)) return seen.add(one.key);
      later.push(one);
      return false;
    });
    await importUnique(db, batch, columns, options, tally);
    rest = later;
  }
}

async function importUnique(
  db: Knex,
  batch: Observation[],
  columns: ReadColumn[],
  options: BatchOptions,
  tally: FileTally,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { created, updated, unchanged, rejected } = await importBatch(db, batch, columns, options);
      tally.count('created', created);
      tally.count('updated', updated);
      tally.count('unchanged', unchanged);
      for (const rejections of rejected) tally.reject(rejections);
      return;
    } catch (error) {
      if (isInTheWay(error) && tries < TRIES) continue;
      const refused = asValidationError(error);
      if (!refused) throw error;
      if (batch.length === 1) return tally.reject(rejectionsOf(refused, batch[0]!.line));
      const middle = Math.ceil(batch.length / 2);
      await importUnique(db, batch.slice(0, middle), columns, options, tally);
      return importUnique(db, batch.slice(middle), columns, options, tally);
    }
  }
}

function isInTheWay(error: unknown): boolean {
  return error instanceof WrittenMeanwhile || IN_THE_WAY.has(String((error as { code?: unknown }).code));
}

function rejectionsOf(error: Error, line: number) {
  const { details } = error as errors.ApplicationError<
    string,
    string,
    { errors?: { path: string[]; message: string }[] }
  >;
  const named = details?.errors ?? [{ path: [], message: error.message }];
  return named.map(({ path, message }) => ({
    ...{ line, field: path.join('.') || null, value: null },
    reason: message,
  }));
}
