export default ({ env }: { env: Env }) => ({
  poolMax: env.int('DATABASE_READER_POOL_MAX', 8),
  connectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
});
