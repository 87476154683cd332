import type { Page } from 'playwright-core';
import { restrictAuthorsToOwn } from '../helpers/access';
import { openBrowserDesk } from '../helpers/browser-desk';
import { openPanel, type Panel } from '../helpers/panel';
import { look } from '../helpers/screenshots';

const WITHHELD = 'An entry you may not read';

describe('the links of an author’s own entries, where others’ stand at the other end,', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let ownPlace: string;
  let ownArticle: string;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    await restrictAuthorsToOwn(desk.dateline.url, panel.token);
    const author = await panel.addColleague('Author', 'strapi-author');
    page = author.page;
    ownPlace = await author.create('place', { name: 'Irkeshtam', kind: 'border-crossing' });
    ownArticle = await author.create('article', { title: 'Lorries at the pass', language: 'en' });
    const link = (field: string, target: string) =>
      author.send('/crosslinks/link', {
        source: { uid: 'api::article.article', documentId: ownArticle },
        field,
        targets: [target],
      });
    await link('places', ownPlace);
    await link('events', await panel.create('event', { name: 'Secret handover', kind: 'signing' }));
    await panel.create('article', {
      title: 'Secret article',
      language: 'en',
      places: { connect: [{ documentId: ownPlace }] },
    });
  });

  const open = (address: string) => page.goto(`${desk.dateline.url}/admin${address}`);
  const edit = async (type: string, documentId: string) => {
    await open(`/content-manager/collection-types/api::${type}.${type}/${documentId}`);
    await page.getByRole('heading', { name: 'Links', exact: true }).waitFor();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const refuseSecrets = async () => expect(await page.getByText('Secret').count()).toBe(0);

  it('stand in the panel, those of others without a name and without a way there', async () => {
    await edit('place', ownPlace);
    const articles = page.getByRole('list', { name: 'Articles', exact: true });
    await articles.getByRole('link', { name: 'Lorries at the pass' }).waitFor();
    await articles.getByText(WITHHELD, { exact: true }).waitFor();
    expect(await articles.getByRole('listitem').count()).toBe(2);
    expect(await articles.getByRole('link').count()).toBe(1);
    expect(await articles.getByRole('button').count()).toBe(1);
    await refuseSecrets();
    await look(page, 'links-rights-panel');
  });

  it('stop the place from being deleted', async () => {
    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Delete entry' }).click();
    await button('Confirm').click();
    const refusal = page.getByRole('dialog', { name: 'Others link to this' });
    await refusal.getByText(WITHHELD, { exact: true }).waitFor();
    await refusal.getByRole('link', { name: 'Lorries at the pass' }).waitFor();
    expect(await refusal.getByRole('button', { name: 'Delete anyway' }).count()).toBe(0);
    await refuseSecrets();
    await look(page, 'links-rights-refusal');
    await refusal.getByRole('button', { name: 'Cancel' }).click();
  });

  it('stand in the graph and its table, and what is withheld opens nothing', async () => {
    await open(`/plugins/crosslinks?uid=api::place.place&documentId=${ownPlace}`);
    const picture = page.getByRole('group', { name: 'Links around' });
    const withheld = picture.getByRole('link', { name: `${WITHHELD}, Article`, exact: true });
    await withheld.waitFor();
    expect(await withheld.getAttribute('href')).toBeNull();
    await page.getByRole('grid').getByText(WITHHELD, { exact: true }).waitFor();
    const { href } = new URL(page.url());
    await withheld.click({ force: true });
    expect(page.url()).toBe(href);
    await refuseSecrets();
    await look(page, 'links-rights-graph');
  });

  it('stand among what an article links to', async () => {
    await edit('article', ownArticle);
    const events = page.getByRole('list', { name: 'Events', exact: true });
    await events.getByText(WITHHELD, { exact: true }).waitFor();
    expect(await events.getByRole('link').count()).toBe(0);
    await refuseSecrets();
    await look(page, 'links-rights-article');
  });
});
