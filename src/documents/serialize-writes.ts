import { lockDocuments } from '../database/advisory-lock';
import type { DocumentWrite, Next, Strapi } from './types';

/**
 * Document middleware: every write runs in one transaction that holds a lock on its document, so that writers of one
 * document queue (PostgreSQL wakes them in turn) and none is refused. Everything after it in the chain joins the
 * transaction; a query outside of it would wait for a pool connection that the waiting writers hold.
 */
export function serializeWrites(strapi: Strapi) {
  return (write: DocumentWrite, next: Next) =>
    strapi.db.transaction(async ({ trx }) => {
      if (write.params.documentId) await lockDocuments(trx, { written: [write.params.documentId] });
      return next();
    });
}
