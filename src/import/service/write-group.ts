import type { EntryWriter } from './entry-writer';
import type { Group } from './groups';

/** Runs work in a transaction of its own, or in a savepoint of the dry run's. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Writes records that point at each other (most often one alone) in one transaction: each lands whole or not at all.
 * One that is rejected is left out, and the others are tried again without it.
 */
export async function writeGroup({ records, isRing }: Group<EntryWriter>, step: Step): Promise<void> {
  let left = records;
  while (left.length > 0) {
    const rejected = await attempt(left, isRing, step);
    if (!rejected) return;
    left = left.filter((writer) => writer !== rejected);
  }
}

/** The record that was rejected, with nothing kept of any; undefined when all of them landed. */
async function attempt(
  writers: EntryWriter[],
  isRing: boolean,
  step: Step,
): Promise<EntryWriter | undefined> {
  let at = writers[0]!;
  const each = async (work: (writer: EntryWriter) => Promise<void>) => {
    for (at of writers) await work(at);
  };
  try {
    await step(async () => {
      await each((writer) => writer.write(isRing));
      if (isRing) await each((writer) => writer.linkOwnType());
      await each((writer) => writer.publish());
      if (isRing) await each((writer) => writer.publishAgain());
    });
    return undefined;
  } catch (error) {
    for (const writer of writers) await writer.undo();
    if (!at.reject(error)) throw error;
    return at;
  }
}
