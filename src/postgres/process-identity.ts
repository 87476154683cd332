import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** One process, told apart from a later one that got the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever the platform offers; empty where it offers nothing. */
  started: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

/** Whether that very process still runs. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  if (!isTaken(pid) || linuxStat(pid)?.state === 'Z') return false;
  const now = startOf(pid);
  // A process that exists but does not show its start (another user's, on a hardened system) counts as alive.
  return now === undefined || started === '' || now === started;
}

/** Whether the pid is taken, be it by a process that has ended and was not cleared away. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const ticks = linuxStat(pid)?.startTicks;
    return ticks && `${bootId()}.${ticks}`;
  }
  if (process.platform === 'win32') return undefined;
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return started.trim().replace(/[^0-9A-Za-z]+/g, '.') || undefined;
  } catch {
    return undefined;
  }
}

function linuxStat(pid: number): { state?: string; startTicks?: string } | undefined {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], startTicks: fields[19] };
  } catch {
    return undefined;
  }
}

// Ticks count from the machine's start, so the same pid and ticks may come again after the next one.
function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    return '0';
  }
}
