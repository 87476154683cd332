import type { Event, Organization, Person, WithContext } from 'schema-dts';
import type { EventEntry, LinkedPlace } from './entries';
import {
  eventType,
  head,
  organizationReference,
  personReference,
  placeReference,
  topicReference,
  type JsonLdOptions,
} from './nodes';

const STATUS: Record<string, 'EventCancelled' | 'EventPostponed'> = {
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/** An event as a schema.org Event: its dates as exactly as they are known, and where it went. */
export function eventJsonLd(event: EventEntry, options: JsonLdOptions): WithContext<Event> {
  const { startDate, endDate, datePrecision, host, itinerary } = event;
  const places = new Map<string, LinkedPlace>();
  for (const place of [...itinerary.map((stop) => stop.place), ...(event.places ?? [])]) {
    if (place) places.set(place.documentId, place);
  }
  const stops = itinerary.filter(({ date, place, activity }) => date && (place ?? activity));
  const attendees = event.participants.flatMap((participant) => attendee(participant, options));
  return {
    '@context': 'https://schema.org',
    '@type': eventType(event.kind),
    ...head(event, options),
    ...(event.summary ? { description: event.summary } : {}),
    ...(startDate ? { startDate: asKnown(startDate, datePrecision) } : {}),
    ...(endDate ? { endDate: asKnown(endDate, datePrecision) } : {}),
    eventStatus: `https://schema.org/${STATUS[event.state ?? ''] ?? 'EventScheduled'}`,
    ...(places.size > 0
      ? { location: [...places.values()].map((place) => placeReference(place, options)) }
      : {}),
    ...(host ? { organizer: organizationReference(host, options) } : {}),
    ...(attendees.length > 0 ? { attendee: attendees } : {}),
    ...(event.topics?.length ? { about: event.topics.map((topic) => topicReference(topic, options)) } : {}),
    ...(stops.length > 0
      ? {
          subEvent: stops.map(({ date, place, activity }) => ({
            '@type': 'Event' as const,
            name: activity ?? place!.name,
            startDate: date!,
            ...(place ? { location: placeReference(place, options) } : {}),
          })),
        }
      : {}),
  };
}

/** A date with no more of it than is known: 2024-07 of a month (ISO 8601). */
function asKnown(date: string, precision: string | null): string {
  return precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date;
}

function attendee(
  { name, role, person, organization }: EventEntry['participants'][number],
  options: JsonLdOptions,
): (Person | Organization)[] {
  if (person)
    return [
      { ...(personReference(person, options) as object), ...(role ? { jobTitle: role } : {}) } as Person,
    ];
  if (organization) return [organizationReference(organization, options)];
  return name ? [{ '@type': 'Person', name, ...(role ? { jobTitle: role } : {}) }] : [];
}
