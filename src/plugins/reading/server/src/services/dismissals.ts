import type { Strapi } from '../../../../../documents/types';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import type { DismissRequest } from '../../../shared/contracts';
import { DISMISSED, TO_READ } from '../tables';

/** Suggestions that are not to be made for an entry: the words of names, and of figures. */
export interface Dismissed {
  mention: Set<string>;
  figure: Set<string>;
}

/** The article is read anew: what it names is told from the other side too. */
async function noteToRead(strapi: Strapi, { kind, documentId }: DismissRequest): Promise<void> {
  if (kind === 'mention')
    await strapi.db.connection(TO_READ).insert({ kind: 'article', document_id: documentId });
}

/** A suggestion for an entry is not to be made any more. @throws NotFoundError where there is no such entry */
export async function dismiss(strapi: Strapi, request: DismissRequest, by: string | null): Promise<void> {
  const { uid, documentId, kind, text } = request;
  await entryNamed(strapi, { uid, documentId });
  await strapi.db
    .connection(DISMISSED)
    .insert({ document_id: documentId, kind, words: text, dismissed_by: by })
    .onConflict(['document_id', 'kind', 'words'])
    .ignore();
  await noteToRead(strapi, request);
}

/** It is to be made again. @returns whether it was dismissed */
export async function restore(strapi: Strapi, request: DismissRequest): Promise<boolean> {
  const { documentId, kind, text } = request;
  const rows: number = await strapi.db
    .connection(DISMISSED)
    .where({ document_id: documentId, kind, words: text })
    .delete();
  await noteToRead(strapi, request);
  return rows > 0;
}

/** What was dismissed for an entry; nothing for none. */
export async function dismissedFor(strapi: Strapi, source: Ref | undefined): Promise<Dismissed> {
  const dismissed: Dismissed = { mention: new Set(), figure: new Set() };
  if (!source) return dismissed;
  const rows: { kind: keyof Dismissed; words: string }[] = await strapi.db
    .connection(DISMISSED)
    .where({ document_id: source.documentId })
    .select('kind', 'words');
  for (const { kind, words } of rows) dismissed[kind].add(words);
  return dismissed;
}
