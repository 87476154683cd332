import type { Data, Schema, Strapi } from '../../documents/types';
import { isDrafted, isLink } from '../../documents/types';
import { mergedLinks } from './merge';

/** What an import says of one has-many field: the targets now, and those of the import before. */
export interface LinkField {
  name: string;
  before: string[];
  now: string[];
  /** Whether the file itself says otherwise than before: only then does a link that is no more go away. */
  mayRemove: boolean;
}

/** The names of a type's has-many fields. */
export function linkFieldNames(schema: Schema): string[] {
  return Object.entries(schema.attributes)
    .filter(([name, attribute]) => isLink(name, attribute) && attribute.relation?.endsWith('Many'))
    .map(([name]) => name);
}

/**
 * What has to be written to has-many fields, so that editors' own links stay; and what to remember of them.
 * @param documentId the entry; undefined for one that is to be made
 */
export async function mergeLinkFields(
  strapi: Strapi,
  schema: Schema,
  documentId: string | undefined,
  fields: LinkField[],
): Promise<{ data: Data; remembered: Record<string, string[]> }> {
  const data: Data = {};
  const remembered: Record<string, string[]> = {};
  for (const { name, before, now, mayRemove } of fields) {
    const wanted = mayRemove ? now : [...new Set([...before, ...now])];
    if (wanted.length > 0) remembered[name] = wanted;
    if (isSame(before, wanted)) continue;
    const current = documentId ? await currentLinks(strapi, schema, documentId, name) : [];
    // Links that no editor touched take the file's order too.
    const merged = isSame(current, before) ? wanted : mergedLinks(current, before, wanted);
    if (!isSame(current, merged)) data[name] = merged;
  }
  return { data, remembered };
}

async function currentLinks(
  strapi: Strapi,
  schema: Schema,
  documentId: string,
  field: string,
): Promise<string[]> {
  const row = (await strapi.db.query(schema.uid).findOne({
    where: { documentId, ...(isDrafted(schema) ? { publishedAt: null } : {}) },
    populate: { [field]: { select: ['documentId'] } },
  })) as Record<string, { documentId: string }[]> | null;
  return (row?.[field] ?? []).map((target) => target.documentId);
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((id, index) => other[index] === id);
}
