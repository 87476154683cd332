import { purgeOptions } from '../src/reader/cache/purge/options';

export default ({ env }: { env: Env }) => ({
  poolMax: env.int('DATABASE_READER_POOL_MAX', 8),
  connectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
  cacheBytes: env.int('READER_CACHE_BYTES', 64 * 1024 * 1024),
  cacheControl: env('READER_CACHE_CONTROL', 'public, max-age=0, must-revalidate'),
  rateLimit: {
    perMinute: env.int('RATE_LIMIT_PER_MINUTE', 6000),
    proxies: env.bool('IS_PROXIED', false) ? env.int('PROXIES', 1) : 0,
  },
  purge: purgeOptions({
    urls: env.array('PURGE_URLS', []),
    secret: env('PURGE_SECRET'),
    format: env('PURGE_FORMAT'),
  }),
  surrogateKeyBytes: env.int('SURROGATE_KEY_BYTES', 2048),
});
