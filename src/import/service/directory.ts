import type { UID } from '@strapi/strapi';
import { parsePeriod } from '../../domain/statistics/period';
import type { Alias } from '../../domain/validation/aliases';
import type { Strapi } from '../../documents/types';

/** One entry as references find it. */
export interface Listed {
  documentId: string;
  slug: string | null;
  names: string[];
}

/** One statistic by the parts of its key, entries by documentId. */
export interface ListedStatistic {
  documentId: string;
  asWritten: string | null;
  indicator: string | null;
  place: string | null;
  partner: string | null;
  source: string | null;
  unit: string | null;
  definitionVersion: string | null;
  releasedOn: string | null;
  periodStart: string | null;
  periodEnd: string | null;
}

export class UnresolvedReference extends Error {}

const CODES = ['unlocode', 'isoCode'];

/**
 * Finds entries by what people call them: slug, documentId, code, name or alias. Read once from the database, and told
 * of every entry that the import makes.
 */
export class Directory {
  private readonly types = new Map<string, Map<string, Listed>>();
  private readonly keys = new Map<string, Map<string, Set<string>>>();
  private readonly statisticsById = new Map<string, ListedStatistic>();

  constructor(private readonly strapi: Strapi) {}

  /** The entries of a type; a drafted type's as drafted. */
  async entries(uid: string): Promise<Listed[]> {
    return [...(await this.load(uid)).values()];
  }

  async statistics(): Promise<ListedStatistic[]> {
    await this.loadStatistics();
    return [...this.statisticsById.values()];
  }

  /**
   * The entry that a reference names.
   * @throws UnresolvedReference with a sentence when there is none, or several
   */
  async find(uid: string, reference: string): Promise<Listed> {
    const entries = await this.load(uid);
    const found = [...(this.keys.get(uid)?.get(folded(reference)) ?? [])];
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
    return [...(await this.load(uid)).values()].find((entry) => entry.slug === slug);
  }

  /** Takes in an entry that was just written. */
  async refresh(uid: string, documentId: string): Promise<void> {
    if (uid === 'api::statistic.statistic') {
      await this.loadStatistics();
      for (const row of await this.statisticRows({ documentId }))
        this.statisticsById.set(row.documentId, row);
      return;
    }
    await this.load(uid);
    this.forget(uid, documentId);
    for (const row of await this.rows(uid, { documentId })) this.add(uid, row);
  }

  private forget(uid: string, documentId: string): void {
    this.types.get(uid)?.delete(documentId);
    for (const ids of this.keys.get(uid)?.values() ?? []) ids.delete(documentId);
  }

  private async load(uid: string): Promise<Map<string, Listed>> {
    const loaded = this.types.get(uid);
    if (loaded) return loaded;
    const entries = new Map<string, Listed>();
    this.types.set(uid, entries);
    this.keys.set(uid, new Map());
    for (const row of await this.rows(uid, {})) this.add(uid, row);
    return entries;
  }

  private rows(uid: string, where: Record<string, unknown>): Promise<Record<string, unknown>[]> {
    const drafted = this.strapi.contentType(uid as UID.ContentType).options?.draftAndPublish;
    return this.strapi.db.query(uid).findMany({ where: drafted ? { ...where, publishedAt: null } : where });
  }

  private add(uid: string, row: Record<string, unknown>): void {
    const documentId = String(row.documentId);
    const slug = typeof row.slug === 'string' ? row.slug : null;
    const aliases = Array.isArray(row.aliases) ? (row.aliases as Alias[]).map((alias) => alias.text) : [];
    const name = row.name ?? row.title;
    const names = [...(typeof name === 'string' ? [name] : []), ...aliases];
    this.types.get(uid)!.set(documentId, { documentId, slug, names });
    const codes = CODES.map((code) => row[code]).filter((code): code is string => typeof code === 'string');
    const keys = this.keys.get(uid)!;
    for (const key of [documentId, slug, ...names, ...codes]) {
      if (!key) continue;
      const ids = keys.get(folded(key)) ?? new Set();
      keys.set(folded(key), ids.add(documentId));
    }
  }

  private loaded = false;
  private async loadStatistics(): Promise<void> {
    if (this.loaded) return;
    this.loaded = true;
    for (const row of await this.statisticRows({})) this.statisticsById.set(row.documentId, row);
  }

  private async statisticRows(where: Record<string, unknown>): Promise<ListedStatistic[]> {
    const documentId = { select: ['documentId'] };
    const rows = (await this.strapi.db.query('api::statistic.statistic').findMany({
      where: { ...where, publishedAt: null },
      populate: { indicator: documentId, place: documentId, partner: documentId, source: documentId },
    })) as (Omit<ListedStatistic, 'indicator'> & Record<string, { documentId: string } | null>)[];
    return rows.map((row) => ({
      ...(row as unknown as ListedStatistic),
      indicator: row.indicator?.documentId ?? null,
      place: (row.place as unknown as { documentId: string } | null)?.documentId ?? null,
      partner: (row.partner as unknown as { documentId: string } | null)?.documentId ?? null,
      source: (row.source as unknown as { documentId: string } | null)?.documentId ?? null,
    }));
  }

  private static readonly REFERENCES: Record<string, string> = {
    indicator: 'api::indicator.indicator',
    place: 'api::place.place',
    partner: 'api::place.place',
    source: 'api::organization.organization',
  };

  /**
   * The statistic that has these parts of its key. Where `partner` is not named, one without partner is preferred;
   * where `releasedOn` is not, the latest release.
   * @throws UnresolvedReference when none or several remain
   */
  async findStatistic(parts: Record<string, unknown>): Promise<ListedStatistic> {
    let found = await this.statistics();
    for (const [name, value] of Object.entries(parts)) {
      const given = value === null || value === '' ? null : String(value);
      if (name === 'period' && given) {
        const range = parsePeriod(given);
        found = found.filter((one) => one.periodStart === range.start && one.periodEnd === range.end);
      } else {
        const uid = Directory.REFERENCES[name];
        const wanted = uid && given ? (await this.find(uid, given)).documentId : given;
        found = found.filter((one) => (one[name as keyof ListedStatistic] ?? null) === wanted);
      }
    }
    if (found.length > 1 && !('partner' in parts)) {
      const alone = found.filter((one) => one.partner === null);
      if (alone.length > 0) found = alone;
    }
    if (found.length > 1 && !('releasedOn' in parts)) found = latestRelease(found);
    if (found.length === 1) return found[0]!;
    const named = JSON.stringify(parts);
    throw new UnresolvedReference(
      found.length === 0
        ? `no statistic has ${named}`
        : `${found.length} statistics have ${named}: name more of the key`,
    );
  }
}

function latestRelease(statistics: ListedStatistic[]): ListedStatistic[] {
  const latest = statistics
    .map((one) => one.releasedOn ?? '')
    .sort()
    .at(-1);
  return statistics.filter((one) => (one.releasedOn ?? '') === latest);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
