// npm run import -- <files>: reads content from files into Dateline. Preparing it speaks on stderr only: stdout is the
// import's own.
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

// 1 is for an import that rejected something.
const COULD_NOT_RUN = 2;

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });

  const command = [inRoot('dist/src/import/cli.js'), ...process.argv.slice(2)];
  return runInForeground(process.execPath, command, {
    env: {
      NODE_ENV: process.env.NODE_ENV || 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      // npm runs this in the checkout; the files are named from where the user is. Another npm script that this runs
      // in has an INIT_CWD too, which says nothing about it.
      INIT_CWD: (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || process.cwd(),
    },
  });
}, COULD_NOT_RUN);
