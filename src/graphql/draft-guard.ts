import { Kind, valueFromASTUntyped, visit, type DocumentNode, type ValueNode } from 'graphql';

const VERSION_ARGUMENTS = new Set(['status', 'publicationFilter', 'hasPublishedVersion']);

/**
 * The first argument in a GraphQL document that asks for anything but published content; undefined where there is
 * none. It looks at every field of every operation and fragment, since the resolvers of relations take these
 * arguments too, and take them from the root's.
 */
export function draftArgument(
  document: DocumentNode,
  variables: Record<string, unknown>,
): string | undefined {
  let found: string | undefined;
  visit(document, {
    Field(field) {
      for (const argument of field.arguments ?? []) {
        const name = argument.name.value;
        if (!VERSION_ARGUMENTS.has(name) || isPublished(name, argument.value, variables)) continue;
        found ??= `${field.name.value}(${name})`;
      }
    },
    VariableDefinition(definition) {
      if (definition.defaultValue?.kind === Kind.ENUM && definition.defaultValue.value === 'DRAFT') {
        found ??= `$${definition.variable.name.value}`;
      }
    },
  });
  return found;
}

function isPublished(name: string, value: ValueNode, variables: Record<string, unknown>): boolean {
  const given = valueFromASTUntyped(value, variables);
  if (given === undefined || given === null) return true;
  return name === 'status' && given === 'PUBLISHED';
}
