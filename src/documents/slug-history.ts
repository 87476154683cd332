import type { Knex } from 'knex';
import { isDrafted, type DocumentWrite, type Next, type Strapi } from './types';

const TABLE = 'dateline_old_slugs';

/** Makes the table of slugs that readers have seen and that have changed since. Not a content type: nothing edits it. */
export async function createSlugHistory(strapi: Strapi): Promise<void> {
  await strapi.db.connection.raw(`
    CREATE TABLE IF NOT EXISTS ${TABLE} (
      type text NOT NULL,
      slug text NOT NULL,
      document_id text NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (type, slug, document_id)
    )`);
}

/**
 * The document that had this slug before, the latest one where several had it; undefined where none had.
 * @param type a content type's uid
 */
export async function documentOfOldSlug(
  strapi: Strapi,
  type: string,
  slug: string,
): Promise<string | undefined> {
  const row = await strapi.db
    .connection<{ type: string; slug: string; document_id: string }>(TABLE)
    .where({ type, slug })
    .orderBy('changed_at', 'desc')
    .first('document_id');
  return row?.document_id;
}

/**
 * Document middleware: remembers a slug that readers have seen when it changes or goes out of sight, so that the old
 * address can lead to the new one. A draft's slug is not remembered: nobody but editors has seen it.
 */
export function rememberSlugs(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { documentId } = write.params;
    // What is published is known before, and at less cost: see published-slugs.ts.
    if (!documentId || !write.contentType.attributes.slug || ['clone', 'publish'].includes(write.action)) {
      return next();
    }
    const before = await seenSlug(strapi, write, documentId);
    const result = await next();
    const after = await seenSlug(strapi, write, documentId);
    await recordSlug(strapi, write, documentId, before, after);
    return result;
  };
}

/**
 * Lets the old slugs of one entry, and the one it has, lead to another: the two have become one. To be called in the
 * transaction that makes them one, before the first is deleted.
 */
export async function handOverSlugs(
  trx: Knex.Transaction,
  type: string,
  from: { documentId: string; slug: string | null },
  into: string,
): Promise<void> {
  const rows: { slug: string }[] = await trx(TABLE)
    .where({ type, document_id: from.documentId })
    .select('slug');
  const slugs = [...new Set([...rows.map(({ slug }) => slug), ...(from.slug ? [from.slug] : [])])];
  if (slugs.length === 0) return;
  await trx(TABLE)
    .insert(slugs.map((slug) => ({ type, slug, document_id: into })))
    .onConflict(['type', 'slug', 'document_id'])
    .merge({ changed_at: trx.fn.now() });
}

/** Remembers the slug that readers saw before a write, and forgets that the one they see after it was an old one. */
export async function recordSlug(
  strapi: Strapi,
  write: DocumentWrite,
  documentId: string,
  before: string | undefined,
  after: string | undefined,
): Promise<void> {
  if (before === after) return;
  await strapi.db.transaction(async ({ trx }) => {
    const rows = () => trx(TABLE).where({ type: write.uid, document_id: documentId });
    if (write.action === 'delete') {
      await rows().delete();
      return;
    }
    if (after !== undefined) await rows().where({ slug: after }).delete();
    if (before === undefined) return;
    await trx(TABLE)
      .insert({ type: write.uid, slug: before, document_id: documentId })
      .onConflict(['type', 'slug', 'document_id'])
      .merge({ changed_at: trx.fn.now() });
  });
}

async function seenSlug(
  strapi: Strapi,
  write: DocumentWrite,
  documentId: string,
): Promise<string | undefined> {
  const row = (await strapi.db.query(write.uid).findOne({
    select: ['slug'],
    where: { documentId, ...(isDrafted(write.contentType) ? { publishedAt: { $notNull: true } } : {}) },
  })) as { slug: string | null } | null;
  return row?.slug ?? undefined;
}
