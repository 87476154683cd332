import type { UID } from '@strapi/strapi';
import type { Strapi } from '../../documents/types';
import { NameIndex, type Listed } from './name-index';
import { StatisticsDirectory } from './statistics-directory';

/**
 * Finds entries by what people call them: slug, documentId, code, name or alias. Read once from the database, and told
 * of every entry that the import makes.
 */
export class Directory {
  readonly statistics: StatisticsDirectory;
  private readonly types = new Map<string, Promise<NameIndex>>();

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
    return (await this.load(uid)).find(reference);
  }

  async bySlug(uid: string, slug: string): Promise<Listed | undefined> {
    return (await this.load(uid)).bySlug(slug);
  }

  async byDocumentId(uid: string, documentId: string): Promise<Pick<Listed, 'documentId'> | undefined> {
    if (uid === 'api::statistic.statistic') return this.statistics.get(documentId);
    return (await this.load(uid)).entries.get(documentId);
  }

  /** Takes in what a write made of an entry, or that there is none any more. */
  async refresh(uid: string, documentId: string): Promise<void> {
    if (uid === 'api::statistic.statistic') return this.statistics.refresh(documentId);
    const type = await this.load(uid);
    type.forget(documentId);
    for (const row of await this.rows(uid, { documentId })) type.add(row);
  }

  private load(uid: string): Promise<NameIndex> {
    const loaded = this.types.get(uid) ?? this.read(uid);
    this.types.set(uid, loaded);
    return loaded;
  }

  private async read(uid: string): Promise<NameIndex> {
    const { displayName } = this.strapi.contentType(uid as UID.ContentType).info;
    const type = new NameIndex(displayName.toLowerCase());
    for (const row of await this.rows(uid, {})) type.add(row);
    return type;
  }

  private rows(uid: string, where: Record<string, unknown>): Promise<Record<string, unknown>[]> {
    const drafted = this.strapi.contentType(uid as UID.ContentType).options?.draftAndPublish;
    return this.strapi.db.query(uid).findMany({ where: drafted ? { ...where, publishedAt: null } : where });
  }
}
