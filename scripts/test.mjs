// npm test: unit, integration and, where there is a Chromium, browser tests. `npm test -- tests/unit/x` runs a part.
import { findChromium } from './lib/chromium.mjs';
import { main } from './lib/main.mjs';
import { programs } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';
import { say } from './lib/say.mjs';

await main(async () => {
  const chromium = findChromium();
  await ensureInstalled();
  await ensureBuilt({ admin: Boolean(chromium) });
  if (!chromium) {
    say("No Chromium found: browser tests are not run (set CHROMIUM_PATH, or install Debian's chromium).");
  }

  const args = process.argv.slice(2);
  const projects = ['unit', 'integration', ...(chromium ? ['browser'] : [])];
  // Last, since Jest takes all that follows for names of projects.
  const selection = args.includes('--selectProjects') ? [] : ['--selectProjects', ...projects];
  return runInForeground(process.execPath, [programs.jest, '--maxWorkers=2', ...args, ...selection], {
    env: {
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(chromium && { CHROMIUM_PATH: chromium }),
    },
  });
});
