import type { ObservationStatus, PublishedObservation } from './published-observation';
import { sdmxFrequency, sdmxTimePeriod } from './sdmx-time';
import { unitInWords } from './units';

/** A value of a dimension or attribute, with its name for people. */
export interface SdmxValue {
  /** A code, or free text where it is none. */
  text: string;
  name: string;
}

/** One component of the data structure, and how an observation gives its value; null where it has none. */
export interface SdmxComponent {
  id: string;
  name: string;
  valueOf: (observation: PublishedObservation) => SdmxValue | null;
}

/** What messages name as their dataflow: agency, artefact and version. */
export const DATAFLOW = { agency: 'DATELINE', id: 'STATISTICS', version: '1.0' } as const;

/** SDMX CL_OBS_STATUS for our observation status, with R for revised as Eurostat has it. */
export const OBSERVATION_STATUS: Record<ObservationStatus, { code: string; name: string }> = {
  final: { code: 'A', name: 'Normal value' },
  provisional: { code: 'P', name: 'Provisional value' },
  revised: { code: 'R', name: 'Revised value' },
  estimate: { code: 'E', name: 'Estimated value' },
  forecast: { code: 'F', name: 'Forecast value' },
};

const FREQUENCIES: Record<string, string> = {
  ...{ A: 'Annual', S: 'Half-yearly', Q: 'Quarterly', M: 'Monthly', D: 'Daily', _O: 'Other' },
};

/** SDMX codes for what is not applicable, and not specified. */
const NOT_APPLICABLE: SdmxValue = { text: '_Z', name: 'Not applicable' };
const UNSPECIFIED: SdmxValue = { text: '_U', name: 'Unspecified' };

/** The dimensions; together they tell every release of every observation apart. */
export const DIMENSIONS: SdmxComponent[] = [
  component('FREQ', 'Frequency', ({ period }) => {
    const code = sdmxFrequency(period);
    return { text: code, name: FREQUENCIES[code]! };
  }),
  component('INDICATOR', 'Indicator', ({ indicator }) => ({ text: indicator.slug, name: indicator.name })),
  component('REF_AREA', 'Reference area', ({ place }) => areaOf(place)),
  component('COUNTERPART_AREA', 'Counterpart area', ({ partner }) =>
    partner ? areaOf(partner) : NOT_APPLICABLE,
  ),
  // One table may hold several units; as a dimension none is ever taken for another.
  component('UNIT_MEASURE', 'Unit of measure', ({ unit }) => ({
    text: unit === '%' ? 'PT' : unit,
    name: unit === '%' ? 'Per cent' : unitInWords(unit, 'en'),
  })),
  component('SOURCE', 'Source', ({ source }) =>
    source ? { text: source.slug, name: source.name } : UNSPECIFIED,
  ),
  component('DEFINITION_VERSION', 'Version of the definition', ({ definitionVersion }) =>
    definitionVersion ? plain(definitionVersion) : NOT_APPLICABLE,
  ),
  component('RELEASED_ON', 'Date of release', ({ releasedOn }) =>
    releasedOn ? plain(releasedOn) : UNSPECIFIED,
  ),
  component('TIME_PERIOD', 'Time period', ({ period }) => plain(sdmxTimePeriod(period))),
];

/** The attributes; each may vary with the observation. */
export const ATTRIBUTES: SdmxComponent[] = [
  component('OBS_STATUS', 'Observation status', ({ observationStatus }) => {
    const { code, name } = OBSERVATION_STATUS[observationStatus];
    return { text: code, name };
  }),
  component('UNIT_MULT', 'Unit multiplier (power of ten)', ({ unitMultiplier }) =>
    plain(String(unitMultiplier)),
  ),
  component('DECIMALS', 'Decimals', ({ decimals }) => (decimals === null ? null : plain(String(decimals)))),
  component('OBS_BOUND', 'Bound', ({ bound }) => plain(bound)),
  component('CHANGE', 'Change in per cent, as reported', ({ change }) => optional(change)),
  component('CHANGE_BASIS', 'What the change compares with', ({ changeBasis }) => optional(changeBasis)),
  component('CURRENT', 'Whether this release stands', ({ current }) => plain(current ? 'true' : 'false')),
  component('SUPERSEDED_BY', 'Release that stands in its place', ({ supersededBy }) =>
    optional(supersededBy),
  ),
  component('WITHDRAWN_ON', 'Date of withdrawal', ({ withdrawnOn }) => optional(withdrawnOn)),
  component('REPORTED_BY', 'Who carried it', ({ reportedBy }) =>
    reportedBy ? { text: reportedBy.slug, name: reportedBy.name } : null,
  ),
  component('SOURCE_URL', 'Address of the publication', ({ sourceUrl }) => optional(sourceUrl)),
  component('DOCUMENT_ID', 'Identifier of the statistic', ({ documentId }) => plain(documentId)),
];

function component(id: string, name: string, valueOf: SdmxComponent['valueOf']): SdmxComponent {
  return { id, name, valueOf };
}

function plain(text: string): SdmxValue {
  return { text, name: text };
}

function optional(text: string | null | undefined): SdmxValue | null {
  return text ? plain(text) : null;
}

/** CL_AREA has ISO 3166 codes; a group of countries or a bonded zone has none, and goes by its slug. */
function areaOf({ isoCode, slug, name }: { isoCode?: string | null; slug: string; name: string }): SdmxValue {
  return { text: isoCode || slug, name };
}
