import type { NetChanges } from './net';

/** A link of a published entry. */
export interface NotedLink {
  source: string;
  uid: string;
  /** The field that holds it. */
  path: string;
  many: boolean;
  target: string;
  /** Its place among the links of its field. */
  order: number[];
}

interface Field {
  source: string;
  uid: string;
  path: string;
  many: boolean;
  gone: NotedLink[];
  come: NotedLink[];
}

/** The links of published entries that went and came, netted field by field. */
export class NetLinks {
  private readonly fields = new Map<string, Field>();

  add(link: NotedLink, came: boolean): void {
    const key = `${link.source} ${link.path}`;
    const { source, uid, path, many } = link;
    const field = this.fields.get(key) ?? { source, uid, path, many, gone: [], come: [] };
    this.fields.set(key, field);
    (came ? field.come : field.gone).push(link);
  }

  /** @param replaced the entries of which all links were written anew */
  settle(net: NetChanges, replaced: ReadonlySet<string>): void {
    for (const { source, uid, path, many, gone, come } of this.fields.values()) {
      const changed = difference(gone, come);
      for (const target of changed) net.linked.push({ target, uid, path });
      if (changed.length > 0 && !many) net.moved.set(source, uid);
      if (changed.length === 0 && sameOrder(gone, come, replaced.has(source))) continue;
      const linking = net.linking.get(source) ?? { uid, paths: [] };
      net.linking.set(source, linking);
      linking.paths.push(path);
    }
  }
}

/** The targets that are linked to more or less often than before. */
function difference(gone: NotedLink[], come: NotedLink[]): string[] {
  const counts = new Map<string, number>();
  for (const { target } of come) counts.set(target, (counts.get(target) ?? 0) + 1);
  for (const { target } of gone) counts.set(target, (counts.get(target) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0).map(([target]) => target);
}

/** Whether the same links stand in the same order. Where all of them are known their places may be numbered anew. */
function sameOrder(gone: NotedLink[], come: NotedLink[], all: boolean): boolean {
  const shown = (links: NotedLink[]) =>
    [...links]
      .sort(byOrder)
      .map(({ target, order }) => (all ? target : `${target} ${order.join('.')}`))
      .join('\n');
  return shown(gone) === shown(come);
}

function byOrder(a: NotedLink, b: NotedLink): number {
  for (const [index, place] of a.order.entries()) {
    const difference = place - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}
