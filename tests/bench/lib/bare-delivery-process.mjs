// What a page costs at least: plain Node and pg, one statement written by hand for each page, no checks, no headers but
// the type. Below /memory/ the same pages from memory, each made once.
import http from 'node:http';
import pg from 'pg';
import { articleSql, newestSql, placeSql } from './bare-delivery-sql.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const ask = async (name, text, values = []) => (await pool.query({ name, text, values })).rows[0];
const dossier = (type, { data, linked }) =>
  `{"data":${data},"linked":${linked},"meta":{"type":"${type}","offset":0,"limit":10}}`;
const pages = {
  articles: async (slug) => dossier('article', await ask('article', articleSql, [slug])),
  places: async (slug) => dossier('place', await ask('place', placeSql, [slug])),
  newest: async (offset) =>
    `{"dossiers":${(await ask('newest', newestSql, [offset])).dossiers},"meta":{"type":"article","offset":${offset},"limit":20,"count":20}}`,
};
const memory = new Map();

function send(request, response, body) {
  if (request.headers['if-none-match'] === '"the-same"') {
    response.writeHead(304, { etag: '"the-same"' }).end();
    return;
  }
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', etag: '"the-same"' })
    .end(body);
}

const server = http.createServer(async (request, response) => {
  const kept = memory.get(request.url);
  if (kept !== undefined) return send(request, response, kept);
  const [place, page, slug] = request.url.split('/').slice(request.url.startsWith('/memory/') ? 1 : 0);
  const body = await pages[page](slug);
  if (place === 'memory') memory.set(request.url, body);
  send(request, response, body);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('message', () => process.exit(0));
