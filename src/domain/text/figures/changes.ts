import type { Amount } from './amounts';
import { changeWord, lastDirection, wordAfter, type ChangeWord, type Direction } from './change-words';
import { multipleWord } from './multiples';
import { isOrigin } from './origins';
import type { Sentence } from './sentences';

/** An amount that tells how another one changed. */
export interface ChangeAmount {
  amount: Amount;
  direction: Direction;
  /** Where its words begin. */
  from: number;
  /** Whether they are a verb, which belongs to a subject and not to an amount before it. */
  isVerb: boolean;
  /** Whether it is a rate of growth that is told to have changed itself: “growth slowed to 3.2 per cent”. */
  isLevel: boolean;
  /** The amount that changed, where it is given. */
  target: Amount | undefined;
}

const LIST_SIGN = /^(?:、|和|及|, | and |, and | и |;|；)$/;
/** “Exports grew by 14 per cent and imports by 16 per cent”: the verb holds for both. */
const SAME_VERB = /^[a-z\d ]{0,40},? (?:(?:and|while|и|а) )?(?:[a-zа-я —-]{1,40} )?(?:by|на|(?:-|—) в) $/;
const BY = /(?:^|[^a-zа-я])(?:by|на|(?:-|—) в) $/;
const BY_AMOUNT =
  /(?:\bby|\b(?:increase|rise|growth|gain|decrease|drop|fall|decline|reduction) of|(?<![а-я])на|(?:增加|减少|增长|下降|提高)了?|(?<![а-я])(?:прирост|рост|снижение|сокращение) состави[а-я]{1,3})(?: (?:about|some|around|nearly|over|more than|почти|около))* ?$/;
const RESPECTIVELY = /分别|respectively|соответственно/;
const REACHES =
  /(?:\b(?:to(?: be| stand at)?|at|reach(?:ed|ing)|total(?:l?ed|l?ing)|hit(?:ting)?|stood at|standing at|came to|worth|amount(?:ed|ing) to|exceed(?:ed|ing))|(?<![а-я])(?:до|достиг[а-я]{0,4}|состави[а-я]{1,3}|превыси[а-я]{1,3}))(?: (?:a|an|the|record|new|high|of|about|some|around|nearly|almost|over|more than|почти|около|более|свыше|отметк[аи]|уровня|рекордн[а-я]{2,3}|в))*[^a-zа-я\d]{0,4}$|^: ?(?:[a-zа-я]+ ){0,2}$|(?<![а-я])(?:объем|сумма|показатель)[а-я]{0,2} [—-] $/;
const REACHES_CHINESE =
  /^[，,]?(?:总值|总额|规模|总量|金额)?(?:首次|首度)?(?:增?(?:至|达到?|到|为)|站上|突破|迈上|跨上|超过?)(?:了|约|近|超过?)*$/;
const NEW_SUBJECT =
  /[;；)）]|\b(?:while|whereas|but|and (?!reach|total|hit|stood|came|amount|exceed))|(?<![а-я])(?:а|но|тогда как)(?![а-я])/;
export const SUBJECT =
  /\b(?:exports?|imports?|trade|sales|shipments|revenues?|throughput|output|investment|purchases|surplus|deficit|volumes?|traffic|flows?|those|it|they|this|that of)\b|出口|进口|贸易|总值|экспорт|импорт|торговл|оборот|перевоз|объем|поставк/;
const JOINED_TO_AMOUNT =
  /^[\s,，、()（）:：.—-]*(?:(?:по сравнению|в сравнении|compared)[^,;]{0,60}|(?:(?:同比|环比)(?:[（(]下同[）)])?|按年|均|也|又|且|并|分别|微|略|大|猛|激|骤|劲|净|小幅|大幅|明显|显著|快速|逆势|稳步|同步|持续|单月|and|which|that|has|have|had|having|is|are|was|were|also|it|и|что|также|при этом)\s*|(?:较|比|与)[^，。；,;]{0,12})*$/;
const WHICH_IS =
  /^ (?:and )?(?:which|that|this) (?:(?:is|was|were|are|has|had|represents?|represented|marks?|marked|means?|meant) )?(?:an? )?$/;
/** “…; this was 12 per cent more”. */
const GOES_ON = /^; (?:this|that|it) (?:is|was|represents?|represented) (?:an? )?$/;
/** What Chinese puts between an amount and its change: “，创历史新高，”. */
const ASIDE =
  /[，,](?:均|也|又|再|双双)?(?:创|居|位居|位列|排名|排|列|连续|刷新|首次)[^，。；,;]{0,18}(?=[，,])/g;
const CONVERTED = /^,? ?(?:\(|（|or|equivalent to|about|约合|或|или)[^\d.;]{0,24}$/;
/** “Growth slowed to 3.2 per cent”: the rate of growth itself. */
const GROWTH_LEVEL =
  /(?:\b(?:growth|increase)(?: [a-z]+){0,4} (?:slowed|accelerated|quickened|cooled|eased|picked up|moderated|sped up) to |(?<![а-я])(?:рост|прирост)(?: [а-я]+){0,3} (?:замедлил|ускорил)[а-я]{2,3} до |(?:增速|增幅)[^，。；,;\d]{0,8}(?:至|到|为))$/;
/** “5 per cent less than planned” is no change over time. */
const UNPLANNED =
  /^ (?:more|less|higher|lower|fewer|below|above|больше|меньше|выше|ниже)(?: than| чем|, чем)? (?:was |had been )?(?:planned|expected|forecast|targeted|agreed|the (?:plan|target)|планиров|ожида|прогноз|план)/;
const LEVEL = /\b(?:from|to) (?:about |some |around )?$|(?<![а-я])(?:с|до) $/;
const OR_BY = /^(?: (?:tonn?e?s|тонн))?,? (?:(?:or|that is,?) (?:by )?|(?:или|то есть) на |\((?:by|на) )$/;
const LOOK_BACK = 160;
/** What tells a share of the amount before, which stays what is spoken of. */
const TELLS_SHARE = /account|mak(?:es|ing) up|represent|占|составля/;
/** 500万吨的出口量同比增长. */
const OF_AMOUNT = /^的[^，。；]{0,10}$/;
const OPENS_WITH = /(?:^|[.;\n] )(?:at|with) $/;
const MORE =
  /^ (?:more|less|fewer|higher|lower|больше|меньше)(?: than(?! (?:doubl|tripl|quadrupl|halv))| чем|,|\.)/;
const LONGEST_GAP = 110;
const LATE = 24;

type Told = ChangeWord & { at: number; isLevel?: boolean };

/** The amounts of a sentence that are changes, each with what it changed. */
export function findChanges(text: string, sentence: Sentence, amounts: Amount[]): ChangeAmount[] {
  const changes: ChangeAmount[] = [];
  const isChange = new Set<Amount>();
  amounts.forEach((amount, index) => {
    const before = amounts[index - 1];
    const from = before ? before.end : sentence.start;
    const word =
      wordOf(text, amount, from) ??
      inOtherWords(text, sentence, before, amount) ??
      continued(text, before, amount, amounts[index + 1], changes.at(-1)) ??
      listedAhead(text, amount, amounts[index + 1]);
    if (!word) return;
    const { direction, isVerb, at, isLevel = false } = word;
    changes.push({ amount, direction, from: at, isVerb, isLevel, target: undefined });
    isChange.add(amount);
  });
  const free = amounts.filter((amount) => !isChange.has(amount) && canChange(amount));
  if (!shareOut(text, changes, free)) tie(text, changes, free, amounts);
  return changes;
}

function canChange({ measure, isBare }: Amount): boolean {
  return !isBare && measure !== 'points' && measure !== 'times' && measure !== 'extent';
}

function isRate({ measure }: Amount): boolean {
  return measure === 'percent' || measure === 'points' || measure === 'times';
}

function wordOf(text: string, amount: Amount, from: number): Told | undefined {
  const { start, end, sign, measure } = amount;
  const isRated = isRate(amount);
  if (isRated && sign !== '')
    return { direction: sign === '+' ? 'up' : 'down', isVerb: false, at: start - 1 };
  const isMultiple = measure === 'times' || (measure === 'percent' && /[a-z]/.test(text[start] ?? ''));
  const multiple = isMultiple ? multipleWord(text, start, end, from) : undefined;
  if (multiple) return multiple;
  if (measure === 'percent' && isGrowthLevel(text, start, from)) {
    return { direction: 'up', isVerb: true, at: start, isLevel: true };
  }
  // An amount of money or goods is a change only where the words say so: “by 5 billion”, not “to 5 billion”.
  if (!isRated && !BY_AMOUNT.test(text.slice(Math.max(from, start - 24), start))) {
    if (text[end] !== ' ' || !MORE.test(text.slice(end, end + 20))) return undefined;
  }
  const word = changeWord(text, start, end, from);
  // “Up from 1.4 per cent”: what was before, not by how much it changed.
  const isLevel = () => LEVEL.test(text.slice(Math.max(from, start - 12), start));
  return word && !isLevel() && !UNPLANNED.test(text.slice(end, end + 40)) ? word : undefined;
}

function isGrowthLevel(text: string, start: number, from: number): boolean {
  const sign = text[start - 1] ?? '';
  if (sign === ' ' ? !/[oо]$/.test(text[start - 2] ?? '') : !/[至到为]/.test(sign)) return false;
  return GROWTH_LEVEL.test(text.slice(Math.max(from, start - 60), start));
}

/** “12 per cent and 8 per cent more”: the word comes once, after the last. */
function listedAhead(text: string, amount: Amount, next: Amount | undefined): Told | undefined {
  if (!next || !isRate(amount) || next.unit !== amount.unit) return undefined;
  if (!LIST_SIGN.test(text.slice(amount.end, next.start))) return undefined;
  const word = wordAfter(text, next.end);
  return word && { ...word, at: amount.start };
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
  const gap = text.slice(before.end, amount.start);
  if (last.isLevel && last.amount === before && / (?:from|с) $/.test(gap)) {
    return { direction: 'up', isVerb: true, at: amount.start, isLevel: true };
  }
  const isListed = last.amount === before && (LIST_SIGN.test(gap) || SAME_VERB.test(gap));
  const isLevelNext =
    (BY.test(gap) || LIST_SIGN.test(gap)) && next !== undefined && reaches(text, amount, next);
  return isListed || isLevelNext ? { direction: last.direction, isVerb: true, at: amount.start } : undefined;
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
  return direction && { direction, isVerb: false, at: amount.start };
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

function tie(text: string, changes: ChangeAmount[], free: Amount[], amounts: Amount[]): void {
  const taken = new Set<Amount>();
  for (const change of changes) {
    const { amount } = change;
    const next = levelAfter(text, amount, free);
    const previous = original(
      text,
      free,
      free.findLastIndex(({ end }) => end <= amount.start),
      amount,
    );
    const near = free.findLast(({ end }) => end <= amount.start);
    const between = amounts.slice(amounts.indexOf(amount) + 1, next && amounts.indexOf(next));
    const isNeighbour = next !== undefined && between.every((one) => free.includes(one));
    const isReached = next !== undefined && isNeighbour && reaches(text, amount, next);
    const isDescribed =
      previous !== undefined && describes(text, change, previous, near?.end ?? previous.end);
    // “5.8 million, an increase of 1.8 per cent …”: what describes an amount stays with it, whatever comes later.
    const isLate = isReached && isDescribed && !change.isVerb && next.start - amount.end > LATE;
    const target = isReached && !isLate ? next : isDescribed ? previous : undefined;
    if (!target || taken.has(target)) continue;
    change.target = target;
    taken.add(target);
  }
}

/** The amount that a change led to: the next one, or the one after it where the next is what it came from. */
function levelAfter(text: string, { end }: Amount, free: Amount[]): Amount | undefined {
  const index = free.findIndex(({ start }) => start >= end);
  const next = free[index];
  const isOrigin = next && /^[,:\s—-]*(?:from|с) [^\d;]{0,12}$/.test(text.slice(end, next.start));
  return isOrigin ? (free[index + 1] ?? next) : next;
}

/** The amount itself where the one found is only its worth in another currency: “23.8 billion yuan, or 3.7 billion dollars”. */
function original(text: string, free: Amount[], index: number, change: Amount): Amount | undefined {
  const found = free[index];
  const before = free[index - 1];
  // “43.7 million, down from 52.1 million in June but up 17 per cent on the year”: the second only tells what the first was.
  if (found && before?.unit === found.unit && isOrigin(text, found.start, before.end)) return before;
  if (
    change.measure === 'percent' &&
    found?.measure === 'percent' &&
    before &&
    before.measure !== 'percent'
  ) {
    return TELLS_SHARE.test(text.slice(before.end, found.start)) ? before : found;
  }
  if (!found || before?.measure !== 'money' || found.measure !== 'money' || before.unit === found.unit)
    return found;
  return CONVERTED.test(text.slice(before.end, found.start)) ? before : found;
}

/**
 * “Throughput of 7.1 million TEU in the period was 6.2 per cent up”, “At 4.6 million tonnes, exports were 7 per cent down”:
 * the amount stands in the subject of the clause, or before it.
 */
function isSubject(text: string, { start }: Amount, gap: string): boolean {
  return (
    (/\bof $/.test(text.slice(Math.max(0, start - 4), start)) &&
      /^[^,]{0,60} (?:was|were|is|are) $/.test(gap)) ||
    (OPENS_WITH.test(text.slice(Math.max(0, start - 8), start)) && /^, [^,]{1,60}$/.test(gap))
  );
}

function reaches(text: string, { end }: Amount, next: Amount): boolean {
  const gap = text.slice(end, next.start);
  if (REACHES_CHINESE.test(gap)) return true;
  return gap.length <= LONGEST_GAP && REACHES.test(gap) && !NEW_SUBJECT.test(gap);
}

function describes(text: string, change: ChangeAmount, previous: Amount, after: number): boolean {
  const { amount, from, isVerb } = change;
  if (amount.measure === 'points' ? previous.measure !== 'percent' : previous.measure === 'percent')
    return false;
  if (from < after) return false;
  const gap = text.slice(after, from);
  if (GOES_ON.test(gap)) return true;
  if (gap.length > LONGEST_GAP || /[;；]/.test(gap)) return false;
  const isClause = isVerb || /\b(?:was|were|is|are) $/.test(gap);
  const lastPart = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf('('), gap.lastIndexOf('—')) + 1);
  if (!isClause) return WHICH_IS.test(lastPart) || !SUBJECT.test(lastPart);
  return (
    JOINED_TO_AMOUNT.test(gap.replace(ASIDE, '')) ||
    OF_AMOUNT.test(gap) ||
    WHICH_IS.test(lastPart) ||
    isSubject(text, previous, gap)
  );
}
