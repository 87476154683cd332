import type { Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';
import { openPanel, type Panel } from '../helpers/panel';
import { look } from '../helpers/screenshots';

describe('suggestions in the panel', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let khorgos: string;
  let country: string;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    page = panel.page;
    khorgos = await panel.create('place', { name: 'Khorgos', kind: 'border-crossing' });
    await panel.create('place', { name: 'Alashankou', kind: 'border-crossing' });
    await panel.create('organization', { name: 'Urumqi Customs', kind: 'customs' });
    const alias = (text: string) => ({ aliases: [{ text, language: 'en' }] });
    await panel.create('place', { name: 'Turpan City', kind: 'city', ...alias('Turpan') });
    await panel.create('place', { name: 'Turpan Prefecture', kind: 'prefecture', ...alias('Turpan') });
    country = await panel.create('place', { name: 'Georgia', kind: 'country' });
    await panel.create('place', { name: 'Georgia', kind: 'region' });
  });

  const article = (title: string, text: string) =>
    panel.create('article', {
      ...{ title, publishedOn: '2023-08-07', language: 'en' },
      body: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
    });
  const open = async (type: string, id: string) => {
    await panel.open(`/content-manager/collection-types/api::${type}.${type}/${id}`);
    await page.getByRole('heading', { name: 'Suggestions', exact: true }).waitFor();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const row = (words: string) => page.locator(`[data-mention="${words}"]`);
  const linked = (list: string) =>
    page
      .getByRole('list', { name: list, exact: true })
      .getByRole('listitem')
      .getByRole('link')
      .allInnerTexts();
  const counts = (words: string) => page.getByTestId('counts').filter({ hasText: words }).waitFor();
  const save = async () => {
    await button('Save').click();
    await page.getByText('Saved document').first().waitFor();
  };

  it('link every name that is sure at one click, and leave the others to be chosen', async () => {
    const id = await article(
      'Grapes go west',
      'Grapes from Turpan pass Khorgos and Alashankou, says Urumqi Customs.',
    );
    await open('article', id);
    await row('Turpan').waitFor();
    await counts('0 linked, 4 open');
    await look(page, 'suggestions-open');

    await button('Link all').click();
    await counts('3 linked, 1 open');
    await row('Khorgos').waitFor({ state: 'detached' });
    await row('Turpan').waitFor();
    await look(page, 'suggestions-to-choose');

    await row('Turpan').getByRole('button', { name: 'Link Turpan Prefecture', exact: true }).click();
    await counts('4 linked, 0 open');
    await page.getByText('The text names nothing that is left to link.').waitFor();
    await save();

    await open('article', id);
    await counts('4 linked, 0 open');
    expect((await linked('Places')).sort()).toEqual(['Alashankou', 'Khorgos', 'Turpan Prefecture']);
    expect(await linked('Organizations')).toEqual(['Urumqi Customs']);
    await look(page, 'suggestions-done');
  });

  it('tell two entries of one name apart', async () => {
    await open('article', await article('Wine', 'The wine came from Georgia.'));
    await row('Georgia').waitFor();
    await look(page, 'suggestions-namesakes');
    const choices = await row('Georgia').innerText();
    expect(choices).toMatch(/^country$/m);
    expect(choices).toMatch(/^region$/m);
    await row('Georgia').getByRole('button', { name: 'Link Georgia (country)', exact: true }).click();
    await counts('1 linked, 0 open');
    const georgia = page.getByRole('list', { name: 'Places', exact: true }).getByRole('link');
    expect(await georgia.getAttribute('href')).toContain(country);
  });

  it('are dismissed for good, until they are asked for again', async () => {
    const id = await article('At the pass', 'Trains wait at Alashankou.');
    await open('article', id);
    await row('Alashankou').waitFor();
    await button("Don't suggest Alashankou here again").click();
    await row('Alashankou').waitFor({ state: 'detached' });
    await look(page, 'suggestions-dismissed');

    await open('article', id);
    await button('Show 1 dismissed again').waitFor();
    expect(await row('Alashankou').count()).toBe(0);
    await button('Show 1 dismissed again').click();
    await row('Alashankou').waitFor();
    expect(await button('Show 1 dismissed again').count()).toBe(0);
  });

  it('are counted on the homepage, and lead to a place that links all articles which name it', async () => {
    const ids = await Promise.all(
      ['One', 'Two', 'Three'].map((word) => article(`Train ${word}`, `Train ${word} passed Khorgos.`)),
    );
    const widget = page.locator('[data-unlinked]');
    // What is counted is kept for some seconds.
    const counted = async (ofKhorgos: RegExp | null) => {
      for (let tries = 0; tries < 30; tries += 1) {
        await panel.open('/');
        await widget.waitFor();
        const shown = widget.getByRole('listitem').filter({ hasText: 'Khorgos' });
        if (
          ofKhorgos ? (await shown.filter({ hasText: ofKhorgos }).count()) === 1 : (await shown.count()) === 0
        )
          return;
        await page.waitForTimeout(1000);
      }
      throw new Error(`The widget shows: ${await widget.innerText()}`);
    };
    await counted(/3/);
    await widget.scrollIntoViewIfNeeded();
    await look(page, 'widget');

    await widget.getByRole('link', { name: /Khorgos/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(khorgos));
    const list = page.getByRole('list', { name: 'Articles that name it without a link' });
    await list.getByRole('listitem').nth(2).waitFor();
    expect((await list.getByRole('link').allInnerTexts()).sort()).toEqual([
      'Train One',
      'Train Three',
      'Train Two',
    ]);
    await look(page, 'unlinked');

    await button('Link all 3').click();
    await page.getByText('3 articles are linked.').waitFor();
    await list.waitFor({ state: 'detached' });
    await look(page, 'unlinked-linked');
    for (const id of ids) {
      await open('article', id);
      await counts('1 linked, 0 open');
      expect(await linked('Places')).toEqual(['Khorgos']);
    }
    await counted(null);
  });
});
