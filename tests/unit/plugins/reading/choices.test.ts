import {
  acceptRequest,
  firstChoices,
  isIncomplete,
  type ReadText,
} from '../../../../src/plugins/reading/admin/src/page/choices';
import { segmentsOf } from '../../../../src/plugins/reading/admin/src/page/segments';
import { entry, read, TEXT } from './read-text';

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
