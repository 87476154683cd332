import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { READER_CACHE, type ReaderCache } from '../reader/cache/cache';

/** As config/plugins.ts has it. */
const GRAPHQL = '/graphql';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Koa middleware: a request that may have written is answered once this node has dropped what it changed for readers, so
 * that whoever wrote never reads what was there before. To stand first.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } finally {
      const cache = strapi.get<ReaderCache | undefined>(READER_CACHE);
      if (cache && (cache.behind || !isReading(ctx))) await cache.drain();
    }
  };

function isReading({ method, path, request }: Context): boolean {
  if (READS.has(method)) return true;
  // GraphQL's queries come as POST; what writes says so in its text.
  const { query } = (request.body ?? {}) as { query?: unknown };
  return path === GRAPHQL && typeof query === 'string' && !query.includes('mutation');
}
