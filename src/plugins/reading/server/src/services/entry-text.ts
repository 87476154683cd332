import { errors } from '@strapi/utils';
import type { UID } from '@strapi/strapi';
import { blocksToPlainText } from '../../../../../import/blocks';
import { isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { labelColumn } from '../../../../crosslinks/server/src/links/labels';
import { noEntry, schemaNamed } from '../../../../crosslinks/server/src/services/links';
import { MOST_TEXT } from '../../../shared/parts';

/** An entry’s text as it is read, and what it says of its language and day. */
export interface EntryText {
  text: string;
  language: string | undefined;
  publishedOn: string | undefined;
}

/**
 * The fields that make the text of an entry, in the order they are read: its name, texts, then blocks.
 * A statistic’s label is made from what it links to, and is no text.
 */
export function textFields(schema: Schema): string[] {
  const named = Object.entries(schema.attributes).filter(
    ([, { type, customField }]) => (type === 'text' || type === 'blocks') && !customField,
  );
  const of = (wanted: string) => named.filter(([, { type }]) => type === wanted).map(([name]) => name);
  const label = labelColumn(schema);
  return [...(['name', 'title'].includes(label) ? [label] : []), ...of('text'), ...of('blocks')];
}

/** The text that fields hold, a line for each. */
export function textOf(schema: Schema, fields: Record<string, unknown>): string {
  return textFields(schema)
    .map((name) => {
      const value = fields[name];
      if (typeof value === 'string') return value;
      return Array.isArray(value) ? blocksToPlainText(value as never) : '';
    })
    .filter((part) => part !== '')
    .join('\n');
}

/** The text of an entry’s draft. @throws NotFoundError, ValidationError for one that is too long to be read at once */
export async function draftText(strapi: Strapi, ref: Ref): Promise<EntryText> {
  const schema = schemaNamed(strapi, ref.uid);
  const draft = (await strapi.documents(ref.uid as UID.ContentType).findOne({
    documentId: ref.documentId,
    ...(isDrafted(schema) ? { status: 'draft' } : {}),
  })) as Record<string, unknown> | null;
  if (!draft) throw noEntry(ref);
  const text = textOf(schema, draft);
  if (text.length > MOST_TEXT) {
    throw new errors.ValidationError(`The entry’s text is longer than ${MOST_TEXT} characters`, {
      path: ['documentId'],
    });
  }
  const given = (name: string) => (typeof draft[name] === 'string' ? draft[name] : undefined);
  return { text, language: given('language'), publishedOn: given('publishedOn') };
}
