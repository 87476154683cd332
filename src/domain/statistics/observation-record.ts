import { amountProblem, decimalsOf } from './amount';
import type { Bound } from './interval';
import {
  fieldText,
  type ColumnProblem,
  type Dialect,
  type Field,
  type ReadColumn,
} from './observation-columns';
import { isCalendarDate, parsePeriod } from './period';
import { frequencyOf, type ChangeBasis } from './periods';

/** A statistic as a row of a bulk file gives it; references are as written: a slug, a code or a name. */
export interface ObservationRecord {
  indicator: string;
  place: string;
  partner: string | null;
  period: string;
  /** First and last day of the period. */
  periodStart: string;
  periodEnd: string;
  value: string;
  unitMultiplier: number;
  unit: string;
  decimals: number;
  bound: Bound;
  change: string | null;
  changeBasis: ChangeBasis | null;
  observationStatus: string;
  releasedOn: string | null;
  withdrawnOn: string | null;
  source: string | null;
  reportedBy: string | null;
  sourceUrl: string | null;
  asWritten: string | null;
  definitionVersion: string | null;
  note: string | null;
}

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  bound: ['exact', 'at-least', 'at-most', 'about'],
  changeBasis: ['year-on-year', 'half-on-half', 'quarter-on-quarter', 'month-on-month'],
  observationStatus: ['final', 'provisional', 'revised', 'estimate', 'forecast'],
};
const LONGEST: Partial<Record<Field, number>> = {
  ...{ period: 64, unit: 64, definitionVersion: 64, asWritten: 255, sourceUrl: 2048 },
};
const WHOLE: Partial<Record<Field, number>> = { unitMultiplier: 18, decimals: 6 };
const REQUIRED = new Set<Field>(['indicator', 'place', 'period', 'value', 'unit']);

/**
 * Reads one row of a bulk file.
 * @param cells by column name, as they stand in the file.
 * @returns the record, or all that is wrong with the row, each with the column and the cell as it stands in the file.
 */
export function readObservation(
  cells: Record<string, string>,
  columns: ReadColumn[],
  dialect: Dialect,
): { record: ObservationRecord } | { problems: ColumnProblem[] } {
  const texts: Partial<Record<ReadColumn['field'], string>> = {};
  const problems: ColumnProblem[] = [];
  for (const column of columns) {
    const cell = cells[column.column] ?? '';
    const text = fieldText(cell, column, dialect);
    texts[column.field] = text;
    const message =
      problemOf(column.field, text) ?? frequencyProblem(column.field, text, columns, cells, dialect);
    if (message) problems.push({ column: column.column, value: cell, message });
  }
  if (problems.length > 0) return { problems };
  return { record: recordOf(texts) };
}

function problemOf(field: ReadColumn['field'], text: string): string | undefined {
  if (field === 'frequency') return undefined;
  if (field === 'action') return /^[IARM]?$/.test(text) ? undefined : 'only adds and replaces: I, A, R or M';
  if (text === '') return REQUIRED.has(field) ? 'must not be empty' : undefined;
  const longest = LONGEST[field];
  if (longest !== undefined && text.length > longest) return `must be at most ${longest} characters`;
  const choices = CHOICES[field];
  if (choices) return choices.includes(text) ? undefined : `must be one of ${choices.join(', ')}`;
  const most = WHOLE[field];
  if (most !== undefined) {
    return /^\d{1,2}$/.test(text) && Number(text) <= most
      ? undefined
      : `must be a whole number from 0 to ${most}`;
  }
  switch (field) {
    case 'value':
    case 'change':
      return amountProblem(text);
    case 'releasedOn':
    case 'withdrawnOn':
      return isCalendarDate(text) ? undefined : 'must be a date, such as 2023-07-21';
    case 'sourceUrl':
      return isWebAddress(text) ? undefined : 'must be an address that begins with http:// or https://';
    case 'period':
      return periodProblem(text);
    default:
      return undefined;
  }
}

/** FREQ says how long the period is; one that says otherwise means another period than is read. */
function frequencyProblem(
  field: ReadColumn['field'],
  text: string,
  columns: ReadColumn[],
  cells: Record<string, string>,
  dialect: Dialect,
): string | undefined {
  if (field !== 'frequency') return undefined;
  const stated = text === 'H' ? 'S' : text;
  const column = columns.find((one) => one.field === 'period');
  if (!column || !['A', 'S', 'Q', 'M', 'D'].includes(stated)) return undefined;
  const period = fieldText(cells[column.column] ?? '', column, dialect);
  if (period === '' || periodProblem(period) || frequencyOf(period) === stated) return undefined;
  return `does not fit the period ${period}`;
}

function recordOf(texts: Partial<Record<ReadColumn['field'], string>>): ObservationRecord {
  const given = (field: Field) => texts[field] || null;
  const value = texts.value!;
  const { start, end } = parsePeriod(texts.period!);
  return {
    ...{ indicator: texts.indicator!, place: texts.place!, partner: given('partner') },
    ...{ period: texts.period!, periodStart: start, periodEnd: end },
    ...{ value, unitMultiplier: Number(texts.unitMultiplier || 0), unit: texts.unit! },
    decimals: texts.decimals ? Number(texts.decimals) : decimalsOf(value),
    bound: (given('bound') ?? 'exact') as Bound,
    ...{ change: given('change'), changeBasis: given('changeBasis') as ChangeBasis | null },
    observationStatus: given('observationStatus') ?? 'final',
    ...{ releasedOn: given('releasedOn'), withdrawnOn: given('withdrawnOn') },
    ...{ source: given('source'), reportedBy: given('reportedBy'), sourceUrl: given('sourceUrl') },
    ...{ asWritten: given('asWritten'), definitionVersion: given('definitionVersion'), note: given('note') },
  };
}

function periodProblem(text: string): string | undefined {
  try {
    parsePeriod(text);
    return undefined;
  } catch (error) {
    return (error as RangeError).message;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
