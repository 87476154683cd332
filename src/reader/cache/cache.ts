import type { Pool } from 'pg';
import { connection } from '../../database/connection';
import type { Strapi } from '../../documents/types';
import { ChangeFeed } from './changes/feed';
import { ChangeReader, type ChangedKeys } from './changes/keys';
import { EVERYTHING } from './changes/net';
import { ensureChangeTriggers } from './changes/triggers';
import { KeptAnswers } from './kept-answers';
import type { PurgeOptions } from './purge/options';
import { PurgeQueue } from './purge/queue';
import { MOST_KEYS } from './purge/request';
import { PurgeSender } from './purge/sender';

/** Under this name what must wait for changes to be heard finds the cache. */
export const READER_CACHE = 'dateline.cache';

/** The answers in memory, and what this node hears of changes to them. */
export class ReaderCache {
  readonly answers: KeptAnswers;
  private readonly feed: ChangeFeed;
  private hearing = false;
  private readonly sender: PurgeSender;
  private readonly heedful: (() => void)[] = [];

  constructor(strapi: Strapi, database: Pool, bytes: number) {
    const reader = new ChangeReader(strapi);
    const purge = strapi.config.get<PurgeOptions>('reader.purge');
    const queue = new PurgeQueue(database, reader, purge.urls, MOST_KEYS[purge.format]);
    this.sender = new PurgeSender(queue, purge, strapi.log);
    this.answers = new KeptAnswers(Math.max(bytes, 1));
    const listener = {
      changed: (keys: ChangedKeys) => {
        this.answers.drop(keys);
        this.sender.wake();
        if (keys === EVERYTHING) this.forgetEverything();
      },
      lost: () => {
        this.hearing = false;
        this.answers.turnOff();
      },
      resumed: () => {
        this.hearing = true;
        if (bytes > 0) this.answers.turnOn();
        this.forgetEverything();
      },
    };
    this.feed = new ChangeFeed(connection, reader, listener, strapi.log);
  }

  async open(): Promise<void> {
    await this.feed.open();
    await this.sender.open();
  }

  /** Calls back whenever anything may have changed, rights and settings included. */
  onEverything(forget: () => void): void {
    this.heedful.push(forget);
  }

  /** Whether changes are heard of, wherever they are made; with no room for answers too, for what else is remembered. */
  get hears(): boolean {
    return this.hearing;
  }

  /** Whether this process has committed something that it has not heard of yet. */
  get behind(): boolean {
    return this.feed.behind;
  }

  /** Says that this process has committed something. */
  fallBehind(): void {
    this.feed.noteWrite();
  }

  /** Drops what was changed by all that was committed before the call. */
  async drain(): Promise<void> {
    await this.feed.drain();
  }

  async close(): Promise<void> {
    await this.feed.close();
    await this.sender.close();
    this.answers.turnOff();
  }

  private forgetEverything(): void {
    for (const forget of this.heedful) forget();
  }
}

/** Opens the cache of the reader lane: see docs/delivery.md. */
export async function openCache(strapi: Strapi, database: Pool): Promise<ReaderCache> {
  await ensureChangeTriggers(strapi);
  const cache = new ReaderCache(strapi, database, strapi.config.get<number>('reader.cacheBytes'));
  strapi.add(READER_CACHE, () => cache);
  followTransactions(strapi, cache);
  await cache.open();
  return cache;
}

/** Has the cache know of every transaction that this process commits, whoever began it. */
function followTransactions(strapi: Strapi, cache: ReaderCache): void {
  const transaction = strapi.db.transaction.bind(strapi.db) as (work?: unknown) => Promise<unknown>;
  strapi.db.transaction = (async (work?: unknown) => {
    const nested = strapi.db.inTransaction();
    const result = await transaction(work);
    if (work === undefined) {
      const handle = result as { commit: () => Promise<void> };
      return { ...handle, commit: () => handle.commit().finally(() => cache.fallBehind()) };
    }
    if (!nested) cache.fallBehind();
    return result;
  }) as typeof strapi.db.transaction;
}
