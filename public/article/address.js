/**
 * What the page's own address asks for.
 *
 * @param {string} search the query, such as `?entry=a-slug`
 * @returns {{ kind: 'entry', path: string } | { kind: 'preview', path: string } | { kind: 'newest' }} and the API's path
 */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  const preview = given.get('preview');
  if (preview) {
    const signed = new URLSearchParams({ type: given.get('type') ?? 'article' });
    for (const name of ['expires', 'signature']) signed.set(name, given.get(name) ?? '');
    return { kind: 'preview', path: `/api/preview/${encodeURIComponent(preview)}?${signed}` };
  }
  const entry = given.get('entry');
  if (!entry) return { kind: 'newest' };
  return { kind: 'entry', path: `/api/articles/${encodeURIComponent(entry)}/dossier?limit=20` };
}

/** The address of this page for an article. */
export const pageOf = ({ slug, documentId }) => `?entry=${encodeURIComponent(slug ?? documentId)}`;

/** An address that may stand in a link or a picture, or null: nothing that a browser would run. */
export function safeAddress(url) {
  if (typeof url !== 'string' || url === '') return null;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url, location.href).protocol) ? url : null;
  } catch {
    return null;
  }
}
