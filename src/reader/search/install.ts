import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Strapi } from '../../documents/types';
import { SEARCH_FUNCTIONS } from './functions';
import { SEARCH_SOURCES } from './sources';
import { searchTableSql, searchTriggersSql } from './triggers';

const MADE = { type: 'core', name: 'dateline', key: 'search' } as const;

/**
 * Makes what the search finds things by: a table for each type with the words of what is published, kept by triggers.
 * Made anew, with everything in it, whenever its definition has changed; to be called under the boot lock.
 */
export async function installSearch(strapi: Strapi): Promise<void> {
  const plurals = Object.keys(SEARCH_SOURCES);
  const all = [SEARCH_FUNCTIONS, ...plurals.flatMap((one) => [searchTriggersSql(one), searchTableSql(one)])];
  const definition = createHash('sha1').update(all.join('\n')).digest('hex');
  if ((await strapi.store.get(MADE)) === definition) return;
  for (const extension of ['pg_trgm', 'unaccent']) {
    await strapi.db.connection.raw(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  }
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const run = (sql: string) => trx.raw(sql.replaceAll('?', '\\?'));
    await run(SEARCH_FUNCTIONS);
    // The triggers first: they hold up writers until what is there now has been taken in.
    for (const plural of plurals) await run(searchTriggersSql(plural));
    for (const plural of plurals) await run(searchTableSql(plural));
    await run('CREATE INDEX IF NOT EXISTS places__position__index ON places (latitude, longitude)');
  });
  await strapi.store.set({ ...MADE, value: definition });
}
