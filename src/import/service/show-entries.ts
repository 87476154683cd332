import { isDrafted, isLink, type Schema, type Strapi } from '../../documents/types';
import type { EntryReport } from '../report';

const BATCH = 500;

interface Target {
  documentId: string;
  slug?: string | null;
}
type Row = { documentId: string; slug?: string } & Record<string, Target | Target[] | null>;

/** What of an entry a report shows. */
export type Shown = Pick<EntryReport, 'slug' | 'status' | 'links'>;

/**
 * Entries of one type as a report shows them, by documentId: whether they are published, and from their drafts the slug
 * and what they link to, by field: targets by slug, statistics by documentId.
 */
export async function showEntries(
  strapi: Strapi,
  uid: string,
  documentIds: string[],
): Promise<Map<string, Shown>> {
  const schema = strapi.contentType(uid as never) as unknown as Schema;
  const fields = Object.entries(schema.attributes)
    .filter(([name, attribute]) => isLink(name, attribute))
    .map(([name]) => name);
  const shown = new Map<string, Shown>();
  for (let start = 0; start < documentIds.length; start += BATCH) {
    const batch = { documentId: { $in: documentIds.slice(start, start + BATCH) } };
    const published = isDrafted(schema) ? await publishedAmong(strapi, uid, batch) : undefined;
    const rows = (await strapi.db.query(uid).findMany({
      where: isDrafted(schema) ? { ...batch, publishedAt: null } : batch,
      populate: Object.fromEntries(fields.map((name) => [name, true])),
    })) as Row[];
    for (const row of rows) {
      const status = published?.has(row.documentId) === false ? 'draft' : 'published';
      shown.set(row.documentId, { slug: row.slug ?? null, status, links: linksOf(row, fields) });
    }
  }
  return shown;
}

function linksOf(row: Row, fields: string[]): Record<string, string[]> {
  const links: Record<string, string[]> = {};
  for (const name of fields) {
    const value = row[name];
    const targets = Array.isArray(value) ? value : value ? [value] : [];
    if (targets.length > 0) links[name] = targets.map((target) => target.slug ?? target.documentId);
  }
  return links;
}

async function publishedAmong(strapi: Strapi, uid: string, where: object): Promise<Set<string>> {
  const rows = (await strapi.db.query(uid).findMany({
    where: { ...where, publishedAt: { $notNull: true } },
    select: ['documentId'],
  })) as Target[];
  return new Set(rows.map((row) => row.documentId));
}
