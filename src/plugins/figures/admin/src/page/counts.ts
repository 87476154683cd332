import type { ReportResponse, ReportSection } from '../../../shared/contracts';

/** How many there are in each section of the report, and how many statistics are still to be checked. */
export type Counts = Record<ReportSection | 'pending', number>;

export function countsOf({ data }: ReportResponse): Counts {
  return {
    superseded: data.superseded.total,
    failing: data.failing.total,
    unsourced: data.unsourced.total,
    pending: data.pending,
  };
}
