/** Values in the order in which they first came, each once, numbered from 0. */
export class Distinct<T> {
  readonly #indexes = new Map<string, number>();
  readonly all: T[] = [];

  get size(): number {
    return this.all.length;
  }

  /** All keys, in the order of their values. */
  get keys(): string[] {
    return [...this.#indexes.keys()];
  }

  /** The number of the value with this key, which is added where it is new. */
  indexOf(key: string, value: T): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    this.all.push(value);
    return this.all.length - 1;
  }
}
