import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  parse,
  valueFromASTUntyped,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { mayReadDrafts, type RequestAuth } from '../reading/reader';
import { documentProblem } from './document-size';
import { draftArgument } from './draft-guard';
import { statusOfRefusal } from './errors';
import { graphqlLimits } from './limits';
import { fieldsOf, operationSize } from './operation-size';

interface GraphqlContext {
  state: { auth?: RequestAuth };
}

/** The Apollo Server plugins that keep drafts from readers, and operations within `graphqlLimits`. */
export function graphqlPlugins(): ApolloServerPlugin<GraphqlContext>[] {
  return [boundedDocuments(), boundedOperations(), refusalStatus()];
}

/**
 * Refuses documents that validation itself would take for ever to walk. Validation can't be stopped by an error, so it
 * gets a harmless document instead; Apollo Server keeps that one for the next request with the same text.
 */
function boundedDocuments(): ApolloServerPlugin<GraphqlContext> {
  const refused = new WeakMap<DocumentNode, string>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        validationDidStart: (request) => {
          const problem = request.document && documentProblem(request.document);
          if (problem) {
            const harmless = parse('{ __typename }');
            refused.set(harmless, problem);
            (request as { document: DocumentNode }).document = harmless;
          }
          return Promise.resolve();
        },
        didResolveOperation: ({ document }) => {
          const problem = refused.get(document);
          if (problem) throw tooMuch(problem);
          return Promise.resolve();
        },
      }),
  };
}

function boundedOperations(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (context) => {
          const { schema, document, operation, request, contextValue } = context;
          if (!operation) return Promise.resolve();
          const variables = withDefaults(operation, request.variables ?? {});
          if (!mayReadDrafts(contextValue.state.auth)) refuseDrafts(document, variables);
          refuseTooMuch(schema, document, operation, variables);
          return Promise.resolve();
        },
      }),
  };
}

/** An operation that gives nothing but errors of the caller's is answered with their status, as REST does. */
function refusalStatus(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          response.http.status ??= statusOfRefusal(response.body.singleResult);
          return Promise.resolve();
        },
      }),
  };
}

function refuseDrafts(document: DocumentNode, variables: Record<string, unknown>): void {
  const asked = draftArgument(document, variables);
  if (asked) throw refusal('FORBIDDEN', 403, `${asked}: only published content can be read here`);
}

function refuseTooMuch(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const roots = fieldsOf(operation.selectionSet, fragments).length;
  if (roots > graphqlLimits.rootFields) {
    throw tooMuch(`${roots} fields at the root; at most ${graphqlLimits.rootFields}`);
  }
  const size = operationSize({ schema, operation, fragments, variables });
  if (size.largestList > graphqlLimits.maxLimit) {
    const asked = size.largestList === Infinity ? 'all entries' : `${size.largestList} entries`;
    throw tooMuch(`pagination asks for ${asked} of a list; at most ${graphqlLimits.maxLimit}`);
  }
  if (size.entries > graphqlLimits.entries) {
    throw tooMuch(
      `the operation may return more than ${graphqlLimits.entries} entries; set smaller pagination limits or ask for fewer nested lists`,
    );
  }
}

/** The variables of a request, with the defaults of those that it does not give. */
function withDefaults(
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const variables = { ...given };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (variables[name] === undefined && defaultValue) variables[name] = valueFromASTUntyped(defaultValue);
  }
  return variables;
}

function tooMuch(message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', 400, message);
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
