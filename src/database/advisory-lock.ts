import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** Documents share this many locks, so that a write with thousands of links can't use up the server's lock table. */
const DOCUMENT_LOCKS = 512;

/**
 * Holds one name for the rest of the transaction: whoever asks for the same name meanwhile waits.
 * Names of several locks are to be taken in one order (sorted), or two transactions may wait for each other.
 */
export async function lockInTransaction(trx: Knex.Transaction, names: string[]): Promise<void> {
  for (const name of [...new Set(names)].sort()) {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
  }
}

/**
 * Holds documents for the rest of the transaction, in one order: those that are written for this writer alone, those
 * that are linked to against being written. To be called once for all documents of a transaction, before any is written.
 */
export async function lockDocuments(
  trx: Knex.Transaction,
  { written, linked = [] }: { written: Iterable<string>; linked?: Iterable<string> },
): Promise<void> {
  const alone = new Set([...written].map(lockOf));
  const all = new Set([...alone, ...[...linked].map(lockOf)]);
  for (const lock of [...all].sort((a, b) => a - b)) {
    const take = alone.has(lock) ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await trx.raw(`SELECT ${take}(hashtextextended(?, 0))`, [`document:${lock}`]);
  }
}

function lockOf(documentId: string): number {
  return createHash('sha1').update(documentId).digest().readUInt16BE(0) % DOCUMENT_LOCKS;
}
