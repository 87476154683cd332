import type { DocumentCall, Next, Strapi } from '../documents/types';
import { hideUnseenLinks } from './body-links';
import { isGraphql, servesReader } from './reader';

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/**
 * Document middleware: what the content API reads for someone who may not read drafts is the published version,
 * whatever the parameters say; links in its texts to entries that readers can't see become plain text.
 */
export function publishedOnly(strapi: Strapi) {
  return async (call: DocumentCall, next: Next) => {
    if (!READS.includes(call.action) || !servesReader(strapi)) return next();
    const { publicationFilter: _filter, hasPublishedVersion: _version, ...params } = call.params;
    call.params = { ...params, status: 'published' };
    const result = await next();
    // GraphQL hides them where a text is asked for (src/graphql/extension.ts).
    return call.action === 'count' || isGraphql(strapi)
      ? result
      : hideUnseenLinks(strapi, call.contentType, result);
  };
}
