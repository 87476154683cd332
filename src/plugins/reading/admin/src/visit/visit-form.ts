import type { Entry } from '../../../../crosslinks/shared/contracts';
import { eventDraft, type EventDraft, type EventRule, type ToldEvent } from '../../../shared/event-draft';
import type { ProposedEvent } from '../../../shared/import-contracts';
import type { MessageKey } from '../translations';

interface Row {
  /** Tells the rows of a list apart, wherever they move. */
  key: number;
}

export interface StopRow extends Row {
  place: Entry | null;
  date: string;
  activity: string;
}

export interface ParticipantRow extends Row {
  name: string;
  role: string;
  person: Entry | null;
  organization: Entry | null;
  country: Entry | null;
}

/** A visit as its editor corrects it: what is typed as it is typed, what is pointed at with its name. */
export interface VisitForm extends Pick<ToldEvent, 'kind' | 'state' | 'countryCountAtLeast'> {
  name: string;
  startDate: string;
  endDate: string;
  durationDays: string;
  countryCount: string;
  host: Entry | null;
  stops: StopRow[];
  participants: ParticipantRow[];
  places: Entry[];
}

/** What is wrong with a part of the form. */
export interface VisitProblem {
  /** As the draft has it: `endDate`, `itinerary.0.place`. */
  path: string;
  text: MessageKey;
}

const RULES: Record<EventRule, MessageKey> = {
  'end-before-start': 'problem.end-before-start',
  'empty-stop': 'problem.empty-stop',
  'empty-participant': 'problem.empty-participant',
};

export const blankStop = (key: number): StopRow => ({ key, place: null, date: '', activity: '' });
export const blankParticipant = (key: number): ParticipantRow => ({
  ...{ key, name: '', role: '' },
  ...{ person: null, organization: null, country: null },
});

/** The form of a visit that the text doesn’t tell of, or not so that it was found. */
export function blankVisit(): VisitForm {
  return {
    ...{ name: '', kind: 'diplomatic-visit', state: 'held' },
    ...{ startDate: '', endDate: '', durationDays: '', countryCount: '', countryCountAtLeast: false },
    ...{ host: null, stops: [], participants: [], places: [] },
  };
}

/** The form of a visit as it was found. */
export function visitForm({ draft, entries }: Pick<ProposedEvent, 'draft' | 'entries'>): VisitForm {
  const entryOf = (id: string | null) => entries.find(({ documentId }) => documentId === id) ?? null;
  const { name, kind, state, countryCountAtLeast, startDate, endDate, durationDays, countryCount } = draft;
  return {
    ...{ name, kind, state, countryCountAtLeast },
    ...{ startDate: startDate ?? '', endDate: endDate ?? '' },
    ...{ durationDays: String(durationDays ?? ''), countryCount: String(countryCount ?? '') },
    host: entryOf(draft.host),
    stops: draft.itinerary.map(({ place, date, activity }, key) => ({
      ...{ key, place: entryOf(place), date: date ?? '', activity: activity ?? '' },
    })),
    participants: draft.participants.map((one, key) => ({
      ...{ key, name: one.name ?? '', role: one.role ?? '' },
      person: entryOf(one.person),
      organization: entryOf(one.organization),
      country: entryOf(one.country),
    })),
    places: draft.places.flatMap((id) => entryOf(id) ?? []),
  };
}

/** What is sent of a form: what it shows, and nothing else. */
export function visitDraft(form: VisitForm): EventDraft {
  const { kind, state, countryCountAtLeast } = form;
  const idOf = (entry: Entry | null) => entry?.documentId ?? null;
  const typed = (value: string) => value.trim() || null;
  const number = (value: string) => (value.trim() === '' ? null : Number(value));
  return {
    ...{ name: form.name.trim(), kind, state, countryCountAtLeast },
    ...{ startDate: typed(form.startDate), endDate: typed(form.endDate) },
    ...{ durationDays: number(form.durationDays), countryCount: number(form.countryCount) },
    host: idOf(form.host),
    itinerary: form.stops.map(({ place, date, activity }) => ({
      ...{ place: idOf(place), date: typed(date), activity: typed(activity) },
    })),
    participants: form.participants.map(({ name, role, person, organization, country }) => ({
      ...{ name: typed(name), role: typed(role) },
      ...{ person: idOf(person), organization: idOf(organization), country: idOf(country) },
    })),
    places: form.places.map(({ documentId }) => documentId),
  };
}

/** Why the server would refuse the form: by the rules that it goes by itself. */
export function visitProblems(form: VisitForm): VisitProblem[] {
  const issues = eventDraft.safeParse(visitDraft(form)).error?.issues ?? [];
  return issues.map((issue) => {
    const rule = issue.code === 'custom' ? (issue.params?.rule as EventRule) : undefined;
    const path = issue.path.join('.');
    if (rule) return { path, text: RULES[rule] };
    return { path, text: path === 'name' && form.name.trim() === '' ? 'problem.empty' : 'problem.invalid' };
  });
}

/** The problem with a part of the form, or with anything in it. */
export function problemAt(problems: VisitProblem[], part: string): MessageKey | undefined {
  return problems.find(({ path }) => path === part || path.startsWith(`${part}.`))?.text;
}

/** A list with one of its rows a place further up or down; as it was, where there is no such place. */
export function moved<T>(list: T[], index: number, by: -1 | 1): T[] {
  const row = list[index];
  if (row === undefined || index + by < 0 || index + by >= list.length) return list;
  return list.filter((_, at) => at !== index).toSpliced(index + by, 0, row);
}

/** A key that none of the rows has. */
export function nextKey(rows: Row[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}
