import {
  getNamedType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { graphqlLimits } from './limits';

/** Arguments that say how long a list may be: Strapi's own, and that of a list of backlinks. */
const SIZES = ['pagination', 'limit'];

export interface Operation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** The fields of a selection with its fragments opened. */
export function fieldsOf(set: SelectionSetNode, fragments: Operation['fragments']): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return inner ? fieldsOf(inner, fragments) : [];
  });
}

/** How many entries the operation may return at most, and the largest list it asks for. */
export function operationSize(op: Operation): { entries: number; largestList: number } {
  const root = op.schema.getRootType(op.operation.operation);
  const size = { entries: 0, largestList: 0 };
  if (root) measure(op, op.operation.selectionSet, root, 1, size);
  return size;
}

function measure(
  op: Operation,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  times: number,
  size: { entries: number; largestList: number },
): void {
  for (const field of fieldsOf(set, op.fragments)) {
    if (!field.selectionSet) continue;
    const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
    const paged = definition?.args.some((arg) => SIZES.includes(arg.name)) ?? false;
    const asked = paged ? askedFor(op, field) : undefined;
    if (asked !== undefined) size.largestList = Math.max(size.largestList, asked);
    const count = paged ? Math.min(asked ?? graphqlLimits.defaultLimit, graphqlLimits.maxLimit) : 1;
    if (paged) size.entries += times * count;
    if (size.entries > graphqlLimits.entries) return; // refused already; a wide tree is not walked to its end
    const inner = definition ? getNamedType(definition.type) : type;
    measure(op, field.selectionSet, inner, times * count, size);
  }
}

function askedFor(op: Operation, field: FieldNode): number | undefined {
  const argument = field.arguments?.find((arg) => SIZES.includes(arg.name.value));
  if (!argument) return undefined;
  const value: unknown = valueFromASTUntyped(argument.value, op.variables);
  const asked = isObject(value) ? (value.limit ?? value.pageSize) : value;
  if (typeof asked !== 'number') return undefined;
  // Strapi reads −1 as “all”.
  return asked < 0 ? Infinity : asked;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
