// npm run demo: Dateline with its sample content, from a fresh checkout, with nothing to set up.
// PORT, HOST, DATA_DIR, DEMO_ADMIN_EMAIL and DEMO_ADMIN_PASSWORD change what is chosen below.
import { freePort } from './lib/free-port.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: true });

  const given = process.env;
  const host = given.HOST || '127.0.0.1';
  return runInForeground(process.execPath, [inRoot('dist/src/demo/index.js')], {
    env: {
      HOST: host,
      PORT: given.PORT || String(await freePort(1337, host)),
      DATA_DIR: given.DATA_DIR || '.postgres',
      DEMO_ADMIN_EMAIL: given.DEMO_ADMIN_EMAIL || 'editor@dateline.example',
      DEMO_ADMIN_PASSWORD: given.DEMO_ADMIN_PASSWORD || 'Dateline-2023',
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
});
