// npm run test:links: only the model-based test of the links. `-- --runs 2000` plays more sequences than npm test does,
// `-- --seed 7` those of a run before.
import { main } from './lib/main.mjs';
import { programs } from './lib/paths.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runInForeground } from './lib/run.mjs';

await main(async () => {
  const { runs, seed, rest } = options(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  const args = [
    '--maxWorkers=1',
    ...rest,
    'tests/integration/links/model',
    '--selectProjects',
    'integration',
  ];
  return runInForeground(process.execPath, [programs.jest, ...args], {
    env: {
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(runs && { LINKS_RUNS: runs }),
      ...(seed && { LINKS_SEED: seed }),
    },
  });
});

/** `--runs` and `--seed`, as `--runs 7` or `--runs=7`; what is left is Jest's. */
function options(args) {
  const found = { rest: [] };
  for (let index = 0; index < args.length; index += 1) {
    const [, name, given] = /^--(runs|seed)(?:=(.*))?$/.exec(args[index]) ?? [];
    if (!name) {
      found.rest.push(args[index]);
      continue;
    }
    const value = given ?? args[(index += 1)];
    if (!/^-?\d+$/.test(value ?? '')) throw new Error(`--${name} takes a number, as in --${name} 2000`);
    found[name] = value;
  }
  return found;
}
