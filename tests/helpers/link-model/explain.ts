import { difference } from './difference';
import { effectOf } from './expect';
import type { Views } from './observe';
import type { Operation, Outcome } from './operations';
import { viewsOf, type Document, type World } from './world';

/**
 * The worlds that writes which ran at once may have left: those of some order of them, one after another, in which each
 * ends as it did and all that can be read is as it is. There can be several, since not all can be read: what was
 * published of a link whose target is hidden shows only later. None where there is no such order.
 * @param worlds those that may have been there before
 */
export function explain(worlds: World[], operations: Operation[], outcomes: Outcome[], seen: Views): World[] {
  const known = new KnownWorlds();
  const writes = alikeTogether(operations, outcomes);
  const tried = new Set<string>();
  const last = new Set<number>();
  const search = (world: number, left: number[]): void => {
    // Two orders of the same writes that come to the same world go on alike.
    const key = `${world} ${left.join()}`;
    if (tried.has(key)) return;
    tried.add(key);
    if (left.every((count) => count === 0)) last.add(world);
    for (const [index, count] of left.entries()) {
      if (count === 0) continue;
      const next = known.after(world, writes[index]!, index);
      if (next !== undefined) search(next, left.with(index, count - 1));
    }
  };
  for (const world of worlds) {
    search(
      known.number(world),
      writes.map(({ count }) => count),
    );
  }
  return [...last].map((number) => known.world(number)).filter((world) => fitsViews(world, seen));
}

const fitsViews = (world: World, seen: Views): boolean => difference(viewsOf(world), seen).length === 0;

/** A write, how it ended, and how many of the writes were the same and ended the same. */
interface Write {
  operation: Operation;
  outcome: Outcome;
  count: number;
}

/** Which of two equal writes came first makes no difference; nor does the way by which they came. */
function alikeTogether(operations: Operation[], outcomes: Outcome[]): Write[] {
  const found = new Map<string, Write>();
  for (const [index, operation] of operations.entries()) {
    const outcome = outcomes[index]!;
    const key = JSON.stringify([{ ...operation, via: null }, outcome]);
    const write = found.get(key) ?? { operation, outcome, count: 0 };
    write.count += 1;
    found.set(key, write);
  }
  return [...found.values()];
}

/** Worlds by number, the same for equal worlds, and what writes make of them, worked out once. */
class KnownWorlds {
  private readonly worlds: World[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly documents = new Map<string, number>();
  private readonly documentNumbers = new WeakMap<Document, number>();
  private readonly effects = new Map<string, number | undefined>();

  world(number: number): World {
    return this.worlds[number]!;
  }

  number(world: World): number {
    const key = Object.entries(world)
      .map(([handle, document]) => `${handle}:${this.documentNumber(document)}`)
      .join();
    const known = this.numbers.get(key) ?? this.worlds.push(world) - 1;
    this.numbers.set(key, known);
    return known;
  }

  /** The world after a write; undefined where it would not have ended as it did. */
  after(world: number, { operation, outcome }: Write, index: number): number | undefined {
    const key = `${world} ${index}`;
    if (!this.effects.has(key)) {
      const effect = effectOf(this.world(world), operation);
      this.effects.set(key, fits(effect.outcome, outcome) ? this.number(effect.world) : undefined);
    }
    return this.effects.get(key);
  }

  /** Most documents of two worlds are the same objects, whose text is made once. */
  private documentNumber(document: Document): number {
    const known = this.documentNumbers.get(document);
    if (known !== undefined) return known;
    const text = JSON.stringify(document);
    const number = this.documents.get(text) ?? this.documents.size;
    this.documents.set(text, number);
    this.documentNumbers.set(document, number);
    return number;
  }
}

/** Some ways to write say “done” where there was nothing to do, and the panel looks before it writes. */
export function fits(expected: Outcome, actual: Outcome): boolean {
  if (expected === 'invalid') return actual.startsWith('invalid');
  // Where both ends of a link are gone, either may be named.
  return (
    expected === actual || (expected === 'absent' && (actual === 'done' || actual.startsWith('invalid')))
  );
}
