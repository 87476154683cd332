import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';
import { appDir } from '../helpers/dateline';
import { openPanel, type Panel } from '../helpers/panel';
import { look } from '../helpers/screenshots';

const TEXT = fs.readFileSync(path.join(appDir, 'tests/fixtures/texts/envoys-at-two-gateways.txt'), 'utf8');

describe('a text in the panel', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let zone: string;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    page = panel.page;
    const place = (name: string, kind: string, more: object = {}) =>
      panel.create('place', { name, kind, ...more });
    await place('Xinjiang', 'region');
    zone = await place('Kashgar Comprehensive Bonded Zone', 'bonded-zone');
    await place('Urumqi International Land Port Area', 'land-port');
    await place('Iran', 'country', { isoCode: 'IR' });
    await place('Belt and Road countries', 'country-group', {
      aliases: [{ text: 'countries along the Belt and Road', language: 'en' }],
    });
    await panel.create('indicator', {
      ...{ name: 'Value of goods imported and exported', measure: 'flow', unit: 'CNY', direction: 'both' },
      aliases: [{ text: 'foreign trade import and export value', language: 'en' }],
    });
    await panel.create('indicator', { name: 'Cross-border e-commerce', measure: 'flow', unit: 'CNY' });
    await panel.create('organization', { name: 'Urumqi Customs', kind: 'customs' });
  });

  const mark = (words: string) => page.getByRole('button', { name: words, exact: true });

  it('is read, shown with all that was found in it, corrected, accepted and published', async () => {
    await panel.open('/plugins/reading');
    await page.getByLabel('Text', { exact: true }).fill(TEXT);
    await page.getByRole('button', { name: 'Read the text' }).click();
    await mark('138.3 billion yuan').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe(
      "Envoys tour two gateways as Xinjiang's trade grows",
    );
    for (const [words, tone] of [
      ['138.3 billion yuan', 'new'],
      ['Kashgar Comprehensive Bonded Zone', 'name'],
    ] as const) {
      expect(await mark(words).first().getAttribute('data-tone')).toBe(tone);
    }
    expect(await page.getByTestId('summary').innerText()).toMatch(/3 figures, 1 event$/);

    await mark('138.3 billion yuan').click();
    await page.getByLabel('As written').waitFor();
    expect(await page.getByLabel('Period').inputValue()).toBe('2023-S1');
    await look(page, 'import-figure');
    await page.getByLabel('Value', { exact: true }).fill('138.31');

    await mark('Iran').first().click();
    const which = page.getByRole('radiogroup', { name: 'Which entry is “Iran”?' });
    await which.getByRole('radio', { name: 'Leave it out' }).click();
    expect(await mark('Iran').first().getAttribute('data-tone')).toBe('out');
    await look(page, 'import-name');

    // Another date is read with, and what was corrected stays.
    await page.getByLabel('Published on').fill('2023-09-01');
    await page.getByRole('button', { name: 'Read again' }).click();
    await mark('138.3 billion yuan').click();
    expect(await page.getByLabel('Value', { exact: true }).inputValue()).toBe('138.31');
    expect(await mark('Iran').first().getAttribute('data-tone')).toBe('out');
    await look(page, 'import-read-again');

    await page.getByRole('button', { name: 'Accept and draft' }).click();
    await page.waitForURL(/api::article\.article\/[a-z0-9]{24}/);
    await page.getByRole('heading', { name: 'Suggestions' }).waitFor();
    await page.getByTestId('counts').waitFor();
    await look(page, 'import-draft');

    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog
      .getByRole('button', { name: /Publish/ })
      .first()
      .click();
    const id = /article\/([a-z0-9]{24})/.exec(page.url())![1]!;
    const read = async () => {
      const response = await fetch(
        `${desk.dateline.url}/api/articles/${id}?populate[statistics]=true&populate[places]=true`,
      );
      return response.ok
        ? (
            (await response.json()) as {
              data: { statistics: { value: string }[]; places: { name: string }[] };
            }
          ).data
        : undefined;
    };
    let article = await read();
    for (let tries = 0; !article && tries < 60; tries += 1) {
      await page.waitForTimeout(500);
      article = await read();
    }
    expect(article?.places.map(({ name }) => name)).toContain('Kashgar Comprehensive Bonded Zone');
    expect(article?.places.map(({ name }) => name)).not.toContain('Iran');
  });

  it('in an article’s form is read as it is written, and linked in the form and in the text, with a way back', async () => {
    const article = await panel.create('article', {
      ...{ title: 'On the gates', publishedOn: '2023-08-07', language: 'en' },
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Goods pass the Kashgar Comprehensive Bonded Zone, says Urumqi Customs.' },
          ],
        },
      ],
    });
    await panel.open(`/content-manager/collection-types/api::article.article/${article}`);
    const row = page.locator('[data-mention="Kashgar Comprehensive Bonded Zone"]');
    await row.waitFor();
    await look(page, 'suggestions');

    await row.getByRole('button', { name: /in the text/ }).click();
    const link = page.getByRole('link', { name: 'Kashgar Comprehensive Bonded Zone' });
    await page.getByRole('button', { name: 'Undo the link in the text' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: /in the text/ }).click();
    await row.waitFor({ state: 'detached' });
    expect(await link.count()).toBeGreaterThan(0);

    await page
      .locator('[data-mention="Urumqi Customs"]')
      .getByRole('button', { name: 'Link Urumqi Customs', exact: true })
      .click();
    await page.locator('[data-mention="Urumqi Customs"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved document').first().waitFor();
    await look(page, 'suggestions-linked');

    await panel.open(`/content-manager/collection-types/api::place.place/${zone}`);
    await page.getByRole('heading', { name: 'Suggestions' }).waitFor();
  });

  it('that nothing can be made of is refused in words, and runs nothing', async () => {
    await panel.open('/plugins/reading');
    await page
      .getByLabel('Text', { exact: true })
      .fill('<img src=x onerror="document.title=1">\n\n<script>alert(1)</script> in Xinjiang');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await mark('Xinjiang').first().waitFor();
    expect(await page.getByRole('region', { name: /found in it/ }).innerText()).toContain(
      '<script>alert(1)</script>',
    );
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'good.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('At the gate\n\nA train left Xinjiang.'),
      },
      { name: 'bad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    ]);
    await page.getByText('3 of 3 read').waitFor();
    await page.getByRole('button', { name: 'bad.pdf' }).click();
    expect(await page.getByRole('alert').first().innerText()).toMatch(/\.pdf is not known/);
    await look(page, 'import-files');
  });
});
