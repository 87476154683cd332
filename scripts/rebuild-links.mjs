// npm run links:rebuild: puts the links of a restored or hand-edited database right.
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  return runInForeground(process.execPath, [inRoot('dist/src/maintenance/rebuild-links.js')], {
    env: { NODE_ENV: process.env.NODE_ENV || 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
});
