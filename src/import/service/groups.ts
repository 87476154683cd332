import { folded, namesOf } from './name-index';

/** A record as far as its order among others of its type goes. */
export interface Ordered {
  fields: Record<string, unknown>;
  /** The slug that it has or gets. */
  slug: string;
  /** What it refers to, of its own type. */
  references: readonly string[];
}

/** Records that have to be written together: one alone, or some that point at each other. */
export interface Group<T> {
  records: T[];
  /** Whether a record of it points at itself or another of it. */
  isRing: boolean;
}

/**
 * Puts records of one type in an order in which what is pointed at comes before what points at it; records that point
 * at each other in a ring make one group. (Tarjan's strongly connected components, without recursion.)
 */
export function inGroups<T extends Ordered>(records: readonly T[]): Group<T>[] {
  const named = new Map<string, number[]>();
  for (const [index, { fields, slug }] of records.entries()) {
    for (const name of new Set([folded(slug), ...namesOf(fields).references]))
      named.set(name, [...(named.get(name) ?? []), index]);
  }
  const targets = records.map(({ references }) => references.flatMap((one) => named.get(folded(one)) ?? []));
  return components(targets).map((indexes) => ({
    records: indexes.map((index) => records[index]!),
    isRing: indexes.length > 1 || targets[indexes[0]!]!.includes(indexes[0]!),
  }));
}

/** The strongly connected components of a graph, targets first; each in the order of its numbers. */
function components(targets: readonly (readonly number[])[]): number[][] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const found: number[][] = [];
  const lower = (node: number, to: number) => lowest.set(node, Math.min(lowest.get(node)!, to));

  for (const root of targets.keys()) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = targets[step.node]![step.next++];
      if (next === undefined) {
        path.pop();
        leave(step.node, path.at(-1)?.node);
      } else if (!order.has(next)) path.push(enter(next));
      else if (onStack.has(next)) lower(step.node, order.get(next)!);
    }
  }
  return found;

  function enter(node: number): { node: number; next: number } {
    lowest.set(node, order.size);
    order.set(node, order.size);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  }

  function leave(node: number, parent: number | undefined): void {
    if (parent !== undefined) lower(parent, lowest.get(node)!);
    if (lowest.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const one of component) onStack.delete(one);
    found.push(component.sort((a, b) => a - b));
  }
}
