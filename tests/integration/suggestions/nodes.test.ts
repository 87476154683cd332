import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { suggestionsResponse } from '../../../src/plugins/reading/shared/contracts';
import { adminToken } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';
import { spawnDateline, type SpawnedDateline } from '../../helpers/spawned-dateline';

const TEXT = 'The ferry from Northhaven calls at Southhaven; the Hydrographic Board counts its passengers.';

let here: Dateline;
let there: SpawnedDateline;
let token: string;
const { create, update, documents } = deskOf(() => here);
beforeAll(async () => {
  here = await startDateline();
  token = await adminToken(here);
  there = await spawnDateline({ databaseUrl: here.databaseUrl });
});
afterAll(async () => {
  await there.stop();
  await here.stop();
});

/** What a node finds in the text: the words of each mention. */
async function foundAt(url: string): Promise<string[]> {
  const response = await fetch(`${url}/crosslinks/suggestions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text: TEXT }),
  });
  expect(response.status).toBe(200);
  return suggestionsResponse.parse(await response.json()).data.mentions.map(({ text }) => text);
}

describe('the names that two nodes know', () => {
  it('follow the edits of one in the other within a second', async () => {
    expect([await foundAt(here.url), await foundAt(there.url)]).toEqual([[], []]);

    const place = await create('place', { name: 'Northhaven' });
    await sleep(1000);
    expect([await foundAt(here.url), await foundAt(there.url)]).toEqual([['Northhaven'], ['Northhaven']]);

    await update('place', place, { name: 'Norhaven', aliases: [{ text: 'Southhaven', language: 'en' }] });
    await sleep(1000);
    expect([await foundAt(here.url), await foundAt(there.url)]).toEqual([['Southhaven'], ['Southhaven']]);

    await documents('place').delete({ documentId: place });
    await sleep(1000);
    expect([await foundAt(here.url), await foundAt(there.url)]).toEqual([[], []]);
  });

  it('are those of the moment for whoever has just written one', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const place = await create('place', { name: 'Northhaven' });
      expect(await foundAt(there.url)).toEqual(['Northhaven']);
      await documents('place').delete({ documentId: place });
      expect(await foundAt(there.url)).toEqual([]);
    }
  });

  it('do not know what was rolled back', async () => {
    const failing = here.strapi.db.transaction(async () => {
      await create('organization', { name: 'Hydrographic Board' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await foundAt(there.url)).toEqual([]);
  });

  it('are read anew after the connection that tells of them was lost', async () => {
    const place = await create('place', { name: 'Northhaven' });
    expect(await foundAt(there.url)).toEqual(['Northhaven']);
    const client = new Client(here.databaseUrl);
    await client.connect();
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'dateline names' AND datname = current_database()`,
    );
    await client.end();
    expect(rowCount).toBe(2);
    await update('place', place, { name: 'Southhaven' });
    expect(await foundAt(there.url)).toEqual(['Southhaven']);
    expect(await foundAt(here.url)).toEqual(['Southhaven']);
  });

  it('take in thousands of new ones at once, past Strapi', async () => {
    const client = new Client(here.databaseUrl);
    await client.connect();
    await client.query(
      `INSERT INTO topics (document_id, name, slug, created_at, updated_at, published_at)
       SELECT 'q' || lpad(n::text, 23, '0'), CASE n WHEN 1 THEN 'passengers' ELSE 'Topic number ' || n END, 'topic-' || n,
              now(), now(), now()
         FROM generate_series(1, 5000) n`,
    );
    await client.end();
    expect(await foundAt(there.url)).toEqual(['Southhaven', 'passengers']);
  });
});
