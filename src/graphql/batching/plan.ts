import { buildPublicationFilterWhere, contentTypes, parsePublicationFilter } from '@strapi/utils';
import type { GraphQLResolveInfo } from 'graphql';
import type { Strapi } from '../../documents/types';

export type Args = Record<string, unknown>;

/** What the root fields of an operation were asked for, as Strapi keeps it by their name in the answer. */
interface RootArgs {
  _originField?: string;
  status?: 'draft' | 'published';
  publicationFilter?: string;
  hasPublishedVersion?: boolean;
}
export interface Context {
  state: { auth?: unknown };
  rootQueryArgsByPath?: Map<string | number, RootArgs>;
}

/** Which versions of entries a field of an operation shows. */
export interface Publication {
  status: 'draft' | 'published' | null;
  filter: string | null;
}

/** What is loaded for each parent: Strapi's query, sanitized. */
export interface Plan {
  where: object | null;
  orderBy: unknown;
  offset: number;
  limit: number;
  status: Publication['status'];
  sanitized: object;
}

interface GraphqlPlugin {
  transformArgs(args: Args, options: { contentType: unknown; usePagination: boolean }): Args;
}

/** The versions that a field below some root field shows: those of the root field, where that is one of Strapi's own. */
export function publicationOf(strapi: Strapi, context: Context, info: GraphQLResolveInfo): Publication {
  let root = info.path;
  while (root.prev) root = root.prev;
  const asked = context.rootQueryArgsByPath?.get(root.key);
  const contentApi = strapi.plugin('graphql').service('content-api') as unknown as {
    isBuiltInQueryField(name: string): boolean;
  };
  if (!asked?._originField || !contentApi.isBuiltInQueryField(asked._originField))
    return { status: null, filter: null };
  const { status = 'published', publicationFilter, hasPublishedVersion } = asked;
  const ofVersion = hasPublishedVersion ? 'has-published-version-document' : 'never-published-document';
  return {
    status,
    filter: publicationFilter ?? (hasPublishedVersion === undefined ? null : ofVersion),
  };
}

const unasked = new WeakMap<Strapi, Map<string, Promise<Plan>>>();

/** `planFor`; a field that asks for nothing, which nobody could be refused, is planned once and for all. */
export function planOnce(...call: Parameters<typeof planFor>): Promise<Plan> {
  const [strapi, target, args, , publication] = call;
  if (publication.filter !== null || !Object.values(args).every(isEmpty)) return planFor(...call);
  const plans = unasked.get(strapi) ?? new Map<string, Promise<Plan>>();
  unasked.set(strapi, plans);
  const key = `${target} ${publication.status}`;
  let plan = plans.get(key);
  if (!plan) {
    plan = planFor(...call);
    plans.set(key, plan);
    plan.catch(() => plans.delete(key));
  }
  return plan;
}

/**
 * Checks and cleans a field's arguments as Strapi's own resolver does for each parent: unknown filters are refused, and
 * those on what the role may not read.
 * @param target the uid of the model that the field leads to
 */
export async function planFor(
  strapi: Strapi,
  target: string,
  args: Args,
  auth: unknown,
  publication: Publication,
): Promise<Plan> {
  const model = strapi.getModel(target as never);
  const { utils } = strapi.plugin('graphql').service('builders') as unknown as { utils: GraphqlPlugin };
  const asked = utils.transformArgs(args, { contentType: model, usePagination: true });
  await strapi.contentAPI.validate.query(asked, model, { auth });
  const sanitized = (await strapi.contentAPI.sanitize.query(asked, model, { auth })) as object;
  const query = strapi.get('query-params').transform(target, sanitized) as {
    where?: object;
    orderBy?: unknown;
    offset?: number;
    limit?: number;
  };
  const drafted = contentTypes.hasDraftAndPublish(model);
  const conditions = [query.where, drafted ? cohort(strapi, target, publication) : undefined].filter(
    (one): one is object => one !== undefined && Object.keys(one).length > 0,
  );
  return {
    where: conditions.length > 0 ? { $and: conditions } : null,
    orderBy: query.orderBy,
    offset: query.offset ?? 0,
    limit: query.limit ?? Number.MAX_SAFE_INTEGER,
    status: drafted ? publication.status : null,
    sanitized,
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The condition that `publicationFilter` puts on entries; none for a word that is not one. */
function cohort(strapi: Strapi, target: string, { status, filter }: Publication): object | undefined {
  const mode = modeOf(filter);
  if (mode === undefined) return undefined;
  const meta = strapi.db.metadata.get(target);
  const version = status === 'published' ? 'published' : 'draft';
  const condition = buildPublicationFilterWhere(
    strapi.db.connection,
    meta,
    strapi.getModel(target as 'api::article.article'),
    mode,
    version,
  );
  return condition ?? undefined;
}

function modeOf(filter: string | null) {
  if (filter === null) return undefined;
  try {
    return parsePublicationFilter(filter);
  } catch {
    return undefined;
  }
}
