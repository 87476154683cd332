import type { Strapi } from '../../documents/types';
import { canName, isPublished, namedRow, nameColumn, schemaOf } from '../entries/lookup';
import { entryJson, type Selection } from '../entries/select';

export const EVENT = 'api::event.event';
export const PLACE = 'api::place.place';
export const TOPIC = 'api::topic.topic';

/** What a calendar is narrowed by. */
export interface EventsQuery {
  /** Slugs or documentIds. */
  place?: string;
  topic?: string;
  kind?: string;
  from?: string;
  to?: string;
  limit: number;
}

/** What the statement gives: one row. */
export interface EventsRow {
  place: string | null;
  topic: string | null;
  /** How many that match have no day: not counted where days are asked for. */
  undated: number;
  events: string;
}

const STOP_PLACE = { fields: ['name', 'aliases', 'latitude', 'longitude'] };
const CALENDAR: Selection = {
  fields: [
    ...['slug', 'name', 'aliases', 'kind', 'state', 'startDate', 'endDate', 'datePrecision'],
    ...['durationDays', 'timezone', 'summary', 'publishedAt'],
  ],
  links: { places: STOP_PLACE },
  components: { itinerary: { fields: ['date', 'time', 'activity'], links: { place: STOP_PLACE } } },
};

/** One statement for a calendar: the events with a day that match, the latest first where there are more than asked for. */
export function eventsStatement(
  strapi: Strapi,
  { place, topic, kind, from, to, limit }: EventsQuery,
  readable: ReadonlySet<string>,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const named = [
    ...(place === undefined ? [] : [`place AS (${namedRow(strapi, PLACE, place, bind)})`]),
    ...(topic === undefined ? [] : [`topic AS (${namedRow(strapi, TOPIC, topic, bind)})`]),
  ];
  const where = [
    'e.published_at IS NOT NULL',
    ...(place === undefined ? [] : [`e.id IN (${AT_PLACE})`]),
    ...(topic === undefined
      ? []
      : ['e.id IN (SELECT l.event_id FROM events_topics_lnk l WHERE l.topic_id = (SELECT id FROM topic))']),
    ...(kind === undefined ? [] : [`e.kind = ${bind(kind)}`]),
  ];
  const days = [
    ...(from === undefined ? [] : [`coalesce(m.end_date, m.start_date) >= ${bind(from)}::date`]),
    ...(to === undefined ? [] : [`m.start_date <= ${bind(to)}::date`]),
  ];
  const text = `WITH ${[
    ...named,
    `matching AS (SELECT e.id, e.start_date, e.end_date, e.start_date IS NOT NULL AND coalesce(e.date_precision, 'day') = 'day' AS dated
       FROM events e WHERE ${where.join(' AND ')})`,
    `chosen AS (SELECT m.id, m.start_date FROM matching m WHERE ${['m.dated', ...days].join(' AND ')}
       ORDER BY m.start_date DESC, m.id LIMIT ${bind(limit)})`,
  ].join(', ')}
    SELECT ${place === undefined ? 'NULL' : '(SELECT document_id FROM place)'} AS place,
           ${topic === undefined ? 'NULL' : '(SELECT document_id FROM topic)'} AS topic,
           ${days.length > 0 ? '0' : '(SELECT count(*)::int FROM matching m WHERE NOT m.dated)'} AS undated,
           (SELECT coalesce(json_agg(${entryJson(strapi, EVENT, 'e', CALENDAR, readable)} ORDER BY chosen.start_date, e.document_id), '[]')::text
              FROM chosen JOIN events e ON e.id = chosen.id) AS events`;
  return { text, values };
}

/** Events that stop at a place, and those that have it among their places. */
const AT_PLACE = `SELECT l.event_id FROM events_places_lnk l WHERE l.place_id = (SELECT id FROM place)
  UNION
  SELECT c.entity_id FROM components_shared_itinerary_stops_place_lnk l
    JOIN events_cmps c ON c.cmp_id = l.itinerary_stop_id AND c.field = 'itinerary'
   WHERE l.place_id = (SELECT id FROM place)`;

/** One statement for one event; undefined where the text can't name one. */
export function eventStatement(
  strapi: Strapi,
  entry: string,
  readable: ReadonlySet<string>,
): { text: string; values: unknown[] } | undefined {
  const schema = schemaOf(strapi, EVENT);
  if (!canName(schema, entry)) return undefined;
  const json = entryJson(strapi, EVENT, 'e', CALENDAR, readable);
  const text = `SELECT ${json}::text AS event FROM events e WHERE e.${nameColumn(entry)} = $1 AND ${isPublished(schema, 'e')}`;
  return { text, values: [entry] };
}
