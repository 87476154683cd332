import type { Amount } from './amounts';
import { isOrigin } from './origins';

/** “48,000 tonnes for 21 million”: the sum that was paid for them. */
const PAID = /^(?: of [a-z]+| [а-я]+){0,2} (?:for|worth|valued at|на(?: сумму(?: в)?)?|стоимостью(?: в)?) $/;
const COMPARED_AFTER = /^ (?:больше|меньше|выше|ниже|more|less|fewer)/;
/** “1.3 million and more, for 400 million dollars”. */
const FOR_SUM = / (?:for|worth|valued at|на(?: сумму(?: в)?)?|стоимостью(?: в)?) $/;
const OTHER_NOUN =
  /^ (?!(?:was|is|has|goes|times|years|months|across|less|plus|versus|this|as|ports|sales|does|its|us)(?![a-z]))[a-z]{3,}s(?![a-z])/;
/** Smaller sums of money are prices. */
const LEAST_SUM = 100_000;
const LONGEST_PAIR = 80;

/** The amount whose unit a scaled number without one has. Sums are told in millions: thousands are of what was counted. */
export function lenderOf(
  text: string,
  { start, end, value }: Amount,
  known: Amount | undefined,
  counted: Amount | undefined,
  paid: Amount | undefined,
): Amount | undefined {
  if (known?.measure === 'money') return Number(value) < LEAST_SUM ? (counted ?? known) : known;
  const isPaid =
    known &&
    paid &&
    start - known.end < LONGEST_PAIR &&
    PAID.test(text.slice(known.end, start)) &&
    !COMPARED_AFTER.test(text.slice(end, end + 8));
  return isPaid ? paid : known;
}

/** A price is not what the numbers after it are counted in: “goods worth no more than 150 euros each”. */
export function lendsUnit({ measure, value }: Amount, known: Amount | undefined): boolean {
  if (measure === 'money') return !known || known.measure === 'money' || Number(value) >= LEAST_SUM;
  return measure === 'quantity' || measure === 'count';
}

/** “Exports were 23 billion (up 57 per cent) and imports 18 billion dollars”: the unit is written once, at the end. */
export function unitAhead(text: string, amount: Amount, ...later: (Amount | undefined)[]): Amount {
  const isOld = isOrigin(text, amount.start, Math.max(0, amount.start - LONGEST_PAIR));
  const next = later.find(
    (one) =>
      one &&
      one.written.unitMultiplier > 0 &&
      (one.measure === 'money' || (isOld && (one.measure === 'quantity' || one.measure === 'count'))),
  );
  if (
    !next ||
    next.start - amount.end > LONGEST_PAIR ||
    (next.measure === 'money' && isForSum(text, amount, next)) ||
    /[.;。；](?!\d)/.test(text.slice(amount.end, next.start))
  ) {
    return amount;
  }
  return { ...amount, unit: next.unit, measure: next.measure };
}

/** Whether one is what was paid for the other, and not one of a list of sums: «сои на 3,4 млрд, пшеницы на 0,8 млрд». */
function isForSum(text: string, { start, end }: Amount, next: Amount): boolean {
  return (
    FOR_SUM.test(text.slice(end, next.start)) && !FOR_SUM.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** “3.1 billion imports” after kilograms: a noun that no unit is known of tells of something else. */
export function countsOther(text: string, { end }: Amount, known: Amount): boolean {
  return known.measure !== 'money' && OTHER_NOUN.test(text.slice(end, end + 20));
}
