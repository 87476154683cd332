/** What XML 1.0 (§2.2) and iCalendar (RFC 5545 §3.3.11) forbid: control characters, halves of characters, noncharacters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without characters that feeds and calendars can't hold; lines end in a line feed. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}
