import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import type { ServerUser } from './server-user';

export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs one of PostgreSQL's programs as the server's user and resolves with what came of it. */
export function run(user: ServerUser, file: string, args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options(user), stdio: 'pipe' });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
    // A program that fails at once may not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The same for a process that is about to exit and can wait for no promise. */
export function runSync(user: ServerUser, file: string, args: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...options(user), encoding: 'utf8' });
  if (error) throw error;
  return { code: status, output: `${stdout}${stderr}`.trim() };
}

function options({ uid, gid }: ServerUser): SpawnOptions {
  const inherited = Object.entries(process.env).filter(
    // A developer's PGPORT or PGDATA is about another server, and a locale changes how PostgreSQL reads its input.
    ([name]) => !/^(PG|LC_|LANG)/.test(name),
  );
  return {
    // The server's user may not be able to read the folder we are in.
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C' },
    windowsHide: true,
    ...(uid === undefined ? {} : { uid, gid }),
  };
}
