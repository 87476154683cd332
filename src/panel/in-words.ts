const ACRONYMS = new Set(['id', 'iso', 'url']);

/**
 * A field's name as a label.
 * @example inWords('publishedOn') // 'Published on'
 */
export function inWords(field: string): string {
  const words = field.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  const text = words.map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : word)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
