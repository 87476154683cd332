import { main } from './main.mjs';
import { inRoot } from './paths.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { runInForeground } from './run.mjs';

// 1 is for an import that rejected something.
const COULD_NOT_RUN = 2;

/**
 * Runs an import's command line, built where it is not yet. Preparing it speaks on stderr only: stdout is the import's own.
 * @param script the npm script that this is
 * @param program its file in dist/
 */
export function runImportCommand(script, program) {
  return main(async () => {
    await ensureInstalled();
    await ensureBuilt({ admin: false });

    return runInForeground(process.execPath, [inRoot(program), ...process.argv.slice(2)], {
      env: {
        NODE_ENV: process.env.NODE_ENV || 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        // npm runs this in the checkout; the files are named from where the user is. Another npm script that this runs
        // in has an INIT_CWD too, which says nothing about it.
        INIT_CWD: (process.env.npm_lifecycle_event === script && process.env.INIT_CWD) || process.cwd(),
      },
    });
  }, COULD_NOT_RUN);
}
