import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentCall, Strapi } from '../documents/types';

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/**
 * Has what Strapi only reads run without a transaction. It opens one around every call of its document service, which
 * takes two more round trips to the database; and as PostgreSQL by default gives each statement of a transaction its own
 * view of the data, a read is no more consistent in one. A read within a write's transaction stays in that. To be called
 * after all other document middlewares are registered: theirs are left as they are.
 */
export function readWithoutTransactions(strapi: Strapi): void {
  /** Whether the next transaction asked for is the one around a read. */
  const reading = new AsyncLocalStorage<{ begins: boolean }>();
  strapi.documents.use((context, next) => {
    const { action } = context as unknown as DocumentCall;
    return READS.includes(action) ? reading.run({ begins: true }, next) : next();
  });

  const transaction = strapi.db.transaction.bind(strapi.db) as (work?: () => unknown) => Promise<unknown>;
  strapi.db.transaction = (async (work?: () => unknown) => {
    const read = reading.getStore();
    if (!read?.begins || !work) return transaction(work);
    read.begins = false;
    return work();
  }) as typeof strapi.db.transaction;
}
