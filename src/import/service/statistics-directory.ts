import { parsePeriod } from '../../domain/statistics/period';
import { seriesKey } from '../../domain/statistics/series-key';
import type { Strapi } from '../../documents/types';

const STATISTIC = 'api::statistic.statistic';

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

/** The drafts of all statistics, by documentId and by key. Read once, and told of every one that the import makes. */
export class StatisticsDirectory {
  private readonly byId = new Map<string, ListedStatistic>();
  private readonly byKey = new Map<string, string>();
  private loading: Promise<void> | undefined;

  constructor(private readonly strapi: Strapi) {}

  async all(): Promise<ListedStatistic[]> {
    await this.load();
    return [...this.byId.values()];
  }

  async get(documentId: string): Promise<ListedStatistic | undefined> {
    await this.load();
    return this.byId.get(documentId);
  }

  /** The statistic with a key as `statisticKey` makes it. */
  async withKey(key: string): Promise<ListedStatistic | undefined> {
    await this.load();
    const documentId = this.byKey.get(key);
    return documentId === undefined ? undefined : this.byId.get(documentId);
  }

  /** Takes in what a write made of a statistic, or that there is none any more. */
  async refresh(documentId: string): Promise<void> {
    await this.load();
    const before = this.byId.get(documentId);
    const key = before && keyOf(before);
    if (key !== undefined && this.byKey.get(key) === documentId) this.byKey.delete(key);
    this.byId.delete(documentId);
    for (const row of await this.rows({ documentId })) this.add(row);
  }

  private load(): Promise<void> {
    this.loading ??= this.rows({}).then((rows) => rows.forEach((row) => this.add(row)));
    return this.loading;
  }

  private add(row: ListedStatistic): void {
    this.byId.set(row.documentId, row);
    const key = keyOf(row);
    if (key !== undefined) this.byKey.set(key, row.documentId);
  }

  private async rows(where: Record<string, unknown>): Promise<ListedStatistic[]> {
    const named = { select: ['documentId'] };
    const rows = (await this.strapi.db.query(STATISTIC).findMany({
      where: { ...where, publishedAt: null },
      populate: { indicator: named, place: named, partner: named, source: named },
    })) as Record<string, unknown>[];
    const idOf = (value: unknown) => (value as { documentId: string } | null)?.documentId ?? null;
    return rows.map((row) => ({
      ...(row as unknown as ListedStatistic),
      indicator: idOf(row.indicator),
      place: idOf(row.place),
      partner: idOf(row.partner),
      source: idOf(row.source),
    }));
  }
}

/**
 * What tells one statistic from all others: its series with the days of its period (2023-S1 and 2023-Q1/2023-Q2 are one
 * period) and its release; from fields whose references are documentIds already.
 * @throws RangeError with a sentence for a period that is none
 */
export function statisticKey(data: Record<string, unknown>): string {
  const { start, end } = parsePeriod(textOf(data.period) ?? '');
  return [seriesOf(data), start, end, textOf(data.releasedOn) ?? ''].join('|');
}

/** The key of a stored one; undefined for a draft that is not complete yet. */
function keyOf(one: ListedStatistic): string | undefined {
  if (one.indicator === null || one.place === null || one.periodStart === null) return undefined;
  const series = seriesOf(one as unknown as Record<string, unknown>);
  return [series, one.periodStart, one.periodEnd, one.releasedOn ?? ''].join('|');
}

function seriesOf(data: Record<string, unknown>): string {
  return seriesKey({
    indicator: textOf(data.indicator) ?? '',
    place: textOf(data.place) ?? '',
    partner: textOf(data.partner),
    unit: textOf(data.unit),
    source: textOf(data.source),
    definitionVersion: textOf(data.definitionVersion),
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
