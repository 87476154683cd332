import type { PeriodContext } from './period-resolution';
import type { PeriodSpec, YearReference } from './period-spec';
import type { PeriodWords } from './period-words';
import type { Sentence } from './sentences';

/** “By the end of September”, 截至9月底, «на конец сентября»: a month up to which something was counted. */
const UP_TO_MONTH =
  /(?:\b(?:as of|by|until|till|through|at) (?:the )?(?:end[- ](?:of )?)|(?<![а-я])(?:на|к|до) кон(?:ец|цу|ца) |截至|截止到?)$/;
const MONTH_ENDS = /^[底末]/;
/** The day that the text has just spoken of, or that of publication. */
const UP_TO_NOW =
  /至此|至今|截至目前|迄今|目前|\b(?:to date|until now|up to now|as of now|thus far|by now)\b|(?<![а-я])(?:к настоящему (?:времени|моменту)|на (?:сегодня|данный момент|текущий момент)|к этому (?:дню|времени))/;
const OF_THAT_DAY = /至此/;
/** “As of Wednesday”. */
const UP_TO_WEEKDAY =
  /\b(?:as of|up to|until|till|through|by) (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const LOOK_BACK = 24;

/** What adds up over a year, and what is so at a time. */
const FLOWS =
  /\b(?:exports?|imports?|trade (?:balance|surplus|deficit|turnover)|turnover|throughput|shipments)\b|(?<![а-я])(?:экспорт|импорт|товарооборот|грузооборот|профицит|сальдо|отгру[жз]|перевал|перевез|ввоз|вывоз)/;
const STOCKS =
  /\b(?:reserves?|stocks?|fleet|debt|loans?|companies|capacity|projects?|registered|cumulative|accumulated|since|reopen|start|resume)|(?<![а-я])(?:запас|резерв|парк|долг|кредит|компани|мощност|проект|зарегистр|накоплен|начн|возобнов|открыт)/;

type Limit = { year: YearReference } & ({ until: [month: number, day: number] } | { months: number });

/**
 * “As of May 27 … this year”: what a sentence counts in the current year, it counts up to the day or month that it names.
 * The expressions of both become that stretch.
 */
export function limitYears(
  words: PeriodWords[],
  text: string,
  sentences: Sentence[],
  published: PeriodContext['published'],
): PeriodWords[] {
  if (!published) return words;
  limitFlows(words, text, sentences);
  let at = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || !isCurrentYear(word.spec)) continue;
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= word.start) at += 1;
    const sentence = sentences[at];
    if (!sentence) continue;
    let [first, last] = [index, index];
    while ((words[first - 1]?.start ?? -1) >= sentence.start) first -= 1;
    while ((words[last + 1]?.start ?? Infinity) < sentence.end) last += 1;
    limitWithin(words.slice(first, last + 1), text, sentence, published);
    index = last;
  }
  return words;
}

/** “Exports were 22 billion by the end of November 2024”: from the beginning of that year. */
function limitFlows(words: PeriodWords[], text: string, sentences: Sentence[]): void {
  let at = 0;
  for (const word of words) {
    const { spec, start, end } = word;
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    if (!sentence || spec.type !== 'months' || spec.form !== 'M' || spec.count !== 1) continue;
    if (typeof spec.year !== 'number' || !isUpToMonth(text, start, end)) continue;
    const said = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
    if (FLOWS.test(said) && !STOCKS.test(said)) word.spec = { ...spec, first: 0, count: spec.first + 1 };
  }
}

function limitWithin(
  words: PeriodWords[],
  text: string,
  sentence: Sentence,
  published: { month: number; day: string },
): void {
  const years = words.filter(({ spec }) => isCurrentYear(spec));
  if (years.length === 0) return;
  const year = years[0];
  if (!year) return;
  for (const word of words) {
    const limit = limitOf(word, text);
    if (!limit || isAhead(limit, published)) continue;
    for (const one of [...years, word]) one.spec = toDate(limit);
    return;
  }
  const said = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
  const weekday = UP_TO_WEEKDAY.exec(said)?.[1];
  if (weekday !== undefined) {
    for (const word of years) word.spec = upToWeekday(WEEKDAYS.indexOf(weekday), published);
    return;
  }
  if (!UP_TO_NOW.test(said)) return;
  const day = OF_THAT_DAY.test(said)
    ? words.findLast(({ spec, end }) => spec.type === 'date' && end <= year.start)
    : undefined;
  const until: [number, number] | undefined =
    day?.spec.type === 'date' ? [day.spec.month, day.spec.day] : undefined;
  for (const word of years) word.spec = { type: 'to-date', year: { back: 0 }, ...(until && { until }) };
}

/** From the start of the year to the last such day of the week that had come when the text was published. */
function upToWeekday(weekday: number, { day }: { day: string }): PeriodSpec {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - weekday + 7) % 7));
  return { type: 'to-date', year: { back: 0 }, until: [date.getUTCMonth(), date.getUTCDate()] };
}

function isCurrentYear(spec: PeriodSpec): boolean {
  if (spec.type === 'to-date') return spec.until === undefined;
  return spec.type === 'months' && spec.form === 'Y' && typeof spec.year === 'object' && spec.year.back === 0;
}

function limitOf({ start, end, spec }: PeriodWords, text: string): Limit | undefined {
  if (spec.type === 'date') {
    const isThisYear = spec.year === undefined || typeof spec.year === 'number' || spec.year.back === 0;
    return spec.isLimit && isThisYear
      ? { year: yearOf(spec.year), until: [spec.month, spec.day] }
      : undefined;
  }
  if (spec.type !== 'months' || spec.form !== 'M' || spec.count !== 1) return undefined;
  return isUpToMonth(text, start, end) ? { year: yearOf(spec.year), months: spec.first + 1 } : undefined;
}

/** Whether something was counted up to the month or year that stands at an offset, and not in it. */
export function isUpToMonth(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  return UP_TO_MONTH.test(before) && (!/[至到]$/.test(before) || MONTH_ENDS.test(text.slice(end, end + 2)));
}

function yearOf(year: YearReference): YearReference {
  return year ?? { back: 0 };
}

/** What has not been cannot have been counted. */
function isAhead(limit: Limit, { month, day }: { month: number; day: string }): boolean {
  if (typeof limit.year === 'number') return false;
  if ('months' in limit) return limit.months > month + 1;
  const [lastMonth, lastDay] = limit.until;
  return lastMonth > month || (lastMonth === month && lastDay > Number(day.slice(8)));
}

function toDate(limit: Limit): PeriodSpec {
  return 'months' in limit
    ? { type: 'months', year: limit.year, first: 0, count: limit.months, form: 'M' }
    : { type: 'to-date', year: limit.year, until: limit.until };
}
