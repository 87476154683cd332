import { dataOf, messageOf } from '../../helpers/client';
import { openFiguresDesk } from '../../helpers/figures-desk';

const desk = openFiguresDesk();
const { figure, send, statistic } = desk;
let revised: string;

beforeAll(async () => {
  revised = await desk.client.create('/statistics', figure({ value: '148.68', releasedOn: '2024-07-20' }));
});

describe('a mistake of the desk’s own', () => {
  it('is put right in what is published, and what it was is kept', async () => {
    const id = await desk.client.create(
      '/statistics',
      figure({ period: '2022', value: '264.36', releasedOn: '2023-01-20' }),
    );
    const answer = await send('/correct', {
      documentId: id,
      changes: { value: '246.36' },
      reason: 'Digits swapped',
    }).expect(200);
    expect(dataOf(answer)).toMatchObject({
      ...{ by: 'Test Editor', reason: 'Digits swapped' },
      changes: [{ field: 'value', before: '264.36', after: '246.36' }],
    });
    expect(dataOf(await desk.client.read(`/statistics/${id}`))).toMatchObject({
      value: '246.36',
      current: true,
    });
    expect((await statistic(id)).corrections).toHaveLength(1);
    await send('/correct', { documentId: id, changes: { source: null }, reason: 'Not theirs' }).expect(200);
    expect((await statistic(id)).corrections).toMatchObject([
      { changes: [{ field: 'source', before: 'Urumqi Customs', after: null }] },
      { reason: 'Digits swapped' },
    ]);
  });

  it.each([
    [{ changes: { value: '1' }, reason: '' }, 'reason'],
    [{ changes: {}, reason: 'x' }, 'at least one field'],
    [{ changes: { note: 'x' }, reason: 'x' }, 'note: can’t be corrected'],
    [{ changes: { value: 'many' }, reason: 'x' }, 'value “many” is not a decimal number'],
    [{ changes: { value: '148.68' }, reason: 'x' }, 'says so already'],
  ])('%j is refused', async (request, problem) => {
    const answer = await send('/correct', { documentId: revised, ...request }).expect(400);
    expect(messageOf(answer)).toContain(problem);
  });
});

it('corrects nothing together with what somebody is saving meanwhile', async () => {
  const id = await desk.client.create('/statistics', figure({ period: '2018', value: '1.00' }));
  const [corrected] = await Promise.all([
    send('/correct', { documentId: id, changes: { value: '2.00' }, reason: 'Misread' }),
    desk.client.rest('put', `/statistics/${id}?status=draft`, { data: { note: 'not for readers' } }),
  ]);
  expect([200, 400]).toContain(corrected.status);
  expect(dataOf(await desk.client.read(`/statistics/${id}`)).note ?? null).toBeNull();
});

it.each([{ place: 1 }, { place: 'nowhere' }, { period: 2019 }, { unitMultiplier: 'x' }, { value: null }])(
  'refuses the correction %j',
  async (changes) => {
    await send('/correct', { documentId: revised, changes, reason: 'x' }).expect(400);
  },
);
