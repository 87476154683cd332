import type { Knex } from 'knex';

/**
 * Holds one name for the rest of the transaction: whoever asks for the same name meanwhile waits.
 * Names of several locks are to be taken in one order (sorted), or two transactions may wait for each other.
 */
export async function lockInTransaction(trx: Knex.Transaction, names: string[]): Promise<void> {
  for (const name of [...new Set(names)].sort()) {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
  }
}
