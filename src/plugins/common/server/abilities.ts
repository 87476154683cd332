import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { contentSchemas, type Strapi } from '../../../documents/types';

type Right = 'create' | 'read' | 'update' | 'publish' | 'delete';
interface Checker {
  can: Record<Right, (entity?: unknown) => boolean>;
  /** A query with the filters that a right's conditions put on it. */
  sanitizedQuery: Record<Right, (query: object) => Promise<{ filters?: object }>>;
}

/** What the signed-in user may do with entries of a type, by the content manager's own rules. */
function checkerOf(strapi: Strapi, ctx: Context, uid: string): Checker {
  const { userAbility } = ctx.state as { userAbility: unknown };
  const checkers: { create(options: { userAbility: unknown; model: string }): Checker } = strapi
    .plugin('content-manager')
    .service('permission-checker');
  return checkers.create({ userAbility, model: uid });
}

function may(strapi: Strapi, ctx: Context, uid: string, right: Right): boolean {
  return checkerOf(strapi, ctx, uid).can[right]();
}

/** @throws ForbiddenError that names the type */
export function requireRight(strapi: Strapi, ctx: Context, uid: string, right: Right): void {
  const schema = contentSchemas(strapi).find((one) => one.uid === uid);
  if (!schema) throw new errors.NotFoundError(`There is no content type ${uid}`);
  if (may(strapi, ctx, uid, right)) return;
  throw new errors.ForbiddenError(`You may not ${right} entries of ${schema.info.displayName}`);
}

/**
 * The same for some entries: a right may be one to those that one has made oneself, as an author's is.
 * @throws ForbiddenError that names the type
 */
export async function requireRightTo(
  strapi: Strapi,
  ctx: Context,
  right: Right,
  { uid, documentIds }: { uid: string; documentIds: string[] },
): Promise<void> {
  requireRight(strapi, ctx, uid, right);
  const { filters } = await checkerOf(strapi, ctx, uid).sanitizedQuery[right]({});
  if (!filters) return;
  const named = { documentId: { $in: documentIds } };
  const documents = strapi.documents(uid as 'api::article.article');
  const [all, allowed] = [
    await documents.count({ filters: named, status: 'draft' }),
    await documents.count({ filters: { $and: [named, filters] } as never, status: 'draft' }),
  ];
  if (allowed < all) {
    const { displayName } = strapi.contentType(uid as 'api::article.article').info;
    throw new errors.ForbiddenError(
      `You may not ${right} ${all - allowed} of these entries of ${displayName}`,
    );
  }
}

/** The types that the user may read, of those named (all where none is). @throws ValidationError for one that is none */
export function readableTypes(strapi: Strapi, ctx: Context, named: string | undefined): string[] {
  const known = contentSchemas(strapi).map(({ uid }) => uid);
  const wanted = named?.split(',').map((uid) => uid.trim());
  const unknown = wanted?.find((uid) => !known.includes(uid));
  if (unknown !== undefined) {
    throw new errors.ValidationError(
      `types: there is no content type “${unknown}”; known are ${known.join(', ')}`,
      {
        path: ['types'],
      },
    );
  }
  return (wanted ?? known).filter((uid) => may(strapi, ctx, uid, 'read'));
}
