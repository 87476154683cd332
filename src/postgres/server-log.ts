import fs from 'node:fs';
import type { Layout } from './layout';
import type { ServerUser } from './server-user';

const KEEP_BYTES = 5_000_000;
const TAIL_LINES = 20;

/** Makes the log writable for the server's user, and starts a new one where it has grown large. */
export function prepareLog({ log }: Layout, user: ServerUser): void {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > KEEP_BYTES) fs.renameSync(log, `${log}.old`);
  fs.closeSync(fs.openSync(log, 'a', 0o600));
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(log, user.uid, user.gid);
}

/** How long the log is now, to read later what was added. */
export function logLength({ log }: Layout): number {
  return fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was logged from there on. */
export function loggedSince({ log }: Layout, offset: number): string {
  return fs.existsSync(log) ? fs.readFileSync(log).subarray(offset).toString('utf8') : '';
}

/** An error with what PostgreSQL itself said last. */
export function errorWithLog(layout: Layout, message: string): Error {
  const tail = loggedSince(layout, 0).trim().split('\n').slice(-TAIL_LINES).join('\n');
  return new Error(tail ? `${message}\nThe end of ${layout.log}:\n${tail}` : message);
}
