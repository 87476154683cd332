import { errors } from '@strapi/utils';
import { runPrepared } from '../../../../../database/prepared';
import { isDrafted, type Strapi } from '../../../../../documents/types';
import type { DraftsResponse, UnpublishedResponse } from '../../../shared/contracts';
import {
  entryColumns,
  entryOfAnyType,
  entryRows,
  loadEntries,
  toEntry,
  typesOf,
  type EntryRow,
  type Ref,
} from '../links/entries';
import { blocksFields, joinsDrafted, linkFields, type LinkField } from '../links/link-fields';
import { fromSource, isVersion, orderOf } from '../links/link-sql';
import { BODY_LINKS } from '../rules/tables';
import { withWriteContext } from '../rules/write-context';
import { entryNamed, schemaNamed } from './links';

/**
 * The entries that a draft links to, in a field or a text, and that readers can't see: published without them, it would
 * not show them.
 */
export async function unpublishedTargets(strapi: Strapi, ref: Ref): Promise<UnpublishedResponse['data']> {
  await entryNamed(strapi, ref);
  const fields = linkFields(strapi).filter((field) => field.source.uid === ref.uid && joinsDrafted(field));
  const texts = blocksFields(schemaNamed(strapi, ref.uid));
  const selects = [...fields.map(draftsInField), ...texts.map((name) => draftsInText(strapi, ref.uid, name))];
  if (selects.length === 0) return [];
  const rows = await runPrepared<EntryRow & { field: string }>(
    strapi.db.connection,
    `WITH asked AS (SELECT ?::text AS id) ${selects.map((select) => `(${select})`).join(' UNION ALL ')}`,
    [ref.documentId],
  );
  return rows.map((row) => ({ ...toEntry(row), field: row.field }));
}

function draftsInField(field: LinkField): string {
  const { source, target, join, path } = field;
  return `
    SELECT '${path}' AS field, entry.*
      FROM ${fromSource(field)}
      JOIN LATERAL (SELECT ${entryColumns(target)} FROM ${entryRows(target)} WHERE d.id = j."${join.inverse}") entry ON true
     WHERE s.document_id = (SELECT id FROM asked) AND ${isVersion('s', source, 'draft')} AND entry.status = 'draft'
     ORDER BY ${orderOf(field)}`;
}

function draftsInText(strapi: Strapi, uid: string, name: string): string {
  return `
    SELECT '${name}', entry.*
      FROM ${BODY_LINKS} b JOIN LATERAL (${entryOfAnyType(strapi, 'b.target')}) entry ON true
     WHERE b.source = (SELECT id FROM asked) AND b.source_type = '${uid}' AND b.field = '${name}' AND NOT b.published
       AND entry.status = 'draft'
     ORDER BY b.position`;
}

/** Those of some documents that are drafts of these types and that readers can't see. */
export async function draftsAmong(
  strapi: Strapi,
  documentIds: string[],
  types: string[],
): Promise<DraftsResponse['data']> {
  const { connection } = strapi.db;
  const refs = await typesOf(connection, strapi, documentIds);
  const entries = await loadEntries(
    connection,
    strapi,
    refs.filter(({ uid }) => types.includes(uid)),
  );
  return [...entries.values()].filter(({ status }) => status === 'draft');
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
