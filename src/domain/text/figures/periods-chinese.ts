import { chineseNumber } from './chinese-numerals';
import { CHINESE_FISCAL_YEARS } from './periods-fiscal';
import { monthRange, pattern, type PeriodGroup, type YearReference } from './period-spec';

const PARTS = {
  Y: '(?:(?<y>(?:19|20)\\d\\d)年|(?<yw>今年|本年|当年|去年|上年|前年|同年|全年))?的?',
  M: '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])',
  N: '(?:1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])',
  D: '(?:3[01]|[12]\\d|0?[1-9])',
  TO: '(?:至|到|-|~|—|、)',
};

type Groups = Partial<Record<string, string>>;

function yearOf({ y, yw }: Groups): YearReference {
  if (y !== undefined) return Number(y);
  if (yw === '今年' || yw === '本年') return { back: 0 };
  if (yw === '去年' || yw === '上年') return { back: 1, isPrior: yw === '上年' };
  return yw === '前年' ? { back: 2 } : undefined;
}

/** The year after the one named; of one told by the day of publication, by that day too. */
function nextYear(year: YearReference): YearReference {
  if (typeof year === 'number') return year + 1;
  return year && { back: year.back - 1 };
}

function numberOf(text: string | undefined): number {
  return /^\d/.test(text ?? '') ? Number(text) : Number(chineseNumber(text ?? '') ?? Number.NaN);
}

/** How periods are written in Chinese. */
export const CHINESE_PERIODS: PeriodGroup[] = [
  ...CHINESE_FISCAL_YEARS,
  {
    mark: '月',
    patterns: [
      pattern('{Y}(?<m1>{M})月?(?:份)?(?:至|到|-|~|—|(?<and>[和、及]))(?<m2>{M})月(?!\\d{1,2}日)', PARTS, (g) =>
        g.and !== undefined && numberOf(g.m2) !== numberOf(g.m1) + 1 ? undefined : monthRange(numberOf(g.m1) - 1, numberOf(g.m2) - 1, yearOf(g)),
      ),
      pattern('{Y}(?<m1>{M})月?(?:份)?(?:至|到|-|~|—)(?:次年|翌年|第二年|(?<y2>(?:19|20)\\d\\d)年|(?<yw2>今年))(?<m2>{M})月(?!\\d{1,2}日)', PARTS, (g) => {
        const last = g.y2 === undefined ? (g.yw2 ? ({ back: 0 } as const) : nextYear(yearOf(g))) : Number(g.y2);
        return monthRange(numberOf(g.m1) - 1, numberOf(g.m2) - 1, last, typeof last === 'number' ? last - 1 : undefined);
      }),
      pattern('{Y}(?:前|头|首)(?<n>{N})个?月', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: numberOf(g.n), form: 'M',
      })),
      pattern('{Y}(?<!\\d)(?<m1>{M})月(?<d1>{D})日?{TO}(?:(?<m2>{M})月)?(?<d2>{D})日', PARTS, (g) => {
        const first = numberOf(g.m1) - 1;
        const last = g.m2 === undefined ? first : numberOf(g.m2) - 1;
        return { type: 'days', year: yearOf(g), from: [first, Number(g.d1)], to: [last, Number(g.d2)] };
      }),
      pattern('(?:今年)?(?:截至|截止到?)(?<m>{M})月(?:底|末),?(?:今年|年内)|今年(?:截至|截止到?)(?<m3>{M})月(?:底|末)', PARTS, (g) => ({
        type: 'months', year: { back: 0 }, first: 0, count: numberOf(g.m ?? g.m3), form: 'M',
      })),
      pattern('(?<cur>今年|年内)?(?<limit>截至|截止到?)?{Y}(?<!\\d)(?<m>{M})月(?<d>{D})日(?<ytd>,?(?:今年|年内))?', PARTS, (g) => {
        if (g.limit && (g.ytd ?? g.cur)) return { type: 'to-date', year: { back: 0 }, until: [numberOf(g.m) - 1, Number(g.d)] };
        return { type: 'date', year: yearOf(g), month: numberOf(g.m) - 1, day: Number(g.d), isLimit: Boolean(g.limit) };
      }),
      pattern('{Y}(?<!\\d)(?<m>{M})月(?:份?(?:当月|单月)|份)?(?!\\d{1,2}日)', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: numberOf(g.m) - 1, count: 1, form: 'M',
      })),
      pattern('当月', PARTS, () => ({ type: 'around', months: 1 })),
      pattern('(?<w>上|本)个?月', PARTS, (g) => ({ type: 'current', unit: 'month', back: g.w === '上' ? 1 : 0 })),
    ],
  },
  {
    mark: '季',
    patterns: [
      pattern('{Y}(?:第?(?<q>[一二三四1-4])季度|(?<first>首季度?))', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: g.first ? 0 : (numberOf(g.q) - 1) * 3, count: 3, form: 'Q',
      })),
      pattern('{Y}(?:前|头)(?<n>[二两三23])个?季度', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: numberOf(g.n) * 3, form: 'Q',
      })),
      pattern('(?:全季度?|整个季度|季度(?=合计|总计|累计))', PARTS, () => ({ type: 'around', months: 3 })),
      pattern('(?<w>上|本)个?季度', PARTS, (g) => ({ type: 'current', unit: 'quarter', back: g.w === '上' ? 1 : 0 })),
    ],
  },
  {
    mark: '同[期月]',
    patterns: [
      pattern('(?:(?<yw>去年|上年)|(?<y>(?:19|20)\\d\\d)年)?同[期月]', PARTS, (g) => ({ type: 'same', year: yearOf(g) })),
    ],
  },
  {
    mark: '年',
    patterns: [
      pattern('{Y}(?<h>上|下)半年', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: g.h === '上' ? 0 : 6, count: 6, form: 'S',
      })),
      pattern('今年以来|年初至今|今年截至目前', PARTS, () => ({ type: 'to-date', year: { back: 0 } })),
      pattern('(?:(?<y1>(?:19|20)\\d\\d)年?(?:至|到|-|—)(?<y2>(?:19|20)\\d\\d)年)', PARTS, (g) => ({
        type: 'months', year: Number(g.y1), first: 0, count: 12 * (Number(g.y2) - Number(g.y1) + 1), form: 'Y',
      })),
      pattern('(?:(?<y>(?:19|20)\\d\\d)年|(?<yw>今年|本年度?|去年|上年|前年|全年))(?:全年|度)?', PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: 12, form: 'Y',
      })),
    ],
  },
]; // prettier-ignore
