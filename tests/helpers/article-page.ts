import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { openClient, type Client } from './client';
import { appDir, startDateline, type Dateline } from './dateline';
import { importFiles } from './import';

/** The page of an article as a browser has it. */
export interface Opened {
  page: Page;
  /** The paths of the API that were asked, in order. */
  asked: string[];
  /** What the browser complained of: errors, refusals by the content security policy. */
  complaints: string[];
}

type Options = BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> };

/** A Dateline with the sample content, and a browser to read its articles with. */
export interface ArticlePages {
  readonly dateline: Dateline;
  readonly client: Client;
  /** Opens the page, in a session that ends with the test, and waits until all of it has come. */
  readonly openPage: (query: string, options?: Options) => Promise<Opened>;
}

/** Starts both before the tests of a `describe`, and ends them after. To be called ahead of hooks that use them. */
export function openArticlePages(): ArticlePages {
  let dateline: Dateline;
  let client: Client;
  let browser: Browser;
  const opened: Page[] = [];

  beforeAll(async () => {
    [dateline, browser] = await Promise.all([startDateline(), launchBrowser()]);
    // A Dateline under test has a public folder of its own.
    const { strapi } = dateline as unknown as { strapi: { dirs: { static: { public: string } } } };
    fs.cpSync(path.join(appDir, 'public/article'), path.join(strapi.dirs.static.public, 'article'), {
      recursive: true,
    });
    client = await openClient(dateline);
    await importFiles(dateline, path.join(appDir, 'database/seeds'), { publish: true });
  }, 240_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await browser?.close();
    await dateline?.stop();
  });

  async function openPage(query: string, options: Options = {}): Promise<Opened> {
    const { prepare, ...context } = options;
    const page = await (
      await browser.newContext({ viewport: { width: 900, height: 900 }, ...context })
    ).newPage();
    opened.push(page);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname + search);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await prepare?.(page);
    await page.goto(`${dateline.url}/article/index.html${query}`);
    await page.locator('#page[aria-busy="false"]').waitFor();
    await page.waitForLoadState('networkidle');
    return { page, asked, complaints };
  }

  return {
    get dateline() {
      return dateline;
    },
    get client() {
      return client;
    },
    openPage,
  };
}
