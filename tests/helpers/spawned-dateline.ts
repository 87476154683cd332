import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/postgres/free-port';
import { appSettings } from './app-settings';
import { appDir } from './dateline';

const PATIENCE_MS = 120_000;

/** A Dateline in a process of its own, as in production. */
export interface SpawnedDateline {
  url: string;
  process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Sends the signal, waits for the end, and returns the exit code (`null` where a signal ended it). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Where it keeps its data: a database of its own (see `createTestDatabase`), or an embedded PostgreSQL's folder. */
type Storage = { databaseUrl: string } | { dataDir: string };

/** Runs `strapi start` (or another of the app's scripts) and waits until it answers. */
export async function spawnDateline({
  env = {},
  command = [path.join(appDir, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
  ...storage
}: Storage & { env?: Record<string, string>; command?: string[] }): Promise<SpawnedDateline> {
  const port = await freePort();
  const { DATABASE_URL, ...settings } = appSettings('databaseUrl' in storage ? storage.databaseUrl : '');
  const child = spawn(process.execPath, command, {
    cwd: appDir,
    // A group of its own, as a terminal gives: `process.kill(-pid)` is Ctrl-C.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...settings,
      // Empty where there is none, so that the checkout's .env can't name one.
      DATABASE_URL,
      ...('dataDir' in storage && { DATA_DIR: storage.dataDir }),
      NODE_ENV: 'production',
      PORT: String(port),
      ...env,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const dateline: SpawnedDateline = {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => printed,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
  await untilItAnswers(dateline);
  return dateline;
}

async function untilItAnswers(dateline: SpawnedDateline): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(`${dateline.url}/_health`))) {
    const { exitCode, signalCode } = dateline.process;
    const over = exitCode !== null || signalCode !== null;
    if (over || Date.now() > deadline) {
      await dateline.stop('SIGKILL');
      throw new Error(`Dateline ${over ? 'ended' : 'did not answer'}. It printed:\n${dateline.output()}`);
    }
    await sleep(100);
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ status }) => status === 204,
    () => false,
  );
