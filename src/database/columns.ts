/** The column in which Strapi keeps an attribute. */
export function columnName(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
