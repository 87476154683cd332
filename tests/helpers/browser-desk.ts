import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { spawnDateline, type SpawnedDateline } from './spawned-dateline';
import { createTestDatabase, type TestDatabase } from './test-database';

/** A Dateline of a test file's own, on an empty database, and a browser. */
export interface BrowserDesk {
  readonly dateline: SpawnedDateline;
  readonly browser: Browser;
}

/**
 * Starts a Dateline and a browser before the tests of a file or a `describe`, and ends them after. To be called ahead of
 * hooks that use them.
 * @param settings how the Dateline is started, where not as usual
 */
export function openBrowserDesk(
  settings: Omit<Parameters<typeof spawnDateline>[0], 'databaseUrl'> = {},
): BrowserDesk {
  let database: TestDatabase | undefined;
  let dateline: SpawnedDateline | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    [dateline, browser] = await Promise.all([
      spawnDateline({ ...settings, databaseUrl: database.url }),
      launchBrowser(),
    ]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await dateline?.stop();
    await database?.drop();
  });
  return {
    get dateline() {
      return dateline!;
    },
    get browser() {
      return browser!;
    },
  };
}
