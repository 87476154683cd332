import type { Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';
import { openPanel, type Panel } from '../helpers/panel';

describe('the page of links', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let kashgar: string;
  let fair: string;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    page = panel.page;
  });

  const connect = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId })) });
  const place = (name: string, more = {}) => panel.create('place', { name, kind: 'city', ...more });
  const picture = () => page.getByRole('group', { name: 'Links around' });
  const nodes = () => picture().getByRole('link');
  const node = (name: string) => picture().getByRole('link', { name, exact: true });
  const count = (section: string) => page.locator(`[data-count="${section}"]`);
  const section = (name: string) => page.getByRole('link', { name });
  const editorOf = (type: string, documentId: string) =>
    new RegExp(`/content-manager/collection-types/api::${type}\\.${type}/${documentId}`);

  /** A fair at Kashgar, in Xinjiang; an article in draft tells of both, and one of nothing that is there. */
  async function fillDesk(): Promise<void> {
    const xinjiang = await place('Xinjiang', { kind: 'region' });
    kashgar = await place('Kashgar', {
      parent: connect(xinjiang),
      aliases: [{ text: '喀什', language: 'zh' }],
    });
    fair = await panel.create('event', { name: 'Kashgar fair', places: connect(kashgar) }, { publish: true });
    const topic = await panel.create('topic', { name: 'Trade fairs' });
    await panel.create('article', {
      title: 'A fair in the west',
      language: 'en',
      events: connect(fair),
      places: connect(kashgar),
      topics: connect(topic),
    });
    await place('喀什');
    const gone = 'aaaaaaaaaaaaaaaaaaaaaaaa';
    const link = {
      type: 'link',
      url: `/api/go/${gone}`,
      documentId: gone,
      children: [{ type: 'text', text: 'it' }],
    };
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: 'Read ' }, link, { type: 'text', text: '' }] },
    ];
    await panel.create('article', { title: 'On something gone', language: 'en', body });
  }

  it('says that all is well with a desk that has nothing to put right', async () => {
    await panel.open('/plugins/crosslinks?tab=report');
    await page.getByText('All is well: every entry is linked, readers can follow every link').waitFor();
  });

  it('counts what is to be put right when it is checked again', async () => {
    await fillDesk();
    await page.getByRole('button', { name: 'Check again' }).click();
    await count('broken').getByText('1', { exact: true }).waitFor();
    const counts = ['unlinked', 'hidden', 'broken', 'duplicates'].map((name) => count(name).innerText());
    expect(await Promise.all(counts)).toEqual(['1', '0', '1', '1']);
    await page.getByRole('row', { name: '喀什' }).waitFor();
  });

  it('shows the rows of each section, and opens their entries', async () => {
    await section("Links to what readers can't see").click();
    await page.getByText('All is well: readers can see whatever published entries link to.').waitFor();
    await section('Probable duplicates').click();
    await page
      .getByRole('row', { name: '喀什' })
      .getByRole('link', { name: 'Kashgar', exact: true })
      .waitFor();
    await section('Links in texts to nothing').click();
    await page.getByRole('row', { name: 'aaaaaaaaaaaaaaaaaaaaaaaa' }).getByText('Body').waitFor();
    await page.getByRole('link', { name: 'On something gone', exact: true }).click();
    await page.waitForURL(/content-manager\/collection-types\/api::article\.article\//);
  });

  it('has its counts on the homepage, each with a way to its section', async () => {
    await panel.open('/');
    const row = page.getByRole('link', { name: 'Probable duplicates' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/1$/);
    await row.click();
    await page.waitForURL(/section=duplicates/);
    await page.getByText('Name in common').waitFor();
  });

  it('draws the links around an entry that is found by another name', async () => {
    await panel.open('/');
    await page.getByRole('link', { name: 'Links', exact: true }).click();
    await page.getByRole('combobox', { name: 'Entry whose links are shown' }).fill('喀什');
    await page.getByRole('option', { name: 'Kashgar' }).first().click();
    await node('Kashgar, Place').waitFor();
    expect(new URL(page.url()).searchParams.get('documentId')).toBe(kashgar);
    await node('Kashgar fair, Event').waitFor();
    await node('A fair in the west, Article').waitFor();
    expect(await nodes().count()).toBe(4);
  });

  it('draws dashed what is in a draft only, and has the same links as rows', async () => {
    expect(await picture().locator('path[marker-end]').count()).toBe(4);
    expect(await picture().locator('path[stroke-dasharray]').count()).toBe(2);
    await page.getByRole('heading', { name: '4 links' }).waitFor();
    await page
      .getByRole('row', { name: 'A fair in the west' })
      .first()
      .getByText('in the draft only')
      .waitFor();
  });

  it('hides the types that are not wanted', async () => {
    await page.getByRole('checkbox', { name: 'Events 1' }).click();
    await node('Kashgar fair, Event').waitFor({ state: 'detached' });
    expect(await nodes().count()).toBe(3);
    await page.getByRole('heading', { name: '2 links' }).waitFor();
    await page.getByRole('checkbox', { name: 'Events 1' }).click();
    await node('Kashgar fair, Event').waitFor();
  });

  it('goes two steps out, and comes back so after a reload', async () => {
    await page.getByRole('combobox', { name: 'How far the graph reaches' }).click();
    await page.getByRole('option', { name: 'Two steps out' }).click();
    await node('Trade fairs, Topic').waitFor();
    await page.reload();
    await node('Trade fairs, Topic').waitFor();
    expect(await nodes().count()).toBe(5);
  });

  it('puts another entry in the middle, by a double click or the space bar', async () => {
    await node('Kashgar fair, Event').dblclick();
    await page.waitForURL((url) => url.searchParams.get('documentId') === fair);
    await page.getByRole('heading', { name: 'Kashgar fair' }).waitFor();
    await node('Kashgar, Place').press(' ');
    await page.waitForURL((url) => url.searchParams.get('documentId') === kashgar);
    await page.getByRole('heading', { name: 'Kashgar', exact: true }).waitFor();
    expect(await node('Kashgar, Place').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('is walked through by the arrow keys, one stop of the Tab key in all', async () => {
    expect(await picture().locator('a[tabindex="0"]').count()).toBe(1);
    const reached = new Set<string | null>();
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press('Home');
      await page.keyboard.press(key);
      reached.add(await picture().locator('a:focus').getAttribute('aria-label'));
    }
    expect(reached.size).toBeGreaterThan(1);
  });

  it('opens an entry: in a new tab with a modifier key, here by a click or Enter', async () => {
    const tab = page.context().waitForEvent('page');
    await node('Kashgar fair, Event').click({ modifiers: ['ControlOrMeta'] });
    const opened = await tab;
    await opened.waitForURL(editorOf('event', fair));
    await opened.close();

    await node('Kashgar fair, Event').click();
    await page.waitForURL(editorOf('event', fair));
    await page.goBack();
    await node('Kashgar, Place').press('Enter');
    await page.waitForURL(editorOf('place', kashgar));
  });
});
