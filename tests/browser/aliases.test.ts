import type { Page } from 'playwright-core';
import { editor } from '../helpers/access';
import { openBrowserDesk } from '../helpers/browser-desk';

describe('the field of other names', () => {
  const desk = openBrowserDesk();
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    page = await desk.browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on('request', (request) => asked.push(request.url()));
    await registerEditor();
    await openNewPlace();
  });

  async function registerEditor(): Promise<void> {
    const response = await fetch(`${desk.dateline.url}/admin/register-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(editor),
    });
    expect(response.status).toBe(200);
    await page.goto(`${desk.dateline.url}/admin`);
    await page.getByLabel('Email').fill(editor.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(editor.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
  }

  async function openNewPlace(): Promise<void> {
    await page.goto(`${desk.dateline.url}/admin/content-manager/collection-types/api::place.place/create`);
    await nameInput().fill('Kashgar');
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'city' }).click();
  }

  const nameInput = () => page.getByRole('textbox', { name: 'Name', exact: false }).first();
  const aliasInput = () => page.getByRole('textbox', { name: 'Aliases' });
  const languageInput = () => page.getByRole('textbox', { name: 'Language' });
  const names = () => page.getByRole('list', { name: 'Names entered' }).getByRole('listitem');

  it('takes a name with its language by the keyboard alone', async () => {
    await aliasInput().focus();
    await page.keyboard.type('喀什');
    await page.keyboard.press('Tab');
    await page.keyboard.type('zh');
    await page.keyboard.press('Enter');
    expect(await names().allInnerTexts()).toEqual(['喀什\nzh']);
  });

  it('reads a language behind an @, and takes several pasted lines', async () => {
    await aliasInput().fill('Кашгар@ru');
    await aliasInput().press('Enter');
    await aliasInput().evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'Kashi\nKaxgar@ug-Latn\n\nKashi');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await names().nth(3).waitFor();
    expect(await names().allInnerTexts()).toEqual(['喀什\nzh', 'Кашгар\nru', 'Kashi', 'Kaxgar\nug-Latn']);
  });

  it('refuses what is not a language, and keeps what was typed', async () => {
    await aliasInput().fill('Kashghar');
    await languageInput().fill('english, mostly');
    await languageInput().press('Enter');
    await page.getByText('“english, mostly” is not a language tag').waitFor();
    expect(await names().count()).toBe(4);
    await languageInput().fill('EN');
    await languageInput().press('Enter');
    expect(await names().last().innerText()).toBe('Kashghar\nen');
  });

  it('lets a name be changed and removed', async () => {
    await page.getByRole('button', { name: 'Edit Kashi' }).click();
    await languageInput().fill('zh-latn-pinyin');
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await names().nth(2).innerText()).toBe('Kashi\nzh-Latn-pinyin');
    await page.getByRole('button', { name: 'Remove Kashghar' }).click();
    expect(await names().count()).toBe(4);
  });

  it('has stored them after a reload', async () => {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.reload();
    await names().nth(3).waitFor();
    expect(await names().allInnerTexts()).toEqual([
      '喀什\nzh',
      'Кашгар\nru',
      'Kashi\nzh-Latn-pinyin',
      'Kaxgar\nug-Latn',
    ]);

    const response = await fetch(`${desk.dateline.url}/api/places?filters[slug]=kashgar`);
    const { data } = (await response.json()) as { data: { aliases: unknown }[] };
    expect(data[0]?.aliases).toEqual([
      { text: '喀什', language: 'zh' },
      { text: 'Кашгар', language: 'ru' },
      { text: 'Kashi', language: 'zh-Latn-pinyin' },
      { text: 'Kaxgar', language: 'ug-Latn' },
    ]);
  });

  it('talks to nobody but its own server', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(desk.dateline.url) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
  });
});
