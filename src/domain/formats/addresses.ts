/**
 * What an entry is called in every format: an address that leads to it whatever its slug is, now and later. One entry has
 * one, so that what names it in a feed, a calendar and JSON-LD is seen to be the same.
 * @param origin without a slash at the end: https://dateline.example
 */
export function entryAddress(origin: string, documentId: string): string {
  return `${origin}/api/go/${documentId}`;
}

/** An address as it stands in content, made absolute: files may be stored as /uploads/… */
export function absoluteAddress(origin: string, url: string): string {
  return /^\/(?!\/)/.test(url) ? `${origin}${url}` : url;
}
