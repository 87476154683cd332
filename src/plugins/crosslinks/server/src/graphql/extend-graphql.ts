import { errors } from '@strapi/utils';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { graphqlLimits } from '../../../../../graphql/limits';
import { contentSchemas, type Strapi } from '../../../../../documents/types';
import { isLinkedError } from '../rules/linked-error';
import { backlinkFields, backlinkLoader, type BacklinkField, type Page } from './backlink-fields';

type Resolve = (...call: unknown[]) => unknown;

interface Context {
  state: { auth?: unknown };
  backlinkLoaders?: Map<string, DataLoader<string, unknown[]>>;
}
interface Nexus {
  extendType(options: { type: string; definition(builder: Builder): void }): unknown;
}
interface Builder {
  nonNull: { list: { nonNull: { field(name: string, options: object): void } } };
}
interface Extension {
  use(
    extension:
      | {
          resolversConfig: Record<
            string,
            { middlewares: ((next: Resolve, ...call: unknown[]) => unknown)[] }
          >;
        }
      | ((tools: { nexus: Nexus }) => { types: unknown[] }),
  ): void;
}
interface Naming {
  getDeleteMutationTypeName(schema: unknown): string;
  getTypeName(schema: unknown): string;
}

/**
 * Gives readers the lists of what points at an entry (`place { articles { title } }`), and the refusal to delete what
 * others link to its code.
 */
export function extendGraphql(strapi: Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as unknown as Extension;
  const { naming } = strapi.plugin('graphql').service('utils') as unknown as { naming: Naming };
  for (const schema of contentSchemas(strapi)) {
    extension.use({
      resolversConfig: {
        [`Mutation.${naming.getDeleteMutationTypeName(schema)}`]: { middlewares: [nameRefusal] },
      },
    });
  }
  extension.use(({ nexus }) => ({
    types: backlinkFields(strapi).map((field) =>
      nexus.extendType({
        type: naming.getTypeName(field.target),
        definition(builder) {
          builder.nonNull.list.nonNull.field(field.name, {
            type: naming.getTypeName(field.source),
            description: `The ${field.name} that point at this entry, newest first; published ones only.`,
            args: { limit: 'Int', start: 'Int' },
            resolve: resolver(strapi, field),
          });
        },
      }),
    ),
  }));
}

function resolver(strapi: Strapi, field: BacklinkField) {
  return async (
    parent: { documentId: string },
    args: Partial<Page>,
    context: Context,
  ): Promise<unknown[]> => {
    const page = checkedPage(args, field.name);
    await strapi.auth.verify(context.state.auth as never, { scope: [`${field.source.uid}.find`] });
    const loaders = (context.backlinkLoaders ??= new Map<string, DataLoader<string, unknown[]>>());
    const key = [field.target.uid, field.name, page.start, page.limit].join(' ');
    const loader = loaders.get(key) ?? backlinkLoader(strapi, field, page);
    loaders.set(key, loader);
    return loader.load(parent.documentId);
  };
}

function checkedPage({ limit, start }: Partial<Page>, name: string): Page {
  const page = { limit: limit ?? graphqlLimits.defaultLimit, start: start ?? 0 };
  if (page.limit < 1 || page.limit > graphqlLimits.maxLimit) {
    throw new errors.ValidationError(`${name}(limit): must be from 1 to ${graphqlLimits.maxLimit}`);
  }
  if (page.start < 0) throw new errors.ValidationError(`${name}(start): must not be negative`);
  return page;
}

async function nameRefusal(next: Resolve, ...call: unknown[]): Promise<unknown> {
  try {
    return await next(...call);
  } catch (error) {
    if (!isLinkedError(error)) throw error;
    const { code, ...details } = error.details;
    throw new GraphQLError(error.message, { extensions: { code, details } });
  }
}
