// npm run import -- <files>: reads content from files into Dateline.
import { runImportCommand } from './lib/import-command.mjs';

await runImportCommand('import', 'dist/src/import/cli.js');
