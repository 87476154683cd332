import type { Knex } from 'knex';
import { lockDocuments } from '../../../../../database/advisory-lock';
import type { DocumentWrite } from '../../../../../documents/types';
import { joinsDrafted, type LinkField } from '../links/link-fields';
import { fromLink } from '../links/link-sql';
import { SNAPSHOT } from './tables';
import { writeContext } from './write-context';

interface Documents {
  written: Set<string>;
  linked: Set<string>;
}

/**
 * Locks the documents that a write touches: those it writes, and the drafted ones they link to, whose rows must not be
 * replaced meanwhile. What is linked is only certain under the lock, so it is read again there; where it has grown, all
 * locks are given back and taken anew in order, since taking one more could make two writers wait for each other.
 */
export async function lockTouched(
  trx: Knex.Transaction,
  fields: LinkField[],
  write: DocumentWrite,
): Promise<void> {
  let touched = await documentsOf(trx, fields, write);
  for (;;) {
    await trx.raw('SAVEPOINT document_locks');
    await lockDocuments(trx, touched);
    const now = await documentsOf(trx, fields, write);
    if ([...now.linked].every((id) => touched.linked.has(id) || touched.written.has(id))) {
      await trx.raw('RELEASE SAVEPOINT document_locks');
      return;
    }
    await trx.raw('ROLLBACK TO SAVEPOINT document_locks');
    touched = { written: now.written, linked: new Set([...touched.linked, ...now.linked]) };
  }
}

async function documentsOf(
  trx: Knex.Transaction,
  fields: LinkField[],
  write: DocumentWrite,
): Promise<Documents> {
  const { documentId, data, status } = write.params;
  const written = new Set([...(writeContext().together ?? []), ...(documentId ? [documentId] : [])]);
  const linked = new Set<string>();
  const own = fields.filter((field) => joinsDrafted(field) && field.source.uid === write.uid);
  for (const field of own) namedIn(data?.[field.path], linked);
  const published = status === 'published' || ['publish', 'discardDraft', 'clone'].includes(write.action);
  if (published && written.size > 0 && own.length > 0) {
    for (const id of await linkedFrom(trx, own, [...written])) linked.add(id);
  }
  return { written, linked };
}

/** The documentIds in what a write says of a relation: a string, a list, or `{documentId}`, `{connect}`, `{set}` … */
function namedIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) value.forEach((item) => namedIn(item, found));
  else if (typeof value === 'object' && value !== null) {
    const { documentId, connect, set } = value as Record<string, unknown>;
    [documentId, connect, set].forEach((part) => namedIn(part, found));
  }
}

async function linkedFrom(trx: Knex.Transaction, own: LinkField[], sources: string[]): Promise<string[]> {
  const selects = own.map(
    (field) => `SELECT t.document_id FROM ${fromLink(field)} WHERE s.document_id = ANY(?)`,
  );
  const { rows } = await trx.raw<{ rows: { document_id: string }[] }>(
    `${selects.join(' UNION ')} UNION SELECT target FROM ${SNAPSHOT} WHERE source = ANY(?)`,
    [...own.map(() => sources), sources],
  );
  return rows.map((row) => row.document_id);
}
