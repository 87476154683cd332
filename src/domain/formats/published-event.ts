import type { Alias } from '../validation/aliases';

interface StopPlace {
  documentId: string;
  name: string;
  aliases: Alias[] | null;
  latitude: number | null;
  longitude: number | null;
}

/** A stop of an itinerary. */
export interface CalendarStop {
  /** Absent for readers who may not read places. */
  place?: StopPlace | null;
  date: string | null;
  /** HH:MM:SS, by the clocks of the event's time zone. */
  time: string | null;
  activity: string | null;
}

/** An event as readers see it. */
export interface PublishedEvent {
  documentId: string;
  slug: string;
  name: string;
  aliases: Alias[] | null;
  kind: string;
  state: 'planned' | 'confirmed' | 'postponed' | 'cancelled' | 'held' | null;
  startDate: string | null;
  endDate: string | null;
  datePrecision: 'day' | 'month' | 'year' | null;
  durationDays: number | null;
  timezone: string | null;
  summary: string | null;
  publishedAt: string;
  itinerary: CalendarStop[];
  places?: StopPlace[];
}
