import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Core, createStrapi as CreateStrapi } from '@strapi/strapi';
import supertest from 'supertest';
import { appSettings } from './app-settings';
import { outside, realProcess } from './outside';
import { createTestDatabase } from './test-database';

/** The checkout's folder. */
export const appDir = path.resolve(__dirname, '../..');
const distDir = path.join(appDir, 'dist');

/** A Dateline that runs in this process, on a database of its own. */
export interface Dateline {
  strapi: Core.Strapi;
  /** Its address, such as `http://127.0.0.1:40123`. */
  url: string;
  databaseUrl: string;
  request: ReturnType<typeof supertest>;
  stop(): Promise<void>;
}

/**
 * Boots a Dateline in this process; one at a time, since Strapi is one to a process. `env` adds to its environment;
 * `isEmpty` is for its first start on a database without anything (see `createTestDatabase`).
 *
 * @example
 * let dateline: Dateline;
 * beforeAll(async () => (dateline = await startDateline()));
 * afterAll(() => dateline.stop());
 * it('answers', () => dateline.request.get('/_health').expect(204));
 */
export async function startDateline({
  env = {},
  isEmpty = false,
}: { env?: Record<string, string>; isEmpty?: boolean } = {}): Promise<Dateline> {
  const database = await createTestDatabase({ isEmpty });
  const restoreEnvironment = setEnvironment({ ...appSettings(database.url), NODE_ENV: 'test', ...env });
  const restoreListeners = rememberListeners();
  const publicDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-public-'));
  const strapi = await boot(publicDir);

  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    request: supertest(strapi.server.httpServer),
    stop: async () => {
      await untilIdle(strapi);
      await strapi.destroy();
      delete (globalThis as { strapi?: unknown }).strapi;
      restoreListeners();
      restoreEnvironment();
      forgetOwnModules();
      await database.drop();
      fs.rmSync(publicDir, { recursive: true, force: true });
    },
  };
}

/** Waits for queries that no request waits for (Strapi notes when a token was last used): cut off, they would fail the test. */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: { numPendingAcquires(): number; numUsed(): number };
  };
  for (let tries = 0; tries < 200 && pool.numPendingAcquires() + pool.numUsed() > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function boot(publicDir: string): Promise<Core.Strapi> {
  const { createStrapi } = outside<{ createStrapi: typeof CreateStrapi }>('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  // Requests and migrations are not what a test's reader looks for; errors are. TEST_LOG_LEVEL=http shows all.
  strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
  // The editor of every test file signs in from here, and Strapi counts them together: five in five minutes.
  strapi.config.set('admin.rateLimit', { enabled: false });
  // Uploads go into a folder of the test's own.
  fs.mkdirSync(path.join(publicDir, 'uploads'));
  strapi.dirs.static.public = publicDir;
  await strapi.load();
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  // The app has the global in the outer world; tests may want it too.
  Object.assign(globalThis, { strapi });
  return strapi;
}

function setEnvironment(settings: Record<string, string>): () => void {
  const { env } = realProcess();
  const before = { ...env };
  Object.assign(env, settings);
  return () => {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) delete env[name];
      else env[name] = before[name];
    }
  };
}

/** Strapi removes every listener of the process when it ends, Jest's own among them: without those Jest hangs. */
function rememberListeners(): () => void {
  const process = realProcess();
  const before = process
    .eventNames()
    .map((name) => [name, process.rawListeners(name as NodeJS.Signals)] as const);
  return () => {
    process.removeAllListeners();
    for (const [name, listeners] of before) {
      for (const listener of listeners)
        process.on(name as NodeJS.Signals, listener as NodeJS.SignalsListener);
    }
  };
}

/** What our modules remember of one Dateline must not reach the next. */
function forgetOwnModules(): void {
  const { cache } = globalThis.requireOutside;
  for (const file of Object.keys(cache)) {
    if (file.startsWith(distDir + path.sep)) delete cache[file];
  }
}
