import { adminApi } from '@strapi/strapi/admin';
import type { EntryParams } from '../../../shared/contracts';

const shared = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    // Asks for nothing: it is there for the tags, by which the content manager knows what to load anew.
    crosslinksChanged: builder.mutation<null, EntryParams[]>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, entries) => [
        'Relations',
        ...entries.flatMap(({ uid, documentId }) => [
          { type: 'Document' as const, id: `${uid}_${documentId}` },
          { type: 'Document' as const, id: `${uid}_LIST` },
        ]),
      ],
    }),
  }),
});

/** Tells the content manager that entries were changed behind its back, so that it shows them as they are. */
export function useChanged(): (entries: EntryParams[]) => void {
  const [tell] = shared.useCrosslinksChangedMutation();
  return (entries) => void tell(entries);
}
