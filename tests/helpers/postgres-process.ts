import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

const appDir = path.resolve(__dirname, '../..');
const compiled = path.join(appDir, 'dist/src/postgres');
const script = path.join(__dirname, 'hold-postgres.js');

/** A child process that holds a share of an embedded PostgreSQL. */
export interface PostgresProcess {
  pid: number;
  url: string;
  release(): Promise<void>;
  /** Ends without a release of its own: the `exit` handler does it. */
  exit(): Promise<void>;
  /** SIGKILL, which no handler sees. */
  kill(): Promise<void>;
  /** Ctrl-C at its terminal: SIGINT to its whole process group. Resolves when it got it. */
  interrupt(): Promise<void>;
}

export interface SpawnOptions {
  env?: NodeJS.ProcessEnv;
  user?: { uid: number; gid: number };
  /** Another copy of the compiled module. */
  modulePath?: string;
}

/** Starts a process that wants the PostgreSQL of this folder, without waiting for it. */
export function spawnHolder(
  dataDir: string,
  { env = process.env, user, modulePath = compiled }: SpawnOptions = {},
) {
  const child = spawn(process.execPath, [script, modulePath, dataDir], {
    ...{ cwd: '/', env, detached: true, stdio: ['pipe', 'pipe', 'inherit'], ...user },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}') as Record<string, string>;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const say = (word: string) => {
    child.stdin.end(`${word}\n`);
    return ended;
  };
  const pid = child.pid as number;
  return {
    pid,
    ready: async (): Promise<PostgresProcess> => {
      const { url, error } = await next();
      if (!url) throw new Error(error ?? 'The process ended without a word.');
      return {
        pid,
        url,
        release: () => say('release'),
        exit: () => say('exit'),
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
        interrupt: async () => {
          process.kill(-pid, 'SIGINT');
          await next();
        },
      };
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Starts a process that holds the PostgreSQL of this folder, and waits until it does. */
export const holdPostgres = (dataDir: string, options?: SpawnOptions): Promise<PostgresProcess> =>
  spawnHolder(dataDir, options).ready();

/** Asks the server for one value. */
export async function ask<T = string>(url: string, sql: string): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return (rows as T[][])[0]?.[0] as T;
  } finally {
    await client.end();
  }
}

/** The server's main process as its own file has it, which it removes when it ends in order. */
export function postmasterPid(dataDir: string): number | undefined {
  const file = path.join(dataDir, 'data/postmaster.pid');
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** A new data folder that every user can come to. `remove` ends what a failed test left running there. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-postgres-'));
  fs.chmodSync(dataDir, 0o755);
  return {
    dataDir,
    remove: () => {
      const pid = postmasterPid(dataDir);
      if (pid) {
        try {
          process.kill(pid, 'SIGQUIT');
        } catch {
          // It is gone, and its file says otherwise: that was the test.
        }
      }
      fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
