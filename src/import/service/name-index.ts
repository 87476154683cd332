import type { Alias } from '../../domain/validation/aliases';

/** One entry as references find it. */
export interface Listed {
  documentId: string;
  slug: string | null;
  names: string[];
}

/** A reference that names no entry, or several; its message says so to whoever wrote it. */
export class UnresolvedReference extends Error {}

/** The entries of one type by what references say: documentId, slug, code, name or alias, folded. */
export class NameIndex {
  readonly entries = new Map<string, Listed>();
  private readonly idsBySlug = new Map<string, string>();
  private readonly idsByName = new Map<string, Set<string>>();
  /** What each entry goes by, to forget it. */
  private readonly namesOf = new Map<string, string[]>();

  /** @param type as messages call it, such as `place` */
  constructor(private readonly type: string) {}

  /** Takes in an entry by its fields. */
  add(row: Record<string, unknown>): void {
    const documentId = String(row.documentId);
    const slug = isText(row.slug) ? row.slug : null;
    const { names, references } = namesOf(row);
    this.entries.set(documentId, { documentId, slug, names });
    if (slug) this.idsBySlug.set(slug, documentId);
    const keys = [documentId, ...references];
    this.namesOf.set(documentId, keys);
    for (const key of keys) {
      this.idsByName.set(key, (this.idsByName.get(key) ?? new Set()).add(documentId));
    }
  }

  forget(documentId: string): void {
    const slug = this.entries.get(documentId)?.slug;
    if (slug && this.idsBySlug.get(slug) === documentId) this.idsBySlug.delete(slug);
    for (const key of this.namesOf.get(documentId) ?? []) this.idsByName.get(key)?.delete(documentId);
    this.namesOf.delete(documentId);
    this.entries.delete(documentId);
  }

  bySlug(slug: string): Listed | undefined {
    const documentId = this.idsBySlug.get(slug);
    return documentId === undefined ? undefined : this.entries.get(documentId);
  }

  /**
   * The entry that a reference names.
   * @throws UnresolvedReference with a sentence when there is none, or several
   */
  find(reference: string): Listed {
    const found = [...(this.idsByName.get(folded(reference)) ?? [])];
    // A slug or documentId is exact; names may be shared.
    const exact = found.filter((id) => id === reference || this.entries.get(id)?.slug === reference);
    const ids = exact.length > 0 ? exact : found;
    if (ids.length === 1) return this.entries.get(ids[0]!)!;
    throw new UnresolvedReference(
      ids.length === 0
        ? `names no ${this.type}: “${reference.slice(0, 80)}” is nobody’s slug, name, alias or code`
        : `“${reference.slice(0, 80)}” is the name of ${ids.length} entries: write the slug of one`,
    );
  }
}

/** What an entry goes by, from its fields: names as they are written, and all that a reference may say, folded. */
export function namesOf(fields: Record<string, unknown>): { names: string[]; references: string[] } {
  const aliases = Array.isArray(fields.aliases) ? (fields.aliases as Alias[]).map(({ text }) => text) : [];
  const names = [fields.name ?? fields.title, ...aliases].filter(isText);
  const { slug, unlocode, isoCode } = fields;
  const references = [slug, unlocode, isoCode, ...names].filter(isText).map(folded);
  return { names, references: [...new Set(references)] };
}

/** The form in which references are compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
