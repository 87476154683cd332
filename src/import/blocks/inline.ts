import type { Inline, LinkNode, Marks, TextNode } from './nodes';

const PROTOCOLS = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);
/** Scripts that are written without spaces: where a line of them ends, the next one follows directly. */
const NO_SPACES = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const UNSPACED_BREAK = new RegExp(`(${NO_SPACES})[ \\t]*\\n[ \\t]*(?=${NO_SPACES})`, 'gu');

/** A text of one look. */
export function textNode(text: string, marks: Marks): TextNode {
  return { type: 'text', text, ...marks };
}

/** A link as Strapi takes it; its words alone where the address is none that a browser should follow. */
export function linkNodes(url: string, children: Inline[]): Inline[] {
  const words = children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
  if (!isFollowable(url)) return words;
  const link: LinkNode = { type: 'link', url, children: words.length > 0 ? words : [textNode(url, {})] };
  return [link];
}

function isFollowable(url: string): boolean {
  try {
    return PROTOCOLS.has(new URL(url.startsWith('/') ? `https://dateline.example${url}` : url).protocol);
  } catch {
    return false;
  }
}

/** Text as it reads: an end of line in the source is a space, or nothing between Chinese characters. */
export function unwrapped(text: string): string {
  return text.replace(UNSPACED_BREAK, '$1').replace(/[ \t\n\r\f]+/g, ' ');
}

/**
 * The children of a block: white space at both ends and empty texts are taken out, neighbours of one look are put
 * together. Empty when nothing can be read.
 */
export function trimmed(nodes: Inline[]): Inline[] {
  const joined = join(nodes);
  const first = firstText(joined[0]);
  if (first) first.text = first.text.replace(/^\s+/, '');
  const last = lastText(joined.at(-1));
  if (last) last.text = last.text.replace(/\s+$/, '');
  const kept = joined.filter((node) => node.type === 'link' || node.text !== '');
  return kept.some((node) => node.type === 'link' || node.text.trim() !== '') ? kept : [];
}

function join(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const previous = result.at(-1);
    if (node.type === 'text' && previous?.type === 'text' && sameLook(previous, node)) {
      // Two pieces that each end or begin with a space make one space.
      previous.text += / $/.test(previous.text) ? node.text.replace(/^ +/, '') : node.text;
    } else {
      result.push(
        node.type === 'text' ? { ...node } : { ...node, children: node.children.map((one) => ({ ...one })) },
      );
    }
  }
  return result;
}

const LOOKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
const sameLook = (a: TextNode, b: TextNode): boolean => LOOKS.every((look) => a[look] === b[look]);

const firstText = (node: Inline | undefined): TextNode | undefined =>
  node?.type === 'link' ? node.children[0] : node;

const lastText = (node: Inline | undefined): TextNode | undefined =>
  node?.type === 'link' ? node.children.at(-1) : node;
