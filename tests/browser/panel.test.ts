import type { Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';

describe('the admin panel', () => {
  const desk = openBrowserDesk();
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    page = await desk.browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
  });

  it('opens, and asks a new desk for its first administrator', async () => {
    await page.goto(`${desk.dateline.url}/admin`);
    await page.getByRole('button', { name: "Let's start" }).waitFor();
  });

  it('talks to nobody but its own server', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(desk.dateline.url) && !url.startsWith('data:'));
    expect(elsewhere).toEqual([]);
  });
});
