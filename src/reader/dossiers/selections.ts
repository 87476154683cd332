import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * The names of the fields that a query selects below a field, by the path that holds them: `data` -> title, body;
 * `places` -> total, items; `places.items` -> name. A field that @skip or @include may leave out counts as selected.
 */
export function selectionsOf({ fieldNodes, fragments }: GraphQLResolveInfo): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = ({ selections }: SelectionSetNode, path: string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value];
        if (fragment) walk(fragment.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, path);
      } else {
        add(found, path.join('.'), selection.name.value);
        if (selection.selectionSet) {
          const inner = [...path, selection.name.value];
          add(found, inner.join('.'));
          walk(selection.selectionSet, inner);
        }
      }
    }
  };
  for (const node of fieldNodes) if (node.selectionSet) walk(node.selectionSet, []);
  return found;
}

function add(found: Map<string, Set<string>>, path: string, name?: string): void {
  const names = found.get(path) ?? new Set();
  if (name !== undefined) names.add(name);
  found.set(path, names);
}
