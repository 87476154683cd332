import type { Knex } from 'knex';
import { runPrepared } from './prepared';

/** Names of one kind share this many locks, so that a write of thousands can't use up the server's lock table. */
const SHARED_LOCKS = 512;

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
  if (names.length === 0) return;
  // In one statement, which takes them as they are sorted: an import names a thousand.
  await trx.raw(
    `SELECT count(pg_advisory_xact_lock(hashtextextended(name, 0))::text)
       FROM (SELECT name FROM unnest(?::text[]) WITH ORDINALITY AS named(name, place) ORDER BY place) sorted`,
    [[...new Set(names)].sort()],
  );
}

/** Holds one name for the rest of the transaction, unless somebody else holds it. @returns whether it is held */
export async function tryLockInTransaction(trx: Knex.Transaction, name: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { held: boolean }[] }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS held',
    [name],
  );
  return rows[0]!.held;
}

/** Documents that a transaction made: nobody else sees them, and a lock on one could only get in another's way. */
const madeIn = new WeakMap<Knex.Transaction, Set<string>>();

/** Notes that a transaction has made a document, which needs no lock in it. */
export function noteMade(trx: Knex.Transaction, documentId: string): void {
  const made = madeIn.get(trx);
  if (made) made.add(documentId);
  else madeIn.set(trx, new Set([documentId]));
}

/** Documents that a statement finds, to be locked by the statement itself: a SELECT of their documentIds. */
export interface FoundDocuments {
  sql: string;
  bindings: unknown[];
}

/**
 * Makes the writers of these documents queue, for the rest of the transaction: what a document links to is certain
 * from here on, and can be named to `lockDocuments`, which is to follow.
 */
export async function lockWriters(trx: Knex.Transaction, written: string[]): Promise<void> {
  await takeLocks(trx, 'writer', written, []);
}

/**
 * Holds documents for the rest of the transaction, in one order: those that are written for this writer alone, those
 * that are linked to against being written. To be called once for all documents of a transaction, before any is written.
 */
export async function lockDocuments(
  trx: Knex.Transaction,
  { written, linked, found }: { written: string[]; linked: string[]; found?: FoundDocuments },
): Promise<void> {
  if (!found || !madeIn.has(trx)) return takeLocks(trx, 'document', written, linked, found);
  // Which of them the transaction has made itself, and must not lock, is known here only.
  const rows = await runPrepared<{ id: string }>(
    trx,
    `SELECT id FROM (${found.sql}) AS found(id)`,
    found.bindings,
  );
  await takeLocks(trx, 'document', written, [...linked, ...rows.map(({ id }) => id)]);
}

/**
 * Holds observations for the rest of the transaction, in one order: who settles which of their releases stands must be
 * alone in it. After the documents that are written, and before any row of a release is.
 */
export async function lockObservations(trx: Knex.Transaction, names: string[]): Promise<void> {
  await takeLocks(trx, 'observation', names, []);
}

/** Holds all documents: for what touches so many that naming them is not worth it. */
export async function lockAllDocuments(trx: Knex.Transaction): Promise<void> {
  if (takesNoLocks(trx)) return;
  for (const kind of ['writer', 'document']) {
    await trx.raw(
      `SELECT pg_advisory_xact_lock(${keyOf(kind)}) FROM generate_series(0, ${SHARED_LOCKS - 1}) lock`,
    );
  }
}

/**
 * Has PostgreSQL keep its plans of prepared statements, for the rest of the transaction, from the first time: it would plan
 * each anew five times on every connection, which takes several times as long as to run those that put links right.
 */
const KEEP_PLANS = `(SELECT set_config('plan_cache_mode', 'force_generic_plan', true))`;

/**
 * In one statement, which takes them one after another as they are sorted: a round trip each would cost too much. A
 * lock that is to be held both ways is held alone.
 */
async function takeLocks(
  trx: Knex.Transaction,
  kind: 'writer' | 'document' | 'observation',
  written: string[],
  linked: string[],
  found?: FoundDocuments,
): Promise<void> {
  const [alone, shared] = [locksNeeded(trx, written), locksNeeded(trx, linked)];
  if (takesNoLocks(trx) || (alone.length === 0 && shared.length === 0 && !found)) return;
  await runPrepared(
    trx,
    `SELECT CASE WHEN alone THEN pg_advisory_xact_lock(${keyOf(kind)})::text
                 ELSE pg_advisory_xact_lock_shared(${keyOf(kind)})::text END, ${KEEP_PLANS}
       FROM (SELECT abs(hashtextextended(id, 0) % ${SHARED_LOCKS}) AS lock, bool_or(alone) AS alone
               FROM (SELECT unnest(?::text[]) AS id, true AS alone
                     UNION ALL SELECT unnest(?::text[]), false
                     ${found ? `UNION ALL SELECT id, false FROM (${found.sql}) AS found(id)` : ''}) named
              GROUP BY lock ORDER BY lock) taken`,
    [alone, shared, ...(found?.bindings ?? [])],
  );
}

const keyOf = (kind: string): string => `hashtextextended('${kind}:' || lock, 0)`;

/** What no documentId can hold, PostgreSQL's text can't either; the checks that follow refuse it by name. */
function locksNeeded(trx: Knex.Transaction, documentIds: string[]): string[] {
  const made = madeIn.get(trx);
  return documentIds.filter((id) => !made?.has(id) && !id.includes('\0'));
}
