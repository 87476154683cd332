import { formats, winston } from '@strapi/logger';

/** What Strapi says at every start, and what is no news to who runs a Dateline. */
const EXPECTED = [
  // Ours is meant: src/database/connection.ts.
  'Knex connection functions are currently experimental',
  // Where mail goes is in README.md.
  '[email]: The "sendmail" email provider',
  'The Media Library has been redesigned',
];
const withoutExpected = winston.format((info) =>
  EXPECTED.some((start) => String(info.message).startsWith(start)) ? false : info,
);

/** `STRAPI_LOG_LEVEL`: silly, debug, verbose, http, info, warn or error. */
export default {
  level: process.env.STRAPI_LOG_LEVEL || 'http',
  format: winston.format.combine(withoutExpected(), formats.prettyPrint()),
};
