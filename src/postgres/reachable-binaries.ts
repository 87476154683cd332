import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installedNativeFolder, program, type NativeFolder } from './binaries';
import { canEnter } from './reachability';
import { run } from './program-runner';
import type { ServerUser } from './server-user';

/**
 * The folder with PostgreSQL's programs, as the server's user can reach it: the installed one, or where the checkout
 * lies in a folder that is closed to that user (`/root`), a copy made once in the system's temporary folder.
 */
export async function reachableNativeFolder(user: ServerUser): Promise<string> {
  const installed = installedNativeFolder();
  if (user.uid === undefined || (await works(user, installed.folder))) return installed.folder;
  const places = [...new Set([os.tmpdir(), '/tmp', '/var/tmp'])].filter(
    (place) => fs.existsSync(place) && canEnter(user, place),
  );
  for (const place of places) {
    const copy = copyOnce(installed, place);
    if (await works(user, copy)) return copy;
  }
  throw new Error(
    `The user ${user.name}, whom PostgreSQL runs as, can reach neither ${installed.folder} nor a copy in ` +
      `${places.join(', ') || os.tmpdir()}. Move the checkout to a folder that every user can reach, or set ` +
      'DATABASE_URL to a PostgreSQL of your own.',
  );
}

async function works(user: ServerUser, folder: string): Promise<boolean> {
  if (!canEnter(user, path.join(folder, 'share'))) return false;
  const outcome = await run(user, program(folder, 'postgres'), ['--version']).catch(() => undefined);
  return outcome?.code === 0;
}

function copyOnce({ folder, version }: NativeFolder, place: string): string {
  const files = filesOf(folder);
  const copy = path.join(place, `dateline-postgres-${version}-${fingerprint(folder, files)}`);
  if (fs.existsSync(copy)) {
    assertOurs(copy);
    if (isWhole(folder, copy, files)) return copy;
    // A cleaner of old temporary files took some of it. Moved away first, so that nobody sees it half-gone.
    const remains = `${copy}.remains-${process.pid}`;
    fs.renameSync(copy, remains);
    fs.rmSync(remains, { recursive: true, force: true });
  }
  const draft = fs.mkdtempSync(`${copy}.draft-`);
  fs.cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(draft, 0o755);
  try {
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
    assertOurs(copy);
  }
  return copy;
}

/** The temporary folder is everybody's: another user may have put something of that name there for root to run. */
function assertOurs(copy: string): void {
  const found = fs.lstatSync(copy);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new Error(`${copy} was not put there by root. Remove it and start again.`);
}

function filesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .sort();
}

function fingerprint(folder: string, files: string[]): string {
  const hash = createHash('sha256');
  for (const name of files) hash.update(`${name}\0`).update(fs.readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

function isWhole(folder: string, copy: string, files: string[]): boolean {
  const size = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size;
  return files.every((name) => size(path.join(copy, name)) === size(path.join(folder, name)));
}
