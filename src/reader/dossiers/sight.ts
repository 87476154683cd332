import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../documents/types';
import type { ReaderRequest } from '../answer';

/** What a statement may show, and to whom. */
export interface Sight {
  strapi: Strapi;
  /** The types that the reader may list: of others nothing is shown. */
  mayRead: ReadonlySet<string>;
  /** What readers see, or what an editor is at work on. */
  version: 'published' | 'draft';
}

/** What a reader may see of dossiers. */
export async function sightOf(strapi: Strapi, mayRead: ReaderRequest['mayRead']): Promise<Sight> {
  const readable = new Set<string>();
  for (const { uid } of contentSchemas(strapi)) if (await mayRead(uid)) readable.add(uid);
  return { strapi, mayRead: readable, version: 'published' };
}

/** SQL that follows a WHERE or an ON: whether a row of a type is one of the version in sight. */
export function isSeen({ version }: Sight, alias: string, schema: Schema): string {
  if (!isDrafted(schema)) return '';
  return ` AND ${alias}.published_at IS ${version === 'draft' ? '' : 'NOT '}NULL`;
}

/** The same for the links in texts, by the type of the entry whose text it is. */
export function isSeenText({ version }: Sight, alias: string, source: Schema): string {
  if (!isDrafted(source)) return '';
  return ` AND ${version === 'draft' ? 'NOT ' : ''}${alias}.published`;
}
