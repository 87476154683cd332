import { secret } from '../src/settings/secrets';

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('IS_PROXIED', false) },
  app: { keys: env('APP_KEYS') ? env.array('APP_KEYS') : [secret('APP_KEYS')] },
  logger: { startup: { enabled: env.bool('STARTUP_LOG', true) }, updates: { enabled: false } },
});
