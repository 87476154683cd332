import type { Strapi } from '../../../../../documents/types';
import { Gazetteer } from './gazetteer';
import { loadNames } from './load-names';
import { listenForNames, type Notices } from './notices';

/** So many changed entries are read anew one by one; after an import of more, all of them are. */
const MOST_CHANGED = 2000;

interface Live {
  gazetteer: Gazetteer;
  notices: Notices;
}

/**
 * The gazetteer of a node: built when a text is first read, then told by PostgreSQL of every entry that any node writes,
 * and built anew with the next text where a notice may have been lost.
 */
export class LiveGazetteer {
  private live: Promise<Live> | undefined;
  private readonly changed = new Set<string>();
  private reading: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly strapi: Strapi) {}

  /** As of now: whatever was committed before the call is in it. */
  async current(): Promise<Gazetteer> {
    for (let tries = 0; ; tries += 1) {
      const live = (this.live ??= this.build());
      try {
        const { gazetteer, notices } = await live;
        await notices.catchUp();
        await this.takeIn();
        if (this.live === live) return gazetteer;
      } catch (error) {
        this.forget(live);
        if (tries > 0) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const { live } = this;
    this.live = undefined;
    const open = await live?.catch(() => undefined);
    await this.reading.catch(() => undefined);
    await open?.notices.close().catch(() => undefined);
  }

  private async build(): Promise<Live> {
    this.changed.clear();
    let isLost = false;
    // Listens before it reads: what is written meanwhile is read once more.
    const notices = await listenForNames({
      entry: (id) => this.note(id),
      lost: (reason) => {
        isLost = true;
        this.live = undefined;
        if (!this.closed) this.strapi.log.warn(`The names of all entries will be read anew: ${reason}`);
      },
    });
    try {
      const gazetteer = new Gazetteer(await loadNames(this.strapi.db.connection));
      if (isLost) throw new Error('The connection that tells of changed names was lost.');
      return { gazetteer, notices };
    } catch (error) {
      await notices.close().catch(() => undefined);
      throw error;
    }
  }

  private note(id: string): void {
    const isFirst = this.changed.size === 0;
    this.changed.add(id);
    if (isFirst) setImmediate(() => void this.takeIn().catch(() => undefined));
  }

  /** Reads the entries that were written since; one round after another. */
  private takeIn(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.readChanged());
    return this.reading;
  }

  private async readChanged(): Promise<void> {
    const { live } = this;
    if (this.changed.size === 0 || !live || this.closed) return;
    const { gazetteer, notices } = await live;
    const ids = [...this.changed];
    this.changed.clear();
    if (ids.length > MOST_CHANGED) {
      this.forget(live);
      await notices.close();
      return;
    }
    try {
      gazetteer.change(ids, await loadNames(this.strapi.db.connection, ids));
    } catch (error) {
      // What was not read can't be trusted any more.
      this.forget(live);
      throw error;
    }
  }

  private forget(live: Promise<Live>): void {
    if (this.live === live) this.live = undefined;
    void live.then(({ notices }) => notices.close()).catch(() => undefined);
  }
}
