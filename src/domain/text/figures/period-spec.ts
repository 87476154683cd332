/** A year as a text names it: in figures, by the day of publication (last year: back 1), or not at all. */
export type YearReference = number | { back: number; isPrior?: boolean } | undefined;

/** A financial year or a season, which only the whole text tells the months of. */
export interface FiscalSpec {
  type: 'fiscal';
  /** The first of “2023-24”, or the only one. */
  year: number | undefined;
  isSingle: boolean;
  /** By the day of publication: “last fiscal year” is 1. */
  back?: number | undefined;
  /** A part of it: its first month, counted from its beginning, and how many. */
  part?: [first: number, count: number] | undefined;
  /** The month in which it begins, where the expression tells it. */
  begins?: number | undefined;
  isSeason: boolean;
  /** “The season” names a time only where it is told which. */
  isNamedOnlyIfTold?: boolean;
}

/** What an expression says of a period, before it is known when the text was published and what it spoke of before. */
export type PeriodSpec =
  /** Whole months, from `first` (0 is January) on. */
  | {
      type: 'months';
      year: YearReference;
      first: number;
      count: number;
      form: 'Y' | 'S' | 'Q' | 'M';
      toYear?: number;
    }
  | {
      type: 'days';
      year: YearReference;
      /** That of the first day, where it is named. */
      fromYear?: number | undefined;
      from: [month: number, day: number];
      to: [month: number, day: number];
    }
  /** One day: when something was said or happened, rarely what a figure covers. */
  | { type: 'date'; year: YearReference; month: number; day: number; isLimit: boolean }
  /** So many months before the period that the text speaks of: a year earlier, the month before. */
  | { type: 'before'; months: number; orLastYear?: boolean }
  /** The period that the text speaks of, in another year. */
  | { type: 'same'; year: YearReference }
  /** “For the quarter”: the one that the text speaks of, or that its months lie in; of months 当月, the last one. */
  | { type: 'around'; months: 1 | 3 | 12 }
  /** “In the second”, after a half or quarter was named. */
  | { type: 'part'; number: number }
  /** Days of the month that the text speaks of: “the first 20 days of the month”. */
  | { type: 'month-days'; from: number; to: number }
  /** The seven days that end on one. */
  | { type: 'week-to'; year: YearReference; month: number; day: number }
  /** The last such season that was over, by its first month: “last winter”. */
  | { type: 'last-season'; first: number }
  /** From a day, a month or the start of a year to the day, the month or the year of publication. */
  | { type: 'until-now'; year: YearReference; from?: [month: number, day: number]; byMonths?: boolean }
  | FiscalSpec
  /** The one before that which the text speaks of, as long as that: «в предыдущем». */
  | { type: 'previous' }
  /** By the day of publication: last month, this quarter. */
  | { type: 'current'; unit: 'month' | 'quarter'; back: number }
  /** From the start of a year to a day, or to that of publication. */
  | { type: 'to-date'; year: YearReference; until?: [month: number, day: number] }
  /** A period that has no form here, such as a financial year. */
  | { type: 'unknown' };

export interface PeriodPattern {
  /** Global, over normalized text; matches are of bounded length. */
  pattern: RegExp;
  read: (groups: Partial<Record<string, string>>) => PeriodSpec | undefined;
}

/** Patterns none of which matches where a mark (a source of a regular expression) is not found. */
export interface PeriodGroup {
  mark: string;
  patterns: PeriodPattern[];
  /** Those that need something else in the sentence as well. */
  rarer?: { also: RegExp; patterns: PeriodPattern[] }[];
}

/** A pattern from a source in which `{NAME}` stands for another source. */
export function pattern(
  source: string,
  parts: Record<string, string>,
  read: PeriodPattern['read'],
): PeriodPattern {
  const whole = source.replace(/\{([A-Z][A-Z0-9]*)\}/g, (_, name: string) => parts[name] ?? '');
  return { pattern: new RegExp(whole, 'g'), read };
}

/** Months from one to another of a year, in the form of whole quarters never: “January to June” stays months. */
export function monthRange(
  first: number,
  last: number,
  year: YearReference,
  firstYear?: number,
): PeriodSpec | undefined {
  if (first < 0 || last < 0) return undefined;
  const years = firstYear !== undefined && typeof year === 'number' ? year - firstYear : 0;
  const count = last - first + 1 + years * 12;
  if (count > 36 && firstYear === undefined) return undefined;
  if (count >= 1) return { type: 'months', year: firstYear ?? year, first, count, form: 'M' };
  // “April to January”: the year is that of the end.
  if (firstYear !== undefined || last >= first) return undefined;
  return { type: 'months', year: yearBefore(year), first, count: count + 12, form: 'M' };
}

function yearBefore(year: YearReference): YearReference {
  if (typeof year === 'number') return year - 1;
  return year && { ...year, back: year.back + 1 };
}
