import * as React from 'react';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import type { ReportResponse, ReportSection } from '../../../shared/contracts';
import { useFigures } from '../api/client';
import type { PageState } from './address';
import { countsOf, type Counts } from './counts';

export const PAGE_SIZE = 20;

export interface Report {
  /** The rows of the section that is shown, and at least the counts of the others. */
  data: ReportResponse['data'] | undefined;
  /** Those that were known last, while they are asked for anew. */
  counts: Counts | undefined;
  page: number;
  onPage: (page: number) => void;
  error: unknown;
  isLoading: boolean;
  reload: () => void;
}

/** The report, one page of one section at a time. */
export function useReport(section: ReportSection, filters: PageState['filters']): Report {
  const client = useFigures();
  const [at, setAt] = React.useState({ section, page: 1 });
  const page = at.section === section ? at.page : 1;
  const { indicator = '', place = '', source = '' } = filters;
  // One answer holds the first page of all sections: going from one to another asks for nothing.
  const { data, error, isLoading, reload } = useLoaded(
    `${page === 1 ? 'first pages' : `${section} ${page}`} ${indicator} ${place} ${source}`,
    (signal) =>
      client.getReport({ ...(page > 1 && { section, page }), pageSize: PAGE_SIZE, ...filters }, signal),
  );
  const [counts, setCounts] = React.useState<Counts>();
  React.useEffect(() => {
    if (data) setCounts(countsOf(data));
  }, [data]);
  return {
    data: data?.data,
    counts,
    page,
    onPage: (next) => setAt({ section, page: next }),
    error,
    isLoading,
    reload,
  };
}
