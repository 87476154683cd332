import { difference } from './difference';
import { effectOf } from './expect';
import type { Views } from './observe';
import type { Operation, Outcome } from './operations';
import { viewsOf, type Document, type World } from './world';

/**
 * The world that writes which ran at once have left: that of some order of them, one after another, in which each ends
 * as it did and all that can be read is as it is. Undefined where there is no such order.
 */
export function explain(
  world: World,
  operations: Operation[],
  outcomes: Outcome[],
  seen: Views,
): World | undefined {
  const tried = new Set<string>();
  const search = (current: World, left: number[]): World | undefined => {
    if (left.length === 0) return difference(viewsOf(current), seen).length === 0 ? current : undefined;
    // Two orders of the same writes that come to the same world go on alike.
    const key = `${left.join()} ${worldKey(current)}`;
    if (tried.has(key)) return undefined;
    tried.add(key);
    for (const index of left) {
      const effect = effectOf(current, operations[index]!);
      if (!fits(effect.outcome, outcomes[index]!)) continue;
      const found = search(
        effect.world,
        left.filter((other) => other !== index),
      );
      if (found) return found;
    }
    return undefined;
  };
  return search(world, [...operations.keys()]);
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
