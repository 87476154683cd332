import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { noteTroubles, tellOfFailedPages } from './failed-pages';

/** The Chromium to test with: `CHROMIUM_PATH`, else the first of the usual names that is installed. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const usual = folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
  );
  return [process.env.CHROMIUM_PATH, ...usual].find((file) => file && fs.existsSync(file));
}

/** Starts the Chromium without a window, and keeps it from talking to anybody but the page under test. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: set CHROMIUM_PATH, or install Debian's chromium.");
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  tellOfFailedPages(browser, () => browser.contexts().flatMap((context) => context.pages()));
  return browser;
}

/** A page of a session of its own, the size of an editor's window, as patient as a busy machine needs. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(60_000);
  noteTroubles(page);
  return page;
}
