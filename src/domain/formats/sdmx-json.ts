import { parsePeriod } from '../statistics/period';
import { decimalsWritten } from '../statistics/interval';
import { withDecimals } from '../statistics/amount';
import { Distinct } from './distinct';
import { exactJson, ExactNumber } from './exact-json';
import type { PublishedObservation } from './published-observation';
import { ATTRIBUTES, DATAFLOW, DIMENSIONS, type SdmxComponent, type SdmxValue } from './sdmx-components';

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json';
const CODE = /^[A-Za-z0-9_@$-]+$/;
const { agency, id, version } = DATAFLOW;
const LINK = {
  urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${agency}:${id}(${version})`,
  rel: 'dataflow',
};

/**
 * Observations as an SDMX-JSON 2.0 data message (SDMX 3.0), flat: all dimensions at the observation. Values are as
 * written, with all their digits, and their multiplier in UNIT_MULT.
 * @param prepared when the message was made, as an ISO 8601 date and time.
 * @throws RangeError when two observations have the same key.
 */
export function toSdmxJson(observations: PublishedObservation[], prepared: string): string {
  const dimensions = DIMENSIONS.map((component) => ({ component, values: new Distinct<SdmxValue>() }));
  const attributes = ATTRIBUTES.map((component) => ({ component, values: new Distinct<SdmxValue>() }));
  const cells = new Map<string, (ExactNumber | number | null)[]>();
  for (const observation of observations) {
    const indexOf = ({ component, values }: (typeof attributes)[number]) => {
      const value = component.valueOf(observation);
      return value && values.indexOf(value.text, value);
    };
    const key = dimensions.map(indexOf).join(':');
    if (cells.has(key))
      throw new RangeError(`The statistic ${observation.documentId} is a second one with the same key`);
    const value = new ExactNumber(withDecimals(observation.value, decimalsWritten(observation)));
    cells.set(key, [value, ...attributes.map(indexOf)]);
  }
  const used = <T extends { values: Distinct<SdmxValue> }>(all: T[]) =>
    all.filter(({ values }) => values.size > 0);
  // An attribute that no observation has is left out, and with it its place in every observation.
  const shown = [true, ...attributes.map(({ values }) => values.size > 0)];
  return exactJson({
    meta: {
      schema: SCHEMA,
      id: `${id}-${prepared.replace(/\D/g, '')}`,
      prepared,
      contentLanguages: ['en'],
      sender: { id: agency, name: 'Dateline' },
    },
    data: {
      structures: [
        {
          name: 'Statistics',
          dataSets: [0],
          links: [LINK],
          dimensions: {
            dataSet: [],
            series: [],
            observation: used(dimensions).map(({ component, values }, keyPosition) => ({
              ...{ id: component.id, name: component.name, keyPosition },
              ...(component.id === 'TIME_PERIOD' ? { roles: ['TIME_PERIOD'] } : {}),
              values: values.all.map((value) => dimensionValue(component, value)),
            })),
          },
          measures: {
            observation: [{ id: 'OBS_VALUE', name: 'Observation value', format: { dataType: 'Decimal' } }],
          },
          attributes: {
            dataSet: [],
            series: [],
            observation: used(attributes).map(({ component, values }) => ({
              ...{ id: component.id, name: component.name, relationship: { observation: {} } },
              values: values.all.map(valueOf),
            })),
          },
        },
      ],
      dataSets: [
        {
          structure: 0,
          action: 'Information',
          links: [LINK],
          observations: Object.fromEntries(
            [...cells].map(([key, cell]) => [key, cell.filter((_, index) => shown[index])]),
          ),
        },
      ],
    },
  });
}

/** A coded value has an id, and free text a value: the schema allows one of the two, and a name with either. */
function valueOf({ text, name }: SdmxValue): object {
  return CODE.test(text) ? { id: text, name } : { value: text, name };
}

function dimensionValue({ id: dimension }: SdmxComponent, value: SdmxValue): object {
  return dimension === 'TIME_PERIOD' ? { ...valueOf(value), ...daysOf(value.text) } : valueOf(value);
}

function daysOf(timePeriod: string): object {
  // A time range carries its own first day and length.
  if (timePeriod.includes('/')) return {};
  const { start, end } = parsePeriod(timePeriod);
  return { start: `${start}T00:00:00Z`, end: `${end}T23:59:59Z` };
}
