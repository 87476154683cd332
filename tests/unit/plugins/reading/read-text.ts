import type { ReadText } from '../../../../src/plugins/reading/admin/src/page/choices';

export const TEXT = 'Headline on Kashgar\nKashgar sold 5 billion yuan to Gate.';
const BODY = TEXT.indexOf('\n') + 1;
/** Where words stand in the text. */
export const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
export const entry = (id: string) => ({
  ...{ uid: 'api::place.place', documentId: id, label: id, slug: id, status: 'none' as const },
  kind: 'city',
});
const nothing = { indicator: null, place: null, partner: null, source: null, reportedBy: null };

/** A text with a name that is sure, one that is ambiguous, and a figure that does not say what it is of. */
export function read(): ReadText {
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
