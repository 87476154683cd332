import type { Amount } from './amounts';
import { readPlainNoun } from './plain-nouns';
import { readUnit } from './units';

/** “The number of trains rose from 1,200 to 5,400”: what is counted stands only once, before the verb. */
const NUMBER_OF = /\b(?:number|total) of (?:the )?|(?<![а-я])(?:числ[оау]|количеств[оау]) (?=[а-я])/g;
/** “Imports of used cars fell to 12,300”: so few are no dollars or tonnes. */
const FLOW_OF =
  /\b(?:imports|exports|sales|deliveries|shipments|production|output|registrations|arrivals|purchases) of (?:the )?|(?<![а-я])(?:экспорт|импорт|продаж|выпуск|производств|поставк|ввоз|вывоз)[а-я]{0,2} (?=[а-я]{3,})/g;
const LEAST_OF_FLOW = 100;
const MOST_OF_FLOW = 1_000_000;
/** “…, outbound trains numbered 98”: what is counted begins the clause. */
const BEGINS =
  /(?:^|[.;:,(] |(?<![а-я])(?:а|и) )(?=(?:[а-я]+(?:ых|их) )?(?:рейсов|поездов|контейнеров|вагонов|судов|судозаходов|автомобилей|машин|автобусов|прицепов|полуприцепов|тракторов|мотоциклов|автопоездов|полувагонов|цистерн|грузовиков|фур|пассажиров|туристов|компаний|участников|посылок|деклараций)(?![а-я]))|(?<![а-я])(?=(?:поездов|составов|контейнеров|рейсов|судов|вагонов|покупателей|пассажиров|туристов) (?:было|стало|прошло|набралось)(?![а-я]))|(?:^|[.;:] |\b(?:and|as|while|but|whereas) )(?=(?:[a-z-]+ ){0,2}(?:passengers|visitors|tourists|trucks|trains|containers|vehicles|cars|ships|vessels|transits|crossings)(?![a-z]))|\b(?=(?:[a-z-]+ ){0,2}(?:trains|trips|voyages|flights|ships|vessels|containers|trucks|wagons|vehicles|passengers|tourists|companies) (?:number|total))/g;
const LEADS_TO_COUNT =
  /(?:\b(?:to|from|at|was|were|reached|hit|total(?:l?ed|l?ing)|number(?:ed|ing)|exceeded|came to|of|by)|(?<![а-я])(?:до|с|набралось|был[аои]?|выполнен[оаы]?|отправлен[оаы]?|выпущен[оаы]?|погружен[оаы]?|выгружен[оаы]?|оформлен[оаы]?|пропущен[оаы]?|перевезен[оаы]?|обработан[оаы]?|доставлен[оаы]?|зарегистрирован[оаы]?|насчита(?:ли|л[аои]?|но)|построен[оаы]?|прошл[оаи]|пересекл[оаи]|проследовал[оаи]?|проехал[оаи]|оказалось|состави[а-я]{1,3}|достиг[а-я]{0,3}|превыси[а-я]{1,3})|[а-я] [—-]|[a-z]:)(?: (?:a|an|the|record|new|high|of|about|some|around|nearly|almost|over|more than|почти|около|более|свыше|уже|всего|ровно|рекордн[а-я]{2,3}|отметк[аиу]|в))* $/;
/** “Passenger traffic came to 1.2 million”. */
const PASSENGERS =
  /(?:\bpassenger (?:traffic|numbers|throughput|volume|flow)|(?<![а-я])пассажиропоток)(?:[^.;,\d]|\d+(?:[.,]\d+)?(?=%| ?(?:percent|per cent|проц))|(?:19|20)\d\d){0,100}$/;
const VISITORS = /\b(?:visitor|tourist) (?:arrivals|numbers)[^.;\d]*$/;
const SET_APART = /, $/;
const LONGEST_LEAD = 40;
const LONGEST_SENTENCE = 160;
/** Of ships, and not of trains or planes. */
const AT_SEA =
  /(?<![а-я])(?:мор(?:я|е|ю|ск)|суд(?:но|на|ов|ам)|севморпут|смп|порт(?:а|у|ы|ов)?(?![а-я])|паром|танкер)|\b(?:sea|ships?|vessels?|shipping)\b|海运|轮船|船舶/;
const IN_THE_AIR =
  /(?<![а-я])(?:авиа|аэропорт|самолет|воздушн)|\b(?:air|airport|airlines?|planes?)\b|航空|机场/;
const AROUND = 300;
const AHEAD = 60;

/**
 * The amount with the noun whose number the sentence is about, where it has none itself.
 * @param from an offset that the noun stands behind
 */
export function countNamedBefore(text: string, amount: Amount, from = 0): Amount | undefined {
  const before = text.slice(Math.max(from, amount.start - LONGEST_SENTENCE), amount.start);
  if (!leadsToCount(text, amount, before)) return undefined;
  if (PASSENGERS.test(before)) return { ...amount, unit: 'passengers', measure: 'count', isBare: false };
  if (VISITORS.test(before)) return { ...amount, unit: 'visitors', measure: 'count', isBare: false };
  const number = lastEnd(NUMBER_OF, before);
  const value = Number(amount.value);
  const isFew = amount.unit === '' && value < MOST_OF_FLOW && value >= LEAST_OF_FLOW;
  const first = Math.max(lastEnd(BEGINS, before), isFew ? lastEnd(FLOW_OF, before) : -1);
  if (number >= first) return numbered(text, amount, before, number);
  const at = amount.start - before.length + first;
  const counted = isSameSentence(before, first) ? readUnit(text, at) : undefined;
  if (counted?.measure !== 'count' || counted.end > amount.start) return undefined;
  return { ...amount, unit: tripsOf(counted.unit, text, at), measure: 'count', isBare: false };
}

function numbered(text: string, amount: Amount, before: string, end: number): Amount | undefined {
  if (end < 0 || !isSameSentence(before, end)) return undefined;
  const at = amount.start - before.length + end;
  const counted = readUnit(text, at) ?? readPlainNoun(text, at - 1);
  const { measure } = counted ?? {};
  if (!counted || (measure !== 'count' && measure !== 'none') || counted.end > amount.start) return undefined;
  return { ...amount, unit: tripsOf(counted.unit, text, at), measure, isBare: false };
}

function leadsToCount(text: string, { end }: Amount, before: string): boolean {
  if (LEADS_TO_COUNT.test(before.slice(-LONGEST_LEAD))) return true;
  // “The number of ships calling, 14,359, was”.
  return SET_APART.test(before.slice(-2)) && /^,(?!\d)/.test(text.slice(end, end + 2));
}

/** Where the last match ends; -1 where there is none. */
function lastEnd(pattern: RegExp, text: string): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : -1;
}

function isSameSentence(before: string, from: number): boolean {
  return !/[.;。\n](?!\d)/.test(before.slice(from));
}

/** Russian has one word for trips, flights and voyages. */
export function tripsOf(unit: string, text: string, at: number): string {
  if (unit !== 'trips' || !text.slice(at, at + AHEAD).includes('рейс')) return unit;
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND);
  if (IN_THE_AIR.test(around)) return 'flights';
  return AT_SEA.test(around) && !/поезд|вагон/.test(around) ? 'voyages' : unit;
}

/** Who or what is counted by a word that counts people or pieces of any kind: 采购商28.89万人. */
const COUNTED_BEFORE: [unit: string, pattern: RegExp][] = [
  ['TEU', /(?:标准集装箱|标准箱|标箱)[^，。；,;\d]{0,8}(?:\d+(?:\.\d+)?万?个,达?到?)?$/],
  ['containers', /集装箱[^，。；,;\d]{0,6}$/],
  ['projects', /(?<!以[上下])项目[^，。；,;\d]{0,4}$/],
  ['buyers', /(?:采购商|客商|买家)[^，。；,;\d]{0,6}$/],
  ['exhibitors', /(?:参展商|展商)[^，。；,;\d]{0,6}$/],
  ['passengers', /(?:旅客|乘客)[^，。；,;\d]{0,8}$/],
  ['tourists', /(?:游客)[^，。；,;\d]{0,8}$/],
  ['visitors', /(?:观众|参观者|访客)[^，。；,;\d]{0,6}$/],
  ['customers', /(?:顾客|客户|购物人数)[^，。；,;\d]{0,6}$/],
];

/** 核准投资1644件: of cases one says the word that is said of parcels too. */
const CASES = /(?:核准|投资|案件?|专利|申请|许可|走私|违规|纠纷)[^，。；,;\d]{0,10}$/;

/** What 件 counts, by the words before the number: cases or parcels. */
export function casesOf(unit: string, text: string, start: number, end: number): string {
  return unit === 'parcels' &&
    text[end - 1] === '件' &&
    CASES.test(text.slice(Math.max(0, start - 16), start))
    ? 'cases'
    : unit;
}

/** What a Chinese word for people counts, by the noun before the number; undefined where none tells. */
export function countedBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 26), start);
  return COUNTED_BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
}
