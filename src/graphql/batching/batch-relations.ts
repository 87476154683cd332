import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../../documents/types';
import { columnsFor } from './columns';
import { joinOf, type Join } from './join';
import { loadJoined, type Entity } from './load';
import { planFor, publicationOf, type Args, type Context, type Plan } from './plan';

type Resolve = (parent: Entity, args: Args, context: Context, info: GraphQLResolveInfo) => unknown;
type Middleware = (next: Resolve, ...call: Parameters<Resolve>) => unknown;
interface ResolverConfig {
  middlewares: Middleware[];
}
interface GraphqlExtension {
  use(extension: () => { resolversConfig: Record<string, ResolverConfig> }): void;
}
interface Naming {
  getTypeName(schema: unknown): string;
  getComponentName(schema: unknown): string;
}

const JOINED = ['relation', 'component', 'media'];

/**
 * Has every relation, component and file in an operation loaded for all its parents at once, in one statement, where
 * Strapi's own resolvers run two for each parent. What they check, sort, page and show stays the same.
 */
export function batchRelations(strapi: Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as unknown as GraphqlExtension;
  const { naming } = strapi.plugin('graphql').service('utils') as unknown as { naming: Naming };
  // The tables are known only once everything is registered, when the schema is built.
  extension.use(() => {
    const components = Object.values(strapi.components) as unknown as Schema[];
    return {
      resolversConfig: Object.fromEntries([
        ...contentSchemas(strapi).flatMap((schema) => resolvers(strapi, schema, naming.getTypeName(schema))),
        ...components.flatMap((schema) => resolvers(strapi, schema, naming.getComponentName(schema))),
      ]),
    };
  });
}

function resolvers(strapi: Strapi, schema: Schema, type: string): [string, ResolverConfig][] {
  return Object.entries(schema.attributes).flatMap(([name, attribute]): [string, ResolverConfig][] => {
    const join = JOINED.includes(attribute.type) ? joinOf(strapi, schema.uid, name) : undefined;
    if (!join) return [];
    const field = new BatchedField(strapi, `${schema.uid}.${name}`, join, attribute.type);
    return [
      [`${type}.${name}`, { middlewares: [field.entities] }],
      [`${type}.${name}_connection`, { middlewares: [field.connection] }],
    ];
  });
}

/** What is known of one operation's fields: what they load is checked once, and loaded together. */
interface Batch {
  plan: Plan;
  loader: DataLoader<number, Entity[]>;
}

class BatchedField {
  private readonly selections = new WeakMap<readonly FieldNode[], { columns: string[] | undefined }>();
  private readonly operations = new WeakMap<Context, Map<string, Promise<Batch>>>();

  constructor(
    private readonly strapi: Strapi,
    private readonly name: string,
    private readonly join: Join,
    private readonly type: string,
  ) {}

  /** Resolves the field itself: a list, or the one. */
  entities: Middleware = async (_next, parent, args, context, info) => {
    const columns = this.columns(info);
    const { loader } = await this.batch(args, context, info, columns);
    const found = await this.signed(await loader.load(parent.id));
    return this.join.many ? found : (found[0] ?? null);
  };

  /** Resolves `<field>_connection`. */
  connection: Middleware = async (_next, parent, args, context, info) => {
    const { plan, loader } = await this.batch(args, context, info);
    const nodes = await this.signed(await loader.load(parent.id));
    return { nodes, info: { args: plan.sanitized, resourceUID: this.join.target } };
  };

  /** Of an entry only what is shown; of a file all, for its address may be made from any of it. */
  private columns(info: GraphQLResolveInfo): string[] | undefined {
    // The same list for all parents of one field in one operation.
    const { fieldNodes } = info;
    const known = this.selections.get(fieldNodes);
    if (known) return known.columns;
    const columns = this.type === 'media' ? undefined : columnsFor(this.strapi, this.join.target, info);
    this.selections.set(fieldNodes, { columns });
    return columns;
  }

  private batch(args: Args, context: Context, info: GraphQLResolveInfo, columns?: string[]): Promise<Batch> {
    const { strapi, join } = this;
    const publication = publicationOf(strapi, context, info);
    const key = JSON.stringify([args, publication, columns]);
    const batches = this.operations.get(context) ?? new Map<string, Promise<Batch>>();
    this.operations.set(context, batches);
    let batch = batches.get(key);
    if (!batch) {
      batch = planFor(strapi, join.target, args, context.state.auth, publication).then((plan) => ({
        plan,
        loader: this.loader(plan, columns),
      }));
      batches.set(key, batch);
    }
    return batch;
  }

  private loader(plan: Plan, columns: string[] | undefined): DataLoader<number, Entity[]> {
    const { strapi, join } = this;
    return new DataLoader<number, Entity[]>(
      async (parents) => {
        const found = await loadJoined(strapi, join, { ...plan, columns }, parents);
        return parents.map((parent) => found.get(parent) ?? []);
      },
      // An operation that changes an entry twice shows it twice.
      { cache: false, name: this.name },
    );
  }

  /** Files that a provider keeps private get an address that opens them for a while. */
  private signed(found: Entity[]): Promise<Entity[]> | Entity[] {
    if (this.type !== 'media') return found;
    const files = this.strapi.plugin('upload').service('file') as unknown as {
      signFileUrls(file: Entity): Promise<Entity>;
    };
    return Promise.all(found.map((file) => files.signFileUrls(file)));
  }
}
