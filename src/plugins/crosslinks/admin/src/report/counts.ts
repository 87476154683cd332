import type { ReportResponse, ReportSection } from '../../../shared/contracts';

/** How many there are in each section of the report. */
export type Counts = Record<ReportSection, number>;

export function countsOf({ data }: ReportResponse): Counts {
  return {
    unlinked: data.unlinked.total,
    hidden: data.hidden.total,
    broken: data.broken.total,
    duplicates: data.duplicates.total,
  };
}
