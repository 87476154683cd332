import type { Strapi } from '../../documents/types';

/** Whether an entry has a published version. */
export async function isPublished(strapi: Strapi, uid: string, documentId: string): Promise<boolean> {
  const where = { documentId, publishedAt: { $notNull: true } };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

/** Whether an entry's draft was changed after it was published. */
export async function isModified(strapi: Strapi, uid: string, documentId: string): Promise<boolean> {
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: ['publishedAt', 'updatedAt'] })) as {
    publishedAt: string | null;
    updatedAt: string;
  }[];
  const published = rows.find((row) => row.publishedAt);
  const draft = rows.find((row) => !row.publishedAt);
  return Boolean(draft && published && new Date(draft.updatedAt) > new Date(published.updatedAt));
}
