import {
  at,
  date,
  days,
  firstMonths,
  firstQuarters,
  half,
  monthOf,
  monthsBetween,
  numberOf,
  ORDINALS,
  PARTS,
  quarter,
  shortYear,
  yearOf,
} from './periods-english-parts';
import { ENGLISH_FISCAL_YEARS } from './periods-fiscal';
import { ENGLISH_HALVES_OF_MONTHS, ENGLISH_PARTS_OF_YEARS } from './periods-parts-of-years';
import { pattern, type PeriodGroup } from './period-spec';

/** How periods are written in English. */
export const ENGLISH_PERIODS: PeriodGroup[] = [
  {
    mark: 'jan|feb|march|mar\\b|apr|may\\b|ju[nl]|aug|sep|oct|nov|dec',
    patterns: [
      // “Through November”: from the year’s start.
      pattern(at('(?:year-to-date )?through (?:the end of )?(?<m>{M})(?! \\d\\d?(?!\\d)){Y}'), PARTS, (g) => ({ type: 'months', year: yearOf(g), first: 0, count: monthOf(g.m) + 1, form: 'M' })),
      pattern(at('(?<m>{M})(?: alone)?{Y}'), PARTS, (g) => ({ type: 'months', year: yearOf(g), first: monthOf(g.m), count: 1, form: 'M' })),
    ],
    rarer: [
      {
        also: / (?:to|through|until|and) |-/,
        patterns: [
          pattern(at('(?:from |between )?(?<m1>{M})(?: (?<y1>{Y4}))?(?: to | through | until | and |-to-| ?- ?)(?:the end of |end[- ])?(?<m2>{M})(?: period(?! (?:last|before)))?{Y}(?<fy>[/-]\\d\\d(?![\\d-]))?'), PARTS, monthsBetween),
        ],
      },
      {
        also: / days of |[a-z.] \d\d?(?!\d)|\d(?:st|nd|rd|th)? (?:of )?[jfmasond]/,
        patterns: [
          pattern(at('(?:the )?first (?<d>{D}|ten|twenty) days of (?<m>{M}){Y}'), PARTS, (g) => {
            const last = g.d === 'ten' ? 10 : g.d === 'twenty' ? 20 : Number.parseInt(g.d ?? '', 10);
            return { type: 'days', year: yearOf(g), from: [monthOf(g.m), 1], to: [monthOf(g.m), last] };
          }),
          pattern(at('(?:from |between )?january(?: to | through | until | ?- ?)(?<m>{M}) (?<d>{D})(?:,? (?:(?<y>{Y4})|(?:of )?this year))?'), PARTS, (g) => ({
            type: 'to-date', year: yearOf(g) ?? { back: 0 }, until: [monthOf(g.m), Number.parseInt(g.d ?? '', 10)],
          })),
          pattern(at('(?:from|since) the (?:start|beginning) of (?:the|this) year (?:to|until|till|through) (?<m>{M}) (?<d>{D})'), PARTS, (g) => ({
            type: 'to-date', year: { back: 0 }, until: [monthOf(g.m), Number.parseInt(g.d ?? '', 10)],
          })),
          pattern(at('(?:from |between )?(?<m1>{M}) (?<d1>{D})(?:,? (?<y1>{Y4}))?(?:, [^,.;\\d]{3,60},)?(?: to | and | through | ?- ?)(?:(?<m2>{M}) )?(?<d2>{D})(?:,? (?<y>{Y4}))?'), PARTS, days),
          pattern(at('(?:from |between )?(?<d1>{D})(?: (?:of )?(?<m1>{M})(?: (?<y1>{Y4}))?(?:, [^,.;\\d]{3,60},)?)?(?: to | and | through | until | ?- ?)(?<d2>{D}) (?:of )?(?<m2>{M})(?:,? (?<y>{Y4}))?'), PARTS, days),
          pattern(at('(?:from|since) (?<m>{M}) (?<d>{D})(?:,? (?<y>{Y4}))?,? (?:to|until|till|through) {NOW}|(?:from|since) (?<d2>{D}) (?<m2>{M})(?:,? (?<y2>{Y4}))?,? (?:to|until|till|through) {NOW}'), PARTS, ({ m, d, y, m2, d2, y2 }) => ({
            type: 'until-now', year: yearOf({ y: y ?? y2 }), from: [monthOf(m ?? m2), Number.parseInt(d ?? d2 ?? '', 10)],
          })),
          // “Since 1 July, Russia has exported …”.
          pattern(at('(?<=^[\\s"]*)since (?:(?<m>{M}) (?<d>{D})|(?<d2>{D}) (?<m2>{M}))(?:,? (?<y>{Y4}))?(?=,? [a-z\' -]{2,50} ha(?:s|ve) [a-z]+ed )'), PARTS, ({ m, d, y, m2, d2 }) => ({
            type: 'until-now', year: yearOf({ y }), from: [monthOf(m ?? m2), Number.parseInt(d ?? d2 ?? '', 10)],
          })),
          pattern(at('(?:(?<limit>as (?:of|at) |by |up (?:to|till) |un?till? |through )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \\(?)?)?(?<m>{M}) (?<d>{D})(?:,? (?<y>{Y4}))?'), PARTS, date),
          pattern(at('(?:(?<limit>as (?:of|at) |by |up (?:to|till) |un?till? |through )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \\(?)?)?(?:the )?(?<d>{D}) (?:of )?(?<m>{M})(?:,? (?<y>{Y4}))?'), PARTS, date),
        ],
      },
      {
        also: /months?|year|quarter/,
        patterns: [
          pattern(at('(?:the )?(?:(?<n>{N}|twelve)[ -]months?|(?<unit>half[ -]year|year|quarter))(?:,? (?:that|which))? (?:to|ended|ending|closed|through)(?: in| on)? (?:the end of |end[- ](?:of )?|{D} )?(?<m>{M})(?: {D})?{Y}'), PARTS, (g) => {
            const count = g.unit === undefined ? numberOf(g.n) : g.unit === 'year' ? 12 : g.unit === 'quarter' ? 3 : 6;
            return count > 0 ? { type: 'months', year: yearOf(g), first: monthOf(g.m) - count + 1, count, form: 'M' } : undefined;
          }),
          pattern(at('from the (?:start|beginning) of (?:the|this) year (?:to|until|through) (?:the end of |end[- ])?(?<m>{M})'), PARTS, (g) => ({
            type: 'months', year: { back: 0 }, first: 0, count: monthOf(g.m) + 1, form: 'M',
          })),
          pattern(at('(?:the )?(?<m>march|june|september|december) quarter(?: of)?{Y}'), PARTS, (g) => quarter(Math.floor(monthOf(g.m) / 3) + 1, yearOf(g))),
        ],
      },
    ],
  },
  {
    mark: '(?:19|20)\\d\\d',
    patterns: [
      pattern(at('(?:from |between )?(?<y1>{Y4})(?: to | and | through | until | ?- ?)(?<y2>{Y4})'), PARTS, (g) => ({
        type: 'months', year: Number(g.y1), first: 0, count: 12 * (Number(g.y2) - Number(g.y1) + 1), form: 'Y',
      })),
      pattern(at('(?:from|since) (?<y>{Y4}),? (?:to|until|till|through) {NOW}|since (?:its|the|their) (?:launch|opening|start|inception|inauguration|creation|commissioning)(?: [a-z]+){0,3} in (?<y2>{Y4})'), PARTS, (g) => ({ type: 'until-now', year: Number(g.y ?? g.y2) })),
      pattern("(?<![a-z\\d.,/#+$¤£¥-])(?<y>{Y4})(?![a-z\\d/%\\u4e00-\\u9fff]| ?(?:percent|per cent|million|billion|thousand|tonn|tons|teus?\\b|trains|ships|vessels|containers|companies|km|yuan\\b|dollars|euros\\b|млн|млрд|тыс|тонн|дфэ|поезд|контейнер|вагон))", PARTS, (g) => ({ type: 'months', year: Number(g.y), first: 0, count: 12, form: 'Y' })),
    ],
  },
  {
    mark: 'years',
    patterns: [
      pattern(at('(?:the )?(?<n>{N}) years (?:to|ended|ending|through) (?<y>{Y4})'), PARTS, (g) => ({
        type: 'months', year: Number(g.y) - numberOf(g.n) + 1, first: 0, count: 12 * numberOf(g.n), form: 'Y',
      })),
      pattern(at('(?<n>two|three|four|five|ten|\\d{1,2}) years (?:earlier|ago|before)'), PARTS, (g) => ({ type: 'before', months: 12 * numberOf(g.n) })),
    ],
  },
  {
    mark: '-\\d\\d-\\d\\d',
    patterns: [
      pattern(at('(?<y>{Y4})-(?<m>0[1-9]|1[0-2])-(?<d>\\d\\d)'), PARTS, (g) => ({
        type: 'date', year: Number(g.y), month: Number(g.m) - 1, day: Number(g.d), isLimit: false,
      })),
    ],
  },
  {
    mark: 'year|(?:twelve|12) months',
    patterns: [
      pattern(at('(?:(?:a year|twelve months|12 months) (?:earlier|ago|before)|(?:the|in the) (?:previous|preceding|prior) year|the year (?:before|earlier)|year (?:earlier|ago)|(?:the )?(?:year-ago|year-earlier|prior-year) (?:period|quarter|month|half|level))'), PARTS, () => ({ type: 'before', months: 12 })),
      pattern(at("by (?:the end of (?:the|this) year|(?:the )?year[- ]end|the year's end)"), PARTS, () => ({ type: 'months', year: { back: 0 }, first: 0, count: 12, form: 'Y' })),
      pattern(at('for the year(?=[.,;)]|$)'), PARTS, () => ({ type: 'around', months: 12 })),
      pattern(at('(?:in )?the year before last'), PARTS, () => ({ type: 'months', year: { back: 2 }, first: 0, count: 12, form: 'Y' })),
      pattern(at('(?:so far this year|year[ -]to[ -]date|to date this year|since the (?:start|beginning) of (?:the|this) year)'), PARTS, () => ({ type: 'to-date', year: { back: 0 } })),
      pattern(at('(?:(?<yw>this year|last year|next year|the current year)|(?:the|all) (?:whole|full|entire) year|full-year|all year|the year as a whole)'), PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: 12, form: 'Y',
      })),
    ],
  },
  {
    mark: 'month',
    patterns: [
      pattern(at('(?:the )?(?:first|opening|initial) (?<n>{N}) months{Y}'), PARTS, firstMonths),
      pattern(at('(?<n>{N}) months into (?<y>{Y4})|(?:after the first|(?<=(?:%|percent|per cent|teu|tonnes|tons|[bm]illion) )after) (?<m>{N}) months(?=,|[.;)]| the | of 20)'), PARTS, ({ n, m, y }) =>
        firstMonths({ n: n ?? m, y }),
      ),
      pattern(at('(?:the )?(?:last|final) (?<n>{N}) months of{Y}'), PARTS, (g) => {
        const count = numberOf(g.n);
        return count < 12 ? { type: 'months', year: yearOf(g), first: 12 - count, count, form: 'M' } : undefined;
      }),
      pattern(at('(?:in|for|over) (?<n>{N}) months(?=,| \\()'), PARTS, firstMonths),
      pattern(at('(?:the )?(?<n>{N}) months of(?! (?:decline|growth|fall|rise|gain|loss|contraction|talk|war|negotiat|drought)){Y}'), PARTS, firstMonths),
      pattern(at('over (?:the )?(?<n>{N}) months{Y}'), PARTS, firstMonths),
      pattern(at('(?:for|in|during) the (?<n>{N}) months(?! (?:to|of|since|before|ended|ending|from|after|through))'), PARTS, firstMonths),
      pattern(at('(?<n>{N})-month(?= (?:trade|exports?|imports?|figures?|totals?|results?|volumes?|turnover|output|sales))'), PARTS, firstMonths),
      pattern(at('(?:over|during|for) the month(?=,| the| it| as a whole)'), PARTS, () => ({ type: 'same', year: undefined })),
      pattern(at('(?:the (?:previous|preceding) month|the month before|a month earlier)'), PARTS, () => ({ type: 'before', months: 1 })),
      pattern(at('(?<w>this|last) month'), PARTS, (g) => ({ type: 'current', unit: 'month', back: g.w === 'last' ? 1 : 0 })),
    ],
  },
  {
    mark: 'quarter',
    patterns: [
      pattern(at('(?:for|over|in|during) the (?<n>two|three) quarters(?! (?:to|of|since|before|ended|ending|from|after|through))'), PARTS, firstQuarters),
      pattern(at('through the (?<o>second|third) quarter(?: of)?{Y}'), PARTS, (g) => ({ type: 'months', year: yearOf(g), first: 0, count: (ORDINALS[g.o ?? ''] ?? 1) * 3, form: 'Q' })),
      pattern(at('(?:the )?last quarter of (?<y>{Y4})'), PARTS, (g) => quarter(4, yearOf(g))),
      pattern(at('(?:the )?(?:first|opening) (?<n>two|three|2|3) quarters(?: of)?{Y}'), PARTS, firstQuarters),
      pattern(at('(?:the )?three quarters of (?<y>{Y4})'), PARTS, (g) => ({ type: 'months', year: Number(g.y), first: 0, count: 9, form: 'Q' })),
      pattern(at('(?:the )?(?<o>{O})[ -]quarter(?: of)?{Y}'), PARTS, (g) => quarter(ORDINALS[g.o ?? ''] ?? 1, yearOf(g))),
      pattern(at('(?:the (?:previous|preceding) quarter|the quarter before|a quarter earlier)'), PARTS, () => ({ type: 'before', months: 3 })),
      pattern(at('(?:for|over) the (?:whole |full |entire )?quarter(?= (?:as a whole|was|were|came|that made|totall?ed|it|the|exports|imports|trade)|[,.;:]|$)'), PARTS, () => ({ type: 'around', months: 3 })),
      pattern(at('(?<!the |this |last |each |per )quarter (?<n>[1-4])(?: \\([^)]{1,30}\\))?(?:,? (?:of )?(?<y>{Y4}))?(?![.,]?\\d| (?:million|billion|thousand|trillion|per|%|(?:metric )?ton|trains|ships|containers))'), PARTS, (g) => quarter(Number(g.n), yearOf(g))),
      pattern(at('(?<w>this|last) quarter'), PARTS, (g) => ({ type: 'current', unit: 'quarter', back: g.w === 'last' ? 1 : 0 })),
    ],
  },
  {
    mark: 'half',
    patterns: [
      pattern(at('(?:over|for) the half[ -]year(?! (?:to|ended|ending|of))|(?:the )?half-year(?= (?:total|figure|volume|result|tally|sum))'), PARTS, () => half(1, undefined)),
      pattern(at('(?:the )?(?<o>{O})[ -]half(?: of)?{Y}'), PARTS, (g) => half(ORDINALS[g.o ?? ''] ?? 1, yearOf(g))),
    ],
    rarer: [ENGLISH_HALVES_OF_MONTHS],
  },
  {
    mark: '(?:same|corresponding|comparable|equivalent|like) ',
    patterns: [
      pattern(at('(?:the )?(?:same|corresponding|comparable|equivalent|like) (?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven) )?(?:period|months?|quarter|half|time|days|weeks?|stretch|span|dates)(?: (?:of|in|a|the))?(?: (?<y>{Y4})| (?<yw>last year|this year)|(?<yb> (?:the )?(?:year (?:before|earlier|ago)|(?:previous|preceding) (?:(?:fiscal |financial )?year|season))))?'), PARTS, (g) => {
        if (g.yb !== undefined) return { type: 'before', months: 12 };
        return { type: 'same', year: yearOf(g) };
      }),
    ],
  },
  {
    mark: 'the (?:first|second|third|fourth|latter)',
    patterns: [
      pattern(at('the (?<o>second|latter)(?= (?:rose|was|came|fell|brought|saw|had|reached))'), PARTS, (g) => ({ type: 'part', number: ORDINALS[g.o ?? ''] ?? 2 })),
      pattern(at('(?:in |(?<=compared (?:with|to) |than |from |over ))the (?<o>first|second|third|fourth|latter)(?= and | but |[.,;:)]|$)'), PARTS, (g) => ({ type: 'part', number: ORDINALS[g.o ?? ''] ?? 1 })),
    ],
  },
  {
    mark: '[hq][1-4]|\\d[hqm](?![a-z])',
    patterns: [
      pattern(at('h(?<n>[12])(?:[ ,/-]*(?:of )?(?<y>{Y4}))?'), PARTS, (g) => half(Number(g.n), yearOf(g))),
      pattern(at('(?<y>{Y4})[ -]?h(?<n>[12])'), PARTS, (g) => half(Number(g.n), yearOf(g))),
      pattern(at('(?<y>{Y4})[ -]?q(?<n>[1-4])'), PARTS, (g) => quarter(Number(g.n), yearOf(g))),
      pattern(at('(?<n>[12])h ?(?<y>{Y4})'), PARTS, (g) => half(Number(g.n), yearOf(g))),
      pattern(at('q1 ?(?:-|to|through) ?q(?<n>[23])(?:[ ,/-]*(?:of )?(?<y>{Y4}))?'), PARTS, firstQuarters),
      pattern(at('q(?<n>[1-4])(?:[ ,/-]*(?:of )?(?<y>{Y4}))?'), PARTS, (g) => quarter(Number(g.n), yearOf(g))),
      pattern(at('(?<n>1?\\d)m ?(?<y>{Y4})'), PARTS, firstMonths),
      pattern(at('(?<n>[1-4])q ?(?<y>(?:20)?\\d\\d)'), PARTS, (g) => quarter(Number(g.n), shortYear(g.y))),
      pattern(at('(?<n>[12])h ?(?<y>\\d\\d)'), PARTS, (g) => half(Number(g.n), shortYear(g.y))),
    ],
  },
  ...ENGLISH_FISCAL_YEARS,
  ...ENGLISH_PARTS_OF_YEARS,
]; // prettier-ignore
