import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { editor } from '../helpers/access';
import { openBrowserDesk } from '../helpers/browser-desk';
import { appDir } from '../helpers/dateline';

const TITLE = "Envoys tour Kashgar and Urumqi as customs reports a jump in Xinjiang's trade";

describe('a desk with the sample content', () => {
  const screenshots = mkdtempSync(path.join(os.tmpdir(), 'dateline-screenshots-'));
  const asked: string[] = [];
  const broken: string[] = [];
  /** The demo itself: it imports database/seeds, and makes the editor, before it listens. */
  const desk = openBrowserDesk({
    command: [path.join(appDir, 'dist/src/demo/index.js')],
    env: { DEMO_ADMIN_EMAIL: editor.email, DEMO_ADMIN_PASSWORD: editor.password },
  });
  let page: Page;

  beforeAll(async () => {
    page = await desk.browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => broken.push(String(error)));
  });
  afterAll(() => rmSync(screenshots, { recursive: true, force: true }));

  /** `KEEP_SCREENSHOTS` names a folder to keep them in. */
  async function screenshot(name: string): Promise<void> {
    const folder = process.env.KEEP_SCREENSHOTS || screenshots;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  const entry = (name: string) => page.getByRole('button', { name, exact: true });

  it('lets the editor in', async () => {
    await page.goto(`${desk.dateline.url}/admin`);
    await page.getByLabel('Email').fill(editor.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(editor.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
  });

  it('finds the article by words of its title', async () => {
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('heading', { name: 'Article', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search for Article' }).fill('Envoys tour Kashgar');
    await page.keyboard.press('Enter');
    await page.getByText('1 entry found').waitFor();
    await screenshot('list');
  });

  it('opens it, and shows what it links to', async () => {
    await page.getByRole('gridcell', { name: TITLE }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();

    await entry("Foreign envoys' visit to Xinjiang, 2023").waitFor();
    // The form shows five links of a field, and the rest when asked.
    await page.getByRole('button', { name: 'Load More' }).first().click();
    for (const place of [
      'Kashgar Comprehensive Bonded Zone',
      'Urumqi International Land Port Area',
      'Xinjiang',
    ]) {
      await entry(place).waitFor();
    }
    for (const figure of ['149.62 billion CNY', '138.3 billion CNY', '1.29 billion CNY']) {
      await page
        .getByRole('button', { name: new RegExp(`^(?!Remove).*${figure}`) })
        .first()
        .waitFor();
    }
  });

  it.each(['light', 'dark'] as const)('shows the form in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await entry("Foreign envoys' visit to Xinjiang, 2023").scrollIntoViewIfNeeded();
    await screenshot(`article-${colorScheme}`);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red = 0] = (/\d+/.exec(background) ?? []).map(Number);
    expect(red > 128).toBe(colorScheme === 'light');
  });

  it('talks to nobody but its own server, and breaks nowhere', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(desk.dateline.url) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(broken).toEqual([]);
  });
});
