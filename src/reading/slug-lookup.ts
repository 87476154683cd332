import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { documentOfOldSlug } from '../documents/slug-history';
import { isDrafted, type Schema, type Strapi } from '../documents/types';
import { looksLikeDocumentId } from '../domain/validation/slug';
import { storableProblem } from '../domain/validation/storable';
import { mayReadDrafts, type RequestAuth } from './reader';

/** Whether a lookup sees published entries only, or drafts. */
export type Version = 'published' | 'draft';

/** The document that has this slug now, in the version asked for; undefined where none has. */
export async function documentBySlug(
  strapi: Strapi,
  uid: UID.ContentType,
  slug: string,
  version: Version,
): Promise<string | undefined> {
  const row = (await strapi.db.query(uid).findOne({
    select: ['documentId'],
    where: { slug, ...versionFilter(strapi, uid, version) },
  })) as { documentId: string } | null;
  return row?.documentId;
}

/** The slug that the document which had this old slug has now, where readers may see it. */
export async function currentSlug(
  strapi: Strapi,
  uid: UID.ContentType,
  oldSlug: string,
): Promise<string | undefined> {
  const documentId = await documentOfOldSlug(strapi, uid, oldSlug);
  if (!documentId) return undefined;
  const row = (await strapi.db.query(uid).findOne({
    select: ['slug'],
    where: { documentId, ...versionFilter(strapi, uid, 'published') },
  })) as { slug: string } | null;
  return row?.slug;
}

function versionFilter(strapi: Strapi, uid: UID.ContentType, version: Version): Record<string, unknown> {
  if (!isDrafted(strapi.contentType(uid) as unknown as Schema)) return {};
  return { publishedAt: version === 'published' ? { $notNull: true } : { $null: true } };
}

/**
 * A controller whose `findOne` takes a slug where Strapi's takes a documentId; a slug the entry had before answers
 * 301 with the present address, its query kept.
 */
export function slugLookup(uid: UID.ContentType) {
  return ({ strapi }: { strapi: Core.Strapi }) => ({
    async findOne(ctx: Context): Promise<unknown> {
      const stock = Object.getPrototypeOf(this) as {
        findOne(ctx: Context): Promise<unknown>;
        validateQuery(ctx: Context): Promise<void>;
      };
      const id = (ctx.params as { id: string }).id;
      if (looksLikeDocumentId(id)) return stock.findOne.call(this, ctx);

      await stock.validateQuery.call(this, ctx);
      if (storableProblem(id)) return ctx.notFound();
      const drafts = ctx.query.status === 'draft' && mayReadDrafts(ctx.state.auth as RequestAuth);
      const documentId = await documentBySlug(strapi, uid, id, drafts ? 'draft' : 'published');
      if (documentId) {
        (ctx.params as { id: string }).id = documentId;
        return stock.findOne.call(this, ctx);
      }
      const moved = await currentSlug(strapi, uid, id);
      if (!moved) return ctx.notFound();
      ctx.status = 301;
      ctx.redirect(ctx.path.replace(/[^/]+\/*$/, moved) + ctx.search);
      return undefined;
    },
  });
}
