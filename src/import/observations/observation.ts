import type { Field, ReadColumn } from '../../domain/statistics/observation-columns';
import type { ObservationRecord } from '../../domain/statistics/observation-record';
import { seriesKey } from '../../domain/statistics/series-key';
import { LINKS, type LinkName } from './links';
import { UnresolvedReference, type References } from './references';
import type { ObservationRejection } from './report';

/** A row of a file that is well written. */
export interface ReadRow {
  line: number;
  record: ObservationRecord;
}

/** A row whose references are found. */
export interface Observation extends ReadRow {
  /** documentIds. */
  links: Record<LinkName, string | null>;
  seriesKey: string;
  /** What tells it from all others: series, days and release. */
  key: string;
}

/** The name of the column that gives a field; the field's own where none does. */
export function columnOf(columns: ReadColumn[], field: Field): string {
  return columns.find((one) => one.field === field)?.column ?? field;
}

/** Finds what a row points at, or says what it names that is not there. */
export function observationOf(
  { line, record }: ReadRow,
  references: References,
  columns: ReadColumn[],
): { observation: Observation } | { rejections: ObservationRejection[] } {
  const links = {} as Record<LinkName, string | null>;
  const rejections: ObservationRejection[] = [];
  for (const { field } of LINKS) {
    const value = record[field];
    links[field] = null;
    if (value === null) continue;
    try {
      links[field] = references.find(field, value);
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      rejections.push({ line, field: columnOf(columns, field), value, reason: error.message });
    }
  }
  if (rejections.length > 0) return { rejections };
  const { unit, definitionVersion, periodStart, periodEnd, releasedOn } = record;
  const { indicator, place, partner, source } = links;
  const series = seriesKey({
    ...{ indicator: indicator!, place: place!, partner, source },
    ...{ unit, definitionVersion },
  });
  const key = [series, periodStart, periodEnd, releasedOn ?? ''].join('|');
  const exact = { ...record, value: exactDigits(record.value), change: exactDigits(record.change) };
  return { observation: { line, record: exact, links, seriesKey: series, key } };
}

/** An amount as PostgreSQL gives a numeric back: without zeros in front and without a minus before nothing. */
export function exactDigits<T extends string | null>(amount: T): T {
  if (amount === null) return amount;
  const bare = amount.replace(/^(-?)0+(?=\d)/, '$1');
  return (/[1-9]/.test(bare) ? bare : bare.replace('-', '')) as T;
}
