/** What a spreadsheet takes a cell for a formula by, in half and full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * The text for a CSV cell that nothing will calculate: one that begins like a formula gets an apostrophe in front, which
 * spreadsheets don't show (OWASP, CSV injection). For text only: a negative number must stay one.
 */
export function textCell(text: string | null | undefined): string {
  if (!text) return '';
  return FORMULA.test(text) ? `'${text}` : text;
}
