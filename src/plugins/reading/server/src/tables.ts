import type { Strapi } from '../../../../documents/types';

/** Suggestions that an editor did not want, by entry and by the words that were suggested. */
export const DISMISSED = 'dateline_dismissed_suggestions';

/** The words of each article’s draft, to find those that may name an entry. */
export const WORDS = 'dateline_article_words';
/** Which entries each article’s draft names, as it was read last, and which others the same words may mean. */
export const NAMED = 'dateline_article_names';
/** Articles to be read, and entries whose names changed: articles that name them are to be read anew. */
export const TO_READ = 'dateline_articles_to_read';

/** Makes the plugin's tables. No content types: nothing but the plugin writes them. */
export async function createReadingTables(strapi: Strapi): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS ${DISMISSED} (
      document_id text NOT NULL,
      kind text NOT NULL,
      words text NOT NULL,
      dismissed_at timestamptz NOT NULL DEFAULT now(),
      dismissed_by text,
      PRIMARY KEY (document_id, kind, words))`);
  await connection.raw(
    `CREATE TABLE IF NOT EXISTS ${WORDS} (article text PRIMARY KEY, words tsvector NOT NULL)`,
  );
  await connection.raw(`CREATE INDEX IF NOT EXISTS ${WORDS}_words ON ${WORDS} USING gin (words)`);
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS ${NAMED} (
      article text NOT NULL,
      entry text NOT NULL,
      namesakes text[] NOT NULL DEFAULT '{}',
      PRIMARY KEY (article, entry))`);
  await connection.raw(
    `ALTER TABLE ${NAMED} ADD COLUMN IF NOT EXISTS namesakes text[] NOT NULL DEFAULT '{}'`,
  );
  await connection.raw(`CREATE INDEX IF NOT EXISTS ${NAMED}_entry ON ${NAMED} (entry)`);
  // No unique key: those who write one article, or many, must not wait for whoever reads it.
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS ${TO_READ} (
      id bigserial PRIMARY KEY,
      kind text NOT NULL,
      document_id text NOT NULL)`);
}
