import {
  acceptRequest,
  firstChoices,
  isIncomplete,
  type Choices,
  type ReadText,
} from '../../../../src/plugins/reading/admin/src/page/choices';
import {
  blankParticipant,
  blankStop,
  blankVisit,
  moved,
  nextKey,
  problemAt,
  visitDraft,
  visitForm,
  visitProblems,
  type VisitForm,
} from '../../../../src/plugins/reading/admin/src/visit/visit-form';
import type { ToldEvent } from '../../../../src/plugins/reading/shared/event-draft';

const idOf = (name: string) => name.padEnd(24, '0');
const entry = (name: string, type = 'place') => ({
  ...{ uid: `api::${type}.${type}`, documentId: idOf(name), label: name, slug: name },
  status: 'none' as const,
});
const [GATE, YARD, REGION] = [entry('gate'), entry('yard'), entry('region')];
const [PERSON, OFFICE] = [entry('person', 'person'), entry('office', 'organization')];

const told: ToldEvent = {
  ...{ name: 'Visit to Region', kind: 'diplomatic-visit', state: 'held' },
  ...{ startDate: null, endDate: '2023-08-04', durationDays: 5, host: OFFICE.documentId },
  ...{ countryCount: null, countryCountAtLeast: false, places: [REGION.documentId] },
  participants: [
    { name: 'P', role: null, person: PERSON.documentId, country: null, organization: OFFICE.documentId },
  ],
  itinerary: [
    { place: GATE.documentId, date: null, activity: null },
    { place: YARD.documentId, date: '2023-08-04', activity: 'Saw it' },
  ],
};
const entries = [GATE, YARD, REGION, PERSON, OFFICE];
const form = (change: Partial<VisitForm> = {}): VisitForm => ({
  ...visitForm({ draft: told, entries }),
  ...change,
});

describe('the form of a visit', () => {
  it('that nobody changes gives what was found', () => {
    expect(visitDraft(form())).toEqual(told);
    expect(form().stops.map(({ place }) => place?.label)).toEqual(['gate', 'yard']);
    expect(visitProblems(form())).toEqual([]);
  });

  it('gives what it shows: no entry that it can’t name', () => {
    const draft = visitDraft(visitForm({ draft: told, entries: [GATE] }));
    expect(draft).toMatchObject({ host: null, places: [] });
    expect(draft.itinerary.map(({ place }) => place)).toEqual([GATE.documentId, null]);
    expect(draft.participants[0]).toMatchObject({ name: 'P', person: null, organization: null });
  });

  it('gives what is typed without blanks, and nothing for what is emptied', () => {
    const changed = form({
      ...{ name: ' Tour ', startDate: '2023-08-01', endDate: '', durationDays: '', countryCount: '20' },
      ...{ host: null, places: [] },
      stops: [{ ...blankStop(0), activity: ' Talks ' }],
      participants: [{ ...blankParticipant(0), role: 'envoy ', country: REGION }],
    });
    expect(visitDraft(changed)).toMatchObject({
      ...{ name: 'Tour', startDate: '2023-08-01', endDate: null, durationDays: null, countryCount: 20 },
      ...{ host: null, places: [] },
      itinerary: [{ place: null, date: null, activity: 'Talks' }],
      participants: [{ name: null, role: 'envoy', country: REGION.documentId }],
    });
  });

  it.each<[Partial<VisitForm>, string, string]>([
    [{ name: ' ' }, 'name', 'problem.empty'],
    [{ name: 'x'.repeat(256) }, 'name', 'problem.invalid'],
    [{ startDate: '2023-08-05' }, 'endDate', 'problem.end-before-start'],
    [{ durationDays: '0' }, 'durationDays', 'problem.invalid'],
    [{ countryCount: '2.5' }, 'countryCount', 'problem.invalid'],
    [{ stops: [...form().stops, blankStop(2)] }, 'itinerary.2', 'problem.empty-stop'],
    [{ participants: [blankParticipant(0)] }, 'participants.0', 'problem.empty-participant'],
  ])('says what is wrong, and where: %j', (change, part, text) => {
    const problems = visitProblems(form(change));
    expect(problems).toHaveLength(1);
    expect(problemAt(problems, part)).toBe(text);
    expect(problemAt(problems, 'host')).toBeUndefined();
  });

  it('tells the tenth stop’s problem from the first’s', () => {
    const stops = Array.from({ length: 10 }, (_, key) => ({ ...blankStop(key), place: GATE }));
    const problems = visitProblems(form({ stops: [...stops, blankStop(10)] }));
    expect([problemAt(problems, 'itinerary.1'), problemAt(problems, 'itinerary.10')]).toEqual([
      undefined,
      'problem.empty-stop',
    ]);
  });
});

describe('rows', () => {
  it('move by one, and not beyond either end', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('get keys that no other has', () => {
    expect([nextKey([]), nextKey([{ key: 4 }, { key: 1 }])]).toEqual([0, 5]);
  });
});

describe('what becomes of a visit', () => {
  const read = (existing: typeof GATE | null): ReadText => ({
    article: {
      ...{ title: 'T', publishedOn: '2023-08-07', language: 'en' },
      ...{ summary: null, byline: null, sourceUrl: null, body: [] },
    },
    bodyStart: 0,
    findings: { text: '', mentions: [], figures: [], visits: [], truncated: false },
    statistics: [],
    events: [{ visit: 0, existing, draft: told, entries }],
    notes: [],
  });
  const known = entry('known', 'event');
  const sent = (text: ReadText, change: Partial<Choices['events'][number]> = {}) => {
    const choices = firstChoices(text);
    choices.events = choices.events.map((one) => ({ ...one, ...change }));
    return { events: acceptRequest(text, choices).events, isIncomplete: isIncomplete(text, choices) };
  };

  it('is the event that there is, else a draft', () => {
    expect(sent(read(known)).events).toEqual([{ documentId: known.documentId }]);
    expect(sent(read(null)).events).toEqual([told]);
  });

  it('is as its editor chooses: nothing, another event, or another than the one that there is', () => {
    expect(sent(read(null), { becomes: 'nothing' }).events).toEqual([]);
    expect(sent(read(null), { becomes: 'link', event: known }).events).toEqual([
      { documentId: known.documentId },
    ]);
    expect(sent(read(known), { becomes: 'draft' }).events).toEqual([{ ...told, another: true }]);
  });

  it('is not drafted while something is wrong with it, and holds nothing up that is not drafted', () => {
    expect(sent(read(null), { form: blankVisit() }).isIncomplete).toBe(true);
    expect(sent(read(null), { form: blankVisit(), becomes: 'nothing' }).isIncomplete).toBe(false);
    expect(sent(read(null), { form: form() }).isIncomplete).toBe(false);
  });
});
