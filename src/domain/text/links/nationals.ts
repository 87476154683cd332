import type { Mention } from '../matches';
import { countryOfDemonym } from '../visits/demonyms';

/** The country of an ISO 3166-1 alpha-2 code, as the one who reads knows it. */
export type CountryOf = (code: string) => string | undefined;

/** What a country is named by besides its name. */
export interface National extends Mention {
  /** Whether only the goods that are told come from there: “Kazakh goods”. */
  isOrigin?: boolean;
  /** Whether it is an office of theirs that counts: “Chinese customs”. */
  isOffice?: boolean;
}

/** Said of a direction or a part of the world by themselves. */
const NOT_ALONE = new Set([
  'south',
  'north',
  'sri',
  'african',
  'korean',
  'zealand',
  'uae',
  'american samoan',
]);
const ADJECTIVES = String.raw`(?:(?:foreign|external|total|overall|direct|merchandise|goods|прям[а-я]+|внешн[а-я]+|накопленн[а-я]+|товарн[а-я]+) )*`;
/** What stands after an adjective that tells whose trade it is. */
const THEIRS = new RegExp(
  String.raw`^ ${ADJECTIVES}(?:(?:exports?|imports?|trade|sales|purchases|deliver(?:y|ies)|shipments|supplies|gdp|economy|investments?|ports?|seaports?)(?![a-z])|(?:экспорт|импорт|ввп)(?:а|у|ом|е)?(?![а-я])|(?:вывоз|ввоз|поставк|закупк|продаж|торговл|внешнеторгов|товарооборот|оборот|вложени|инвестици|порт[а-я]{0,2}(?![а-я])|гаван)[а-я]*)`,
);
/** Those of a country who trade, who stand for it. */
const TRADERS =
  /^ (?:(?:exporters?|importers?|firms|companies|suppliers|buyers|sellers|farmers|businesses|enterprises|investors|traders|consumers|customers|manufacturers)(?![a-z])|(?:экспорт[её]р|импорт[её]р|покупател|поставщик|компани|фирм|инвестор|предприяти|потребител)[а-я]*)/;
const GOODS =
  /^ (?:(?:goods|products|merchandise|cargo|containers|boxes|commodities)(?![a-z])|(?:товар|продукци|груз|контейнер|ящик)[а-я]*)/;
/** Offices that count what is traded. */
const OFFICES =
  /^ (?:(?:customs|statistics|statistical|statisticians|official statistics|(?:commerce|trade|economy) ministry|central bank)(?![a-z])|(?:таможн|статист|минторг|минэкономики|национальн[а-я]+ статист)[а-я]*)/;
const PEOPLE_AFTER =
  /^,? (?:(?:[a-z]+ly|have|had|also) )?(?:with|hold|holds|held|bought|sold|took|leading|led|lead|shipped|sent|received|followed|paid|ran|supplied|delivered|at \d|\(|[$€£])/;
const FIRST_OF_TRADERS = /\b(?:the )$/;

/** Capitals that stand for their states, by the beginnings of their names. */
const CAPITALS: [code: string, words: RegExp][] = [
  ['CN', /^(?:beijing|пекин)/],
  ['RU', /^(?:moscow|москв)/],
  ['KZ', /^(?:astana|астан)/],
  ['UZ', /^(?:tashkent|ташкент)/],
  ['KG', /^(?:bishkek|бишкек)/],
  ['TJ', /^(?:dushanbe|душанбе)/],
  ['TM', /^(?:ashgabat|ашхабад)/],
  ['BY', /^(?:minsk|минск)/],
  ['IR', /^(?:tehran|тегеран)/],
  ['TR', /^(?:ankara|анкар)/],
  ['IN', /^(?:new delhi|нью-дели)/],
  ['US', /^(?:washington|вашингтон)/],
  ['DE', /^(?:berlin|берлин)/],
  ['JP', /^(?:tokyo|токио)/],
  ['VN', /^(?:hanoi|ханой|ханоя|ханою)/],
  ['KR', /^(?:seoul|сеул)/],
];
const CAPITAL =
  /(?<![a-zа-я])(?:(?:beijing|moscow|astana|tashkent|bishkek|dushanbe|ashgabat|minsk|tehran|ankara|new delhi|washington|berlin|tokyo|hanoi|seoul)(?![a-z])|(?:пекин|москв|астан|ташкент|бишкек|ашхабад|минск|тегеран|анкар|вашингтон|берлин|хано|сеул)[а-я]{0,3}(?![а-я])|душанбе|нью-дели|токио)/g;
const STATE_BEFORE =
  /(?:\b(?:trade|deficit|surplus|gap|shortfall|exports|imports|turnover|business) (?:with|to|from) |(?<![а-я])(?:торговл[а-я]+|оборот[а-я]*|экспорт[а-я]*|импорт[а-я]*|товарооборот[а-я]*) (?:с|в|из) )$/;
const STATE_AFTER =
  /^(?:'s (?:share|exports|imports|trade|purchases|sales)\b| (?:sold|bought|shipped|sent|took|received|delivered|imported|exported|traded)\b| (?:продал|купил|закупил|поставил|отправил|ввез|вывез|получил|взял|наторговал|заплатил|отгрузил|импортировал|экспортировал)[аи]?(?![а-я]))/;

/**
 * The countries that are named in a normalized text by the word for what is theirs (“Chinese exports”), by their people
 * (“Italians”) or by their capital (“trade with Beijing”), in order; only where it is trade that is told.
 */
export function findNationals(
  normal: string,
  original: string,
  mentions: readonly Mention[],
  countryOf: CountryOf,
): National[] {
  const found: National[] = [];
  let next = 0;
  const add: Add = (start, end, code, as) => {
    const id = countryOf(code);
    if (id !== undefined) found.push({ start, end, text: original.slice(start, end), ids: [id], ...as });
  };
  for (const { 0: word, index } of normal.matchAll(/[a-z]{3,}|[а-я]{5,}/g)) {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= index) next += 1;
    if ((mentions[next]?.start ?? Infinity) < index + word.length) continue;
    const isLatin = /^[a-z]/.test(word);
    if (isLatin && !/\p{Lu}/u.test(original[index] ?? '')) continue;
    readWord(word, index, normal, add);
  }
  for (const { 0: word, index } of normal.matchAll(CAPITAL)) {
    const code = CAPITALS.find(([, words]) => words.test(word))?.[0];
    const isState =
      STATE_BEFORE.test(normal.slice(Math.max(0, index - 30), index)) ||
      STATE_AFTER.test(normal.slice(index + word.length, index + word.length + 24));
    if (code && isState) add(index, index + word.length, code);
  }
  return found.sort((one, other) => one.start - other.start);
}

type Add = (start: number, end: number, code: string, as?: Partial<National>) => void;

function readWord(word: string, index: number, normal: string, add: Add): void {
  const end = index + word.length;
  const after = normal.slice(end, end + 60);
  const people = peopleOf(word);
  if (people !== undefined) return add(index, end, people);
  if (NOT_ALONE.has(word) || !isAdjective(word)) return;
  const code = countryOfDemonym(word);
  if (code === undefined) return;
  const traders = TRADERS.exec(after)?.[0];
  if (traders !== undefined) return add(index, end + traders.length, code);
  if (THEIRS.test(after)) return add(index, end, code);
  if (GOODS.test(after)) return add(index, end, code, { isOrigin: true });
  if (OFFICES.test(after)) return add(index, end, code, { isOffice: true });
  const before = normal.slice(Math.max(0, index - 5), index);
  const isPeople =
    /\b(?:from|to) the $/.test(normal.slice(Math.max(0, index - 10), index)) && /^[,.;]/.test(after);
  if (
    /(?:ese|ish|ch|iss)$/.test(word) &&
    FIRST_OF_TRADERS.test(before) &&
    (isPeople || PEOPLE_AFTER.test(after))
  )
    add(index, end, code);
}

const isAdjective = (word: string) =>
  /^[a-z]/.test(word) || /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.test(word);

/** “Italians”, «китайцы»: those of a country. */
function peopleOf(word: string): string | undefined {
  if (/^[a-z]+(?:an|i|ek|kh)s$/.test(word) && !NOT_ALONE.has(word.slice(0, -1)))
    return countryOfDemonym(word.slice(0, -1));
  const russian = /^([а-я]{4,})ц(?:ы|ев|ам|ами)$/.exec(word)?.[1];
  return russian === undefined ? undefined : countryOfDemonym(`${russian}ский`);
}

/** The mentions of a text with those that stand for countries, a capital taken for its state. */
export function withNationals(mentions: readonly Mention[], nationals: readonly National[]): Mention[] {
  if (nationals.length === 0) return [...mentions];
  const isTaken = (one: Mention) =>
    nationals.some(({ start, end }) => start === one.start && end === one.end);
  return [...mentions.filter((one) => !isTaken(one)), ...nationals]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
}
