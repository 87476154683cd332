import type { Attribute, Data, Schema, Strapi } from '../../documents/types';
import type { FoundLinks } from './article-links';
import { linkFieldNames, mergeLinkFields, type LinkField } from './link-fields';
import type { Remembered } from './memory';
import { changedFields } from './merge';

/** What an import has to write of one record. */
export interface Changes {
  /** Empty when nothing has changed. */
  data: Data;
  /** The fields that the file itself changed. */
  changed: string[];
  /** All that the record links to several of, to be remembered. */
  links: Record<string, string[]>;
}

/** The fields that an article's text is made of. */
const TEXT = ['title', 'summary', 'body'];

/**
 * What a record changes since it was read last; editors' own changes stay where the file says what it said.
 * @param record.documentId the entry; undefined for one that is to be made
 * @param record.fields the record's fields, references as documentIds
 * @param record.found what an article's text names
 */
export async function changesOf(
  strapi: Strapi,
  schema: Schema,
  record: { documentId?: string; before?: Remembered; fields: Data; found?: FoundLinks },
): Promise<Changes> {
  const { documentId, before, fields } = record;
  const found: Partial<Record<string, string[]>> = record.found ?? {};
  const changed = changedFields(before?.fields, fields);
  const hasNewText = changed.some((name) => TEXT.includes(name));
  const several = linkFieldNames(schema);

  const linkFields = several.map((name): LinkField => {
    const named = (fields[name] ?? []) as string[];
    return {
      name,
      before: before?.links[name] ?? [],
      now: [...new Set([...named, ...(found[name] ?? [])])],
      mayRemove: changed.includes(name) || (hasNewText && name in found),
    };
  });
  const links = await mergeLinkFields(strapi, schema, documentId, linkFields);
  const data: Data = { ...links.data };
  for (const name of changed) {
    if (!several.includes(name))
      data[name] = name in fields ? fields[name] : emptied(schema.attributes[name]);
  }
  return { data, changed, links: links.remembered };
}

/** Whether an article's text is not the one that was read last. */
export function hasNewText(before: Remembered | undefined, fields: Data): boolean {
  return changedFields(before?.fields, fields).some((name) => TEXT.includes(name));
}

/** What a field holds that a file no longer fills. */
function emptied(attribute: Attribute | undefined): unknown {
  return attribute?.default ?? (attribute?.repeatable ? [] : null);
}
