import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser';
import { createTestDatabase, type TestDatabase } from '../helpers/test-database';
import { spawnDateline, type SpawnedDateline } from '../helpers/spawned-dateline';

describe('the admin panel', () => {
  let database: TestDatabase;
  let dateline: SpawnedDateline;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    [dateline, browser] = await Promise.all([spawnDateline({ databaseUrl: database.url }), launchBrowser()]);
    page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await dateline?.stop();
    await database?.drop();
  });

  it('opens, and asks a new desk for its first administrator', async () => {
    await page.goto(`${dateline.url}/admin`);
    await page.getByRole('button', { name: "Let's start" }).waitFor();
  });

  it('talks to nobody but its own server', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(dateline.url) && !url.startsWith('data:'));
    expect(elsewhere).toEqual([]);
  });
});
