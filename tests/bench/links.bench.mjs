// What reading links costs against the bare SQL that gives the same rows, at 1,000 and at 100,000 articles, and what
// publishing costs against Strapi's own publish, without any of Dateline's rules. Ratios, all from one run.
// Run after `npm run build`: npm run bench:links [-- --articles 1000,100000]
import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fillDesk } from './links-desk.mjs';
import { bareSql } from './links-bare-sql.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const dist = (file) => require(path.join(root, 'dist/src', file));
const service = (name) => dist(`plugins/crosslinks/server/src/services/${name}.js`);

const sizes = (process.argv[process.argv.indexOf('--articles') + 1] ?? '1000,100000').split(',').map(Number);
const ROUNDS = 15;

/** The median time of a call, in milliseconds. */
async function time(work, rounds = ROUNDS) {
  const times = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const start = performance.now();
    await work();
    if (round > 1) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
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

  const reads = {
    backlinks: [() => service('backlinks').linksTo(strapi, place, page), bare.backlinks],
    links: [() => service('links').linksFrom(strapi, article, page), bare.links],
    graph: [() => service('graph').graphAround(strapi, place, { depth: 1 }), bare.graph],
    search: [() => service('search').searchEntries(strapi, { q: 'Port 7', limit: 20 }), bare.search],
  };
  for (const [name, [ours, sql]] of Object.entries(reads)) {
    const [own, plain] = [await time(ours), await time(sql)];
    console.log(
      `${String(articles).padStart(7)} articles  ${name.padEnd(10)} ${own.toFixed(1).padStart(8)} ms, bare SQL ${plain.toFixed(1).padStart(8)} ms: ratio ${(own / plain).toFixed(2)}`,
    );
  }
  await measurePublish(strapi, desk, articles);
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
  const [ours, plain] = [[], []];
  for (let round = 0; round < 40; round += 1) {
    // In turn, so that whatever else the machine does meets both alike.
    ours.push(await time(() => own.publish({ documentId }), 1));
    plain.push(await time(() => stock.publish({ documentId }), 1));
  }
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  const [a, b] = [median(ours), median(plain)];
  console.log(
    `${String(articles).padStart(7)} articles  publish    ${a.toFixed(1).padStart(8)} ms, Strapi’s   ${b.toFixed(1).padStart(8)} ms: ratio ${(a / b).toFixed(2)}`,
  );
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
