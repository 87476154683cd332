import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/** Runs a program in the checkout without a word, and throws with all it said where it fails. */
export async function runQuietly(file, args, { env = {} } = {}) {
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: needsShell(file),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} failed:\n${said.trim()}`);
}

/**
 * Runs a program in the foreground: it has the terminal, a Ctrl-C and a SIGTERM reach it, and its exit code is
 * returned when it has ended.
 */
export async function runInForeground(file, args, { env = {}, cwd = root } = {}) {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  let told = false;
  const pass = (signal) => {
    told = true;
    // A terminal sends its Ctrl-C to the child as well; sent twice, it would cut an orderly end short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  const watch = whenOrphaned(() => told || pass('SIGTERM'));
  const code = await exitCode(child);
  clearInterval(watch);
  return code;
}

/**
 * npm runs a script in a shell, and a SIGTERM to npm ends that shell, which passes nothing on: without this, the
 * program would stay behind.
 */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && stop(), 500);
}

function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // As shells do: 128 and the signal's number.
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// On Windows npm is a command file, which only a shell can start.
const needsShell = (file) => process.platform === 'win32' && !/[\\/]/.test(file);
