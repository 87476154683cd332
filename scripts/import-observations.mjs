// npm run import:observations -- <files>: reads observations in bulk from CSV and SDMX-CSV into the database.
import { runImportCommand } from './lib/import-command.mjs';

await runImportCommand('import:observations', 'dist/src/import/observations/cli.js');
