import type { ReadResult } from '../records';

/** Thrown where a whole file can't be read: nothing of it is taken. */
export class FileRejection extends Error {
  constructor(
    readonly line: number | null,
    reason: string,
    readonly field: string | null = null,
  ) {
    super(reason);
  }
}

/** Runs a reader; a FileRejection becomes its result. Other errors (an unreadable disk, a bug) go through. */
export async function rejectingFile(read: () => ReadResult | Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileRejection)) throw error;
    return { records: [], rejected: [{ line: error.line, field: error.field, reason: error.message }] };
  }
}
