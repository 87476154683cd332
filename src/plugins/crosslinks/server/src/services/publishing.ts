import { errors } from '@strapi/utils';
import { isDrafted, type Strapi } from '../../../../../documents/types';
import type { UnpublishedResponse } from '../../../shared/contracts';
import { loadEntries, type Ref } from '../links/entries';
import { joinsDrafted, linkFields } from '../links/link-fields';
import { fromLink, isVersion, orderOf } from '../links/link-sql';
import { withWriteContext } from '../rules/write-context';
import { entryNamed, schemaNamed } from './links';

/** The entries that a draft links to and that readers can't see: published without them, it would not show them. */
export async function unpublishedTargets(strapi: Strapi, ref: Ref): Promise<UnpublishedResponse['data']> {
  await entryNamed(strapi, ref);
  const { connection } = strapi.db;
  const fields = linkFields(strapi).filter((field) => field.source.uid === ref.uid && joinsDrafted(field));
  if (fields.length === 0) return [];
  const { rows } = await connection.raw<{ rows: { field: string; uid: string; document_id: string }[] }>(
    fields
      .map(
        (field) =>
          `(SELECT '${field.path}' AS field, '${field.target.uid}' AS uid, t.document_id
              FROM ${fromLink(field)}
             WHERE s.document_id = ? AND ${isVersion('s', field.source, 'draft')}
               AND NOT EXISTS (SELECT 1 FROM "${field.target.collectionName}" p
                                WHERE p.document_id = t.document_id AND p.published_at IS NOT NULL)
             ORDER BY ${orderOf(field)})`,
      )
      .join(' UNION ALL '),
    fields.map(() => ref.documentId),
  );
  const refs = rows.map(({ uid, document_id: documentId }) => ({ uid, documentId }));
  const entries = await loadEntries(connection, strapi, refs);
  return rows.flatMap(({ field, document_id: documentId }) => {
    const entry = entries.get(documentId);
    return entry ? [{ ...entry, field }] : [];
  });
}

/** Publishes entries in one transaction: what can't be published keeps all of them from it, and is named. */
export async function publishTogether(strapi: Strapi, refs: Ref[]): Promise<number> {
  for (const { uid } of refs) {
    if (!isDrafted(schemaNamed(strapi, uid))) {
      throw new errors.ValidationError(`entries: ${uid} has no drafts to publish`, { path: ['entries'] });
    }
  }
  const together = new Set(refs.map(({ documentId }) => documentId));
  await withWriteContext({ together }, () =>
    strapi.db.transaction(async () => {
      for (const ref of refs) {
        const entry = await entryNamed(strapi, ref);
        try {
          await strapi.documents(ref.uid as 'api::article.article').publish({ documentId: ref.documentId });
        } catch (error) {
          if (!(error instanceof errors.ValidationError)) throw error;
          throw new errors.ValidationError(`“${entry.label ?? ref.documentId}”: ${error.message}`, {
            ...(error.details as object),
            uid: ref.uid,
            documentId: ref.documentId,
          });
        }
      }
    }),
  );
  return refs.length;
}
