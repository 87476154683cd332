// npm run import -- <files>: reads content from files into Dateline. Preparing it speaks on stderr only: stdout is the
// import's own.
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });

  const command = [inRoot('dist/src/import/cli.js'), ...process.argv.slice(2)];
  return runInForeground(process.execPath, command, {
    env: {
      NODE_ENV: process.env.NODE_ENV || 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      // npm runs this in the checkout; the files are named from where the user is.
      INIT_CWD: process.env.INIT_CWD || process.cwd(),
    },
  });
});
