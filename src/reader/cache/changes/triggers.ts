import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Strapi } from '../../../documents/types';
import { PURGE_TABLES } from '../purge/tables';
import { visibleRow, watchedTables, type WatchedTable } from './watched';

/** What changed, written by the writing transaction itself; rows are of use for minutes only. */
export const CHANGES = 'dateline_changes';
/** The channel that tells of new rows. */
export const CHANNEL = 'dateline_changes';
/** A statement that changes more rows is noted as one that may have changed everything. */
const MOST_ROWS = 5000;

/** One row of the table of changes: facts are lists of JSON arrays, one for each row that went or came. */
const TABLE = (schema: string) => `
  CREATE TABLE IF NOT EXISTS ${schema}.${CHANGES} (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    relation text NOT NULL,
    operation text NOT NULL,
    facts integer NOT NULL,
    gone jsonb,
    come jsonb
  );
  CREATE INDEX IF NOT EXISTS ${CHANGES}_xid ON ${schema}.${CHANGES} (xid);`;

/** Rows that came with a dump of another server, whose transactions are not this one's. */
const FOREIGN = `DELETE FROM ${CHANGES} WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())`;

/**
 * Makes the triggers that note every change of what readers see, in the transaction that makes it: whatever writes, be it
 * the document service, an import or SQL by hand. They come from the content types' own schemas, so that a type added
 * tomorrow has them too. Locks a table only where a trigger is missing.
 */
export async function ensureChangeTriggers(strapi: Strapi): Promise<void> {
  const { connection } = strapi.db;
  const { rows } = await connection.raw<{ rows: { name: string }[] }>(
    'SELECT quote_ident(current_schema()) AS name',
  );
  const schema = rows[0]!.name;
  await connection.raw(TABLE(schema));
  await connection.raw(PURGE_TABLES);
  await connection.raw(FOREIGN);
  const functions = watchedTables(strapi).map((table) => functionFor(schema, table));
  await connection.raw(functions.map(({ sql }) => sql.replaceAll('?', '\\?')).join('\n'));
  await makeMissing(connection, schema, functions);
}

interface NoteFunction {
  table: string;
  kind: WatchedTable['kind'];
  name: string;
  sql: string;
}

const TRIGGERS = {
  dateline_inserted: 'AFTER INSERT ON @ REFERENCING NEW TABLE AS new_rows',
  dateline_updated: 'AFTER UPDATE ON @ REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows',
  dateline_deleted: 'AFTER DELETE ON @ REFERENCING OLD TABLE AS old_rows',
  dateline_truncated: 'AFTER TRUNCATE ON @',
};

async function makeMissing(connection: Knex, schema: string, functions: NoteFunction[]): Promise<void> {
  const { rows } = await connection.raw<{ rows: { table: string; trigger: string; function: string }[] }>(
    `SELECT c.relname AS table, t.tgname AS trigger, p.proname AS function
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE 'dateline\\_%'`,
  );
  const there = new Set(rows.map((row) => `${row.table} ${row.trigger} ${row.function}`));
  const statements = functions.flatMap(({ table, name, kind }) =>
    Object.entries(TRIGGERS)
      // A component is seen once an entry holds it, which is noted of the entry.
      .filter(
        ([trigger]) => kind !== 'component' || !['dateline_inserted', 'dateline_deleted'].includes(trigger),
      )
      .filter(([trigger]) => !there.has(`${table} ${trigger} ${name}`))
      .map(
        ([trigger, when]) =>
          `CREATE OR REPLACE TRIGGER ${trigger} ${when.replace('@', `${schema}."${table}"`)}
             FOR EACH STATEMENT EXECUTE FUNCTION ${schema}."${name}"();`,
      ),
  );
  if (statements.length > 0) await connection.raw(statements.join('\n'));
}

/** The function that notes the changes of one table. */
function functionFor(schema: string, watched: WatchedTable): NoteFunction {
  const { table } = watched;
  const name =
    `dateline_note_${table}`.length > 63 ? `dateline_note_${shortened(table)}` : `dateline_note_${table}`;
  const note = (column: 'gone' | 'come', rows: string) => `
    INSERT INTO ${schema}.${CHANGES} (relation, operation, facts, ${column})
    SELECT '${table}', TG_OP, count(*), CASE WHEN count(*) <= ${MOST_ROWS} THEN jsonb_agg(f.fact) END
      FROM (${rows}) f HAVING count(*) > 0;
    IF FOUND THEN PERFORM pg_notify('${CHANNEL}', ''); END IF;`;
  const { changedOld, changedNew } = changedRows(watched);
  const sql = `
  CREATE OR REPLACE FUNCTION ${schema}."${name}"() RETURNS trigger LANGUAGE plpgsql AS $note$
  BEGIN
    IF TG_OP = 'INSERT' THEN ${note('come', factsOf(schema, watched, 'new_rows'))}
    ELSIF TG_OP = 'DELETE' THEN ${note('gone', factsOf(schema, watched, 'old_rows'))}
    ELSIF TG_OP = 'UPDATE' THEN
      ${note('gone', factsOf(schema, watched, changedOld))}
      ${note('come', factsOf(schema, watched, changedNew))}
    ELSE
      INSERT INTO ${schema}.${CHANGES} (relation, operation, facts) VALUES ('${table}', TG_OP, ${MOST_ROWS + 1});
      PERFORM pg_notify('${CHANNEL}', '');
    END IF;
    RETURN NULL;
  END $note$;`;
  return { table, kind: watched.kind, name, sql };
}

const shortened = (table: string): string => createHash('sha1').update(table).digest('hex');

/** The rows that an UPDATE made others, as they were and as they are. */
function changedRows({ kind }: WatchedTable): { changedOld: string; changedNew: string } {
  const changed = (mine: string, other: string) =>
    kind === 'texts'
      ? `(SELECT * FROM ${mine} EXCEPT ALL SELECT * FROM ${other})`
      : `(SELECT m.* FROM ${mine} m JOIN ${other} o ON o.id = m.id WHERE m.* *<> o.*)`;
  return { changedOld: changed('old_rows', 'new_rows'), changedNew: changed('new_rows', 'old_rows') };
}

/** A SELECT of what is noted of each row `r`: see facts.ts. Rows that are sure to be drafts' are left out. */
function factsOf(schema: string, watched: WatchedTable, rows: string): string {
  switch (watched.kind) {
    case 'entries': {
      const decided = `hashtextextended(ROW(${watched.deciding.map((column) => `r."${column}"`).join(', ')})::text, 0)::text`;
      return `SELECT jsonb_build_array(r.id, r.document_id, ${decided}, hashtextextended(r::text, 0)::text) AS fact
                FROM ${rows} r WHERE ${visibleRow(watched.schema, 'r')}`;
    }
    case 'links': {
      const { join, holder, target } = watched;
      const ofEntry = holder.modelType === 'contentType';
      // A row that is gone was deleted in the same transaction, which has noted it: nothing is said of it here.
      const source = ofEntry
        ? `LEFT JOIN ${schema}."${holder.collectionName}" s ON s.id = r."${join.column}"`
        : '';
      return `SELECT jsonb_build_array(r."${join.column}", ${ofEntry ? 's.document_id' : 'NULL'}, r."${join.inverse}", t.document_id,
                       ${join.order ? `r."${join.order}"` : 'NULL'}) AS fact
                FROM ${rows} r ${source}
                LEFT JOIN ${schema}."${target.collectionName}" t ON t.id = r."${join.inverse}"
               WHERE r."${join.column}" IS NOT NULL AND r."${join.inverse}" IS NOT NULL
                 AND ${ofEntry ? unlessDraft(holder, 's') : 'true'} AND ${unlessDraft(target, 't')}`;
    }
    case 'parts': {
      const { join, holder } = watched;
      const ofEntry = holder.modelType === 'contentType';
      const owner = ofEntry
        ? `LEFT JOIN ${schema}."${holder.collectionName}" s ON s.id = r."${join.column}"`
        : '';
      return `SELECT jsonb_build_array(r."${join.column}", ${ofEntry ? 's.document_id' : 'NULL'}, r."${join.inverse}", r.component_type, r.field, r."order") AS fact
                FROM ${rows} r ${owner} WHERE r."${join.column}" IS NOT NULL AND ${ofEntry ? unlessDraft(holder, 's') : 'true'}`;
    }
    case 'component':
      return `SELECT jsonb_build_array(r.id) AS fact FROM ${rows} r`;
    case 'files':
      return `SELECT jsonb_build_array(r.id, r.document_id) AS fact FROM ${rows} r`;
    case 'fileUses':
      return `SELECT jsonb_build_array(r.file_id, r.related_id, r.related_type, r.field, r."order") AS fact FROM ${rows} r`;
    case 'texts':
      return `SELECT jsonb_build_array(r.source_type, r.source, r.target) AS fact FROM ${rows} r WHERE r.published`;
    case 'settings':
      return `SELECT '[]'::jsonb AS fact FROM ${rows} r ${watched.where ? `WHERE ${watched.where}` : ''}`;
  }
}

function unlessDraft(schema: Parameters<typeof visibleRow>[0], alias: string): string {
  const visible = visibleRow(schema, alias);
  return visible === 'true' ? visible : `(${alias}.id IS NULL OR ${visible})`;
}
