import type { Strapi } from '../../../../../documents/types';

/** What each published entry linked to when it was published, whether readers could see the target or not. */
export const SNAPSHOT = 'dateline_link_snapshot';
/** The links in texts, of drafts and of published entries. */
export const BODY_LINKS = 'dateline_body_links';

/**
 * Makes the plugin's tables, with the indexes that reading links backwards needs; those of the content types' tables are
 * made in src/database/constraints.ts. No content types: nothing but the rules writes them.
 */
export async function createLinkTables(strapi: Strapi): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS ${SNAPSHOT} (
      source_type text NOT NULL,
      source text NOT NULL,
      field text NOT NULL,
      position integer NOT NULL,
      target_type text NOT NULL,
      target text NOT NULL,
      PRIMARY KEY (source, field, position)
    )`);
  await connection.raw(
    `CREATE INDEX IF NOT EXISTS ${SNAPSHOT}_target ON ${SNAPSHOT} (target, source_type, field)`,
  );
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS ${BODY_LINKS} (
      source_type text NOT NULL,
      source text NOT NULL,
      published boolean NOT NULL,
      field text NOT NULL,
      position integer NOT NULL,
      target text NOT NULL,
      PRIMARY KEY (source, published, field, position)
    )`);
  await connection.raw(`CREATE INDEX IF NOT EXISTS ${BODY_LINKS}_target ON ${BODY_LINKS} (target)`);
}
