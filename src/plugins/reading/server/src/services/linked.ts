import type { Strapi } from '../../../../../documents/types';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { linkFields } from '../../../../crosslinks/server/src/links/link-fields';
import { fromLink, isVersion } from '../../../../crosslinks/server/src/links/link-sql';
import { BODY_LINKS } from '../../../../crosslinks/server/src/rules/tables';

/** Everything that an entry’s draft links to, in fields, components and texts, by documentId. One statement. */
export async function linkedFrom(strapi: Strapi, { uid, documentId }: Ref): Promise<string[]> {
  const fields = linkFields(strapi).filter(({ source }) => source.uid === uid);
  const parts = fields.map(
    (field) =>
      `SELECT t.document_id::text AS id FROM ${fromLink(field)}
        WHERE s.document_id = ? AND ${isVersion('s', field.source, 'draft')}`,
  );
  parts.push(
    `SELECT target FROM ${BODY_LINKS} WHERE source = ? AND NOT published AND source_type = '${uid}'`,
  );
  const { rows } = await strapi.db.connection.raw<{ rows: { id: string }[] }>(
    parts.join(' UNION '),
    parts.map(() => documentId),
  );
  return rows.map(({ id }) => id);
}

/** The field of a type’s entries, outside components, that links to entries of another; one of several before one of one. */
export function fieldFor(strapi: Strapi, source: string, target: string): string | null {
  const fields = linkFields(strapi).filter(
    (field) => field.source.uid === source && field.target.uid === target && field.steps.length === 0,
  );
  // An article’s related articles and its original are chosen, not named.
  return fields.find(({ many }) => many)?.path ?? null;
}
