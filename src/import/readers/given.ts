/**
 * A number without quotes, as its source text: JavaScript's numbers would lose digits of an amount, and the zeros of a
 * version.
 */
export class BareNumber {
  constructor(readonly source: string) {}
}

/** What a file holds, before it is known which field it is for. */
export type Given = null | boolean | string | BareNumber | Given[] | GivenMap;

/** A mapping in its order; a Map, so that no key of a file (`__proto__`) means anything to JavaScript. */
export type GivenMap = Map<string, GivenEntry>;

export interface GivenEntry {
  value: Given;
  line: number;
}

/** A value without the numbers of its lines, as plain JavaScript: for messages. */
export function describe(value: Given): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return `the word ${String(value)}`;
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (value instanceof BareNumber) return `the number ${value.source}`;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Deepest nesting of lists and mappings in a file; the content model needs five. */
export const DEEPEST = 64;
