import { setTimeout } from 'node:timers/promises';
import type * as Graphql from 'graphql';
import type { ExecutionResult, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Dateline } from './dateline';
import { outside } from './outside';

type Middleware = (...call: unknown[]) => unknown;
interface Extension {
  resolversConfig: Record<string, { middlewares?: Middleware[] }>;
}
interface ExtensionService {
  generate(tools: object): Extension;
}
interface Naming {
  getTypeName(model: unknown): string;
  getComponentName(model: unknown): string;
}
interface ContentApi {
  buildSchema(): GraphQLSchema;
}

/** The GraphQL schema of a Dateline, and the same with Strapi's own resolvers of relations, components and files. */
export function graphqlSchemas(dateline: Dateline): { own: GraphQLSchema; stock: GraphQLSchema } {
  const service = (name: string): unknown => dateline.strapi.plugin('graphql').service(name);
  const contentApi = service('content-api') as ContentApi;
  const extension = service('extension') as ExtensionService;
  const generate = extension.generate.bind(extension);
  extension.generate = (tools) => asInStock(dateline, generate(tools));
  const stock = contentApi.buildSchema();
  extension.generate = generate;
  return { own: contentApi.buildSchema(), stock };
}

/**
 * Ours replace Strapi's resolvers as middlewares that go no further (src/graphql/batching/batch-relations.ts), and leave
 * fields that anybody has configured to it (src/graphql/direct-fields.ts).
 */
function asInStock({ strapi }: Dateline, extension: Extension): Extension {
  const { naming } = strapi.plugin('graphql').service('utils') as unknown as { naming: Naming };
  const resolversConfig = { ...extension.resolversConfig };
  let batched = 0;
  for (const model of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]) {
    const type = model.modelType === 'component' ? naming.getComponentName(model) : naming.getTypeName(model);
    const attributes = Object.entries(model.attributes as Record<string, { type: string }>);
    for (const [name, attribute] of [
      ...attributes,
      ['id', { type: 'id' }],
      ['documentId', { type: 'id' }],
    ] as const) {
      const joined = ['relation', 'component', 'media'].includes(attribute.type);
      for (const path of [`${type}.${name}`, `${type}.${name}_connection`]) {
        const config = resolversConfig[path] ?? {};
        if (joined && config.middlewares?.length) batched += 1;
        resolversConfig[path] = joined ? { ...config, middlewares: [] } : config;
      }
    }
  }
  if (batched === 0) throw new Error('No relation is batched: there is nothing to compare with');
  return { ...extension, resolversConfig };
}

/** Runs an operation on a schema as Strapi's server does, for somebody who is known by `auth`. */
export async function execute(
  schema: GraphQLSchema,
  source: string,
  auth: unknown,
): Promise<ExecutionResult> {
  const { execute: run, parse } = outside<typeof Graphql>('graphql');
  const rootQueryArgsByPath = new Map<string | number, object>();
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const resolve = field.resolve as ((...call: unknown[]) => unknown) & { tells?: boolean };
    if (resolve.tells) continue;
    // Strapi's server notes what the root fields were asked for.
    const noting = Object.assign(
      (parent: unknown, args: object, context: Context, info: GraphQLResolveInfo): unknown => {
        context.rootQueryArgsByPath.set(info.path.key, { ...args, _originField: info.fieldName });
        return resolve(parent, args, context, info);
      },
      { tells: true },
    );
    field.resolve = noting as never;
  }
  const contextValue: Context = { state: { auth }, rootQueryArgsByPath };
  return run({ schema, document: parse(source), contextValue });
}

interface Context {
  state: { auth: unknown };
  rootQueryArgsByPath: Map<string | number, object>;
}

/** What Strapi knows of who sends a request, as its resolvers are given it. */
export async function authOf({ strapi }: Dateline, request: () => PromiseLike<unknown>): Promise<unknown> {
  const { validate } = strapi.contentAPI;
  const check = validate.query;
  let seen: unknown;
  validate.query = ((query: never, schema: never, options: { auth: unknown }) => {
    seen = options.auth;
    return check(query, schema, options);
  }) as never;
  await request();
  validate.query = check;
  if (!seen) throw new Error('The request came to no resolver');
  return seen;
}

/** Waits until half a second goes by without a statement: what a write sets going has ended. At most a minute. */
async function untilQuiet({ strapi }: Dateline): Promise<void> {
  let last = performance.now();
  const note = () => (last = performance.now());
  strapi.db.connection.on('query', note);
  const begun = last;
  while (performance.now() - last < 500 && performance.now() - begun < 60_000) await setTimeout(100);
  strapi.db.connection.removeListener('query', note);
}

/** Counts the SQL statements that some work sends to PostgreSQL. */
export async function countStatements<T>(
  dateline: Dateline,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const { strapi } = dateline;
  await untilQuiet(dateline);
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  strapi.db.connection.on('query', note);
  const result = await work();
  strapi.db.connection.removeListener('query', note);
  return { result, statements };
}
