import { RUSSIAN_FISCAL_YEARS } from './periods-fiscal';
import { RUSSIAN_HALVES_OF_MONTHS, RUSSIAN_PARTS_OF_YEARS } from './periods-parts-of-years';
import { monthRange, pattern, type PeriodGroup } from './period-spec';
import { at, monthOf, numberOf, ordinal, PARTS, yearOf, yearRange } from './periods-russian-parts';

/** «Майская выручка», with the words that such an adjective makes a period before. */
const ADJECTIVES = {
  ...PARTS,
  A: '(?:январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}ск(?:ого|ому|им|ими|ий|ом|ая|ую|ой|ое|ие|их)',
  W: 'показател|уров|объем|значени|результат|цифр|отгруз|постав|экспорт|импорт|закуп|оборот|товарооборот|грузооборот|ввоз|вывоз|выручк|продаж|перевоз|перевал|погруз|добыч|производств|выпуск|выплавк|итог|рекорд|максимум|минимум|профицит|дефицит|сальдо|доход|поступлени|платеж|сбор|инвестици|вложени|приток|транзит|трафик|дол[яюией]|спад|рост|прирост|падени',
};

/** How periods are written in Russian. */
export const RUSSIAN_PERIODS: PeriodGroup[] = [
  {
    mark: 'январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр|(?:янв|фев|апр|авг|сен|окт|ноя|дек)[а-я]?\\.',
    patterns: [
      pattern(at('(?:с )?(?<m1>{M})(?: (?<y1>(?:19|20)\\d\\d)(?:-го)?(?: года| г\\.)?| (?:прошлого|минувшего) года)?(?: ?[-—] ?| по (?:конец )?|(?<and> и ))(?<m2>{M}){Y}'), PARTS, (g) =>
        g.and !== undefined && monthOf(g.m2) !== monthOf(g.m1) + 1 ? undefined : monthRange(monthOf(g.m1), monthOf(g.m2), yearOf(g), g.y1 === undefined ? undefined : Number(g.y1)),
      ),
      pattern(at('за (?:перв[а-я]{2} )?(?<d>{D}) дн(?:ей|я) (?<m>{M}){Y}'), PARTS, (g) => ({
        type: 'days', year: yearOf(g), from: [monthOf(g.m), 1], to: [monthOf(g.m), Number(g.d)],
      })),
      pattern(at('с (?<d1>{D}) (?<m1>{M})(?: (?<y1>(?:19|20)\\d\\d)(?: года| г\\.)?)?(?:,[^,.;\\d]{3,60},|,)?(?: и)? (?:по|до) (?<d2>{D}) (?<m2>{M}){Y}'), PARTS, (g) => ({
        type: 'days', year: yearOf(g), fromYear: g.y1 === undefined ? undefined : Number(g.y1), from: [monthOf(g.m1), Number(g.d1)], to: [monthOf(g.m2), Number(g.d2)],
      })),
      pattern(at('(?:с )?(?<d1>{D})(?: (?<m1>{M}))?(?: по | ?[-—] ?)(?<d2>{D}) (?<m2>{M}){Y}'), PARTS, (g) => ({
        type: 'days', year: yearOf(g), from: [monthOf(g.m1 ?? g.m2), Number(g.d1)], to: [monthOf(g.m2), Number(g.d2)],
      })),
      pattern(at('(?<limit>на |до |по |по состоянию на |к )?(?<d>{D}) (?<m>{M}){Y}'), PARTS, (g) => ({
        type: 'date', year: yearOf(g), month: monthOf(g.m), day: Number(g.d), isLimit: g.limit !== undefined,
      })),
      pattern(at('(?<m>{A})(?= (?:{W})|[,.;)]| и | \\d)'), ADJECTIVES, (g) => ({ type: 'months', year: undefined, first: monthOf(g.m), count: 1, form: 'M' })),
      pattern(at('(?<m>{A}) (?:{W})[а-я]{0,6} (?<y>(?:19|20)\\d\\d)(?:-го)?(?: года| г\\.)?'), ADJECTIVES, (g) => ({ type: 'months', year: Number(g.y), first: monthOf(g.m), count: 1, form: 'M' })),
      pattern(at('(?<=^[\\s"«]*)с (?<d>{D}) (?<m>{M}){Y}(?=,? [^.;\\d]{0,60}(?:экспортир|импортир|отгру[жз]|вывез|ввез|перевез|обработ|перевал))'), PARTS, (g) => ({
        type: 'until-now', year: yearOf(g), from: [monthOf(g.m), Number(g.d)],
      })),
      pattern(at('с (?<d>{D}) (?<m>{M})(?: (?<y>(?:19|20)\\d\\d)(?:-го)?(?: года| г\\.)?)?,? (?:по|до) {NOW}'), PARTS, (g) => ({
        type: 'until-now', year: yearOf(g), from: [monthOf(g.m), Number(g.d)],
      })),
      pattern(at('(?<!впервые |максимум[аом]? |минимум[аом]? )с января(?! (?:по|прошлого|минувшего|20\\d\\d|до|и)(?![а-я]))'), PARTS, () => ({ type: 'to-date', year: { back: 0 } })),
      pattern(at('(?:нынешн|текущ)(?:ем|им|его) (?<m>{M})'), PARTS, (g) => ({ type: 'months', year: { back: 0 }, first: monthOf(g.m), count: 1, form: 'M' })),
      pattern(at('(?<m>{M}){Y}'), PARTS, (g) => ({ type: 'months', year: yearOf(g), first: monthOf(g.m), count: 1, form: 'M' })),
    ],
  },
  {
    mark: '(?:19|20)\\d\\d',
    patterns: [
      pattern(at('(?<y1>(?:19|20)\\d\\d) ?[-—] ?(?<y2>(?:19|20)\\d\\d) (?:год[а-я]{1,2}|гг\\.)'), PARTS, yearRange),
      pattern(at('с (?<y1>(?:19|20)\\d\\d)(?: год[ау])? по (?<y2>(?:19|20)\\d\\d)(?:-й)?(?: год[а-я]{0,2}| гг\\.)?'), PARTS, yearRange),
      pattern(at('с (?<y>(?:19|20)\\d\\d)(?:-го)?(?: года| г\\.)? (?:по|до) {NOW}|с (?:момента )?(?:начала|запуска|открытия|ввода|пуска|создания|основания)(?: [а-я-]+){0,4} в (?<y2>(?:19|20)\\d\\d)(?:-м)? году'), PARTS, (g) => ({ type: 'until-now', year: Number(g.y ?? g.y2) })),
      pattern(at('(?<y>(?:19|20)\\d\\d)(?:-(?:м|го|й)(?: год[ауе]?м?)?| ?(?:год[ауе]?м?|гг?\\.?))'), PARTS, (g) => ({
        type: 'months', year: Number(g.y), first: 0, count: 12, form: 'Y',
      })),
    ],
  },
  {
    mark: 'год',
    patterns: [
      pattern(at('(?<n>двумя|тремя|четырьмя|пятью|шестью|семью|восемью|девятью|десятью) годами (?:ранее|раньше)|(?<m>{N}) (?:года|лет) назад'), PARTS, ({ n, m }) => ({
        type: 'before', months: 12 * numberOf((n ?? m ?? '').replace('восемью', 'восьми')),
      })),
      pattern(at('(?:годом (?:ранее|раньше)|год назад) за (?:перв[а-я]{2} )?(?<n>{N}) месяц[а-я]{0,2}'), PARTS, ({ n }) => ({
        type: 'months', year: { back: 1, isPrior: true }, first: 0, count: numberOf(n), form: 'M',
      })),
      pattern(at('(?:годом (?:ранее|раньше)|год назад|(?:за )?предыдущ[а-я]{2,3} (?:финансов[а-я]{2,3} )?год[а-я]{0,2})'), PARTS, () => ({ type: 'before', months: 12 })),
      pattern(at('(?:до|к) конц[ау] (?:этого |текущего )?года'), PARTS, () => ({ type: 'months', year: { back: 0 }, first: 0, count: 12, form: 'Y' })),
      pattern(at('за год(?= [—-] \\d[\\d ,]* (?:тыс|млн|млрд|трлн))'), PARTS, () => ({ type: 'around', months: 12 })),
      pattern(at('прошлогодн[а-я]{2,3}'), PARTS, () => ({ type: 'before', months: 12, orLastYear: true })),
      pattern(at('с начала (?:(?:этого|текущего) )?года (?:по|до) (?:конец |конца )?(?<m>{M})'), PARTS, (g) => ({
        type: 'months', year: { back: 0 }, first: 0, count: monthOf(g.m) + 1, form: 'M',
      })),
      pattern(at('(?:всего|итого|суммарно) за (?:весь )?год(?! назад| с)'), PARTS, () => ({ type: 'around', months: 12 })),
      pattern(at('(?:по итогам|в целом за|итоги|итогам|результаты) (?:всего )?года(?! 20)'), PARTS, () => ({ type: 'months', year: undefined, first: 0, count: 12, form: 'Y' })),
      pattern(at('с начала (?:(?:этого |текущего )?года|(?<y>(?:19|20)\\d\\d(?![/-]\\d))(?:-го)?(?: года| г\\.)?)'), PARTS, ({ y }) => ({
        type: 'to-date', year: y === undefined ? { back: 0 } : Number(y),
      })),
      pattern(at('(?:(?<w>позапрошл|прошл|минувш|прошедш|истекш|эт|текущ|нынешн|будущ|следующ)[а-я]{1,3} год[а-я]{0,2}|(?:за|в) (?<alone>прошл|позапрошл|текущ|нынешн)(?:ый|ий|ом|ем)(?= [—-] |[,;:)]))'), PARTS, ({ w = '', alone }) => {
        if (alone !== undefined) return { type: 'months', year: { back: alone === 'прошл' ? 1 : alone === 'позапрошл' ? 2 : 0 }, first: 0, count: 12, form: 'Y' };
        const back = w === 'позапрошл' ? 2 : w === 'прошл' || w === 'минувш' || w === 'прошедш' || w === 'истекш' ? 1 : w === 'будущ' || w === 'следующ' ? -1 : 0;
        return { type: 'months', year: { back }, first: 0, count: 12, form: 'Y' };
      }),
    ],
  },
  {
    mark: 'полуг|полго|полов',
    patterns: [
      pattern(at('(?:за|(?:по )?(?:итог[а-я]{1,2}|результат[а-я]{0,2}))(?: перв[а-я]{2,3})? (?:полугоди[ея]|полгода)(?! (?:назад|ранее|20\\d\\d))'), PARTS, () => ({ type: 'months', year: undefined, first: 0, count: 6, form: 'S' })),
      pattern(at('перв[а-я]{2} полгода{Y}'), PARTS, (g) => ({ type: 'months', year: yearOf(g), first: 0, count: 6, form: 'S' })),
      pattern(at('(?<o>перв|втор|i{1,2}|[12])(?:-?[а-я]{1,3})? (?:полугоди[а-я]{1,2}|половин[еыу](?: года(?! назад))?){Y}'), PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: ordinal(g.o) === 2 ? 6 : 0, count: 6, form: 'S',
      })),
    ],
    rarer: [RUSSIAN_HALVES_OF_MONTHS],
  },
  {
    mark: 'квартал|кв\\.',
    patterns: [
      pattern(at('(?:за|по итогам|в целом за) (?:весь )?квартал(?:а(?! назад))?'), PARTS, () => ({ type: 'around', months: 3 })),
      pattern(at('(?:i|1|перв[а-я]{2}) ?[-—] ?(?<o>iii|ii|[23]|трет[а-я]{2}|втор[а-я]{2}) (?:квартал[а-я]{0,2}|кв\\.){Y}'), PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: ordinal(g.o?.replace(/^(втор|трет).*/, '$1')) * 3, form: 'Q',
      })),
      pattern(at('(?<now>(?:нынешн|текущ)(?:ем|им|его) )?(?<o>перв|втор|трет|четв|i{1,3}|iv|[1-4])(?:-?[а-я]{1,5})? (?:квартал[а-я]{0,2}|кв\\.){Y}'), PARTS, (g) => ({
        type: 'months', year: yearOf(g) ?? (g.now === undefined ? undefined : { back: 0 }), first: (ordinal(g.o) - 1) * 3, count: 3, form: 'Q',
      })),
      pattern(at('(?:за|перв[а-я]{2}|итог[а-я]{1,2}) (?:(?:перв|истекш|прошедш|минувш)[а-я]{2} )?(?<n>тр[иех]{1,2}|3|дв[ау]х?) (?:перв[а-я]{2} )?квартал[а-я]{0,2}{Y}'), PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: numberOf(g.n) * 3, form: 'Q',
      })),
    ],
  },
  {
    mark: 'мес',
    patterns: [
      pattern(at('(?:за|в|перв[а-я]{2,3}|прошедш[а-я]{2}|истекш[а-я]{2}|минувш[а-я]{2}|итог[а-я]{1,2}|в течение) (?:(?:перв|прошедш|истекш|минувш|неполн)[а-я]{2} )?(?<n>{N}) (?:(?:перв|неполн)[а-я]{2} )?(?:месяц[а-я]{0,3}|мес\\.?){Y}'), PARTS, (g) => ({
        type: 'months', year: yearOf(g), first: 0, count: numberOf(g.n), form: 'M',
      })),
      pattern(at('(?<n>{N}) (?:месяц(?:ев|а|ах)|мес\\.) (?<y>(?:19|20)\\d\\d)(?:-го)?(?: года?| г\\.)?'), PARTS, (g) => ({
        type: 'months', year: Number(g.y), first: 0, count: numberOf(g.n), form: 'M',
      })),
      pattern(at('за все (?:двенадцать|12) месяцев'), PARTS, () => ({ type: 'around', months: 12 })),
      pattern(at('(?:месяцем ранее|предыдущ[а-я]{2,3} месяц[а-я]{0,2})'), PARTS, () => ({ type: 'before', months: 1 })),
      pattern(at('(?<w>прошл|минувш|прошедш|истекш|эт|текущ)[а-я]{1,3} месяц[а-я]{0,2}'), PARTS, (g) => ({
        type: 'current', unit: 'month', back: g.w === 'эт' || g.w === 'текущ' ? 0 : 1,
      })),
    ],
  },
  {
    mark: 'аналог|соответ|сопостав|же (?:[а-я]+ )?(?:период|отрез|месяц|квартал|полугоди|показат|срок|дат)',
    patterns: [
      pattern(at('в прошлом году за (?:аналогичн[а-я]{2,3}|(?:этот|тот) же) (?:период|отрезок|срок)'), PARTS, () => ({ type: 'same', year: { back: 1 } })),
      pattern(at('(?:за )?(?:аналогичн|соответствующ|сопоставим|(?:т|эт)(?:от|ого|ому|ом|ем|им|у|е|ех|еми) же|так(?:ой|ого|ому|ом|им|ие|их|ими) же)[а-я]* (?:{N} )?(?:период|отрез|срок|дат|месяц|квартал|полугоди|показател)[а-я]{0,3}(?:(?<yb> годом ранее| год назад)|{Y})'), PARTS, (g) =>
        g.yb === undefined ? { type: 'same', year: yearOf(g) } : { type: 'before', months: 12 },
      ),
    ],
  },
  {
    mark: 'во? (?:перв|втор|трет|четв)',
    patterns: [
      pattern(at('во? (?<o>перв|втор|трет|четв)[а-я]{0,3}[ое]м(?=[,.;:)]| [—-] | до | против |$)'), PARTS, (g) => ({ type: 'part', number: ordinal(g.o) })),
    ],
  },
  {
    mark: 'в этом (?=план|ожид|намер|рассч)',
    patterns: [
      pattern(at('в этом(?= (?:планиру|ожида|намерен|рассчит))'), PARTS, () => ({ type: 'months', year: { back: 0 }, first: 0, count: 12, form: 'Y' })),
    ],
  },
  {
    mark: 'в предыдущ',
    patterns: [pattern(at('в предыдущ(?:ем|ей)(?= [—-] |[,;:)])'), PARTS, () => ({ type: 'previous' }))],
  },
  ...RUSSIAN_FISCAL_YEARS,
  ...RUSSIAN_PARTS_OF_YEARS,
]; // prettier-ignore
