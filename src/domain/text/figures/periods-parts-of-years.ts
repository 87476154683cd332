import * as english from './periods-english-parts';
import * as russian from './periods-russian-parts';
import { pattern, type PeriodGroup, type PeriodSpec, type YearReference } from './period-spec';

const SEASONS = ['winter', 'spring', 'summer', 'autumn', 'зим', 'весн', 'лет', 'осен'];
/** The first months of winter, spring, summer and autumn. */
const BEGINNINGS = [11, 2, 5, 8];
const MONTH_END = 31;

function season(name = '', year: YearReference, next?: string): PeriodSpec | undefined {
  const at = SEASONS.findIndex((stem) => name.startsWith(stem)) % 4;
  const first = name === 'fall' ? 8 : BEGINNINGS[at];
  // A winter lies in two years: only where both are named it is known which one is meant.
  if (first === undefined || (first === 11) !== (next !== undefined)) return undefined;
  if (next !== undefined && (Number(year) + 1) % 100 !== Number(next.slice(-2))) return undefined;
  return { type: 'months', year, first, count: 3, form: 'M' };
}

function daysOf(month: number, year: YearReference, from: number, to: number): PeriodSpec {
  return { type: 'days', year, from: [month, from], to: [month, to] };
}

/** “The first half of August”: its days. */
const half = (isFirst: boolean): [number, number] => (isFirst ? [1, 15] : [16, MONTH_END]);
/** «Первая декада». */
const decade = (number: number): [number, number] => [
  number * 10 - 9,
  number === 3 ? MONTH_END : number * 10,
];

/** “The second half of July”: for the group of all halves. */
export const ENGLISH_HALVES_OF_MONTHS: NonNullable<PeriodGroup['rarer']>[number] = {
  also: /half of [a-z]/,
  patterns: [
    pattern(english.at('(?:the )?(?<o>first|second) half of (?<m>{M}){Y}'), english.PARTS, (g) => daysOf(english.monthOf(g.m), english.yearOf(g), ...half(g.o === 'first'))),
  ],
}; // prettier-ignore

/** Seasons, weeks and parts of months in English. */
export const ENGLISH_PARTS_OF_YEARS: PeriodGroup[] = [
  {
    mark: 'winter|spring|summer|autumn|(?:in|during) (?:the )?fall',
    patterns: [
      pattern(english.at('(?:the )?(?<s>spring|summer|autumn|(?<=(?:in|during) (?:the )?)fall) (?:of |in )?(?:(?<y>{Y4})|(?<yw>last year|this year))'), english.PARTS, (g) => season(g.s, english.yearOf(g))),
      pattern(english.at('(?:the )?(?<s>winter) (?:of )?(?<y>{Y4})[/-](?<n>(?:20)?\\d\\d)'), english.PARTS, (g) => season(g.s, Number(g.y), g.n)),
      pattern(english.at('last (?<s>winter|spring|summer|autumn)'), english.PARTS, (g) => ({ type: 'last-season', first: BEGINNINGS[SEASONS.indexOf(g.s ?? '')] ?? 0 })),
    ],
  },
  {
    mark: 'days of th|week ',
    patterns: [
      pattern(english.at('(?:the )?first week of (?<m>{M}){Y}'), english.PARTS, (g) => daysOf(english.monthOf(g.m), english.yearOf(g), 1, 7)),
      pattern(english.at('(?:the )?first (?<n>\\d\\d|ten|twenty) days of (?:the|this) month'), english.PARTS, ({ n }) => ({
        type: 'month-days', from: 1, to: n === 'ten' ? 10 : n === 'twenty' ? 20 : Number(n),
      })),
      pattern(english.at('(?:the )?week (?:ending|ended|to|through)(?: on)? (?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,? )?(?:(?<d>{D}) (?<m>{M})|(?<m2>{M}) (?<d2>{D}))(?:,? (?<y>{Y4}))?'), english.PARTS, (g) => ({
        type: 'week-to', year: english.yearOf(g), month: english.monthOf(g.m ?? g.m2), day: Number.parseInt(g.d ?? g.d2 ?? '', 10),
      })),
    ],
  },
]; // prettier-ignore

/** «Во второй половине июля». */
export const RUSSIAN_HALVES_OF_MONTHS: NonNullable<PeriodGroup['rarer']>[number] = {
  also: /половин[а-я]{1,2} [а-я]/,
  patterns: [
    pattern(russian.at('(?:за |в )?(?<o>перв|втор)[а-я]{2} половин[а-я]{1,2} (?<m>{M}){Y}'), russian.PARTS, (g) => daysOf(russian.monthOf(g.m), russian.yearOf(g), ...half(g.o === 'перв'))),
  ],
}; // prettier-ignore

/** Seasons, weeks and parts of months in Russian. */
export const RUSSIAN_PARTS_OF_YEARS: PeriodGroup[] = [
  {
    mark: 'зим|весн|лет[оа]м|осен',
    patterns: [
      pattern(russian.at('(?<s>весной|летом|осенью){Y}'), russian.PARTS, (g) => (russian.yearOf(g) === undefined ? undefined : season(g.s, russian.yearOf(g)))),
      pattern(russian.at('(?<s>зимой|зим[ыуа]) (?<y>(?:19|20)\\d\\d)[/-](?<n>(?:20)?\\d\\d)(?:-(?:го|х))?(?: год[а-я]{1,2}| гг\\.)?'), russian.PARTS, (g) => season(g.s, Number(g.y), g.n)),
      pattern(russian.at('прошл(?:ой|ым|ая|ую) (?<s>зимой|зим[ауы]|весной|весн[ауы]|летом|осенью)'), russian.PARTS, (g) => ({ type: 'last-season', first: BEGINNINGS[SEASONS.findIndex((stem) => (g.s ?? '').startsWith(stem)) % 4] ?? 0 })),
    ],
  },
  {
    mark: 'декад|дней месяца|недел',
    patterns: [
      pattern(russian.at('(?:за |в )?(?<o>перв|втор|трет)[а-я]{2,3} декад[а-я]{1,2} (?<m>{M}){Y}'), russian.PARTS, (g) => daysOf(russian.monthOf(g.m), russian.yearOf(g), ...decade(russian.ordinal(g.o)))),
      pattern(russian.at('(?:за |в )?перв[а-я]{2,3} недел[а-я]{1,2} (?<m>{M}){Y}'), russian.PARTS, (g) => daysOf(russian.monthOf(g.m), russian.yearOf(g), 1, 7)),
      pattern(russian.at('(?:за )?первы[а-я]{1,2} (?<n>\\d\\d) дней (?:этого )?месяца'), russian.PARTS, (g) => ({ type: 'month-days', from: 1, to: Number(g.n) })),
      pattern(russian.at('(?:за )?недел[а-я]{1,2},? (?:до|завершившуюся|окончившуюся|закончившуюся) (?<d>{D}) (?<m>{M}){Y}'), russian.PARTS, (g) => ({
        type: 'week-to', year: russian.yearOf(g), month: russian.monthOf(g.m), day: Number(g.d),
      })),
    ],
  },
]; // prettier-ignore
