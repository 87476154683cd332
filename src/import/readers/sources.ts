import { createReadStream } from 'node:fs';
import type { Source } from '../records';

/** A file on disk, read as a stream each time it is opened. */
export function fileSource(path: string): Source {
  return { path, open: () => createReadStream(path) as AsyncIterable<Uint8Array> };
}

/** A text or bytes at hand, under the path that says what they hold. */
export function memorySource(path: string, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path,
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whether it waits or not
    async *open() {
      yield bytes;
    },
  };
}
