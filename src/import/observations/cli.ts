import fs from 'node:fs';
import path from 'node:path';
import { readCommand, type ImportCommand } from '../command-line';
import { importObservations } from './import-observations';
import { shownProgress } from './progress';
import { observationsInWords, type ObservationsReport } from './report';

const ROOT = path.resolve(__dirname, '../../../..');
const USAGE = `Usage: npm run import:observations -- <file.csv>… [--publish] [--dry-run] [--json]

  --publish   publish the statistics; without it they stay drafts
  --dry-run   do everything, report it, and keep nothing
  --json      print the report as JSON on stdout, and nothing else there

Formats: docs/import-formats.md`;

/** A first signal lets the batch that is being written land; a second one ends the process at once. */
function untilSignal(): { stopped: () => boolean; code: () => number } {
  let signal: 'SIGINT' | 'SIGTERM' | undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => (signal = name));
  return { stopped: () => signal !== undefined, code: () => (signal === 'SIGINT' ? 130 : 143) };
}

function shownFrom(cwd: string, report: ObservationsReport): ObservationsReport {
  const files = report.files.map((file) => ({ ...file, path: path.relative(cwd, file.path) || file.path }));
  return { ...report, files };
}

async function main(): Promise<number> {
  const cwd = process.env.INIT_CWD || process.cwd();
  let command: ImportCommand;
  try {
    command = readCommand(process.argv.slice(2), cwd);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  process.chdir(ROOT);
  // Strapi, which does not run here, would have read it.
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  const { stopped, code } = untilSignal();
  const report = shownFrom(cwd, await importObservations({ ...command, progress: shownProgress(), stopped }));
  const said = command.json ? JSON.stringify({ files: report.files }, null, 2) : observationsInWords(report);
  await new Promise((resolve) => process.stdout.write(`${said}\n`, resolve));
  if (report.stopped) return code();
  return report.files.some(({ rejectedRows }) => rejectedRows > 0) ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
