export default [
  'strapi::logger',
  'strapi::errors',
  'global::database-errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'global::panel-queries',
  'strapi::body',
  'plugin::crosslinks.write-context',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
