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
  const tried = new Set<string>();
  const found: World[] = [];
  const search = (current: World, left: number[]): void => {
    // Two orders of the same writes that come to the same world go on alike.
    const key = `${left.join()} ${worldKey(current)}`;
    if (tried.has(key)) return;
    tried.add(key);
    if (left.length === 0 && difference(viewsOf(current), seen).length === 0) found.push(current);
    for (const index of left) {
      const effect = effectOf(current, operations[index]!);
      if (!fits(effect.outcome, outcomes[index]!)) continue;
      search(
        effect.world,
        left.filter((other) => other !== index),
      );
    }
  };
  for (const world of worlds) search(world, [...operations.keys()]);
  return found;
}

const keys = new WeakMap<Document, string>();

/** Equal for equal worlds. Most documents of two worlds are the same objects, whose text is made once. */
function worldKey(world: World): string {
  const parts = Object.entries(world).map(([handle, document]) => {
    const known = keys.get(document) ?? JSON.stringify(document);
    keys.set(document, known);
    return `${handle}${known}`;
  });
  return parts.join();
}

/** Some ways to write say “done” where there was nothing to do, and the panel looks before it writes. */
export function fits(expected: Outcome, actual: Outcome): boolean {
  if (expected === 'invalid') return actual.startsWith('invalid');
  // Where both ends of a link are gone, either may be named.
  return (
    expected === actual || (expected === 'absent' && (actual === 'done' || actual.startsWith('invalid')))
  );
}
