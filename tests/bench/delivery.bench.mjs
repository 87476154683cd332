// What readers' pages cost: requests a second of the reader lane, of Strapi's GraphQL with Dateline's batches, and writes,
// against (a) a bare Node server with one statement written by hand for each page, (b) the same with its bodies in memory,
// (c) stock Strapi with the same content types and data. Ratios, all from one run; answers compared for equality.
// Run after `npm run build`: npm run bench:delivery [-- --articles 10000 --sizes 1000,100000 --jobs pages,graphql,writes]
import assert from 'node:assert/strict';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { documentId, fillDelivery, LINKS } from './delivery-fill.mjs';
import { dist, median, withPostgres } from './lib/environment.mjs';
import { keepOnCore, requestsPerSecond, startServer } from './lib/processes.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    sizes: { type: 'string', default: '1000,100000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    jobs: { type: 'string', default: 'pages,graphql,writes' },
  },
});
const jobs = new Set(options.jobs.split(','));
const ROUNDS = Number(options.rounds);
const duration = Number(options.seconds);
const lib = (file) => path.join(import.meta.dirname, 'lib', file);
/** Entries asked for in turn, so that it is not one page that is measured. */
const PAGES = 100;
/** How much stock Strapi, which may need seconds for an answer, is asked for. */
const stockAnswers = (connections) => Math.max(200, connections * 4);

const populate = (field, deeper) =>
  deeper.map((name) => `populate[${field}][populate][${name}]=true`).join('&');
const STOCK_ARTICLE = [
  'populate[dateline]=true&populate[publisher]=true&populate[translationOf]=true&populate[corrections]=true',
  'populate[photos][populate]=*&populate[seo]=true&populate[places]=true&populate[topics]=true&populate[people]=true',
  'populate[relatedArticles]=true&populate[events][populate][itinerary][populate][place]=true',
  populate('events', ['host']),
  populate('statistics', ['indicator', 'place', 'partner', 'source', 'reportedBy']),
  populate('organizations', ['place']),
].join('&');

/** The pages that are measured, each as every server has it. */
const PAGE_ADDRESSES = {
  'article dossier': {
    dateline: (n) => `/api/articles/article-${n}/dossier`,
    bare: (n) => `/articles/article-${n}`,
    stock: (n) => `/api/articles?filters[slug][$eq]=article-${n}&${STOCK_ARTICLE}`,
  },
  'place dossier': { dateline: (n) => `/api/places/port-${n}/dossier`, bare: (n) => `/places/port-${n}` },
  'newest 20 articles': {
    dateline: (n) => `/api/articles/dossiers?include=places&limit=20&linked=20&offset=${n}`,
    bare: (n) => `/newest/${n}`,
    stock: (n) =>
      `/api/articles?sort=publishedOn:desc&pagination[start]=${n}&pagination[limit]=20&populate[places]=true`,
  },
};

const GRAPHQL = `{ articles(sort: "publishedOn:desc", pagination: { limit: 25 }) { documentId title
  events { documentId name places { documentId name kind } }
  statistics { documentId label value unit } } }`;

const report = (name, against, ratio, more = '') =>
  console.log(`${name.padEnd(34)} ${against.padEnd(22)} ratio ${ratio.toFixed(2)}${more && `  (${more})`}`);

/** Requests a second of some servers, the middle of some rounds; in turn, so that the machine's moods meet all alike. */
async function compare(servers, connections, settings = {}) {
  const found = servers.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, urls] of servers.entries()) {
      found[index].push(await requestsPerSecond(urls, { connections, duration, ...settings[index] }));
    }
  }
  return found.map(median);
}

const pagesOf = (server, address) =>
  Array.from(new Set(Array.from({ length: PAGES }, (_, n) => server.url + address(n + 1))));

/** An answer without what only Dateline's says: where a list goes on. */
const answer = async (url) =>
  JSON.parse(await (await fetch(url)).text(), (key, value) => (key === 'next' ? undefined : value));

async function measurePages(dateline, bare, stock, memory) {
  for (const [name, address] of Object.entries(PAGE_ADDRESSES)) {
    const [ours, plain] = [pagesOf(dateline, address.dateline), pagesOf(bare, address.bare)];
    assert.deepEqual(
      await answer(ours[0]),
      await answer(plain[0]),
      `${name}: another answer than the bare server's`,
    );
    for (const connections of [10, 50]) {
      const [own, other] = await compare([ours, plain], connections);
      const rate = `${own.toFixed(0)} a second`;
      report(`${name}, not kept`, `(a) ${connections} connections`, own / other, rate);
      if (!stock || !address.stock) continue;
      const [again, theirs] = await compare([ours, pagesOf(stock, address.stock)], connections, [
        {},
        { amount: stockAnswers(connections) },
      ]);
      report(
        `${name}, not kept`,
        `(c) ${connections} connections`,
        again / theirs,
        `(c) ${theirs.toFixed(1)} a second`,
      );
    }
    if (memory) await measureMemory(name, address, memory, bare);
  }
}

/** Answers from memory, whole and as 304s. */
async function measureMemory(name, address, dateline, bare) {
  const ours = pagesOf(dateline, address.dateline);
  const theirs = pagesOf({ url: `${bare.url}/memory` }, address.bare);
  for (const url of [...ours, ...theirs]) await (await fetch(url)).arrayBuffer();
  for (const connections of [10, 50]) {
    const [own, other] = await compare([ours, theirs], connections);
    report(`${name}, kept`, `(b) ${connections} connections`, own / other, `${own.toFixed(0)} a second`);
    const { headers } = await fetch(ours[0]);
    const settings = [headers.get('etag'), '"the-same"'].map((etag) => ({
      ...{ headers: { 'if-none-match': etag }, status: 304 },
    }));
    const [unchanged, plain] = await compare([[ours[0]], [theirs[0]]], connections, settings);
    report(
      `${name}, If-None-Match`,
      `(b) ${connections} connections`,
      unchanged / plain,
      `${unchanged.toFixed(0)} a second`,
    );
  }
}

/** By POST, whose answers are never kept. */
const POSTED = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: GRAPHQL }),
};

const post = async (server) => (await fetch(`${server.url}/graphql`, POSTED)).json();

/** The middle time of two calls, in milliseconds, in turn; the first of them are not counted. */
async function times(works, rounds = 100, warmUp = 20) {
  const found = works.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work(round);
      if (round >= warmUp) found[index].push(performance.now() - start);
    }
  }
  return found.map(median);
}

/** Stock Strapi takes amounts through JavaScript's numbers, and so loses the zeros at their ends. */
const asNumbers = (answer) =>
  JSON.parse(JSON.stringify(answer), (key, value) => (key === 'value' ? Number(value) : value));

/** How many statements a call takes on each server. */
async function statements(servers, works) {
  const counts = [];
  for (const [index, server] of servers.entries()) {
    await server.ask('statements');
    await works[index](0);
    counts.push((await server.ask('statements')).statements);
  }
  return counts;
}

async function measureGraphql(dateline, stock) {
  const [ours, theirs] = [await post(dateline), await post(stock)];
  assert.equal(ours.data.articles.length, 25);
  assert.deepEqual(asNumbers(ours), asNumbers(theirs), 'GraphQL: another answer than stock Strapi’s');
  const counts = await statements(
    [dateline, stock],
    [dateline, stock].map((server) => () => post(server)),
  );
  for (const connections of [10, 50]) {
    const [own, other] = await compare([`${dateline.url}/graphql`, `${stock.url}/graphql`], connections, [
      POSTED,
      { ...POSTED, amount: stockAnswers(connections) },
    ]);
    report(
      'GraphQL, 25 articles and their links',
      `(c) ${connections} connections`,
      own / other,
      `(c) ${other.toFixed(1)} a second; ${counts[0]} statements, stock ${counts[1]}`,
    );
  }
}

/** Replaces the 18 links of one article by others, and publishes it. */
async function measureWrites(dateline, stock, count) {
  const data = (round) =>
    Object.fromEntries(
      Object.entries(LINKS).map(([field, many]) => {
        const prefix = { statistics: 'stat', organizations: 'office' }[field] ?? field.slice(0, -1);
        const most = { ...count, topics: 50, organizations: 40 }[field];
        const ids = Array.from({ length: many }, (_, k) =>
          documentId(prefix, 1 + ((round * 31 + k * 7) % most)),
        );
        return [field, [...new Set(ids)]];
      }),
    );
  const put = (server) => async (round) => {
    const response = await fetch(`${server.url}/api/articles/${documentId('article', 5)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
      body: JSON.stringify({ data: data(round) }),
    });
    assert.equal(response.status, 200, await response.text());
  };
  const works = [put(dateline), put(stock)];
  const [own, other] = await times(works);
  const counts = await statements([dateline, stock], works);
  report(
    '18 links replaced and published',
    '(c), time',
    own / other,
    `${own.toFixed(1)} ms, stock ${other.toFixed(1)} ms; ${counts[0]} statements, stock ${counts[1]}`,
  );
}

async function filled(url, articles, more = async () => {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const count = await fillDelivery(client, articles);
  await more(client);
  await client.end();
  return count;
}

/** A desk that has long been there: else its node reads all articles for names, for minutes, beside what is measured. */
async function noteAsRead(client) {
  const { WORDS, TO_READ } = dist('plugins/reading/server/src/tables.js');
  await client.query(
    `INSERT INTO ${WORDS} SELECT document_id, '' FROM articles WHERE published_at IS NULL ON CONFLICT DO NOTHING`,
  );
  await client.query(`DELETE FROM ${TO_READ}`);
}

const WITHOUT_MEMORY = { READER_CACHE_BYTES: '0' };

async function measureAll(createDatabase) {
  const articles = Number(options.articles);
  console.log(`${articles} articles`);
  const [url, stockUrl] = [await createDatabase('bench'), await createDatabase('bench_stock')];
  const dateline = await startServer(lib('dateline-process.mjs'), url, WITHOUT_MEMORY);
  const stock = await startServer(lib('stock-process.mjs'), stockUrl);
  const count = await filled(url, articles, noteAsRead);
  await filled(stockUrl, articles);
  const bare = await startServer(lib('bare-delivery-process.mjs'), url);
  const memory = await startServer(lib('dateline-process.mjs'), url);
  keepOnCore(process.pid, 1);
  for (const { pid } of [dateline, stock, bare, memory]) keepOnCore(pid, 0);
  if (jobs.has('pages')) await measurePages(dateline, bare, stock, memory);
  // From here on one process of each is asked, as in production: another node would follow what is written, on the same core.
  await dateline.stop();
  await bare.stop();
  // Answers to a POST are never kept; what readers may do is.
  if (jobs.has('graphql')) await measureGraphql(memory, stock);
  if (jobs.has('writes')) await measureWrites(memory, stock, count);
  await stock.stop();
  await memory.stop();
}

/** Each page at two sizes of the desk, each against the bare server at that size. */
async function measureSizes(createDatabase) {
  for (const size of options.sizes.split(',').filter(Boolean).map(Number)) {
    console.log(`${size} articles`);
    const url = await createDatabase(`bench_${size}`);
    const dateline = await startServer(lib('dateline-process.mjs'), url, WITHOUT_MEMORY);
    await filled(url, size, noteAsRead);
    const bare = await startServer(lib('bare-delivery-process.mjs'), url);
    for (const { pid } of [dateline, bare]) keepOnCore(pid, 0);
    await measurePages(dateline, bare);
    await dateline.stop();
    await bare.stop();
  }
}

await withPostgres(async (createDatabase) => {
  await measureAll(createDatabase);
  if (jobs.has('pages')) await measureSizes(createDatabase);
});
process.exit(0);
