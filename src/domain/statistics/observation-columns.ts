import { periodOfSdmx } from '../formats/sdmx-time';

/** Fields of a statistic that a row may give, named as in the content model. */
export const FIELDS = [
  ...['indicator', 'place', 'partner', 'period', 'value', 'unitMultiplier', 'unit', 'decimals', 'bound'],
  ...['change', 'changeBasis', 'observationStatus', 'releasedOn', 'withdrawnOn', 'source', 'reportedBy'],
  ...['sourceUrl', 'asWritten', 'definitionVersion', 'note'],
] as const;
export type Field = (typeof FIELDS)[number];

/** How a file is written: with our own column names, or as SDMX-CSV (1.0, or 2.0 of SDMX 3.0). */
export type Dialect = 'own' | 'sdmx-csv';

/** What is wrong with a cell, or with a column where there is no value. */
export interface ColumnProblem {
  column: string;
  value?: string;
  message: string;
}

/** A column that is read: which field it gives, and how its cells are turned into what the field holds. */
export interface ReadColumn {
  column: string;
  field: Field | 'frequency' | 'action';
  /** Cells hold a code and its name ("A: Annual"). */
  labelled: boolean;
}

/** Columns of our own exports that a row's statistic is not made from. */
const OWN_EXTRAS = new Set([
  ...['documentId', 'indicatorName', 'placeName', 'partnerName', 'sourceName', 'reportedByName'],
  ...['current', 'supersededBy', 'amount'],
]);
const SDMX: Record<string, ReadColumn['field']> = {
  ...{ ACTION: 'action', FREQ: 'frequency', INDICATOR: 'indicator', REF_AREA: 'place' },
  ...{ COUNTERPART_AREA: 'partner', UNIT_MEASURE: 'unit', SOURCE: 'source' },
  ...{ DEFINITION_VERSION: 'definitionVersion', RELEASED_ON: 'releasedOn', TIME_PERIOD: 'period' },
  ...{
    OBS_VALUE: 'value',
    OBS_STATUS: 'observationStatus',
    UNIT_MULT: 'unitMultiplier',
    DECIMALS: 'decimals',
  },
  ...{ OBS_BOUND: 'bound', CHANGE: 'change', CHANGE_BASIS: 'changeBasis', WITHDRAWN_ON: 'withdrawnOn' },
  ...{ REPORTED_BY: 'reportedBy', SOURCE_URL: 'sourceUrl', AS_WRITTEN: 'asWritten', COMMENT_OBS: 'note' },
};
/** Columns that tell nothing apart: what the message is of, and what an import finds for itself. */
const SDMX_EXTRAS = new Set([
  ...['STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'DATAFLOW', 'SERIES_KEY', 'OBS_KEY', 'TIME_FORMAT'],
  ...['CURRENT', 'SUPERSEDED_BY', 'DOCUMENT_ID'],
]);
const REQUIRED: Field[] = ['indicator', 'place', 'period', 'value', 'unit'];

/**
 * Tells how the rows under a header are to be read.
 * A column that is not known is a problem, as to leave a dimension out would make one observation of several.
 */
export function readHeader(header: string[]): {
  dialect: Dialect;
  columns: ReadColumn[];
  problems: ColumnProblem[];
} {
  const dialect: Dialect = /^(STRUCTURE(\[.\])?|DATAFLOW)(:|$)/.test(header[0] ?? '') ? 'sdmx-csv' : 'own';
  const columns: ReadColumn[] = [];
  const problems: ColumnProblem[] = [];
  for (const column of header) {
    const labelled = dialect === 'sdmx-csv' && column.includes(': ');
    const name = dialect === 'own' ? column : column.split(': ')[0]!.replace(/\[.?\]$/, '');
    const field = dialect === 'own' ? FIELDS.find((one) => one === name) : SDMX[name];
    const extras = dialect === 'own' ? OWN_EXTRAS : SDMX_EXTRAS;
    if (!field && !extras.has(name)) problems.push({ column, message: 'is no column of statistics' });
    if (!field) continue;
    if (columns.some((known) => known.field === field)) problems.push({ column, message: 'stands twice' });
    columns.push({ column, field, labelled });
  }
  for (const field of REQUIRED.filter((one) => !columns.some((known) => known.field === one))) {
    const column = dialect === 'own' ? field : Object.keys(SDMX).find((name) => SDMX[name] === field)!;
    problems.push({ column, message: 'is missing' });
  }
  return { dialect, columns, problems };
}

const STATUS: Record<string, string> = {
  A: 'final',
  P: 'provisional',
  R: 'revised',
  E: 'estimate',
  F: 'forecast',
};
const NOTHING = new Set(['_Z', '_U', '_T', '_X']);

/** The cell as the field holds it: SDMX codes in our words, and without what a spreadsheet export put in front. */
export function fieldText(cell: string, { field, labelled }: ReadColumn, dialect: Dialect): string {
  const text = cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
  if (dialect === 'own') return text;
  const code = labelled ? text.split(': ')[0]! : text;
  switch (field) {
    case 'observationStatus':
      return STATUS[code.toUpperCase()] ?? code;
    case 'period':
      return periodOfSdmx(code);
    case 'unit':
      return code === 'PT' || code === 'PC' ? '%' : code;
    case 'partner':
    case 'source':
    case 'reportedBy':
    case 'definitionVersion':
    case 'releasedOn':
      return NOTHING.has(code) ? '' : code;
    default:
      return code;
  }
}
