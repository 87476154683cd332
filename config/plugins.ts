import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { formatError } from '../src/graphql/errors';
import { graphqlLimits } from '../src/graphql/limits';
import { graphqlPlugins } from '../src/graphql/plugins';
import { secret } from '../src/settings/secrets';

export default ({ env }: { env: Env }) => ({
  crosslinks: { enabled: true, resolve: './src/plugins/crosslinks' },
  figures: { enabled: true, resolve: './src/plugins/figures' },
  reading: { enabled: true, resolve: './src/plugins/reading' },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: env.bool('GRAPHQL_PLAYGROUND', process.env.NODE_ENV !== 'production'),
      depthLimit: graphqlLimits.depth,
      defaultLimit: graphqlLimits.defaultLimit,
      maxLimit: graphqlLimits.maxLimit,
      generateArtifacts: false,
      apolloServer: {
        // The schema is public documentation; frontends generate their types from it.
        introspection: true,
        plugins: graphqlPlugins(),
        formatError,
        validationRules: [
          // By itself it throws, which Apollo Server takes for an error of the server's.
          maxAliasesRule({
            n: graphqlLimits.aliases,
            propagateOnRejection: false,
            onReject: [(context, error) => context?.reportError(error)],
          }),
        ],
      },
    },
  },
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
});
