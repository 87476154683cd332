// npm run types:check: are the committed types/generated what Strapi makes of the schemas?
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fingerprint } from './lib/fingerprint.mjs';
import { main } from './lib/main.mjs';
import { programs } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runQuietly } from './lib/run.mjs';
import { say } from './lib/say.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  const before = fingerprint(['types/generated']);
  await generateTypes();
  if (fingerprint(['types/generated']) === before) return 0;
  say('types/generated was not what the schemas say. It is now: commit it.');
  return 1;
});

/** Strapi boots half-way for this and reaches for its database, so it gets one of its own. */
async function generateTypes() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-types-'));
  fs.chmodSync(dataDir, 0o755);
  try {
    await runQuietly(process.execPath, [programs.strapi, 'ts:generate-types', '--silent'], {
      env: {
        DATABASE_URL: '',
        DATA_DIR: dataDir,
        NODE_ENV: 'development',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    });
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
