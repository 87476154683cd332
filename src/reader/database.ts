import pg from 'pg';
import { connection, PAGES_ARE_AT_HAND } from '../database/connection';
import type { Strapi } from '../documents/types';

/**
 * Opens the connections that the reader lane keeps for itself: plain `pg`, whose named statements PostgreSQL plans once,
 * where Strapi's query builder sends a text of its own each time. At most `DATABASE_READER_POOL_MAX` of them.
 */
export async function openReaderDatabase(strapi: Strapi): Promise<pg.Pool> {
  const pool = new pg.Pool({
    ...(await connection()),
    max: strapi.config.get<number>('reader.poolMax'),
    connectionTimeoutMillis: strapi.config.get<number>('reader.connectionTimeout'),
  });
  // Sent before what the connection is opened for. One on which it fails can't be used either: its user is told so.
  pool.on('connect', (client) => void client.query(PAGES_ARE_AT_HAND).catch(() => undefined));
  // A connection lost while idle is replaced with the next request; unheard, the event would end the process.
  pool.on('error', (error) => strapi.log.warn(`A connection for readers was lost: ${error.message}`));
  return pool;
}

const named = new Map<string, string>();

/** A statement that is prepared once for each connection: the same text always gets the same name. */
export function prepared(text: string, values: unknown[]): pg.QueryConfig {
  let name = named.get(text);
  if (!name) {
    name = `reader_${named.size + 1}`;
    named.set(text, name);
  }
  return { name, text, values };
}
