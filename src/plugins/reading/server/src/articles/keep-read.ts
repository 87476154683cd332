import { setTimeout as sleep } from 'node:timers/promises';
import { isContentWrite, type DocumentCall, type Next, type Strapi } from '../../../../../documents/types';
import { NAMED_TYPES } from '../gazetteer/entry-types';
import { TO_READ, WORDS } from '../tables';
import { ARTICLE, readSomeArticles } from './read-articles';

/** How long after a write its articles are read, in milliseconds: an import writes thousands. */
const DELAY = 500;
/** How many times as long as it read a node rests before it reads on. */
const REST = 2;

const READ_AFTER = new Set([ARTICLE, ...NAMED_TYPES.map(({ uid }) => uid)]);

/**
 * Keeps what articles name read: a document middleware that wakes this node some time after a write. What was written
 * past the documents is read with the next write, or when somebody asks.
 */
export function keepArticlesRead(strapi: Strapi) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const readSoon = () => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = running.then(() => readAll(strapi, () => stopped));
    }, DELAY);
    timer.unref();
  };
  const middleware = async (call: DocumentCall, next: Next): Promise<unknown> => {
    if (!isContentWrite(call) || !READ_AFTER.has(call.uid)) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await next();
      onCommit(readSoon);
      return result;
    });
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { middleware, readSoon, stop };
}

async function readAll(strapi: Strapi, stopped: () => boolean): Promise<void> {
  try {
    for (;;) {
      const start = performance.now();
      if (stopped() || (await readSomeArticles(strapi)) === 0) return;
      await sleep(REST * (performance.now() - start), undefined, { ref: false });
    }
  } catch (error) {
    // What was not read stays noted.
    if (!stopped()) strapi.log.warn(`Articles could not be read for names: ${(error as Error).message}`);
  }
}

/** Reads what is to be read, for so long at most, in milliseconds. @returns how much is left */
export async function catchUp(strapi: Strapi, most: number): Promise<number> {
  const until = performance.now() + most;
  while ((await readSomeArticles(strapi)) > 0 && performance.now() < until);
  const { rows } = await strapi.db.connection.raw<{ rows: { left: number }[] }>(
    `SELECT count(DISTINCT document_id)::int AS left FROM ${TO_READ}`,
  );
  return rows[0]?.left ?? 0;
}

/** Notes the articles that were never read: those that were there before this plugin. */
export async function noteUnread(strapi: Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `INSERT INTO ${TO_READ} (kind, document_id)
       SELECT 'article', document_id FROM articles a
        WHERE published_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM ${WORDS} w WHERE w.article = a.document_id)
          AND NOT EXISTS (SELECT 1 FROM ${TO_READ} r WHERE r.kind = 'article' AND r.document_id = a.document_id)`,
  );
}
