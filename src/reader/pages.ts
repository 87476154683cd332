import { entryAddress } from '../domain/formats/addresses';
import type { ReaderTools } from './endpoint';
import { addressOf } from './go/addresses';

interface Entry {
  documentId: string;
  slug?: string | null;
}

/** Where people read an entry: its page on the frontend; where none is configured, the address that leads to it. */
export function pageAddress(
  tools: Pick<ReaderTools, 'strapi' | 'origin'>,
  uid: string,
  entry: Entry,
): string {
  return frontendPage(tools, uid, entry) ?? entryAddress(tools.origin, entry.documentId);
}

/** Its page on the frontend; undefined where none is configured for its type. */
export function frontendPage(
  { strapi }: Pick<ReaderTools, 'strapi'>,
  uid: string,
  { documentId, slug = null }: Entry,
): string | undefined {
  const template = strapi.config.get<Record<string, string>>('frontend.addresses')[uid];
  return template === undefined ? undefined : addressOf(template, { slug, documentId });
}
