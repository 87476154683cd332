import type { Browser, Page } from 'playwright-core';
import { editor } from '../helpers/access';
import { launchBrowser } from '../helpers/browser';
import { openPanel, type Panel } from '../helpers/panel';
import { spawnDateline, type SpawnedDateline } from '../helpers/spawned-dateline';
import { createTestDatabase, type TestDatabase } from '../helpers/test-database';

const reader = { email: 'reader@dateline.example', password: 'Dateline-2023', firstname: 'Reader' };
const PAGES = '/admin/content-manager/collection-types';

describe('the panel of somebody who may edit entries and read links, and no more,', () => {
  let database: TestDatabase;
  let dateline: SpawnedDateline;
  let browser: Browser;
  let desk: Panel;
  let page: Page;
  const refused: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    [dateline, browser] = await Promise.all([spawnDateline({ databaseUrl: database.url }), launchBrowser()]);
    desk = await openPanel(dateline, browser);
    await addReader();
    page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage();
    // A busy machine takes its time to draw a form.
    page.setDefaultTimeout(60_000);
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(`${response.request().method()} ${response.url()}`);
    });
    await page.goto(`${dateline.url}/admin`);
    await page.getByLabel('Email').fill(reader.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(reader.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
    refused.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await dateline?.stop();
    await database?.drop();
  });

  /** A role with what an Editor may do, but of links the reading only, and a user who has it. */
  async function addReader(): Promise<void> {
    let token = '';
    const send = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`${dateline.url}/admin${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: body && JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return ((await response.json()) as { data: unknown }).data;
    };
    const { email, password } = editor;
    token = ((await send('POST', '/login', { email, password })) as { token: string }).token;
    const roles = (await send('GET', '/roles')) as { id: number; code: string }[];
    const { id: editors } = roles.find(({ code }) => code === 'strapi-editor')!;
    const rights = (await send('GET', `/roles/${editors}/permissions`)) as Record<string, unknown>[];
    const kept = rights
      .filter(({ action }) => !/crosslinks\.(link|merge|delete)/i.test(String(action)))
      .map(({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }));
    const role = (await send('POST', '/roles', { name: 'Reader of links', description: '' })) as {
      id: number;
    };
    await send('PUT', `/roles/${role.id}/permissions`, { permissions: kept });
    const user = (await send('POST', '/users', {
      email: reader.email,
      firstname: reader.firstname,
      lastname: 'Of links',
      roles: [role.id],
    })) as { registrationToken: string };
    await send('POST', '/register', {
      registrationToken: user.registrationToken,
      userInfo: { firstname: reader.firstname, lastname: 'Of links', password: reader.password },
    });
  }

  const open = async (type: string, documentId: string) => {
    await page.goto(`${dateline.url}${PAGES}/api::${type}.${type}/${documentId}`);
    await page.getByRole('heading', { name: 'Links', exact: true }).waitFor();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('shows what links to a place, offers to change none of it, and stops at deleting it', async () => {
    const place = await desk.create('place', { name: 'Irkeshtam', kind: 'border-crossing' });
    await desk.create('article', {
      title: 'Lorries at the pass',
      language: 'en',
      places: { connect: [{ documentId: place }] },
    });
    await open('place', place);
    const articles = page.getByRole('list', { name: 'Articles', exact: true });
    await articles.getByText('Lorries at the pass').waitFor();
    expect(await page.getByRole('combobox', { name: 'Link from', exact: true }).count()).toBe(0);
    expect(await articles.getByRole('button').count()).toBe(0);

    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Delete entry' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Merge into…' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Delete entry' }).click();
    await button('Confirm').click();
    const refusal = page.getByRole('dialog', { name: 'Others link to this' });
    await refusal.getByText('Your role may not go on with it.').waitFor();
    expect(await refusal.getByRole('button', { name: 'Delete anyway' }).count()).toBe(0);
    await refusal.getByRole('button', { name: 'Cancel' }).click();
  });

  it('offers no link to many entries at once', async () => {
    await desk.create('topic', { name: 'Transit' });
    await page.goto(`${dateline.url}${PAGES}/api::article.article?page=1`);
    await page.getByRole('gridcell', { name: 'Lorries at the pass' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all entries' }).click();
    await button('Publish').waitFor();
    expect(await button('Link to…').count()).toBe(0);
  });

  it('publishes an article without the draft that it links to', async () => {
    const event = await desk.create('event', { name: 'A handover', kind: 'signing', state: 'planned' });
    const link = {
      type: 'link',
      url: `/api/go/${event}`,
      documentId: event,
      children: [{ type: 'text', text: 'the handover' }],
    };
    const article = await desk.create('article', {
      title: 'Before the handover',
      language: 'en',
      publishedOn: '2023-08-01',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: '' }, link, { type: 'text', text: '' }] }],
    });
    await open('article', article);
    await button('Publish').click();
    const dialog = page.getByRole('dialog', { name: 'Publish with its links' });
    expect(await dialog.getByRole('checkbox', { name: 'A handover' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Publish this alone' }).click();
    await page.getByText('Published document').waitFor();
  });

  it('was refused nothing that it had offered', () => {
    expect(refused).toEqual([]);
  });
});
