import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity';

/** A file that says by its name alone whose it is, so that there is no moment in which it exists half-written. */
export interface ProcessFile extends ProcessIdentity {
  file: string;
  /** What the name starts with, before the process. */
  prefix: string;
}

/** Puts an empty file of this process's into the folder. Its name is never used twice. */
export function putProcessFile(folder: string, prefix: string): ProcessFile {
  const own = ownIdentity();
  const name = [prefix, own.pid, own.started, randomBytes(4).toString('hex')].join('-');
  const file = path.join(folder, name);
  fs.writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  return { ...own, prefix, file };
}

/** The folder's files of living processes. Those of dead ones are removed on the way. */
export function livingProcessFiles(folder: string): ProcessFile[] {
  const living: ProcessFile[] = [];
  for (const name of namesIn(folder)) {
    const [prefix, pid, started] = name.split('-');
    if (prefix === undefined || !Number(pid) || started === undefined) continue;
    const found = { file: path.join(folder, name), prefix, pid: Number(pid), started };
    if (isAlive(found)) living.push(found);
    else fs.rmSync(found.file, { force: true });
  }
  return living;
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    // Somebody removed the data folder: then nobody holds anything in it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
