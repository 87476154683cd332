import { runPrepared } from '../database/prepared';
import { recordSlug } from './slug-history';
import { slugTaken } from './slugs';
import type { DocumentWrite, Next, Strapi } from './types';

interface Slugs {
  /** What readers see before. */
  seen: string | null;
  /** What they will see: the draft's. */
  next: string | null;
  taken: boolean;
}

/**
 * Document middleware: publishing is refused where another entry of the type has the draft's slug, in its draft or its
 * published version, and the slug that readers have seen till then is remembered.
 */
export function settlePublishedSlugs(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { documentId } = write.params;
    if (write.action !== 'publish' || !documentId || !write.contentType.attributes.slug) return next();
    const slugs = await slugsOf(strapi, write, documentId);
    if (slugs?.next && slugs.taken) throw slugTaken(write, slugs.next);
    const result = await next();
    if (slugs) await recordSlug(strapi, write, documentId, slugs.seen ?? undefined, slugs.next ?? undefined);
    return result;
  };
}

async function slugsOf(
  strapi: Strapi,
  { contentType }: DocumentWrite,
  documentId: string,
): Promise<Slugs | undefined> {
  const table = `"${contentType.collectionName}"`;
  const sql = `
    SELECT d.slug AS next, p.slug AS seen,
           EXISTS (SELECT 1 FROM ${table} o WHERE o.slug = d.slug AND o.document_id <> d.document_id) AS taken
      FROM ${table} d LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL
     WHERE d.document_id = ? AND d.published_at IS NULL`;
  return strapi.db.transaction(async ({ trx }) => (await runPrepared<Slugs>(trx, sql, [documentId]))[0]);
}
