import {
  acceptRequest,
  firstChoices,
  isIncomplete,
  type ReadText,
} from '../../../../src/plugins/reading/admin/src/page/choices';
import { segmentsOf } from '../../../../src/plugins/reading/admin/src/page/segments';

const TEXT = 'Headline on Kashgar\nKashgar sold 5 billion yuan to Gate.';
const BODY = TEXT.indexOf('\n') + 1;
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const entry = (id: string) => ({
  ...{ uid: 'api::place.place', documentId: id, label: id, slug: id, status: 'none' as const },
  kind: 'city',
});
const nothing = { indicator: null, place: null, partner: null, source: null, reportedBy: null };

function read(): ReadText {
  const figure = {
    ...{ ...at('5 billion yuan'), asWritten: '5 billion yuan', value: '5000000000', unit: 'CNY' },
    written: { value: '5', unitMultiplier: 9, decimals: 0 },
    ...{ bound: 'exact' as const, period: null, change: null, kind: 'observation' as const },
    ...{ state: 'unsourced' as const, statistic: null, from: [], about: nothing, dismissed: false },
  };
  const name = { state: 'linkable' as const, field: 'places', dismissed: false };
  return {
    article: {
      ...{ title: 'Headline on Kashgar', publishedOn: '2023-01-01', language: 'en' },
      ...{ summary: null, byline: null, sourceUrl: null, body: [] },
    },
    bodyStart: BODY,
    findings: {
      text: TEXT,
      mentions: [
        {
          ...name,
          text: 'Kashgar',
          candidates: [entry('k')],
          occurrences: [at('Kashgar'), at('Kashgar', BODY)],
        },
        {
          ...name,
          text: 'Gate',
          state: 'ambiguous',
          candidates: [entry('a'), entry('b')],
          occurrences: [at('Gate')],
        },
      ],
      figures: [figure],
      visits: [],
      truncated: false,
    },
    statistics: [
      {
        figures: [0],
        existing: null,
        draft: {
          ...{ asWritten: '5 billion yuan', value: '5', unitMultiplier: 9, decimals: 0, unit: 'CNY' },
          ...{
            bound: 'exact',
            change: null,
            changeBasis: null,
            partner: null,
            source: null,
            reportedBy: null,
          },
          ...{ period: null, indicator: null, place: null, releasedOn: null },
        },
        missing: ['indicator', 'place', 'period'],
      },
    ],
    events: [],
    notes: [],
  };
}
const tones = (text: ReadText, choices = firstChoices(text)) =>
  segmentsOf(text, choices).flatMap(({ text: words, mark }) => (mark ? [`${words} ${mark.tone}`] : []));

describe('what an editor makes of a text', () => {
  it('is at first what is sure, and shows what is not', () => {
    expect(tones(read())).toEqual(['Kashgar name', 'Kashgar name', '5 billion yuan check', 'Gate choose']);
    const { links, words, statistics } = acceptRequest(read(), firstChoices(read()));
    expect([links, statistics]).toEqual([['k'], []]);
    // The first place in the body, not in the headline.
    expect(words).toEqual([{ start: 0, end: 7, documentId: 'k' }]);
  });

  it('takes what is chosen, and leaves out what is not wanted', () => {
    const choices = firstChoices(read());
    choices.mentions = [null, entry('b')];
    expect(tones(read(), choices)).toEqual([
      'Kashgar out',
      'Kashgar out',
      '5 billion yuan check',
      'Gate name',
    ]);
    expect(acceptRequest(read(), choices).links).toEqual(['b']);
  });

  it('can’t be accepted with a figure that does not say what it is of', () => {
    const choices = firstChoices(read());
    const [figure] = choices.statistics;
    choices.statistics = [{ ...figure!, isTaken: true }];
    expect(isIncomplete(read(), choices)).toBe(true);
    const whole = { ...figure!.draft, indicator: 'i', place: 'k', period: '2023' };
    choices.statistics = [{ ...figure!, isTaken: true, draft: whole }];
    expect(isIncomplete(read(), choices)).toBe(false);
    expect(tones(read(), choices)).toContain('5 billion yuan new');
    expect(acceptRequest(read(), choices).statistics).toEqual([whole]);
  });

  it('is shown whole, in its order', () => {
    const segments = segmentsOf(read(), firstChoices(read()));
    expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
  });
});
