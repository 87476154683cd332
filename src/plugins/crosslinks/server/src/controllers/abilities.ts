import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { contentSchemas, type Strapi } from '../../../../../documents/types';

type Right = 'read' | 'update' | 'publish' | 'delete';
interface Checker {
  can: Record<Right, (entity?: unknown) => boolean>;
}

/** What the signed-in user may do with entries of a type, by the content manager's own rules. */
function may(strapi: Strapi, ctx: Context, uid: string, right: Right): boolean {
  const { userAbility } = ctx.state as { userAbility: unknown };
  const checkers: { create(options: { userAbility: unknown; model: string }): Checker } = strapi
    .plugin('content-manager')
    .service('permission-checker');
  return checkers.create({ userAbility, model: uid }).can[right]();
}

/** @throws ForbiddenError that names the type */
export function requireRight(strapi: Strapi, ctx: Context, uid: string, right: Right): void {
  const schema = contentSchemas(strapi).find((one) => one.uid === uid);
  if (!schema) throw new errors.NotFoundError(`There is no content type ${uid}`);
  if (may(strapi, ctx, uid, right)) return;
  throw new errors.ForbiddenError(`You may not ${right} entries of ${schema.info.displayName}`);
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
