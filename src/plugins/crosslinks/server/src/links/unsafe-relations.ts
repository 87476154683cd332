import {
  contentSchemas,
  isDrafted,
  type Attribute,
  type Schema,
  type Strapi,
} from '../../../../../documents/types';

type Relation = Attribute & { inversedBy?: string; mappedBy?: string; useJoinTable?: boolean };

/**
 * Relations whose links can't be kept safe, as `type.field: why`. Morph relations dangle after each publication, one
 * without a join table can't be set by documentId, and a two-way one with a drafted end changes what the other entry
 * shows; a link from an entry without drafts to one with them would have to point at two versions.
 */
export function unsafeRelations(strapi: Strapi): string[] {
  const components = Object.values(strapi.components) as unknown as Schema[];
  const own = components.filter(({ uid }) => uid.startsWith('shared.'));
  return [...contentSchemas(strapi), ...own].flatMap((schema) =>
    Object.entries(schema.attributes)
      .filter(([name, attribute]) => attribute.type === 'relation' && name !== 'localizations')
      .flatMap(([name, attribute]) => {
        const why = problem(strapi, schema, attribute);
        return why ? [`${schema.uid}.${name}: ${why}`] : [];
      }),
  );
}

function problem(strapi: Strapi, schema: Schema, attribute: Relation): string | undefined {
  if (attribute.relation?.startsWith('morph')) return 'a morph relation loses its links';
  if (!attribute.target?.startsWith('api::')) return undefined;
  if (attribute.useJoinTable === false) return 'a relation without a join table can’t be set by documentId';
  const target = strapi.contentType(attribute.target as never) as unknown as Schema;
  const twoWay = attribute.inversedBy !== undefined || attribute.mappedBy !== undefined;
  if (twoWay && (isDrafted(schema) || isDrafted(target))) {
    return 'a two-way relation with a drafted end changes what the other entry shows';
  }
  if (isDrafted(target) && schema.modelType === 'component')
    return 'a component can point at reference data only';
  if (isDrafted(target) && !isDrafted(schema)) {
    return 'an entry without drafts can’t point at one that has them';
  }
  return undefined;
}

/** Refuses to start with relations that can't be kept. */
export function refuseUnsafeRelations(strapi: Strapi): void {
  const found = unsafeRelations(strapi);
  if (found.length === 0) return;
  throw new Error(`These relations can't be kept safe; make them one-way:\n  ${found.join('\n  ')}`);
}
