import { errors } from '@strapi/utils';
import type { Strapi } from '../../../../../documents/types';
import type { LinkManyResponse, LinkResponse } from '../../../shared/contracts';
import { typesOf, type Ref } from '../links/entries';
import { linkFields, type LinkField } from '../links/link-fields';
import { fromLink, isVersion } from '../links/link-sql';
import { entryNamed } from './links';

/** A field that can be linked from outside its form. @throws ValidationError that names it */
export function linkableField(strapi: Strapi, uid: string, path: string): LinkField {
  const own = linkFields(strapi).filter((field) => field.source.uid === uid && field.steps.length === 0);
  const field = own.find((one) => one.path === path);
  if (field) return field;
  const known = own.map((one) => one.path).join(', ') || 'none';
  throw new errors.ValidationError(`field: ${uid} has no relation “${path}”; known are ${known}`, {
    path: ['field'],
  });
}

/** Adds targets to a field of the source's draft; those that are there already are left as they are. */
export async function link(
  strapi: Strapi,
  source: Ref,
  path: string,
  targets: string[],
): Promise<LinkResponse['data']> {
  const field = linkableField(strapi, source.uid, path);
  await requireTargets(strapi, field, targets);
  if (!field.many && targets.length > 1) {
    throw new errors.ValidationError(`targets: ${path} holds one entry`, { path: ['targets'] });
  }
  return change(strapi, field, source, (current) => {
    const added = [...new Set(targets)].filter((id) => !current.includes(id));
    return { changed: added, value: field.many ? { connect: added } : (added[0] ?? null) };
  });
}

/** Takes targets out of a field of the source's draft; those that are not there are passed over. */
export async function unlink(
  strapi: Strapi,
  source: Ref,
  path: string,
  targets: string[],
): Promise<LinkResponse['data']> {
  const field = linkableField(strapi, source.uid, path);
  return change(strapi, field, source, (current) => {
    const removed = current.filter((id) => targets.includes(id));
    return { changed: removed, value: field.many ? { disconnect: removed } : null };
  });
}

/** Adds one target to a field of many entries: all of them or, where one can't be written, none. */
export async function linkMany(
  strapi: Strapi,
  uid: string,
  sources: string[],
  path: string,
  target: string,
): Promise<LinkManyResponse['data']> {
  return strapi.db.transaction(async () => {
    const result: LinkManyResponse['data'] = { changed: [], onlyThis: [] };
    for (const documentId of [...new Set(sources)].sort()) {
      const { changed, onlyThis } = await link(strapi, { uid, documentId }, path, [target]);
      if (changed.length > 0) result.changed.push(documentId);
      if (onlyThis) result.onlyThis.push(documentId);
    }
    return result;
  });
}

interface Change {
  changed: string[];
  /** What the document service is told of the field. */
  value: unknown;
}

async function change(
  strapi: Strapi,
  field: LinkField,
  source: Ref,
  decide: (current: string[]) => Change,
): Promise<LinkResponse['data']> {
  const before = await entryNamed(strapi, source);
  return strapi.db.transaction(async () => {
    const { changed, value } = decide(await currentTargets(strapi, field, source.documentId));
    if (changed.length > 0) {
      await strapi.documents(source.uid as 'api::article.article').update({
        documentId: source.documentId,
        data: { [field.path]: value } as never,
      });
    }
    const onlyThis = changed.length > 0 && before.status === 'published';
    return { changed, source: onlyThis ? { ...before, status: 'modified' as const } : before, onlyThis };
  });
}

async function currentTargets(strapi: Strapi, field: LinkField, documentId: string): Promise<string[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const { rows } = (await trx.raw(
      `SELECT t.document_id FROM ${fromLink(field)} WHERE s.document_id = ? AND ${isVersion('s', field.source, 'draft')}`,
      [documentId],
    )) as { rows: { document_id: string }[] };
    return rows.map((row) => row.document_id);
  });
}

async function requireTargets(strapi: Strapi, field: LinkField, targets: string[]): Promise<void> {
  const known = await typesOf(strapi.db.connection, strapi, targets);
  const missing = targets.filter(
    (id) => !known.some(({ uid, documentId }) => documentId === id && uid === field.target.uid),
  );
  if (missing.length === 0) return;
  const type = field.target.info.displayName.toLowerCase();
  throw new errors.ValidationError(`targets: there is no ${type} ${missing.slice(0, 5).join(', ')}`, {
    path: ['targets'],
  });
}
