/** Which record of an import writes which entry: one each. */
export class Claims<Writer extends object = { place: string }> {
  private readonly writers = new Map<string, Writer>();

  /** Claims an entry; returns the other record that has it already. */
  claim(documentId: string, writer: Writer): Writer | undefined {
    const other = this.writers.get(documentId);
    if (other && other !== writer) return other;
    this.writers.set(documentId, writer);
    return undefined;
  }

  /** Gives an entry up that the record did not write after all. */
  release(documentId: string, writer: Writer): void {
    if (this.writers.get(documentId) === writer) this.writers.delete(documentId);
  }
}
