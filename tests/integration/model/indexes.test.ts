import { Client } from 'pg';
import { contentSchemas, type Schema } from '../../../src/documents/types';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let database: Client;

beforeAll(async () => {
  dateline = await startDateline();
  database = new Client(dateline.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await dateline.stop();
});

/** The columns that stand first in an index, as `table.column`: those that it finds by. */
async function indexed(): Promise<Set<string>> {
  const { rows } = await database.query<{ name: string }>(`
    SELECT tablename || '.' || trim(both '"' from split_part(split_part(split_part(indexdef, '(', 2), ',', 1), ')', 1)) AS name
      FROM pg_indexes WHERE schemaname = 'public'`);
  return new Set(rows.map(({ name }) => name));
}

/** The columns that are a foreign key. */
async function foreignKeys(tables: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT conrelid::regclass || '.' || attname AS name
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'f' AND conrelid::regclass::text LIKE $1`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const schemas = (): Schema[] => contentSchemas(dateline.strapi);
const columnsOf = (schema: Schema, type: string) =>
  Object.entries(schema.attributes)
    .filter(([, attribute]) => attribute.type === type)
    .map(([name]) => `${schema.collectionName}.${columnOf(name)}`);

it('every foreign key of a link table has an index', async () => {
  const keys = await foreignKeys('%\\_lnk');
  // Two for each of 41 relations; a number too low would say that some have no constraint.
  const relations = schemas().flatMap((schema) => columnsOf(schema, 'relation'));
  expect(keys.length).toBeGreaterThan(relations.length);
  const known = await indexed();
  expect(keys.filter((key) => !known.has(key))).toEqual([]);
});

it('every other foreign key has one, and so have components from their own side', async () => {
  const known = await indexed();
  expect((await foreignKeys('%')).filter((key) => !known.has(key))).toEqual([]);
  for (const table of ['articles_cmps', 'events_cmps', 'people_cmps']) {
    expect([...known]).toEqual(expect.arrayContaining([`${table}.entity_id`, `${table}.cmp_id`]));
  }
});

it('every slug and every date of the eight types has an index', async () => {
  const known = await indexed();
  const slugs = schemas().flatMap((schema) => columnsOf(schema, 'uid'));
  const dates = schemas().flatMap((schema) => columnsOf(schema, 'date'));
  expect(slugs).toHaveLength(7);
  expect(dates).toEqual(
    expect.arrayContaining(['articles.published_on', 'events.start_date', 'statistics.released_on']),
  );
  expect([...slugs, ...dates].filter((column) => !known.has(column))).toEqual([]);
});

it('documents, the series key, and the times of publishing and change have an index', async () => {
  const known = await indexed();
  expect(known).toContain('statistics.series_key');
  for (const { collectionName } of schemas()) {
    for (const column of ['document_id', 'published_at', 'updated_at']) {
      expect(known).toContain(`${collectionName}.${column}`);
    }
  }
});

it('the planner finds a slug by its index', async () => {
  await database.query('SET enable_seqscan = off');
  const { rows } = await database.query<Record<string, string>>(
    "EXPLAIN SELECT id FROM articles WHERE slug = 'x' AND published_at IS NOT NULL",
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('articles__slug__unique');
});
