import { Client } from 'pg';
import { PAGES_ARE_AT_HAND } from '../../../src/database/connection';
import { READER_TOOLS } from '../../../src/reader/lane';
import type { ReaderTools } from '../../../src/reader/endpoint';
import { startDateline, type Dateline } from '../../helpers/dateline';

const ASKED = 'SELECT setting FROM pg_settings WHERE name = $$random_page_cost$$';

describe('what a page out of turn costs', () => {
  let dateline: Dateline;
  beforeAll(async () => {
    dateline = await startDateline();
  });
  afterAll(() => dateline.stop());

  it('is hardly more than the next one, on each connection that Dateline opens', async () => {
    const { rows } = await dateline.strapi.db.connection.raw<{ rows: unknown[] }>(ASKED);
    expect(rows).toEqual([{ setting: '1.1' }]);
    const { database } = dateline.strapi.get<ReaderTools>(READER_TOOLS);
    expect((await database.query(ASKED)).rows).toEqual([{ setting: '1.1' }]);
  });

  it('is what the server’s operator says, where they say it', async () => {
    const name = new URL(dateline.databaseUrl).pathname.slice(1);
    await dateline.strapi.db.connection.raw(`ALTER DATABASE "${name}" SET random_page_cost = 2`);
    const client = new Client(dateline.databaseUrl);
    await client.connect();
    await client.query(PAGES_ARE_AT_HAND);
    expect((await client.query(ASKED)).rows).toEqual([{ setting: '2' }]);
    await client.end();
  });
});
