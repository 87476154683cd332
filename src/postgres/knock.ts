import fs from 'node:fs';
import { Client } from 'pg';
import { SUPERUSER } from './cluster';
import type { Layout } from './layout';

export type Answer = 'ready' | 'not yet' | 'wrong password' | 'another server';

/** Asks whoever listens on the port whether it is this cluster's server and lets us in. */
export async function knock({ data }: Layout, port: number, password: string): Promise<Answer> {
  const client = new Client({
    ...{ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres', ssl: false },
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === fs.realpathSync(data) ? 'ready' : 'another server';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '28P01' || code === '28000') return 'wrong password';
    // Too many clients: it is up, and the password was right.
    if (code === '53300') return 'ready';
    return 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}
