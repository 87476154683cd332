import fs from 'node:fs';
import { panelFingerprint, serverFingerprint } from './build-sources.mjs';
import { withCheckoutLock } from './checkout-lock.mjs';
import { filesOf, fingerprint } from './fingerprint.mjs';
import { inRoot, programs } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { say } from './say.mjs';

const installStamp = inRoot('node_modules/.dateline-installed');
// Beside what they stand for, so that who removes dist/ removes them too.
const serverStamp = inRoot('dist/.server-built');
const adminStamp = inRoot('dist/.admin-built');

/** Installs the packages where there are none, or where package-lock.json has changed since. */
export function ensureInstalled() {
  return withCheckoutLock(async () => {
    const wanted = fingerprint(['package-lock.json']);
    if (read(installStamp) === wanted) return;
    if (!isInstalled()) {
      say('Installing the packages (a minute or two, the first time) …');
      await runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--include=dev']);
    }
    fs.writeFileSync(installStamp, wanted);
  });
}

/** Builds the server into dist/, and with `admin` the panel too, where a source has changed since the last build. */
export function ensureBuilt({ admin }) {
  return withCheckoutLock(async () => {
    const server = serverFingerprint();
    const panel = panelFingerprint();
    if (admin && read(adminStamp) !== panel) {
      say('Building Dateline and its admin panel (a minute or two) …');
      await strapiBuild();
      removeStaleOutput();
      fs.writeFileSync(serverStamp, server);
      fs.writeFileSync(adminStamp, panel);
    } else if (read(serverStamp) !== server) {
      say('Building Dateline …');
      await runQuietly(process.execPath, [programs.tsc, '--project', inRoot('tsconfig.json')]);
      removeStaleOutput();
      fs.writeFileSync(serverStamp, server);
    }
  });
}

/** Builds the server and the panel. */
function strapiBuild() {
  return runQuietly(process.execPath, [programs.strapi, 'build'], {
    env: {
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      // The bundler needs more than the gigabyte that Node takes for its limit on a small machine.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=4096`.trim(),
    },
  });
}

/**
 * Strapi loads whatever lies in dist/, so what no source makes any more has to go. File by file, after the build: a
 * Dateline that runs from there goes on finding what it needs.
 */
function removeStaleOutput() {
  for (const output of [...filesOf('dist/config'), ...filesOf('dist/src')]) {
    const source = output.replace(inRoot('dist'), inRoot('.')).replace(/\.js$/, '.ts');
    if (!fs.existsSync(source)) fs.rmSync(output);
  }
}

/** Whether node_modules is what package-lock.json says: so after an `npm install` or `npm ci` by hand. */
function isInstalled() {
  const installed = packagesOf(inRoot('node_modules/.package-lock.json'));
  const wanted = packagesOf(inRoot('package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, peer }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional || peer),
  );
}

function packagesOf(lockfile) {
  const content = read(lockfile);
  return content && JSON.parse(content).packages;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
