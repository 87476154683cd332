import { Client as PgClient } from 'pg';
import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let database: PgClient;
let indicator: string;
let place: string;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  database = new PgClient(dateline.databaseUrl);
  await database.connect();
  indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
  place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
});
afterAll(async () => {
  await database.end();
  await dateline.stop();
});

const statistic = (more: Data): Data => ({ indicator, place, value: '1', unit: 'CNY', ...more });

/** Copies a row as it is, but for the columns given, past everything but the database itself. */
async function copyRow(
  table: string,
  documentId: string,
  published: boolean,
  changes: Data,
): Promise<unknown> {
  const { rows } = await database.query<Data>(
    `SELECT * FROM ${table} WHERE document_id = $1 AND (published_at IS NOT NULL) = $2`,
    [documentId, published],
  );
  const row: Data = { ...rows[0], ...changes };
  delete row.id;
  const columns = Object.keys(row);
  const values = columns.map((column) =>
    column === 'aliases' && row[column] !== null ? JSON.stringify(row[column]) : row[column],
  );
  return database.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
}

describe('the database itself refuses', () => {
  let article: string;
  let topic: string;
  let figure: string;
  beforeAll(async () => {
    article = await client.create('/articles', { title: 'One', publishedOn: '2023-08-07', language: 'en' });
    topic = await client.create('/topics', { name: 'Trade' });
    figure = await client.create('/statistics', statistic({ period: '2022' }));
  });

  it.each([true, false])('a second row of one document (published: %p)', async (published) => {
    await expect(copyRow('articles', article, published, { slug: 'other' })).rejects.toThrow(
      'articles__document_id__unique',
    );
  });

  it.each([true, false])('a slug that another document has (published: %p)', async (published) => {
    await expect(copyRow('articles', article, published, { document_id: 'other' })).rejects.toThrow(
      'articles__slug__unique',
    );
  });

  it('a second row and a second slug of what has no drafts', async () => {
    await expect(copyRow('topics', topic, true, { slug: 'other' })).rejects.toThrow(
      'topics__document_id__unique',
    );
    await expect(copyRow('topics', topic, true, { document_id: 'other' })).rejects.toThrow(
      'topics__slug__unique',
    );
  });

  it.each([true, false])(
    'a second statistic with the same key and release (published: %p)',
    async (published) => {
      await expect(copyRow('statistics', figure, published, { document_id: 'other' })).rejects.toThrow(
        'statistics__series_key__unique',
      );
      await copyRow('statistics', figure, published, { document_id: 'other', released_on: '2031-01-01' });
    },
  );

  it('an empty required field of what is published, an amount with too many digits, and a loose end', async () => {
    await expect(copyRow('topics', topic, true, { document_id: 'x', slug: 'x', name: null })).rejects.toThrow(
      'topics__name__required',
    );
    await expect(
      copyRow('articles', article, true, { document_id: 'x', slug: 'x', title: null }),
    ).rejects.toThrow('articles__title__required');
    await expect(
      copyRow('statistics', figure, true, { document_id: 'x', series_key: null, value: '1.1234567' }),
    ).rejects.toThrow('statistics__value__amount');
    await expect(
      database.query('INSERT INTO articles_places_lnk (article_id, place_id) VALUES (1, 999999)'),
    ).rejects.toThrow('foreign key');
  });
});

describe('a statistic with the same indicator, place, partner, period, unit, source, version and release', () => {
  const same = (more: Data, answerTo: Data) =>
    client.rest('post', '/statistics', { data: statistic({ ...more, ...answerTo }) });

  it.each([
    [{ period: '2023' }, { period: '2023' }],
    [{ period: '2023-S2' }, { period: '2023-07/2023-12' }],
    [{ period: '2023-S1' }, { period: '2023-Q1/2023-Q2' }],
    [
      { period: '2024', releasedOn: '2024-07-20' },
      { value: '2', note: 'another note' },
    ],
    [{ period: '2025', definitionVersion: '' }, { definitionVersion: null }],
  ])('is refused beside %j when it has %j, whatever else it says', async (first, second) => {
    await same(first, {}).expect(201);
    for (const status of ['draft', 'published']) {
      const answer = await client.rest('post', `/statistics?status=${status}`, {
        data: statistic({ ...first, ...second }),
      });
      expect([answer.status, messageOf(answer)]).toEqual([
        400,
        expect.stringContaining('releasedOn is that of'),
      ]);
    }
  });

  it.each([
    [{ releasedOn: '2024-01-20' }],
    [{ unit: 'USD' }],
    [{ definitionVersion: '2' }],
    [{ period: '2021-S1' }],
  ])('is another one with %j', async (difference) => {
    await same({ period: '2021', ...difference }, {}).expect(201);
  });

  it('is told apart by partner and source', async () => {
    const partner = await client.create('/places', { name: 'Kazakhstan', kind: 'country' });
    const source = await client.create('/organizations', { name: 'Customs', kind: 'customs' });
    for (const more of [{}, { partner }, { source }, { partner, source }]) {
      await same({ period: '2019', ...more }, {}).expect(201);
    }
    const again = await same({ period: '2019', partner, source }, {});
    expect([again.status, dataOf(again)]).toEqual([400, null]);
  });
});
