import type { Amount } from './amounts';
import type { Bound } from './bounds';
import { isRate } from './change-amount';
import { isCompared, isOfOtherTime } from './elided-counts';
import { countNamedBefore } from './named-counts';
import { isOrigin } from './origins';
import { multiplied } from './scaled-numbers';
import { countsOther, lenderOf, lendsUnit, unitAhead } from './unit-lenders';

const JOINS = /^ ?(?:-|—|~|、|,|，|and|to|or|и|до|по|至|到|和|或) ?$/;
const PAIR = /^ ?(?:-|—|~|and|to|и|до|至|到) ?$/;
/** “5 and 7 billion” are two amounts, “between 5 and 7 billion” are the ends of one. */
const AND = /^ ?(?:and|и) ?$/;
const OPENS_RANGE = /(?:\bbetween|(?<![а-я])(?:от|между)) ?$/;
/** “Grew from 5 to 7 billion” tells two amounts, one after the other. */
const ROSE_OR_FELL =
  /(?<![a-z])(?:rose|risen|rising|rises?|gr[eo]w[a-z]{0,3}|increas[a-z]{1,3}|climb[a-z]{0,3}|jump[a-z]{0,3}|surg[a-z]{1,3}|expand[a-z]{0,3}|up|fell|fall[a-z]{0,3}|dropp?[a-z]{0,3}|declin[a-z]{1,3}|decreas[a-z]{1,3}|shr[aiu]nk[a-z]{0,3}|slipp?[a-z]{0,3}|down)(?: [a-z]+ly)? from $|(?<![а-я])(?:вырос|возрос|увелич|сократ|сниз|упал|уменьш)[а-я]{0,7}(?: [^.;]{1,36})? с $/;
const LONGEST_VERB = 60;
/** “300,000 fewer than in 2022”: of what was counted before. */
const MORE = /^ (?:(?:more|fewer|less) than |(?:больше|меньше),? чем )/;
const LEADS_TO_LEVEL = /^(?: to|,? до) $/;
/** A number that its thousands tell from a year. */
const SEPARATED = /^\d{1,3}(?:[, .]\d{3})+$/;
const OF_THEM =
  /\b(?:there (?:had been|were|was)|saw|(?:it|they|this) (?:had been|was|were))(?: (?:only|about|just|some|nearly))? $|\balone brought $|\bthe (?:number|figure|total)(?: [a-z]+){1,6} $|(?<![а-я])набралось (?:уже )?$|(?<![а-я])их (?:было|стало|[а-я]{3,14}(?:ли|лось|ло))(?: (?:всего|лишь|уже|около|почти))? $/;
/** Those who are counted as “people” the next time. */
const TRAVELLERS = new Set(['passengers', 'tourists', 'visitors', 'travellers']);
const FARTHEST = 400;
const LONGEST_SENTENCE = 160;

/**
 * Gives amounts that leave out what their neighbours say (“6.3, 6.2 and 2 billion yuan”, “89.4 billion” after dollars)
 * their multiplier and unit, and drops numbers that stay without.
 * @returns the amounts that are left, and which of them are the ends of ranges: “between 5 and 7 billion”, “5-7 billion”.
 */
export function completeAmounts(
  text: string,
  amounts: Amount[],
): { amounts: Amount[]; ends: Map<Amount, Bound> } {
  const ends = new Map<Amount, Bound>();
  const complete: Amount[] = [];
  const changed = new Map<Amount, Amount>();
  for (let index = amounts.length - 1; index >= 0; index -= 1) {
    const amount = amounts[index];
    if (!amount) continue;
    const next = amounts[index + 1];
    const whole = withNext(text, amount, next && (changed.get(next) ?? next));
    if (whole) changed.set(amount, whole);
  }
  let known: Amount | undefined;
  let counted: Amount | undefined;
  let paid: Amount | undefined;
  for (const [index, amount] of amounts.entries()) {
    let whole = changed.get(amount) ?? amount;
    if (
      whole.unit === 'человек' &&
      known &&
      TRAVELLERS.has(known.unit) &&
      whole.written.unitMultiplier > 0 &&
      whole.start - known.end <= FARTHEST
    ) {
      whole = { ...whole, unit: known.unit, measure: known.measure };
    }
    if (
      whole.unit === 'units' ||
      whole.unit === 'человек' ||
      (whole.unit === '' && whole.written.unitMultiplier > 0)
    ) {
      whole = countNamedBefore(text, whole) ?? whole;
    }
    const isUnnamed = whole.unit === '' && whole.written.unitMultiplier > 0;
    if (isUnnamed && !known) whole = unitAhead(text, whole, amounts[index + 1], amounts[index + 2]);
    const lender = lenderOf(text, whole, known, counted, paid);
    if (isUnnamed && lender && whole.start - lender.end <= FARTHEST && !countsOther(text, whole, lender)) {
      whole = { ...whole, unit: lender.unit, measure: lender.measure };
    }
    if (whole.isBare) whole = withElided(text, whole, known, amounts[index - 1]);
    if (whole.isBare) continue;
    const before = amounts[index - 1];
    const low = complete.at(-1);
    if (
      before &&
      (before.unit === '' || changed.has(before)) &&
      low?.start === before.start &&
      low.unit === whole.unit &&
      isRange(text, before, amount) &&
      !ROSE_OR_FELL.test(text.slice(Math.max(0, low.start - LONGEST_VERB), low.start))
    ) {
      ends.set(low, 'at-least').set(whole, 'at-most');
    }
    complete.push(whole);
    if (whole.measure === 'count') counted = whole;
    if (whole.measure === 'money') paid = whole;
    if (lendsUnit(whole, known) && (!isUnnamed || lender === known)) known = whole;
  }
  return { amounts: complete, ends };
}

/** A bare number with the unit that its words or the amount before tell; as it is where nothing does. */
function withElided(
  text: string,
  amount: Amount,
  known: Amount | undefined,
  before: Amount | undefined,
): Amount {
  const named = known && countNamedBefore(text, amount, known.end);
  if (named) return named;
  const isOfKnown =
    known !== undefined &&
    (MORE.test(text.slice(amount.end, amount.end + 14)) ||
      wasBefore(text, amount, known) ||
      isOfOtherTime(text, amount, known) ||
      isLevelOfRate(text, before, amount, known) ||
      (known.measure === 'count' && isOfThem(text, amount, known)) ||
      isCompared(text, amount, known));
  if (isOfKnown) return { ...amount, unit: known.unit, measure: known.measure, isBare: false };
  return countNamedBefore(text, amount) ?? amount;
}

/** “In June there were 154 of them”, «их было 198»: of what was counted before. */
function isOfThem(text: string, { start }: Amount, { end }: Amount): boolean {
  return start - end <= FARTHEST && OF_THEM.test(text.slice(Math.max(end, start - 40), start));
}

/** “Imports climbed 60% to 435,081 TEU, exports fell 2% to 104,834”. */
function isLevelOfRate(
  text: string,
  rate: Amount | undefined,
  { start, end }: Amount,
  known: Amount,
): boolean {
  if (!rate || !isRate(rate) || start - known.end > FARTHEST) return false;
  if (known.measure !== 'quantity' && known.measure !== 'count') return false;
  return LEADS_TO_LEVEL.test(text.slice(rate.end, start)) && SEPARATED.test(text.slice(start, end));
}

/** “800 trucks a day, up from 450 a year earlier”. */
function wasBefore(text: string, { start, end }: Amount, known: Amount): boolean {
  const gap = text.slice(known.end, start);
  if (known.measure === 'money' || gap.length > LONGEST_SENTENCE || /[.;。]/.test(gap)) return false;
  return (
    (isOrigin(text, start, known.end) || /^ ?\($|(?:\b(?:after|than the)|(?<![а-я])после) $/.test(gap)) &&
    /^(?: (?:a|the|in|last|of)\b| (?:в|за|годом|год|месяцем|по|на)(?![а-я])|[,.)]|$)/.test(
      text.slice(end, end + 6),
    )
  );
}

/** The amount with the multiplier and unit of the one that a list or range sets beside it. */
function withNext(text: string, amount: Amount, next: Amount | undefined): Amount | undefined {
  if (!next) return undefined;
  const { unitMultiplier: power } = next.written;
  if (amount.measure === 'money' && amount.written.unitMultiplier === 0 && next.unit === '' && power > 0) {
    return isPair(text, amount, next) ? scaled(amount, power) : undefined;
  }
  if (next.unit === '' || (amount.unit !== '' && !amount.isBare)) return undefined;
  // “42.07 trillion, 7.7 per cent more”.
  if (amount.written.unitMultiplier > 0 && isRate(next)) return undefined;
  const gap = text.slice(amount.end, next.start);
  if (!JOINS.test(gap)) return undefined;
  if (amount.isBare && !isPair(text, amount, next) && gap !== '、' && !isListed(amount, next, gap))
    return undefined;
  const whole = scaled(amount, amount.isBare ? power : amount.written.unitMultiplier);
  return { ...whole, unit: next.unit, measure: next.measure, isBare: false };
}

/** “3.2, 1.1 and 0.8 million tonnes”: decimals alike, none of which is a year or the like. */
function isListed({ written }: Amount, next: Amount, gap: string): boolean {
  return gap === ', ' && written.decimals > 0 && written.decimals === next.written.decimals;
}

function scaled(amount: Amount, power: number): Amount {
  return {
    ...amount,
    value: multiplied(amount.written.value, power),
    written: { ...amount.written, unitMultiplier: power },
  };
}

/** Two amounts with nothing but a dash, “and” or “to” between them, the first of which may leave out its unit. */
function isPair(text: string, low: Amount, high: Amount): boolean {
  return PAIR.test(text.slice(low.end, high.start));
}

function isRange(text: string, low: Amount, high: Amount): boolean {
  if (!isPair(text, low, high)) return false;
  return (
    !AND.test(text.slice(low.end, high.start)) ||
    OPENS_RANGE.test(text.slice(Math.max(0, low.start - 9), low.start))
  );
}
