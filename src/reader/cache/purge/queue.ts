import type { Pool, PoolClient } from 'pg';
import { EVERYTHING_KEY } from '../../shown';
import { EVERYTHING } from '../changes/net';
import type { ChangeReader } from '../changes/keys';
import { readChanges } from '../changes/read';
import { purgedWith } from '../surrogate-keys';
import { PURGE_CURSOR, PURGES } from './tables';

/** A purge that one node has taken on. */
export interface Purge {
  id: string;
  url: string;
  keys: string[];
  tries: number;
}

/** With more waiting for one address, it is told to drop everything instead. */
const MOST_WAITING = 5000;
/** For how long a node that took a purge on may say nothing more of it. */
const LEASE = '30 seconds';

/** The purges that are to be sent, in the database: none is lost with a node, and none is sent by two. */
export class PurgeQueue {
  constructor(
    private readonly database: Pool,
    private readonly reader: ChangeReader,
    private readonly urls: string[],
    private readonly mostKeys: number,
  ) {}

  /** Begins to follow changes, or gives it up where nobody is to be told of them. */
  async open(): Promise<void> {
    if (this.urls.length === 0) {
      await this.database.query(`DELETE FROM ${PURGE_CURSOR}`);
      return;
    }
    await this.database.query(
      // A later snapshot than this server's came with a dump of another one.
      `INSERT INTO ${PURGE_CURSOR} AS c (snapshot) VALUES (pg_current_snapshot()::text)
       ON CONFLICT (one) DO UPDATE SET snapshot = excluded.snapshot
        WHERE pg_snapshot_xmax(c.snapshot::pg_snapshot) > pg_snapshot_xmax(excluded.snapshot::pg_snapshot)`,
    );
    await this.database.query(`DELETE FROM ${PURGES} WHERE url <> ALL($1)`, [this.urls]);
  }

  /** Queues what changed since the last time, on one node at a time. */
  async collect(): Promise<void> {
    const client = await this.database.connect();
    try {
      await client.query('BEGIN');
      await this.collectIn(client);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private async collectIn(client: PoolClient): Promise<void> {
    const cursor = await client.query<{ snapshot: string }>(
      `SELECT snapshot FROM ${PURGE_CURSOR} FOR UPDATE SKIP LOCKED`,
    );
    if (cursor.rows.length === 0) return;
    const { snapshot, changes } = await readChanges(client, cursor.rows[0]!.snapshot);
    await client.query(`UPDATE ${PURGE_CURSOR} SET snapshot = $1`, [snapshot]);
    if (changes.length === 0) return;
    const changed = await this.reader.keysOf(client, changes);
    const keys = changed === EVERYTHING ? [EVERYTHING_KEY] : purgedWith(changed);
    for (let start = 0; start < keys.length; start += this.mostKeys) {
      await client.query(`INSERT INTO ${PURGES} (url, keys) SELECT url, $2 FROM unnest($1::text[]) url`, [
        this.urls,
        keys.slice(start, start + this.mostKeys),
      ]);
    }
    await this.cutShort(client);
  }

  /** An address that has not been reached for long is told to drop everything, once. */
  private async cutShort(client: PoolClient): Promise<void> {
    await client.query(
      `WITH crowded AS (SELECT url FROM ${PURGES} GROUP BY url HAVING count(*) > ${MOST_WAITING}),
            gone AS (DELETE FROM ${PURGES} p USING crowded c WHERE p.url = c.url)
       INSERT INTO ${PURGES} (url, keys) SELECT url, ARRAY['${EVERYTHING_KEY}'] FROM crowded`,
    );
  }

  /** Takes on some purges that are due. */
  async take(most: number): Promise<Purge[]> {
    const { rows } = await this.database.query<Purge>(
      `UPDATE ${PURGES} SET next_try = now() + interval '${LEASE}', tries = tries + 1
        WHERE id IN (SELECT id FROM ${PURGES} WHERE next_try <= now() ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id::text, url, keys, tries`,
      [most],
    );
    return rows;
  }

  async done({ id }: Purge): Promise<void> {
    await this.database.query(`DELETE FROM ${PURGES} WHERE id = $1`, [id]);
  }

  /** Puts a purge off: for a second, then for twice as long each time, for five minutes at most. */
  async putOff({ id, tries }: Purge): Promise<void> {
    const seconds = Math.min(2 ** (tries - 1), 300);
    await this.database.query(
      `UPDATE ${PURGES} SET next_try = now() + make_interval(secs => $2) WHERE id = $1`,
      [id, seconds],
    );
  }
}
