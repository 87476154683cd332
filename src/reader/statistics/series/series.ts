import { BadParameter } from '../../answer';
import { prepared } from '../../database';
import type { ReaderTools } from '../../endpoint';
import { presentDocument } from '../../entries/lookup';
import type { SeriesQuery } from './query';
import { MOST_OBSERVATIONS, seriesStatement, type SeriesRow } from './statement';

const NAMED = {
  indicator: 'api::indicator.indicator',
  place: 'api::place.place',
  partner: 'api::place.place',
  source: 'api::organization.organization',
} as const;

/**
 * The row of one series. An entry may be named by a slug that it had before.
 * @throws BadParameter that names what is nobody's name, and where there is more than one answer may hold.
 */
export async function readSeries(
  query: SeriesQuery,
  organizations: boolean,
  tools: ReaderTools,
): Promise<SeriesRow> {
  const row = await ask(query, organizations, tools);
  const unknown = (Object.keys(NAMED) as (keyof typeof NAMED)[]).filter(
    (name) => query[name] !== undefined && row[name] === null,
  );
  if (unknown.length > 0) {
    return readSeries({ ...query, ...(await presentNames(query, unknown, tools)) }, organizations, tools);
  }
  if (row.count > MOST_OBSERVATIONS) {
    throw new BadParameter('from', `is needed: the series has more than ${MOST_OBSERVATIONS} observations`);
  }
  if (row.units && row.units.length > 1) {
    throw new BadParameter('unit', `must be chosen: the series has figures in ${row.units.join(' and ')}`);
  }
  return row;
}

async function ask(
  query: SeriesQuery,
  organizations: boolean,
  { database }: ReaderTools,
): Promise<SeriesRow> {
  const { text, values } = seriesStatement(query, organizations);
  const { rows } = await database.query<SeriesRow>(prepared(text, values));
  return rows[0]!;
}

/** The documentIds of entries whose slugs have changed. */
async function presentNames(
  query: SeriesQuery,
  names: (keyof typeof NAMED)[],
  { strapi }: ReaderTools,
): Promise<Partial<SeriesQuery>> {
  const present: Partial<SeriesQuery> = {};
  for (const name of names) {
    present[name] = await presentDocument(strapi, NAMED[name], name, query[name]!);
  }
  return present;
}
