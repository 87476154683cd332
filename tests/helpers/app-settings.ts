/** The environment variables that a Dateline under test gets. The secrets are the same for all: they guard nothing. */
export function appSettings(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    APP_KEYS: 'test-app-key-1,test-app-key-2',
    API_TOKEN_SALT: 'test-api-token-salt',
    ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
    TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
    ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
    JWT_SECRET: 'test-jwt-secret',
    HOST: '127.0.0.1',
    PORT: '0',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STARTUP_LOG: 'false',
    // Tests ask more in a minute than readers do.
    RATE_LIMIT_PER_MINUTE: '0',
  };
}
