import type { Locator, Page } from 'playwright-core';
import { openBrowserDesk } from '../helpers/browser-desk';
import { textFixture } from '../helpers/gazetteer';
import { openPanel, type Panel } from '../helpers/panel';
import { look } from '../helpers/screenshots';

const KASHGAR = 'Kashgar Comprehensive Bonded Zone';
const URUMQI = 'Urumqi International Land Port Area';

interface Visit {
  name: string;
  startDate: string | null;
  endDate: string | null;
  state: string;
  durationDays: number | null;
  host: { name: string } | null;
  itinerary: { place: { name: string } | null; date: string | null; activity: string | null }[];
  participants: { name: string | null; person: { name: string } | null }[];
  places: { name: string }[];
}

describe('the visit of a text in the panel', () => {
  const desk = openBrowserDesk();
  let panel: Panel;
  let page: Page;
  let card: Locator;

  beforeAll(async () => {
    panel = await openPanel(desk.dateline, desk.browser);
    page = panel.page;
    // The panel scrolls in itself: so high that a picture shows the whole form.
    await page.setViewportSize({ width: 1400, height: 2000 });
    card = page.locator('[data-event]').first();
    for (const [name, kind] of [
      ['Xinjiang', 'region'],
      [KASHGAR, 'bonded-zone'],
      [URUMQI, 'land-port'],
    ]) {
      await panel.create('place', { name, kind });
    }
    await panel.create('place', { name: 'Iran', kind: 'country', isoCode: 'IR' });
    await panel.create('organization', { name: 'Ministry of Visits', kind: 'ministry' });
    await panel.create('person', { name: 'Anna Guest' });
  });

  const read = async () => {
    await panel.open('/plugins/reading');
    await page.getByLabel('Text', { exact: true }).fill(textFixture('envoys-at-two-gateways.txt'));
    await page.getByRole('button', { name: 'Read the text' }).click();
    await card.waitFor();
  };
  const rows = (list: string) => card.getByRole('list', { name: list }).locator('> li');
  const button = (name: string) => card.getByRole('button', { name, exact: true });
  const accept = () => page.getByRole('button', { name: 'Accept and draft' });
  const choose = async (within: Locator, label: string, typed: string, option: string | RegExp) => {
    await within.getByRole('combobox', { name: label, exact: true }).fill(typed);
    await page.getByRole('option', { name: option }).first().click();
  };

  it('is shown as it was found, and corrected: stops, guests, days and host', async () => {
    await read();
    expect(await rows('Stops').count()).toBe(2);
    expect(await rows('Participants').count()).toBe(1);
    await look(page, 'visit-found');

    await button(`Move ${URUMQI} up`).click();
    expect(await rows('Stops').first().innerText()).toContain(URUMQI);
    // What moved keeps the focus.
    expect(await rows('Stops').first().locator(':focus').count()).toBe(1);
    await button('Remove ambassador to China, Iran').click();
    expect(await rows('Participants').count()).toBe(0);

    await button('Add a stop').click();
    expect(await rows('Stops').nth(2).innerText()).toContain('Choose a place, or write what was done there');
    expect(await accept().isDisabled()).toBe(true);
    await choose(rows('Stops').nth(2), 'Place', 'Xin', /^Xinjiang/);
    await rows('Stops').nth(2).getByLabel('Day').fill('2023-08-04');
    await rows('Stops').nth(2).getByLabel('What was done there').fill('Talks on trade');

    await button('Add a participant').click();
    await choose(rows('Participants').first(), 'Person', 'Anna', /^Anna Guest/);
    await rows('Participants').first().getByLabel('Name in the text').fill('Ms Guest');

    await card.getByLabel('First day').fill('2023-08-05');
    await card.getByLabel('Last day').fill('2023-08-04');
    await card.getByText('Is before the first day').waitFor();
    await look(page, 'visit-wrong');
    await card.getByLabel('First day').fill('2023-07-31');
    await card.getByText('Is before the first day').waitFor({ state: 'detached' });
    await choose(card, 'Host', 'Ministry', /^Ministry of Visits/);
    await look(page, 'visit-corrected');
    await page.setViewportSize({ width: 1400, height: 900 });
    await button('Add a participant').scrollIntoViewIfNeeded();
    await look(page, 'visit-scrolled');
    await page.setViewportSize({ width: 480, height: 3000 });
    await look(page, 'visit-narrow');
    await page.setViewportSize({ width: 1400, height: 2000 });
  });

  it('is drafted as it was shown', async () => {
    await accept().click();
    await page.waitForURL(/api::article\.article\/[a-z0-9]{24}/);
    const { accessKey } = (await panel.send('/admin/api-tokens', {
      ...{ name: 'Test', description: '', type: 'full-access', lifespan: null },
    })) as { accessKey: string };
    const populate = ['itinerary', 'participants'].map((field) => `populate[${field}][populate]=*`).join('&');
    const response = await fetch(
      `${desk.dateline.url}/api/events?status=draft&${populate}&populate[host]=true&populate[places]=true`,
      { headers: { authorization: `Bearer ${accessKey}` } },
    );
    const { data } = (await response.json()) as { data: Visit[] };
    expect(data).toMatchObject([
      {
        ...{ startDate: '2023-07-31', endDate: '2023-08-04', state: 'held', durationDays: 5 },
        host: { name: 'Ministry of Visits' },
        itinerary: [
          { place: { name: URUMQI }, date: null, activity: null },
          { place: { name: KASHGAR }, date: null, activity: null },
          { place: { name: 'Xinjiang' }, date: '2023-08-04', activity: 'Talks on trade' },
        ],
        participants: [{ name: 'Ms Guest', person: { name: 'Anna Guest' } }],
        places: [{ name: 'Xinjiang' }],
      },
    ]);
  });

  it('is linked where the desk has it, or left out, or drafted beside it', async () => {
    await read();
    const way = (name: string) => card.getByRole('radio', { name });
    expect(await way('Link the event that there is').isChecked()).toBe(true);
    expect(await page.getByTestId('summary').innerText()).toMatch(/ 1 event$/);
    await look(page, 'visit-known');
    await way('Leave it out').click();
    expect(await page.getByTestId('summary').innerText()).toContain('0 events');
    await way('Draft an event').click();
    expect(await rows('Stops').count()).toBe(2);
    expect(await page.getByTestId('summary').innerText()).toMatch(/ 1 event$/);
  });

  it('is added where it was not found, with a place that the desk has not', async () => {
    await page.getByRole('button', { name: 'Add a visit' }).click();
    const added = page.locator('[data-event]').nth(1);
    await added.getByText('Must not be empty').waitFor();
    expect(await page.getByTestId('summary').innerText()).toContain('2 events');
    await added.getByLabel('Name', { exact: false }).first().fill('A walk over the market');
    await added.getByRole('button', { name: 'Add a stop' }).click();
    await choose(added, 'Place', 'Nowhere Market', /^Create “Nowhere Market”/);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'city', exact: true }).click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await added.getByRole('list', { name: 'Stops' }).innerText()).toContain('1. Nowhere Market');
    expect(await accept().isEnabled()).toBe(true);
    await look(page, 'visit-added');
  });
});
