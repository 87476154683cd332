import type { ShownKey } from '../shown';

/** Which addresses show something, by its key. Holds no more than the answers that it is of. */
export class KeyIndex {
  /** One address alone is kept as it is: most keys have one, and a set for each would take more than the answers. */
  private readonly addresses = new Map<ShownKey, string | Set<string>>();

  add(address: string, keys: readonly ShownKey[]): void {
    for (const key of keys) {
      const known = this.addresses.get(key);
      if (known === undefined) this.addresses.set(key, address);
      else if (typeof known !== 'string') known.add(address);
      else if (known !== address) this.addresses.set(key, new Set([known, address]));
    }
  }

  remove(address: string, keys: readonly ShownKey[]): void {
    for (const key of keys) {
      const known = this.addresses.get(key);
      if (known === address) this.addresses.delete(key);
      else if (known instanceof Set) {
        known.delete(address);
        if (known.size === 0) this.addresses.delete(key);
      }
    }
  }

  /** A list of its own, which stays as it is while what it names is removed. */
  addressesOf(key: ShownKey): string[] {
    const known = this.addresses.get(key);
    if (known === undefined) return [];
    return typeof known === 'string' ? [known] : [...known];
  }

  get size(): number {
    return this.addresses.size;
  }
}
