import { noDayReason } from '../../domain/formats/calendar-texts';
import { hasDay } from '../../domain/formats/calendar';
import { nameInLanguage } from '../../domain/formats/name-in-language';
import type { PublishedEvent } from '../../domain/formats/published-event';
import { entryLinks } from '../alternates';
import { errorAnswer } from '../answer';
import { prepared } from '../database';
import type { Endpoint } from '../endpoint';
import { movedOrMissing } from '../entries/lookup';
import { readableTypes } from '../entries/select';
import { readParameters } from '../parameters';
import { entryKey, linksKey } from '../shown';
import { wantedLanguage } from '../statistics/formats';
import { calendarAnswer } from './calendar';
import { EVENT, eventStatement } from './statement';

export const EVENT_CALENDAR_PARAMETERS = ['language'] as const;

/**
 * `GET /api/events/<slug or documentId>.ics`: one event as a calendar. One whose dates are not known to the day is a 404
 * that says so: a calendar without it would look as if it had been called off.
 */
export const eventCalendarEndpoint: Endpoint = {
  path: '/events/:entry.ics',
  reads: [EVENT],
  parameters: EVENT_CALENDAR_PARAMETERS,
  answer: async (request, tools) => {
    const language = wantedLanguage(readParameters(request.query, EVENT_CALENDAR_PARAMETERS).language);
    const readable = await readableTypes(tools.strapi, request);
    const statement = eventStatement(tools.strapi, request.entry, readable);
    const found =
      statement &&
      (await tools.database.query<{ event: string }>(prepared(statement.text, statement.values))).rows[0];
    if (!found) return movedOrMissing(eventCalendarEndpoint, EVENT, request, tools);
    const event = JSON.parse(found.event) as PublishedEvent;
    if (!hasDay(event)) {
      return errorAnswer(404, 'NotFoundError', noDayReason(event), { documentId: event.documentId });
    }
    const places = [...event.itinerary.map(({ place }) => place), ...(event.places ?? [])];
    return {
      ...calendarAnswer([event], { name: nameInLanguage(event, language), language }, tools),
      headers: { link: entryLinks(tools, EVENT, event, 'ics') },
      shows: [
        ...[entryKey(event.documentId), linksKey(event.documentId)],
        ...places.flatMap((place) => (place ? [entryKey(place.documentId)] : [])),
      ],
    };
  },
};
