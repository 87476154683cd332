import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { Strapi } from '../../../../../documents/types';
import { withhold } from '../links/withhold';
import { isLinkedError, linkedError, type LinkedError } from '../rules/linked-error';
import { withWriteContext } from '../rules/write-context';

const BULK = /^\/content-manager\/collection-types\/[^/]+\/actions\/bulk(?:Delete|Publish|Unpublish)$/;

/**
 * Koa middleware: answers the refusals of the link rules, and takes `force` out of a writing request's query, where
 * Strapi would refuse it as unknown, and tells the link rules of it, and which documents a bulk action writes together.
 * To stand after the body is parsed.
 */
export default (_config: unknown, { strapi }: { strapi: Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(ctx.method)) return next();
    try {
      return await withWriteContext({ force: takeForce(ctx), together: bulkDocuments(ctx) }, next);
    } catch (error) {
      if (!isLinkedError(error)) throw error;
      await answerRefusal(strapi, ctx, error);
    }
  };

/** Strapi would answer the same, and log it as a failure of the server. */
async function answerRefusal(strapi: Strapi, ctx: Context, refusal: LinkedError): Promise<void> {
  const { status, name, message, details } = linkedError(await withhold(strapi, ctx, refusal.details));
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details } };
}

function takeForce(ctx: Context): boolean {
  const { force, ...query } = ctx.query;
  if (force === undefined) return false;
  if (force !== 'true' && force !== 'false') {
    throw new errors.ValidationError('force must be true or false', { source: 'query', param: 'force' });
  }
  ctx.query = query;
  return force === 'true';
}

function bulkDocuments(ctx: Context): ReadonlySet<string> | undefined {
  if (!BULK.test(ctx.path)) return undefined;
  const { documentIds } = (ctx.request.body ?? {}) as { documentIds?: unknown };
  if (!Array.isArray(documentIds)) return undefined;
  return new Set(documentIds.filter((id): id is string => typeof id === 'string'));
}
