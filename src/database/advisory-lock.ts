import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** Documents share this many locks, so that a write with thousands of links can't use up the server's lock table. */
const DOCUMENT_LOCKS = 512;

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

/** Documents that a transaction made: nobody else sees them, and a lock on one could only get in another's way. */
const madeIn = new WeakMap<Knex.Transaction, Set<string>>();

/** Notes that a transaction has made a document, which needs no lock in it. */
export function noteMade(trx: Knex.Transaction, documentId: string): void {
  const made = madeIn.get(trx);
  if (made) made.add(documentId);
  else madeIn.set(trx, new Set([documentId]));
}

/**
 * Makes the writers of these documents queue, for the rest of the transaction: what a document links to is certain
 * from here on, and can be named to `lockDocuments`, which is to follow.
 */
export async function lockWriters(trx: Knex.Transaction, written: Iterable<string>): Promise<void> {
  const locks = new Set(locksOf(trx, written));
  await takeLocks(trx, 'writer', locks, locks);
}

/**
 * Holds documents for the rest of the transaction, in one order: those that are written for this writer alone, those
 * that are linked to against being written. To be called once for all documents of a transaction, before any is written.
 */
export async function lockDocuments(
  trx: Knex.Transaction,
  { written, linked = [] }: { written: Iterable<string>; linked?: Iterable<string> },
): Promise<void> {
  const alone = new Set(locksOf(trx, written));
  await takeLocks(trx, 'document', new Set([...alone, ...locksOf(trx, linked)]), alone);
}

/** Holds all documents: for what touches so many that naming them is not worth it. */
export async function lockAllDocuments(trx: Knex.Transaction): Promise<void> {
  const all = new Set(Array.from({ length: DOCUMENT_LOCKS }, (_, lock) => lock));
  await takeLocks(trx, 'writer', all, all);
  await takeLocks(trx, 'document', all, all);
}

/** In one statement, which takes them one after another as they are listed: a round trip each would cost too much. */
async function takeLocks(
  trx: Knex.Transaction,
  kind: 'writer' | 'document',
  locks: ReadonlySet<number>,
  alone: ReadonlySet<number>,
): Promise<void> {
  if (locks.size === 0 || takesNoLocks(trx)) return;
  const ordered = [...locks].sort((a, b) => a - b);
  await trx.raw(
    `SELECT CASE WHEN alone THEN pg_advisory_xact_lock(key)::text ELSE pg_advisory_xact_lock_shared(key)::text END
       FROM (SELECT hashtextextended('${kind}:' || lock, 0) AS key, alone
               FROM unnest(?::int[], ?::bool[]) AS taken(lock, alone)) AS keyed`,
    [ordered, ordered.map((lock) => alone.has(lock))],
  );
}

function locksOf(trx: Knex.Transaction, documentIds: Iterable<string>): number[] {
  const made = madeIn.get(trx);
  return [...documentIds].filter((documentId) => !made?.has(documentId)).map(lockOf);
}

function lockOf(documentId: string): number {
  return createHash('sha1').update(documentId).digest().readUInt16BE(0) % DOCUMENT_LOCKS;
}
