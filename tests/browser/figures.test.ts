import type { Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';
import { openPanel, type Panel } from '../helpers/panel';

const SENTENCE = 'Trade of the region came to 149.62 billion yuan in the first half of 2023.';

describe('figures in the panel', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let first: string;
  let revised: string;
  let article: string;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    page = panel.page;
    await fillDesk();
  });

  const connect = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId })) });
  const openEntry = (type: string, documentId: string) =>
    panel.open(`/content-manager/collection-types/api::${type}.${type}/${documentId}`);
  const list = (name: string) => page.getByRole('list', { name, exact: true });
  const count = (section: string) => page.locator(`[data-count="${section}"]`);

  /** A figure that customs released in 2023 and revised in 2024, and an article that cites the first release. */
  async function fillDesk(): Promise<void> {
    const indicator = await panel.create('indicator', { name: 'Goods trade', measure: 'flow', unit: 'CNY' });
    const place = await panel.create('place', { name: 'Xinjiang', kind: 'region' });
    const source = await panel.create('organization', { name: 'Urumqi Customs', kind: 'customs' });
    const figure = (more: Record<string, unknown>) =>
      panel.create(
        'statistic',
        {
          ...{ indicator: connect(indicator), place: connect(place), source: connect(source) },
          ...{
            period: '2023-S1',
            unitMultiplier: 9,
            unit: 'CNY',
            bound: 'exact',
            observationStatus: 'final',
          },
          ...more,
        },
        { publish: true },
      );
    first = await figure({ value: '149.62', releasedOn: '2023-07-21' });
    article = await panel.create('article', {
      ...{ title: 'Trade jumps', language: 'en', publishedOn: '2023-08-07', statistics: connect(first) },
      body: [{ type: 'paragraph', children: [{ type: 'text', text: SENTENCE }] }],
    });
    revised = await figure({ value: '148.68', releasedOn: '2024-07-20' });
    await figure({ value: '77', source: {}, period: '2019' });
  }

  it('flags an article that cites a revised figure, with old and new and the sentence', async () => {
    await openEntry('statistic', first);
    const citation = list('Cited by').getByRole('listitem');
    await citation.getByText('Superseded').waitFor();
    const words = await citation.innerText();
    expect(words).toContain('149.62 billion yuan');
    expect(words).toContain('148.68 billion yuan');
    expect(words).toContain(SENTENCE);
    const releases = await list('Releases').getByRole('listitem').allInnerTexts();
    expect(releases).toHaveLength(2);
    expect(releases[0]).toMatch(
      /^148\.68 billion yuan\s+−0\.94 billion yuan \(−0\.63%\)\s+released Jul 20, 2024\s+Stands\s+Revises$/i,
    );
  });

  it('counts it on the homepage and on the page of figures', async () => {
    await panel.open('/');
    const row = count('superseded').getByRole('link', { name: 'Articles citing superseded figures' });
    await row.getByText('1', { exact: true }).waitFor();
    await row.click();
    await page.getByRole('heading', { name: 'Figures', level: 1 }).waitFor();
    await count('superseded').getByText('1', { exact: true }).waitFor();
    await count('unsourced').getByText('1', { exact: true }).waitFor();
    await page.getByRole('row', { name: 'Trade jumps' }).getByText(SENTENCE).waitFor();
  });

  it('is settled by using the new figure, from the article', async () => {
    await openEntry('article', article);
    const citations = list('Cites').getByRole('listitem');
    await citations.getByText('Superseded').waitFor();
    await citations.getByRole('button', { name: 'Use the new one' }).click();
    await citations.getByText('Current', { exact: true }).waitFor();
    expect(await citations.getByText('Superseded').count()).toBe(0);
    expect(await citations.getByRole('link').getAttribute('href')).toContain(revised);

    await panel.open('/plugins/figures');
    await page.getByText('No article cites a superseded figure').waitFor();
    await count('superseded').getByText('0', { exact: true }).waitFor();
  });

  it('fills the form from an amount in words', async () => {
    await panel.open('/content-manager/collection-types/api::statistic.statistic/create');
    const box = page.getByRole('textbox', { name: 'Type the figure' });
    const field = (name: string) => page.locator(`[name="${name}"]`);
    const filled = async () => ({
      value: await field('value').inputValue(),
      unitMultiplier: await field('unitMultiplier').inputValue(),
      unit: await field('unit').inputValue(),
      decimals: await field('decimals').inputValue(),
      bound: await page.getByRole('combobox', { name: 'bound' }).innerText(),
    });
    await box.pressSequentially('over 149.62 billion yuan');
    await page.getByText('Understood: over 149.62 billion yuan').waitFor();
    expect(await filled()).toEqual({
      ...{ value: '149.62', unitMultiplier: '9', unit: 'CNY', decimals: '2', bound: 'at-least' },
    });
    await box.fill('1496.2亿元');
    await page.getByText('Understood: 149.62 billion yuan').waitFor();
    expect(await filled()).toEqual({
      ...{ value: '1496.2', unitMultiplier: '8', unit: 'CNY', decimals: '1', bound: 'exact' },
    });
    await box.fill('next Tuesday');
    await page.getByText('Not read as one amount').waitFor();
  });

  it('drafts the next release, and opens it', async () => {
    await openEntry('statistic', revised);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Revise' }).click();
    await page.getByRole('textbox', { name: 'Type the figure' }).waitFor();
    expect(page.url()).not.toContain(revised);
    await list('Releases').getByText('Draft').waitFor();
    expect(await list('Releases').getByRole('listitem').count()).toBe(3);
  });

  it('corrects a mistake of the desk, and keeps what it was', async () => {
    await openEntry('statistic', revised);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Correct a mistake' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct a mistake of ours' });
    const confirm = dialog.getByRole('button', { name: 'Correct and publish' });
    await dialog.getByRole('textbox', { name: 'Value' }).fill('148.86');
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two digits were swapped.');
    await confirm.click();
    const history = list('Corrected by the desk').getByRole('listitem');
    await history.getByText('Value: 148.68 → 148.86').waitFor();
    expect(await history.innerText()).toContain('Two digits were swapped.');
  });

  it('draws the series, with its periods within reach of the keyboard', async () => {
    await panel.open('/plugins/figures?tab=series');
    await page.getByRole('link', { name: 'Goods trade' }).click();
    const chart = page.getByRole('group', { name: 'Goods trade · Xinjiang' });
    await chart.locator('[data-point="earlier"]').waitFor();
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').getByText('149.62 billion yuan').waitFor();
    const csv = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
    expect(csv).toMatch(/\/api\/statistics\/series\?indicator=.*&place=.*&vintages=all&format=csv$/);
  });
});
