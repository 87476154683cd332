import { serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { Strapi } from '../documents/types';

/** Queries that are remembered for each role, and how long the longest of them may be, in bytes. */
const MOST_QUERIES = 500;
const LONGEST_QUERY = 2000;

type Query = Record<string, unknown>;
interface Options {
  auth?: { ability?: object | null; credentials?: unknown };
}

/**
 * Has a query of readers without a login that was found good taken for good when it comes again, and made clean as then:
 * Strapi walks along the schema for each of its parts. Both depend on the query, the schema and the reader's rights alone;
 * these are one object until they change (src/reader/stock/remembered-rights.ts). To be called when all rules are added.
 */
export function rememberChecks(strapi: Strapi): void {
  const { validate, sanitize } = strapi.contentAPI;
  validate.query = remembering(validate.query.bind(validate) as Check) as typeof validate.query;
  sanitize.query = remembering(sanitize.query.bind(sanitize) as Check) as typeof sanitize.query;
}

type Check = (query: Query, schema: { uid: string }, options?: Options) => Promise<unknown>;

function remembering(check: Check): Check {
  const byRights = new WeakMap<object, LRUCache<string, { result: unknown }>>();
  return async (query, schema, options) => {
    const rights = rightsOf(options);
    const key = rights && keyOf(query, schema);
    if (!rights || key === undefined) return check(query, schema, options);
    const known = byRights.get(rights) ?? new LRUCache({ max: MOST_QUERIES });
    byRights.set(rights, known);
    let found = known.get(key);
    if (!found) {
      found = { result: await check(query, schema, options) };
      known.set(key, found);
    }
    return structuredClone(found.result);
  };
}

/** What readers without a login may do, where nothing else goes into the check. */
function rightsOf(options: Options | undefined): object | undefined {
  if (!options?.auth || Object.keys(options).length !== 1 || options.auth.credentials) return undefined;
  return options.auth.ability ?? undefined;
}

function keyOf(query: Query, { uid }: { uid: string }): string | undefined {
  try {
    const written = serialize(query);
    return written.length > LONGEST_QUERY ? undefined : `${uid} ${written.toString('latin1')}`;
  } catch {
    // What can't be copied, an upload for one.
    return undefined;
  }
}
