import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentCall, Strapi } from '../documents/types';

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/**
 * Has what Strapi reads in one statement run without a transaction. It opens one around every call of its document service,
 * which takes two more round trips to the database. A read within a write's transaction stays in that. What populates keeps
 * its own: there its statements wait for each other, so that the same answer has its fields in the same order each time.
 * To be called after all other document middlewares are registered: theirs are left as they are.
 */
export function readWithoutTransactions(strapi: Strapi): void {
  /** Whether the next transaction asked for is the one around a read. */
  const reading = new AsyncLocalStorage<{ begins: boolean }>();
  strapi.documents.use((context, next) => {
    const { action, params } = context as unknown as DocumentCall;
    const isOne = READS.includes(action) && !params.populate;
    return isOne ? reading.run({ begins: true }, next) : next();
  });

  const transaction = strapi.db.transaction.bind(strapi.db) as (work?: () => unknown) => Promise<unknown>;
  strapi.db.transaction = (async (work?: () => unknown) => {
    const read = reading.getStore();
    if (!read?.begins || !work) return transaction(work);
    read.begins = false;
    return work();
  }) as typeof strapi.db.transaction;
}
