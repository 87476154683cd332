import pg from 'pg';
import { connection } from '../../../../../database/connection';
import { CHANNEL } from './triggers';

/** Longest that a node waits for PostgreSQL before it takes the connection for lost, in milliseconds. */
const PATIENCE = 5000;

/** A connection on which PostgreSQL tells which entries were written. */
export interface Notices {
  /** Waits until every notice of what was committed before has come. @throws where the connection is lost */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own.
 * @param on.entry called with the documentId of an entry that was written
 * @param on.lost called once when notices may have been missed: whoever listens must read everything anew
 */
export async function listenForNames(on: {
  entry: (id: string) => void;
  lost: (reason: string) => void;
}): Promise<Notices> {
  const client = new pg.Client({
    ...(await connection()),
    application_name: 'dateline names',
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  let isOver = false;
  const lose = (reason: string) => {
    if (isOver) return;
    isOver = true;
    on.lost(reason);
    // What hangs is not waited for.
    void client.end().catch(() => undefined);
  };
  client.on('error', (error) => lose(error.message));
  client.on('end', () => lose('the connection has ended'));
  client.on('notification', ({ payload }) => {
    if (payload === '*') lose('a table was emptied');
    else if (payload) on.entry(payload);
  });
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  return {
    catchUp: async () => {
      try {
        // PostgreSQL sends what it has to tell before it answers.
        await client.query('SELECT 1');
      } catch (error) {
        lose((error as Error).message);
        throw error;
      }
    },
    close: async () => {
      isOver = true;
      await client.end();
    },
  };
}
