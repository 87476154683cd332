import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ServerUser } from './server-user';

/** Whether the server's user can enter the folder. Asked by trying, so that it holds for access lists too. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
  });
  return status === 0;
}

/** Throws where the server's user cannot come to the data folder, naming the folder that bars the way. */
export function assertReachable(user: ServerUser, folder: string): void {
  if (canEnter(user, folder)) return;
  const barrier = pathTo(folder).find((step) => !canEnter(user, step)) ?? folder;
  throw new Error(
    `PostgreSQL cannot keep its data in ${folder}: it does not run as root but as the user ${user.name}, who may not ` +
      `enter ${barrier} (mode ${modeOf(barrier)}). Set DATA_DIR to a folder that every user can reach, for example ` +
      `DATA_DIR=/var/lib/dateline, or run Dateline as an ordinary user.`,
  );
}

function pathTo(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...pathTo(parent), folder];
}

const modeOf = (folder: string) => (fs.statSync(folder).mode & 0o7777).toString(8).padStart(4, '0');
