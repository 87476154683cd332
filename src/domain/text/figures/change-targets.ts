import type { Amount } from './amounts';
import { isRate, LIST_SIGN, type ChangeAmount } from './change-amount';
import { lastOfMeasure } from './change-measures';
import { isInClosedBrackets, isPassed, original } from './changed-amounts';
import { findRivals } from './change-rivals';

/** “… on the previous year, to”. */
const TO_RESPECTIVELY = /^[^.;\d]{0,60}(?:,| and) (?:to|reaching|at|до|составив) $/;
const RESPECTIVELY = /分别|respectively|соответственно/;
const REACHES =
  /(?:\b(?:(?<!(?:compared|relative|opposed|due|thanks|owing|similar|equal) )to(?: (?:be|stand at|exceed|reach|hit|top|surpass|cross|total))?|(?:valued )?at|reach(?:ed|ing)?|total(?:l?ed|l?ing)|hit(?:ting)?|stood at|standing at|came to|(?:ended|closed|finished)(?: the (?:year|month|quarter|period|season|half))? (?:at|on|with)|worth|amount(?:ed|ing) to|exceed(?:ed|ing)|mak(?:es|ing)|made|(?<=\band )(?:handled|moved|shipped|carried|exported|imported|processed|took|received))|(?<![а-я])(?:до|достиг[а-я]{0,4}|состави[а-я]{1,3}|превыси[а-я]{1,3}|приблизи[а-я]{2,4} к|выш(?:ел|ла|ло|ли) на|дош(?:ел|ла|ло|ли) до|оценива[а-я]{2,4} в|равнял[а-я]{2,3}|принес(?:л[аио])?|(?<= и )(?:перевал|обработа|отгруз|перевез|вывез|отправ|постав|принял|получ)[а-я]{0,4}|(?:останови|закрепи)[а-я]{2,4} на|сложил[а-я]{2} в))(?: (?:a|an|the|record|all-time|monthly|quarterly|yearly|annual|historic|new|high|of|about|some|around|nearly|almost|over|more than|почти|около|более|свыше|отметк[аие]|уровня|рекордн[а-я]{2,3}(?: для [а-я]+(?: [а-я]+)?)?|в))*[^a-zа-я\d]{0,4}$|^: ?(?:[a-zа-я]+ ){0,2}$|^ \((?:to |до )?$|^(?: (?:в годовом выражении|год к году|за год))? — $| стал[аои]? рекордн[а-я]{2,3} [—-] $|(?<![а-я])(?:объем|сумма|показатель)[а-я]{0,2} [—-] $/;
/** “Throughput jumped by 45 per cent last year, the authority says: 103 million tonnes were recorded”. */
const TELLS_NEXT = /^[^.;:()\d%]{0,90}(?:says?|said|reports?|reported|shows?|data): $/;
/** «Импорт уменьшился на 1,4 %, профицит составил …»: what stands before the next amount is another subject. */
const OTHER_SUBJECT =
  /^, (?:а |и |при этом |and |the |its |with )*(?:профицит|дефицит|сальдо|экспорт|импорт|товарооборот|surplus|deficit|exports|imports|turnover)(?![a-zа-я])/;
/** “7.1 per cent more containers, 3.2 million TEU”. */
const MORE_OF =
  /^ (?:more|less|fewer|больше|меньше|выше|ниже)(?: (?!than |чем )[^.;,()\d]{1,40})?(?:,| -|:| —)(?: or| или)? $/;
/** “Throughput, up 7 per cent, was 3.4 million”: the change is told in between. */
const ENDS_ASIDE =
  /^[^.;()\d]{0,70}, (?:was|were|is|are|had been|has been)(?: (?:a|an|the|record|at|about|some|around|nearly|almost|over|more than))* $/;
const REACHES_CHINESE =
  /^[，,]?(?:总值|总额|规模|总量|金额)?(?:首次|首度)?(?:(?:增|升|提高|提升|增加|增长|上升|扩大|减少|下降|降低?|回落|跌|减)?(?:至|达到?|到|为)|站上|突破|迈上|跨上|超过?)(?:了|约|近|超过?)*$/;
const NEW_SUBJECT =
  /[;；)）]|\b(?:while|whereas|when the (?:figure|total|volume|number|value|sum)|but|and (?!reach|ended|closed|finished|total(?:l?ed|l?ing|s)? (?!trade|exports|imports|turnover)|hit|stood|came|amount|exceed|made|makes|handled|moved|shipped|carried|exported|imported|processed|took|received|(?:was|were) (?:valued|worth)))|(?<![а-я])(?:а|но|тогда как)(?![а-я])/;
export const SUBJECT =
  /\b(?:exports?|imports?|trade|sales|shipments|revenues?|throughput|output|investment|purchases|surplus|deficit|volumes?|traffic|flows?|those|it|they|this|that of)\b|出口|进口|贸易|总值|экспорт|импорт|торговл|оборот|перевоз|объем|поставк/;
const JOINED_TO_AMOUNT =
  /^[\s,，、()（）:：.—-]*(?:(?:по сравнению|в сравнении|compared)[^,;]{0,60}|(?:参展|参会|亮相|开行|通行|签约|(?:同比|环比)(?:[（(]下同[）)])?|按年|年比?|[月季]比?|\d{1,2}年[间来]|[两二三四五六七八九十]年[间来]|期间|均|也|又|且|并|分别|微|略|大|猛|激|骤|劲|净|小幅|大幅|明显|显著|快速|逆势|稳步|同步|持续|单月|and|which|that|has|have|had|having|is|are|was|were|also|it|и|что|он[ао]?|за год|за месяц|также|при этом|however,?|though,?|by contrast,?)\s*|(?:较|比|与)[^，。；,;]{0,12})*$/;
const WHICH_IS =
  /^ (?:and )?(?:which|that|this) (?:(?:is|was|were|are|has|had|represents?|represented|marks?|marked|means?|meant) )?(?:an? )?$/;
/** “…, the highest throughput in its history and 7 per cent more”. */
const SUPERLATIVE =
  /^ (?:which (?:made|makes|was|is)(?: it)? )?(?:the|its|their|a|an) (?:[a-z]+'s )?(?:[a-z-]+ )?(?:highest|lowest|record|largest|biggest|best|busiest|strongest|weakest|smallest)(?![a-z])/;
/** “…; this was 12 per cent more”. */
const GOES_ON =
  /^, (?:хотя|однако|но|причем|although|though|but|while) (?:рост|прирост|growth)(?: [a-zа-я]+){1,3} (?:до|to) $|^; (?:(?:this|that|it) (?:is|was|represents?|represented) (?:an? )?|(?:и )?это (?:было )?(?:(?:почти |более чем )?(?:на|в) )?)$/;
/** What Chinese puts between an amount and its change: “，创历史新高，”. */
const ASIDE =
  /[，,](?:均|也|又|再|双双)?(?:创|居|位居|位列|排名|排|列|连续|刷新|首次)[^，。；,;]{0,18}(?=[，,])|[，,]来自[^，。；,;]{1,24}(?=[，,])/g;
/** “$1.8 billion, or 8 per cent of all exports, and by that rose …”: after a share told in passing. */
const AFTER_SHARE =
  /^ (?!млн|млрд)[^.;,\d]{3,44}, (?:and|и) (?:(?:compared with|по сравнению с|относительно|к) [^,;.]{3,44} )?$/;
/** 500万吨的出口量同比增长. */
const OF_AMOUNT = /^的[^，。；]{0,10}$/;
/** Where something comes from or goes to, which is told in passing. */
const LANDS = /^(?:个?国家?|countries|nations|states|regions|cities|个城市|стран[аы]?|город(?:ов|а))$/;
/** “5,180 certificates in December was 4.6 per cent more”. */
const OPENS_CLAUSE = /(?:^|[.:;\n] ?)$/;
const IN_PERIOD_WAS = /^ (?:in|during|for|over) [^,.;]{1,40} (?:was|were|is|are) $/;
/** “General cargo, 12 million tonnes of it, grew by 6 per cent”. */
const APPOSED = /(?:^|[.:;\n] ?|, (?:and|while|but) )[^.;,:\d]{2,60}, $/;
const OPENS_WITH = /(?:^|[.:;\n] |, )(?:at|with) $/;
/** «…, увеличив закупки на 4 %»: goes with what the sentence has told. */
const PARTICIPLE =
  /^(?:увеличив|нарастив|сократив|снизив|прибавив|потеряв|уменьшив|повысив|подняв|опустив|расширив|превысив|превзойдя)(?:шись)?(?![а-я])/;
const LONGEST_GAP = 110;
/** What describes an amount may stand after who said it. */
const LONGEST_DESCRIBED = 160;
const LATE = 24;

/** Finds the amount that each change of a sentence tells of. */
export function tieChanges(text: string, changes: ChangeAmount[], amounts: Amount[]): void {
  const free = amounts.filter(
    (amount) => canChange(amount) && !changes.some((change) => change.amount === amount),
  );
  if (shareOut(text, changes, free) || shareAhead(text, changes, free)) return;
  tie(text, changes, free, amounts);
  if (changes.length > 1) findRivals(text, changes);
}

function canChange({ measure, isBare, unit }: Amount): boolean {
  return !isBare && !LANDS.test(unit) && measure !== 'points' && measure !== 'times' && measure !== 'extent';
}

/** “16,145 trains and 1.749 million TEU, up 7 and 19 per cent respectively”: in their order. */
function shareOut(text: string, changes: ChangeAmount[], free: Amount[]): boolean {
  const first = changes[0];
  const last = changes.at(-1);
  if (!first || !last || changes.length < 2) return false;
  const around = text.slice(Math.max(0, first.from - 12), last.amount.end + 36);
  const targets = free.filter(({ end }) => end <= first.from).slice(-changes.length);
  if (targets.length !== changes.length) return false;
  const isListed = () =>
    free.filter(({ end }) => end <= first.from).length === changes.length &&
    changes.every(
      ({ amount }, index) =>
        index === 0 || LIST_SIGN.test(text.slice(changes[index - 1]?.amount.end, amount.start)),
    );
  if (!RESPECTIVELY.test(around) && !isListed()) return false;
  changes.forEach((change, index) => (change.target = targets[index]));
  return true;
}

/** “Exports were up 1.2 and imports 0.6 per cent, to 1,207 and 954 billion respectively”. */
function shareAhead(text: string, changes: ChangeAmount[], free: Amount[]): boolean {
  const last = changes.at(-1);
  const targets = last ? free.filter(({ start }) => start >= last.amount.end) : [];
  const first = targets[0];
  if (!last || !first || changes.length < 2 || targets.length !== changes.length) return false;
  if (!TO_RESPECTIVELY.test(text.slice(last.amount.end, first.start))) return false;
  if (!RESPECTIVELY.test(text.slice(first.start, (targets.at(-1) ?? first).end + 20))) return false;
  changes.forEach((change, index) => (change.target = targets[index]));
  return true;
}

function tie(text: string, changes: ChangeAmount[], free: Amount[], amounts: Amount[]): void {
  const taken = new Set<Amount>();
  for (const change of changes) {
    const { amount } = change;
    const measured = lastOfMeasure(text, amount, free);
    if (measured && !taken.has(measured)) {
      change.target = measured;
      taken.add(measured);
      continue;
    }
    const next = levelAfter(text, amount, free);
    const isBefore = (one: Amount) => one.end <= amount.start && !isInClosedBrackets(text, one, change.from);
    const previous = original(text, free, free.findLastIndex(isBefore), amount);
    const near = free.findLast(isBefore);
    const between = amounts.slice(amounts.indexOf(amount) + 1, next && amounts.indexOf(next));
    const isNeighbour =
      next !== undefined && between.every((one) => free.includes(one) || one.measure === 'extent');
    const isReached =
      next !== undefined &&
      isNeighbour &&
      (next.measure !== 'percent' || (isRate(amount) && !change.isLevel)) &&
      !(change.isVerb && OTHER_SUBJECT.test(text.slice(amount.end, next.start))) &&
      (reaches(text, amount, next) || (!change.isVerb && isAside(text, amount, next)));
    const isDescribed =
      previous !== undefined && describes(text, change, previous, near?.end ?? previous.end);
    // “5.8 million, an increase of 1.8 per cent …”: what describes an amount stays with it, whatever comes later.
    const isLate = isReached && isDescribed && !change.isVerb && next.start - amount.end > LATE;
    const isMark = isReached && isDescribed && isPassed(text, previous, amount, next);
    const target = isReached && !isLate && !isMark ? next : isDescribed ? previous : undefined;
    if (!target || taken.has(target)) continue;
    change.target = target;
    taken.add(target);
  }
}

function isAside(text: string, { end }: Amount, next: Amount): boolean {
  const gap = text.slice(end, next.start);
  return ENDS_ASIDE.test(gap) || MORE_OF.test(gap);
}

/** The amount that a change led to: the next one, or the one after it where the next is what it came from. */
function levelAfter(text: string, { end }: Amount, free: Amount[]): Amount | undefined {
  const index = free.findIndex(({ start }) => start >= end);
  const next = free[index];
  const gap = next ? text.slice(end, next.start) : '';
  // “From March to 1.4 million” leads to the next amount, “from 1.2 to 1.4 million” to the one after.
  const isOrigin = /^[,:\s—-]*(?:from|с) [^\d;]{0,12}$/.test(gap) && !/ (?:to|до) $/.test(gap);
  return isOrigin ? (free[index + 1] ?? next) : next;
}

/**
 * “Throughput of 7.1 million TEU in the period was 6.2 per cent up”, “At 4.6 million tonnes, exports were 7 per cent down”:
 * the amount stands in the subject of the clause, or before it.
 */
function isSubject(text: string, { start }: Amount, gap: string): boolean {
  return (
    (/\bof $/.test(text.slice(Math.max(0, start - 4), start)) &&
      /^[^,]{0,60} (?:was|were|is|are) $/.test(gap)) ||
    (OPENS_WITH.test(text.slice(Math.max(0, start - 8), start)) && /^, [^,]{0,90}$/.test(gap)) ||
    (OPENS_CLAUSE.test(text.slice(Math.max(0, start - 3), start)) && IN_PERIOD_WAS.test(gap)) ||
    (APPOSED.test(text.slice(Math.max(0, start - 70), start)) && /^(?: of (?:it|them))?, $/.test(gap))
  );
}

/** Whether a change is told to have led to the next amount: “up 5 per cent to 7 billion”. */
export function reaches(text: string, { end }: Amount, next: Amount): boolean {
  const gap = text.slice(end, next.start);
  if (REACHES_CHINESE.test(gap) || TELLS_NEXT.test(gap)) return true;
  return gap.length <= LONGEST_GAP && REACHES.test(gap) && !NEW_SUBJECT.test(gap);
}

function describes(text: string, change: ChangeAmount, previous: Amount, after: number): boolean {
  const { amount, from, isVerb } = change;
  if (amount.measure === 'points' ? previous.measure !== 'percent' : previous.measure === 'percent')
    return false;
  if (from < after) return false;
  const gap = text.slice(after, from);
  if (GOES_ON.test(gap) || / having $/.test(gap) || (isVerb && AFTER_SHARE.test(gap))) return true;
  if (gap.length > (isVerb ? LONGEST_GAP : LONGEST_DESCRIBED) || /[;；]/.test(gap)) return false;
  const isClause =
    (isVerb && !PARTICIPLE.test(text.slice(from, from + 24))) || /\b(?:was|were|is|are) $/.test(gap);
  const lastPart = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf('('), gap.lastIndexOf('—')) + 1);
  if (!isClause) return WHICH_IS.test(lastPart) || SUPERLATIVE.test(lastPart) || !SUBJECT.test(lastPart);
  return (
    JOINED_TO_AMOUNT.test(gap.replace(ASIDE, '')) ||
    OF_AMOUNT.test(gap) ||
    WHICH_IS.test(lastPart) ||
    isSubject(text, previous, gap)
  );
}
