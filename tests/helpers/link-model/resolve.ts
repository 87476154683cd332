import type { Change, Operation, Position, Via } from './operations';
import type { Wish } from './steps';
import { TYPES, typeNames, type Type } from './types';
import { typeOf, type Handle, type Part, type World } from './world';

/** Hands out handles that no document had. */
export interface Names {
  next(type: Type): Handle;
}

interface Wishing {
  world: World;
  names: Names;
  /** Whether others write at the same time: then nothing may be said that holds only for the present list. */
  alone: boolean;
  /** Documents to choose from. */
  among: Handle[];
}

/** The write that a wish comes to in this world; undefined where there is nothing it could be done to. */
export function resolve(wish: Wish, context: Wishing): Operation | undefined {
  const { world, among } = context;
  const drafted = among.filter((handle) => TYPES[typeOf(handle)].drafted);
  const handle = pick(
    ['publish', 'unpublish', 'discard'].includes(wish.kind) ? drafted : among,
    wish.document,
  );
  if (wish.kind === 'create') return create(wish, context);
  if (handle === undefined) return undefined;
  switch (wish.kind) {
    case 'update':
    case 'edit': {
      const change =
        wish.kind === 'edit' ? edit(handle, wish, context) : newContent(typeOf(handle), wish, world);
      const vias: Via[] = change.edit
        ? ['rest', 'panel', 'service']
        : ['rest', 'graphql', 'panel', 'service'];
      return { kind: 'update', handle, change, publish: wish.publish, via: pick(vias, wish.via)! };
    }
    case 'publish':
    case 'discard':
      return { kind: wish.kind, handle, via: pick<Via>(['panel', 'service'], wish.via)! };
    case 'unpublish': {
      const via = pick<Via>(['panel', 'service'], wish.via)!;
      return { kind: 'unpublish', handle, force: wish.force, discard: via === 'panel' && wish.publish, via };
    }
    case 'clone':
      return {
        kind: 'clone',
        from: handle,
        handle: context.names.next(typeOf(handle)),
        via: pick<Via>(['panel', 'service'], wish.via)!,
      };
    case 'delete': {
      const via = pick<Via>(['rest', 'graphql', 'panel', 'service'], wish.via)!;
      return { kind: 'delete', handle, force: wish.force, via };
    }
    case 'bulk':
      return bulk(wish, world, typeOf(handle));
  }
}

function create(wish: Wish, { world, names }: Wishing): Operation {
  const type = pick(typeNames, wish.document)!;
  return {
    kind: 'create',
    handle: names.next(type),
    type,
    change: newContent(type, wish, world),
    publish: wish.publish,
    via: pick<Via>(['rest', 'graphql', 'panel', 'service'], wish.via)!,
  };
}

/** A change of one field, and now and then of the text with it. */
function newContent(type: Type, wish: Wish, world: World): Change {
  const { links, parts, text } = TYPES[type];
  const fields = [...Object.keys(links), ...Object.keys(parts), ...(text ? [text] : [])];
  const field = pick(fields, wish.field);
  if (field === undefined) return {};
  if (field === text) return { text: targets(wish, Object.keys(world)) };
  const link = links[field];
  if (link) {
    const found = targets(wish, ofType(world, link.to));
    return { links: { [field]: link.many ? found : found.slice(0, 1) } };
  }
  return { parts: { [field]: wish.targets.map((target) => part(parts[field]!, target, world)) } };
}

function part(inner: Record<string, Type>, target: number, world: World): Part {
  const one = ([name, type]: [string, Type], index: number): [string, Handle | null] => {
    const choices = [...ofType(world, type), null];
    return [name, pick(choices, target + index) ?? null];
  };
  return Object.fromEntries(Object.entries(inner).map(one));
}

/** Connects, disconnects and moves in one list, the way the panel says it. */
function edit(handle: Handle, wish: Wish, { world, alone }: Wishing): Change {
  const { links } = TYPES[typeOf(handle)];
  const lists = Object.keys(links).filter((field) => links[field]!.many);
  const field = pick(lists, wish.field);
  if (field === undefined) return newContent(typeOf(handle), wish, world);
  const list = world[handle]!.draft.links[field]!;
  const gone = wish.force && alone ? list.slice(0, 1) : [];
  const connect = targets(wish, ofType(world, links[field]!.to))
    .filter((target) => !gone.includes(target))
    .slice(0, 1);
  const anchors = list.filter((other) => !gone.includes(other) && !connect.includes(other));
  const anchor = alone ? pick(anchors, wish.variant) : undefined;
  const positions: Position[] = [
    { end: true },
    { start: true },
    ...(anchor === undefined ? [] : [{ before: anchor }, { after: anchor }]),
  ];
  return { edit: { field, disconnect: gone, connect, position: pick(positions, wish.via)! } };
}

function bulk(wish: Wish, world: World, type: Type): Operation {
  const actions = TYPES[type].drafted ? (['publish', 'unpublish', 'delete'] as const) : (['delete'] as const);
  const all = ofType(world, type);
  const chosen = [...new Set([wish.document, ...wish.targets].map((one) => pick(all, one)!))];
  return {
    kind: 'bulk',
    action: pick([...actions], wish.variant)!,
    type,
    handles: chosen,
    force: wish.force,
  };
}

function targets(wish: Wish, among: Handle[]): Handle[] {
  return [...new Set(wish.targets.flatMap((one) => pick(among, one) ?? []))];
}

const ofType = (world: World, type: Type): Handle[] =>
  Object.keys(world).filter((handle) => typeOf(handle) === type);

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}
