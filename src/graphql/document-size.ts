import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { graphqlLimits } from './limits';

/**
 * Why a GraphQL document can't be looked at any closer; undefined when it can. Whatever opens fragments walks a
 * document that names one fragment twice in the next, twenty times over, a million times; one that leads back to
 * itself for ever. Here each fragment is counted once.
 */
export function documentProblem(document: DocumentNode): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  try {
    const count = new FieldCount(fragments);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) count.inSet(definition.selectionSet);
    }
    for (const name of fragments.keys()) count.inFragment(name);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

class FieldCount {
  private readonly known = new Map<string, number>();
  private readonly open = new Set<string>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  /** The fields of a selection, its fragments opened. */
  inSet(set: SelectionSetNode): number {
    let fields = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) fields += this.inFragment(selection.name.value);
      else {
        if (selection.kind === Kind.FIELD) fields += 1;
        if (selection.selectionSet) fields += this.inSet(selection.selectionSet);
      }
      if (fields > graphqlLimits.fields) {
        throw new RangeError(`more than ${graphqlLimits.fields} fields, its fragments opened`);
      }
    }
    return fields;
  }

  inFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) throw new RangeError(`there is no fragment “${name}”`);
    if (this.open.has(name)) throw new RangeError(`the fragment “${name}” leads back to itself`);
    this.open.add(name);
    const fields = this.inSet(fragment.selectionSet);
    this.known.set(name, fields);
    return fields;
  }
}
