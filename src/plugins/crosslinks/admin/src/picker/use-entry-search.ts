import { useDebounce } from '@strapi/strapi/admin';
import type { SearchResponse } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useLoaded } from '../api/use-loaded';

export type FoundEntry = SearchResponse['data'][number];

const PAUSE_MS = 200;
const MOST = 20;

interface EntrySearch {
  found: FoundEntry[];
  /** Whether `found` is what the text finds, and not what one typed before found. */
  isCurrent: boolean;
  error: unknown;
}

/** The entries of some types that a typed text finds, and that one may read or change; asked for once the typing pauses. */
export function useEntrySearch(typed: string, types: string[], right: 'read' | 'update'): EntrySearch {
  const client = useCrosslinks();
  const wanted = typed.trim();
  const q = useDebounce(wanted, PAUSE_MS);
  const { data, error, isLoading } = useLoaded(
    q === '' || types.length === 0 ? null : `${right} ${types.join(' ')}\n${q}`,
    (signal) => client.search({ q, types: types.join(','), right, limit: MOST }, signal),
  );
  return { found: data?.data ?? [], isCurrent: q === wanted && !isLoading, error };
}
