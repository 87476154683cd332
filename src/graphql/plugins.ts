import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type FragmentDefinitionNode } from 'graphql';
import { mayReadDrafts, type RequestAuth } from '../reading/reader';
import { draftArgument } from './draft-guard';
import { graphqlLimits } from './limits';
import { fieldsOf, operationSize } from './operation-size';

interface GraphqlContext {
  state: { auth?: RequestAuth };
}

/** The Apollo Server plugins that keep drafts from readers, and operations within `graphqlLimits`. */
export function graphqlPlugins(): ApolloServerPlugin<GraphqlContext>[] {
  return [
    {
      requestDidStart: () =>
        Promise.resolve({
          didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
            if (!operation) return Promise.resolve();
            const variables = request.variables ?? {};
            if (!mayReadDrafts(contextValue.state.auth)) {
              const asked = draftArgument(document, variables);
              if (asked) {
                throw refusal('FORBIDDEN', 403, `${asked}: only published content can be read here`);
              }
            }
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
            return Promise.resolve();
          },
        }),
    },
  ];
}

function tooMuch(message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', 400, message);
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
