import type { Amount } from './amounts';
import { goesOn } from './change-ellipsis';
import { isComparedRate } from './compared-rates';
import { isRate, LIST_SIGN, type ChangeAmount } from './change-amount';
import { withoutMeasure } from './change-measures';
import { isSameAmount } from './change-rivals';
import { reaches, tieChanges } from './change-targets';
import { changeWord, lastDirection, wordAfter, type ChangeWord, type Direction } from './change-words';
import { multipleWord } from './multiples';
import type { Sentence } from './sentences';
import { withMonths } from './month-names';

/** “Exports grew by 14 per cent and imports by 16 per cent”: the verb holds for both. */
const SAME_VERB =
  /^[a-z\d ]{0,40},? (?:(?:and|while|и|а) )?(?:[a-zа-я —-]{1,40}(?:, [a-z ]{3,30},)? )?(?:by|на|(?:-|—) в) $/;
/** “…, since the year began by 28 per cent”: the same verb, of another time. */
const SAME_VERB_OF_TIME = /^, (?:а )?(?:с начала года|за [а-я\d ]{3,24}|во? [а-я]{3,9}) [—-] на $/;
const BY = /(?:^|[^a-zа-я])(?:by|на|(?:-|—) в) $/;
const DIRECT = /^(?:,| и| а) [а-я][а-я ]{1,40} — $/;
/** «Экспорт вырос втрое, до 1,2 млрд, импорт — вдвое, до 1,1 млрд». */
const ELIDED_VERB = /^, (?:а )?[а-я][а-я ]{1,40} — $/;
const BY_AMOUNT =
  /(?:\bby|\b(?:increase|rise|growth|gain|decrease|drop|fall|decline|reduction) of|(?<![а-я])на|(?:[年月季大激猛][增减]|增加|减少|增长|下降|提高|多出|增开|多开)了?(?:约|近|超)?|(?<![а-я])(?:прирост|рост|снижение|сокращение) состави[а-я]{1,3})(?: (?:about|some|around|nearly|over|more than|почти|около))* ?$/;
/** “Growth slowed to 3.2 per cent”: the rate of growth itself. */
const GROWTH_LEVEL =
  /(?:\b(?:growth|increase|(?:the|its|that|this) pace)(?: [a-z]+){0,4} (?:slow|accelerat|quicken|cool|eas|pick|moderat|sped|speed)(?:ed|s|es|ing)?(?: up| down)? to |(?<![а-я])(?:рост|прирост)(?: [а-я]+){0,3} (?:замедлил|ускорил)[а-я]{2,3} до |(?:增速|增幅|增长(?:率|预期|预测))(?:[^，。；,;]{0,16}(?:上调|下调|提高|提升|下降|回落|加快|放缓|升|降|调低|调高)[至到为]|[^，。；,;\d]{0,8}[至到]|[^，。；,;]{0,12}从(?:(?:19|20)\d\d年的)?)|(?:增速|增长)[^。；]{0,50}[，,](?:(?:19|20)\d\d年)?再?(?:升|降|回落|加快)至)$/;
/** “Up 7.7 billion from 82 billion in December”. */
const UP_BY = /(?:^|[ ,(])(?:up|down) $/;
const FROM_BEFORE =
  /^,? (?:from (?:the |a |an )?(?:[$¤£¥\d]|previous|year|month|last|same)|(?:on|over|compared (?:with|to)) (?:the |a |last )?(?:same|previous|year|month|quarter|last)|year[- ]on[- ]year|month[- ]on[- ]month)/;
/** “5 per cent less than planned” is no change over time. */
const UNPLANNED =
  /^ (?:more|less|higher|lower|fewer|below|above|больше|меньше|выше|ниже)(?: than| чем|, чем)? (?:was |had been )?(?:planned|expected|forecast|targeted|agreed|the (?:plan|target)|планиров|ожида|прогноз|план)/;
/** “Exceeding the plan by 4.8 per cent”. */
const BEYOND_PLAN =
  /\b(?:exceed|surpass|beat|miss|overfulfil)[a-z]* (?:the |its |their )?(?:[a-z]+ )?(?:plan|target|goal|forecast|quota)s? by (?:about |almost |nearly )?$|(?<![а-я])(?:план|целев[а-я]+ показател)[а-я]{0,2} (?:[а-я]+ )?на $/;
/** “Exports exceeded imports by 4.9 billion” tells the surplus. */
const IS_BALANCE =
  /\b(?:exports?|imports?) (?:[a-z]+ ){0,3}(?:exceed|surpass|outpac|outstripp)[a-z]* (?:[a-z]+ ){0,2}(?:exports?|imports?)[^.;,\d]{0,20}$|(?<![а-я])(?:экспорт|импорт)[а-я]{0,2} (?:[а-я]+ ){0,3}превы[а-я]{2,6} (?:экспорт|импорт)[^.;,\d]{0,20}$|(?<![а-я])в (?:минус|плюс) на $/;
const BESIDE_BEFORE =
  /(?:高于|低于|高出|快于|慢于|领先|超过|好于)(?![^，。；,;]{0,10}[上去]年)[^，。；,;]{0,30}$|(?<![а-я])(?:обогна|опере[жд])[а-я]{1,4} (?:по темп[а-я]{1,3}|средн|общ|страну|регион)[^.;,]{0,30}$|[比较](?:全[国省区市]|同期|整体|总体|平均)[^，。；,;]{0,20}[高低快慢]出?$/;
const BESIDE_AFTER =
  /^ (?:(?:higher|lower|faster|slower|above|below|more|less|ahead|behind|better)(?: than| of)? |(?:выше|ниже|больше|меньше|быстрее)(?:,? чем)? )(?:[a-zа-я'-]+ ){0,3}(?:average|overall|national|nationwide|country|growth|rate|pace|whole|средн|общ|темп|по стране)/;
/** “…, driven by the United States and Germany, and imports 44 per cent”. */
const DRIVEN =
  /, (?:driven|led|helped|boosted|supported|fuelled|fueled|weighed|dragged|hit|pushed)(?: [a-z]+)?(?: by| down| up)[^,;.\d]{3,60}(?=,)/;
const LEVEL = /\b(?:from|to) (?:about |some |around )?$|(?<![а-я])(?:с|до) $/;
const OR_BY =
  /^(?: (?:tonn?e?s|тонн))?,? (?:(?:or|that is,?) (?:by )?|(?:или|то есть) на |\((?:by|на) |(?<=^, )на )$/;
const OR_DIFFERENCE =
  /^(?:,| \()? ?(?:(?:or|that is,?) (?:by |some |about |nearly )*|(?:или|то есть) (?:почти )?на )$/;
/** From one pair of brackets to the next, with an amount of its own. */
const IN_NEXT_BRACKETS = /^\)[,;]? [^()]*\d[^()]* \($/;
const LONGEST_BETWEEN = 80;
const LOOK_BACK = 160;
const MORE = withMonths(
  /^ (?:more|less|fewer|higher|lower|больше|меньше)(?: than(?! (?:doubl|tripl|quadrupl|halv))| чем| year[- ]on| on the (?:year|month)| from| compared|,|\.)|^ (?:above|below) (?:last year's|the (?:season|year|month|quarter) before|(?:the|its|a|that) (?:year-ago|year-earlier|previous|old|prior|record|year|same|level|figure)|MONTH)/,
);
/** “The decline slowed to 3 per cent”. */
const FALL_LEVEL =
  /(?:\b(?:decline|fall|drop|decrease|contraction)(?: [a-z]+){0,4} (?:slowed|eased|narrowed|deepened|quickened|accelerated|moderated) to |(?<![а-я])(?:спад|падение|снижение|сокращение)(?: [а-я]+){0,3} (?:замедлил|ускорил|углубил)[а-я]{2,3} до |(?:降幅|跌幅)[^，。；,;\d]{0,8}(?:至|到))$/;
/** “And the Netherlands absorbed 24% of them”: a share beside a change. */
const PART_AHEAD =
  /^ (?:of (?:them|it|this|that|these|those|the total|its|their|all)(?![a-z])|из (?:них|этого|этих|этой|которых)(?![а-я])|(?:общего|всего|всей|всех) )/;
type Told = ChangeWord & { at: number; isLevel?: boolean; isCarried?: boolean };

/** The amounts of a sentence that are changes, each with what it changed. */
export function findChanges(text: string, sentence: Sentence, amounts: Amount[]): ChangeAmount[] {
  const changes: ChangeAmount[] = [];
  amounts.forEach((amount, index) => {
    const before = amounts[index - 1];
    const from = before ? before.end : sentence.start;
    const word =
      wordOf(text, amount, from) ??
      inOtherWords(text, sentence, before, amount) ??
      asDifference(text, changes.at(-1), amount) ??
      asRateBefore(text, before, amount, changes.at(-1)) ??
      continued(text, before, amount, amounts[index + 1], lastOpen(text, changes, amount)) ??
      inNextBrackets(text, amount, changes.at(-1)) ??
      listedAhead(text, amount, amounts[index + 1]);
    if (!word || (word.isCarried && PART_AHEAD.test(text.slice(amount.end, amount.end + 16)))) return;
    const { direction, isVerb, at, isLevel = false } = word;
    changes.push({ amount, direction, from: at, isVerb, isLevel, target: undefined });
  });
  if (changes.length > 0) tieChanges(text, changes, amounts);
  return changes;
}

function wordOf(text: string, amount: Amount, from: number): Told | undefined {
  const { start, end, sign, measure } = amount;
  const isRated = isRate(amount);
  if (!isRated && IS_BALANCE.test(text.slice(Math.max(from, start - 70), start))) return undefined;
  if (isRated && sign !== '')
    return { direction: sign === '+' ? 'up' : 'down', isVerb: false, at: start - 1 };
  const isMultiple = measure === 'times' || (measure === 'percent' && /[a-z]/.test(text[start] ?? ''));
  const multiple = isMultiple ? multipleWord(text, start, end, from) : undefined;
  if (multiple) return multiple;
  const level = measure === 'percent' ? levelOfChange(text, start, from) : undefined;
  if (level) return { direction: level, isVerb: true, at: start, isLevel: true };
  if (measure === 'points' && isBesideAnother(text, amount, from)) return undefined;
  // An amount of money or goods is a change only where the words say so: “by 5 billion”, not “to 5 billion”.
  if (!isRated && !isByAmount(text, amount, from)) return undefined;
  const word = changeWord(text, start, end, from);
  // “Up from 1.4 per cent”: what was before, not by how much it changed.
  const isLevel = () => LEVEL.test(text.slice(Math.max(from, start - 12), start));
  const isPlan =
    UNPLANNED.test(text.slice(end, end + 40)) ||
    BEYOND_PLAN.test(text.slice(Math.max(from, start - 60), start));
  return word && !isLevel() && !isPlan ? word : undefined;
}

/** Whether the words around an amount of money or goods say that it is by how much something changed. */
function isByAmount(text: string, { start, end }: Amount, from: number): boolean {
  const before = text.slice(Math.max(from, start - 24), start);
  if (BY_AMOUNT.test(before)) return true;
  if (UP_BY.test(before) && FROM_BEFORE.test(text.slice(end, end + 30))) return true;
  return text[end] === ' ' && MORE.test(text.slice(end, end + 20));
}

/** “2.3 points faster than the national average”: beside another rate, not what was before. */
function isBesideAnother(text: string, { start, end }: Amount, from: number): boolean {
  return (
    BESIDE_BEFORE.test(text.slice(Math.max(from, start - 40), start)) ||
    BESIDE_AFTER.test(text.slice(end, end + 60))
  );
}

/** Which way it goes on where an amount is the rate itself at which something grows or falls. */
function levelOfChange(text: string, start: number, from: number): Direction | undefined {
  const sign = text[start - 1] ?? '';
  if (sign === ' ' ? !/[oо]$/.test(text[start - 2] ?? '') : !/[至到为从的]/.test(sign)) return undefined;
  const before = text.slice(Math.max(from, start - 60), start);
  if (GROWTH_LEVEL.test(before)) return 'up';
  return FALL_LEVEL.test(before) ? 'down' : undefined;
}

/** “12 per cent and 8 per cent more”: the word comes once, after the last. */
function listedAhead(text: string, amount: Amount, next: Amount | undefined): Told | undefined {
  if (!next || !isRate(amount) || next.unit !== amount.unit) return undefined;
  if (!LIST_SIGN.test(text.slice(amount.end, next.start))) return undefined;
  const word = wordAfter(text, next.end);
  return word && { ...word, at: amount.start };
}

/** The last change that does not stand within brackets which are closed before an amount: “(expected: -2%), imports by 7%”. */
function lastOpen(text: string, changes: ChangeAmount[], { start }: Amount): ChangeAmount | undefined {
  return changes.findLast(({ amount }) => !/^[^(]*\)/.test(text.slice(amount.end, start))) ?? changes.at(-1);
}

/** “Exports 13.2 billion (up 34.7%), imports 10.9 billion (33.3%)”: brackets that hold the same as those before. */
function inNextBrackets(text: string, amount: Amount, last: ChangeAmount | undefined): Told | undefined {
  if (!last || !isRate(amount) || last.amount.unit !== amount.unit) return undefined;
  const gap = text.slice(last.amount.end, amount.start);
  if (gap.length > LONGEST_BETWEEN || text[amount.end] !== ')' || !IN_NEXT_BRACKETS.test(gap))
    return undefined;
  return { direction: last.direction, isVerb: false, at: amount.start };
}

/** A further member of a list of changes: “7%、19%”, “by 14 per cent and imports by 16 per cent”, “в Россию — на 26%, до …”. */
function continued(
  text: string,
  before: Amount | undefined,
  amount: Amount,
  next: Amount | undefined,
  last: ChangeAmount | undefined,
): Told | undefined {
  if (!before || !last || (last.amount.unit !== amount.unit && !(isRate(last.amount) && isRate(amount)))) {
    return undefined;
  }
  const gap = withoutMeasure(text.slice(before.end, amount.start).replace(DRIVEN, ''));
  if (last.isLevel && last.amount === before && / (?:from|с) $/.test(gap)) {
    return { direction: last.direction, isVerb: true, at: amount.start, isLevel: true };
  }
  // «Экспорт потерял 26 %, импорт — 15 %»: a verb whose object is the change itself.
  const isDirect =
    last.isVerb &&
    isRate(amount) &&
    DIRECT.test(
      text
        .slice(last.amount.end, amount.start)
        .slice(0, 120)
        .replace(/ ?\([^)]*\)/g, ''),
    ) &&
    !BY.test(text.slice(Math.max(0, last.amount.start - 8), last.amount.start));
  if (isDirect) return { direction: last.direction, isVerb: true, at: amount.start };
  const all = text.slice(last.amount.end, amount.start);
  const isListed =
    (isRate(amount) && last.isVerb && SAME_VERB_OF_TIME.test(gap)) ||
    (last.amount === before &&
      (LIST_SIGN.test(gap) ||
        SAME_VERB.test(gap) ||
        (isRate(amount) && (goesOn(gap) || isSameAmount(gap))))) ||
    // “Up 4 per cent (to 15.4 million), imports by 30 per cent”.
    (all.length < 120 &&
      all.includes('(') &&
      !/\([^)]*$/.test(all) &&
      isRate(amount) &&
      goesOn(all.replace(/ ?\([^)]*\)/g, '')));
  const isLevelNext =
    (BY.test(gap) || LIST_SIGN.test(gap) || (isRate(amount) && (goesOn(gap) || ELIDED_VERB.test(gap)))) &&
    next !== undefined &&
    reaches(text, amount, next);
  return isListed || isLevelNext
    ? { direction: last.direction, isVerb: true, at: amount.start, isCarried: true }
    : undefined;
}

/** “Down 7 per cent, or 74,000 wagons, from a year before”: the same change as a difference. */
function asDifference(text: string, last: ChangeAmount | undefined, amount: Amount): Told | undefined {
  if (!last || isRate(amount) || !isRate(last.amount)) return undefined;
  if (!OR_DIFFERENCE.test(text.slice(last.amount.end, amount.start))) return undefined;
  return { direction: last.direction, isVerb: false, at: amount.start };
}

/** “7 per cent in July, slowing from 8.6 per cent in June”: the same rate, of an earlier time. */
function asRateBefore(
  text: string,
  before: Amount | undefined,
  amount: Amount,
  last: ChangeAmount | undefined,
): Told | undefined {
  return last && isComparedRate(text, amount, before, last)
    ? { direction: last.direction, isVerb: true, at: amount.start, isLevel: true }
    : undefined;
}

/** “From 1.1 to 1.4 billion, or by 27 per cent”: the same change once more. */
function inOtherWords(
  text: string,
  sentence: Sentence,
  before: Amount | undefined,
  amount: Amount,
): Told | undefined {
  if (!before || !isRate(amount) || !OR_BY.test(text.slice(before.end, amount.start))) return undefined;
  const direction = lastDirection(
    text.slice(Math.max(sentence.start, before.start - LOOK_BACK), before.start),
  );
  return direction && { direction, isVerb: false, at: amount.start, isCarried: true };
}
