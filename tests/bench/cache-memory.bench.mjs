// What the answers in memory take: 200,000 different requests to one Dateline, and how much more memory is in use than it
// had before (garbage not counted), against the bound set.
// Run after `npm run build`: npm run bench:cache-memory [-- --requests 200000]
import fs from 'node:fs';
import http from 'node:http';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { environment, root, withPostgres } from './lib/environment.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    bytes: { type: 'string', default: '67108864' },
  },
});
const requests = Number(values.requests);
const bound = Number(values.bytes);
/** What else the requests leave: statements, plans, compiled code. */
const MARGIN = 32 * 1024 * 1024;
const PLACES = 2000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function get(address) {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response));
    });
    request.once('error', reject);
  });
}

/** The memory that a process uses without what is to be collected, and all that it holds, in bytes. */
async function memoryOf(child) {
  const said = once(child.stdio[3], 'data');
  child.kill('SIGUSR2');
  const [live] = await said;
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return { live: Number(live), resident: Number(/VmRSS:\s+(\d+)/.exec(status)[1]) * 1024 };
}

async function many(count, address) {
  let next = 0;
  const ask = async () => {
    while (next < count) {
      const response = await get(address(next++));
      if (response.statusCode !== 200) throw new Error(`${address(next - 1)}: ${response.statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
}

const LISTS = ['articles', 'events', 'statistics', 'organizations', 'people'];

/** A hundred ways to ask for a dossier. */
const asked = (way) => `limit=${1 + (way % 20)}&include=${LISTS[Math.floor(way / 20) % LISTS.length]}`;

const inMegabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

async function fillPlaces(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`INSERT INTO places (document_id, name, slug, kind, state, summary, created_at, updated_at, published_at)
    SELECT 'place' || lpad(n::text, 19, '0'), 'Port ' || n, 'port-' || n, 'seaport', 'operating', repeat('x', 2000),
           now(), now(), now()
      FROM generate_series(1, ${PLACES}) n`);
  await client.end();
}

const passed = await withPostgres(async (createDatabase) => {
  const databaseUrl = await createDatabase('memory');
  const child = fork(path.join(root, 'tests/bench/lib/dateline-process.mjs'), {
    env: { ...process.env, ...environment, DATABASE_URL: databaseUrl, READER_CACHE_BYTES: String(bound) },
    execArgv: ['--expose-gc', '--require', path.join(root, 'tests/bench/lib/live-memory.cjs')],
    stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  const url = `http://127.0.0.1:${port}/api/places`;
  try {
    await fillPlaces(databaseUrl);
    // The same work where nothing is kept yet: what the process takes anyway.
    await many(5000, (n) => `${url}/port-${1 + (n % PLACES)}`);
    const before = await memoryOf(child);
    await many(requests, (n) => `${url}/port-${1 + (n % PLACES)}/dossier?${asked(Math.floor(n / PLACES))}`);
    const after = await memoryOf(child);
    const grown = after.live - before.live;
    console.log(
      `${requests} different requests: ${inMegabytes(grown)} more in use, with a bound of ${inMegabytes(bound)}; ` +
        `the process held ${inMegabytes(before.resident)} before and ${inMegabytes(after.resident)} after`,
    );
    return grown <= bound + MARGIN;
  } finally {
    agent.destroy();
    const gone = once(child, 'exit');
    child.send('stop');
    await gone;
  }
});
if (!passed) console.error('More than the bound and its margin.');
process.exit(passed ? 0 : 1);
