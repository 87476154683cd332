import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { Strapi } from '../../documents/types';

/** Attributes that are in other tables: reading them takes the entry's id. */
const ELSEWHERE = ['relation', 'component', 'media', 'dynamiczone'];

/**
 * The attributes of a model's own table that a field's selection shows, besides the ids; undefined where it holds a field
 * that is no attribute, which may be made from any of them.
 */
export function shownAttributes(strapi: Strapi, uid: string, info: GraphQLResolveInfo): string[] | undefined {
  const { attributes } = strapi.getModel(uid as never) as { attributes: Record<string, { type: string }> };
  const shown: string[] = [];
  for (const name of namesIn(info)) {
    if (['id', 'documentId', '__typename'].includes(name)) continue;
    const attribute = attributes[name] ?? attributes[name.replace(/_connection$/, '')];
    if (!attribute) return undefined;
    if (!ELSEWHERE.includes(attribute.type)) shown.push(name);
  }
  return shown;
}

/** The columns of `shownAttributes`. */
export function columnsFor(strapi: Strapi, uid: string, info: GraphQLResolveInfo): string[] | undefined {
  const meta = strapi.db.metadata.get(uid).attributes as Record<string, { columnName?: string } | undefined>;
  return shownAttributes(strapi, uid, info)
    ?.map((name) => meta[name]?.columnName ?? name)
    .sort();
}

/** The names of the fields that are asked of what a field leads to, fragments opened. */
function namesIn({ fieldNodes, fragments }: GraphQLResolveInfo): Set<string> {
  const names = new Set<string>();
  const opened = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value);
        collect(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  fieldNodes.forEach(({ selectionSet }) => collect(selectionSet));
  return names;
}
