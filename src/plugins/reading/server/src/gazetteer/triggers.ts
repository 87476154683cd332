import type { Knex } from 'knex';
import { TO_READ } from '../tables';
import { NAMED_TYPES } from './entry-types';

/** Where PostgreSQL tells every node which entries were written: a documentId, or `*` for all. */
export const CHANNEL = 'dateline_names';

const NOTE_ONE = 'dateline_note_name';
const NOTE_ALL = 'dateline_note_names';
const NOTE_ARTICLE = 'dateline_note_article';

/**
 * Has PostgreSQL tell of every write of an entry that texts may name, when its transaction commits, whoever writes it, and
 * note which articles are to be read: those that were written, and those that may name an entry whose names changed.
 * No trigger names columns: it would stand in the way of changes to them.
 */
export async function createNameTriggers(db: Knex): Promise<void> {
  await db.raw(`
    CREATE OR REPLACE FUNCTION ${NOTE_ONE}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Of a drafted type the names are those of its drafts.
      IF TG_TABLE_NAME = ANY (TG_ARGV) AND (CASE TG_OP WHEN 'DELETE' THEN OLD.published_at ELSE NEW.published_at END) IS NOT NULL THEN
        RETURN NULL;
      END IF;
      PERFORM pg_notify('${CHANNEL}', CASE TG_OP WHEN 'DELETE' THEN OLD.document_id ELSE NEW.document_id END);
      IF TG_OP = 'UPDATE' THEN
        IF OLD.name IS NOT DISTINCT FROM NEW.name AND OLD.aliases IS NOT DISTINCT FROM NEW.aliases THEN
          RETURN NULL;
        END IF;
      END IF;
      INSERT INTO ${TO_READ} (kind, document_id)
        VALUES ('entry', CASE TG_OP WHEN 'DELETE' THEN OLD.document_id ELSE NEW.document_id END);
      RETURN NULL;
    END $$`);
  await db.raw(`
    CREATE OR REPLACE FUNCTION ${NOTE_ALL}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('${CHANNEL}', '*');
      RETURN NULL;
    END $$`);
  await db.raw(`
    CREATE OR REPLACE FUNCTION ${NOTE_ARTICLE}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (CASE TG_OP WHEN 'DELETE' THEN OLD.published_at ELSE NEW.published_at END) IS NULL THEN
        INSERT INTO ${TO_READ} (kind, document_id)
          VALUES ('article', CASE TG_OP WHEN 'DELETE' THEN OLD.document_id ELSE NEW.document_id END);
      END IF;
      RETURN NULL;
    END $$`);
  for (const { table, drafted } of NAMED_TYPES) {
    await create(db, table, `${NOTE_ONE}(${drafted ? `'${table}'` : ''})`, WRITTEN, 'ROW');
    await create(db, table, `${NOTE_ALL}()`, 'AFTER TRUNCATE', 'STATEMENT');
  }
  await create(db, 'articles', `${NOTE_ARTICLE}()`, WRITTEN, 'ROW');
}

const WRITTEN = 'AFTER INSERT OR UPDATE OR DELETE';

/** One that is there is left: to make it anew would wait for everybody who writes the table. */
async function create(db: Knex, table: string, call: string, when: string, each: string): Promise<void> {
  const name = call.replace(/\(.*/, '');
  const { rows } = await db.raw<{ rows: unknown[] }>(
    'SELECT 1 FROM pg_trigger WHERE tgname = ? AND tgrelid = ?::regclass',
    [name, `"${table}"`],
  );
  if (rows.length > 0) return;
  await db.raw(`CREATE TRIGGER ${name} ${when} ON "${table}" FOR EACH ${each} EXECUTE FUNCTION ${call}`);
}
