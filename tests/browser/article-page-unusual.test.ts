import { openArticlePages } from '../helpers/article-page';

describe('the page of an article', () => {
  const pages = openArticlePages();
  const { openPage } = pages;

  it('marks a figure that a later release has replaced', async () => {
    const place = await pages.client.create('/places', { name: 'Upland', kind: 'region' });
    const indicator = await pages.client.create('/indicators', { name: 'Tea', unit: 't', measure: 'flow' });
    const tea = { indicator, place, period: '2022', unit: 't', unitMultiplier: 4 };
    const first = await pages.client.create('/statistics', {
      ...tea,
      value: '123.4',
      releasedOn: '2023-01-10',
    });
    await pages.client.create('/statistics', { ...tea, value: '120', releasedOn: '2023-06-10' });
    await pages.client.create('/articles', {
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
    await pages.client.create('/articles', {
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

  it('shows a draft to whoever has the panel’s link, and says that readers don’t see it', async () => {
    const data = { title: 'Not for readers yet' };
    const made = await pages.client.rest('post', '/articles?status=draft', { data }).expect(201);
    const { documentId } = (made.body as { data: { documentId: string } }).data;
    const asked = await pages.client.panel(
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
});
