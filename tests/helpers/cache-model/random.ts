/** Numbers that look random, the same ones for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to choose from.');
    return list[this.below(list.length)]!;
  }

  /** At most `most` of them, in an order of its own. */
  some<T>(list: readonly T[], most: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    for (let left = this.below(Math.min(most, rest.length) + 1); left > 0; left -= 1) {
      chosen.push(...rest.splice(this.below(rest.length), 1));
    }
    return chosen;
  }
}
