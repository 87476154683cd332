import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { FileRejection } from './file-rejection';
import { BareNumber, DEEPEST, type Given, type GivenMap } from './given';

/** Aliases (`*name`) of lists and mappings that a file may use: nested, a few of them make billions of values. */
const MOST_ALIASES = 100;
/** Values that aliases may add to those that a text can hold, each of which takes a character of it. */
const MOST_REPEATED = 10_000;

/** A YAML text and the lines of its mappings and lists. */
export interface YamlText {
  value: Given;
  lineOf: (value: Given) => number | undefined;
}

/**
 * Parses one YAML 1.2 document (core schema: dates stay strings, numbers keep their source text).
 * @param firstLine the line of the file on which the text begins
 * @throws FileRejection with the line where it is broken, for a key that stands twice, and for nesting or aliases
 *   beyond what a file needs
 */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lines = new WeakMap<object, number>();
  const anchors = new Map<string, Node>();
  let aliases = 0;
  let values = 0;

  const document = parse(text, counter, firstLine);
  const [error] = document.errors;
  if (error) throw new FileRejection(lineAt(error.pos[0]), reasonOf(error));
  const value = convert(document.contents, 0);
  return {
    value,
    lineOf: (given) => (typeof given === 'object' && given !== null ? lines.get(given) : undefined),
  };

  function convert(node: unknown, depth: number): Given {
    const line = lineAt((node as Node | null)?.range?.[0] ?? 0);
    if (depth > DEEPEST) throw new FileRejection(line, `The YAML is nested more than ${DEEPEST} deep`);
    if ((values += 1) > text.length + MOST_REPEATED) {
      throw new FileRejection(line, 'The YAML repeats too many values by its aliases');
    }
    if (isAlias(node)) return convert(resolve(node, line), depth + 1);
    if (isNode(node) && 'anchor' in node && node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) return scalar(node.value, node.source);
    if (isSeq(node)) {
      const list = node.items.map((item) => convert(item, depth + 1));
      lines.set(list, line);
      return list;
    }
    return isMap(node) ? convertMap(node.items, depth, line) : null;
  }

  function convertMap(items: { key: unknown; value: unknown }[], depth: number, line: number): GivenMap {
    const map: GivenMap = new Map();
    for (const item of items) {
      const key = isAlias(item.key) ? resolve(item.key, line) : item.key;
      if (!isScalar(key)) throw new FileRejection(line, 'The YAML has a key that is not a word');
      const name = key.source ?? String(key.value);
      const keyLine = lineAt((item.key as Node).range?.[0] ?? 0);
      if (map.has(name)) {
        throw new FileRejection(keyLine, `The key “${name.slice(0, 40)}” stands twice in one mapping`);
      }
      map.set(name, { value: convert(item.value, depth + 1), line: keyLine });
    }
    lines.set(map, line);
    return map;
  }

  function resolve(alias: { source: string }, line: number): Node {
    const target = anchors.get(alias.source);
    if (target === undefined) throw new FileRejection(line, `The YAML has no anchor “${alias.source}”`);
    if (!isScalar(target) && (aliases += 1) > MOST_ALIASES) {
      throw new FileRejection(line, `The YAML uses more than ${MOST_ALIASES} aliases of lists and mappings`);
    }
    return target;
  }
}

function reasonOf(error: { code: string; message: string }): string {
  if (error.message.includes('call stack')) return 'The YAML is nested too deeply';
  if (error.code === 'MULTIPLE_DOCS') return 'The YAML holds several documents; write one file for each';
  return `The YAML is broken: ${error.message}`;
}

function scalar(value: unknown, source: string | undefined): Given {
  if (typeof value === 'number' || typeof value === 'bigint') return new BareNumber(source ?? String(value));
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : (source ?? '');
}

function parse(text: string, lineCounter: LineCounter, firstLine: number): Document {
  const deep = tooDeep(text);
  if (deep !== undefined) throw new FileRejection(deep + firstLine - 1, 'The YAML is nested too deeply');
  try {
    // Keys are checked for doubles here: the package compares each with all others.
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FileRejection(firstLine, 'The YAML is nested too deeply');
  }
}

/**
 * The line on which brackets or dashes are nested beyond all reason. Counted roughly, brackets in strings too, and
 * before the parser sees the text: it would run out of memory.
 */
function tooDeep(text: string): number | undefined {
  const dashes = new RegExp(`^[ ]*(?:[-?][ \\t]+){${DEEPEST}}`, 'm').exec(text);
  if (dashes) return text.slice(0, dashes.index).split('\n').length;
  let [depth, line] = [0, 1];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) line += 1;
    else if (code === 91 || code === 123) depth += 1;
    else if ((code === 93 || code === 125) && depth > 0) depth -= 1;
    if (depth > DEEPEST * 4) return line;
  }
  return undefined;
}
