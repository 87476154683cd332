import type { PeriodContext } from './period-resolution';
import type { PeriodSpec } from './period-spec';
import type { PeriodWords } from './period-words';
import type { Sentence } from './sentences';

/** “Since it went into operation on Dec. 3, 2021”. */
const SINCE =
  /\bsince (?:(?:its|the|their|it|they) [^,.;\d]{0,40})?(?:on )?$|(?<![а-я])с (?:момента |даты )?(?:начала|запуска|открытия|пуска|ввода)[^,.;\d]{0,40} $/;
const SUPERLATIVE =
  /\b(?:highest|lowest|largest|smallest|biggest|weakest|strongest|best|worst|steepest|sharpest|fewest|most|first|record)\b|(?<![а-я])(?:наи|впервые|максим|миним|рекорд|самы)/;
const LOOK_BACK = 60;
const NEIGHBOURS = 6;

/** “Since it opened on Dec. 3, 2021 … as of Nov. 30”: both days become the stretch from the one to the other. */
export function limitSince(
  words: PeriodWords[],
  text: string,
  sentences: Sentence[],
  published: PeriodContext['published'],
): PeriodWords[] {
  let at = 0;
  words.forEach((word, index) => {
    const { spec, start } = word;
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    if (!sentence || !published || spec.type !== 'date' || spec.isLimit || typeof spec.year !== 'number')
      return;
    const before = text.slice(Math.max(sentence.start, start - LOOK_BACK), start);
    if (!SINCE.test(before) || SUPERLATIVE.test(before)) return;
    const limit = limitBeside(words, index, sentence);
    if (limit?.spec.type !== 'date') return;
    const { month, day, year } = limit.spec;
    limit.spec = word.spec = {
      type: 'days',
      year: typeof year === 'number' ? year : published.year - (month > published.month ? 1 : 0),
      fromYear: spec.year,
      from: [spec.month, spec.day],
      to: [month, day],
    };
  });
  return words;
}

/**
 * “By Dec. 11 in the season that started on July 1”: from that day to this one.
 * @param soFar what is meant where no day is named
 */
export function limitSeason(
  words: PeriodWords[],
  index: number,
  begins: number,
  sentence: Sentence,
  soFar?: PeriodSpec,
): void {
  const season = words[index];
  const limit = limitBeside(words, index, sentence);
  if (!season) return;
  if (limit?.spec.type !== 'date') {
    season.spec = soFar ?? season.spec;
    return;
  }
  const { year, month, day } = limit.spec;
  limit.spec = season.spec = { type: 'days', year, from: [begins, 1], to: [month, day] };
}

/** The day up to which a sentence counts, among the periods next to one of its own. */
function limitBeside(words: PeriodWords[], index: number, sentence: Sentence): PeriodWords | undefined {
  return words
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .find(
      ({ start, end, spec }) =>
        spec.type === 'date' && spec.isLimit && start >= sentence.start && end <= sentence.end,
    );
}
