/** The months in English, as the source of a regular expression over normalized text. */
export const ENGLISH_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

const SHORT_MONTH = String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\.?`;

/** An expression in which MONTH stands for any month in English, and DATED for those in short too: “Oct.”. */
export function withMonths({ source, flags }: RegExp): RegExp {
  const dated = `(?:${ENGLISH_MONTH}|${SHORT_MONTH})`;
  return new RegExp(source.replaceAll('MONTH', ENGLISH_MONTH).replaceAll('DATED', dated), flags);
}
