import type { Page } from 'playwright-core';
import { editor } from '../helpers/access';
import { openBrowserDesk } from '../helpers/browser-desk';

type Fields = Record<string, unknown>;

describe('links in the panel', () => {
  const desk = openBrowserDesk();
  let page: Page;
  let token: string;
  const asked: string[] = [];

  beforeAll(async () => {
    token = await registerEditor();
    page = await desk.browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on('request', (request) => asked.push(request.url()));
    await logIn();
  });

  async function registerEditor(): Promise<string> {
    const { data } = (await send('POST', '/admin/register-admin', editor)) as { data: { token: string } };
    return data.token;
  }

  async function logIn(): Promise<void> {
    await page.goto(`${desk.dateline.url}/admin`);
    await page.getByLabel('Email').fill(editor.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(editor.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
  }

  async function send(method: string, path: string, body?: Fields): Promise<unknown> {
    const response = await fetch(desk.dateline.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  const uidOf = (type: string) => `api::${type}.${type}`;

  async function create(type: string, fields: Fields, publish = false): Promise<string> {
    const list = `/content-manager/collection-types/${uidOf(type)}`;
    const { data } = (await send('POST', list, fields)) as { data: { documentId: string } };
    if (publish) await send('POST', `${list}/${data.documentId}/actions/publish`, fields);
    return data.documentId;
  }
  const place = (name: string, more: Fields = {}) => create('place', { name, kind: 'city', ...more });
  const article = (title: string, more: Fields = {}, publish = false) =>
    create('article', { title, publishedOn: '2023-08-01', language: 'en', ...more }, publish);

  async function exists(type: string, documentId: string): Promise<boolean> {
    const response = await fetch(
      `${desk.dateline.url}/content-manager/collection-types/${uidOf(type)}/${documentId}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    return response.ok;
  }

  async function linksOf(type: string, documentId: string): Promise<Record<string, (string | null)[]>> {
    const { data } = (await send('GET', `/crosslinks/links/${uidOf(type)}/${documentId}`)) as {
      data: { groups: { field: string; entries: { label: string | null }[] }[] };
    };
    return Object.fromEntries(
      data.groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ field, entries }) => [field, entries.map(({ label }) => label)]),
    );
  }

  async function open(type: string, documentId: string): Promise<void> {
    await page.goto(
      `${desk.dateline.url}/admin/content-manager/collection-types/${uidOf(type)}/${documentId}`,
    );
    await page.getByRole('heading', { name: 'Links', exact: true }).waitFor();
  }

  const linkTo = () => page.getByRole('combobox', { name: 'Link to', exact: true });
  const linkFrom = () => page.getByRole('combobox', { name: 'Link from', exact: true });
  const linked = (list: string) => page.getByRole('list', { name: list, exact: true }).getByRole('listitem');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const saved = () => page.getByText('Saved document').waitFor();

  /** Types a name and takes what is found first; returns how many keys that took besides the name. */
  async function pick(box: ReturnType<typeof linkTo>, name: string): Promise<number> {
    await box.pressSequentially(name);
    await page.getByRole('option').filter({ hasText: name }).first().waitFor();
    await box.press('Enter');
    return 1;
  }

  async function deleteFromPage(): Promise<void> {
    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Delete entry' }).click();
    await button('Confirm').click();
  }

  it('links an article to five entries of four types in under ten clicks and keys', async () => {
    const [id] = await Promise.all([
      article('A visit to Kashgar'),
      place('Kashgar'),
      place('Khorgos', { kind: 'border-crossing' }),
      create('event', { name: 'China–Eurasia Expo', kind: 'trade-fair', state: 'held' }, true),
      create('topic', { name: 'Land ports' }),
      create('organization', { name: 'Urumqi Customs', kind: 'customs' }),
    ]);
    await open('article', id);

    let effort = 0;
    await linkTo().click();
    effort += 1;
    for (const name of ['Kashgar', 'Khorgos', 'Eurasia Expo', 'Land ports', 'Urumqi Customs']) {
      effort += await pick(linkTo(), name);
    }
    await linked('Organizations').first().waitFor();
    await button('Save').click();
    effort += 1;
    await saved();

    expect(effort).toBeLessThan(10);
    expect(await linksOf('article', id)).toEqual({
      places: ['Kashgar', 'Khorgos'],
      events: ['China–Eurasia Expo'],
      topics: ['Land ports'],
      organizations: ['Urumqi Customs'],
    });
  });

  it('takes a link away again, and creates what is missing without losing what was typed', async () => {
    const kept = await place('Turpan');
    const id = await article('Grapes', { places: { connect: [{ documentId: kept }] } });
    await open('article', id);
    await page.getByRole('textbox', { name: 'Title' }).fill('Grapes and raisins');
    await button('Remove the link to Turpan').click();
    await linked('Places').first().waitFor({ state: 'detached' });

    await linkTo().pressSequentially('Shanshan');
    await page.getByRole('option', { name: 'Create “Shanshan” (Place)' }).click();
    const form = page.getByRole('dialog', { name: 'New entry: Place' });
    await form.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'region' }).click();
    await form.getByRole('button', { name: 'Create and link' }).click();
    await linked('Places').filter({ hasText: 'Shanshan' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Grapes and raisins');
    await button('Save').click();
    await saved();
    expect(await linksOf('article', id)).toEqual({ places: ['Shanshan'] });
  });

  it('links from a place, and publishes what only that keeps from readers', async () => {
    const id = await place('Alashankou');
    await article('Trains through the pass', {}, true);
    await open('place', id);
    await pick(linkFrom(), 'Trains through the pass');
    await linked('Articles').filter({ hasText: 'Trains through the pass' }).waitFor();
    await button('Publish it now').click();
    await page.getByText('Changed in drafts').waitFor({ state: 'detached' });

    const response = await fetch(
      `${desk.dateline.url}/api/articles?filters[places][slug]=alashankou&populate[places]=true`,
    );
    const { data } = (await response.json()) as { data: { title: string }[] };
    expect(data.map(({ title }) => title)).toEqual(['Trains through the pass']);
  });

  it('is stopped from deleting a linked place, and deletes it when forced', async () => {
    const id = await place('Torugart');
    await article('The pass is open', { places: { connect: [{ documentId: id }] } });
    await open('place', id);

    await deleteFromPage();
    const refusal = page.getByRole('dialog', { name: 'Others link to this' });
    await refusal.getByRole('listitem').filter({ hasText: 'The pass is open' }).waitFor();
    await refusal.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Nothing was deleted').waitFor();
    expect(await exists('place', id)).toBe(true);

    await deleteFromPage();
    await refusal.getByRole('button', { name: 'Delete anyway' }).click();
    await page.getByText('Deleted document').waitFor();
    expect(await exists('place', id)).toBe(false);
  });

  it('publishes an article together with the drafts it links to', async () => {
    const event = await create('event', { name: 'A signing', kind: 'signing', state: 'planned' });
    const id = await article('Before the signing', { events: { connect: [{ documentId: event }] } });
    await open('article', id);
    await button('Publish').click();
    const dialog = page.getByRole('dialog', { name: 'Publish with its links' });
    await dialog.getByRole('checkbox', { name: 'A signing' }).waitFor();
    await dialog.getByRole('button', { name: 'Publish with 1 draft' }).click();
    await page.getByText('Published document').waitFor();

    const response = await fetch(
      `${desk.dateline.url}/api/articles?filters[title]=Before the signing&populate[events]=true`,
    );
    const { data } = (await response.json()) as { data: { events: { name: string }[] }[] };
    expect(data[0]?.events.map(({ name }) => name)).toEqual(['A signing']);
  });

  it('merges two places', async () => {
    const twin = await place('Kashi', { aliases: [{ text: '喀什', language: 'zh' }] });
    const remains = await place('Kashgar Prefecture', { kind: 'prefecture' });
    const id = await article('From Kashi', { places: { connect: [{ documentId: twin }] } });
    await open('place', twin);
    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Merge into…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge two entries' });
    await pick(dialog.getByRole('combobox', { name: 'Merge into' }), 'Kashgar Prefecture');
    await dialog.getByText('“Kashi” goes, “Kashgar Prefecture” remains.').waitFor();
    await dialog.getByText('1 link moves').waitFor();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.waitForURL((url) => url.pathname.endsWith(remains));

    expect(await exists('place', twin)).toBe(false);
    expect(await linksOf('article', id)).toEqual({ places: ['Kashgar Prefecture'] });
  });

  it('links many articles to one place from their list', async () => {
    await place('Dostyk');
    const ids = await Promise.all([article('Batch one'), article('Batch two')]);
    await page.goto(
      `${desk.dateline.url}/admin/content-manager/collection-types/${uidOf('article')}?_q=Batch&page=1`,
    );
    await page.getByRole('gridcell', { name: 'Batch two' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all entries' }).click();
    await button('Link to…').click();
    const dialog = page.getByRole('dialog', { name: 'Link 2 entries' });
    await pick(dialog.getByRole('combobox', { name: 'Link to' }), 'Dostyk');
    await dialog.getByRole('button', { name: 'Link 2 entries' }).click();
    await dialog.getByText('2 entries were linked.').waitFor();
    for (const id of ids) expect(await linksOf('article', id)).toEqual({ places: ['Dostyk'] });
  });

  it('talks to nobody but its own server', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(desk.dateline.url) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
  });
});
