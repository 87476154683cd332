import { absoluteAddress } from './addresses';
import { escapeHtml } from './escape-html';
import { printable } from './printable';

/** A node of Strapi's blocks: a block, a text, a link or an image. */
interface BlockNode {
  type?: string;
  text?: unknown;
  url?: unknown;
  level?: unknown;
  format?: unknown;
  image?: { url?: unknown; alternativeText?: unknown } | null;
  children?: BlockNode[];
  [modifier: string]: unknown;
}

const MODIFIERS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

/**
 * A text of Strapi's blocks as HTML: nothing in it that was not text, formatting, a link or a picture, whatever stands in
 * the blocks. Addresses are absolute; of those, http, https, mailto and tel are kept as links.
 * @param origin for addresses that begin with a slash: https://dateline.example
 */
export function blocksToHtml(blocks: unknown, origin: string): string {
  return nodes(blocks)
    .map((node) => blockHtml(node, origin))
    .join('\n');
}

function blockHtml(node: BlockNode, origin: string): string {
  const inner = () => inlineHtml(node.children, origin);
  switch (node.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(Number(node.level) || 2)));
      return `<h${level}>${inner()}</h${level}>`;
    }
    case 'list': {
      const tag = node.format === 'ordered' ? 'ol' : 'ul';
      return `<${tag}>${nodes(node.children)
        .map((child) => blockHtml(child, origin))
        .join('')}</${tag}>`;
    }
    case 'list-item':
      return `<li>${inner()}</li>`;
    case 'quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'code':
      return `<pre><code>${inner()}</code></pre>`;
    case 'image':
      return imageHtml(node, origin);
    default:
      return `<p>${inner()}</p>`;
  }
}

function inlineHtml(children: unknown, origin: string): string {
  return nodes(children)
    .map((node) => {
      if (node.type === 'link') return linkHtml(node, origin);
      if (node.type === 'list') return blockHtml(node, origin);
      return typeof node.text === 'string' ? textHtml(node) : inlineHtml(node.children, origin);
    })
    .join('');
}

function textHtml(node: BlockNode): string {
  const text = escapeHtml(printable(node.text as string)).replace(/\n/g, '<br>');
  return MODIFIERS.reduce(
    (html, [modifier, tag]) => (node[modifier] === true ? `<${tag}>${html}</${tag}>` : html),
    text,
  );
}

function linkHtml(node: BlockNode, origin: string): string {
  const inner = inlineHtml(node.children, origin);
  const address = safeAddress(node.url, origin);
  return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
}

function imageHtml({ image }: BlockNode, origin: string): string {
  const address = safeAddress(image?.url, origin);
  if (address === undefined) return '';
  const alt = typeof image?.alternativeText === 'string' ? printable(image.alternativeText) : '';
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

function safeAddress(url: unknown, origin: string): string | undefined {
  if (typeof url !== 'string') return undefined;
  const address = absoluteAddress(origin, printable(url).trim());
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address) ? address : undefined;
}

function nodes(value: unknown): BlockNode[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).filter((node): node is BlockNode => typeof node === 'object' && node !== null);
}
