import fc from 'fast-check';
import type { installSearch as InstallSearch } from '../../../src/reader/search/install';
import path from 'node:path';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, type Type } from '../../helpers/desk';
import { outside } from '../../helpers/outside';

let dateline: Dateline;
beforeAll(async () => {
  dateline = await startDateline();
});
afterAll(() => dateline.stop());
const desk = deskOf(() => dateline);

const TABLES = [
  'articles',
  'events',
  'places',
  'statistics',
  'indicators',
  'organizations',
  'people',
  'topics',
];

/** Everything that the search knows. */
async function known(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const { rows } = await dateline.strapi.db.connection.raw<{ rows: unknown[] }>(
      `SELECT document_id, kind, sorted, names, name_words::text, text_words::text FROM dateline_search_${table} ORDER BY document_id`,
    );
    all[table] = rows;
  }
  return all;
}

/** What it would know if it were made now from what is in the database. */
async function madeAnew(): Promise<Record<string, unknown[]>> {
  const { installSearch } = outside<{ installSearch: typeof InstallSearch }>(
    path.join(appDir, 'dist/src/reader/search/install.js'),
  );
  await dateline.strapi.store.delete({ type: 'core', name: 'dateline', key: 'search' });
  await installSearch(dateline.strapi);
  return known();
}

const TYPES: Type[] = ['article', 'event', 'statistic', 'place', 'topic', 'person'];
const DRAFTED = new Set<Type>(['article', 'event', 'statistic']);
const NAME: Partial<Record<Type, string>> = { article: 'title', statistic: 'note' };

type Settling = 'publish' | 'unpublish' | 'discardDraft';
function perform(documents: unknown, action: Settling, documentId: string): Promise<unknown> {
  return (documents as Record<Settling, (call: { documentId: string }) => Promise<unknown>>)[action]({
    documentId,
  });
}

it('knows after any writes what it would if it were made anew', async () => {
  const step = fc.record({
    type: fc.constantFrom(...TYPES),
    action: fc.constantFrom(
      'create',
      'create',
      'update',
      'publish',
      'publish',
      'unpublish',
      'discardDraft',
      'delete',
    ),
    which: fc.nat({ max: 5 }),
    name: fc.constantFrom('Port of Rotterdam', '霍尔果斯口岸', 'Порт', 'Xi’an', 'Trade'),
  });
  const [steps] = fc.sample(fc.array(step, { minLength: 120, maxLength: 120 }), { seed: 7, numRuns: 1 });
  const made = new Map<Type, string[]>(TYPES.map((type) => [type, []]));
  for (const { type, action, which, name } of steps!) {
    const ids = made.get(type)!;
    const documentId = ids[which % Math.max(1, ids.length)];
    const data = { [NAME[type] ?? 'name']: name };
    const documents = desk.documents(type);
    if (action === 'create' || documentId === undefined) ids.push(await desk.create(type, data));
    else if (action === 'update') await desk.update(type, documentId, data);
    else if (action === 'delete') {
      await documents.delete({ documentId });
      made.set(
        type,
        ids.filter((one) => one !== documentId),
      );
    } else if (DRAFTED.has(type)) {
      await perform(documents, action, documentId).catch((error: Error) => {
        // A figure without an indicator can't be published, nor a published one changed.
        if (!/ValidationError|ApplicationError/.test(error.name)) throw error;
      });
    }
  }
  const kept = await known();
  expect(Object.values(kept).flat().length).toBeGreaterThan(5);
  expect(kept).toEqual(await madeAnew());
}, 240_000);

it('forgets what a write that fails had changed', async () => {
  const place = await desk.create('place', { name: 'Steady' });
  const before = await known();
  await expect(
    dateline.strapi.db.transaction(async () => {
      await desk.update('place', place, { name: 'Unsteady' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await known()).toEqual(before);
});

it('follows statements by hand, of many rows at once', async () => {
  const ids = [await desk.create('topic'), await desk.create('topic')];
  await dateline.strapi.db.connection.raw(
    `UPDATE topics SET name = name || ' zanzibar' WHERE document_id = ANY(?)`,
    [ids],
  );
  const { topics } = await known();
  expect((topics as { names: string }[]).filter(({ names }) => names.endsWith('zanzibar'))).toHaveLength(2);
  await dateline.strapi.db.connection.raw('DELETE FROM topics WHERE document_id = ANY(?)', [ids]);
  expect((await known()).topics).toHaveLength(topics!.length - 2);
});
