import { blocksToPlainText } from '../../../../../import/blocks/plain-text';
import type { TypeSchema } from '../../../../crosslinks/admin/src/api/schemas';
import { relationValue, documentIdOf } from '../../../../crosslinks/admin/src/panel/relation-value';
import { linkedDocuments, type TextNode } from '../../../../crosslinks/shared/text-links';

/** The text of a form that is not saved, as the server reads a draft’s, and where the field of blocks begins in it. */
export interface FormText {
  text: string;
  body: { field: string; start: number; blocks: TextNode[] } | undefined;
}

/** Puts a form’s fields together: its name, texts, then blocks. */
export function formText(schema: TypeSchema | undefined, values: object): FormText {
  const fields = values as Record<string, unknown>;
  const attributes = Object.entries(schema?.attributes ?? {});
  const of = (type: string) => attributes.filter(([, one]) => one.type === type).map(([name]) => name);
  const label = ['name', 'title'].find((name) => attributes.some(([own]) => own === name));
  const parts = [...(label ? [label] : []), ...of('text')]
    .map((name) => fields[name])
    .filter((value): value is string => typeof value === 'string' && value !== '');
  const field = of('blocks')[0];
  const value = field === undefined ? undefined : fields[field];
  if (field === undefined || !Array.isArray(value)) return { text: parts.join('\n'), body: undefined };
  const blocks = value as TextNode[];
  const words = blocksToPlainText(blocks as never);
  const before = parts.map((part) => `${part}\n`).join('');
  const text = words === '' ? parts.join('\n') : before + words;
  return { text, body: { field, start: before.length, blocks } };
}

/** What a form links to besides what is stored, and what it takes away. */
export function formLinks(
  schema: TypeSchema | undefined,
  values: object,
  blocks: TextNode[],
): { linked: string[]; unlinked: string[] } {
  const fields = Object.entries(schema?.attributes ?? {})
    .filter(([, { type, target }]) => type === 'relation' && target?.startsWith('api::'))
    .map(([name]) => relationValue(values, name));
  return {
    linked: [...fields.flatMap(({ connect }) => connect.map(documentIdOf)), ...linkedDocuments(blocks)],
    unlinked: fields.flatMap(({ disconnect }) => disconnect.map(documentIdOf)),
  };
}
