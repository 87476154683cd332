import { settleAllVintages } from '../../../src/documents/vintages';
import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let indicator: string;
let place: string;
let customs: string;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
beforeEach(async () => {
  indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow' });
  place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
  customs = await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' });
});
afterAll(() => dateline.stop());

const figure = (more: Data = {}): Data => ({
  ...{
    indicator,
    place,
    source: customs,
    period: '2023-S1',
    value: '149.62',
    unitMultiplier: 9,
    unit: 'CNY',
  },
  ...{ releasedOn: '2023-07-21' },
  ...more,
});
const release = (more: Data = {}) => client.create('/statistics', figure(more));

/** What readers are told of a statistic over REST. */
async function standing(documentId: string): Promise<Data> {
  const { current, supersededBy } = dataOf(await client.read(`/statistics/${documentId}`).expect(200));
  return { current, supersededBy };
}
const stands = { current: true, supersededBy: null };

describe('readers see', () => {
  it('that the only release stands', async () => {
    expect(await standing(await release())).toEqual(stands);
  });

  it('the answer to the write say so at once', async () => {
    const answer = await client.rest('post', '/statistics', { data: figure() }).expect(201);
    expect(dataOf(answer)).toMatchObject(stands);
  });

  it('that a later release with another value has replaced the earlier one', async () => {
    const first = await release();
    const later = await release({ value: '150.11', releasedOn: '2024-01-18' });
    expect(await standing(first)).toEqual({ current: false, supersededBy: later });
    expect(await standing(later)).toEqual(stands);
  });

  it('that a later release which says the same more coarsely confirms, and does not replace', async () => {
    const first = await release();
    const later = await release({ value: '150', releasedOn: '2024-01-18' });
    expect(await standing(first)).toEqual(stands);
    expect(await standing(later)).toEqual({ current: false, supersededBy: null });
  });

  it('that a release which was published after a later one is the earlier one all the same', async () => {
    const later = await release({ value: '150.11', releasedOn: '2024-01-18' });
    const first = await release();
    expect(await standing(first)).toEqual({ current: false, supersededBy: later });
  });

  it('the earlier one stand again when the later one is unpublished, deleted or withdrawn', async () => {
    const first = await release();
    const later = await release({ value: '150.11', releasedOn: '2024-01-18' });
    await client
      .panel('post', `/collection-types/api::statistic.statistic/${later}/actions/unpublish`, {})
      .expect(200);
    expect(await standing(first)).toEqual(stands);
    await client
      .panel('post', `/collection-types/api::statistic.statistic/${later}/actions/publish`, {})
      .expect(200);
    expect(await standing(first)).toMatchObject({ current: false });
    await client.rest('put', `/statistics/${later}`, { data: { withdrawnOn: '2024-02-01' } }).expect(200);
    expect(await standing(first)).toEqual(stands);
    await client.rest('delete', `/statistics/${later}`).expect(204);
    expect(await standing(first)).toEqual(stands);
  });

  it('which stands over GraphQL, and filter by it', async () => {
    const first = await release();
    const later = await release({ value: '150.11', releasedOn: '2024-01-18' });
    const answer = await client.ask(
      '{ statistics(filters: { place: { documentId: { eq: "PLACE" } }, current: { eq: false } }) { documentId current supersededBy } }'.replace(
        'PLACE',
        place,
      ),
    );
    expect(dataOf(answer)).toEqual({
      statistics: [{ documentId: first, current: false, supersededBy: later }],
    });
  });

  it('nobody set it by hand', async () => {
    const id = await release({ current: false, supersededBy: 'abc' });
    expect(await standing(id)).toEqual(stands);
  });

  it('another observation left alone', async () => {
    const other = await release({ period: '2023' });
    await release();
    await release({ value: '150.11', releasedOn: '2024-01-18' });
    expect(await standing(other)).toEqual(stands);
  });
});

it('ten releases published at once leave one that stands', async () => {
  const days = Array.from({ length: 10 }, (_, index) => `2024-02-${String(index + 10)}`);
  const ids = await Promise.all(
    days.map((releasedOn, index) => release({ releasedOn, value: `150.${index + 10}` })),
  );
  const all = await Promise.all(ids.map(standing));
  expect(all.filter(({ current }) => current)).toHaveLength(1);
  expect(all.at(-1)).toEqual(stands);
  expect(all[0]).toEqual({ current: false, supersededBy: ids.at(-1) });
});

it('releases that are published, edited and taken back at once wait for each other', async () => {
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      release({ releasedOn: `2024-03-1${index}`, value: `151.${index + 10}` }),
    ),
  );
  const answers = await Promise.all(
    ids.flatMap((id, index) => [
      client.rest('put', `/statistics/${id}`, { data: { note: `Note ${index}` } }),
      client.panel('post', `/collection-types/api::statistic.statistic/${id}/actions/publish`, {}),
      release({ releasedOn: `2024-04-1${index}`, value: `152.${index + 10}` }),
    ]),
  );
  const refused = answers.filter((answer) => typeof answer !== 'string' && answer.status >= 300);
  expect(refused.map((answer) => typeof answer !== 'string' && answer.body)).toEqual([]);
  const all = await Promise.all(ids.map(standing));
  expect(all.every(({ current, supersededBy }) => !current && supersededBy)).toBe(true);
});

it('thousands of observations are settled in one go', async () => {
  const { db } = dateline.strapi;
  await db.connection.raw(`
    INSERT INTO statistics (document_id, period, value, unit, unit_multiplier, decimals, bound, observation_status, period_start, period_end, series_key,
                            created_at, updated_at, published_at)
      SELECT 'many' || lpad(n::text, 20, '0'), '2020', n, 't', 0, 0, 'exact', 'final', date '2020-01-01', date '2020-12-31',
             'many' || n || '|place||t||', now(), now(), now() FROM generate_series(1, 20000) n`);
  await db.transaction(({ trx }) => settleAllVintages(trx as never));
  const { rows } = await db.connection.raw(
    `SELECT count(*)::int AS count FROM statistics WHERE document_id LIKE 'many%' AND current`,
  );
  expect(rows).toEqual([{ count: 20000 }]);
  await db.connection.raw(`DELETE FROM statistics WHERE document_id LIKE 'many%'`);
});

describe('what is published', () => {
  it.each([
    ['value', '149.26', '149.62'],
    ['period', '2023', '2023-S1'],
    ['unit', 'USD', 'CNY'],
    ['releasedOn', '2023-07-22', '2023-07-21'],
    ['change', '5.1', 'empty'],
  ])('is not changed in its %s', async (field, value, was) => {
    const id = await release();
    const answer = await client
      .rest('put', `/statistics/${id}?status=draft`, { data: { [field]: value } })
      .expect(400);
    expect(messageOf(answer)).toContain(`${field} is published as`);
    expect(messageOf(answer)).toContain(was);
    expect(dataOf(await client.rest('get', `/statistics/${id}?status=draft`))).toMatchObject({
      value: '149.62',
    });
  });

  it('is not changed in how precisely it is written', async () => {
    const id = await release();
    const answer = await client.rest('put', `/statistics/${id}`, { data: { value: '149.620' } }).expect(400);
    expect(messageOf(answer)).toContain('decimals is published as “2”');
  });

  it('is not changed in what it is about, by whatever name that is given', async () => {
    const id = await release();
    const other = await client.create('/places', { name: 'Kashgar', kind: 'prefecture' });
    for (const data of [{ place: other }, { place: { set: [other] } }, { source: null }]) {
      const answer = await client.rest('put', `/statistics/${id}`, { data }).expect(400);
      expect(messageOf(answer)).toMatch(/(place|source) is published as “(Xinjiang|Urumqi Customs)”/);
    }
  });

  it('takes a note, and the same values again', async () => {
    const id = await release();
    await client.rest('put', `/statistics/${id}`, { data: figure({ note: 'Preliminary.' }) }).expect(200);
  });

  it('can be changed while it is a draft', async () => {
    const answer = await client.rest('post', '/statistics?status=draft', { data: figure() }).expect(201);
    const { documentId } = dataOf<{ documentId: string }>(answer);
    await client
      .rest('put', `/statistics/${documentId}?status=draft`, { data: { value: '149.26' } })
      .expect(200);
  });
});
