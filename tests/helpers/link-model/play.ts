import { isDeepStrictEqual } from 'node:util';
import type { BaseWorld } from './base-world';
import type { Desk } from './desk';
import { difference } from './difference';
import { effectOf } from './expect';
import { explain, fits } from './explain';
import { filtered, type Observer, type Views } from './observe';
import type { Operation, Outcome } from './operations';
import { perform } from './perform';
import { resolve, type Names } from './resolve';
import type { Step } from './steps';
import { TYPES } from './types';
import { isVisible, typeOf, viewsOf, type Handle, type World } from './world';

/** What is played on. */
export interface Play {
  desk: Desk;
  base: BaseWorld;
  observer: Observer;
}

/** Plays one sequence from the beginning, and compares all that can be read with the model after each step. */
export async function play({ desk, base, observer }: Play, steps: Step[]): Promise<void> {
  await base.restore();
  let worlds = [base.world];
  let number = 100;
  const names: Names = { next: (type) => `${type}-${(number += 1)}` };
  const log: string[] = [];
  for (const step of steps) {
    const operations = operationsOf(step, worlds[0]!, names);
    if (operations.length === 0) continue;
    log.push(operations.map((operation) => JSON.stringify(operation)).join('\n  & '));
    try {
      worlds = await playStep({ desk, observer }, worlds, operations);
      await checkFilters(desk, worlds[0]!, number + log.length);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nafter\n${log.join('\n')}`, { cause: error });
    }
  }
  const left = difference(viewsOf(worlds[0]!), await observer.observeAnew());
  if (left.length > 0) throw new Error(`${left.join('\n')}\nat the end of\n${log.join('\n')}`);
}

function operationsOf({ wishes, crowd }: Step, world: World, names: Names): Operation[] {
  const all = Object.keys(world);
  const few = all.filter((handle) => TYPES[typeOf(handle)].drafted);
  const first = wishes[0]!.document;
  const among = crowd ? [0, 1, 2].map((offset) => few[(first + offset) % few.length]!) : all;
  const alone = wishes.length === 1;
  return wishes.flatMap((wish) => resolve(wish, { world, names, alone, among }) ?? []);
}

/** Returns the worlds that may be there now; what can be read is the same in all of them. */
async function playStep(
  { desk, observer }: Omit<Play, 'base'>,
  worlds: World[],
  operations: Operation[],
): Promise<World[]> {
  const ends = await Promise.allSettled(operations.map((operation) => perform(desk, operation)));
  const outcomes = ends.map((end): Outcome =>
    end.status === 'fulfilled' ? end.value : `failed: ${end.reason}`,
  );
  const failed = outcomes.findIndex((outcome) => outcome.startsWith('failed'));
  if (failed !== -1) throw new Error(`${JSON.stringify(operations[failed])} ${outcomes[failed]}`);
  const seen = await observer.observe();
  const after = explain(worlds, operations, outcomes, seen);
  if (after.length > 0) return after;
  const world = worlds[0]!;
  throw new Error(
    operations.length === 1
      ? unexpected(world, operations[0]!, outcomes[0]!, seen).join('\n')
      : `No order of the writes explains what came of them: ${outcomes.join(' | ')}\n` +
          `compared with the order they started in:\n${unexpectedInOrder(world, operations, outcomes, seen).join('\n')}`,
  );
}

function unexpected(world: World, operation: Operation, outcome: Outcome, seen: Views): string[] {
  return unexpectedInOrder(world, [operation], [outcome], seen);
}

function unexpectedInOrder(
  world: World,
  operations: Operation[],
  outcomes: Outcome[],
  seen: Views,
): string[] {
  const lines: string[] = [];
  let current = world;
  for (const [index, operation] of operations.entries()) {
    const effect = effectOf(current, operation);
    current = effect.world;
    if (!fits(effect.outcome, outcomes[index]!)) {
      lines.push(`should have ended “${effect.outcome}”, ended “${outcomes[index]}”`);
    }
  }
  return [...lines, ...difference(viewsOf(current), seen)];
}

/** Readers' filters over links find what readers' views show, and tell nothing of drafts. Two of them, in turn. */
async function checkFilters(desk: Desk, world: World, turn: number): Promise<void> {
  const handles = Object.keys(world);
  for (const [plural, field, source, type] of [
    ['articles', 'events', 'article', 'event'],
    ['events', 'statistics', 'event', 'statistic'],
  ] as const) {
    const targets = handles.filter((handle) => typeOf(handle) === type);
    const target = targets[turn % targets.length];
    if (target === undefined) continue;
    const found = await filtered(desk, plural, field, target);
    const expected = handles.filter((handle) => showsTo(world, handle, source, field, target)).sort();
    if (!isDeepStrictEqual(found, expected)) {
      throw new Error(`${plural} by ${field} ${target} should be ${expected.join()}, are ${found.join()}`);
    }
  }
}

function showsTo(world: World, handle: Handle, source: string, field: string, target: Handle): boolean {
  const { published } = world[handle]!;
  const linked = typeOf(handle) === source && published?.links[field]?.includes(target) === true;
  return linked && isVisible(world, target);
}
