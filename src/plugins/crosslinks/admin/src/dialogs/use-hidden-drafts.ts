import type { UnpublishedResponse } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { isDrafted, linkableFields, useSchemas } from '../api/schemas';
import { documentIdOf, entriesToBe, relationValue } from '../panel/relation-value';

export type HiddenDraft = UnpublishedResponse['data'][number];

/** The drafts that an entry will link to and that readers can't see: those stored, and those in its unsaved form. */
export function useHiddenDrafts(
  uid: string,
  documentId: string | undefined,
): (values: object) => Promise<HiddenDraft[]> {
  const client = useCrosslinks();
  const schemas = useSchemas();
  const schemaOf = (type: string) => schemas.find((schema) => schema.uid === type);
  return async (values) => {
    const stored = documentId ? (await client.getUnpublished({ uid, documentId })).data : [];
    const kept = stored.filter(
      (entry) =>
        !relationValue(values, entry.field).disconnect.some(
          (item) => documentIdOf(item) === entry.documentId,
        ),
    );
    const added = linkableFields(schemaOf(uid)).flatMap(({ field, target }) =>
      entriesToBe([], relationValue(values, field), { uid: target, isDrafted: isDrafted(schemaOf(target)) })
        .filter(({ status }) => status === 'draft')
        .map((entry) => ({ ...entry, field })),
    );
    return [...kept, ...added.filter((one) => !kept.some((other) => isSame(one, other)))];
  };
}

const isSame = (a: HiddenDraft, b: HiddenDraft): boolean =>
  a.documentId === b.documentId && a.field === b.field;
