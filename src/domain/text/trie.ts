/**
 * The beginnings of many strings, each once: a node for each, numbered from the root, 0. Kept in flat arrays, since a
 * gazetteer's names have a million of them.
 */
export class Trie {
  size = 1;
  private parents = new Int32Array(1024);
  private codes = new Uint16Array(1024);
  /** The nodes by a hash of their parent and code, 0 where there is none; at most half full. */
  private slots = new Int32Array(2048);

  /** The node that a UTF-16 unit leads to; 0 where there is none. */
  child(node: number, code: number): number {
    return this.slots[this.slotOf(node, code)]!;
  }

  /** The node that a UTF-16 unit leads to, made where there is none. */
  grow(node: number, code: number): number {
    const slot = this.slotOf(node, code);
    const known = this.slots[slot]!;
    if (known !== 0) return known;
    const made = this.size;
    if (made === this.parents.length) {
      this.double();
      return this.grow(node, code);
    }
    this.size += 1;
    this.parents[made] = node;
    this.codes[made] = code;
    this.slots[slot] = made;
    return made;
  }

  parent(node: number): number {
    return this.parents[node]!;
  }

  /** The unit that leads to a node. */
  code(node: number): number {
    return this.codes[node]!;
  }

  private slotOf(node: number, code: number): number {
    const mask = this.slots.length - 1;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const there = this.slots[slot]!;
      if (there === 0 || (this.parents[there] === node && this.codes[there] === code)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private double(): void {
    const { parents, codes } = this;
    this.parents = new Int32Array(parents.length * 2);
    this.parents.set(parents);
    this.codes = new Uint16Array(codes.length * 2);
    this.codes.set(codes);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let node = 1; node < this.size; node += 1) {
      this.slots[this.slotOf(parents[node]!, codes[node]!)] = node;
    }
  }
}
