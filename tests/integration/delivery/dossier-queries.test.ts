import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  await client.create('/places', { name: 'China', kind: 'country' });
  await client.read('/places/china/dossier').expect(200);
});
afterAll(() => dateline.stop());

it.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=5&limit=6', 'limit'],
  ['offset=-1', 'offset'],
  ['offset=100001', 'offset'],
  ['include=ports', 'include'],
  ['include=places,,', 'include'],
  ['fields=seriesKey', 'fields'],
  ['fields[places]=parent.name', 'fields[places]'],
  ['fields[articles]=body', 'fields[articles]'],
  ['fields[nothing]=name', 'fields[nothing]'],
  ['include=events&fields[articles]=title', 'fields[articles]'],
  ['fields[articles][0]=title', 'fields[articles][0]'],
  ['populate=*', 'populate'],
  ['status=draft', 'status'],
  ['include=%00', 'include'],
  ['__proto__=1', '__proto__'],
  ['fields[__proto__]=name', 'fields[__proto__]'],
])('refuses ?%s and names %s', async (query, parameter) => {
  for (const answer of [
    await client.read(`/places/china/dossier?${query}`),
    await client.rest('get', `/places/china/dossier?${query}`),
  ]) {
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain(parameter);
  }
});

it('refuses a value of thousands of characters', async () => {
  const answer = await client.read(`/places/china/dossier?include=${'x'.repeat(5000)}`).expect(400);
  expect(messageOf(answer)).toContain('include is longer');
});

it.each([
  '/places/nowhere/dossier',
  '/statistics/nothing/dossier',
  '/places/%00/dossier',
  '/places/%zz/dossier',
])('answers %s with a 4xx', async (address) => {
  const { status } = await client.read(address);
  expect([400, 404]).toContain(status);
});
