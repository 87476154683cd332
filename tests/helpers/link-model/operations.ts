import type { Content, Handle, Part } from './world';
import type { Type } from './types';

/** The ways in which a write may come. */
export type Via = 'rest' | 'graphql' | 'panel' | 'service';

/** What a write says of an entry's links: whole fields, or (`edit`) changes to one list. */
export interface Change {
  links?: Record<string, Handle[]>;
  parts?: Record<string, Part[]>;
  text?: Handle[];
  edit?: { field: string; disconnect: Handle[]; connect: Handle[]; position: Position };
}

export type Position = { start: true } | { end: true } | { before: Handle } | { after: Handle };

/** One write. */
export type Operation =
  | { kind: 'create'; handle: Handle; type: Type; change: Change; publish: boolean; via: Via }
  | { kind: 'update'; handle: Handle; change: Change; publish: boolean; via: Via }
  | { kind: 'publish'; handle: Handle; via: Via }
  | { kind: 'unpublish'; handle: Handle; force: boolean; discard: boolean; via: Via }
  | { kind: 'discard'; handle: Handle; via: Via }
  | { kind: 'clone'; from: Handle; handle: Handle; via: Via }
  | { kind: 'delete'; handle: Handle; force: boolean; via: Via }
  | {
      kind: 'bulk';
      action: 'publish' | 'unpublish' | 'delete';
      type: Type;
      handles: Handle[];
      force: boolean;
    };

/**
 * How a write ends: `done`, `absent` where its document (or its published version) is not there, `invalid` (and what
 * the answer says of it) where what it names is not there, or `linked: …` with what rule 7 lists.
 */
export type Outcome = string;

/** A list after an edit of it, as Strapi understands connect, disconnect and position. */
export function edited(list: Handle[], edit: NonNullable<Change['edit']>): Handle[] {
  let result = list.filter((handle) => !edit.disconnect.includes(handle));
  // Each is put beside the anchor in turn; at the start and after an anchor, that turns their order round.
  for (const handle of edit.connect) {
    result = result.filter((other) => other !== handle);
    result.splice(placeOf(result, edit.position), 0, handle);
  }
  return result;
}

function placeOf(list: Handle[], position: Position): number {
  if ('start' in position) return 0;
  if ('before' in position) return list.indexOf(position.before);
  if ('after' in position) return list.indexOf(position.after) + 1;
  return list.length;
}

/** Content after a change. */
export function changed(content: Content, { links, parts, text, edit }: Change): Content {
  const result: Content = {
    links: { ...content.links, ...links },
    parts: { ...content.parts, ...parts },
    text: text ?? content.text,
  };
  if (edit) result.links[edit.field] = edited(result.links[edit.field] ?? [], edit);
  return result;
}

/** The documents that a change can name only where they exist; a text may name anything. */
export function namedIn({ links, parts, edit }: Change): Handle[] {
  return [
    ...Object.values(links ?? {}).flat(),
    ...Object.values(parts ?? {})
      .flat()
      .flatMap((part) => Object.values(part))
      .filter((handle) => handle !== null),
    ...(edit ? edit.connect : []),
  ];
}
