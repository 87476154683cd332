import { useFetchClient } from '@strapi/strapi/admin';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';

/** What an entry of reference data is called; undefined until that is known, and where there is none. */
export function useEntryName(uid: string, documentId: string | undefined): string | undefined {
  const { get } = useFetchClient();
  const path = documentId ? `/content-manager/collection-types/${uid}/${documentId}` : null;
  const { data } = useLoaded(path, async (signal) => {
    const answer = await get<{ data: { name?: string } }>(path ?? '', { signal });
    return answer.data.data.name;
  });
  return data;
}
