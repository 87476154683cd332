import { parsePeriod } from '../../domain/statistics/period';
import type { Directory } from './directory';
import { UnresolvedReference } from './name-index';
import type { ListedStatistic } from './statistics-directory';

const REFERENCES: Record<string, string> = {
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
export async function findStatistic(
  directory: Directory,
  parts: Record<string, unknown>,
): Promise<ListedStatistic> {
  let found = await directory.statistics.all();
  for (const [name, value] of Object.entries(parts)) {
    const given = typeof value === 'string' && value !== '' ? value : null;
    if (name === 'period' && given) {
      const range = periodOf(given);
      found = found.filter((one) => one.periodStart === range.start && one.periodEnd === range.end);
    } else {
      const uid = REFERENCES[name];
      const wanted = uid && given ? (await directory.find(uid, given)).documentId : given;
      found = found.filter((one) => (one[name as keyof ListedStatistic] ?? null) === wanted);
    }
  }
  if (found.length > 1 && !('partner' in parts)) {
    const alone = found.filter((one) => one.partner === null);
    if (alone.length > 0) found = alone;
  }
  if (found.length > 1 && !('releasedOn' in parts)) found = latestRelease(found);
  if (found.length === 1) return found[0]!;
  const named = Object.entries(parts)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
  throw new UnresolvedReference(
    found.length === 0
      ? `names no statistic: none has ${named}`
      : `${found.length} statistics have ${named}: name more of the key`,
  );
}

function periodOf(text: string): ReturnType<typeof parsePeriod> {
  try {
    return parsePeriod(text);
  } catch (error) {
    throw new UnresolvedReference((error as Error).message);
  }
}

function latestRelease(statistics: ListedStatistic[]): ListedStatistic[] {
  const latest = statistics
    .map((one) => one.releasedOn ?? '')
    .sort()
    .at(-1);
  return statistics.filter((one) => (one.releasedOn ?? '') === latest);
}
