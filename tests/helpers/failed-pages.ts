import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

declare global {
  // Called by app-environment.js.
  var whenTestFails: ((test: string) => Promise<void>) | undefined;
}

/** Last things that a page was refused or complained of. */
const MOST_NOTED = 20;

/** Has every test that fails say where the browser's pages stood, and leave a picture of each. */
export function tellOfFailedPages(browser: Browser, pages: () => Page[]): void {
  globalThis.whenTestFails = async (test) => {
    if (!browser.isConnected()) return;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-failed-'));
    for (const [index, page] of pages().entries()) {
      const picture = path.join(folder, `${index}.png`);
      await page.screenshot({ path: picture, timeout: 10_000 }).catch(() => undefined);
      process.stderr.write(`“${test}” failed at ${page.url()}: ${picture}\n${notesOf(page).join('\n')}\n`);
    }
  };
}

const notes = new WeakMap<Page, string[]>();
const notesOf = (page: Page): string[] => notes.get(page) ?? [];

/** Notes what a page is refused, what it fails to load, and what its scripts complain of. */
export function noteTroubles(page: Page): void {
  const noted: string[] = [];
  notes.set(page, noted);
  const note = (line: string) => {
    noted.push(`  ${new Date().toISOString()} ${line}`);
    if (noted.length > MOST_NOTED) noted.shift();
  };
  page.on('framenavigated', (frame) => note(`at ${frame.url()}`));
  page.on('pageerror', ({ message }) => note(`error: ${message}`));
  page.on('requestfailed', (request) => note(`${request.failure()?.errorText}: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400)
      note(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}
