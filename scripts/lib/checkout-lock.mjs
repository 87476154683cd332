import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const folder = inRoot('.build');
const file = inRoot('.build/lock');

/**
 * Runs `job` while no other command of this checkout installs or builds. A command that is killed leaves the lock
 * behind; the next one sees that its holder is gone.
 */
export async function withCheckoutLock(job) {
  fs.mkdirSync(folder, { recursive: true });
  const own = `${process.pid} ${startOf(process.pid)} ${randomBytes(4).toString('hex')}`;
  let told = false;
  while (!tryLock(own)) {
    const holder = read(file);
    if (holder && !isAlive(holder)) removeStale(holder);
    else {
      if (!told) say('Waiting for another command that prepares this checkout …');
      told = true;
      await sleep(200);
    }
  }
  try {
    return await job();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryLock(own) {
  const draft = `${file}.${own.replaceAll(' ', '-')}`;
  fs.writeFileSync(draft, own);
  try {
    // A link appears at once with its content, and fails where there is one.
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Moves the lock away first: only one of two that want to remove it gets it, and can look at what it got. */
function removeStale(holder) {
  const aside = `${file}.stale-${randomBytes(4).toString('hex')}`;
  try {
    fs.renameSync(file, aside);
    // It was removed already and taken by a living one: give it back.
    if (read(aside) !== holder) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  fs.rmSync(aside, { force: true });
}

function isAlive(holder) {
  const [pid, started] = holder.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

// Tells a process from a later one that got the same pid, where the system has /proc.
function startOf(pid) {
  const line = read(`/proc/${pid}/stat`) ?? '';
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

function read(name) {
  try {
    return fs.readFileSync(name, 'utf8');
  } catch {
    return undefined;
  }
}
