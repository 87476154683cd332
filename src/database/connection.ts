import type { ClientConfig, Client } from 'pg';
import { acquirePostgres, type PostgresLease } from '../postgres';
import { dataDir } from '../settings/data-dir';

const NUMERIC_OID = 1700;

let lease: Promise<PostgresLease> | undefined;

/**
 * How to reach the database: `DATABASE_URL`, else the embedded PostgreSQL, started here where it does not run yet.
 * Strapi's `connection` setting takes a function, so stock `strapi start` and `strapi develop` get one too.
 */
export async function connection(): Promise<ClientConfig> {
  if (process.env.DATABASE_URL) return { connectionString: process.env.DATABASE_URL };
  lease ??= acquirePostgres({ dataDir: dataDir() }).then((held) => {
    // For exits that Strapi's own shutdown does not see, such as a failed boot.
    process.once('exit', () => held.releaseSync());
    return held;
  });
  return { ...(await lease).connection };
}

/** Gives up this process's share of the embedded PostgreSQL; the last process to do so stops it. */
export async function releaseConnection(): Promise<void> {
  const held = lease;
  lease = undefined;
  await (await held)?.release();
}

/**
 * PostgreSQL reckons with disks that turn: a page out of turn costs it four times the next one, and so it would rather read
 * a small table whole, for each row that it joins, than look one row up. Dateline's pages are in memory or on an SSD. A
 * server, database or role that has a `random_page_cost` of its own keeps it.
 */
export const PAGES_ARE_AT_HAND = `SELECT set_config('random_page_cost', '1.1', false)
  FROM pg_settings WHERE name = 'random_page_cost' AND source = 'default'`;

/**
 * A pool's `afterCreate`: keeps numeric columns as the strings that PostgreSQL sends, where Strapi would parse them
 * into JavaScript numbers of 16 digits. Set on the connection itself, since Strapi resets the global parser with
 * every connection it opens.
 */
export function readyConnection(client: Client, done: (error: Error | null, client: Client) => void): void {
  client.setTypeParser(NUMERIC_OID, 'text', (digits: string) => digits);
  client.query(PAGES_ARE_AT_HAND, (error) => done(error, client));
}

interface KnexClient {
  acquireConnection: (this: KnexClient) => Promise<unknown>;
  releaseConnection(connection: unknown): Promise<void>;
}

/**
 * Hands back the pool connection that Strapi takes when it first resolves a `connection` function, and forgets: the
 * pool would be one short, and its shutdown would wait for it for ever. To be called before the database opens.
 */
export function returnForgottenConnection(client: KnexClient): void {
  const stock = client.acquireConnection;
  client.acquireConnection = async () => {
    client.acquireConnection = stock;
    const connection = await stock.call(client);
    await client.releaseConnection(connection);
    return connection;
  };
}
