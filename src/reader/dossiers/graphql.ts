import { errors } from '@strapi/utils';
import type { UID } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { contentSchemas, type Schema, type Strapi } from '../../documents/types';
import { looksLikeDocumentId } from '../../domain/validation/slug';
import { currentSlug } from '../../reading/slug-lookup';
import { BadParameter } from '../answer';
import type { ReaderTools } from '../endpoint';
import { canName } from '../entries/lookup';
import { READER_TOOLS } from '../lane';
import { mayFindWith } from '../route';
import { groupsInSight, readDossier } from './dossier';
import { DossierTypes, type Nexus } from './graphql-types';
import { readDossierQuery, type DossierQuery } from './query';
import { selectionsOf } from './selections';
import { sightOf } from './sight';

interface Extension {
  use(extension: (tools: { nexus: Nexus }) => { types: unknown[]; resolversConfig: object }): void;
}
interface Context {
  state: { auth: unknown };
}
interface Args {
  entry?: string | null;
  limit?: number | null;
  start?: number | null;
}

/**
 * `articleDossier(entry, limit, start)` and so on for each type: what `GET /api/articles/<entry>/dossier` gives, in one
 * statement that reads only the lists and fields that are selected.
 */
export function addDossierFields(strapi: Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as unknown as Extension;
  const schemas = contentSchemas(strapi);
  const fieldOf = ({ modelName }: Schema) => `${modelName}Dossier`;
  extension.use(({ nexus }) => {
    const types = new DossierTypes(strapi, nexus);
    const query = nexus.extendType({
      type: 'Query',
      definition(builder) {
        for (const schema of schemas) {
          builder.field(fieldOf(schema), {
            type: types.dossier(schema),
            description:
              'An entry, by documentId or slug, with what is linked to it either way; published only.',
            args: { entry: 'String', limit: 'Int', start: 'Int' },
            resolve: (_root: unknown, args: Args, context: Context, info: GraphQLResolveInfo) =>
              resolve(strapi, schema, args, context, info),
          });
        }
      },
    });
    for (const schema of schemas) types.dossier(schema);
    return {
      types: [...types.all(), query],
      // The rights are asked for below, as those of every type that is read.
      resolversConfig: Object.fromEntries(
        schemas.map((schema) => [`Query.${fieldOf(schema)}`, { auth: false }]),
      ),
    };
  });
}

async function resolve(
  strapi: Strapi,
  schema: Schema,
  { entry, limit, start }: Args,
  { state }: Context,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  await strapi.auth.verify(state.auth as never, { scope: [`${schema.uid}.find`] });
  if (!entry || !canName(schema, entry)) return null;
  const tools: ReaderTools = strapi.get(READER_TOOLS);
  const sight = await sightOf(strapi, (uid) => mayFindWith(strapi, state.auth, uid));
  const groups = groupsInSight(sight, schema);
  try {
    const parameters = Object.entries({ limit, offset: start }).filter(([, value]) => value != null);
    const search = new URLSearchParams(
      parameters.map(([name, value]): [string, string] => [name, String(value)]),
    );
    const query = selected(readDossierQuery(search, schema, groups), info);
    const name = await presentName(strapi, schema, entry);
    const row = await readDossier(tools, sight, schema, name, query);
    if (!row) return null;
    return { data: JSON.parse(row.entry) as object, ...(JSON.parse(row.linked) as object) };
  } catch (error) {
    if (error instanceof BadParameter) throw new errors.ValidationError(error.message);
    throw error;
  }
}

/** What is selected of a dossier. */
function selected(query: DossierQuery, info: GraphQLResolveInfo): DossierQuery {
  const parts = selectionsOf(info);
  const fieldsIn = (known: string[], names: Set<string> | undefined) =>
    known.filter((name) => names?.has(name));
  return {
    ...query,
    usual: false,
    fields: fieldsIn(query.fields, parts.get('data')),
    lists: query.lists
      .filter(({ group }) => parts.has(group.name))
      .map((list) => ({ ...list, fields: fieldsIn(list.known, parts.get(`${list.group.name}.items`)) })),
  };
}

/** GraphQL has no redirects: an old slug opens the entry itself, which tells its present one. */
async function presentName(strapi: Strapi, schema: Schema, entry: string): Promise<string> {
  if (!schema.attributes.slug || looksLikeDocumentId(entry)) return entry;
  return (await currentSlug(strapi, schema.uid as UID.ContentType, entry)) ?? entry;
}
