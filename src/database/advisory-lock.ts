import type { Knex } from 'knex';

const unlocked = new WeakSet<Knex.Transaction>();

/**
 * Lets a transaction take none of these locks. One that is sure to be rolled back needs none; held to the end of a long
 * one they would keep everybody waiting, and fill PostgreSQL's table of locks.
 */
export function takeNoLocks(trx: Knex.Transaction): void {
  unlocked.add(trx);
}

/** Whether a transaction was told to take none. */
export function takesNoLocks(trx: Knex.Transaction): boolean {
  return unlocked.has(trx);
}

/**
 * Holds one name for the rest of the transaction: whoever asks for the same name meanwhile waits.
 * Names of several locks are to be taken in one order (sorted), or two transactions may wait for each other.
 */
export async function lockInTransaction(trx: Knex.Transaction, names: string[]): Promise<void> {
  if (takesNoLocks(trx)) return;
  for (const name of [...new Set(names)].sort()) {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
  }
}
