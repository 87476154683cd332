const formats = new Map<string, Intl.NumberFormat>();

/** A number format that is made once for its options: to make one takes a hundred times as long as to use it. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  // Options are few, locales are what Intl knows; should a caller vary them endlessly, memory stays bounded.
  if (formats.size >= 1000) formats.clear();
  const format = new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}
