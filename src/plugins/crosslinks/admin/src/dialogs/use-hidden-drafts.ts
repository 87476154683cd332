import type { UnpublishedResponse } from '../../../shared/contracts';
import { linkedDocuments } from '../../../shared/text-links';
import { useCrosslinks } from '../api/client';
import { isDrafted, linkableFields, useSchemas, type TypeSchema } from '../api/schemas';
import { documentIdOf, entriesToBe, relationValue } from '../panel/relation-value';

export type HiddenDraft = UnpublishedResponse['data'][number];

/** A text may link to more, of which these are the first. */
const MOST_ASKED = 100;

/**
 * The drafts that an entry will link to and that readers can't see: those stored, and those in its unsaved form, in
 * fields and in texts.
 */
export function useHiddenDrafts(
  uid: string,
  documentId: string | undefined,
): (values: object) => Promise<HiddenDraft[]> {
  const client = useCrosslinks();
  const schemas = useSchemas();
  const schemaOf = (type: string) => schemas.find((schema) => schema.uid === type);
  return async (values) => {
    const texts = textsOf(schemaOf(uid), values);
    const stored = documentId ? (await client.getUnpublished({ uid, documentId })).data : [];
    const kept = stored.filter(
      (entry) =>
        texts.get(entry.field)?.includes(entry.documentId) ??
        !relationValue(values, entry.field).disconnect.some(
          (item) => documentIdOf(item) === entry.documentId,
        ),
    );
    const added = linkableFields(schemaOf(uid)).flatMap(({ field, target }) =>
      entriesToBe([], relationValue(values, field), { uid: target, isDrafted: isDrafted(schemaOf(target)) })
        .filter(({ status }) => status === 'draft')
        .map((entry) => ({ ...entry, field })),
    );
    const written = await draftsInTexts(texts);
    return [...kept, ...[...added, ...written].filter((one) => !kept.some((other) => isSame(one, other)))];
  };

  async function draftsInTexts(texts: Map<string, string[]>): Promise<HiddenDraft[]> {
    const asked = [...new Set([...texts.values()].flat())].filter((id) => id !== documentId);
    if (asked.length === 0) return [];
    const { data } = await client.getDrafts(asked.slice(0, MOST_ASKED));
    return [...texts].flatMap(([field, linked]) =>
      data.filter((entry) => linked.includes(entry.documentId)).map((entry) => ({ ...entry, field })),
    );
  }
}

/** What the texts of the form link to, by field. */
function textsOf(schema: TypeSchema | undefined, values: object): Map<string, string[]> {
  const names = Object.entries(schema?.attributes ?? {})
    .filter(([, { type }]) => type === 'blocks')
    .map(([name]) => name);
  return new Map(
    names.map((name) => [
      name,
      linkedDocuments((values as Record<string, unknown>)[name]).filter(isDocumentId),
    ]),
  );
}

/** What is anything else is no entry, and would be refused. */
const isDocumentId = (id: string): boolean => /^[a-z][a-z0-9]{23}$/.test(id);

const isSame = (a: HiddenDraft, b: HiddenDraft): boolean =>
  a.documentId === b.documentId && a.field === b.field;
