import { getIntrospectionQuery } from 'graphql';
import { dataOf, messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  await client.create('/articles', { title: 'An article', publishedOn: '2023-08-07' });
});
afterAll(() => dateline.stop());

const list = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => item(i)).join(' ');
const nested = (levels: number, args = '') =>
  `{ articles${args} ${`{ relatedArticles${args} `.repeat(levels)}{ title } ${'} '.repeat(levels)}}`;
/** Twenty-four fragments, each of which opens the next one twice: sixteen million fields. */
const BOMB = `{ articles { ...F0 } } ${list(24, (i) => `fragment F${i} on Article { ...F${i + 1} ...F${i + 1} }`)} fragment F24 on Article { title }`;

const REFUSED: [string, string, RegExp, object?][] = [
  ['a query of 13 levels', nested(12, '(pagination: { limit: 1 })'), /maximum operation depth of 10/],
  [
    'a list of 101 entries',
    '{ articles(pagination: { limit: 101 }) { title } }',
    /101 entries of a list; at most 100/,
  ],
  ['a page of 101 entries', '{ articles(pagination: { pageSize: 101 }) { title } }', /at most 100/],
  ['all entries', '{ articles(pagination: { limit: -1 }) { title } }', /all entries of a list; at most 100/],
  [
    'all entries by a variable',
    'query ($n: Int) { articles(pagination: { limit: $n }) { title } }',
    /at most 100/,
    { n: -1 },
  ],
  [
    'all entries by a variable’s default',
    'query ($n: Int = -1) { articles(pagination: { limit: $n }) { title } }',
    /at most 100/,
  ],
  [
    'all entries by a default object',
    'query ($p: PaginationArg = { limit: 500 }) { articles(pagination: $p) { title } }',
    /at most 100/,
  ],
  [
    'all entries in a fragment',
    '{ ...Q } fragment Q on Query { articles(pagination: { limit: -1 }) { title } }',
    /at most 100/,
  ],
  ['too many in nested lists', nested(3), /more than 20000 entries/],
  [
    'too many in nested lists by a variable’s default',
    `query ($n: Int = 100) ${nested(2, '(pagination: { limit: $n })')}`,
    /more than 20000 entries/,
  ],
  [
    'too many in nested connections',
    '{ articles_connection(pagination: { limit: 100 }) { nodes { relatedArticles_connection(pagination: { limit: 100 }) { nodes { events(pagination: { limit: 100 }) { name } } } } } }',
    /more than 20000 entries/,
  ],
  [
    '11 fields at the root',
    `{ ${list(11, (i) => `a${i}: articles { title }`)} }`,
    /11 fields at the root; at most 10/,
  ],
  [
    '11 fields at the root by fragments',
    `{ ...A ...B } fragment A on Query { ${list(6, (i) => `a${i}: articles { title }`)} } fragment B on Query { ${list(5, (i) => `b${i}: articles { title }`)} }`,
    /11 fields at the root/,
  ],
  ['31 aliases', `{ articles { ${list(31, (i) => `a${i}: title`)} } }`, /Aliases limit of 30 exceeded/],
  [
    '31 aliases by fragments',
    `{ articles { ...A } b: articles { ...A } } fragment A on Article { ${list(16, (i) => `a${i}: title`)} }`,
    /Aliases limit of 30 exceeded/,
  ],
  ['5000 fields', `{ articles { ${'title '.repeat(5000)} } }`, /more than 2000 fields/],
  ['sixteen million fields by fragments', BOMB, /more than 2000 fields/],
  [
    'a fragment that leads back to itself',
    '{ articles { ...A } } fragment A on Article { relatedArticles { ...A } }',
    /“A” leads back to itself/,
  ],
  [
    'two fragments that do',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    /leads back to itself/,
  ],
  ['a fragment that there is not', '{ articles { ...Nope } }', /no fragment “Nope”/],
  ['a field that there is not', '{ articles { nope } }', /nope/],
  ['an argument that there is not', '{ articles(colour: "red") { title } }', /colour/],
  ['a sort by a field that there is not', '{ articles(sort: "nope") { title } }', /nope/],
  ['a query that is none', '{ articles {', /Syntax Error/],
  [
    'a NUL character in a filter',
    '{ places(filters: { documentId: { eq: "a\\u0000" } }) { name } }',
    /filters\.documentId/,
  ],
  ['a list around a text', '{ articles(filters: { title: { or: ["a"] } }) { title } }', /filters\.title/],
  [
    'a deep introspection',
    `{ __schema { types ${'{ fields { type '.repeat(8)}{ name } ${'} } '.repeat(8)} } }`,
    /introspection depth/,
  ],
];

it.each(REFUSED)(
  '%s is refused with a clear 400, asked for again too',
  async (_what, query, message, variables = {}) => {
    for (const _time of ['first', 'second']) {
      const started = Date.now();
      const answer = await client.ask(query, variables);
      expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(message)]);
      expect(answer.text).not.toMatch(/INTERNAL_SERVER_ERROR|select |stacktrace/);
      expect(Date.now() - started).toBeLessThan(5000);
    }
  },
);

it('several operations in one request are refused', async () => {
  const answer = await dateline.request.post('/graphql').send([{ query: '{ articles { title } }' }]);
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining('batching')]);
});

it('what a frontend asks for is answered', async () => {
  const query = `query Page($n: Int = 20) {
    articles(pagination: { limit: $n }, sort: "publishedOn:desc") { ...Card }
    first: articles_connection(pagination: { pageSize: 1 }) { nodes { ...Card } pageInfo { total } }
  }
  fragment Card on Article { title slug dateline { name parent { name } } events { name places { name } } }`;
  const answer = await client.ask(query).expect(200);
  expect(dataOf(answer)).toMatchObject({
    articles: [{ title: 'An article' }],
    first: { pageInfo: { total: 1 } },
  });
});

it('the schema can be asked for, as code generators do', async () => {
  const answer = await client.ask(getIntrospectionQuery()).expect(200);
  expect(answer.text).toContain('"ArticleFiltersInput"');
});

it('an operation of which a part succeeds is a 200 with its errors', async () => {
  const answer = await client.ask('{ articles { title } events(sort: "nope") { name } }');
  expect(answer.status).toBe(400); // the root’s lists can’t be null, so nothing is left
  const partly = await client
    .ask('{ place(documentId: "no-such-place") { name } articles { title } }')
    .expect(200);
  expect(dataOf(partly)).toEqual({ place: null, articles: [{ title: 'An article' }] });
});
