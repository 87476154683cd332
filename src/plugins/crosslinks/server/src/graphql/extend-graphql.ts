import { GraphQLError } from 'graphql';
import { contentSchemas, type Strapi } from '../../../../../documents/types';
import { isLinkedError } from '../rules/linked-error';

type Resolve = (...call: unknown[]) => unknown;

interface Extension {
  use(extension: {
    resolversConfig: Record<string, { middlewares: ((next: Resolve, ...call: unknown[]) => unknown)[] }>;
  }): void;
}
interface Naming {
  getDeleteMutationTypeName(schema: unknown): string;
}

/** Gives the refusal to delete what others link to its code in GraphQL. */
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
