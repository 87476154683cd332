import type { Change, Position } from './operations';
import { TYPES, type Type } from './types';
import { typeOf, type Handle, type Part } from './world';

type Ids = (handle: Handle) => string;

/** What entries of a component need besides links. */
const PART_DATA: Record<string, Record<string, unknown>> = { positions: { title: 'Head' } };

/** What an entry needs besides links, different for each. */
export function bareData(handle: Handle): Record<string, unknown> {
  const type = typeOf(handle);
  const name = `Entry ${handle}`;
  const number = Number(handle.split('-')[1]);
  const data: Record<Type, Record<string, unknown>> = {
    article: { title: name, language: 'en', publishedOn: '2023-08-07' },
    event: { name, kind: 'meeting' },
    statistic: { period: `${1000 + number}`, value: '1.5', unit: 'CNY' },
    place: { name, kind: 'city' },
    indicator: { name, measure: 'flow' },
    organization: { name },
    person: { name },
    topic: { name },
  };
  return data[type];
}

/** A copy of a statistic must be of another period: one release is one statistic. */
export function copyData(handle: Handle): Record<string, unknown> {
  return typeOf(handle) === 'statistic' ? { period: bareData(handle).period } : {};
}

/** A change as a request's `data` says it: with documentIds. */
export function changeData(
  type: Type,
  { links, parts, text, edit }: Change,
  id: Ids,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [field, handles] of Object.entries(links ?? {})) {
    const ids = handles.map(id);
    data[field] = TYPES[type].links[field]!.many ? ids : (ids[0] ?? null);
  }
  for (const [field, list] of Object.entries(parts ?? {})) {
    data[field] = list.map((part) => ({ ...PART_DATA[field], ...partData(part, id) }));
  }
  if (text) data[TYPES[type].text!] = blocks(text, id);
  if (edit) {
    data[edit.field] = {
      disconnect: edit.disconnect.map((handle) => ({ documentId: id(handle) })),
      connect: edit.connect.map((handle) => ({
        documentId: id(handle),
        position: position(edit.position, id),
      })),
    };
  }
  return data;
}

function partData(part: Part, id: Ids): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).map(([name, handle]) => [name, handle === null ? null : id(handle)]),
  );
}

function position(given: Position, id: Ids): Record<string, unknown> {
  if ('before' in given) return { before: id(given.before) };
  if ('after' in given) return { after: id(given.after) };
  return given;
}

/** A text whose links name entries, one of them by its address alone. */
function blocks(handles: Handle[], id: Ids): unknown[] {
  const words = (text: string) => ({ type: 'text', text });
  const links = handles.flatMap((handle, index) => [
    {
      type: 'link',
      url: `/api/go/${id(handle)}`,
      ...(index % 2 === 0 && { documentId: id(handle) }),
      children: [words(handle)],
    },
    words(', '),
  ]);
  return [{ type: 'paragraph', children: [words('See '), ...links, words('and more.')] }];
}
