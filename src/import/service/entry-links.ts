import { isDrafted, isLink, type Schema, type Strapi } from '../../documents/types';

interface Target {
  documentId: string;
  slug?: string | null;
}

/** An entry's slug and what it links to, by field, from its draft: targets by slug, statistics by documentId. */
export async function linksOf(
  strapi: Strapi,
  type: string,
  documentId: string,
): Promise<{ slug: string | null; links: Record<string, string[]> }> {
  const uid = `api::${type}.${type}`;
  const schema = strapi.contentType(uid as never) as unknown as Schema;
  const fields = Object.entries(schema.attributes)
    .filter(([name, attribute]) => isLink(name, attribute))
    .map(([name]) => name);
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, ...(isDrafted(schema) ? { publishedAt: null } : {}) },
    populate: Object.fromEntries(fields.map((name) => [name, true])),
  })) as ({ slug?: string } & Record<string, Target | Target[] | null>) | null;
  const links: Record<string, string[]> = {};
  for (const name of fields) {
    const value = row?.[name];
    const targets = Array.isArray(value) ? value : value ? [value] : [];
    if (targets.length > 0) links[name] = targets.map((target) => target.slug ?? target.documentId);
  }
  return { slug: row?.slug ?? null, links };
}
