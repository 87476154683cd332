import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock, withLockSync } from '../../../src/postgres/lock';
import { isAlive, ownIdentity } from '../../../src/postgres/process-identity';

describe('the lock on starting and stopping PostgreSQL', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-lock-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('lets in one at a time, each that asked, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(folder, 10_000, async () => {
        most = Math.max(most, ++inside);
        await sleep(5);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 10 }, visit));

    expect(most).toBe(1);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is given up by a job that fails', async () => {
    await expect(withLock(folder, 1000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(folder, 1000, () => Promise.resolve('in'))).toBe('in');
  });

  it('names the process that it waited for in vain', async () => {
    const pid = process.ppid;
    // A start that is not known passes for any.
    const holder = `1-${pid}--aaaaaaaa`;
    fs.writeFileSync(path.join(folder, holder), '');

    await expect(withLock(folder, 100, () => Promise.resolve())).rejects.toThrow(`process ${pid}`);
    expect(() => withLockSync(folder, 100, () => undefined)).toThrow(`process ${pid}`);
  });

  it.each([
    ['a process that is gone', `1-999999999-x-aaaaaaaa`],
    ['an earlier process of a pid that is in use again', `1-${process.pid}-earlier-aaaaaaaa`],
    ['a dead process that was just taking its number', `choosing-${process.pid}-earlier-aaaaaaaa`],
  ])('passes by %s', async (_whose, name) => {
    fs.writeFileSync(path.join(folder, name), '');

    expect(await withLock(folder, 1000, () => Promise.resolve('in'))).toBe('in');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('a process, told apart from a later one of the same pid', () => {
  it('is alive while it runs', () => expect(isAlive(ownIdentity())).toBe(true));

  it('is not alive where another has its pid', () => {
    expect(isAlive({ pid: process.pid, started: 'earlier' })).toBe(false);
  });
});
