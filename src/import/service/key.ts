import { seriesKey } from '../../domain/statistics/series-key';
import { parsePeriod } from '../../domain/statistics/period';
import { slugFrom } from '../../domain/validation/slug';
import type { Directory, Listed } from './directory';
import { uidOf, type ImportType } from './types';

type Data = Record<string, unknown>;

/** What tells a record apart from all others of its type: its slug, made from its name where it has none. */
export function slugOf(type: ImportType, fields: Data): string {
  const given = fields.slug;
  if (typeof given === 'string' && given !== '') return given;
  const name = type === 'articles' ? fields.title : fields.name;
  return slugFrom(typeof name === 'string' ? name : '');
}

/** A statistic's key with its period and release, from fields whose references are documentIds already. */
export function statisticKey(data: Data): string {
  const text = (name: string) =>
    data[name] === undefined || data[name] === null ? null : String(data[name]);
  const series = seriesKey({
    indicator: text('indicator') ?? '',
    place: text('place') ?? '',
    partner: text('partner'),
    unit: text('unit'),
    source: text('source'),
    definitionVersion: text('definitionVersion'),
  });
  const range = parsePeriod(text('period') ?? '');
  return [series, range.start, range.end, text('releasedOn') ?? ''].join('|');
}

/** The entry that a record stands for, where there is one already. */
export async function findExisting(
  directory: Directory,
  type: ImportType,
  data: Data,
  slug: string,
): Promise<Pick<Listed, 'documentId'> | undefined> {
  if (type !== 'statistics') return directory.bySlug(uidOf(type), slug);
  const key = statisticKey(data);
  return (await directory.statistics()).find(
    (one) =>
      one.indicator !== null && one.place !== null && one.periodStart !== null && storedKey(one) === key,
  );
}

function storedKey(one: Awaited<ReturnType<Directory['statistics']>>[number]): string {
  const series = seriesKey({ ...one, indicator: one.indicator!, place: one.place! });
  return [series, one.periodStart, one.periodEnd, one.releasedOn ?? ''].join('|');
}
