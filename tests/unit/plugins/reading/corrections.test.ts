import { firstChoices } from '../../../../src/plugins/reading/admin/src/page/choices';
import { keepCorrections } from '../../../../src/plugins/reading/admin/src/page/corrections';
import { blankVisit, visitForm } from '../../../../src/plugins/reading/admin/src/visit/visit-form';
import type { ToldEvent } from '../../../../src/plugins/reading/shared/event-draft';
import { entry, read, at } from './read-text';

/** The text as another date has it: the figure is of another year then. */
function readNow() {
  const now = read();
  now.article.publishedOn = '2024-02-01';
  now.statistics[0]!.draft.period = '2023';
  now.statistics[0]!.draft.place = 'k';
  return now;
}
const draft = (name: string): ToldEvent => ({
  ...{ name, kind: 'diplomatic-visit', state: 'held', host: null, startDate: '2023-01-02', endDate: null },
  ...{ durationDays: null, countryCount: null, countryCountAtLeast: false },
  ...{ participants: [], itinerary: [], places: [] },
});

function readWithVisit(name: string) {
  const one = read();
  one.findings.visits = [
    {
      ...{ ...at('Kashgar sold'), state: 'new', event: null, participants: [], countryCount: null },
      ...{ stops: [], areas: [], period: null, durationDays: null, invitedBy: null },
    },
  ];
  one.events = [{ visit: 0, existing: null, draft: draft(name), entries: [] }];
  return one;
}

describe('what was corrected in a text that is read again', () => {
  it('is what the new reading says, where nothing was corrected', () => {
    expect(keepCorrections(read(), firstChoices(read()), readNow())).toEqual(firstChoices(readNow()));
  });

  it('stays: the headline, names chosen and left out', () => {
    const corrected = firstChoices(read());
    corrected.article.title = 'Another headline';
    corrected.mentions = [null, entry('b')];
    const kept = keepCorrections(read(), corrected, readNow());
    expect(kept.article).toEqual({ title: 'Another headline', publishedOn: '2024-02-01', language: 'en' });
    expect(kept.mentions).toEqual([null, entry('b')]);
  });

  it('stays for the parts of a figure that were corrected, and the others are read anew', () => {
    const corrected = firstChoices(read());
    const [figure] = corrected.statistics;
    corrected.statistics = [
      {
        isTaken: true,
        draft: { ...figure!.draft, value: '6', indicator: 'i' },
        about: { ...figure!.about, indicator: { ...entry('i'), uid: 'api::indicator.indicator' } },
      },
    ];
    const [kept] = keepCorrections(read(), corrected, readNow()).statistics;
    expect(kept).toMatchObject({
      isTaken: true,
      draft: { value: '6', indicator: 'i', period: '2023', place: 'k' },
      about: { indicator: { documentId: 'i' } },
    });
  });

  it('belongs to what stands in the same place, not to what is listed there', () => {
    const corrected = firstChoices(read());
    corrected.mentions = [null, entry('b')];
    const now = readNow();
    now.findings.mentions.reverse();
    expect(keepCorrections(read(), corrected, now).mentions).toEqual([entry('b'), null]);
    now.findings.mentions.pop();
    expect(keepCorrections(read(), corrected, now).mentions).toEqual([entry('b')]);
  });

  it('stays for a visit, and for one that was added', () => {
    const corrected = firstChoices(readWithVisit('A visit'));
    const added = { becomes: 'draft' as const, event: null, form: { ...blankVisit(), name: 'Added' } };
    const [found] = corrected.events;
    corrected.events = [{ ...found!, form: { ...found!.form, startDate: '2023-01-03' } }, added];
    const kept = keepCorrections(readWithVisit('A visit'), corrected, readWithVisit('A visit in winter'));
    const form = visitForm({ draft: draft('A visit in winter'), entries: [] });
    expect(kept.events).toEqual([{ ...found!, form: { ...form, startDate: '2023-01-03' } }, added]);
  });
});
