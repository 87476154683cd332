import { connection, readyConnection } from '../src/database/connection';

export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'postgres',
    connection,
    pool: {
      min: env.int('DATABASE_POOL_MIN', 2),
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: readyConnection,
    },
    acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
  },
});
