import fs from 'node:fs';
import type { Connection } from './databases';
import { withLock, withLockSync } from './lock';
import { livingProcessFiles, putProcessFile } from './process-files';
import { stop, stopSync, type Server } from './server';

// Longer than another process may take to make a cluster or to recover it after a crash.
export const LOCK_TIMEOUT_MS = 240_000;
const LOCK_TIMEOUT_AT_EXIT_MS = 15_000;

/** A process's share of the embedded PostgreSQL. */
export interface PostgresLease {
  connection: Connection;
  /** The same as a `postgres://` address. */
  url: string;
  /** Gives the share up; the last one to do so stops the server. Further calls do nothing. */
  release(): Promise<void>;
  /** The same for handlers of the process's `exit`. */
  releaseSync(): void;
}

/** Takes a share. To be called under the lock, while the server runs. */
export function takeLease(server: Server, connection: Connection): PostgresLease {
  const { layout } = server;
  const own = putProcessFile(layout.leases, 'lease');
  let state: 'held' | 'being released' | 'released' = 'held';
  const giveUp = (): boolean => {
    fs.rmSync(own.file, { force: true });
    // Somebody may have removed the data folder meanwhile: then PostgreSQL ends by itself.
    return fs.existsSync(layout.lock);
  };
  const isLast = () => livingProcessFiles(layout.leases).length === 0;
  const { user, password, host, port, database } = connection;
  return {
    connection,
    url: `postgres://${user}:${password}@${host}:${port}/${encodeURIComponent(database)}`,
    release: async () => {
      if (state !== 'held') return;
      state = 'being released';
      if (giveUp()) {
        await withLock(layout.lock, LOCK_TIMEOUT_MS, async () => {
          if (isLast()) await stop(server);
        });
      }
      state = 'released';
    },
    releaseSync: () => {
      // A release that was under way when the process came to its end is brought to its own.
      if (state === 'released') return;
      state = 'released';
      if (!giveUp()) return;
      withLockSync(layout.lock, LOCK_TIMEOUT_AT_EXIT_MS, () => {
        if (isLast()) stopSync(server);
      });
    },
  };
}
