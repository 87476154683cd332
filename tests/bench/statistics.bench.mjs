// How many requests a second the reader lane answers for a series of 120 points, out of 10,000 and of 200,000
// observations, against a bare Node server with one hand-written statement on the same database. Ratios, from one run.
// Run after `npm run build`: npm run bench:statistics [-- --observations 10000,200000]
import assert from 'node:assert/strict';
import path from 'node:path';
import pg from 'pg';
import { median, withPostgres } from './lib/environment.mjs';
import { requestsPerSecond, startServer } from './lib/processes.mjs';
import { fillStatistics, POINTS } from './statistics-fill.mjs';

const given = process.argv.indexOf('--observations');
const sizes = (given === -1 ? '10000,200000' : process.argv[given + 1]).split(',').map(Number);
const ROUNDS = 3;
const SERIES = '/api/statistics/series?indicator=goods-trade-value&place=port-7';
const lib = (file) => path.join(import.meta.dirname, 'lib', file);

async function measure(databaseUrl, observations) {
  const dateline = await startServer(lib('dateline-process.mjs'), databaseUrl, {
    // Each answer is made anew, as the bare server's is.
    READER_CACHE_BYTES: '0',
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fillStatistics(client, observations);
  await client.end();
  const bare = await startServer(lib('bare-series-process.mjs'), databaseUrl);
  const [ours, plain] = await Promise.all(
    [dateline, bare].map(async ({ url }) => (await fetch(url + SERIES)).json()),
  );
  assert.equal(ours.data.length, POINTS);
  assert.deepEqual(ours, plain);
  for (const connections of [10, 50]) {
    const [own, other] = [[], []];
    // In turn, so that whatever else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      own.push(await requestsPerSecond(dateline.url + SERIES, { connections }));
      other.push(await requestsPerSecond(bare.url + SERIES, { connections }));
    }
    const [a, b] = [median(own), median(other)];
    console.log(
      `${String(observations).padStart(7)} observations, ${connections} connections: ${a.toFixed(0)} requests a second, bare ${b.toFixed(0)}: ratio ${(a / b).toFixed(2)}`,
    );
  }
  await dateline.stop();
  await bare.stop();
}

await withPostgres(async (createDatabase) => {
  for (const observations of sizes) {
    await measure(await createDatabase(`bench_${observations}`), observations);
  }
});
process.exit(0);
