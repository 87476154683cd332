import path from 'node:path';
import type { Page } from 'playwright-core';
import { openArticlePages } from '../helpers/article-page';

const SAMPLE = 'envoys-tour-kashgar-and-urumqi';

describe('the page of an article', () => {
  const pages = openArticlePages();
  const { openPage } = pages;

  async function keepScreenshot(page: Page, name: string): Promise<void> {
    const folder = process.env.KEEP_SCREENSHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `article-${name}.png`), fullPage: true });
  }

  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();
  const widthOf = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('shows it whole from two requests', async () => {
    const { page, asked, complaints } = await openPage(`?entry=${SAMPLE}`);
    await page.getByRole('heading', { level: 1, name: 'Envoys tour Kashgar and Urumqi' }).waitFor();
    expect(await page.locator('.head .facts').innerText()).toMatch(/kashgar.*8 August 2023.*sample desk/i);
    expect(await page.getByRole('heading', { level: 3, name: 'What customs reports' }).count()).toBe(1);
    expect(await page.locator('.body blockquote').innerText()).toBe('tell the world the real Xinjiang');
    expect(await section(page, 'Corrections').innerText()).toContain('Update, 10 August 2023');
    await page.locator('.chart svg').waitFor();
    expect(asked).toEqual([
      `/api/articles/${SAMPLE}/dossier?limit=20`,
      '/api/statistics/series?indicator=goods-trade-value&place=xinjiang&partner=belt-and-road-countries&unit=CNY',
    ]);
    expect(complaints).toEqual([]);
    await keepScreenshot(page, 'light');
  });

  it('keeps the links of its text permanent, and they lead on', async () => {
    const { page } = await openPage(`?entry=${SAMPLE}`);
    const link = page.getByRole('link', { name: 'Kashgar Comprehensive Bonded Zone' });
    const address = (await link.getAttribute('href'))!;
    expect(address).toMatch(/^\/api\/go\/[a-z0-9]{24}$/);
    await pages.dateline.request.get(address).expect(302);
  });

  it('has a map with the places, the dateline and the stops, each label in the picture and readable', async () => {
    const { page } = await openPage(`?entry=${SAMPLE}`);
    const map = page.getByRole('img', { name: 'Map of the places of this article' });
    await map.waitFor();
    const names = await map
      .locator('.marker')
      .evaluateAll((markers) =>
        markers.flatMap((marker) =>
          (marker as unknown as { dataset: { names: string } }).dataset.names.split('|'),
        ),
      );
    for (const name of [
      'Kashgar',
      'Kashgar Comprehensive Bonded Zone',
      'Urumqi',
      'Xinjiang',
      'Aksu Prefecture',
    ]) {
      expect(names).toContain(name);
    }
    const frame = (await map.boundingBox())!;
    const boxes = await Promise.all(
      (await map.locator('.marker text').all()).map(async (label) => (await label.boundingBox())!),
    );
    expect(boxes).toHaveLength(await map.locator('.marker').count());
    for (const [index, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(frame.x);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
        const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
        // Letters don't fill their boxes: some pixels shared is nothing to see.
        expect(Math.min(across, down)).toBeLessThan(4);
      }
    }
    // The outline has come, from its file.
    const land = await map
      .locator('.land')
      .nth(1)
      .evaluate((use) => (use as unknown as { getBBox(): { width: number } }).getBBox().width);
    expect(land).toBeGreaterThan(350);
    expect(await section(page, 'Places').innerText()).toContain('Not on the map: Belt and Road countries');
  });

  it('has a timeline with the visit and its stops in order', async () => {
    const { page } = await openPage(`?entry=${SAMPLE}`);
    const timeline = section(page, 'Timeline');
    expect(await timeline.innerText()).toMatch(/31 July\s–\s4 August 2023/);
    const stops = page.getByRole('list', { name: /^Stops of/ }).getByRole('listitem');
    const texts = await stops.allInnerTexts();
    expect(texts.map((text) => /Kashgar|Aksu|Urumqi/.exec(text)?.[0])).toEqual(['Kashgar', 'Aksu', 'Urumqi']);
    expect(texts[0]).toContain('Day not known');
  });

  it('has the figures with their sources, and the series of the first', async () => {
    const { page } = await openPage(`?entry=${SAMPLE}`);
    const row = page.getByRole('row', { name: /Xinjiang with Belt and Road countries/ }).first();
    const text = await row.innerText();
    for (const part of [
      '138.3 billion Chinese yuan',
      'First half of 2023',
      '+68.2% year on year',
      'Urumqi Customs',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('As written: “138.3 billion yuan”');
    expect(await row.getByRole('link', { name: 'Urumqi Customs' }).getAttribute('href')).toMatch(/^http/);
    const chart = page.getByRole('img', { name: 'Goods trade value, Xinjiang with Belt and Road countries' });
    await chart.waitFor();
    const { data } = (
      await pages.client.read(
        '/statistics/series?indicator=goods-trade-value&place=xinjiang&partner=belt-and-road-countries',
      )
    ).body as { data: { value: string }[] };
    const values = await chart.locator('.value').allTextContents();
    expect(values).toEqual(data.map(({ value }) => String(Number(value))));
    expect(await chart.locator('.bar.own .value').allTextContents()).toEqual(['138.3']);
    await page.getByText('The same as a table').click();
    expect(await page.getByRole('row', { name: 'First half of 2023 138.3 billion' }).isVisible()).toBe(true);
  });

  it('without an entry goes to the newest article', async () => {
    const newest = (await pages.client.read('/articles/dossiers?limit=1&fields=slug')).body as {
      dossiers: { data: { slug: string } }[];
    };
    const { page } = await openPage('');
    await page.waitForURL(`**/article/index.html?entry=${newest.dossiers[0]!.data.slug}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('says what is wrong where there is no article, no connection, or an error', async () => {
    const missing = await openPage('?entry=nothing-of-this-name');
    expect(await missing.page.getByRole('alert').innerText()).toContain('Not found');
    const cut = await openPage(`?entry=${SAMPLE}`, {
      prepare: (page) => page.route('**/api/**', (route) => route.abort()),
    });
    expect(await cut.page.getByRole('alert').innerText()).toContain('No connection');
    const withoutSeries = await openPage(`?entry=${SAMPLE}`, {
      prepare: (page) => page.route('**/api/statistics/**', (route) => route.abort()),
    });
    await withoutSeries.page.getByText('The series could not be loaded just now').waitFor();
    expect(await withoutSeries.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('fits a telephone, and the dark', async () => {
    const narrow = await openPage(`?entry=${SAMPLE}`, { viewport: { width: 360, height: 740 } });
    await narrow.page.locator('.chart svg').waitFor();
    expect(await widthOf(narrow.page)).toBe(0);
    await keepScreenshot(narrow.page, 'narrow');
    const dark = await openPage(`?entry=${SAMPLE}`, { colorScheme: 'dark' });
    await dark.page.locator('.chart svg').waitFor();
    expect(await dark.page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(23, 24, 24)',
    );
    await keepScreenshot(dark.page, 'dark');
  });
});
