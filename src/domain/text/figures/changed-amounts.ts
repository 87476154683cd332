import type { Amount } from './amounts';
import { isOrigin } from './origins';

/** A mark that is passed, by what stands before it. */
const PASSES =
  /(?:突破|站上|迈上|跨上|跨越|超过)[了约近]?$|\b(?:exceed|surpass|topp?|pass|break|cross|beat)[a-z]*(?: the)? $|(?<![а-я])(?:превыс|преодол|перевалил|перешагн)[а-я]{0,5}[^.;,]{0,20}$/;
const CONVERTED = /^,? ?(?:\(|（|or|equivalent to|about|约合|或|или)[^\d.;]{0,24}$/;
/** What tells a share of the amount before, which stays what is spoken of. */
const TELLS_SHARE =
  /account|mak(?:es|ing) up|represent|占|составля|, (?:or|или) (?:about |almost |nearly |около |почти )?$/;
/** “101,100 TEU, and a year earlier it was 182,000, that is minus 44 per cent”. */
const BEFORE_THEN =
  /(?:(?:годом|месяцем) ранее|(?:год|месяц) назад|\ba (?:year|month) (?:earlier|before|ago))(?:,? (?:it |there |they )?(?:was|were|had been)| был[аои]?| составлял[аои]?)?(?: [—-])? $/;
const THAT_IS = /^, (?:то есть|т\.е\.|иначе говоря|that is|or|i\.e\.),? /;
const LONGEST_PASSING = 60;

/** “That of 2023 (857,000 TEU) and 15 per cent above …”: what stood in brackets is told there. */
export function isInClosedBrackets(text: string, { start, end }: Amount, from: number): boolean {
  const opening = text.slice(Math.max(0, start - 24), start);
  const isInside = opening.lastIndexOf('(') > opening.lastIndexOf(')');
  const gap = text.slice(end, from);
  const closed = gap.indexOf(')');
  return isInside && closed >= 0 && !gap.slice(0, closed).includes('(') && /[a-zа-я]/.test(gap.slice(closed));
}

/** “5,203.7 billion, up 19.9 per cent, passing 5,000 billion for the first time”: a mark that the amount before has passed. */
export function isPassed(text: string, previous: Amount, { end }: Amount, mark: Amount): boolean {
  return (
    previous.unit === mark.unit &&
    mark.start - end <= LONGEST_PASSING &&
    Number(previous.value) >= Number(mark.value) &&
    PASSES.test(text.slice(end, mark.start)) &&
    !text.slice(end, mark.start).includes('(')
  );
}

/** The amount itself where the one found is only its worth in another currency: “23.8 billion yuan, or 3.7 billion dollars”. */
export function original(text: string, free: Amount[], index: number, change: Amount): Amount | undefined {
  const found = free[index];
  const before = free[index - 1];
  // “43.7 million, down from 52.1 million in June but up 17 per cent on the year”: the second only tells what the first was.
  if (found && before?.unit === found.unit) {
    const isBefore = isOrigin(text, found.start, before.end);
    if (
      isBefore ||
      (BEFORE_THEN.test(text.slice(before.end, found.start)) &&
        THAT_IS.test(text.slice(found.end, change.start)))
    )
      return before;
  }
  if (
    change.measure === 'percent' &&
    found?.measure === 'percent' &&
    before &&
    before.measure !== 'percent'
  ) {
    return TELLS_SHARE.test(text.slice(before.end, found.start)) ? before : found;
  }
  if (found && before && isPassed(text, before, before, found)) return before;
  if (!found || before?.measure !== 'money' || found.measure !== 'money' || before.unit === found.unit)
    return found;
  return CONVERTED.test(text.slice(before.end, found.start)) ? before : found;
}
