import { stringify } from 'csv-stringify/sync';
import { withDecimals } from '../statistics/amount';
import { amountInWords } from './amount-in-words';
import type { PublishedObservation } from './published-observation';
import { textCell } from './spreadsheet-cell';

type Cell = (observation: PublishedObservation) => string;

/** Columns named as an import takes them, with names for people and what readers must know beside them. */
const COLUMNS: [name: string, cell: Cell][] = [
  ['documentId', ({ documentId }) => documentId],
  ['indicator', ({ indicator }) => indicator.slug],
  ['indicatorName', ({ indicator }) => textCell(indicator.name)],
  ['place', ({ place }) => place.slug],
  ['placeName', ({ place }) => textCell(place.name)],
  ['partner', ({ partner }) => partner?.slug ?? ''],
  ['partnerName', ({ partner }) => textCell(partner?.name)],
  ['period', ({ period }) => period],
  ['value', ({ value, decimals }) => withDecimals(value, decimals ?? 0)],
  ['unitMultiplier', ({ unitMultiplier }) => String(unitMultiplier)],
  ['unit', ({ unit }) => textCell(unit)],
  ['decimals', ({ decimals }) => (decimals === null ? '' : String(decimals))],
  ['bound', ({ bound }) => bound],
  ['change', ({ change }) => change ?? ''],
  ['changeBasis', ({ changeBasis }) => changeBasis ?? ''],
  ['observationStatus', ({ observationStatus }) => observationStatus],
  ['releasedOn', ({ releasedOn }) => releasedOn ?? ''],
  ['withdrawnOn', ({ withdrawnOn }) => withdrawnOn ?? ''],
  ['source', ({ source }) => source?.slug ?? ''],
  ['sourceName', ({ source }) => textCell(source?.name)],
  ['reportedBy', ({ reportedBy }) => reportedBy?.slug ?? ''],
  ['reportedByName', ({ reportedBy }) => textCell(reportedBy?.name)],
  ['sourceUrl', ({ sourceUrl }) => textCell(sourceUrl)],
  ['asWritten', ({ asWritten }) => textCell(asWritten)],
  ['definitionVersion', ({ definitionVersion }) => textCell(definitionVersion)],
  ['current', ({ current }) => String(current)],
  ['supersededBy', ({ supersededBy }) => supersededBy ?? ''],
];

/**
 * Observations as CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it), one a line, with a header.
 * Amounts have the digits that were written; text that a spreadsheet would calculate is defused.
 * @param language BCP 47: adds the column `amount`, the amount as a reader of the language would write it.
 */
export function toCsv(observations: PublishedObservation[], language?: string): string {
  const amount: Cell = (observation) => textCell(amountInWords(observation, language ?? 'en'));
  const columns = language ? [...COLUMNS, ['amount', amount] as const] : COLUMNS;
  return stringify(
    observations.map((observation) => columns.map(([, cell]) => cell(observation))),
    { header: true, columns: columns.map(([name]) => name), record_delimiter: 'windows', bom: true },
  );
}
