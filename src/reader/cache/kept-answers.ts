import { LRUCache } from 'lru-cache';
import type { ShownKey } from '../shown';
import { EVERYTHING } from './changes/net';
import type { ChangedKeys } from './changes/keys';
import { KeyIndex } from './key-index';
import type { KeptAnswer } from './kept';

/** Stands at an address whose answers differ by the request's Accept header. */
const VARIES = Symbol('varies');
type Slot = KeptAnswer | typeof VARIES;

/** What a kept answer takes beside its body, in bytes, as measured by `npm run bench:cache-memory`. */
const OVERHEAD = { answer: 1700, key: 160, character: 2 };
/** Longer Accept headers are no browser's. */
const LONGEST_ACCEPT = 200;
/** Keys dropped lately that are remembered for the answers under way; with more, none of those is kept. */
const MOST_REMEMBERED = 50_000;

/** The moment at which an answer began to be made. */
export type Begun = number & { readonly begun: unique symbol };

/**
 * The answers in memory, bounded in bytes, those asked for longest ago given up first. Each is dropped with the first change
 * of what it shows; one that began to be made before such a change is not kept.
 */
export class KeptAnswers {
  private readonly slots: LRUCache<string, Slot>;
  private readonly index = new KeyIndex();
  /** Counts the times that something was dropped. */
  private clock = 0;
  private droppedAll = 0;
  private readonly droppedAt = new Map<ShownKey, number>();
  private underWay = 0;
  private on = false;

  constructor(bytes: number) {
    this.slots = new LRUCache<string, Slot>({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: sizeOf,
      dispose: (slot, address) => {
        if (slot !== VARIES) this.index.remove(address, slot.keys);
      },
    });
  }

  /** The answer to an anonymous GET of this address. */
  find(address: string, accept: string | undefined): KeptAnswer | undefined {
    const slot = this.slots.get(address);
    if (slot !== VARIES) return slot;
    return this.slots.get(variant(address, accept)) as KeptAnswer | undefined;
  }

  /** To be called when an answer begins to be made, before anything is asked of the database; `end` must follow. */
  begin(): Begun {
    this.underWay += 1;
    return this.clock as Begun;
  }

  end(): void {
    this.underWay -= 1;
    if (this.underWay === 0) this.droppedAt.clear();
  }

  /** Whether nothing at all was dropped since. */
  isFresh(begun: Begun): boolean {
    return begun === this.clock;
  }

  /** Whether answers are kept now. */
  get keeping(): boolean {
    return this.on;
  }

  /** Keeps an answer, unless something that it shows has changed since it began to be made. */
  keep(address: string, accept: string | undefined, varies: boolean, answer: KeptAnswer, begun: Begun): void {
    if (!this.on || this.droppedAll > begun) return;
    if (varies && (accept?.length ?? 0) > LONGEST_ACCEPT) return;
    for (const key of answer.keys) if ((this.droppedAt.get(key) ?? 0) > begun) return;
    const at = varies ? variant(address, accept) : address;
    if (varies) this.slots.set(address, VARIES);
    this.slots.set(at, answer);
    if (this.slots.peek(at) === answer) this.index.add(at, answer.keys);
  }

  /** Drops the answers that show any of this. */
  drop(keys: ChangedKeys): void {
    if (keys === EVERYTHING) return this.dropAll();
    if (keys.size === 0) return;
    this.clock += 1;
    for (const key of keys) {
      if (this.underWay > 0) this.droppedAt.set(key, this.clock);
      for (const address of this.index.addressesOf(key)) this.slots.delete(address);
    }
    if (this.droppedAt.size <= MOST_REMEMBERED) return;
    this.droppedAt.clear();
    this.droppedAll = this.clock;
  }

  dropAll(): void {
    this.clock += 1;
    this.droppedAll = this.clock;
    this.droppedAt.clear();
    this.slots.clear();
  }

  /** Changes are not heard of: nothing is kept. */
  turnOff(): void {
    this.on = false;
    this.dropAll();
  }

  turnOn(): void {
    this.dropAll();
    this.on = true;
  }

  /** What is in memory. */
  get size(): { answers: number; bytes: number; keys: number } {
    return { answers: this.slots.size, bytes: this.slots.calculatedSize, keys: this.index.size };
  }
}

const variant = (address: string, accept = ''): string => `${address}\n${accept}`;

function sizeOf(slot: Slot, address: string): number {
  const own = OVERHEAD.character * address.length + OVERHEAD.answer;
  if (slot === VARIES) return own;
  let size = own + slot.body.length + OVERHEAD.key * slot.keys.length;
  for (const text of slot.headers) size += OVERHEAD.character * text.length;
  return size;
}
