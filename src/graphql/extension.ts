import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../documents/types';
import { linkedDocuments } from '../plugins/crosslinks/shared/text-links';
import { shownAttributes } from './batching/columns';
import { visibleDocuments, withoutHiddenLinks } from '../reading/body-links';
import { mayReadDrafts, type RequestAuth } from '../reading/reader';
import { currentSlug, documentBySlug } from '../reading/slug-lookup';
import { looksLikeDocumentId } from '../domain/validation/slug';
import { storableProblem } from '../domain/validation/storable';
import { documentOfOldSlug } from '../documents/slug-history';

interface Context {
  state: { auth?: RequestAuth };
  visibleDocuments?: DataLoader<string, boolean>;
}
type Resolve = (
  parent: unknown,
  args: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;
type Middleware = (next: Resolve, ...call: Parameters<Resolve>) => unknown;

interface GraphqlExtension {
  use(extension: { resolversConfig: Record<string, { middlewares: Middleware[] }> }): void;
  shadowCRUD(uid: string): { field(name: string): { disable(): void } };
}
interface Naming {
  getTypeName(schema: unknown): string;
  getFindOneQueryName(schema: unknown): string;
  getFindQueryName(schema: unknown): string;
}

/**
 * Fits Strapi's generated GraphQL schema to Dateline: an entry opens by slug as well as by documentId, texts hold no
 * links that readers can't follow, and files don't tell which entries use them.
 */
export function extendGraphql(strapi: Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as unknown as GraphqlExtension;
  const { naming } = strapi.plugin('graphql').service('utils') as unknown as { naming: Naming };
  extension.shadowCRUD('plugin::upload.file').field('related').disable();

  for (const schema of contentSchemas(strapi)) {
    const columns = readShownColumns(strapi, schema);
    extension.use({
      resolversConfig: {
        [`Query.${naming.getFindQueryName(schema)}`]: { middlewares: [columns] },
        [`Query.${naming.getFindOneQueryName(schema)}`]: {
          middlewares: schema.attributes.slug ? [openBySlug(strapi, schema), columns] : [columns],
        },
      },
    });
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      if (attribute.type !== 'blocks') continue;
      extension.use({
        resolversConfig: {
          [`${naming.getTypeName(schema)}.${name}`]: { middlewares: [hideLinks(strapi, name)] },
        },
      });
    }
  }
}

/** Has only those columns read that the operation shows: a list of articles may do without their texts. */
function readShownColumns(strapi: Strapi, { uid }: Schema): Middleware {
  return (next, parent, args, context, info) => {
    const fields = shownAttributes(strapi, uid, info);
    return next(parent, fields ? { ...args, fields: ['documentId', ...fields] } : args, context, info);
  };
}

function openBySlug(strapi: Strapi, schema: Schema): Middleware {
  const uid = schema.uid as never;
  return async (next, parent, args, context, info) => {
    const given = String(args.documentId);
    if (looksLikeDocumentId(given)) return next(parent, args, context, info);
    if (storableProblem(given)) return null;
    const drafts = args.status === 'draft' && mayReadDrafts(context.state.auth);
    const documentId = await documentBySlug(strapi, uid, given, drafts ? 'draft' : 'published');
    // GraphQL has no redirects: an old slug opens the entry itself, which tells its present one.
    const moved =
      documentId ??
      ((await currentSlug(strapi, uid, given)) && (await documentOfOldSlug(strapi, uid, given)));
    return moved ? next(parent, { ...args, documentId: moved }, context, info) : null;
  };
}

function hideLinks(strapi: Strapi, field: string): Middleware {
  return async (next, parent, args, context, info) => {
    const blocks = (await next(parent, args, context, info)) ?? (parent as Record<string, unknown>)[field];
    if (mayReadDrafts(context.state.auth)) return blocks;
    const linked = linkedDocuments(blocks);
    if (linked.length === 0) return blocks;
    const loader = (context.visibleDocuments ??= visibleLoader(strapi));
    const seen = await loader.loadMany(linked);
    return withoutHiddenLinks(blocks, new Set(linked.filter((_, index) => seen[index] === true)));
  };
}

/** Collects the links of all texts that one request resolves at a time into one statement. */
function visibleLoader(strapi: Strapi): DataLoader<string, boolean> {
  return new DataLoader(async (documentIds) => {
    const visible = await visibleDocuments(strapi, documentIds);
    return documentIds.map((documentId) => visible.has(documentId));
  });
}
