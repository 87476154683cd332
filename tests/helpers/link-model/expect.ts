import { changed, namedIn, type Change, type Operation, type Outcome } from './operations';
import { TYPES } from './types';
import {
  emptyContent,
  incomingOf,
  typeOf,
  type Content,
  type Document,
  type Handle,
  type Incoming,
  type World,
} from './world';

/** What the world must be after a write, and how the write must end. */
export interface Effect {
  world: World;
  outcome: Outcome;
}

/** The link rules, as short as they can be said: what one write does to the world, alone. */
export function effectOf(world: World, operation: Operation): Effect {
  const refused = (outcome: Outcome): Effect => ({ world, outcome });
  switch (operation.kind) {
    case 'create':
      return written(
        world,
        operation.handle,
        emptyContent(operation.type),
        operation.change,
        operation.publish,
      );
    case 'update': {
      const document = world[operation.handle];
      if (!document) return refused('absent');
      if (touchesFrozen(document, operation.change)) return refused('invalid');
      return written(world, operation.handle, document.draft, operation.change, operation.publish);
    }
    case 'publish':
      return world[operation.handle] ? published(world, [operation.handle]) : refused('absent');
    case 'unpublish': {
      const document = world[operation.handle];
      if (!document?.published) return refused('absent');
      const discarded = operation.discard ? { ...document, draft: document.published } : document;
      return unlessLinked(world, [operation.handle], operation.force, [], () => ({
        ...world,
        [operation.handle]: { ...discarded, published: null },
      }));
    }
    case 'discard': {
      const document = world[operation.handle];
      if (!document?.published) return refused('absent');
      return done({ ...world, [operation.handle]: { ...document, draft: document.published } });
    }
    case 'clone': {
      const from = world[operation.from];
      if (!from) return refused('absent');
      return done({ ...world, [operation.handle]: { ...from, published: null } });
    }
    case 'delete':
      if (!world[operation.handle]) return refused('absent');
      return unlessLinked(world, [operation.handle], operation.force, [], () =>
        without(world, [operation.handle]),
      );
    case 'bulk':
      return bulk(world, operation);
  }
}

/** What a published statistic is about stays as it was published. */
function touchesFrozen({ type, draft, published: seen }: Document, change: Change): boolean {
  if (type !== 'statistic' || !seen) return false;
  const { links } = changed(draft, change);
  return ['indicator', 'place', 'partner', 'source'].some(
    (field) => change.links?.[field] !== undefined && links[field]!.join() !== seen.links[field]!.join(),
  );
}

function bulk(world: World, operation: Operation & { kind: 'bulk' }): Effect {
  const there = operation.handles.filter((handle) => world[handle]);
  if (operation.action === 'publish') return published(world, there);
  if (operation.action === 'delete') {
    if (there.length === 0) return { world, outcome: 'absent' };
    return unlessLinked(world, there, operation.force, there, () => without(world, there));
  }
  const shown = there.filter((handle) => world[handle]!.published);
  return unlessLinked(world, shown, operation.force, there, () => ({
    ...world,
    ...Object.fromEntries(shown.map((handle) => [handle, { ...world[handle]!, published: null }])),
  }));
}

const done = (world: World): Effect => ({ world, outcome: 'done' });

function written(world: World, handle: Handle, before: Content, change: Change, publish: boolean): Effect {
  const type = typeOf(handle);
  if (namedIn(change).some((named) => !world[named])) return { world, outcome: 'invalid' };
  const draft = changed(before, change);
  const next = { ...world, [handle]: { type, draft, published: world[handle]?.published ?? null } };
  if (!publish || !TYPES[type].drafted) return done(next);
  const effect = published(next, [handle]);
  return effect.outcome === 'done' ? effect : { ...effect, world };
}

function published(world: World, handles: Handle[]): Effect {
  const incomplete = handles.some((handle) => {
    const { type, draft } = world[handle]!;
    // A statistic that readers see says what it measures, and where.
    return type === 'statistic' && !(draft.links.indicator?.length && draft.links.place?.length);
  });
  if (incomplete) return { world, outcome: 'invalid' };
  const shown = handles.map((handle) => [handle, { ...world[handle]!, published: world[handle]!.draft }]);
  return done({ ...world, ...Object.fromEntries(shown) });
}

function unlessLinked(
  world: World,
  handles: Handle[],
  force: boolean,
  together: Handle[],
  next: () => World,
): Effect {
  const found = force ? [] : incomingOf(world, handles, [...handles, ...together]);
  return found.length > 0 ? { world, outcome: linkedOutcome(found.length, found) } : done(next());
}

/** The outcome that says what rule 7 listed. */
export function linkedOutcome(total: number, links: Omit<Incoming, 'target'>[]): Outcome {
  const lines = links.map(
    ({ source, field, draft, published }) =>
      `${source}.${field}${draft ? ' draft' : ''}${published ? ' published' : ''}`,
  );
  return `linked: ${total}: ${lines.sort().join(', ')}`;
}

/** The world without some documents: relations to them are gone, texts go on naming them. */
function without(world: World, gone: Handle[]): World {
  const kept = Object.entries(world).filter(([handle]) => !gone.includes(handle));
  return Object.fromEntries(
    kept.map(([handle, document]) => [
      handle,
      {
        ...document,
        draft: unlinked(document.draft, gone),
        published: document.published && unlinked(document.published, gone),
      },
    ]),
  );
}

function unlinked({ links, parts, text }: Content, gone: Handle[]): Content {
  const left = (handles: Handle[]) => handles.filter((handle) => !gone.includes(handle));
  const emptied = (handle: Handle | null) => (handle !== null && gone.includes(handle) ? null : handle);
  return {
    links: mapValues(links, left),
    parts: mapValues(parts, (list) => list.map((part) => mapValues(part, emptied))),
    text,
  };
}

function mapValues<T, R>(record: Record<string, T>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
