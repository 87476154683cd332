// npm run demo: Dateline with its sample content, from a fresh checkout, with nothing to set up.
// PORT, HOST, DATA_DIR, DEMO_ADMIN_EMAIL and DEMO_ADMIN_PASSWORD change what is chosen below.
import { loadEnvFile } from './lib/env-file.mjs';
import { freePort } from './lib/free-port.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: true });

  loadEnvFile();
  const host = process.env.HOST || '127.0.0.1';
  return runInForeground(process.execPath, [inRoot('dist/src/demo/index.js')], {
    env: {
      HOST: host,
      PORT: process.env.PORT || String(await freePort(1337, host)),
      // Never the database of a real desk: sample content and a known password have no place there.
      DATABASE_URL: '',
      DATA_DIR: process.env.DATA_DIR || '.postgres',
      DEMO_ADMIN_EMAIL: process.env.DEMO_ADMIN_EMAIL || 'editor@dateline.example',
      DEMO_ADMIN_PASSWORD: process.env.DEMO_ADMIN_PASSWORD || 'Dateline-2023',
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
});
