import type { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SpawnedDateline } from '../spawned-dateline';
import { exactAddresses, listAddresses } from './addresses';
import type { Nodes, Read } from './nodes';
import { publishedRows, type World } from './world';
import { nextWrite, type Write } from './writes';

/** How long after a write another node may still answer as before. */
export const GRACE_MS = 1000;

export interface Played {
  steps: number;
  reads: number;
  hits: number;
  dropped: number;
  /** The longest that another node was seen to answer as before, in milliseconds. */
  longestGrace: number;
  faults: string[];
}

/** Makes random writes on either node, and reads after each of them. */
export async function play(nodes: Nodes, sql: Client, world: World, steps: number): Promise<Played> {
  const played: Played = { steps: 0, reads: 0, hits: 0, dropped: 0, longestGrace: 0, faults: [] };
  for (; played.steps < steps && played.faults.length < 5; played.steps += 1) {
    await nodes.staySignedIn();
    await step(nodes, sql, world, played);
    if (played.steps % 100 === 99) process.stderr.write(`Cache model: ${JSON.stringify(played)}\n`);
  }
  return played;
}

async function step(nodes: Nodes, sql: Client, world: World, played: Played): Promise<void> {
  const turn = world.random.below(2);
  const [writer, other] = [nodes.caching[turn]!, nodes.caching[1 - turn]!];
  const write = nextWrite(nodes, sql, world);
  const exact = someExact(world, write);
  const lists = world.random.some(listAddresses(world), 3);
  const before = await kept(nodes, writer, exact);
  await nodes.readAll(writer, lists);
  await nodes.readAll(other, [...world.random.some(exact, 6), ...lists]);
  const rowsBefore = await publishedRows(sql);

  await write.make(writer);
  const fault = (what: string) => played.faults.push(`step ${played.steps}, ${write.name}: ${what}`);
  if (write.bySql) await untilTrue(nodes, writer, [...exact, ...lists], played, fault);
  const after = await nodes.readAll(writer, [...exact, ...lists]);
  const rows = await publishedRows(sql);

  // On the node that wrote: nothing stale. What was made anew is true; what was not is compared.
  const hits = [...after].filter(([, { hit }]) => hit).map(([path]) => path);
  const sample = [...world.random.some(hits, 4), ...lists.filter((path) => after.get(path)!.hit)];
  const truth = await nodes.readAll(nodes.plain, sample);
  for (const path of sample) {
    const [read, expected] = [after.get(path)!, truth.get(path)!];
    if (!same(read, expected))
      fault(`stale where it was written: ${path}: ${difference(read.body, expected.body)}`);
  }
  for (const path of exact) {
    const [was, is] = [before.get(path)!, after.get(path)!];
    if (!was.hit || is.hit) continue;
    played.dropped += 1;
    const shown = new Set([...was.body.matchAll(/"documentId"\s*:\s*"(\w+)"/g)].map(([, id]) => id!));
    const touched = !same(was, is) || [...shown].some((id) => rowsBefore.get(id) !== rows.get(id));
    // Rights may change any answer.
    if (!touched && !write.name.startsWith('toggle')) fault(`dropped without need: ${path}`);
  }
  played.reads += after.size;
  played.hits += hits.length;
  await untilTrue(nodes, other, [...world.random.some(exact, 6), ...lists], played, fault);
}

/** Addresses of the entries that a write names, and of some others: to read all would be most of the time. */
function someExact(world: World, write: Write): string[] {
  const all = exactAddresses(world);
  const named = all.filter((path) => write.name.includes(/^\/api\/\w+\/(\w+)/.exec(path)![1]!));
  return [...new Set([...named, ...world.random.some(all, 20)])];
}

/** Reads addresses until those that can be kept are. */
async function kept(nodes: Nodes, node: SpawnedDateline, paths: string[]): Promise<Map<string, Read>> {
  const found = await nodes.readAll(node, paths);
  const missing = paths.filter((path) => !found.get(path)!.hit && found.get(path)!.status === 200);
  for (const [path, read] of await nodes.readAll(node, missing)) found.set(path, read);
  return found;
}

/** Waits until a node that did not write answers what is true. */
async function untilTrue(
  nodes: Nodes,
  node: SpawnedDateline,
  paths: string[],
  played: Played,
  fault: (what: string) => void,
): Promise<void> {
  const start = performance.now();
  let left = paths;
  for (let waited = 0; ; waited = performance.now() - start) {
    const read = await nodes.readAll(node, left);
    // What is true is asked after it, each time: the one that keeps nothing hears of rights a moment later, too.
    const expected = await nodes.readAll(nodes.plain, left);
    left = left.filter((path) => !same(read.get(path)!, expected.get(path)!));
    if (left.length === 0) break;
    played.longestGrace = Math.max(played.longestGrace, waited);
    if (waited > GRACE_MS) {
      for (const path of left) {
        const found = difference(read.get(path)!.body, expected.get(path)!.body);
        fault(`stale on another node: ${path}: ${found}`);
      }
      return;
    }
    await sleep(2);
  }
}

/** Where two answers begin to differ. */
function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 120), at + 80);
  return `“${around(found)}” where “${around(expected)}” is true`;
}

const same = (a: Read, b: Read): boolean => a.status === b.status && a.body === b.body;
