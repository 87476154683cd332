import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { noteMade } from '../../../../../database/advisory-lock';
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
import { draftBacklinks, restoreDraftBacklinks } from './draft-backlinks';
import { mayForce } from './force-right';
import { linkedError } from './linked-error';
import { oneAtATime } from './one-at-a-time';
import { publicationRules } from './publication';
import { restoreFromSnapshot } from './restore';
import { dropSnapshot, forgetTarget } from './snapshot';
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
  const settlePublished = publicationRules(fields);
  return async (call: DocumentCall, next: Next): Promise<unknown> => {
    if (!isContentWrite(call)) return next();
    return strapi.db.transaction(({ trx }) =>
      oneAtATime(trx, async () => {
        await lockTouched(trx, fields, call);
        await refuseLinked(trx, strapi, fields, call);
        const backlinks = await beforeDiscard(trx, fields, call);
        const result = await next();
        const documentId = writtenBy(trx, call, result);
        if (documentId) await putRight(trx, settlePublished, call, documentId);
        if (backlinks && documentId) {
          await restoreFromSnapshot(trx, ownFields(fields, call), [documentId], 'draft');
          await restoreDraftBacklinks(trx, documentId, backlinks);
        }
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
  if ((action !== 'delete' && action !== 'unpublish') || !documentId) return;
  if (force === true || (forced && mayForce(strapi))) return;
  // The first write of a bulk action answers for all of them, so that the refusal tells of all.
  const asked = together?.has(documentId) ? [...together] : [documentId];
  const documentIds = await existing(trx, write, asked, action === 'unpublish');
  const found = await linkingEntries(trx, strapi, fields, { schema, documentIds }, asked, MOST_LISTED);
  if (found.total === 0) return;
  if (forced) throw new errors.ForbiddenError(`You may not ${action} what others link to`);
  throw linkedError({ code: 'LINKED', action, ...found });
}

/** Which of these documents there are, or which of them are published. */
async function existing(
  trx: Knex.Transaction,
  { contentType }: DocumentWrite,
  documentIds: string[],
  published: boolean,
): Promise<string[]> {
  const rows = trx(contentType.collectionName).distinct('document_id').whereIn('document_id', documentIds);
  const found = (await (published ? rows.whereNotNull('published_at') : rows)) as { document_id: string }[];
  return found.map((row) => row.document_id);
}

/** The drafts that link to one which is about to be put back to what is published; undefined where nothing is. */
async function beforeDiscard(trx: Knex.Transaction, fields: LinkField[], write: DocumentWrite) {
  const { documentId } = write.params;
  if (write.action !== 'discardDraft' || !documentId) return undefined;
  if ((await existing(trx, write, [documentId], true)).length === 0) return undefined;
  return draftBacklinks(trx, fields, write.contentType, documentId);
}

/** The document that was written: a new one is known only now. */
function writtenBy(trx: Knex.Transaction, write: DocumentWrite, result: unknown): string | undefined {
  const made = (result as { documentId?: string } | null)?.documentId;
  if (write.action !== 'create' && write.action !== 'clone') return write.params.documentId ?? made;
  if (made) noteMade(trx, made);
  return made;
}

async function putRight(
  trx: Knex.Transaction,
  settlePublished: ReturnType<typeof publicationRules>,
  { action, contentType: schema, params }: DocumentWrite,
  documentId: string,
): Promise<void> {
  if (action === 'delete') {
    await dropSnapshot(trx, documentId);
    await forgetTarget(trx, documentId);
    await trx(BODY_LINKS).where({ source: documentId }).delete();
    return;
  }
  if (action === 'publish') return settlePublished(trx, schema, documentId);
  if (action === 'unpublish') await dropSnapshot(trx, documentId);
  await indexBodyLinks(trx, schema, [documentId]);
  const alsoPublished = isDrafted(schema) && params.status === 'published';
  if (alsoPublished && (action === 'create' || action === 'update')) {
    await settlePublished(trx, schema, documentId);
  }
}

const ownFields = (fields: LinkField[], write: DocumentWrite): LinkField[] =>
  fields.filter((field) => field.source.uid === write.uid);
