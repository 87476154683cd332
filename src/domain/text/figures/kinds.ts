import type { Amount } from './amounts';
import { isRateOrLimit } from './rates-and-limits';
import type { Sentence } from './sentences';
import { isLooseShare, isShare, isTaxRate } from './shares';
import { isTarget, passesPlan } from './targets';

/** What a figure is, as far as statistics go: only observations, changes and shares record something that was measured. */
export type FigureKind = 'observation' | 'change' | 'share' | 'rank' | 'target' | 'capacity' | 'other';

const CAPACITY_BEFORE =
  /(?:capacity(?:(?!, (?:carried|handled|moved|transported|processed|shipped|exported|loaded|took|recorded|received) )[^.;]){0,28}|(?:can|able to|means to|room to)(?: now| already| currently| together| still| only| each| at most| easily)? (?:handle|turn out|grind|crush|smelt|take|carry|move|process|store|hold|accommodate|receive|load|refine|tranship|transship)[^.;]{0,12}|capable of [a-z]+ing[^.;]{0,12}|built (?:for|to)[^.;]{0,20}|room for[^.;]{0,12}|(?:warehouse|depot|silo|tank|elevator|terminal|yard|ferry|ship|vessel)s? (?:holds?|stores?|takes?)[^.;]{0,12}|designed (?:for|to)[^.;]{0,20}|design(?:ed)? (?:throughput|output)[^.;]{0,20}|с?мо(?:жет|гут) (?:приня|принима|обраб|перевал|пропус|перераб|перевоз|выраб|производ)[а-я]{1,8}[^.;]{0,12}|(?:позвол(?:ит|яет|ят)|долж(?:ен|на|но|ны)) (?:обрабатыв|переваливат|пропускат|принимат|перерабатыв|вырабатыв)[а-я]{1,4} [^.;\d]{0,20}|laid out for (?:about |up to )?|(?:рассчитан|способ)[а-я]{0,3}(?: на)? [^.;\d]{0,24}|(?:пропускн|провозн)[а-я]{2,3} способност[а-я]{1,2}[^.;]{0,70}|(?:мощност|производительност)[а-я]{1,3}(?:[^.;\d]|(?:19|20)\d\d){0,60}|\b(?:has|have) an? (?:annual |yearly )?throughput of |проектн[а-я]{2,3} (?:грузопоток|грузооборот|оборот|объем)[а-я]{0,2}[^.;]{0,20}|вместимост[а-я]{1,3}[^.;]{0,44}|вмеща[а-я]{1,3}[^.;]{0,16}|(?:设计|通过|处理|吞吐|年)?能力[^，。；]{0,8}|产能[^，。；]{0,8}|设计年?(?:吞吐|运|产|输|过货)量[^，。；]{0,6}|(?:最大|最多|一次|年)?可年?(?:处理|容纳|停放|储存|存放|装卸|通过)[^，。；]{0,6})$/;
const NEXT_CAPACITY =
  /^(?: tons| тонн| в год| a year)?(?:,? (?:up |down )?(?:to|from|against|compared (?:to|with))|,(?: and)? later(?: perhaps| possibly| on)?|,? (?:в том числе )?(?:до|против|с)|[^.;\d]{0,30}, [^.;\d]{0,30}(?:увелич|довед|расшир|наращ|нараст|поднят|подним)[а-я]* (?:ее )?до|[^，。；\d]{0,6}[至到]) ?$/;
const CAPACITY_AFTER =
  /^ (?:of )?(?:annual |yearly )?capacity|^(?: (?:a|per) year| annually)? (?:(?:for|to) which (?:it|they) (?:was|were|is|are) (?:built|designed)|(?:that )?(?:it|they) (?:was|were|is|are) (?:built|designed) (?:for|to))|^[- ]a[- ]year (?:terminal|plant|port|facility|line|refinery|smelter|factory)|^ (?:of [a-z]+ )?at (?:a time|once)/;
/** 50亿元以上项目: of what size those are that are told of. */
const SIZE_CLASS =
  /^(?:及?以[上下]|级)的?(?:[大中小]型?)?(?:项目|企业|公司|订单|合同|船|集装箱船|泊位|航道|机组|线路)/;
const EACH =
  /\b(?:each|every|per)\b(?! (?:year|annum))[^.;,]{0,30}$|(?<![а-я])кажд(?!ый год)[а-я]{2,3}[^.;,]{0,30}$|每(?!年)[^，。；,]{0,12}$/;
const HOLDS =
  /(?:\b(?:trains?|ships?|vessels?|convoys?|planes?|flights?|aircraft|trucks?|ferr(?:y|ies)|barges?|carriers?|freighters?|delegations?|boats?)\b[^.;,]{0,40}(?<!along )(?<!together )(?<!compared )\b(?:with|carrying|loaded with|made up of)(?: (?:up to|about|some|around|over|more than|a total of))*|装载|编组|满载) ?$/;
/** “It runs 253 ships”, «В парке зарегистрировано 85 компаний»: what there is now. */
const THERE_ARE =
  /(?<![а-я])где (?:зарегистрирован[оы]?|работа[юе]т|действу[юе]т)(?: [а-я]+)? $|\b(?:runs|operates|employs|(?:is|are) home to|hosts|houses|fleet of|(?:firm|group|company|carrier|line|operator|it) (?:has|owns))(?: (?:a|some|about|around|over|more than|nearly))* $|(?<![а-я])в (?:парке|зоне|составе|ассоциации|союзе) $|(?<![а-я])(?:зарегистрирован[оы]?|работа[юе]т|действу[юе]т|располага[а-я]{2,4})(?: (?:уже|сейчас|свыше|более|около|почти|порядка))* $/;
/** “A train departed on Wednesday, carrying 55 containers”. */
const CARRYING =
  /\b(?:train|ship|vessel|flight|ferry|convoy|truck)\b[^.;\d]{0,60}, carrying (?:about |some )?$/;
const WORKFORCE = /(?:workforce|staff|team|crew|population) of[^.;,\d]{0,12}$/;
/** A mark that was passed or missed is no count: “the 10 million mark”. */
const MARK_AFTER = /^[ -](?:mark|threshold|milestone|barrier)\b|^大关/;
/** “$250,000 per passage”. */
const EACH_AFTER =
  /^ (?:per|an?) (?:passage|ton|tonne|box|container|teu|barrel|kilo|voyage|transit|trip|unit|piece|ship|vessel)\b|^ (?:за|с) (?:тонну|контейнер|баррель|рейс|единицу|штуку)(?![а-я])/;
/** Smaller sums of money are prices, fees and the like. */
const COST =
  /\b(?:costs?|costing|built (?:for|at a cost of)|at a (?:total )?cost of|at an outlay of|price tag of|price of)(?: (?:about|some|around|nearly|almost|over|more than|up to|an estimated|a total of))* ?$|(?<![а-я])(?:стоимость(?:ю)? (?:проекта |строительства |работ )?(?:—|в|составила|оценивается в|превышает)?|обош(?:ел|ла|ло|ли)[а-я]{2} в|стоил[аио]?|потратили)(?: (?:около|почти|более|свыше|примерно))* ?$/;
const LEAST_SUM = 100_000;

/** What is known of an amount before its kind is. */
export interface KindTold {
  isChange: boolean;
  /** Whether its period was over when the text was published. */
  isOver: boolean;
  /** When the text was published, YYYY-MM-DD; empty where that is not known. */
  today: string;
  /** Whether its sentence tells a time. */
  isDated: boolean;
  /** Whether it changed by percentage points. */
  byPoints: boolean;
  /** Whether its sentence speaks of days, limits and the like. */
  mayBeRate: boolean;
}

/**
 * What an amount is, by its unit and the words around it.
 * @param from the end of the amount before it in the sentence, or the sentence's start.
 */
export function kindOf(
  text: string,
  amount: Amount,
  { start, end }: Sentence,
  from: number,
  { isChange, isOver, isDated, byPoints, mayBeRate, today }: KindTold,
): FigureKind {
  const { measure } = amount;
  if (measure === 'extent' || measure === 'none') return 'other';
  if (measure !== 'percent' && isHeadCount(text, amount, from)) return 'other';
  if (
    measure === 'count' &&
    !isDated &&
    THERE_ARE.test(text.slice(Math.max(from, amount.start - 40), amount.start))
  )
    return 'other';
  if (isPriceOrMark(text, amount) || SIZE_CLASS.test(text.slice(amount.end, amount.end + 12))) return 'other';
  if (mayBeRate && isRateOrLimit(text, amount, start)) return 'other';
  if (passesPlan(text, amount, start)) return 'other';
  if (isCapacity(text, amount, start)) return 'capacity';
  if (!isChange && isTaxRate(text, amount, from)) return 'other';
  if (isTarget(text, amount, start, end, isOver, today)) return 'target';
  if (isChange) return 'change';
  if (measure === 'percent')
    return (!amount.isLoose || isLooseShare(text, amount)) && (byPoints || isShare(text, amount, from, start))
      ? 'share'
      : 'other';
  return measure === 'points' || measure === 'times' ? 'other' : 'observation';
}

/** Whether a sum is what something that was built costs, of no stretch of time: “rebuilding the post cost $300 million”. */
export function tellsCost(text: string, { start, measure }: Amount): boolean {
  return measure === 'money' && COST.test(text.slice(Math.max(0, start - 44), start));
}

/** Whether it goes on from one capacity to another: “from 5 to 7 million”, “up from 5 million”. */
export function isNextCapacity(text: string, capacity: number, amount: Amount): boolean {
  return NEXT_CAPACITY.test(text.slice(capacity, amount.start));
}

/** Whether an amount is what something can hold or handle. */
function isCapacity(text: string, amount: Amount, from: number): boolean {
  if (amount.measure === 'percent' || amount.measure === 'points' || amount.measure === 'times') return false;
  // “Built for $590 million”.
  if (amount.measure === 'money') return false;
  const before = text.slice(Math.max(from, amount.start - 84), amount.start);
  return CAPACITY_BEFORE.test(before) || CAPACITY_AFTER.test(text.slice(amount.end, amount.end + 52));
}

/** Whether an amount is a price, or a mark on the way. */
function isPriceOrMark(text: string, { end, measure, value }: Amount): boolean {
  if (measure === 'money' && EACH_AFTER.test(text.slice(end, end + 14))) return true;
  return (measure === 'money' && Number(value) < LEAST_SUM) || MARK_AFTER.test(text.slice(end, end + 12));
}

/** Whether a number counts those who belong somewhere (“a workforce of 250”) or tells what each of a kind has. */
function isHeadCount(text: string, amount: Amount, from: number): boolean {
  const before = text.slice(Math.max(from, amount.start - 40), amount.start);
  return (
    WORKFORCE.test(before) ||
    EACH.test(before) ||
    (amount.measure === 'count' &&
      (HOLDS.test(before) || CARRYING.test(text.slice(Math.max(from, amount.start - 90), amount.start))) &&
      !(/^\s*with $/.test(text.slice(from, amount.start)) && text[amount.end] === ','))
  );
}
