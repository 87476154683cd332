import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<Set<object>>();
const lastOf = new WeakMap<object, Promise<unknown>>();

/**
 * Runs the writes of one transaction one after another: Strapi's bulk actions start all of theirs at once on the same
 * connection, and one would see another's half-done rows. A write within a write goes on at once.
 */
export async function oneAtATime<T>(transaction: object, work: () => Promise<T>): Promise<T> {
  const within = running.getStore();
  if (within?.has(transaction)) return work();
  const before = lastOf.get(transaction);
  const own = (before ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => running.run(new Set([...(within ?? []), transaction]), work));
  lastOf.set(transaction, own);
  return own;
}
