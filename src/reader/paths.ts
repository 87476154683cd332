/** Something found by a path, with what stood for its `:entry`. */
export interface PathMatch<Item> {
  item: Item;
  /** Empty where the path has no `:entry`. */
  entry: string;
}

interface Pattern<Item> {
  item: Item;
  /** What follows `:entry`. */
  suffix: string;
}

const NAME = ':entry';

/** Finds items by the path of a request: `/topics`, or with one name in it: `/articles/:entry`, `/events/:entry.ics`. */
export class PathTable<Item> {
  private readonly exact = new Map<string, Item>();
  /** By what stands before `:entry`; of several, the longest suffix first. */
  private readonly patterns = new Map<string, Pattern<Item>[]>();

  add(path: string, item: Item): void {
    const start = path.indexOf(NAME);
    if (start === -1) {
      this.exact.set(path, item);
      return;
    }
    const prefix = path.slice(0, start);
    const known = [...(this.patterns.get(prefix) ?? []), { item, suffix: path.slice(start + NAME.length) }];
    this.patterns.set(
      prefix,
      known.sort((a, b) => b.suffix.length - a.suffix.length),
    );
  }

  find(path: string): PathMatch<Item> | undefined {
    const item = this.exact.get(path);
    if (item !== undefined) return { item, entry: '' };
    // The name starts after the last slash, or after the one before it: /articles/<name>/dossier.
    const last = path.lastIndexOf('/');
    return this.after(path, last + 1) ?? this.after(path, path.lastIndexOf('/', last - 1) + 1);
  }

  private after(path: string, start: number): PathMatch<Item> | undefined {
    for (const { item, suffix } of this.patterns.get(path.slice(0, start)) ?? []) {
      const end = path.length - suffix.length;
      if (end < start || !path.endsWith(suffix)) continue;
      const entry = path.slice(start, end);
      if (!entry.includes('/')) return { item, entry };
    }
    return undefined;
  }
}
