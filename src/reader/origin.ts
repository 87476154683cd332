import type { Strapi } from '../documents/types';

/** Where readers reach Dateline, without a slash at the end: `PUBLIC_URL`, else the address it listens on. */
export function originOf(strapi: Strapi): string {
  return strapi.config.get<string>('server.absoluteUrl').replace(/\/+$/, '');
}
