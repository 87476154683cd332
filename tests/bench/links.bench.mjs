// What reading links costs against the bare SQL that gives the same rows, at 1,000 and at 100,000 articles, and what
// publishing costs against Strapi's own publish, without any of Dateline's rules. Ratios, all from one run.
// Run after `npm run build`: npm run bench:links [-- --articles 1000,100000]
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fillDesk } from './links-desk.mjs';
import { bareSql } from './links-bare-sql.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const dist = (file) => require(path.join(root, 'dist/src', file));
const service = (name) => dist(`plugins/crosslinks/server/src/services/${name}.js`);

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000,100000' } } });
const sizes = values.articles.split(',').map(Number);
// A connection keeps a statement's plan from the sixth time on, and the pool has up to ten.
const WARM_UP = 70;
const ROUNDS = 30;

/**
 * The median times of two calls, in milliseconds. In turn, so that whatever else the machine does meets both alike; the
 * first rounds, in which a server that has just started plans its statements, are not counted.
 */
async function compare(ours, theirs) {
  const times = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, work] of [ours, theirs].entries()) {
      const start = performance.now();
      await work();
      if (round >= WARM_UP) times[index].push(performance.now() - start);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]);
}

function report(articles, name, other, [ours, theirs]) {
  console.log(
    `${String(articles).padStart(7)} articles  ${name.padEnd(10)} ${ours.toFixed(1).padStart(8)} ms, ${other.padEnd(8)} ${theirs.toFixed(1).padStart(8)} ms: ratio ${(ours / theirs).toFixed(2)}`,
  );
}

async function measure(url, articles) {
  process.env.DATABASE_URL = url;
  const { createStrapi } = require('@strapi/strapi');
  const strapi = await createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  const desk = await fillDesk(strapi, articles);
  const page = { page: 1, pageSize: 20 };
  const place = { uid: 'api::place.place', documentId: desk.hub };
  const article = { uid: 'api::article.article', documentId: desk.wide };
  const bare = bareSql(strapi.db.connection, desk);

  const backlinks = service('backlinks').linksTo;
  const links = service('links').linksFrom;
  const graph = service('graph').graphAround;
  const search = service('search').searchEntries;
  // An administrator may read everything.
  const among = Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith('api::'))
    .map((uid) => ({ uid, of: () => 'true', bindings: [] }));
  const ids = (entries) => entries.map(({ documentId }) => documentId);
  const reads = {
    backlinks: async () => ids((await backlinks(strapi, place, page)).data.entries),
    links: async () =>
      ids((await links(strapi, article, page)).data.groups.flatMap(({ entries }) => entries)),
    graph: async () => ids((await graph(strapi, place, { depth: 1 })).data.nodes.slice(1)),
    search: async () => ids((await search(strapi, { q: 'Port 7', among, limit: 20 })).data),
    misspelt: async () => ids((await search(strapi, { q: 'Porrt 7', among, limit: 20 })).data),
  };
  for (const [name, ours] of Object.entries(reads)) {
    assert.deepEqual(
      (await ours()).sort(),
      (await bare[name]()).sort(),
      `${name}: other rows than the bare SQL`,
    );
    report(articles, name, 'bare SQL', await compare(ours, bare[name]));
  }
  await measurePublish(strapi, desk, articles);
  // Strapi reads a published entry for those who listen to its events, and would miss the database.
  await setTimeout(1000);
  await strapi.destroy();
  delete globalThis.strapi;
}

async function measurePublish(strapi, desk, articles) {
  const { createContentTypeRepository } = require(
    path.join(root, 'node_modules/@strapi/core/dist/services/document-service/repository.js'),
  );
  const stock = createContentTypeRepository('api::article.article');
  const own = strapi.documents('api::article.article');
  const documentId = desk.linked;
  const times = await compare(
    () => own.publish({ documentId }),
    () => stock.publish({ documentId }),
  );
  report(articles, 'publish', 'Strapi’s', times);
}

for (const name of [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
]) {
  process.env[name] ??= 'for-the-benchmark-only-0123456789';
}
Object.assign(process.env, {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_LOG_LEVEL: 'error',
});
process.chdir(root);
const { acquirePostgres, createDatabase } = dist('postgres/index.js');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
fs.chmodSync(dataDir, 0o755);
const lease = await acquirePostgres({ dataDir, database: 'postgres' });
try {
  for (const articles of sizes) {
    const name = `bench_${articles}`;
    await createDatabase(lease.url, name);
    await measure(lease.url.replace(/\/postgres(?=$|\?)/, `/${name}`), articles);
  }
} finally {
  await lease.release();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
