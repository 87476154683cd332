import type { Amount } from './amounts';

/** By what a change is told to be measured: “12 per cent in quantity and 60 per cent in value”. */
export type Measure = 'quantity' | 'money';

const QUANTITY = String.raw`(?:volume|quantity|tonnage|weight|physical|number)(?: terms)?|terms of (?:volume|quantity|tonnage|weight)`;
const MONEY = String.raw`(?:value|money|monetary|dollar|cash)(?: terms)?|terms of (?:value|money)`;
const MEASURED = new RegExp(
  String.raw`^ (?:(?:more|less|fewer|higher|lower|больше|меньше|выше|ниже) )?(?:(?:in|by) (?:(?<quantity>${QUANTITY})|(?<money>${MONEY}))(?![a-z])|(?:в|по) (?:(?<amounts>тоннах|штуках|бутылках|баррелях|весе|весу|тоннажу|количеств[еу]|(?:физическ|натуральн)[а-я]{2} (?:выражении|объеме))|(?<sums>деньгах|стоимости|выручке|сумме|долларах|рублях|(?:стоимостн|денежн)[а-я]{2} выражении))(?![а-я]))`,
);

/** «В стоимостном — на 6,7 %». */
const MEASURED_BEFORE =
  /(?<![а-я])(?:в|по) (?:(?<quantity>(?:количественн|натуральн|физическ)[а-я]{2}(?: (?:выражении|объеме))?|количеств[еу]|весе|весу)|(?:стоимостн|денежн)[а-я]{2}(?: (?:выражении|объеме))?|стоимости|сумме)(?: —)? (?:на )?$/;

/** The measure that is told after the amount of a change; undefined where none is. */
export function measureAfter(text: string, { end }: Amount): Measure | undefined {
  const told = MEASURED.exec(text.slice(end, end + 36))?.groups;
  if (!told) return undefined;
  return told.quantity || told.amounts ? 'quantity' : 'money';
}

function measureBefore(text: string, { start }: Amount): Measure | undefined {
  const told = MEASURED_BEFORE.exec(text.slice(Math.max(0, start - 44), start));
  return told ? (told.groups?.quantity ? 'quantity' : 'money') : undefined;
}

/** Words between two changes of a list, without the measure of the first: “8 per cent in volume and 15 per cent in value”. */
export function withoutMeasure(gap: string): string {
  return gap.replace(MEASURED, '');
}

/** The last amount before a change that is of the measure told beside it. */
export function lastOfMeasure(text: string, change: Amount, amounts: Amount[]): Amount | undefined {
  const measure = measureAfter(text, change) ?? measureBefore(text, change);
  if (!measure) return undefined;
  return amounts.findLast(
    (amount) =>
      amount.end <= change.start &&
      amount.measure !== 'percent' &&
      (amount.measure === 'money') === (measure === 'money'),
  );
}
