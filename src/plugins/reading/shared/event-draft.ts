import { z } from 'zod';
import { day, documentId, short } from './parts';

export const EVENT_KINDS = [
  'diplomatic-visit',
  'trade-fair',
  'opening',
  'signing',
  'meeting',
  'other',
] as const;
export const EVENT_STATES = ['planned', 'confirmed', 'postponed', 'cancelled', 'held'] as const;

const stop = z.strictObject({
  /** Null where the desk has no entry of it: then what was done there tells where it was. */
  place: documentId.nullable(),
  date: day.nullable().default(null),
  activity: z.string().trim().max(2000).nullable().default(null),
});

const participant = z.strictObject({
  /** As the text has it. */
  name: short.nullable(),
  role: short.nullable(),
  person: documentId.nullable(),
  country: documentId.nullable(),
  organization: documentId.nullable().default(null),
});

/** An event as a text tells of it. */
export const toldEvent = z.strictObject({
  name: short.min(1, 'must not be empty'),
  kind: z.enum(EVENT_KINDS),
  state: z.enum(EVENT_STATES),
  startDate: day.nullable(),
  endDate: day.nullable(),
  durationDays: z.number().int().min(1).max(3660).nullable(),
  host: documentId.nullable(),
  countryCount: z.number().int().min(0).max(300).nullable(),
  countryCountAtLeast: z.boolean(),
  participants: z.array(participant).max(200),
  /** The stops in their order. */
  itinerary: z.array(stop).max(100),
  /** Places besides the stops. */
  places: z.array(documentId).max(100),
});
export type ToldEvent = z.output<typeof toldEvent>;

/** What several fields of an event together must not say. */
export type EventRule = 'end-before-start' | 'empty-stop' | 'empty-participant';

/** An event that is to be drafted. */
export const eventDraft = toldEvent
  .extend({
    /** That it is another than an event at the same places which the desk has, and that would be linked in its stead. */
    another: z.boolean().optional(),
  })
  .superRefine(({ startDate, endDate, itinerary, participants }, context) => {
    const broken = (rule: EventRule, path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message, params: { rule } });
    if (startDate !== null && endDate !== null && endDate < startDate) {
      broken('end-before-start', ['endDate'], `${endDate} is before startDate ${startDate}`);
    }
    for (const [index, { place, activity }] of itinerary.entries()) {
      if (!place && !activity) {
        broken('empty-stop', ['itinerary', index, 'place'], 'is missing, and no activity says where it was');
      }
    }
    for (const [index, { name, role, person, country, organization }] of participants.entries()) {
      if (![name, role, person, country, organization].some(Boolean)) {
        broken(
          'empty-participant',
          ['participants', index],
          'is empty: name a person or whom they represent',
        );
      }
    }
  });
export type EventDraft = z.output<typeof eventDraft>;

/** The entries that an event points at, each once. */
export function entriesOf({ host, participants, itinerary, places }: ToldEvent): string[] {
  const ids = [
    host,
    ...participants.flatMap(({ person, country, organization }) => [person, country, organization]),
    ...itinerary.map(({ place }) => place),
    ...places,
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}
