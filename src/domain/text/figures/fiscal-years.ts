import { fiscalCalendarOf, type FiscalCalendar } from './fiscal-countries';
import { toldAfter, type ToldYear } from './fiscal-months';
import type { PeriodContext } from './period-resolution';
import type { FiscalSpec, PeriodSpec } from './period-spec';
import type { PeriodWords } from './period-words';
import type { Sentence } from './sentences';
import { limitSeason } from './since-days';

type Published = PeriodContext['published'];

/** How far after its name the months of a year are told. */
const LOOK_AHEAD = 90;
/** «С начала сезона, то есть с 1 июля» tells when seasons begin. */
const SEASON_BEGAN =
  /(?<![а-я])начал[ао] (?:сезона|маркетингового года)[^.;\d]{0,16} 1 (январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const FISCAL = /fiscal|financial year|(?<![a-z])fy ?\d|финансов[а-я]{2,3} год|财年|财政年度/;
/** Where “2023-24” may as well be a season. */
const SEASONAL =
  /season|marketing|crop|harvest|campaign|agricultural|сезон|урожа|маркетинг|сельскохоз|сельхоз/;
const SO_FAR =
  /(?:so far (?:in |during )?(?:the )?|since the (?:start|beginning) of (?:the )?|(?<![а-я])с начала )$/;
const SO_FAR_AFTER = /^ (?:so far|to date|up to now|thus far)(?![a-z])/;
const SO_FAR_LENGTH = 32;

/** What a text tells of its financial years or seasons: from which month on they are, and how they are named. */
interface Calendars {
  fiscal: FiscalCalendar | undefined;
  season: FiscalCalendar | undefined;
}

/**
 * Financial years and seasons as months, where the text tells which they are (“fiscal year 2024, which ended on September
 * 30”), or names one country whose official years are known. Others stay unknown.
 */
export function resolveFiscalYears(
  words: PeriodWords[],
  text: string,
  sentences: Sentence[],
  published: Published,
): PeriodWords[] {
  if (!words.some(({ spec }) => spec.type === 'fiscal')) return words;
  const told = new Map<PeriodWords, ToldYear>();
  for (const word of words) {
    const found =
      word.spec.type === 'fiscal' ? toldAfter(text.slice(word.end, word.end + LOOK_AHEAD)) : undefined;
    if (found) told.set(word, found);
  }
  const calendars = calendarsOf(text, words, told);
  const resolved: PeriodWords[] = [];
  const open: [index: number, begins: number, soFar: PeriodSpec | undefined][] = [];
  for (const word of words) {
    const last = resolved.at(-1);
    // The months that tell what a year is are no period of their own.
    if (last && word.start < last.end) continue;
    if (word.spec.type !== 'fiscal') {
      resolved.push(word);
      continue;
    }
    const own = told.get(word);
    if (!own && isBare(word.spec) && word.spec.isNamedOnlyIfTold) continue;
    const spec = monthsOf(word.spec, own, calendars, published) ?? { type: 'unknown' };
    const end = word.end + (own?.length ?? 0);
    const soFar = isSoFar(text, word.start, end) ? toNow(spec, published) : undefined;
    if (own?.since) open.push([resolved.length, own.begins, soFar]);
    else if (toNow(spec, published) && spec.type === 'months')
      open.push([resolved.length, spec.first, soFar]);
    resolved.push({ start: word.start, end, spec });
  }
  let at = 0;
  for (const [index, begins, soFar] of open) {
    const start = resolved[index]?.start ?? 0;
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    if (sentence) limitSeason(resolved, index, begins, sentence, soFar);
  }
  return resolved;
}

/** “So far in the 2023/24 season”, “this fiscal year to date”. */
function isSoFar(text: string, start: number, end: number): boolean {
  return (
    SO_FAR.test(text.slice(Math.max(0, start - SO_FAR_LENGTH), start)) ||
    SO_FAR_AFTER.test(text.slice(end, end + SO_FAR_LENGTH))
  );
}

/** From the beginning of a whole year that was not over yet to the day of publication; undefined for others. */
function toNow(spec: PeriodSpec, published: Published): PeriodSpec | undefined {
  if (!published || spec.type !== 'months' || spec.count !== 12 || typeof spec.year !== 'number')
    return undefined;
  const monthsGone = (published.year - spec.year) * 12 + published.month - spec.first;
  if (monthsGone < 0 || monthsGone >= 12) return undefined;
  const to: [number, number] = [published.month, Number(published.day.slice(8))];
  return { type: 'days', year: published.year, fromYear: spec.year, from: [spec.first, 1], to };
}

function calendarsOf(text: string, words: PeriodWords[], told: Map<PeriodWords, ToldYear>): Calendars {
  const toldOf = (isSeason: boolean): FiscalCalendar | undefined => {
    for (const { spec } of words) {
      if (spec.type === 'fiscal' && spec.isSeason === isSeason && spec.begins !== undefined)
        return { begins: spec.begins, namedBy: 'end' };
    }
    for (const [{ spec }, { begins, until }] of told)
      if (spec.type === 'fiscal' && spec.isSeason === isSeason && !until) return { begins, namedBy: 'end' };
    return undefined;
  };
  const began = SEASON_BEGAN.exec(text)?.[1];
  const isFiscal = FISCAL.test(text);
  const named = isFiscal || !SEASONAL.test(text) ? fiscalCalendarOf(text) : undefined;
  const country = isFiscal || named?.isUsual === true ? named : undefined;
  const fiscal = toldOf(false);
  return {
    fiscal: fiscal && country?.begins === fiscal.begins ? country : (fiscal ?? country),
    season:
      toldOf(true) ??
      (began === undefined
        ? undefined
        : { begins: STEMS.findLastIndex((stem) => began.startsWith(stem)), namedBy: 'end' }),
  };
}

function monthsOf(
  spec: FiscalSpec,
  own: ToldYear | undefined,
  { fiscal, season }: Calendars,
  published: Published,
): PeriodSpec | undefined {
  const known = spec.isSeason ? season : (fiscal ?? (spec.isNamedOnlyIfTold ? undefined : season));
  const calendar = own ? { begins: own.begins, namedBy: known?.namedBy ?? ('end' as const) } : known;
  if (!calendar) return undefined;
  const { begins } = calendar;
  const year = own?.year ?? namedYear(spec, calendar) ?? yearByPublication(spec, own, begins, published);
  if (year === undefined) return undefined;
  if (own?.until) return daysTo(own.until, year);
  const [first, count] = spec.part ?? [0, 12];
  const isCalendarYear = begins === 0 && count === 12;
  return { type: 'months', year, first: begins + first, count, form: isCalendarYear ? 'Y' : 'M' };
}

/** The calendar year in which the year that is named begins. */
function namedYear({ year, isSingle }: FiscalSpec, { begins, namedBy }: FiscalCalendar): number | undefined {
  if (year === undefined || !isSingle) return year;
  if (namedBy === 'both') return undefined;
  return namedBy === 'begin' || begins === 0 ? year : year - 1;
}

/** «Год, завершившийся 20 марта»: to that day, from the one after it of the year before. */
function daysTo([month, day]: [number, number], year: number): PeriodSpec {
  return { type: 'days', year: year + 1, fromYear: year, from: [month, day + 1], to: [month, day] };
}

/** That of “the current fiscal year”, or of the last one that was over where only its end is told. */
function yearByPublication(
  spec: FiscalSpec,
  own: ToldYear | undefined,
  begins: number,
  published: Published,
): number | undefined {
  if (!published || spec.year !== undefined) return undefined;
  const current = published.month >= begins ? published.year : published.year - 1;
  if (spec.back !== undefined) return current - spec.back;
  if (own && !own.isAhead && !own.since) {
    // In its last month a year may be told of before it is over.
    if (own.until) return isOver(own.until, published) ? published.year - 1 : published.year - 2;
    return (published.month + 1) % 12 === begins ? current : current - 1;
  }
  return current;
}

function isOver([month, day]: [number, number], published: NonNullable<Published>): boolean {
  return month < published.month || (month === published.month && day <= Number(published.day.slice(8)));
}

function isBare({ year, back, part }: FiscalSpec): boolean {
  return year === undefined && back === undefined && part === undefined;
}
