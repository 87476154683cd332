import fs from 'node:fs';
import path from 'node:path';

/** Where things lie in a data folder. */
export interface Layout {
  root: string;
  /** The cluster. It appears under this name only when it is complete. */
  data: string;
  leases: string;
  lock: string;
  /** Port and password, for this user only. */
  serverFile: string;
  log: string;
}

/** What a half-made cluster's name starts with. */
export const UNFINISHED = 'data.unfinished-';

export function layoutOf(dataDir: string): Layout {
  const root = path.resolve(dataDir);
  const at = (name: string) => path.join(root, name);
  return {
    root,
    data: at('data'),
    leases: at('leases'),
    lock: at('lock'),
    serverFile: at('server.json'),
    log: at('server.log'),
  };
}

/** Makes the data folder, or says why it cannot be used. */
export function makeFolders({ root, leases, lock }: Layout): void {
  try {
    fs.mkdirSync(root, { recursive: true });
    for (const folder of [leases, lock]) {
      if (fs.existsSync(folder)) continue;
      fs.mkdirSync(folder, { recursive: true });
      giveToOwnerOf(root, folder);
    }
    fs.accessSync(root, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    fs.accessSync(lock, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw notYours(root, error as NodeJS.ErrnoException);
  }
}

/** Where root works in somebody's data folder, what it puts there is that user's, who would be locked out otherwise. */
export function giveToOwnerOf(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(folder);
  fs.lchownSync(file, uid, gid);
}

function notYours(root: string, error: NodeJS.ErrnoException): Error {
  if (error.code !== 'EACCES' && error.code !== 'EPERM') return error;
  const owner = fs.existsSync(root) ? ` It belongs to user id ${fs.statSync(root).uid}.` : '';
  return new Error(
    `The embedded PostgreSQL cannot use the data folder ${root}: this user may not write to it.${owner} ` +
      `Run as its owner, or set DATA_DIR to a folder of your own. (${error.message})`,
  );
}
