import { contentSchemas, isAmount, isLink, type Attribute, type Schema } from '../../../src/documents/types';
import { messageOf, openClient, type Client, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const NUL = 'a\u0000b';
const HALF = 'a\ud800b';
const DEEP = JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as unknown;
const ABSENT = 'zzzzzzzzzzzzzzzzzzzzzzzz';
const NO_TEXTS = [NUL, HALF, true, 12, ['a'], { a: 1 }, DEEP];
const NO_NUMBERS = ['x', NUL, true, ['1'], { a: 1 }, 1e300];
const NO_LINKS = [
  ...[
    NUL,
    HALF,
    'x'.repeat(3000),
    'not an id',
    true,
    false,
    1.5,
    -1,
    99999999999,
    '99999999999',
    ABSENT,
    999999,
  ],
  ...[
    [ABSENT],
    [null],
    [[ABSENT]],
    [true],
    { a: 1 },
    { connect: true },
    { connect: [{}] },
    { set: ['nope'] },
  ],
  ...[
    { connect: [{ documentId: NUL }] },
    { disconnect: [{ documentId: NUL }] },
    { documentId: { a: 1 } },
    DEEP,
  ],
];

/** For each sort of attribute, what can't stand in it. */
const WRONG: Record<string, unknown[]> = {
  string: [...NO_TEXTS, 'x'.repeat(3000)],
  text: NO_TEXTS,
  uid: [...NO_TEXTS, 'x'.repeat(300), 'Not a slug'],
  amount: ['abc', '1e400', 149.62, NUL, ['1'], { a: 1 }, true, '1'.repeat(400)],
  enumeration: ['nope', NUL, true, 12, ['other'], { a: 1 }],
  date: ['nope', '2023-02-29', '0000-01-01', '10000-01-01', NUL, true, 12, ['2023-01-01'], { a: 1 }],
  integer: [...NO_NUMBERS, 1.5, 99999999999, '99999999999', -99999999999],
  float: [...NO_NUMBERS, 'NaN', 'Infinity'],
  boolean: ['perhaps', NUL, 12, [], ['true'], { a: 1 }],
  json: [
    'x',
    NUL,
    true,
    12,
    { a: 1 },
    [null],
    [NUL],
    ['a'],
    [{ text: NUL }],
    [{ text: HALF }],
    [{ text: 5 }],
    DEEP,
  ],
  blocks: [
    ...['x', NUL, true, 12, {}, { a: 1 }, [null], ['a'], [{}], [[]], DEEP],
    ...[
      [{ type: 'nope', children: [] }],
      [{ type: 'paragraph', children: 'x' }],
      [{ type: 'paragraph', children: [null] }],
    ],
    ...[NUL, HALF].map((text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }]),
  ],
  relation: NO_LINKS,
  component: [NUL, true, 12, 'x', ['a'], [null], [true], DEEP],
};

const sortOf = (name: string, attribute: Attribute): string | undefined => {
  if (isAmount(attribute)) return 'amount';
  if (attribute.type === 'relation') return isLink(name, attribute) ? 'relation' : undefined;
  return attribute.type;
};
/** What Strapi adds to every type. */
const OWN = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'seriesKey',
];
const fieldsOf = (schema: Schema): [string, string][] =>
  Object.entries(schema.attributes).flatMap(([name, attribute]) => {
    const sort = OWN.includes(name) ? undefined : sortOf(name, attribute);
    return sort ? [[name, sort] as [string, string]] : [];
  });

/** The rows of each table, but for the log of changes, which is cleared as time goes by. */
async function countRows(): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  const { rows } = await dateline.strapi.db.connection.raw<{ rows: { table: string }[] }>(
    `SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^(admin|strapi)_|^dateline_changes$'`,
  );
  for (const { table } of rows) {
    const { rows: count } = await dateline.strapi.db.connection.raw<{ rows: { n: string }[] }>(
      `SELECT count(*) AS n FROM "${table}"`,
    );
    counts[table] = count[0]!.n;
  }
  return counts;
}

describe.each(['article', 'event', 'place', 'indicator', 'organization', 'person', 'topic', 'statistic'])(
  'what can’t stand in a field of a %s',
  (type) => {
    const schema = () => contentSchemas(dateline.strapi).find(({ modelName }) => modelName === type)!;
    const capital = type[0]!.toUpperCase() + type.slice(1);
    const create = `mutation ($data: ${capital}Input!) { create${capital}(data: $data) { documentId } }`;

    /** Sends each wrong value through one door and returns the answers that are no 4xx naming the field. */
    async function unexpected(
      send: (data: Data) => PromiseLike<{ status: number; text: string; body: unknown }>,
    ) {
      const wrong: unknown[] = [];
      for (const [name, sort] of fieldsOf(schema())) {
        expect(WRONG).toHaveProperty(sort);
        for (const value of WRONG[sort]!) {
          const answer = await send({ [name]: value });
          const named = JSON.stringify(answer.body).includes(name);
          if (answer.status < 400 || answer.status > 499 || !named) {
            wrong.push([name, JSON.stringify(value).slice(0, 60), answer.status, messageOf(answer)]);
          }
        }
      }
      return wrong;
    }

    it.each(['REST', 'the panel’s API', 'GraphQL'])(
      'is refused over %s with a 4xx that names the field, and stores nothing',
      async (door) => {
        const before = await countRows();
        const path = `/${schema().info.pluralName}`;
        const doors: Record<
          string,
          (data: Data) => PromiseLike<{ status: number; text: string; body: unknown }>
        > = {
          REST: (data) => client.rest('post', path, { data }),
          'the panel’s API': (data) => client.panel('post', `/collection-types/api::${type}.${type}`, data),
          GraphQL: (data) => client.graphql(create, { data }),
        };
        expect(await unexpected(doors[door]!)).toEqual([]);
        expect(await countRows()).toEqual(before);
      },
    );
  },
);
