import path from 'node:path';
import type { ImportReport } from './report';

/** The report with its paths as the user sees them from `cwd`. */
export function relativeTo(cwd: string, report: ImportReport): ImportReport {
  const shown = (file: string) => path.relative(cwd, file) || file;
  return { ...report, files: report.files.map((file) => ({ ...file, path: shown(file.path) })) };
}

/** The report in words: a line a file, a line a rejection, a line that sums up. */
export function reportInWords(report: ImportReport): string {
  const lines: string[] = [];
  const total = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const file of report.files) {
    const { created, updated, unchanged, rejected } = file;
    lines.push(`${file.path}: ${inWords({ created, updated, unchanged, rejected: rejected.length })}`);
    for (const { line, field, reason } of rejected) {
      lines.push(`  ${file.path}${line === null ? '' : `:${line}`} ${field ? `${field}: ` : ''}${reason}`);
    }
    total.created += created;
    total.updated += updated;
    total.unchanged += unchanged;
    total.rejected += rejected.length;
  }
  lines.push(`${report.dryRun ? 'Dry run, nothing kept: ' : 'Total: '}${inWords(total)}`);
  return lines.join('\n');
}

function inWords(counts: Record<string, number>): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.length > 0 ? parts.map(([word, count]) => `${count} ${word}`).join(', ') : 'nothing to import';
}
