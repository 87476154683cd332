import path from 'node:path';
import { parseArgs } from 'node:util';

export interface ImportCommand {
  paths: string[];
  publish: boolean;
  dryRun: boolean;
  json: boolean;
}

export const USAGE = `Usage: npm run import -- <file or folder>… [--publish] [--dry-run] [--json]

  --publish   publish articles, events and statistics; without it they stay drafts
  --dry-run   do everything, report it, and keep nothing
  --json      print the report as JSON on stdout, and nothing else there

Formats: docs/import-formats.md`;

/**
 * Reads the command's words; paths are relative to where the user is.
 * @throws TypeError with a sentence for the user
 */
export function readCommand(words: string[], cwd: string): ImportCommand {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new TypeError('Name at least one file or folder.');
  return {
    paths: positionals.map((one) => path.resolve(cwd, one)),
    publish: values.publish,
    dryRun: values['dry-run'],
    json: values.json,
  };
}
