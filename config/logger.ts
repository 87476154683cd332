import { formats, winston } from '@strapi/logger';

/** Strapi says so of every connection function, at every start; ours is meant (src/database/connection.ts). */
const EXPECTED = 'Knex connection functions are currently experimental';
const withoutExpected = winston.format((info) => (String(info.message).startsWith(EXPECTED) ? false : info));

/** `STRAPI_LOG_LEVEL`: silly, debug, verbose, http, info, warn or error. */
export default {
  level: process.env.STRAPI_LOG_LEVEL || 'http',
  format: winston.format.combine(withoutExpected(), formats.prettyPrint()),
};
