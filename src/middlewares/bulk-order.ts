import type { Context, Next } from 'koa';

const BULK_ACTION = /^\/content-manager\/collection-types\/[^/]+\/actions\/bulk\w+$/;

/**
 * Koa middleware: puts the documents of a bulk action of the panel in one order, each once. The action locks them one
 * after the other in one transaction; two that do so in opposite orders would wait for each other, and one be refused.
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const body = ctx.request.body as { documentIds?: unknown } | undefined;
    if (ctx.method === 'POST' && BULK_ACTION.test(ctx.path) && Array.isArray(body?.documentIds)) {
      body.documentIds = [...new Set<unknown>(body.documentIds)].sort();
    }
    await next();
  };
