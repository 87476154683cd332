import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { acquirePostgres } from '../../src/postgres';
import { makeTemplate } from './template-database';

/** What the tear-down needs of the set-up; both run in Jest's main process. */
export interface TestServer {
  release(): Promise<void>;
}

/**
 * Gives the test run a PostgreSQL of its own and tells the tests of it in `TEST_SERVER_URL`: the server of
 * `TEST_DATABASE_URL`, or an embedded one that is thrown away afterwards. A run of all tests also gets a template for
 * their databases, which takes longer to make than one or two tests gain by it.
 */
export default async function setUp({ nonFlagArgs }: { nonFlagArgs: string[] }): Promise<void> {
  const server = await startServer();
  process.env.TEST_SERVER_URL = server.url;
  const removeTemplate = nonFlagArgs.length === 0 ? await makeTemplate(server.url) : undefined;
  const testServer: TestServer = {
    release: async () => {
      await removeTemplate?.();
      await server.release();
    },
  };
  Object.assign(globalThis, { testServer });
}

async function startServer(): Promise<TestServer & { url: string }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, release: () => Promise.resolve() };
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-tests-'));
  // As root, the server runs as another user, who must come in.
  fs.chmodSync(dataDir, 0o755);
  const lease = await acquirePostgres({ dataDir, database: 'postgres' });
  await skipSafetyForSpeed(lease.url);

  const remove = () => fs.rmSync(dataDir, { recursive: true, force: true });
  const atExit = () => {
    lease.releaseSync();
    remove();
  };
  const atSignal = () => process.exit(130);
  process.once('exit', atExit);
  process.once('SIGINT', atSignal);
  process.once('SIGTERM', atSignal);
  return {
    url: lease.url,
    release: async () => {
      process.off('exit', atExit).off('SIGINT', atSignal).off('SIGTERM', atSignal);
      await lease.release();
      remove();
    },
  };
}

// Nothing here has to survive a power cut.
async function skipSafetyForSpeed(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}
