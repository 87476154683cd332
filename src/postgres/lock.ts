import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { livingProcessFiles, putProcessFile, type ProcessFile } from './process-files';

const POLL_MS = 40;

/**
 * Runs `job` while no other process runs one under the same folder.
 *
 * This is Lamport's bakery: whoever comes takes a number one above those it sees, and waits until no lower one is
 * left. There is no lock file to take over from a process that was killed, and so no race in taking it over: a dead
 * process's number is skipped and its file, whose name never comes again, removed by whoever sees it.
 */
export async function withLock<T>(folder: string, timeoutMs: number, job: () => Promise<T>): Promise<T> {
  const ticket = takeTicket(folder);
  const deadline = Date.now() + timeoutMs;
  try {
    for (let holder = before(folder, ticket); holder; holder = before(folder, ticket)) {
      if (Date.now() > deadline) throw lockTimeout(holder, timeoutMs);
      await sleep(POLL_MS);
    }
    return await job();
  } finally {
    fs.rmSync(ticket.file, { force: true });
  }
}

/**
 * The same for a process that is about to exit and can wait for no promise. Nor can a promise of its own go on any
 * more, so its own other tickets are passed by.
 */
export function withLockSync<T>(folder: string, timeoutMs: number, job: () => T): T {
  const ticket = takeTicket(folder);
  const deadline = Date.now() + timeoutMs;
  const othersBefore = () => before(folder, ticket, (file) => file.pid !== process.pid);
  try {
    for (let holder = othersBefore(); holder; holder = othersBefore()) {
      if (Date.now() > deadline) throw lockTimeout(holder, timeoutMs);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
    }
    return job();
  } finally {
    fs.rmSync(ticket.file, { force: true });
  }
}

const CHOOSING = 'choosing';

function takeTicket(folder: string): ProcessFile {
  const choosing = putProcessFile(folder, CHOOSING);
  try {
    const highest = Math.max(0, ...tickets(livingProcessFiles(folder)).map(numberOf));
    return putProcessFile(folder, String(highest + 1));
  } finally {
    fs.rmSync(choosing.file, { force: true });
  }
}

/** Somebody whose turn is before ours, or who is just choosing and may turn out to be. */
function before(
  folder: string,
  own: ProcessFile,
  counts: (file: ProcessFile) => boolean = () => true,
): ProcessFile | undefined {
  const files = livingProcessFiles(folder).filter(counts);
  const isBefore = (other: ProcessFile) =>
    numberOf(other) < numberOf(own) || (numberOf(other) === numberOf(own) && other.file < own.file);
  return files.find((file) => file.prefix === CHOOSING) ?? tickets(files).find(isBefore);
}

const tickets = (files: ProcessFile[]) => files.filter((file) => /^\d+$/.test(file.prefix));
const numberOf = (file: ProcessFile) => Number(file.prefix);

function lockTimeout(holder: ProcessFile, timeoutMs: number): Error {
  return new Error(
    `Waited ${timeoutMs / 1000} s for process ${holder.pid}, which is starting or stopping the embedded PostgreSQL ` +
      `(${holder.file}). If that process hangs, end it and try again.`,
  );
}
