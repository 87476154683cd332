import { basisBefore, basisIn, type Basis } from './change-words';
import { inMonths, lengthInMonths, sdmx, shifted, type Span } from './period-span';
import type { PeriodMention } from './periods';
import { isRevision } from './revisions';

const AROUND = 120;
/** Where another clause begins, which may compare with something else. */
const NEXT_CLAUSE =
  /[;；]|, (?:an? |the )?(?:slow(?:ing|er|est|down)|accelerat|quicker|faster|(?:sharp |marked )?(?:slowdown|acceleration)|same (?:pace|rate))|, (?:быстрее|медленнее|замедли|ускори)|，增[速幅]|\b(?:but|while|whereas)\b|(?<![а-я])(?:а|но|тогда как)(?![а-я])|, (?=(?:относительно|ко?|по сравнению с|в сравнении с) [а-я])/;
/** “Month on month, exports fell …”: said first for all that the sentence tells. */
const OPENING =
  /^[\s"'“«(]*(?:on an? |in |в )?(?:(?:year|half|quarter|month)[- ](?:on|over)[- ](?:year|half|quarter|month)|(?:annual|monthly|quarterly) terms|годовом выражении|месячном выражении|квартальном выражении)|^[\s"'“«(]*(?:compared (?:with|to)|по сравнению с) [^,]{4,60},/;
const LONGEST_OPENING = 70;
/** “In January, compared with the same month of 2024, exports fell …”. */
const COMPARED_FIRST = /[,:] compared (?:with|to) [^,;]{4,60},(?=[^;]*$)/;
const FARTHEST_OPENING = 240;
/** A change over several years, which is none against the year before. */
const LONGER =
  /(?<!\bthan in any (?:year|month|quarter) )(?<!\b(?:best|highest|lowest|largest|biggest|strongest|fastest|most|steepest|sharpest|smallest|weakest|first)(?: [a-z]+){0,3} )\bsince (?:19|20)\d\d|\b(?:over|in|during) (?:the )?(?:past |last )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years|(?<![а-я])за (?:последние )?(?:[а-я]+|\d+) (?:лет|года)(?![а-я])|[两三四五六七八九十\d]年[来间]|目前|\b(?:present|current) (?:level|volume|value|figure)|нынешн[а-я]{2,3} уровн/;

/** “The highest since 2014” compares no amount with what was then. */
const SINCE = /(?:(?:максимум|минимум|рекорд|уровн)[а-я]{0,2} с |\bsince )$/;
/** “Compared with the previous one”, which is as long as what is told of. */
const PREVIOUS_ONE =
  /^[^.;,]{0,60}(?:compared (?:with|to)|than|from|on|over) the (?:(?:previous|preceding|prior) (?:one|period)|(?:one|period) before)\b|^[^.;,\d]{0,16}(?<![а-я])к предыдущему(?: периоду)?(?=[ ,.;)]|$)(?! (?:году|месяцу|кварталу))/;
/** A further change between a change and a period. */
const ANOTHER_RATE = /\d ?(?:%|per ?cent|pct|процент|проц\.)/;

/** A record or plan that was exceeded, of whatever time. */
const RECORD =
  /\b(?:record|high|peak|best|plan|target|all-time)\b|(?<![а-я])(?:рекорд|максимум|план)|纪录|最高/;
const EXCEEDS = /^ (?:above|over|more than|higher than|beyond|превы[а-я]{2,6}|больше|выше)|超过|高于/;
const EXCEEDING =
  /(?:\b(?:exceed|surpass|beat|topp|break|broke)[a-z]*[^.;,]{0,40} by |(?<![а-я])превы[а-я]{2,6} [^.;,]{0,40} на )[^.;,]{0,20}$/;

/** Where the words of a change begin, its amount, and how far what belongs to it may reach. */
export interface ChangeWords {
  sentence: number;
  /** Whether it is a rate of growth that changed itself, so that other periods don't tell what it compares with. */
  isLevel: boolean;
  /** Whether the amount that it changed from is told after it, so that a period there is what it compares with. */
  isFrom: boolean;
  from: number;
  start: number;
  end: number;
  to: number;
}

/**
 * What a change compares with: by its own words, by the period it names (“than in 2022”), or because a whole year can only
 * be compared with the one before; undefined where none
 * of these tells, `none` where they tell of another time.
 */
export function basisOf(
  text: string,
  { sentence, isLevel, isFrom, from, start, end, to }: ChangeWords,
  span: Span | undefined,
  periods: PeriodMention[],
): Basis | 'none' | undefined {
  const later = text.slice(end, to);
  const clause = NEXT_CLAUSE.exec(later)?.index ?? later.length;
  const after = later.slice(0, clause);
  const before = text.slice(from, start);
  const chain = before.lastIndexOf('环比');
  if (chain >= 0 && !basisIn(before.slice(chain))) {
    return span?.by === 'months' && span.form === 'Q' ? 'quarter-on-quarter' : 'month-on-month';
  }
  const own = basisIn(after);
  if (own) return own;
  const opening = OPENING.exec(text.slice(sentence, sentence + LONGEST_OPENING));
  const comparisons = isLevel
    ? []
    : periods.filter(
        ({ isComparison, start: at }) =>
          (isComparison || (isFrom && at >= end)) && !SINCE.test(text.slice(Math.max(0, at - 16), at)),
      );
  const compared =
    comparisons.find(
      // Chinese says what it compares with before it says the change.
      ({ start: at }) =>
        at >= end &&
        at <= end + clause &&
        !/[比较与]/.test(text[at - 1] ?? '') &&
        // “Slower than the 8.1 per cent of April” sets another rate beside it.
        !ANOTHER_RATE.test(text.slice(end, at)),
    ) ??
    comparisons.findLast(
      (period) => period.start >= from && period.end <= start && !/\d/.test(text.slice(period.end, start)),
    ) ??
    (opening ? comparisons.find((period) => period.end <= sentence + opening[0].length) : undefined);
  const byPeriods = span && compared?.span && stepBetween(compared.span, span);
  if (byPeriods) return byPeriods;
  if (span && PREVIOUS_ONE.test(after)) return stepBetween(shifted(span, -lengthInMonths(span)), span);
  const inWords = basisBefore(before);
  if (inWords) return inWords;
  const isOther = compared?.span !== undefined && span !== undefined && sdmx(compared.span) !== sdmx(span);
  if (opening) return basisIn(opening[0]) ?? (isOther ? 'none' : undefined);
  const comparing = COMPARED_FIRST.exec(text.slice(Math.max(sentence, start - FARTHEST_OPENING), start));
  const byFirst = comparing && basisIn(comparing[0]);
  if (byFirst) return byFirst;
  if (isOverRecord(text.slice(Math.max(sentence, start - 60), start), after.slice(0, 40))) return 'none';
  const isYear = span?.by === 'months' && span.count === 12;
  if (isOther || LONGER.test(text.slice(Math.max(sentence, start - AROUND), to))) return 'none';
  return isYear && !isRevision(text.slice(Math.max(0, from - AROUND), to + AROUND))
    ? 'year-on-year'
    : undefined;
}

/** “1.6 million above the previous record”: against no time that is told. */
function isOverRecord(before: string, after: string): boolean {
  return (RECORD.test(after) && EXCEEDS.test(after)) || (RECORD.test(before) && EXCEEDING.test(before));
}

function stepBetween(before: Span, after: Span): Basis | undefined {
  if (before.by !== 'months' || after.by !== 'months') {
    const [one, other] = [inMonths(before), inMonths(after)];
    return one && other && (one !== before || other !== after) ? stepBetween(one, other) : undefined;
  }
  // “An increase of 26 per cent over 2020” of nine months is over those of that year.
  if (
    before.count === 12 &&
    after.count < 12 &&
    Math.floor(after.start / 12) === Math.floor(before.start / 12) + 1
  )
    return 'year-on-year';
  if (before.count !== after.count) return undefined;
  const step = after.start - before.start;
  if (step === 12) return 'year-on-year';
  if (step !== lengthInMonths(after)) return undefined;
  if (step === 1) return 'month-on-month';
  if (step === 3) return 'quarter-on-quarter';
  return step === 6 ? 'half-on-half' : undefined;
}
