import { ICalCalendar, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { nameInLanguage } from './name-in-language';
import { printable } from './printable';
import { dayAfter, eventDescription } from './calendar-texts';
import type { CalendarStop, PublishedEvent } from './published-event';
import { instantIn } from './zoned-time';

/** RFC 5545 has no word for what has been put off: its old dates are kept as uncertain, and the description says so. */
const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  held: ICalEventStatus.CONFIRMED,
};

/** SEQUENCE counts the seconds since then: it rises with every publication, and stays below 2^31 for 68 years. */
const FIRST_SEQUENCE = Date.UTC(2020, 0, 1);

export interface CalendarOptions {
  name: string;
  description?: string;
  /** Where readers reach Dateline: https://dateline.example */
  origin: string;
  language?: string;
  /** Where people read about an event. */
  addressOf: (event: PublishedEvent) => string;
}

/** Whether an event has a day to stand on in a calendar. */
export function hasDay({ startDate, datePrecision }: PublishedEvent): boolean {
  return startDate !== null && (datePrecision ?? 'day') === 'day';
}

/**
 * Events as a calendar (RFC 5545). An event is an all-day entry from its first day to its last; each stop of its
 * itinerary with a date and a time is an entry of its own beside it, in UTC, or in floating local time where the event
 * has no time zone. The same content gives the same text.
 * @param events each of which has a day
 */
export function toCalendar(events: PublishedEvent[], options: CalendarOptions): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Dateline', product: 'Dateline' },
    name: printable(options.name),
    ...(options.description ? { description: options.description } : {}),
  });
  for (const event of events) {
    calendar.createEvent(wholeEvent(event, options));
    for (const [index, stop] of event.itinerary.entries()) {
      const timed = timedStop(event, stop, index, options);
      if (timed) calendar.createEvent(timed);
    }
  }
  return calendar.toString();
}

function wholeEvent(event: PublishedEvent, options: CalendarOptions): ICalEventData {
  const { startDate, endDate, durationDays } = event;
  const last = endDate ?? dayAfter(startDate!, (durationDays ?? 1) - 1);
  return {
    ...common(event, options),
    id: `${event.documentId}@${new URL(options.origin).hostname}`,
    allDay: true,
    start: midnight(startDate!),
    end: midnight(dayAfter(last < startDate! ? startDate! : last, 1)),
    summary: printable(nameInLanguage(event, options.language)),
    description: printable(eventDescription(event, options.language)),
    location: locationOf(event.itinerary.find(({ place }) => place)?.place ?? event.places?.[0], options),
    categories: [{ name: event.kind }],
  };
}

function timedStop(
  event: PublishedEvent,
  { place, date, time, activity }: CalendarStop,
  index: number,
  options: CalendarOptions,
): ICalEventData | undefined {
  if (!date || !time) return undefined;
  const instant = event.timezone ? instantIn(event.timezone, date, time) : undefined;
  const name = nameInLanguage(event, options.language);
  return {
    ...common(event, options),
    id: `${event.documentId}-stop-${index + 1}@${new URL(options.origin).hostname}`,
    start: instant ?? new Date(`${date}T${time.slice(0, 8)}Z`),
    floating: instant === undefined,
    summary: printable(place ? `${name}: ${nameInLanguage(place, options.language)}` : name),
    description: activity ? printable(activity) : null,
    location: locationOf(place, options),
  };
}

function common(event: PublishedEvent, { addressOf }: CalendarOptions): Omit<ICalEventData, 'start'> {
  const published = new Date(event.publishedAt);
  return {
    stamp: published,
    lastModified: published,
    sequence: Math.max(0, Math.floor((published.getTime() - FIRST_SEQUENCE) / 1000)),
    status: STATUS[event.state ?? 'planned'],
    url: addressOf(event),
  };
}

function locationOf(
  place: CalendarStop['place'] | undefined,
  { language }: CalendarOptions,
): ICalEventData['location'] {
  if (!place) return null;
  const { latitude, longitude } = place;
  const geo = latitude === null || longitude === null ? undefined : { lat: latitude, lon: longitude };
  return { title: printable(nameInLanguage(place, language)), ...(geo ? { geo } : {}) };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
