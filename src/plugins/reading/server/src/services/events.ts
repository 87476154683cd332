import type { Knex } from 'knex';
import { parsePeriod } from '../../../../../domain/statistics/period';
import type { Mention, Visit } from '../../../../../domain/text';

/** Most events at the places of one visit that are compared with it, the latest first. */
const MOST_EVENTS = 100;
/** How long before and after a text’s date a visit is that the text gives no dates of, in days. */
const BEFORE = 120;
const AFTER = 60;

/** What is known of a visit, as far as it tells one from another. */
export interface VisitFacts extends Pick<Visit, 'durationDays' | 'countryCount' | 'period'> {
  stops: { ids: string[] }[];
}

interface EventRow {
  id: string;
  first_day: string | null;
  last_day: string | null;
  days: number | null;
  countries: number | null;
  at_least: boolean | null;
  precision: 'day' | 'month' | 'year' | null;
  /** How many of the visit’s stops it went to. */
  shared: string;
}

/**
 * The event that is the visit a text tells of: one that the text names, else one that went to at least half of the same
 * places and that nothing the text tells of the visit speaks against. Undefined where there is none.
 */
export async function eventOf(
  db: Knex | Knex.Transaction,
  visit: VisitFacts,
  { events, publishedOn }: { events: readonly Mention[]; publishedOn: string | undefined },
): Promise<string | undefined> {
  const stops = [...new Set(visit.stops.flatMap(({ ids }) => ids))];
  const named = [...new Set(events.flatMap(({ ids }) => ids))];
  const rows = await eventsAt(db, stops, named);
  const fitting = rows.filter((row) => fits(row, visit, publishedOn));
  const byName = fitting.find(({ id }) => named.includes(id));
  return (byName ?? fitting.find(({ shared }) => Number(shared) * 2 >= visit.stops.length))?.id;
}

async function eventsAt(db: Knex | Knex.Transaction, stops: string[], named: string[]): Promise<EventRow[]> {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `WITH visited AS (
       SELECT c.entity_id AS event, p.document_id AS place
         FROM places p
         JOIN components_shared_itinerary_stops_place_lnk l ON l.place_id = p.id
         JOIN events_cmps c ON c.cmp_id = l.itinerary_stop_id AND c.component_type = 'shared.itinerary-stop'
        WHERE p.document_id = ANY(?)
       UNION
       SELECT l.event_id, p.document_id FROM places p JOIN events_places_lnk l ON l.place_id = p.id
        WHERE p.document_id = ANY(?)),
     found AS (
       SELECT event, count(DISTINCT place) AS shared FROM visited GROUP BY event
       UNION ALL SELECT id, 0 FROM events WHERE document_id = ANY(?))
     SELECT e.document_id AS id, e.start_date::text AS first_day, e.end_date::text AS last_day, e.duration_days AS days,
            e.country_count AS countries, e.country_count_at_least AS at_least,
            e.date_precision AS precision, max(f.shared) AS shared
       FROM found f JOIN events e ON e.id = f.event
      WHERE e.published_at IS NULL AND (e.kind = 'diplomatic-visit' OR (f.shared > 0 AND e.document_id = ANY(?)))
      GROUP BY e.id ORDER BY max(f.shared) DESC, e.start_date DESC NULLS LAST, e.id LIMIT ${MOST_EVENTS}`,
    [stops, stops, named, named],
  );
  return rows;
}

/** Whether nothing that the text tells of the visit speaks against its being the event. */
function fits(
  row: EventRow,
  { durationDays, countryCount, period }: VisitFacts,
  publishedOn?: string,
): boolean {
  if (durationDays !== undefined && row.days !== null && durationDays !== row.days) return false;
  if (countryCount && row.countries !== null) {
    const open = row.at_least === true || countryCount.bound !== 'exact';
    // “Over 20” may be 25, or “over 20” again; two exact numbers must agree.
    const apart = Math.abs(row.countries - countryCount.value);
    if (open ? apart > Math.max(5, countryCount.value / 2) : apart > 0) return false;
  }
  const first = row.first_day ?? row.last_day;
  if (first === null) return true;
  const last = endOf(row.last_day ?? first, row.precision);
  if (period !== undefined) {
    const days = parsePeriod(period);
    return days.start <= last && days.end >= first;
  }
  if (publishedOn === undefined) return true;
  return last >= shifted(publishedOn, -BEFORE) && first <= shifted(publishedOn, AFTER);
}

/** A date known to the month or year is kept as its first day. */
function endOf(day: string, precision: EventRow['precision']): string {
  if (precision === 'month') return parsePeriod(day.slice(0, 7)).end;
  return precision === 'year' ? parsePeriod(day.slice(0, 4)).end : day;
}

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
