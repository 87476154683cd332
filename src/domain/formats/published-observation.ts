import type { Bound } from '../statistics/interval';
import type { Measure } from '../statistics/observation';
import type { ChangeBasis } from '../statistics/periods';

interface Entry {
  documentId: string;
  slug: string;
  name: string;
}

interface Area extends Entry {
  /** ISO 3166-1 alpha-2 or 3166-2. */
  isoCode?: string | null;
}

export type ObservationStatus = 'final' | 'provisional' | 'revised' | 'estimate' | 'forecast';

/** A published statistic with what it names, as every format takes it. */
export interface PublishedObservation {
  documentId: string;
  indicator: Entry & { definition?: string | null; measure?: Measure | null };
  place: Area;
  partner: Area | null;
  /** As written: 2023, 2023-S1, 2022-01/2022-11. */
  period: string;
  /** Plain decimal digits, without the multiplier. */
  value: string;
  unitMultiplier: number;
  unit: string;
  decimals: number | null;
  bound: Bound;
  observationStatus: ObservationStatus;
  releasedOn: string | null;
  withdrawnOn?: string | null;
  source: Entry | null;
  reportedBy: Entry | null;
  /** Whether it is the release that stands. */
  current: boolean;
  /** documentId of the release that says something else. */
  supersededBy: string | null;
  definitionVersion: string | null;
  /** Per cent. */
  change: string | null;
  changeBasis: ChangeBasis | null;
  sourceUrl: string | null;
  asWritten: string | null;
}
