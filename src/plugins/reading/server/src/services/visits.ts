import type { Knex } from 'knex';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { SuggestedVisit } from '../../../shared/contracts';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { eventOf } from './events';
import type { Reading } from './read';

const EVENT = 'api::event.event';

/** A visit that a text tells of, and the event that it is, where the desk has one. */
export interface FoundVisit {
  visit: Reading['visits'][number];
  event: string | undefined;
}

/** Looks up which events the visits of a text are. */
export async function findEvents(
  db: Knex | Knex.Transaction,
  gazetteer: Gazetteer,
  { mentions, visits }: Reading,
  publishedOn: string | undefined,
): Promise<FoundVisit[]> {
  const events = mentions.filter(({ ids }) => ids.some((id) => gazetteer.entry(id)?.uid === EVENT));
  const found: FoundVisit[] = [];
  for (const visit of visits) {
    found.push({ visit, event: await eventOf(db, visit, { events, publishedOn }) });
  }
  return found;
}

/** All entries that visits name, by documentId. */
export function namedByVisits(found: readonly FoundVisit[]): string[] {
  return found.flatMap(({ visit, event }) => [
    ...(event ? [event] : []),
    ...visit.participants.flatMap(({ ids, countryIds }) => [...ids.slice(0, 1), ...countryIds.slice(0, 1)]),
    ...[...visit.stops, ...visit.areas].flatMap(({ ids }) => ids.slice(0, 1)),
    ...(visit.invitedBy?.ids.slice(0, 1) ?? []),
  ]);
}

export function suggestedVisit(
  { visit, event }: FoundVisit,
  entries: ReadonlyMap<string, Entry>,
  linked: ReadonlySet<string>,
): SuggestedVisit {
  const entryOf = (id: string | undefined) => (id === undefined ? null : (entries.get(id) ?? null));
  const named = ({ name, ids }: { name: string; ids: string[] }) => ({ name, entry: entryOf(ids[0]) });
  return {
    ...{ start: visit.start, end: visit.end },
    state: event === undefined ? 'new' : linked.has(event) ? 'linked' : 'linkable',
    event: entryOf(event),
    participants: visit.participants.map((one) => ({
      name: one.name ?? null,
      role: one.role ?? null,
      person: entryOf(one.ids[0]),
      country: entryOf(one.countryIds[0]),
    })),
    countryCount: visit.countryCount ?? null,
    stops: visit.stops.map(named),
    areas: visit.areas.map(named),
    period: visit.period ?? null,
    durationDays: visit.durationDays ?? null,
    invitedBy: visit.invitedBy ? named(visit.invitedBy) : null,
  };
}
