import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { contentSchemas, isDrafted, type Strapi } from '../../../documents/types';

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

/** Which entries of a type somebody may do something with, as SQL. */
export interface Allowance {
  uid: string;
  /** Whether these are all entries of the type, none, or those that the condition holds for. */
  reach: 'all' | 'some' | 'none';
  /** A condition on a documentId, given as an expression; binds `bindings` where it stands. */
  of: (documentId: string) => string;
  bindings: unknown[];
}

/** All entries of a type. */
export const everyEntry = (uid: string): Allowance => ({ uid, reach: 'all', of: () => 'true', bindings: [] });

/**
 * The entries of a type with which the user may do all of this: every one, none, or those that a condition of the role
 * names, as “is creator” does.
 */
export async function allowance(
  strapi: Strapi,
  ctx: Context,
  uid: string,
  rights: Right[],
): Promise<Allowance> {
  const checker = checkerOf(strapi, ctx, uid);
  if (!rights.every((right) => checker.can[right]())) {
    return { uid, reach: 'none', of: () => 'false', bindings: [] };
  }
  const filters = [];
  for (const right of rights) filters.push((await checker.sanitizedQuery[right]({})).filters ?? []);
  const all = filters.flat();
  if (all.length === 0) return everyEntry(uid);
  const { sql, bindings } = documentsThat(strapi, uid, { $and: all });
  return { uid, reach: 'some', of: (documentId) => `${documentId} IN (${sql})`, bindings };
}

/** A SELECT of the documentIds of those entries that editors see and that filters let through. */
function documentsThat(strapi: Strapi, uid: string, filters: object): { sql: string; bindings: unknown[] } {
  const drafts = isDrafted(strapi.getModel(uid as never)) ? [{ publishedAt: { $null: true } }] : [];
  const { where } = strapi
    .get('query-params')
    .transform(uid, { filters: { $and: [filters, ...drafts] } }) as { where: object };
  const query = strapi.db.queryBuilder(uid).select('documentId').where(where).getKnexQuery().toSQL();
  return { sql: query.sql, bindings: [...query.bindings] };
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
