import { registerRights } from '../../../common/server/rights';
import { contentSchemas, type Strapi } from '../../../../documents/types';
import { linkFields } from './links/link-fields';
import { linkRights } from './rights';
import { indexBodyLinks } from './rules/body-links';
import { backfillSnapshots } from './rules/snapshot';
import { BODY_LINKS, createLinkTables } from './rules/tables';
import { createSearchIndexes } from './services/search';

/** Makes rights, tables and indexes, and fills the tables from content that was there before them. */
export async function bootstrap({ strapi }: { strapi: Strapi }): Promise<void> {
  await registerRights(strapi, linkRights);
  await createLinkTables(strapi);
  await createSearchIndexes(strapi);

  const { connection } = strapi.db;
  await backfillSnapshots(connection, linkFields(strapi));
  const known: unknown = await connection(BODY_LINKS).first('source');
  if (known) return;
  for (const schema of contentSchemas(strapi)) await indexBodyLinks(connection, schema, 'all');
}
