import { Client } from 'pg';
import { connection } from './connection';

// Any number will do, as long as every Dateline takes the same.
const BOOT_LOCK = 5_020_717;

/**
 * Waits until no other Dateline is booting on this database, and holds the place until the returned function is
 * called: two that create the same tables at once would both fail. A process that dies gives it up by itself.
 */
export async function holdBootLock(): Promise<() => Promise<void>> {
  const client = new Client(await connection());
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [BOOT_LOCK]);
  return () => client.end();
}
