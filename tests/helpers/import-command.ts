import { spawn } from 'node:child_process';
import path from 'node:path';
import { appSettings } from './app-settings';
import { appDir } from './dateline';

/** What a command left behind. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  /** The folder that the user is in; the checkout's if not given. */
  cwd?: string;
  env?: Record<string, string>;
  /** Through npm, as the user types it, or the script itself. */
  through?: 'npm' | 'node';
  /** Which of the imports. */
  script?: 'import' | 'import:observations';
}

/** Runs the import as a process of its own, on the embedded PostgreSQL of a folder or another database. */
export function runImport(
  args: string[],
  { cwd = appDir, env = {}, through = 'node', script = 'import' }: RunOptions = {},
): Promise<Ended> {
  const { DATABASE_URL: _, ...settings } = appSettings('');
  const command =
    through === 'npm'
      ? ['npm', '--prefix', appDir, 'run', '--silent', script, '--', ...args]
      : [process.execPath, path.join(appDir, 'scripts', `${script.replace(':', '-')}.mjs`), ...args];
  const child = spawn(command[0]!, command.slice(1), {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutNpm(process.env), ...settings, NODE_ENV: 'production', ...env },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })));
}

/** A user's own shell has no variables of the npm that runs these tests. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_/i.test(name) && !/^(INIT_CWD|DATABASE_URL|DATA_DIR)$/.test(name),
    ),
  );
}
