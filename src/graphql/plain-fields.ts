import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../documents/types';

interface Extension {
  resolvers: Record<string, Record<string, unknown> | undefined>;
  resolversConfig: Record<string, unknown>;
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
 * Has fields that are nothing but a value of the entry read as GraphQL reads them by itself. Strapi sends each through
 * an authorization and a chain of policies, which are asynchronous and take most of the time of a large answer, where
 * there is nothing to authorize and no policy. Fields that anybody has configured stay as they are.
 */
export function readPlainFieldsDirectly(strapi: Strapi): void {
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
    return schema;
  };
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
    if (fields[name]) fields[name].resolve = undefined;
  }
}
