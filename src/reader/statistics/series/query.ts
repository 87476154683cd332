import { isCalendarDate } from '../../../domain/statistics/period';
import { BadParameter } from '../../answer';
import { excerpt, oneOf, readParameters } from '../../parameters';
import { fromTo } from '../../period-parameters';

/** The parameters of a series. */
export const SERIES_PARAMETERS = [
  'indicator',
  'place',
  'partner',
  'source',
  'unit',
  'from',
  'to',
  'frequency',
  'asOf',
  'vintages',
  'format',
  'language',
] as const;

/** SDMX's codes of frequencies: annual, half-yearly, quarterly, monthly, daily. */
const FREQUENCIES = ['A', 'S', 'Q', 'M', 'D'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Which series, and which of its observations. Entries are named by slug or documentId. */
export interface SeriesQuery {
  indicator: string;
  place: string;
  /** Undefined: the series without a partner. */
  partner?: string;
  source?: string;
  unit?: string;
  /** The first day that observations may begin on, as YYYY-MM-DD. */
  from?: string;
  /** The last day that they may end on. */
  to?: string;
  frequency?: Frequency;
  /** The day whose state of knowledge is asked for. */
  asOf?: string;
  /** Every release, not only the current one of each observation. */
  allVintages: boolean;
  format?: string;
  language?: string;
}

/** The parameters of a series as they stand in an address. @throws BadParameter for what can't be read. */
export function readSeriesQuery(query: URLSearchParams): SeriesQuery {
  const given = readParameters(query, SERIES_PARAMETERS);
  const { indicator, place, partner, source, unit, asOf, format, language } = given;
  if (!indicator)
    throw new BadParameter('indicator', 'is missing: the slug or documentId of what is measured');
  if (!place) throw new BadParameter('place', 'is missing: the slug or documentId of the place');
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new BadParameter('asOf', `“${excerpt(asOf)}” is not a date: write YYYY-MM-DD`);
  }
  return {
    indicator,
    place,
    partner,
    source,
    unit,
    ...fromTo(given),
    frequency: oneOf('frequency', given.frequency, FREQUENCIES),
    asOf,
    allVintages: oneOf('vintages', given.vintages, ['current', 'all'] as const) === 'all',
    format,
    language,
  };
}
