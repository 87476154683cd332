import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request says of the writes it makes. */
export interface WriteContext {
  /** Go on although others link to what is deleted or unpublished (`?force=true`). */
  force?: boolean;
  /** Documents that are written in one go: links among them are no reason to refuse. */
  together?: ReadonlySet<string>;
}

const storage = new AsyncLocalStorage<WriteContext>();

/** Runs `work` with this said of all writes in it, beside what was said around it. */
export function withWriteContext<T>(context: WriteContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

export function writeContext(): WriteContext {
  return storage.getStore() ?? {};
}
