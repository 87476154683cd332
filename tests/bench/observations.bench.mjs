// How long `npm run import:observations -- --publish` takes for 100,000 observations, as a process from its start to its
// end, against hand-written SQL that fills the same tables with the same rows, under the same indexes. Ratios, from one
// run; and the most memory that the import held, for a fifth of the rows and for all.
// Run after `npm run build`: npm run bench:observations [-- --observations 100000] [--rounds 2]
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { environment, median, root, withPostgres } from './lib/environment.mjs';
import { startServer } from './lib/processes.mjs';
import { contents, csvLines, fillByHand, fillTargets } from './observations-by-hand.mjs';

const option = (name, otherwise) => {
  const given = process.argv.indexOf(`--${name}`);
  return Number(given === -1 ? otherwise : process.argv[given + 1]);
};
const observations = option('observations', 100_000);
const rounds = option('rounds', 2);
const lib = (file) => path.join(import.meta.dirname, 'lib', file);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-observations-'));

/** A database with all tables and indexes of a Dateline, and what the observations point at. */
async function prepared(createDatabase, name, count) {
  const url = await createDatabase(name);
  const dateline = await startServer(lib('dateline-process.mjs'), url);
  await dateline.stop();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fillTargets(client, count);
  return { url, client };
}

async function csvFile(count) {
  const file = path.join(folder, `observations-${count}.csv`);
  if (!fs.existsSync(file)) {
    const written = Readable.from(csvLines(count)).pipe(fs.createWriteStream(file));
    await once(written, 'finish');
  }
  return file;
}

/** Runs the import as a process. Gives its seconds and the most megabytes it held. */
async function importFile(url, file) {
  const program = path.join(root, 'dist/src/import/observations/cli.js');
  const args = ['--require', lib('report-memory.cjs'), program, file, '--publish'];
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let memory = '';
  child.stdio[3].on('data', (chunk) => (memory += chunk));
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(memory) / 1024 };
}

async function byHand(client, count) {
  const started = performance.now();
  await fillByHand(client, count);
  return (performance.now() - started) / 1000;
}

await withPostgres(async (createDatabase) => {
  const all = await csvFile(observations);
  const [ours, hands, memories] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const own = await prepared(createDatabase, `own_${round}`, observations);
    const hand = await prepared(createDatabase, `hand_${round}`, observations);
    // In turn, so that neither is always the first.
    const steps = [
      async () => {
        const { seconds, megabytes } = await importFile(own.url, all);
        ours.push(seconds);
        memories.push(megabytes);
      },
      async () => hands.push(await byHand(hand.client, observations)),
    ];
    for (const step of round % 2 === 0 ? steps : steps.reverse()) await step();
    assert.deepEqual(await contents(own.client), await contents(hand.client));
    console.log(
      `${observations} observations: import ${ours.at(-1).toFixed(1)} s, SQL by hand ${hands.at(-1).toFixed(1)} s, ratio ${(ours.at(-1) / hands.at(-1)).toFixed(2)}`,
    );
    if (round === 0) {
      const again = await importFile(own.url, all);
      console.log(`the same again, all unchanged: ${again.seconds.toFixed(1)} s`);
    }
    for (const { client } of [own, hand]) await client.end();
  }
  const fifth = Math.floor(observations / 5);
  const small = await prepared(createDatabase, 'small', fifth);
  const { megabytes } = await importFile(small.url, await csvFile(fifth));
  await small.client.end();
  console.log(`ratio: ${(median(ours) / median(hands)).toFixed(2)} (at most 3)`);
  console.log(
    `most memory: ${megabytes.toFixed(0)} MB for ${fifth} rows, ${median(memories).toFixed(0)} MB for ${observations}`,
  );
});
fs.rmSync(folder, { recursive: true });
process.exit(0);
