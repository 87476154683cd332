import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Postgres } from 'pg';
import { purgedWith } from '../../../src/reader/cache/surrogate-keys';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

const SECRET = 'purge-secret';

interface Received {
  headers: http.IncomingHttpHeaders;
  body: string;
  keys: string[];
}

let frontend: http.Server;
let failing = 0;
const received: Received[] = [];
let dateline: Dateline;
const desk = deskOf(() => dateline);

beforeAll(async () => {
  frontend = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (failing > 0) {
        failing -= 1;
        response.writeHead(503).end();
        return;
      }
      received.push({ headers: request.headers, body, keys: (JSON.parse(body) as { keys: string[] }).keys });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => frontend.listen(0, '127.0.0.1', resolve));
  const { port } = frontend.address() as AddressInfo;
  dateline = await startDateline({
    env: { PURGE_URLS: `http://127.0.0.1:${port}/revalidate`, PURGE_SECRET: SECRET },
  });
});
afterAll(async () => {
  await dateline?.stop();
  frontend?.close();
});

async function until(isDone: () => boolean, patience = 10_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error(`It never came. What did: ${JSON.stringify(received)}`);
    await sleep(20);
  }
}

const keysReceived = () => new Set(received.flatMap(({ keys }) => keys));

it('tells a frontend what changed, signed, once, and nothing of drafts', async () => {
  const place = await desk.create('place');
  await until(() => keysReceived().has(place));
  // What Strapi still writes of itself after a start.
  await sleep(2000);
  received.length = 0;
  const article = await desk.create('article', { places: [place] });
  await desk.update('article', article, { title: 'Still a draft' });
  await desk.publish('article', article);
  await until(() => keysReceived().has(article));
  await sleep(300);
  const expected = [article, 'articles', `links:${article}`, `links:${article}:places`];
  const backlinks = [`backlinks:${place}`, `backlinks:${place}:articles`];
  expect([...keysReceived()].sort()).toEqual(purgedWith([...expected, ...backlinks]).sort());
  expect(received).toHaveLength(1);

  const [{ headers, body }] = received as [Received];
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', SECRET).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60);
});

it('tries again what was not taken', async () => {
  received.length = 0;
  failing = 2;
  const topic = await desk.create('topic');
  await until(() => keysReceived().has(topic));
  expect(failing).toBe(0);
});

it('sends what was left by a node that ended', async () => {
  received.length = 0;
  const client = new Postgres(dateline.databaseUrl);
  await client.connect();
  const { port } = frontend.address() as AddressInfo;
  await client.query('INSERT INTO dateline_purges (url, keys) VALUES ($1, $2)', [
    `http://127.0.0.1:${port}/revalidate`,
    ['left-behind'],
  ]);
  await until(() => keysReceived().has('left-behind'));
  await sleep(100);
  expect((await client.query('SELECT * FROM dateline_purges')).rows).toEqual([]);
  await client.end();
});

it('tells of everything where rights change', async () => {
  received.length = 0;
  await dateline.strapi.db.connection.raw(
    `UPDATE up_roles SET description = description || '!' WHERE type = 'public'`,
  );
  await until(() => keysReceived().has('dateline'));
});
