import type { YearReference } from './period-spec';

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const NUMBERS = ['', 'од', 'дв', 'тр', 'четыр', 'пят', 'шест', 'сем', 'вос', 'девят', 'десят', 'одиннадцат'];
const ORDINALS: Record<string, number> = { перв: 1, втор: 2, трет: 3, четв: 4, i: 1, ii: 2, iii: 3, iv: 4 };

/** In `Y`, headlines leave “года” out: then no word follows that could be counted, as in “в июне 2024 вагона”. */
export const PARTS = {
  M: '(?:(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек)\\.|(?:январ|феврал|март|апрел|ма(?=[йяею]|е?м)|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3})',
  D: '(?:0?[1-9]|[12]\\d|3[01])(?!\\d|[.,]\\d|%)',
  Y: '(?:-(?<yh>(?:19|20)\\d\\d)(?!\\d)|,? (?:(?<y>(?:19|20)\\d\\d)(?:-(?:го|м|й)(?: год[ауе]?м?(?![а-я]))?| ?(?:год[ауе]?м?(?![а-я])|гг?\\.?(?![а-я]))|(?=[,;:)]|\\.?$| (?:экспорт|импорт|товарооборот|оборот|объ[её]м|внешн|торгов|грузооб|перев[ао]|был|состав|вырос|увелич|сниз|сокр|упал|достиг|превы)))|(?<yw>прошлого|минувшего|прошедшего|истекшего|этого|текущего|нынешнего|того же|позапрошлого)(?: года|(?= [—-] |[,;:)]| (?:уже|достиг|состав|превы|был|вырос|упал|сниз|сократ)))|(?<ya>[пст])\\. ?г\\.))?',
  NOW: '(?:сегодняшн(?:ий день|его дня)|настоящ(?:ее время|его (?:времени|момента)|ий момент)|(?:сей|наш) день|наших дней|сегодня)',
  N: '(?:дв[аеу]х?|тр[иеё]х?|четыр(?:е|ех)|пят[ьи]|шест[ьи]|сем[ьи]|вос[ье]м[ьи]|девят[ьи]|десят[ьи]|одиннадцат[ьи]|1[01]|[2-9])',
};
export const at = (source: string) => `(?<![а-я\\d])${source}(?![а-я])`;

type Groups = Partial<Record<string, string>>;

export function monthOf(name: string | undefined): number {
  // “Март” begins like “май” does.
  return MONTHS.findIndex(
    (stem, index) => (name ?? '').startsWith(stem.slice(0, 3)) && (index !== 4 || !name?.startsWith('март')),
  );
}

export function numberOf(text: string | undefined): number {
  if (/^\d/.test(text ?? '')) return Number(text);
  return NUMBERS.findLastIndex((stem) => stem !== '' && (text ?? '').startsWith(stem));
}

export function yearOf({ y, yh, yw, ya }: Groups): YearReference {
  if (yh !== undefined) return Number(yh);
  if (ya !== undefined) return { back: ya === 'п' ? 1 : 0 };
  if (y !== undefined) return Number(y);
  if (yw === undefined || yw === 'того же') return undefined;
  if (['прошлого', 'минувшего', 'прошедшего', 'истекшего'].includes(yw)) return { back: 1 };
  return { back: yw === 'позапрошлого' ? 2 : 0 };
}

export function yearRange({ y1, y2 }: Groups) {
  const count = 12 * (Number(y2) - Number(y1) + 1);
  return { type: 'months' as const, year: Number(y1), first: 0, count, form: 'Y' as const };
}

export function ordinal(text: string | undefined): number {
  return ORDINALS[text ?? ''] ?? Number(text);
}
