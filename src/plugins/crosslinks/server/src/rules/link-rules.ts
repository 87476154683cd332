import type { Knex } from 'knex';
import {
  isContentWrite,
  isDrafted,
  type DocumentCall,
  type DocumentWrite,
  type Next,
  type Strapi,
} from '../../../../../documents/types';
import { linkingEntries } from '../links/incoming';
import { linkFields, type LinkField } from '../links/link-fields';
import { indexBodyLinks } from './body-links';
import { lockTouched } from './document-locks';
import { linkedError } from './linked-error';
import { oneAtATime } from './one-at-a-time';
import { dropSnapshot, forgetTarget, restoreBacklinks, restoreFromSnapshot, takeSnapshot } from './snapshot';
import { BODY_LINKS } from './tables';
import { writeContext } from './write-context';

/** Most links that a refusal lists. */
const MOST_LISTED = 50;

/**
 * Document middleware that keeps the link rules, whichever way a write comes: it locks what the write touches, refuses
 * to take away what others link to, and after the write puts every link right that the write has moved, in the
 * write's own transaction. What can't be put right fails the write.
 */
export function linkRules(strapi: Strapi) {
  const fields = linkFields(strapi);
  return async (call: DocumentCall, next: Next): Promise<unknown> => {
    if (!isContentWrite(call)) return next();
    return strapi.db.transaction(({ trx }) =>
      oneAtATime(trx, async () => {
        await lockTouched(trx, fields, call);
        await refuseLinked(trx, strapi, fields, call);
        const result = await next();
        await putRight(trx, fields, call, writtenBy(call, result));
        return result;
      }),
    );
  };
}

async function refuseLinked(
  trx: Knex.Transaction,
  strapi: Strapi,
  fields: LinkField[],
  write: DocumentWrite,
): Promise<void> {
  const { action, contentType: schema } = write;
  const { documentId, force } = write.params;
  const { force: forced, together } = writeContext();
  if ((action !== 'delete' && action !== 'unpublish') || !documentId || force === true || forced) return;
  if (action === 'unpublish' && !(await isPublished(trx, write))) return;
  const without = [...new Set([documentId, ...(together ?? [])])];
  const found = await linkingEntries(trx, strapi, fields, { schema, documentId }, without, MOST_LISTED);
  if (found.total > 0) throw linkedError(action, { code: 'LINKED', ...found });
}

async function isPublished(trx: Knex.Transaction, { contentType, params }: DocumentWrite): Promise<boolean> {
  const row: unknown = await trx(contentType.collectionName)
    .where({ document_id: params.documentId })
    .whereNotNull('published_at')
    .first('id');
  return row !== undefined;
}

/** The document that was written: a new one is known only now. */
function writtenBy(write: DocumentWrite, result: unknown): string | undefined {
  const made = (result as { documentId?: string } | null)?.documentId;
  return write.action === 'create' || write.action === 'clone' ? made : (write.params.documentId ?? made);
}

async function putRight(
  trx: Knex.Transaction,
  fields: LinkField[],
  write: DocumentWrite,
  documentId: string | undefined,
): Promise<void> {
  if (!documentId) return;
  const { action, contentType: schema } = write;
  if (action === 'delete') {
    await dropSnapshot(trx, documentId);
    await forgetTarget(trx, documentId);
    await trx(BODY_LINKS).where({ source: documentId }).delete();
    return;
  }
  if (isDrafted(schema)) {
    const published = action === 'publish' || (write.params.status === 'published' && action !== 'clone');
    if (published) {
      await takeSnapshot(trx, fields, schema, documentId);
      await restoreFromSnapshot(trx, ownFields(fields, write), [documentId], 'published');
      await restoreBacklinks(trx, fields, schema, documentId);
    } else if (action === 'unpublish') {
      await dropSnapshot(trx, documentId);
    } else if (action === 'discardDraft') {
      await restoreFromSnapshot(trx, ownFields(fields, write), [documentId], 'draft');
    }
  }
  await indexBodyLinks(trx, schema, [documentId]);
}

const ownFields = (fields: LinkField[], write: DocumentWrite): LinkField[] =>
  fields.filter((field) => field.source.uid === write.uid);
