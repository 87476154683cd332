import type { PublishedObservation } from '../../../domain/formats/published-observation';
import { jsonAnswer } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { anyObject } from '../../json-shapes';
import { typeKey } from '../../shown';
import { inFormat, wantedFormat, wantedLanguage, withAmounts } from '../formats';
import { asKnownOn } from './as-of';
import { readSeriesQuery, SERIES_PARAMETERS, type SeriesQuery } from './query';
import { readSeries } from './series';
import type { SeriesRow } from './statement';

/** An observation may newly stand in a series, and those that are there name entries of these types. */
const SHOWS = ['statistics', 'indicators', 'places', 'organizations'].map(typeKey);

/** `GET /api/statistics/series`: the published observations of one series, in order of time. */
export const seriesEndpoint: Endpoint = {
  path: '/statistics/series',
  parameters: SERIES_PARAMETERS,
  json: anyObject,
  reads: ['api::statistic.statistic', 'api::indicator.indicator', 'api::place.place'],
  answer: async ({ query, accept, mayRead }, tools) => {
    const wanted = readSeriesQuery(query);
    const format = wantedFormat(wanted.format, accept);
    const language = wantedLanguage(wanted.language);
    const row = await readSeries(wanted, await mayRead('api::organization.organization'), tools);
    const varies = { vary: 'Accept' };
    // What PostgreSQL wrote is passed on as it is, where nothing is left to be worked out.
    if (format === 'json' && wanted.asOf === undefined && language === undefined) {
      const body = `{"data":${row.observations},"meta":${meta(row, row.count)}}`;
      return { ...jsonAnswer(body, varies), shows: SHOWS };
    }
    const observations = seriesObservations(wanted, row);
    if (format === 'json') {
      const data = language === undefined ? observations : withAmounts(observations, language);
      const body = `{"data":${JSON.stringify(data)},"meta":${meta(row, data.length, wanted)}}`;
      return { ...jsonAnswer(body, varies), shows: SHOWS };
    }
    const told = { title: titleOf(row), origin: tools.origin, language };
    return { ...inFormat(format, named(observations, row), told), headers: varies, shows: SHOWS };
  },
};

/** The observations that were asked for: what stood on a day, where one is named. */
export function seriesObservations(
  { asOf, allVintages }: SeriesQuery,
  { observations }: SeriesRow,
): PublishedObservation[] {
  const known = asOf === undefined ? JSON.parse(observations) : asKnownOn(asOf, observations, allVintages);
  return known as PublishedObservation[];
}

/** The observations with what names their series, which every one of them stands under. */
function named(observations: PublishedObservation[], row: SeriesRow): PublishedObservation[] {
  const indicator = JSON.parse(row.indicator!) as PublishedObservation['indicator'];
  const place = JSON.parse(row.place!) as PublishedObservation['place'];
  const partner = row.partner === null ? null : (JSON.parse(row.partner) as PublishedObservation['place']);
  return observations.map((one) => ({ ...one, indicator, place, partner }));
}

function titleOf({ indicator, place, partner }: SeriesRow): string {
  const nameOf = (json: string) => (JSON.parse(json) as { name: string }).name;
  const subject = `${nameOf(indicator!)}, ${nameOf(place!)}`;
  return partner === null ? subject : `${subject} with ${nameOf(partner)}`;
}

function meta(
  { indicator, place, partner, units }: SeriesRow,
  count: number,
  { asOf }: Pick<SeriesQuery, 'asOf'> = {},
): string {
  const known = asOf === undefined ? '' : `,"asOf":"${asOf}"`;
  return `{"indicator":${indicator},"place":${place},"partner":${partner},"unit":${JSON.stringify(units?.[0] ?? null)},"count":${count}${known}}`;
}
