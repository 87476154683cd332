import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { linkNodes, textNode, trimmed, unwrapped } from './inline';
import { DEEPEST_TEXT, TooDeep, type Block, type Inline, type ListNode, type Marks } from './nodes';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose content is no part of the text. */
const PASSED_OVER = new Set(
  'button canvas datalist form head iframe math nav noscript object script select style svg template textarea title'.split(
    ' ',
  ),
);
/** Elements that stand in a line of text; every other one begins a block of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const MARKS: Record<string, Marks> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
};

export function isElement(node: Node): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value; undefined where the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/**
 * The blocks of an HTML fragment. What has no place in Strapi's blocks keeps its words: a table becomes a paragraph a
 * row, a picture is left out.
 * @throws TooDeep
 */
export function htmlToBlocks(html: string): Block[] {
  return nodesToBlocks(parseFragment(html).childNodes);
}

/** The text that a piece of HTML shows, with its character references (`&amp;`) read. */
export function decodeCharacters(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : text;
}

/**
 * The blocks of parsed HTML nodes.
 * @param skip elements to leave out, such as the headline
 * @throws TooDeep
 */
export function nodesToBlocks(nodes: Node[], skip: ReadonlySet<Node> = new Set()): Block[] {
  return blocksOf(nodes, { kind: 'paragraph', skip, depth: 0 });
}

interface Place {
  /** What loose text becomes here. */
  kind: 'paragraph' | 'quote';
  skip: ReadonlySet<Node>;
  depth: number;
}

function blocksOf(nodes: Node[], place: Place): Block[] {
  if (place.depth > DEEPEST_TEXT) throw new TooDeep();
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    const children = trimmed(line);
    if (children.length > 0) blocks.push({ type: place.kind, children });
    line = [];
  };
  for (const node of nodes) {
    if (place.skip.has(node)) continue;
    if (isElement(node) && PASSED_OVER.has(node.tagName)) continue;
    if (isInline(node)) {
      line.push(...inlineOf(node, {}, place.depth));
    } else if (isElement(node)) {
      endLine();
      blocks.push(...blocksOfElement(node, { ...place, depth: place.depth + 1 }));
    }
  }
  endLine();
  return blocks;
}

function blocksOfElement(element: HtmlElement, place: Place): Block[] {
  const { tagName, childNodes } = element;
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading) {
    const children = lineOf(element, place.depth);
    return children.length > 0 ? [{ type: 'heading', level: Number(heading[1]), children }] : [];
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const list = listOf(element, place.depth);
    return list.children.length > 0 ? [list] : [];
  }
  if (tagName === 'blockquote') return blocksOf(childNodes, { ...place, kind: 'quote' });
  if (tagName === 'pre')
    return [{ type: 'code', children: [textNode(rawText(element).replace(/\n$/, ''), {})] }];
  if (tagName === 'tr') {
    const cells = childNodes.filter(isElement).map((cell) => lineOf(cell, place.depth));
    const row = cells.flatMap((cell, index) => (index > 0 ? [textNode(' | ', {}), ...cell] : cell));
    const children = trimmed(row);
    return children.length > 0 ? [{ type: place.kind, children }] : [];
  }
  return blocksOf(childNodes, place);
}

function listOf(element: HtmlElement, depth: number): ListNode {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  const list: ListNode = {
    type: 'list',
    format: element.tagName === 'ol' ? 'ordered' : 'unordered',
    children: [],
  };
  for (const item of element.childNodes.filter(isElement)) {
    if (isList(item)) {
      addList(list, item, depth);
      continue;
    }
    const inner = item.childNodes.filter((child) => isElement(child) && isList(child)) as HtmlElement[];
    const children = lineOf(item, depth);
    if (children.length > 0) list.children.push({ type: 'list-item', children });
    for (const one of inner) addList(list, one, depth);
  }
  return list;
}

function addList(list: ListNode, element: HtmlElement, depth: number): void {
  const inner = listOf(element, depth + 1);
  if (inner.children.length > 0) list.children.push(inner);
}

/** All that an element holds, as one line; paragraphs in it are parted by a line break, lists are left out. */
function lineOf(element: HtmlElement, depth: number): Inline[] {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  const nodes: Inline[] = [];
  for (const child of element.childNodes) {
    if (isElement(child) && (PASSED_OVER.has(child.tagName) || isList(child))) continue;
    if (isInline(child)) nodes.push(...inlineOf(child, {}, depth));
    else if (isElement(child)) {
      const inner = lineOf(child, depth + 1);
      if (inner.length > 0 && trimmed(nodes).length > 0) nodes.push(textNode('\n', {}));
      nodes.push(...inner);
    }
  }
  return trimmed(nodes);
}

function inlineOf(node: Node, marks: Marks, depth: number): Inline[] {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  if ('value' in node) return [textNode(unwrapped(node.value), marks)];
  if (!isElement(node) || PASSED_OVER.has(node.tagName)) return [];
  if (node.tagName === 'br') return [textNode('\n', marks)];
  const own = { ...marks, ...MARKS[node.tagName] };
  const children = node.childNodes.flatMap((child) => inlineOf(child, own, depth + 1));
  const address = node.tagName === 'a' ? attributeOf(node, 'href') : undefined;
  return address === undefined ? children : linkNodes(address.trim(), children);
}

function isInline(node: Node): boolean {
  if (!isElement(node)) return 'value' in node;
  return INLINE.has(node.tagName) && !holdsBlocks(node, 0);
}

/** An `<a>` or `<span>` around whole paragraphs stands for them. */
function holdsBlocks(element: HtmlElement, depth: number): boolean {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  return element.childNodes.some(
    (child) =>
      isElement(child) &&
      !PASSED_OVER.has(child.tagName) &&
      (!INLINE.has(child.tagName) || holdsBlocks(child, depth + 1)),
  );
}

const isList = (element: HtmlElement): boolean => element.tagName === 'ul' || element.tagName === 'ol';

function rawText(node: Node, depth = 0): string {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  if ('value' in node) return node.value;
  return isElement(node) ? node.childNodes.map((child) => rawText(child, depth + 1)).join('') : '';
}
