// npm run test:cache: only the model-based test of the cache, with two nodes. `-- --steps 10000` plays more than npm test
// does, `-- --seed 7` the steps of a run before.
import { main } from './lib/main.mjs';
import { programs } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  const { steps, seed, rest } = options(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  const args = [
    '--maxWorkers=1',
    ...rest,
    'tests/integration/delivery/cache-model',
    '--selectProjects',
    'integration',
  ];
  return runInForeground(process.execPath, [programs.jest, ...args], {
    env: {
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(steps && { CACHE_STEPS: steps }),
      ...(seed && { CACHE_SEED: seed }),
    },
  });
});

/** `--steps` and `--seed`, as `--steps 7` or `--steps=7`; what is left is Jest's. */
function options(args) {
  const found = { rest: [] };
  for (let index = 0; index < args.length; index += 1) {
    const [, name, given] = /^--(steps|seed)(?:=(.*))?$/.exec(args[index]) ?? [];
    if (!name) {
      found.rest.push(args[index]);
      continue;
    }
    const value = given ?? args[(index += 1)];
    if (!/^-?\d+$/.test(value ?? '')) throw new Error(`--${name} takes a number, as in --${name} 10000`);
    found[name] = value;
  }
  return found;
}
