/** Listed names, in the order in which a request passes them. */
export default ({ env }: { env: Env }) => [
  'global::heard-writes',
  'strapi::logger',
  'strapi::errors',
  'global::database-errors',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', ['*']),
      expose: ['ETag', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
    },
  },
  'strapi::query',
  'global::panel-queries',
  'strapi::body',
  'plugin::crosslinks.write-context',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
