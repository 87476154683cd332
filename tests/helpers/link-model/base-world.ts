import type { Client } from 'pg';
import { READER_CACHE, type ReaderCache } from '../../../src/reader/cache/cache';
import type { Desk } from './desk';
import { effectOf } from './expect';
import type { Change, Operation } from './operations';
import { perform } from './perform';
import { typeOf, type Handle, type World } from './world';

const create = (handle: Handle, change: Change = {}, publish = false): Operation => ({
  kind: 'create',
  handle,
  type: typeOf(handle),
  change,
  publish,
  via: 'service',
});

const change = (handle: Handle, links: Change['links']): Operation => ({
  kind: 'update',
  handle,
  change: { links },
  publish: false,
  via: 'service',
});

/** The handful of entries that every run begins with: linked in every way, some published, some not. */
const BEGINNING: Operation[] = [
  create('place-1'),
  create('place-2', { links: { parent: ['place-1'] } }),
  create('place-3', { links: { members: ['place-2', 'place-1'] } }),
  create('indicator-1'),
  create('organization-1', { links: { place: ['place-1'] } }),
  create('person-1', {
    links: { country: ['place-1'] },
    parts: { positions: [{ organization: 'organization-1' }] },
  }),
  create('topic-1'),
  create('topic-2'),
  create('statistic-1', { links: { indicator: ['indicator-1'], place: ['place-1'] } }, true),
  create('statistic-2', { links: { indicator: ['indicator-1'], place: ['place-2'] } }),
  create(
    'event-1',
    {
      links: { places: ['place-2'], statistics: ['statistic-2', 'statistic-1'], host: ['organization-1'] },
      parts: {
        itinerary: [{ place: 'place-2' }, { place: 'place-1' }],
        participants: [{ person: 'person-1', country: 'place-1', organization: null }],
      },
      text: ['place-1', 'statistic-1'],
    },
    true,
  ),
  create('event-2', { links: { topics: ['topic-1'] } }),
  create('event-3', {}, true),
  create(
    'article-1',
    {
      links: {
        events: ['event-3', 'event-2', 'event-1'],
        places: ['place-2', 'place-1'],
        topics: ['topic-1'],
      },
      text: ['event-2', 'event-1'],
    },
    true,
  ),
  create(
    'article-2',
    {
      links: {
        translationOf: ['article-1'],
        relatedArticles: ['article-1'],
        statistics: ['statistic-1'],
        dateline: ['place-2'],
      },
    },
    true,
  ),
  create('article-3', { links: { relatedArticles: ['article-2', 'article-1'], people: ['person-1'] } }),
  // Drafts that differ from what was published.
  change('article-1', { relatedArticles: ['article-2'] }),
  change('article-2', { relatedArticles: [] }),
  change('event-1', { statistics: ['statistic-1'] }),
];

/** The world that every run begins with, and the way back to it. */
export interface BaseWorld {
  world: World;
  /** Puts the database back to it. */
  restore(): Promise<void>;
}

/** Writes the beginning, and keeps a copy of its rows to go back to. */
export async function makeBaseWorld(desk: Desk, client: Client): Promise<BaseWorld> {
  let world: World = {};
  for (const operation of BEGINNING) {
    const outcome = await perform(desk, operation);
    const effect = effectOf(world, operation);
    if (outcome !== effect.outcome) throw new Error(`${JSON.stringify(operation)} ended ${outcome}`);
    world = effect.world;
  }
  const tables = tablesOf(desk);
  const cache = desk.dateline.strapi.get<ReaderCache>(READER_CACHE);
  const copy = (table: string) => `base_copy."${table}"`;
  await client.query('CREATE SCHEMA base_copy');
  for (const table of tables) await client.query(`CREATE TABLE ${copy(table)} AS TABLE "${table}"`);
  const restoring = [
    'BEGIN',
    ...[...tables].reverse().map((table) => `DELETE FROM "${table}"`),
    ...tables.map((table) => `INSERT INTO "${table}" SELECT * FROM ${copy(table)}`),
    'COMMIT',
  ].join('; ');
  return {
    world,
    restore: async () => {
      await client.query(restoring);
      // What another connection wrote is heard a moment later: until then readers are answered as before.
      await cache.drain();
    },
  };
}

/** The tables that hold content, those that others point at first. */
function tablesOf({ dateline: { strapi } }: Desk): string[] {
  const models = [...strapi.db.metadata.values()] as unknown as {
    uid: string;
    tableName: string;
    attributes: Record<string, { joinTable?: { name: string } }>;
  }[];
  const own = models.filter(({ uid }) => /^(api::|shared\.)/.test(uid));
  const joins = own.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((one) => one.joinTable?.name ?? []),
  );
  const content = new Set([
    ...own.map(({ tableName }) => tableName),
    ...joins.filter((name) => !/^files_/.test(name)),
  ]);
  return [...content, 'dateline_link_snapshot', 'dateline_body_links', 'dateline_old_slugs'];
}
