// Names in a running Dateline: two nodes behind one database, 20,000 places with 60,000 names. How long the first text that
// is read takes (the index is built once for each node) and the next, and how soon a name that is changed on one node is
// found on either. Run after `npm run build`: npm run bench:names-live
import assert from 'node:assert/strict';
import path from 'node:path';
import pg from 'pg';
import { median, withPostgres } from './lib/environment.mjs';
import { articleText, indexOfAll, namedEntries, randomNumbers } from './lib/named-entries.mjs';
import { startServer } from './lib/processes.mjs';

const ENTRIES = 20_000;
const WORDS = 1_000;
const EDITS = 40;
const EDITOR = {
  email: 'editor@dateline.example',
  password: 'Dateline-2023',
  firstname: 'An',
  lastname: 'Editor',
};
const PLACES = '/content-manager/collection-types/api::place.place';

const random = randomNumbers();
const entries = namedEntries(ENTRIES, random);
const text = articleText(WORDS, entries, random);
const idOf = (number) => `place${String(number).padStart(19, '0')}`;

async function fill(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO places (document_id, name, slug, kind, state, aliases, created_at, updated_at, published_at)
       SELECT id, name, 'slug-' || id, 'city', 'operating', aliases, now(), now(), now()
         FROM jsonb_to_recordset($1::jsonb) AS p(id text, name text, aliases jsonb)`,
    [
      JSON.stringify(
        entries.map(({ names: [name, ...aliases] }, index) => ({
          ...{ id: idOf(index), name },
          aliases: aliases.map((alias) => ({ text: alias, language: '' })),
        })),
      ),
    ],
  );
  await client.query('VACUUM ANALYZE places');
  await client.end();
}

async function send(node, method, address, body, token) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(node.url + address, { method, headers, body: JSON.stringify(body) });
  const answer = await response.json();
  assert.ok(response.ok, `${method} ${address}: ${JSON.stringify(answer).slice(0, 300)}`);
  return answer.data;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}

const lib = (file) => path.join(import.meta.dirname, 'lib', file);
const ms = (number) => `${number.toFixed(1)} ms`;

await withPostgres(async (createDatabase) => {
  const url = await createDatabase('names');
  const first = await startServer(lib('dateline-process.mjs'), url);
  const { token } = await send(first, 'POST', '/admin/register-admin', EDITOR);
  await fill(url);
  const nodes = [first, await startServer(lib('dateline-process.mjs'), url)];
  const suggest = (node, of) =>
    send(node, 'POST', '/crosslinks/suggestions', { text: of, language: 'en' }, token);

  console.log(`${ENTRIES} places with ${entries.flatMap(({ names }) => names).length} names, ${WORDS} words`);
  for (const [number, node] of nodes.entries()) {
    const { took, result } = await timed(() => suggest(node, text));
    assert.ok(result.mentions.length >= WORDS / 40);
    console.log(
      `node ${number + 1}, first text, index built: ${ms(took)}, ${result.mentions.length} names found`,
    );
  }
  const again = [];
  for (let round = 0; round < 30; round += 1)
    again.push((await timed(() => suggest(nodes[round % 2], text))).took);
  const small = [text.toLowerCase(), entries.flatMap(({ names }) => names.map((name) => name.toLowerCase()))];
  const searched = [];
  for (let round = 0; round < 9; round += 1) searched.push((await timed(() => indexOfAll(...small))).took);
  console.log(
    `the same text again, as a request: ${ms(median(again))}; String.indexOf of every name, in small letters: ${ms(median(searched))}, ratio ${(median(again) / median(searched)).toFixed(2)}`,
  );

  const found = [[], []];
  const writes = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const [writer, other] = edit % 2 === 0 ? nodes : [nodes[1], nodes[0]];
    const name = `Newly Named ${edit}`;
    const { took } = await timed(() =>
      send(writer, 'PUT', `${PLACES}/${idOf(edit)}`, { name, kind: 'city' }, token),
    );
    writes.push(took);
    // The node that did not write is asked first: it had the least time.
    for (const [at, node] of [other, writer].entries()) {
      const start = performance.now();
      for (;;) {
        const { mentions } = await suggest(node, `Ships left ${name}.`);
        if (mentions.some(({ candidates }) => candidates.some(({ documentId }) => documentId === idOf(edit))))
          break;
        assert.ok(performance.now() - start < 10_000, `${name} is not found`);
      }
      found[at].push(performance.now() - start);
    }
  }
  for (const [at, which] of ['the other node', 'the node that wrote'].entries()) {
    console.log(
      `a changed name found on ${which}, after the write was answered: ${ms(median(found[at]))}, at most ${ms(Math.max(...found[at]))}; ratio to the write ${(median(found[at]) / median(writes)).toFixed(2)}`,
    );
  }
  for (const node of nodes) await node.stop();
});
process.exit(0);
