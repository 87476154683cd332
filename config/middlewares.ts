export default [
  'strapi::logger',
  'strapi::errors',
  'global::database-errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'global::panel-queries',
  'strapi::body',
  'global::bulk-order',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
