import { stringify } from 'csv-stringify/sync';
import { withDecimals } from '../statistics/amount';
import type { PublishedObservation } from './published-observation';
import { ATTRIBUTES, DATAFLOW, DIMENSIONS } from './sdmx-components';
import { textCell } from './spreadsheet-cell';

/** Columns whose cells are numbers, and stay so. */
const NUMBERS = new Set(['UNIT_MULT', 'DECIMALS', 'CHANGE']);

/**
 * Observations as an SDMX-CSV 2.0 data message (SDMX 3.0): action Information, codes without names, values as written
 * with their multiplier in UNIT_MULT. Text that a spreadsheet would calculate is defused with an apostrophe.
 */
export function toSdmxCsv(observations: PublishedObservation[]): string {
  const components = [...DIMENSIONS, null, ...ATTRIBUTES];
  const structure = `${DATAFLOW.agency}:${DATAFLOW.id}(${DATAFLOW.version})`;
  const rows = observations.map((observation) => [
    ...['dataflow', structure, 'I'],
    ...components.map((component) => {
      if (!component) return withDecimals(observation.value, observation.decimals ?? 0);
      const text = component.valueOf(observation)?.text ?? '';
      return NUMBERS.has(component.id) ? text : textCell(text);
    }),
  ]);
  const columns = [
    ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'],
    ...components.map((component) => component?.id ?? 'OBS_VALUE'),
  ];
  return stringify(rows, { header: true, columns, record_delimiter: 'windows' });
}
