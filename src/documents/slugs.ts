import { lockInTransaction } from '../database/advisory-lock';
import { slugFrom } from '../domain/validation/slug';
import { validationError } from './problems';
import type { DocumentWrite, Next, Schema, Strapi } from './types';

/**
 * Document middleware: makes a slug from the name where none is given, and refuses one that another entry of the type
 * has, in its draft or its published version. The database's unique indexes stand behind it.
 */
export function fillSlugs(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const target = write.contentType.attributes.slug?.targetField;
    if (target) await settleSlug(strapi, write, target);
    return next();
  };
}

async function settleSlug(strapi: Strapi, write: DocumentWrite, target: string): Promise<void> {
  const { action, params, uid } = write;
  const makes = action === 'create' || action === 'clone';
  if (!makes && !(action === 'update' && params.data && 'slug' in params.data)) return;

  const stored = params.documentId ? await storedDraft(strapi, uid, params.documentId) : null;
  const data = (params.data ??= {});
  await lock(uid);
  if (typeof data.slug === 'string' && data.slug !== '') {
    await refuseTaken(strapi, write, data.slug);
    return;
  }
  if (action === 'update' && data.slug === undefined) return;
  const name = data[target] ?? stored?.[target];
  const base = (action === 'clone' && stored?.slug) || slugFrom(typeof name === 'string' ? name : '');
  data.slug = await freeSlug(strapi, write, base || write.contentType.modelName);

  async function lock(type: string) {
    // Two writers that make a slug from one name must not find the same one free.
    await strapi.db.transaction(({ trx }) => lockInTransaction(trx, [`slugs:${type}`]));
  }
}

async function refuseTaken(strapi: Strapi, write: DocumentWrite, slug: string): Promise<void> {
  const own = write.action === 'clone' ? undefined : write.params.documentId;
  if (await isTaken(strapi, write, slug, own)) throw slugTaken(write, slug);
}

export function slugTaken({ contentType }: DocumentWrite, slug: string): Error {
  const type = contentType.info.displayName.toLowerCase();
  return validationError([{ path: ['slug'], message: `“${slug}” is taken by another ${type}` }]);
}

async function freeSlug(strapi: Strapi, write: DocumentWrite, base: string): Promise<string> {
  const own = write.action === 'clone' ? undefined : write.params.documentId;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!(await isTaken(strapi, write, candidate, own))) return candidate;
  }
}

async function isTaken(strapi: Strapi, write: DocumentWrite, slug: string, own?: string): Promise<boolean> {
  const other = await strapi.db.query(write.uid).findOne({
    select: ['id'],
    where: { slug, ...(own ? { documentId: { $ne: own } } : {}) },
  });
  return other !== null;
}

type StoredDraft = { slug?: string } & Record<string, unknown>;

async function storedDraft(
  strapi: Strapi,
  uid: Schema['uid'],
  documentId: string,
): Promise<StoredDraft | null> {
  const rows = await strapi.db.query(uid).findMany({ where: { documentId } });
  const drafts = rows as (StoredDraft & { publishedAt: unknown })[];
  return drafts.find((row) => !row.publishedAt) ?? drafts[0] ?? null;
}
