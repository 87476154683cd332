import { contentSchemas, isDrafted, type Attribute, type Schema, type Strapi } from './types';

/** Refuses to start with relations whose links Strapi would lose or let readers see too early; names each. */
export function refuseUnsafeRelations(strapi: Strapi): void {
  const components = Object.values(strapi.components) as unknown as Schema[];
  const types = contentSchemas(strapi);
  const drafted = new Set(types.filter(isDrafted).map(({ uid }) => uid));
  const unsafe = unsafeRelations([...types, ...components], drafted);
  if (unsafe.length > 0) {
    throw new Error(
      `Dateline can't keep these relations safe: ${unsafe.join('; ')}. Make them one-way, from the entry that owns the link.`,
    );
  }
}

/**
 * The relations that can't be kept safe, each with its reason.
 * @param drafted the uids of content types with drafts
 */
export function unsafeRelations(schemas: readonly Schema[], drafted: ReadonlySet<string>): string[] {
  return schemas.flatMap((schema) =>
    Object.entries(schema.attributes).flatMap(([name, attribute]) => {
      const reason = isAddedByStrapi(name, attribute) ? undefined : reasonAgainst(schema, attribute, drafted);
      return reason ? [`${schema.uid}.${name} (${reason})`] : [];
    }),
  );
}

function reasonAgainst(
  schema: Schema,
  attribute: Attribute,
  drafted: ReadonlySet<string>,
): string | undefined {
  if (attribute.type !== 'relation') return undefined;
  if (attribute.relation?.startsWith('morph'))
    return 'polymorphic: its links dangle when a target is published again';
  if (attribute.useJoinTable === false) return 'without a join table: it can’t be set by documentId';
  const isTwoWay = attribute.mappedBy !== undefined || attribute.inversedBy !== undefined;
  if (isTwoWay && (drafted.has(schema.uid) || drafted.has(attribute.target ?? ''))) {
    return 'two-way with drafts at one end: one row is both what editors and what readers see';
  }
  if (!drafted.has(attribute.target ?? '')) return undefined;
  if (schema.modelType === 'component')
    return 'in a component: those may point at entries without drafts only';
  if (!drafted.has(schema.uid))
    return 'from an entry without drafts to one with them: it would point at two versions';
  return undefined;
}

/** Who made an entry, and its versions in other languages. */
function isAddedByStrapi(name: string, attribute: Attribute): boolean {
  return name === 'localizations' || (attribute.target?.startsWith('admin::') ?? false);
}
