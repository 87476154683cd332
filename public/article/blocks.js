import { safeAddress } from './address.js';
import { html } from './dom.js';

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];

/** A text of Strapi's blocks as elements. What stands in it stays text; a kind that is not known shows its text. */
export function blocksToElements(blocks) {
  return (Array.isArray(blocks) ? blocks : []).map(block).filter(Boolean);
}

function block(node) {
  switch (node?.type) {
    case 'heading':
      // The page's own headings are of the first and second level.
      return html(`h${Math.min(6, Math.max(3, (Number(node.level) || 2) + 1))}`, {}, inline(node));
    case 'list':
      return list(node);
    case 'quote':
      return html('blockquote', {}, html('p', {}, inline(node)));
    case 'code':
      return html('pre', {}, html('code', {}, inline(node)));
    case 'image':
      return image(node);
    default:
      return isEmpty(node) ? null : html('p', {}, inline(node));
  }
}

function list({ format, children = [] }) {
  // A list inside a list belongs to the item before it.
  const items = [];
  for (const child of children) {
    if (child?.type !== 'list') items.push(html('li', {}, inline(child)));
    else (items.at(-1) ?? items[items.push(html('li')) - 1]).append(list(child));
  }
  return html(format === 'ordered' ? 'ol' : 'ul', {}, items);
}

function image({ image: file }) {
  const address = safeAddress(file?.url);
  if (!address) return null;
  const { alternativeText, caption, width, height } = file;
  return html(
    'figure',
    {},
    html('img', { src: address, alt: alternativeText ?? '', width, height, loading: 'lazy' }),
    caption && html('figcaption', {}, caption),
  );
}

function inline({ children }) {
  return (Array.isArray(children) ? children : []).map((child) => {
    if (child?.type !== 'link') return marked(child);
    const address = safeAddress(child.url);
    return address ? html('a', { href: address }, inline(child)) : inline(child);
  });
}

function marked(node) {
  const text = typeof node?.text === 'string' ? node.text : inline(node ?? {});
  return MARKS.filter(([mark]) => node?.[mark] === true).reduce(
    (inner, [, element]) => html(element, {}, inner),
    text,
  );
}

const isEmpty = (node) => {
  const parts = Array.isArray(node?.children) ? node.children : [];
  return parts.every((child) => (child?.children ? isEmpty(child) : !child?.text));
};
