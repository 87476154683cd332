import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { readCommand, USAGE, type ImportCommand } from './command-line';
import { importInLive } from './live';
import { relativeTo, reportInWords } from './print-report';
import type { ImportReport, Progress } from './report';
import { importContent } from './service/import-content';

const ROOT = path.resolve(__dirname, '../../..');

/** Strapi logs to stdout, where `--json` prints the report and nothing else. */
function keepStdout(): (text: string) => Promise<void> {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind<typeof process.stdout.write>(process.stderr);
  return (text) => new Promise((resolve) => write(`${text}\n`, () => resolve()));
}

async function importHere(command: ImportCommand, progress: Progress): Promise<ImportReport> {
  process.env.STRAPI_LOG_LEVEL ??= 'warn';
  const strapi = await createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  try {
    return await importContent(strapi, command, progress);
  } finally {
    await strapi.destroy();
  }
}

function showProgress(): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, total) => {
    process.stderr.write(`\r${done} of ${total} records${done === total ? '\n' : ''}`);
  };
}

async function main(): Promise<number> {
  const cwd = process.env.INIT_CWD || process.cwd();
  const print = keepStdout();
  let command: ImportCommand;
  try {
    command = readCommand(process.argv.slice(2), cwd);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  process.chdir(ROOT);
  const progress = showProgress();
  const report = relativeTo(
    cwd,
    (await importInLive(command, progress)) ?? (await importHere(command, progress)),
  );
  await print(command.json ? JSON.stringify({ files: report.files }, null, 2) : reportInWords(report));
  return report.files.some((file) => file.rejected.length > 0) ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
