import { Client } from 'pg';
import { connection } from './connection';

/**
 * Waits until no other process holds the lock of this number on this database, and holds it until the returned function
 * is called. It has a connection of its own: a process that dies gives it up by itself, and the pool loses none.
 */
export async function holdLock(number: number): Promise<() => Promise<void>> {
  const client = new Client(await connection());
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [number]);
  return () => client.end();
}
