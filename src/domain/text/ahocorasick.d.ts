declare module 'ahocorasick' {
  /** Finds all occurrences of the keywords: for each position where some end, that position and the keywords. */
  class AhoCorasick {
    constructor(keywords: string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
  export = AhoCorasick;
}
