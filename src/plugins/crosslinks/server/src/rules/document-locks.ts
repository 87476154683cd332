import type { Knex } from 'knex';
import { lockDocuments, lockWriters, type FoundDocuments } from '../../../../../database/advisory-lock';
import type { DocumentWrite } from '../../../../../documents/types';
import { linkedDocuments } from '../../../shared/text-links';
import { blocksFields, type LinkField } from '../links/link-fields';
import { fromLink, isOneOf } from '../links/link-sql';
import { SNAPSHOT } from './tables';
import { writeContext } from './write-context';

/**
 * Locks the documents that a write touches: those it writes, and those they link to, before and after it, which must
 * not be deleted or have their rows replaced meanwhile. All of them, whatever the write is: a later write in the same
 * transaction (the panel saves, then publishes) then finds its locks taken, where taking one more could make two
 * writers wait for each other. The writers of a document queue first: what it links to is only certain then.
 */
export async function lockTouched(
  trx: Knex.Transaction,
  fields: LinkField[],
  write: DocumentWrite,
): Promise<void> {
  const { documentId } = write.params;
  const written = [...new Set([...(writeContext().together ?? []), ...(documentId ? [documentId] : [])])];
  const own = fields.filter((field) => field.source.uid === write.uid);
  await lockWriters(trx, written);
  await lockDocuments(trx, {
    written,
    linked: namedBy(write, own),
    ...(written.length > 0 && own.length > 0 ? { found: linkedFrom(own, written) } : {}),
  });
}

/** The documents that a write says its own is to link to. */
function namedBy(write: DocumentWrite, own: LinkField[]): string[] {
  const { data } = write.params;
  const linked = new Set<string>();
  for (const field of own) namedAt(data, field.path.split('.'), linked);
  for (const field of blocksFields(write.contentType)) {
    for (const id of linkedDocuments(data?.[field])) linked.add(id);
  }
  return [...linked];
}

/** The documentIds in what a write says at a path: of a relation, or of one in the entries of a component. */
function namedAt(value: unknown, path: string[], found: Set<string>): void {
  const [name, ...rest] = path;
  if (name === undefined) namedIn(value, found);
  else if (Array.isArray(value)) value.forEach((item) => namedAt(item, path, found));
  else if (typeof value === 'object' && value !== null) {
    namedAt((value as Record<string, unknown>)[name], rest, found);
  }
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

/** The documents that these link to, in any version, or did when they were published. */
function linkedFrom(own: LinkField[], sources: string[]): FoundDocuments {
  const { sql: isSource, binding } = isOneOf(sources);
  const selects = own.map(
    (field) => `SELECT t.document_id FROM ${fromLink(field)} WHERE s.document_id ${isSource}`,
  );
  return {
    sql: `${selects.join(' UNION ALL ')} UNION ALL SELECT target FROM ${SNAPSHOT} WHERE source ${isSource}`,
    bindings: [...own, SNAPSHOT].map(() => binding),
  };
}
