import { IMPORT_ORDER, type ImportType } from './types';

const LINK = /^\/api\/([a-z]+)\/([^/?#]+)$/;

/** What an address in a text stands for where it is one of an entry: `/api/places/khorgos`. */
export function linkTarget(url: unknown): { type: ImportType; slug: string } | undefined {
  const match = typeof url === 'string' ? LINK.exec(url) : null;
  const type = IMPORT_ORDER.find((one) => one === match?.[1]);
  return type && match?.[2] ? { type, slug: decoded(match[2]) } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: the slug as it stands, which names nothing
  }
}
