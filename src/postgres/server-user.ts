import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import type { Layout } from './layout';

/** Whom the server's programs run as; without ids, as whoever runs this process. */
export interface ServerUser {
  name: string;
  uid?: number;
  gid?: number;
}

/**
 * Chooses whom PostgreSQL runs as. It refuses to run as root, so root hands it to the cluster's owner, else to the
 * user `postgres`, who is created where the system has none, else to `nobody`.
 */
export function serverUser({ data }: Layout): ServerUser {
  const cluster = fs.existsSync(data) ? fs.statSync(data) : undefined;
  if (process.platform === 'win32') return { name: os.userInfo().username };
  const own = process.getuid?.();
  if (own !== 0) {
    if (cluster && cluster.uid !== own) {
      throw new Error(
        `The database in ${data} belongs to user id ${cluster.uid}, and this process runs as user id ${own}. ` +
          'Run as its owner, or set DATA_DIR to a folder of your own.',
      );
    }
    return { name: os.userInfo().username };
  }
  if (cluster && cluster.uid !== 0) return { name: `id ${cluster.uid}`, uid: cluster.uid, gid: cluster.gid };
  return lookUp('postgres') ?? createPostgresUser() ?? lookUp('nobody') ?? noUser();
}

function lookUp(name: string): ServerUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid && gid ? { name, uid, gid } : undefined;
}

function createPostgresUser(): ServerUser | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  return lookUp('postgres');
}

function noUser(): never {
  throw new Error(
    'PostgreSQL does not run as root, and this system has no user `postgres` or `nobody` to run it as. ' +
      'Create a user `postgres`, run Dateline as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}
