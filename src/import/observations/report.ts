import type { FileReport, ImportReport, RejectionReport } from '../report';

/** A rejection with the cell as it stands in the file; null where it is not of a cell. */
export interface ObservationRejection extends RejectionReport {
  value: string | null;
}

/** What became of a file of observations. Its entries are not listed: there may be millions. */
export interface ObservationFileReport extends Omit<FileReport, 'rejected' | 'entries'> {
  /** The first of them; all are counted in `rejectedRows`. */
  rejected: ObservationRejection[];
  rejectedRows: number;
}

export interface ObservationsReport extends Omit<ImportReport, 'files'> {
  files: ObservationFileReport[];
  /** Whether it was told to stop before its end. */
  stopped: boolean;
}

/** Most rejections that a report of a file lists. */
const MOST_LISTED = 1000;

/** Counts what becomes of a file's rows, in memory that does not grow with them. */
export class FileTally {
  readonly report: ObservationFileReport;

  constructor(path: string) {
    this.report = {
      ...{ path, created: 0, updated: 0, unchanged: 0 },
      ...{ rejected: [], rejectedRows: 0 },
    };
  }

  count(outcome: 'created' | 'updated' | 'unchanged', rows: number): void {
    this.report[outcome] += rows;
  }

  /** Notes a row that is not taken, with all that is wrong with it. */
  reject(rejections: ObservationRejection[]): void {
    this.report.rejectedRows += 1;
    const room = Math.max(0, MOST_LISTED - this.report.rejected.length);
    this.report.rejected.push(
      ...rejections.slice(0, room).map((one) => ({ ...one, value: one.value?.slice(0, 80) ?? null })),
    );
  }

  /** The report, its rejections in the order of the file's lines. */
  done(): ObservationFileReport {
    this.report.rejected.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return this.report;
  }
}

/** The report in words: a line a file, a line a rejection, a line that sums up. */
export function observationsInWords({ dryRun, stopped, files }: ObservationsReport): string {
  const lines = files.flatMap((file) => [
    `${file.path}: ${inWords(file)}`,
    ...file.rejected.map(
      ({ line, field, value, reason }) =>
        `  ${file.path}${line === null ? '' : `:${line}`} ${field ? `${field}${value ? ` “${value}”` : ''}: ` : ''}${reason}`,
    ),
    ...(file.rejected.length >= MOST_LISTED
      ? [`  ${file.path}: more were rejected than are listed here; correct these, and run it again`]
      : []),
  ]);
  const sum = (of: 'created' | 'updated' | 'unchanged' | 'rejectedRows') =>
    files.reduce((total, file) => total + file[of], 0);
  const total = inWords({
    ...{ created: sum('created'), updated: sum('updated'), unchanged: sum('unchanged') },
    rejectedRows: sum('rejectedRows'),
  });
  const head = dryRun ? 'Dry run, nothing kept' : 'Total';
  const rest = stopped ? '. Stopped: run it again, and it goes on where it was' : '';
  return [...lines, `${head}: ${total}${rest}`].join('\n');
}

function inWords(counts: {
  created: number;
  updated: number;
  unchanged: number;
  rejectedRows: number;
}): string {
  const parts = [
    [counts.created, 'created'],
    [counts.updated, 'updated'],
    [counts.unchanged, 'unchanged'],
    [counts.rejectedRows, 'rejected'],
  ].filter(([count]) => Number(count) > 0);
  return parts.length > 0 ? parts.map((part) => part.join(' ')).join(', ') : 'nothing to import';
}
