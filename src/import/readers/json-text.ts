import { FileRejection } from './file-rejection';
import { BareNumber, DEEPEST, type Given, type GivenMap } from './given';
import { lineIndex } from './line-index';

const WHITE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: Record<string, boolean | null> = { true: true, false: false, null: null };

/** A list of a JSON text with the line on which each of its items begins. */
export interface JsonText {
  value: Given;
  /** The line on which a list's item or a mapping begins. */
  lineOf: (value: Given) => number | undefined;
}

/**
 * Parses JSON (RFC 8259) with the lines of its mappings and their keys, which JSON.parse does not tell. Numbers keep
 * their source text.
 * @throws FileRejection with the line where it is broken, for a key that stands twice and for nesting beyond DEEPEST
 */
export function parseJson(text: string): JsonText {
  const lineAt = lineIndex(text);
  const lines = new WeakMap<object, number>();
  let at = 0;

  const value = parseValue(0);
  if (at < text.length) fail('expected the end of the file');
  return {
    value,
    lineOf: (given) => (typeof given === 'object' && given !== null ? lines.get(given) : undefined),
  };

  function parseValue(depth: number): Given {
    if (depth > DEEPEST) fail(`it is nested more than ${DEEPEST} deep`);
    skipWhite();
    const line = lineAt(at);
    const value = parseToken(depth);
    if (typeof value === 'object' && value !== null) lines.set(value, line);
    skipWhite();
    return value;
  }

  function parseToken(depth: number): Given {
    const character = text[at];
    if (character === '{') return parseMap(depth);
    if (character === '[') return parseList(depth);
    if (character === '"') return parseString();
    const number = match(NUMBER);
    if (number !== undefined) return new BareNumber(number);
    for (const [word, value] of Object.entries(WORDS)) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return value;
    }
    return fail('expected a value');
  }

  function parseMap(depth: number): GivenMap {
    const map: GivenMap = new Map();
    at += 1;
    skipWhite();
    if (take('}')) return map;
    do {
      skipWhite();
      if (text[at] !== '"') fail('expected a key in double quotes');
      const line = lineAt(at);
      const key = parseString();
      if (map.has(key))
        throw new FileRejection(line, `The key “${key.slice(0, 40)}” stands twice in one object`);
      skipWhite();
      if (!take(':')) fail('expected a colon');
      map.set(key, { value: parseValue(depth + 1), line });
    } while (take(','));
    if (!take('}')) fail('expected a comma or }');
    return map;
  }

  function parseList(depth: number): Given[] {
    const list: Given[] = [];
    at += 1;
    skipWhite();
    if (take(']')) return list;
    do list.push(parseValue(depth + 1));
    while (take(','));
    if (!take(']')) fail('expected a comma or ]');
    return list;
  }

  function parseString(): string {
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    const source = text.slice(at, end + 1);
    try {
      const string = JSON.parse(source) as string;
      at = end + 1;
      return string;
    } catch {
      return fail('expected the end of a string');
    }
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function skipWhite(): void {
    match(WHITE);
  }

  function take(character: string): boolean {
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }

  function fail(expected: string): never {
    const found =
      at < text.length ? `“${text.slice(at, at + 20).split('\n')[0] ?? ''}”` : 'the end of the file';
    throw new FileRejection(
      lineAt(Math.min(at, text.length)),
      `The JSON is broken: ${expected}, found ${found}`,
    );
  }
}
