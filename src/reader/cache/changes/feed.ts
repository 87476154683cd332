import pg from 'pg';
import { PURGE_CURSOR } from '../purge/tables';
import type { ChangedKeys, ChangeReader } from './keys';
import { readChanges } from './read';
import { CHANGES, CHANNEL } from './triggers';

/** Who is told of changes. */
export interface ChangeListener {
  changed(keys: ChangedKeys): void;
  /** From here on changes go unseen. */
  lost(): void;
  /** Changes are seen again; what happened in between is not told. */
  resumed(): void;
}

interface Log {
  warn(message: string): void;
  error(error: unknown): void;
}

/** How often the table is read although nothing was notified: a connection that is dead shows by it, too. */
const POLL_MS = 1000;
/** How long a reading may take before its connection is given up. */
const READ_TIMEOUT_MS = 5000;
const RECONNECT_MS = { first: 100, most: 5000 };
/** How long rows are kept for nodes that have not read them yet. */
const KEEP_MS = 120_000;

/**
 * What this node hears of changes, on a connection of its own. Rows are found by the snapshots of transactions: those that
 * the last reading could not see yet, in whichever order they were committed.
 */
export class ChangeFeed {
  /** How often this process has written, and how many of those writes it has heard of. */
  private written = 0;
  private heard = 0;
  private client: pg.Client | undefined;
  private snapshot = '';
  private current: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private readonly old: { at: number; snapshot: string }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly connection: () => Promise<pg.ClientConfig>,
    private readonly reader: ChangeReader,
    private readonly listener: ChangeListener,
    private readonly log: Log,
  ) {}

  /** Whether this process has written something that it has not heard of yet. */
  get behind(): boolean {
    return this.heard < this.written;
  }

  /** Says that this process has committed something. */
  noteWrite(): void {
    if (this.client) this.written += 1;
  }

  /** Connects; where that fails, goes on trying. */
  async open(retryAfter = RECONNECT_MS.first): Promise<void> {
    if (this.closed) return;
    let client: pg.Client | undefined;
    try {
      client = new pg.Client({
        ...(await this.connection()),
        keepAlive: true,
        query_timeout: READ_TIMEOUT_MS,
      });
      await this.listen(client);
    } catch (error) {
      void client?.end().catch(() => undefined);
      this.log.warn(`Changes can't be heard, so that no answers are kept: ${(error as Error).message}`);
      this.later(() => this.open(Math.min(retryAfter * 2, RECONNECT_MS.most)), retryAfter);
    }
  }

  /** Hears all that was committed before the call. Resolves at once while there is no connection: nothing is kept then. */
  drain(): Promise<void> {
    if (!this.client) return Promise.resolve();
    // One that has begun may have looked before the caller's commit.
    this.next ??= this.current.then(() => {
      this.next = undefined;
      return (this.current = this.read());
    });
    return this.next;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async listen(client: pg.Client): Promise<void> {
    client.on('error', (error) => this.lose(client, error.message));
    client.on('end', () => this.lose(client, 'it was closed'));
    client.on('notification', () => void this.drain());
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    const { rows } = await client.query<{ snapshot: string }>(
      'SELECT pg_current_snapshot()::text AS snapshot',
    );
    if (this.closed) return void client.end();
    this.snapshot = rows[0]!.snapshot;
    this.client = client;
    this.heard = this.written;
    this.listener.resumed();
    this.later(() => this.poll(), POLL_MS);
  }

  private lose(client: pg.Client, why: string): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.heard = this.written;
    clearTimeout(this.timer);
    this.listener.lost();
    this.log.warn(
      `The connection that tells of changes was lost (${why}): no answers are kept until it is back.`,
    );
    void client.end().catch(() => undefined);
    this.later(() => this.open(), RECONNECT_MS.first);
  }

  private async poll(): Promise<void> {
    await this.drain();
    await this.clean();
    if (this.client) this.later(() => this.poll(), POLL_MS);
  }

  /** Never rejects: what can't be read is a lost connection. */
  private async read(): Promise<void> {
    const { client, written } = this;
    if (!client) return;
    try {
      const { snapshot, changes } = await readChanges(client, this.snapshot);
      if (changes.length > 0) this.listener.changed(await this.reader.keysOf(client, changes));
      this.snapshot = snapshot;
      this.heard = Math.max(this.heard, written);
    } catch (error) {
      this.lose(client, (error as Error).message);
    }
  }

  /** Deletes what every node has had the time to read. */
  private async clean(): Promise<void> {
    const now = Date.now();
    const newest = this.old.at(-1);
    if (!newest || now - newest.at > KEEP_MS / 4) this.old.push({ at: now, snapshot: this.snapshot });
    if (!this.old[0] || now - this.old[0].at < KEEP_MS) return;
    const { snapshot } = this.old.shift()!;
    try {
      await this.client?.query(CLEAN, [snapshot]);
    } catch (error) {
      this.log.error(error);
    }
  }

  private later(work: () => Promise<void>, after: number): void {
    if (this.closed) return;
    this.timer = setTimeout(() => void work(), after);
    this.timer.unref();
  }
}

/** What the purge hook has not read yet stays, whoever is to read it. */
const CLEAN = `
  DELETE FROM ${CHANGES} WHERE xid < pg_snapshot_xmin($1::pg_snapshot)
     AND NOT EXISTS (SELECT 1 FROM ${PURGE_CURSOR} p WHERE NOT pg_visible_in_snapshot(xid, p.snapshot::pg_snapshot))`;
