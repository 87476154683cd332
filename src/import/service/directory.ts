import type { UID } from '@strapi/strapi';
import type { Alias } from '../../domain/validation/aliases';
import type { Strapi } from '../../documents/types';
import { StatisticsDirectory } from './statistics-directory';

/** One entry as references find it. */
export interface Listed {
  documentId: string;
  slug: string | null;
  names: string[];
}

/** A reference that names no entry, or several; its message says so to whoever wrote it. */
export class UnresolvedReference extends Error {}

interface Type {
  entries: Map<string, Listed>;
  bySlug: Map<string, string>;
  /** The documentIds that go by each slug, code, name or alias, folded. */
  byName: Map<string, Set<string>>;
  /** What each entry goes by, to forget it. */
  namesOf: Map<string, string[]>;
}

/**
 * Finds entries by what people call them: slug, documentId, code, name or alias. Read once from the database, and told
 * of every entry that the import makes.
 */
export class Directory {
  readonly statistics: StatisticsDirectory;
  private readonly types = new Map<string, Promise<Type>>();

  constructor(private readonly strapi: Strapi) {
    this.statistics = new StatisticsDirectory(strapi);
  }

  /** The entries of a type; a drafted type's as drafted. */
  async entries(uid: string): Promise<Listed[]> {
    return [...(await this.load(uid)).entries.values()];
  }

  /**
   * The entry that a reference names.
   * @throws UnresolvedReference with a sentence when there is none, or several
   */
  async find(uid: string, reference: string): Promise<Listed> {
    const { entries, byName } = await this.load(uid);
    const found = [...(byName.get(folded(reference)) ?? [])];
    // A slug or documentId is exact; names may be shared.
    const exact = found.filter((id) => id === reference || entries.get(id)?.slug === reference);
    const ids = exact.length > 0 ? exact : found;
    if (ids.length === 1) return entries.get(ids[0]!)!;
    const type = this.strapi.contentType(uid as UID.ContentType).info.displayName.toLowerCase();
    throw new UnresolvedReference(
      ids.length === 0
        ? `names no ${type}: “${reference.slice(0, 80)}” is nobody’s slug, name, alias or code`
        : `“${reference.slice(0, 80)}” is the name of ${ids.length} entries: write the slug of one`,
    );
  }

  async bySlug(uid: string, slug: string): Promise<Listed | undefined> {
    const { entries, bySlug } = await this.load(uid);
    const documentId = bySlug.get(slug);
    return documentId === undefined ? undefined : entries.get(documentId);
  }

  async byDocumentId(uid: string, documentId: string): Promise<Pick<Listed, 'documentId'> | undefined> {
    if (uid === 'api::statistic.statistic') return this.statistics.get(documentId);
    return (await this.load(uid)).entries.get(documentId);
  }

  /** Takes in what a write made of an entry, or that there is none any more. */
  async refresh(uid: string, documentId: string): Promise<void> {
    if (uid === 'api::statistic.statistic') return this.statistics.refresh(documentId);
    const type = await this.load(uid);
    forget(type, documentId);
    for (const row of await this.rows(uid, { documentId })) add(type, row);
  }

  private load(uid: string): Promise<Type> {
    const loaded = this.types.get(uid) ?? this.read(uid);
    this.types.set(uid, loaded);
    return loaded;
  }

  private async read(uid: string): Promise<Type> {
    const type: Type = { entries: new Map(), bySlug: new Map(), byName: new Map(), namesOf: new Map() };
    for (const row of await this.rows(uid, {})) add(type, row);
    return type;
  }

  private rows(uid: string, where: Record<string, unknown>): Promise<Record<string, unknown>[]> {
    const drafted = this.strapi.contentType(uid as UID.ContentType).options?.draftAndPublish;
    return this.strapi.db.query(uid).findMany({ where: drafted ? { ...where, publishedAt: null } : where });
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

function add(type: Type, row: Record<string, unknown>): void {
  const documentId = String(row.documentId);
  const slug = isText(row.slug) ? row.slug : null;
  const { names, references } = namesOf(row);
  type.entries.set(documentId, { documentId, slug, names });
  if (slug) type.bySlug.set(slug, documentId);
  const keys = [documentId, ...references];
  type.namesOf.set(documentId, keys);
  for (const key of keys) type.byName.set(key, (type.byName.get(key) ?? new Set()).add(documentId));
}

function forget(type: Type, documentId: string): void {
  const slug = type.entries.get(documentId)?.slug;
  if (slug && type.bySlug.get(slug) === documentId) type.bySlug.delete(slug);
  for (const key of type.namesOf.get(documentId) ?? []) type.byName.get(key)?.delete(documentId);
  type.namesOf.delete(documentId);
  type.entries.delete(documentId);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
