const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Children are elements or text; text is always text, whatever stands in it.
 *
 * @param {string} name the tag
 * @param {Record<string, unknown>} attributes those that are null, undefined or false are left out
 * @param {...(Node | string | number | null | undefined | false | unknown[])} children
 */
export const html = (name, attributes = {}, ...children) =>
  filled(document.createElement(name), attributes, children);

/** The same for drawings. */
export const svg = (name, attributes = {}, ...children) =>
  filled(document.createElementNS(SVG, name), attributes, children);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  const shown = children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false);
  element.append(...shown.map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

/** A section of the page with its heading; nothing where it has no content. */
export function section(name, heading, ...content) {
  const shown = content.flat(Infinity).filter(Boolean);
  if (shown.length === 0) return null;
  const id = `${name}-heading`;
  return html('section', { class: name, 'aria-labelledby': id }, html('h2', { id }, heading), shown);
}

/**
 * A box that is drawn anew whenever its width changes, so that words in drawings keep their size.
 *
 * @param {(width: number) => Element} draw
 */
export function drawnToWidth(draw) {
  const box = html('div', { class: 'drawing' });
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width === 0 || width === drawn) return;
    drawn = width;
    box.replaceChildren(draw(width));
  }).observe(box);
  return box;
}
