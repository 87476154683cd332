import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Postgres } from 'pg';
import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;
let sql: Postgres;
let place: string;

beforeAll(async () => {
  dateline = await startDateline({ env: { RATE_LIMIT_PER_MINUTE: '200', IS_PROXIED: 'true' } });
  client = await openClient(dateline);
  place = await client.create('/places', { name: 'Port', kind: 'seaport' });
  sql = new Postgres(dateline.databaseUrl);
  await sql.connect();
});
afterAll(async () => {
  await sql?.end();
  await dateline?.stop();
});

const read = (path = `/places/${place}`) => dateline.request.get(`/api${path}`);
const isHit = (answer: { headers: Record<string, unknown> }) =>
  answer.headers['cache-status'] === 'Dateline; hit';

async function untilKept(path?: string): Promise<void> {
  for (let tries = 0; tries < 100 && !isHit(await read(path)); tries += 1) await sleep(50);
}

it('answers 304 and HEAD out of memory, with the keys of what it shows', async () => {
  await untilKept();
  const answer = await read().expect(200);
  expect(isHit(answer)).toBe(true);
  expect(answer.headers['surrogate-key']).toBe(`dateline ${place}`);
  const { etag } = answer.headers as { etag: string };
  const known = await read().set('if-none-match', etag).expect(304);
  expect(known.headers['content-length']).toBeUndefined();
  const head = await dateline.request.head(`/api/places/${place}`).expect(200);
  expect(head.headers['content-length']).toBe(answer.headers['content-length']);
  expect(isHit(head)).toBe(true);
});

it('answers nobody with a token out of memory', async () => {
  await untilKept();
  const answer = await client.rest('get', `/places/${place}`).expect(200);
  expect(answer.headers['cache-status']).toBeUndefined();
});

it('does not keep what was being read while it changed', async () => {
  await client.rest('put', `/places/${place}`, { data: { name: 'Before' } }).expect(200);
  // The reading waits for this lock; what it is to read is changed meanwhile.
  const other = new Postgres(dateline.databaseUrl);
  await other.connect();
  await other.query('BEGIN');
  await other.query('LOCK TABLE places IN ACCESS EXCLUSIVE MODE');
  const slow = read().then((answer) => answer);
  await sleep(300);
  await other.query(`UPDATE places SET name = 'After' WHERE document_id = $1`, [place]);
  await other.query('COMMIT');
  await slow;
  await sleep(300);
  const answer = await read().expect(200);
  expect((answer.body as { data: { name: string } }).data.name).toBe('After');
  await other.end();
});

it('drops everything when the connection is lost, and keeps again when it is back', async () => {
  await untilKept();
  const listening = `SELECT pid FROM pg_stat_activity WHERE query LIKE '%dateline_changes%' AND pid <> pg_backend_pid()
     AND datname = current_database()`;
  // While nothing is heard: nothing is answered out of memory.
  const { rows } = await sql.query<{ pid: number }>(listening);
  expect(rows.length).toBeGreaterThan(0);
  for (const { pid } of rows) await sql.query('SELECT pg_terminate_backend($1)', [pid]);
  await sql.query(`UPDATE places SET name = 'Unheard' WHERE document_id = $1`, [place]);
  await sleep(50);
  expect(((await read().expect(200)).body as { data: { name: string } }).data.name).toBe('Unheard');
  await untilKept();
  expect(isHit(await read())).toBe(true);
});

it('gives nobody what another role may read', async () => {
  await untilKept();
  const rights = `FROM up_permissions p JOIN up_permissions_role_lnk l ON l.permission_id = p.id JOIN up_roles r ON r.id = l.role_id
    WHERE r.type = 'public' AND p.action = 'api::place.place.findOne'`;
  const { rows } = await sql.query<{ id: number; permission_id: number; role_id: number }>(
    `SELECT l.* ${rights}`,
  );
  const [link] = rows;
  await sql.query('DELETE FROM up_permissions_role_lnk WHERE id = $1', [link!.id]);
  await sleep(200);
  await read().expect(403);
  await sql.query('INSERT INTO up_permissions_role_lnk (permission_id, role_id) VALUES ($1, $2)', [
    link!.permission_id,
    link!.role_id,
  ]);
  await sleep(200);
  await read().expect(200);
});

it('refuses one address that asks too much, and no other', async () => {
  await untilKept();
  let refused: Awaited<ReturnType<typeof read>> | undefined;
  for (let count = 0; count < 210 && !refused; count += 1) {
    const answer = await read(`/places?pagination[page]=${count + 1}`).set(
      'x-forwarded-for',
      '6.6.6.6, 203.0.113.7',
    );
    if (answer.status === 429) refused = answer;
  }
  expect(refused!.headers['ratelimit-policy']).toBe('"reader";q=200;w=60');
  expect(Number(refused!.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused!.body).toMatchObject({ data: null, error: { status: 429, name: 'RateLimitError' } });
  // What is in memory costs nothing.
  expect(isHit(await read().set('x-forwarded-for', '203.0.113.7').expect(200))).toBe(true);
  await read('/places?sort=slug').set('x-forwarded-for', '203.0.113.8').expect(200);
  await client.rest('get', '/places?sort=slug').set('x-forwarded-for', '203.0.113.7').expect(200);
});
