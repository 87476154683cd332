import { programs } from './paths.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { runInForeground } from './run.mjs';

/**
 * Runs one model-based test alone. `variables` are the numbers that its command takes, each with the environment variable
 * in which the test reads it: `--runs 7` or `--runs=7`; what is left of `args` is Jest's.
 */
export async function playModel(test, variables, args) {
  const { env, rest } = read(args, variables);
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  const jest = [programs.jest, '--maxWorkers=1', ...rest, test, '--selectProjects', 'integration'];
  return runInForeground(process.execPath, jest, {
    env: { NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
  });
}

function read(args, variables) {
  const [env, rest] = [{}, []];
  for (let index = 0; index < args.length; index += 1) {
    const [, name, given] = /^--([a-z]+)(?:=(.*))?$/.exec(args[index]) ?? [];
    if (!Object.hasOwn(variables, name ?? '')) {
      rest.push(args[index]);
      continue;
    }
    const value = given ?? args[(index += 1)];
    if (!/^-?\d+$/.test(value ?? '')) throw new Error(`--${name} takes a number, as in --${name} 2000`);
    env[variables[name]] = value;
  }
  return { env, rest };
}
