/** Headers of a 304 beside those of CORS. Surrogate-Key guides the caches in between. */
const NAMES = new Set(['etag', 'cache-control', 'vary', 'surrogate-key', 'cache-status']);

/**
 * Whether a header of an answer stands in its 304 as well (RFC 9110 §15.4.5): whoever asked has the others already, and
 * writing them takes most of the time of an answer without a body.
 * @param name in small letters
 */
export function standsInUnchanged(name: string): boolean {
  return NAMES.has(name) || name.startsWith('access-control-');
}
