import type { PurgeOptions } from './options';
import type { Purge, PurgeQueue } from './queue';
import { purgeRequest } from './request';

interface Log {
  warn(message: string): void;
}

/** How often purges are looked for that were put off, or that nobody called for. */
const POLL_MS = 1000;
const ANSWER_TIMEOUT_MS = 10_000;
const AT_ONCE = 10;

/** Sends the purges: called whenever something changed, and looks by itself for what has to be tried again. */
export class PurgeSender {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    private readonly queue: PurgeQueue,
    private readonly options: PurgeOptions,
    private readonly log: Log,
  ) {}

  async open(): Promise<void> {
    await this.queue.open();
    if (this.options.urls.length > 0) this.wake();
  }

  /** Has what changed be sent soon. */
  wake(): void {
    if (this.closed || this.options.urls.length === 0) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.closed) return;
      if (this.again) {
        this.again = false;
        this.wake();
        return;
      }
      this.timer = setTimeout(() => this.wake(), POLL_MS);
      this.timer.unref();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.queue.collect();
      for (
        let taken = await this.queue.take(AT_ONCE);
        taken.length > 0;
        taken = await this.queue.take(AT_ONCE)
      ) {
        await Promise.all(taken.map((purge) => this.send(purge)));
        if (this.closed) return;
      }
    } catch (error) {
      this.log.warn(`Purges could not be sent: ${(error as Error).message}`);
    }
  }

  private async send(purge: Purge): Promise<void> {
    const problem = await this.post(purge);
    if (problem === undefined) return this.queue.done(purge);
    // The address may hold a password.
    const { host } = new URL(purge.url);
    this.log.warn(`${host} was not told what changed (try ${purge.tries}): ${problem}`);
    await this.queue.putOff(purge);
  }

  /** @returns why it failed */
  private async post({ id, url, keys }: Purge): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        ...purgeRequest(this.options, `purge_${id}`, keys),
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `it answered ${response.status}`;
    } catch (error) {
      const { cause, message } = error as Error;
      return cause instanceof Error ? cause.message : message;
    }
  }
}
