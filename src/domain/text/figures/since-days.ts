import type { PeriodContext } from './period-resolution';
import type { PeriodSpec } from './period-spec';
import type { PeriodWords } from './period-words';
import type { Sentence } from './sentences';

/** “Since it went into operation on Dec. 3, 2021”. */
const SINCE =
  /\bsince (?:(?:(?:its|the|their|it|they) )?[^,.;\d]{0,50}(?:in |on )|(?:its|the|their) [^,.;\d]{0,40})?(?:at least )?$|(?<![а-я])с (?:(?:момента |даты )?(?:начала|запуска|открытия|пуска|ввода)[^,.;\d]{0,40} )?$/;
const SUPERLATIVE =
  /\b(?:highest|lowest|largest|smallest|biggest|weakest|strongest|best|worst|steepest|sharpest|fewest|most|first|record|higher|lower|unchanged)\b|(?<![а-я])(?:наи|впервые|максим|миним|рекорд|самы)/;
/** “Has shipped”: what goes on until now. */
const UNTIL_NOW =
  /\bha(?:s|ve)\b(?! (?:been )?(?:ris|rose|grown|increased|fallen|declined|dropped|doubled|tripled|halved|changed|remained|stood|operated|worked|run))|(?<![а-я])(?:экспортир|импортир|отгру[жз]|вывез|ввез|перевез|перевалил|перевалено|обработа[нл]|поставил|поставлено|отправил|отправлено)/;
/** “Up 5 per cent since May 2022”: against what was then. */
const RATE = /(?:%|percent|per cent|pct|процент[а-я]{0,2}|fold|times|раза?) (?:since|с) $/;
const ENDS = /^,? (?:по|до|to|until|till|through) /;
const LOOK_BACK = 60;
const AROUND = 200;
const NEIGHBOURS = 6;

/**
 * “Since it opened on Dec. 3, 2021 … as of Nov. 30”: both days become the stretch from the one to the other. Where no end is
 * named, what has gone on since then goes on until the day of publication.
 */
export function limitSince(
  words: PeriodWords[],
  text: string,
  sentences: Sentence[],
  published: PeriodContext['published'],
): PeriodWords[] {
  if (!published) return words;
  let at = 0;
  words.forEach((word, index) => {
    const { spec, start, end } = word;
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    if (!sentence || !isOneTime(spec) || ENDS.test(text.slice(end, end + 10))) return;
    const before = text.slice(Math.max(sentence.start, start - LOOK_BACK), start);
    const since = SINCE.exec(before);
    if (!since || SUPERLATIVE.test(before)) return;
    const from = start - since[0].length;
    if (RATE.test(before)) {
      if (spec.type === 'months' && spec.year !== undefined) word.start = from;
      return;
    }
    const limit = limitBeside(words, index, sentence);
    if (limit?.spec.type === 'date' && spec.type === 'date') {
      limit.spec = word.spec = between(spec, limit.spec, published);
      return;
    }
    const around = text.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND));
    if (limit || !UNTIL_NOW.test(around)) return;
    word.start = from;
    word.spec = untilNow(spec);
  });
  return words;
}

type DateSpec = Extract<PeriodSpec, { type: 'date' }>;
type MonthsSpec = Extract<PeriodSpec, { type: 'months' }>;

/** Whether an expression names a day or a month on its own. */
function isOneTime(spec: PeriodSpec): spec is DateSpec | MonthsSpec {
  return spec.type === 'date' ? !spec.isLimit : spec.type === 'months' && spec.count === 1;
}

function between(
  from: DateSpec,
  to: DateSpec,
  published: NonNullable<PeriodContext['published']>,
): PeriodSpec {
  const year = typeof to.year === 'number' ? to.year : published.year - (to.month > published.month ? 1 : 0);
  const isYearBefore = from.month > to.month || (from.month === to.month && from.day > to.day);
  const fromYear = typeof from.year === 'number' ? from.year : year - (isYearBefore ? 1 : 0);
  return { type: 'days', year, fromYear, from: [from.month, from.day], to: [to.month, to.day] };
}

function untilNow(spec: DateSpec | MonthsSpec): PeriodSpec {
  if (spec.type === 'date') return { type: 'until-now', year: spec.year, from: [spec.month, spec.day] };
  if (spec.first === 0 && spec.year === undefined) return { type: 'to-date', year: { back: 0 } };
  return { type: 'until-now', year: spec.year, from: [spec.first, 1], byMonths: true };
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
