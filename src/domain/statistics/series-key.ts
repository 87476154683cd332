/** What makes one series of observations; a part that is not given counts as a part of its own, equal to itself. */
export interface SeriesParts {
  indicator: string;
  place: string;
  partner?: string | null;
  unit?: string | null;
  source?: string | null;
  definitionVersion?: string | null;
}

/**
 * The key of a series: its parts joined in a fixed order. Entries are given by documentId, which outlives a change of
 * name. The separator stands in no documentId; in the free parts it is escaped.
 */
export function seriesKey(parts: SeriesParts): string {
  const { indicator, place, partner, unit, source, definitionVersion } = parts;
  return [indicator, place, partner, unit, source, definitionVersion]
    .map((part) => (part ?? '').replace(/[\\|]/g, '\\$&'))
    .join('|');
}
