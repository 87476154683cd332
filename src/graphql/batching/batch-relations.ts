import { errors } from '@strapi/utils';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../../documents/types';
import { columnsFor } from './columns';
import { joinOf, type Join } from './join';
import { loadJoined, type Entity } from './load';
import { planOnce, publicationOf, type Args, type Context, type Plan, type Publication } from './plan';

type Resolve = (parent: Entity, args: Args, context: Context, info: GraphQLResolveInfo) => unknown;
type Middleware = (next: Resolve, ...call: Parameters<Resolve>) => unknown;
/** How Strapi has a field resolved. */
export interface ResolverConfig {
  middlewares?: unknown[];
  auth?: unknown;
  policies?: unknown[];
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
    const batched = (isEntry: boolean, auth?: unknown) =>
      new BatchedField(strapi, `${schema.uid}.${name}`, join, attribute.type, isEntry, auth);
    const config = (isEntry: boolean): ResolverConfig => {
      const { resolve } = batched(isEntry);
      const middleware: Middleware = (_next, ...call) => resolve(...call);
      whole.set(middleware, (auth) => batched(isEntry, auth).resolve);
      return { middlewares: [middleware] };
    };
    return [
      [`${type}.${name}`, config(true)],
      [`${type}.${name}_connection`, config(false)],
    ];
  });
}

/** What one operation's fields load: checked once, and loaded together. */
type Batch = DataLoader<number, unknown>;
interface Batches {
  /** By the field's place in the operation: all its parents have the same arguments. */
  byNodes: Map<readonly FieldNode[], Promise<Batch>>;
  /** By what is loaded: places that ask for the same are loaded together. */
  byLoad: Map<string, Promise<Batch>>;
}

/** The middlewares of batches, each with what resolves its field without Strapi's wrapping, given the right it needs. */
const whole = new WeakMap<object, (auth: unknown) => Resolve>();

/**
 * What resolves a field at once, where Strapi is to resolve it by a batch and by nothing else. What it needs a right to is
 * checked with the batch, where Strapi's wrapping of a resolver does it for each parent.
 */
export function batchedResolver({ middlewares, auth, policies }: ResolverConfig): Resolve | undefined {
  if (middlewares?.length !== 1 || policies) return undefined;
  return whole.get(middlewares[0] as object)?.(auth);
}

/** A field, or its `_connection`. */
class BatchedField {
  private readonly operations = new WeakMap<Context, Batches>();

  /**
   * @param isEntry whether the field's selection is the entries' own; else it is that of a list with its page
   * @param auth what Strapi is to verify first
   */
  constructor(
    private readonly strapi: Strapi,
    private readonly name: string,
    private readonly join: Join,
    private readonly type: string,
    private readonly isEntry: boolean,
    private readonly auth: unknown,
  ) {}

  resolve: Resolve = (parent, args, context, info) =>
    this.batch(args, context, info).then((batch) => batch.load(parent.id));

  private batch(args: Args, context: Context, info: GraphQLResolveInfo): Promise<Batch> {
    const batches = this.operations.get(context) ?? { byNodes: new Map(), byLoad: new Map() };
    this.operations.set(context, batches);
    const known = batches.byNodes.get(info.fieldNodes);
    if (known) return known;
    const columns = this.columns(info);
    const publication = publicationOf(this.strapi, context, info);
    const key = JSON.stringify([args, publication, columns]);
    const batch = batches.byLoad.get(key) ?? this.begin(args, context, publication, columns);
    batches.byLoad.set(key, batch);
    batches.byNodes.set(info.fieldNodes, batch);
    return batch;
  }

  private async begin(
    args: Args,
    context: Context,
    publication: Publication,
    columns: string[] | undefined,
  ): Promise<Batch> {
    await this.authorize(context);
    return this.loader(
      await planOnce(this.strapi, this.join.target, args, context.state.auth, publication),
      columns,
    );
  }

  private async authorize({ state }: Context): Promise<void> {
    if (!this.auth) return;
    try {
      await this.strapi.auth.verify(state.auth as never, this.auth);
    } catch {
      throw new errors.ForbiddenError();
    }
  }

  /** Of an entry only what is shown; of a file all, for its address may be made from any of it. */
  private columns(info: GraphQLResolveInfo): string[] | undefined {
    if (!this.isEntry || this.type === 'media') return undefined;
    return columnsFor(this.strapi, this.join.target, info);
  }

  private loader(plan: Plan, columns: string[] | undefined): Batch {
    const { strapi, join } = this;
    return new DataLoader<number, unknown>(
      async (parents) => {
        const found = await loadJoined(strapi, join, { ...plan, columns }, parents);
        const shown = (parent: number) => this.shown(found.get(parent) ?? [], plan);
        if (this.type !== 'media') return parents.map(shown);
        for (const [parent, files] of found) found.set(parent, await this.signed(files));
        return parents.map(shown);
      },
      // An operation that changes an entry twice shows it twice.
      { cache: false, name: this.name },
    );
  }

  private shown(found: Entity[], { sanitized }: Plan): unknown {
    if (!this.isEntry) return { nodes: found, info: { args: sanitized, resourceUID: this.join.target } };
    return this.join.many ? found : (found[0] ?? null);
  }

  /** Files that a provider keeps private get an address that opens them for a while. */
  private signed(found: Entity[]): Promise<Entity[]> {
    const files = this.strapi.plugin('upload').service('file') as unknown as {
      signFileUrls(file: Entity): Promise<Entity>;
    };
    return Promise.all(found.map((file) => files.signFileUrls(file)));
  }
}
