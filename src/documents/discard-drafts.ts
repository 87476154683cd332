import type { DocumentWrite, Next, Strapi } from './types';
import { isDrafted } from './types';

/**
 * Document middleware: discarding the draft of an entry that is not published leaves the draft as it is. Strapi would
 * put the published version in its place, there is none, and the entry would be gone; which happens to whoever
 * discards while somebody else unpublishes.
 */
export function keepUnpublishedDrafts(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { documentId, populate } = write.params;
    if (write.action !== 'discardDraft' || !documentId || !isDrafted(write.contentType)) return next();
    const published = await strapi.db
      .query(write.uid)
      .count({ where: { documentId, publishedAt: { $notNull: true } } });
    if (published > 0) return next();
    const draft = await strapi
      .documents(write.uid)
      .findOne({ documentId, status: 'draft', ...(populate ? { populate: populate as never } : {}) });
    return { documentId, entries: draft ? [draft] : [] };
  };
}
