/** What is used of this package, whose own types are told in a way that this resolution of modules does not know. */
declare module 'opencc-js/t2cn' {
  /** A converter of text from traditional (`t`) to simplified Chinese (`cn`). */
  export function Converter(options: { from: 't'; to: 'cn' }): (text: string) => string;
}
