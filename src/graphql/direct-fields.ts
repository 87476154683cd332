import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../documents/types';
import { batchedResolver, type ResolverConfig } from './batching/batch-relations';

interface Extension {
  resolvers: Record<string, Record<string, unknown> | undefined>;
  resolversConfig: Record<string, ResolverConfig>;
}
interface ExtensionService {
  generate(tools: unknown): Extension;
}
interface ContentApi {
  buildSchema(): GraphQLSchema;
}
interface Naming {
  getTypeName(schema: unknown): string;
  getComponentName(schema: unknown): string;
}

/** Attributes whose fields Strapi resolves by more than reading the entry. */
const REACHED = ['relation', 'component', 'media', 'dynamiczone'];

/**
 * Has fields that are nothing but a value of the entry read as GraphQL reads them by itself, and batched relations resolved
 * by their batch alone. Strapi sends each, for each parent, through an authorization and a chain of policies, which are
 * asynchronous and take most of the time of a large answer, where there is nothing to authorize (or once for all parents)
 * and no policy. Fields that anybody has configured otherwise stay as they are.
 */
export function readFieldsDirectly(strapi: Strapi): void {
  const service = <T>(name: string) => strapi.plugin('graphql').service(name) as unknown as T;
  const contentApi = service<ContentApi>('content-api');
  const extensionService = service<ExtensionService>('extension');
  const { naming } = service<{ naming: Naming }>('utils');

  const build = contentApi.buildSchema.bind(contentApi);
  contentApi.buildSchema = () => {
    const generate = extensionService.generate.bind(extensionService);
    let configured: Extension | undefined;
    extensionService.generate = (tools) => (configured = generate(tools));
    const schema = build();
    extensionService.generate = generate;
    if (!configured) return schema;
    const components = Object.values(strapi.components) as unknown as Schema[];
    for (const one of contentSchemas(strapi)) readDirectly(schema, naming.getTypeName(one), one, configured);
    for (const one of components) readDirectly(schema, naming.getComponentName(one), one, configured);
    resolveByBatch(schema, configured);
    return schema;
  };
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Fixes how a field is resolved. Apollo Server would wrap every field once it starts, to call its plugins for each; and
 * Strapi has a plugin that wants to know of root fields.
 */
function resolveDirectly(field: GraphQLField<unknown, unknown>, resolve: Resolver | undefined): void {
  Object.defineProperty(field, 'resolve', { get: () => resolve, set: () => {} });
}

function readDirectly(
  schema: GraphQLSchema,
  type: string,
  { attributes }: Schema,
  configured: Extension,
): void {
  const fields = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {};
  const plain = Object.keys(attributes).filter((name) => !REACHED.includes(attributes[name]!.type));
  for (const name of ['id', 'documentId', ...plain]) {
    if (configured.resolversConfig[`${type}.${name}`] || configured.resolvers[type]?.[name]) continue;
    if (fields[name]) resolveDirectly(fields[name], undefined);
  }
}

function resolveByBatch(schema: GraphQLSchema, { resolvers, resolversConfig }: Extension): void {
  for (const [path, config] of Object.entries(resolversConfig)) {
    const [type, name] = path.split('.') as [string, string];
    const resolve = resolvers[type]?.[name] ? undefined : batchedResolver(config);
    const field = resolve && (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[name];
    if (field) resolveDirectly(field, resolve as Resolver);
  }
}
