import { TYPES, type Type } from './types';

/** What a test calls a document, before it has a documentId: `article-1`. */
export type Handle = string;

/** An entry of a repeatable component: what each of its relations points at. */
export type Part = Record<string, Handle | null>;

/** What one version of a document links to. A field that holds one is a list of at most one. */
export interface Content {
  links: Record<string, Handle[]>;
  parts: Record<string, Part[]>;
  text: Handle[];
}

export interface Document {
  type: Type;
  /** For types without drafts, the entry itself. */
  draft: Content;
  /** As it was published, whether readers can see the targets or not. */
  published: Content | null;
}

/** All documents by handle. Never changed in place. */
export type World = Readonly<Record<Handle, Document>>;

export const typeOf = (handle: Handle): Type => handle.split('-')[0] as Type;

export function emptyContent(type: Type): Content {
  const { links, parts } = TYPES[type];
  return {
    links: Object.fromEntries(Object.keys(links).map((field) => [field, []])),
    parts: Object.fromEntries(Object.keys(parts).map((field) => [field, []])),
    text: [],
  };
}

/** Whether readers may see a document. */
export function isVisible(world: World, handle: Handle): boolean {
  const document = world[handle];
  return document !== undefined && (!TYPES[document.type].drafted || document.published !== null);
}

/** One entry that links to a document through one field. */
export interface Incoming {
  source: Handle;
  target: Handle;
  field: string;
  draft: boolean;
  published: boolean;
}

/** The links to some documents from others: those that rule 7 refuses to break. */
export function incomingOf(world: World, targets: Handle[], without: Handle[]): Incoming[] {
  return Object.entries(world).flatMap(([source, { type, draft, published }]) => {
    if (without.includes(source)) return [];
    const shown = TYPES[type].drafted ? published : draft;
    return targets.flatMap((target) =>
      fieldsOf(type).flatMap((field) => {
        const found = {
          source,
          target,
          field,
          draft: linked(draft, type, field).includes(target),
          published: shown !== null && linked(shown, type, field).includes(target),
        };
        return found.draft || found.published ? [found] : [];
      }),
    );
  });
}

function fieldsOf(type: Type): string[] {
  const { links, parts, text } = TYPES[type];
  const inner = Object.entries(parts).flatMap(([field, ones]) =>
    Object.keys(ones).map((name) => `${field}.${name}`),
  );
  return [...Object.keys(links), ...inner, ...(text ? [text] : [])];
}

function linked(content: Content, type: Type, path: string): Handle[] {
  if (path === TYPES[type].text) return content.text;
  const [field, inner] = path.split('.') as [string, string?];
  if (!inner) return content.links[field]!;
  return content.parts[field]!.flatMap((part) => part[inner] ?? []);
}

/** What a version of a document looks like: its links by field, those of components with a line for each entry. */
export type View = Record<string, unknown>;

/** What the draft views, and what readers, are to be shown: by handle, then by field. */
export function viewsOf(world: World): { draft: Record<Handle, View>; published: Record<Handle, View> } {
  const draft: Record<Handle, View> = {};
  const published: Record<Handle, View> = {};
  for (const [handle, document] of Object.entries(world)) {
    const { drafted } = TYPES[document.type];
    if (drafted)
      draft[handle] = { ...document.draft.links, ...document.draft.parts, text: document.draft.text };
    const shown = drafted ? document.published : document.draft;
    if (shown) published[handle] = readerView(world, shown);
  }
  return { draft, published };
}

function readerView(world: World, { links, parts, text }: Content): View {
  const visible = (handles: Handle[]) => handles.filter((handle) => isVisible(world, handle));
  const seen = Object.entries(links).map(([field, handles]) => [field, visible(handles)]);
  return { ...Object.fromEntries(seen), ...parts, text: visible(text) };
}
