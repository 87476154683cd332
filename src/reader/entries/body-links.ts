import { contentSchemas } from '../../documents/types';
import { linkedDocuments } from '../../plugins/crosslinks/shared/text-links';
import { withoutHiddenLinks } from '../../reading/body-links';
import { prepared } from '../database';
import type { ReaderTools } from '../endpoint';
import { isPublished } from './lookup';

/** Texts whose links all lead somewhere, and every document that they link to, seen or not. */
export interface VisibleTexts {
  texts: unknown[];
  linked: string[];
}

/** Texts without the links to entries that readers can't see. One statement, and none where nothing is linked to. */
export async function withVisibleLinks(texts: unknown[], tools: ReaderTools): Promise<VisibleTexts> {
  const linked = [...new Set(texts.flatMap(linkedDocuments))];
  if (linked.length === 0) return { texts, linked };
  const { rows } = await tools.database.query<{ document_id: string }>(prepared(statement(tools), [linked]));
  const visible = new Set(rows.map((row) => row.document_id));
  return { texts: texts.map((text) => withoutHiddenLinks(text, visible)), linked };
}

function statement({ strapi }: ReaderTools): string {
  return contentSchemas(strapi)
    .map(
      (schema) =>
        `SELECT t.document_id FROM "${schema.collectionName}" t WHERE t.document_id = ANY($1) AND ${isPublished(schema, 't')}`,
    )
    .join(' UNION ALL ');
}
