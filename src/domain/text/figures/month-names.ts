/** The months in English, as the source of a regular expression over normalized text. */
export const ENGLISH_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

/** An expression in which MONTH stands for any month in English. */
export function withMonths({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('MONTH', ENGLISH_MONTH), flags);
}
