import { dataOf, messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let article: string;
let event: string;
beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  const drafted = async (path: string, data: Data) =>
    dataOf<{ documentId: string }>(await client.rest('post', `${path}?status=draft`, { data }).expect(201))
      .documentId;
  event = await drafted('/events', { name: 'A visit to come', kind: 'meeting' });
  article = await drafted('/articles', { title: 'Of a visit to come', events: [event] });
});
afterAll(() => dateline.stop());

/** The address that the panel's Preview button opens. */
const address = async (uid: string, documentId: string, status = 'draft') =>
  dataOf<{ url?: string } | undefined>(
    await client.panel('get', `/preview/url/${uid}?documentId=${documentId}&status=${status}`),
  )?.url;

/** The answer to a signed link, with some of its parameters changed. */
async function preview(documentId: string, changes: Record<string, string> = {}) {
  const url = await address('api::article.article', article);
  const query = new URLSearchParams(url!.slice(url!.indexOf('?')));
  expect(query.get('preview')).toBe(article);
  query.delete('preview');
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return client.read(`/preview/${documentId}?${query.toString()}`);
}

it('shows whoever has the signed link the draft, with the drafts that it links to', async () => {
  const answer = await preview(article);
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  expect(dataOf(answer)).toMatchObject({ documentId: article, title: 'Of a visit to come' });
  const { linked } = answer.body as { linked: { events: { total: number; items: Data[] } } };
  expect(linked.events).toMatchObject({ total: 1, items: [{ documentId: event }] });
  await client.read(`/articles/${article}/dossier`).expect(404);
});

it('follows what the editor saves, and shows the draft of what is published too', async () => {
  await client.rest('put', `/articles/${article}?status=draft`, { data: { title: 'Renamed' } }).expect(200);
  expect(dataOf(await preview(article)).title).toBe('Renamed');
});

it.each([
  ['another entry', {}, () => event],
  ['another type', { type: 'event' }, () => article],
  ['a later end', { expires: '9999999999' }, () => article],
  ['no signature', { signature: '' }, () => article],
  ['a made-up signature', { signature: 'x'.repeat(43) }, () => article],
])('shows nothing with a link for %s', async (_name, changes, documentId) => {
  const answer = await preview(documentId(), changes);
  expect(answer.status).toBe(403);
  expect(JSON.stringify(answer.body)).not.toContain('Renamed');
});

it.each([
  [{ expires: 'never' }, 'expires'],
  [{ type: 'port' }, 'type'],
  [{ limit: '3' }, 'limit'],
])('refuses %j and names the parameter', async (changes, parameter) => {
  const answer = await preview(article, changes);
  expect(answer.status).toBe(400);
  expect(messageOf(answer)).toContain(parameter);
});

it('opens what is published as readers see it, and nothing for types without a page', async () => {
  expect(await address('api::article.article', article, 'published')).toBe(
    `/article/index.html?entry=${article}`,
  );
  expect(await address('api::event.event', event)).toBeUndefined();
});
