import { ensureCluster, SUPERUSER } from './cluster';
import { createDatabase, type Connection } from './databases';
import { layoutOf, makeFolders } from './layout';
import { LOCK_TIMEOUT_MS, takeLease, type PostgresLease } from './lease';
import { withLock } from './lock';
import { livingProcessFiles } from './process-files';
import { assertReachable } from './reachability';
import { reachableNativeFolder } from './reachable-binaries';
import { ensureRunning, stop, type Server } from './server';
import { serverUser } from './server-user';

export { createDatabase, dropDatabase, type Connection } from './databases';
export type { PostgresLease } from './lease';

/**
 * Takes a share of the embedded PostgreSQL that keeps its data in `dataDir`, starting it where it does not run and
 * making it where there is none. All processes that name the same folder share one server; it runs on its own, so it
 * outlives the process that started it, until the last share is given up.
 *
 * @example
 * const postgres = await acquirePostgres({ dataDir: '.postgres' });
 * const pool = new Pool(postgres.connection);
 * // ...
 * await postgres.release();
 */
export async function acquirePostgres({
  dataDir,
  database = 'dateline',
}: {
  dataDir: string;
  database?: string;
}): Promise<PostgresLease> {
  const layout = layoutOf(dataDir);
  makeFolders(layout);
  const user = serverUser(layout);
  assertReachable(user, layout.root);
  return withLock(layout.lock, LOCK_TIMEOUT_MS, async () => {
    const server: Server = { layout, user, native: await reachableNativeFolder(user) };
    await ensureCluster(layout, user, server.native);
    const reached = await ensureRunning(server);
    const connection: Connection = { host: '127.0.0.1', user: SUPERUSER, database, ...reached };
    try {
      await createDatabase({ ...connection, database: 'postgres' }, database);
    } catch (error) {
      if (livingProcessFiles(layout.leases).length === 0) await stop(server);
      throw error;
    }
    return takeLease(server, connection);
  });
}
