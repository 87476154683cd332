import { nameInLanguage } from './name-in-language';
import type { CalendarStop, PublishedEvent } from './published-event';

/** A day so many days after another, both YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a calendar tells of an event beside its days: whether it holds, its summary, and its stops in their order. */
export function eventDescription({ state, summary, itinerary }: PublishedEvent, language?: string): string {
  const stops = itinerary.map((stop) => stopLine(stop, language)).filter((line) => line !== '');
  return [
    ...(state === 'postponed' ? ['Postponed.'] : []),
    ...(summary ? [summary] : []),
    ...(stops.length > 0 ? [stops.join('\n')] : []),
  ].join('\n\n');
}

function stopLine({ place, date, time, activity }: CalendarStop, language?: string): string {
  const when = [date, time?.slice(0, 5)].filter(Boolean).join(' ');
  const what = [place && nameInLanguage(place, language), activity].filter(Boolean).join(': ');
  return [when, what].filter(Boolean).join(' ');
}

/** Why an event has no place in a calendar, as a sentence. */
export function noDayReason({ startDate, datePrecision }: PublishedEvent): string {
  if (startDate === null) return 'The dates of this event are not known: a calendar has no day to show it on';
  const known = datePrecision === 'year' ? startDate.slice(0, 4) : startDate.slice(0, 7);
  return `The dates of this event are known to the ${datePrecision} only (${known}): a calendar has no day to show it on`;
}

/** What a calendar says of events that it can't hold; undefined where there are none. */
export function leftOutNote(count: number): string | undefined {
  if (count === 0) return undefined;
  const what =
    count === 1 ? '1 event is left out: its dates are' : `${count} events are left out: their dates are`;
  return `${what} unknown, or known to the month or year only.`;
}
