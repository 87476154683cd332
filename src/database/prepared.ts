import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const names = new Map<string, string>();
/** Texts that requests choose are given names up to this number: each connection keeps a plan of each. */
const MOST_NAMES = 200;

/**
 * Runs a statement that every connection plans once and keeps: planning one that walks every way to link takes
 * PostgreSQL longer than running it. For texts of which there is a limited number, made from the content types alone.
 * @param sql with a `?` for each binding
 * @returns its rows
 */
export async function runPrepared<Row>(
  db: Knex | Knex.Transaction,
  sql: string,
  bindings: readonly unknown[],
): Promise<Row[]> {
  const { rows } = (await db.raw(sql, bindings as never).options({ name: nameOf(sql) })) as { rows: Row[] };
  return rows;
}

/** `runPrepared` for texts that requests have a part in: one that comes after many others is planned each time. */
export async function runPreparedWithin<Row>(
  db: Knex | Knex.Transaction,
  sql: string,
  bindings: readonly unknown[],
): Promise<Row[]> {
  if (names.has(sql) || names.size < MOST_NAMES) return runPrepared(db, sql, bindings);
  const { rows } = await db.raw<{ rows: Row[] }>(sql, bindings as never);
  return rows;
}

/** PostgreSQL's names are at most 63 bytes long. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha1').update(sql).digest('hex');
  names.set(sql, name);
  return name;
}
