import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser';
import { openClient, type Client } from '../helpers/client';
import { appDir, startDateline, type Dateline } from '../helpers/dateline';
import { importFiles } from '../helpers/import';

const SAMPLE = 'envoys-tour-kashgar-and-urumqi';

describe('the page of an article', () => {
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

  interface Opened {
    page: Page;
    /** The paths of the API that were asked, in order. */
    asked: string[];
    /** What the browser complained of: errors, refusals by the content security policy. */
    complaints: string[];
  }

  async function openPage(
    query: string,
    options: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> } = {},
  ): Promise<Opened> {
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
    await dateline.request.get(address).expect(302);
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
      await client.read(
        '/statistics/series?indicator=goods-trade-value&place=xinjiang&partner=belt-and-road-countries',
      )
    ).body as { data: { value: string }[] };
    const values = await chart.locator('.value').allTextContents();
    expect(values).toEqual(data.map(({ value }) => String(Number(value))));
    expect(await chart.locator('.bar.own .value').allTextContents()).toEqual(['138.3']);
    await page.getByText('The same as a table').click();
    expect(await page.getByRole('row', { name: 'First half of 2023 138.3 billion' }).isVisible()).toBe(true);
  });

  it('marks a figure that a later release has replaced', async () => {
    const place = await client.create('/places', { name: 'Upland', kind: 'region' });
    const indicator = await client.create('/indicators', { name: 'Tea', unit: 't', measure: 'flow' });
    const tea = { indicator, place, period: '2022', unit: 't', unitMultiplier: 4 };
    const first = await client.create('/statistics', { ...tea, value: '123.4', releasedOn: '2023-01-10' });
    await client.create('/statistics', { ...tea, value: '120', releasedOn: '2023-06-10' });
    await client.create('/articles', {
      ...{ title: 'Tea from the uplands', publishedOn: '2023-02-01', language: 'en', statistics: [first] },
    });
    const { page } = await openPage('?entry=tea-from-the-uplands');
    const text = await page.getByRole('row', { name: /^Tea, Upland/ }).innerText();
    expect(text).toContain('Superseded');
    expect(text).toContain('1.234 million t');
    expect(text).toContain('Unsourced');
    expect(await page.locator('.map').count()).toBe(0);
  });

  it('shows markup in what it is given as text, and follows no address that would run', async () => {
    const title = '<img src=x onerror="window.ran = true"> & <b>bold</b>';
    const link = { type: 'text', text: '<script>window.ran = true</script>', bold: true };
    await client.create('/articles', {
      ...{ title, slug: 'markup', publishedOn: '2023-01-01', language: 'en', summary: '<i>sum</i>' },
      body: [
        { type: 'paragraph', children: [link] },
        { type: 'code', children: [{ type: 'text', text: '<svg onload=x>' }] },
        {
          ...{ type: 'list', format: 'ordered' },
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'one' }] }],
        },
      ],
    });
    const { page, complaints } = await openPage('?entry=markup');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.locator('.summary').innerText()).toBe('<i>sum</i>');
    expect(await page.locator('.body strong').innerText()).toBe(link.text);
    expect(await page.locator('.body pre').innerText()).toBe('<svg onload=x>');
    expect(await page.locator('.body ol > li').allInnerTexts()).toEqual(['one']);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints).toEqual([]);
    const safe = `import('/article/address.js').then(({ safeAddress }) =>
      ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '/api/go/x', 'https://a.example'].map(safeAddress))`;
    expect(await page.evaluate(safe)).toEqual([null, null, null, '/api/go/x', 'https://a.example']);
  });

  it.each([
    [{ value: '149.62', unitMultiplier: 9, unit: 'CNY' }, '149.62 billion Chinese yuan'],
    [{ value: '1496.2', unitMultiplier: 8, unit: 'CNY' }, '149.62 billion Chinese yuan'],
    [
      { value: '12.90', unitMultiplier: 8, unit: 'USD', bound: 'at-least' },
      'at least 1.29 billion US dollars',
    ],
    [{ value: '39010000', unitMultiplier: 0, unit: 'TEU' }, '39,010,000 TEU'],
    [{ value: '-0.50', unitMultiplier: 0, unit: '%' }, '−0.50%'],
    [{ value: '0.69', unitMultiplier: 9, unit: 'CNY', bound: 'about' }, 'about 690 million Chinese yuan'],
    [{ value: '7', unitMultiplier: 3, unit: 'trains' }, '7,000 trains'],
    [
      { value: '123456789012345678.123456', unitMultiplier: 0, unit: 't' },
      '123,456,789,012,345,678.123456 t',
    ],
  ])('writes %j as %s', async (statistic, words) => {
    const { page } = await openPage('?entry=markup');
    const told = `import('/article/words.js').then(({ amount }) => amount(${JSON.stringify(statistic)}))`;
    expect(await page.evaluate(told)).toBe(words);
  });

  it('without an entry goes to the newest article', async () => {
    const newest = (await client.read('/articles/dossiers?limit=1&fields=slug')).body as {
      dossiers: { data: { slug: string } }[];
    };
    const { page } = await openPage('');
    await page.waitForURL(`**/article/index.html?entry=${newest.dossiers[0]!.data.slug}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('shows a draft to whoever has the panel’s link, and says that readers don’t see it', async () => {
    const data = { title: 'Not for readers yet' };
    const made = await client.rest('post', '/articles?status=draft', { data }).expect(201);
    const { documentId } = (made.body as { data: { documentId: string } }).data;
    const asked = await client.panel(
      'get',
      `/preview/url/api::article.article?documentId=${documentId}&status=draft`,
    );
    const { url } = (asked.body as { data: { url: string } }).data;
    const { page } = await openPage(url.slice(url.indexOf('?')));
    await page.getByRole('heading', { level: 1, name: data.title }).waitFor();
    expect(await page.locator('.banner').innerText()).toBe('Draft preview: readers don’t see this');
    const { page: spoilt } = await openPage(`${url.slice(url.indexOf('?'))}x`);
    expect(await spoilt.getByRole('alert').innerText()).toContain('expired');
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
