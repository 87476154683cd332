import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Layout } from './layout';
import { isTaken } from './process-identity';

/** The server's main process. */
export interface Postmaster {
  pid: number;
  /** Not yet known while it is just starting. */
  port?: number;
}

/** The server that runs on this cluster, by whomever it was started. */
export async function findPostmaster(layout: Layout): Promise<Postmaster | undefined> {
  const file = path.join(layout.data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number);
  // PostgreSQL itself gets over the file of a server that is gone.
  if (!pid || !isTaken(pid)) return undefined;
  if (worksIn(pid, layout.data)) return { pid, port: port || undefined };
  // But not over one whose pid is somebody else's by now, after a crash of the machine, or is still held by the dead
  // server in a container where nobody clears dead processes away: it would refuse to start.
  await untilNobodyWorksIn(layout.data);
  fs.rmSync(file, { force: true });
  return undefined;
}

/** Whether the process is a server on that cluster: PostgreSQL's processes have the cluster as their folder. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch (error) {
    // Not ours to look into, so another user's and not our server; gone meanwhile is not our server either.
    if (['EACCES', 'EPERM', 'ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
}

// Children may outlive a killed server for a moment; a second server beside them would spoil the data.
async function untilNobodyWorksIn(data: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const pids = () => fs.readdirSync('/proc').map(Number).filter(Boolean);
  for (let tries = 0; pids().some((pid) => worksIn(pid, data)); tries += 1) {
    if (tries > 100)
      throw new Error(`Processes of an earlier PostgreSQL still work in ${data}. End them first.`);
    await sleep(100);
  }
}
