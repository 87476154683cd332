import { setTimeout as sleep } from 'node:timers/promises';
import { STATISTIC } from '../../../../documents/statistics';
import { isContentWrite, type DocumentCall, type Next, type Strapi } from '../../../../documents/types';
import { noteReleases, releases } from './note-unchecked';
import { checkUnchecked } from './services/checking';

/** How long after a write the checks begin, in milliseconds: an import writes thousands. */
const DELAY = 1000;
/** How many times as long as a round of checks took it rests before the next. */
const REST = 3;

/**
 * Document middleware: notes, in the write's own transaction, which statistics are to be checked anew: the one that was
 * written, and the other releases of its observation. The checks themselves run when the write has long been answered.
 */
export function noteUnchecked(strapi: Strapi) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const checkSoon = () => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      running = running.then(() => checkAll(strapi, () => stopped));
    }, DELAY);
    timer.unref();
  };
  const note = async (call: DocumentCall, next: Next): Promise<unknown> => {
    if (!isContentWrite(call) || call.uid !== STATISTIC) return next();
    return strapi.db.transaction(async ({ trx, onCommit }) => {
      const { documentId } = call.params;
      const before = documentId ? await releases(trx, [documentId]) : [];
      const result = await next();
      const written = documentId ?? (result as { documentId?: string } | null)?.documentId;
      const after = written ? await releases(trx, [written]) : [];
      if (await noteReleases(trx, [...before, ...after])) onCommit(checkSoon);
      return result;
    });
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { note, stop };
}

/** Checks whatever there is to check, a round at a time. */
async function checkAll(strapi: Strapi, stopped: () => boolean): Promise<void> {
  try {
    for (;;) {
      const start = performance.now();
      if (stopped() || (await checkUnchecked(strapi)) === 0) return;
      // After an import of thousands the checks take a quarter of the process's time, and leave readers the rest.
      await sleep(REST * (performance.now() - start), undefined, { ref: false });
    }
  } catch (error) {
    // What was not checked stays noted, and the report goes on with it.
    strapi.log.warn(`Figures could not be checked: ${(error as Error).message}`);
  }
}
