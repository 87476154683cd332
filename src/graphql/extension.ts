import DataLoader from 'dataloader';
import { contentSchemas, type Schema, type Strapi } from '../documents/types';
import { linkedDocuments } from '../plugins/crosslinks/shared/text-links';
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
type Resolve = (parent: unknown, args: Record<string, unknown>, context: Context, info: unknown) => unknown;
type Middleware = (next: Resolve, ...call: Parameters<Resolve>) => unknown;

interface GraphqlExtension {
  use(extension: { resolversConfig: Record<string, { middlewares: Middleware[] }> }): void;
  shadowCRUD(uid: string): { field(name: string): { disable(): void } };
}
interface Naming {
  getTypeName(schema: unknown): string;
  getFindOneQueryName(schema: unknown): string;
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
    if (schema.attributes.slug) {
      extension.use({
        resolversConfig: {
          [`Query.${naming.getFindOneQueryName(schema)}`]: { middlewares: [openBySlug(strapi, schema)] },
        },
      });
    }
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
