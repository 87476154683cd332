import { leftOutNote } from '../../domain/formats/calendar-texts';
import { hasDay, toCalendar, type CalendarOptions } from '../../domain/formats/calendar';
import type { PublishedEvent } from '../../domain/formats/published-event';
import type { Answer } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { mustMayRead, presentDocument, schemaOf } from '../entries/lookup';
import { readableTypes } from '../entries/select';
import { wholeNumber } from '../number-parameters';
import { pageAddress } from '../pages';
import { oneOf, readParameters } from '../parameters';
import { fromTo } from '../period-parameters';
import { typeKey } from '../shown';
import { wantedLanguage } from '../statistics/formats';
import { EVENT, eventsStatement, PLACE, TOPIC, type EventsQuery, type EventsRow } from './statement';

export const CALENDAR_PARAMETERS = ['place', 'topic', 'kind', 'from', 'to', 'language', 'limit'] as const;
const MOST = 2000;
const USUAL = 500;
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** `GET /api/events.ics`: events as a calendar (RFC 5545), the latest where there are more than the limit. */
export const calendarEndpoint: Endpoint = {
  path: '/events.ics',
  reads: [EVENT],
  parameters: CALENDAR_PARAMETERS,
  answer: async (request, tools) => {
    const given = readParameters(request.query, CALENDAR_PARAMETERS);
    await mustMayRead(request, 'place', given.place, PLACE);
    await mustMayRead(request, 'topic', given.topic, TOPIC);
    const language = wantedLanguage(given.language);
    const wanted: EventsQuery = {
      ...{ place: given.place, topic: given.topic, ...fromTo(given) },
      kind: oneOf('kind', given.kind, schemaOf(tools.strapi, EVENT).attributes.kind!.enum!),
      limit: wholeNumber('limit', given.limit, { least: 1, most: MOST, otherwise: USUAL }),
    };
    const readable = await readableTypes(tools.strapi, request);
    const { undated, events } = await readEvents(wanted, readable, tools);
    const told = { name: 'Events', description: leftOutNote(undated), language };
    const shows = ['events', 'places', ...(given.topic === undefined ? [] : ['topics'])].map(typeKey);
    return {
      ...calendarAnswer(JSON.parse(events) as PublishedEvent[], told, tools),
      shows,
    };
  },
};

/** Events that have a day as the answer that a calendar asks for. */
export function calendarAnswer(
  events: PublishedEvent[],
  { name, description, language }: Pick<CalendarOptions, 'name' | 'description' | 'language'>,
  tools: ReaderTools,
): Answer {
  const addressOf = (event: PublishedEvent) => pageAddress(tools, EVENT, event);
  const options = { name, description, language, origin: tools.origin, addressOf };
  return { status: 200, type: CALENDAR_TYPE, body: toCalendar(events.filter(hasDay), options) };
}

async function readEvents(
  query: EventsQuery,
  readable: ReadonlySet<string>,
  tools: ReaderTools,
): Promise<EventsRow> {
  const { text, values } = eventsStatement(tools.strapi, query, readable);
  const { rows } = await tools.database.query<EventsRow>(prepared(text, values));
  const row = rows[0]!;
  const present = { ...query };
  for (const [parameter, uid] of [
    ['place', PLACE],
    ['topic', TOPIC],
  ] as const) {
    const given = query[parameter];
    if (given !== undefined && row[parameter] === null) {
      present[parameter] = await presentDocument(tools.strapi, uid, parameter, given);
    }
  }
  const changed = present.place !== query.place || present.topic !== query.topic;
  return changed ? readEvents(present, readable, tools) : row;
}
