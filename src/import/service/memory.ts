import type { Strapi } from '../../documents/types';

const TABLE = 'dateline_imports';

/** What an import last read and stored for one entry: the base that the next one compares with. */
export interface Remembered {
  documentId: string;
  /** The record's fields, references as documentIds: to name a target another way is no change. */
  fields: Record<string, unknown>;
  /** The documentIds that it linked to, by field. */
  links: Record<string, string[]>;
}

/** Makes the table of what imports read. Not a content type: nothing edits it. */
export async function createImportMemory(strapi: Strapi): Promise<void> {
  await strapi.db.connection.raw(`
    CREATE TABLE IF NOT EXISTS ${TABLE} (
      type text NOT NULL,
      key text NOT NULL,
      document_id text NOT NULL,
      fields jsonb NOT NULL,
      links jsonb NOT NULL,
      imported_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (type, key)
    )`);
}

/** What the last import of this entry read; undefined where there was none. */
export async function recall(strapi: Strapi, type: string, key: string): Promise<Remembered | undefined> {
  return await strapi.db.transaction(async ({ trx }) => {
    const row = (await trx(TABLE).where({ type, key }).first('document_id', 'fields', 'links')) as
      { document_id: string; fields: unknown; links: unknown } | undefined;
    return (
      row && {
        documentId: row.document_id,
        fields: parsed(row.fields) as Remembered['fields'],
        links: parsed(row.links) as Remembered['links'],
      }
    );
  });
}

/** Keeps what this import read. */
export async function remember(strapi: Strapi, type: string, key: string, read: Remembered): Promise<void> {
  await strapi.db.transaction(({ trx }) =>
    trx(TABLE)
      .insert({
        type,
        key,
        document_id: read.documentId,
        fields: JSON.stringify(read.fields),
        links: JSON.stringify(read.links),
      })
      .onConflict(['type', 'key'])
      .merge({
        document_id: read.documentId,
        fields: JSON.stringify(read.fields),
        links: JSON.stringify(read.links),
        imported_at: trx.fn.now(),
      }),
  );
}

/** Strapi has PostgreSQL's jsonb come as text. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
