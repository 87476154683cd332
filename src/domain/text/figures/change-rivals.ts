import { isRate, type ChangeAmount } from './change-amount';
import { withMonths } from './month-names';

/** Against what time a change is, which says nothing of another subject. */
const TIME = withMonths(
  /\b(?:year|month|quarter|half)[- ](?:on|over|to)[- ](?:year|month|quarter|half)(?: basis)?|\b(?:on an? |in )(?=(?:year|month|quarter|annual|monthly|quarterly)[- ])|\b(?:annual|monthly|quarterly) terms|\b[myq]\/[myq]\b|\b[myq]o[myq]\b|\b(?:above|below) [a-z]+'s (?:level|figure|total)|\b(?:from|than|compared (?:with|to)|on|over|against|versus|above|below)(?: (?:in|the|a|an|its|their|all of|the whole of|all|that of|same|corresponding|previous|preceding|prior|last|this|month|quarter|year|period|level|earlier|before|ago|of|one|first|second|third|fourth)(?![a-z])| [a-z]+(?= (?:last|this|of last) year)| MONTH(?![a-z])| (?:19|20)\d\d)+|(?<![а-я])(?:к|чем|относительно|по сравнению с|по отношению к|в сравнении с)(?: (?:во?|за|со?)(?![а-я])| аналогичный период| [а-я]+ квартал(?![а-я])| [а-я]+(?:ому|ему|ю|у|ой|ом|ем|ым|им|его|ого|я|е|а|м)| (?:19|20)\d\d(?:-го|-м)?)+|(?<![а-я])(?:в (?:годовом|месячном|квартальном) (?:выражении|исчислении)|год к году|месяц к месяцу|за год|за месяц|прошлогодн[а-я]{2,3}(?: [а-я]+[ая])?|годом ранее|месяцем ранее|[гм]\/[гм]|[а-я]+(?:ского|него|лого) (?:показателя|уровня|результата|значения|объема)|(?<=(?:превосходит|превышает|уступает) )[а-я]+(?:ий|ый|ому|ему)(?: (?:показател[ьюя]|уров[а-я]+|результат[а-я]?|объем[а-я]?))?)|(?:同比|环比|按年|按月|[比较][^，。；]{1,10})/g,
);
/** What joins two changes of the same amount. */
const JOINS =
  /^(?:[\s,，、()—-]|\b(?:and|but|although|though|or|by|also|it|was|were|is|are|up|down|an?|increase|rise|growth|gain|decrease|drop|fall|decline|still|while|yet|only|more|less|fewer|higher|lower|just|about|nearly|almost|over|more than)\b|(?<![а-я])(?:превосходит|превышает|уступает|и|а|но|или|на|в|больше|меньше|выше|ниже|при этом|то есть|также|почти|более чем)(?![а-я])|[但而且也又并])*$/;
const LONGEST_GAP = 120;
/** “Rose by 5 per cent to 7 billion, but stayed 9 per cent below …”, “…, it represented a 7 per cent increase on …”. */
const SAME_AGAIN =
  /, (?:(?:but|and|yet|though) )?(?:(?:it|this|that|which) )?(?:still |also )?(?:stayed|remained|represent(?:s|ed|ing)|which (?:is|was)|that (?:is|was)|(?:it|this|that) (?:is|was))(?: still| also)?(?: an?)? $/;
const LONGEST_AGAIN = 140;

/** “Up 5.7 per cent on the month and 15.8 per cent”: only words of time and what joins two changes. */
export function isSameAmount(gap: string): boolean {
  return (
    gap.length <= LONGEST_GAP &&
    / (?:and|и) |、|, /.test(gap) &&
    gap.replace(TIME, '') !== gap &&
    JOINS.test(gap.replace(TIME, ''))
  );
}

/** Whether two changes that follow each other tell of the same amount, against different times or in other units. */
export function areRivals(text: string, first: ChangeAmount, second: ChangeAmount): boolean {
  // “Up 32 per cent on the year before, and grew 11 per cent in the first five months”: a statement of its own.
  if (second.isVerb && !first.isVerb && second.from > first.amount.end && second.from < second.amount.start)
    return false;
  if (isSameAgain(text, first, second)) return true;
  const gap = text.slice(first.amount.end, Math.max(first.amount.end, second.from));
  if (gap.length > LONGEST_GAP || /[.;；。%]/.test(gap)) return false;
  const own = text.slice(Math.max(first.amount.end, second.from), second.amount.start);
  return (
    (isRate(first.amount) || isRate(second.amount)) &&
    JOINS.test(gap.replace(TIME, '')) &&
    (second.from < second.amount.start || JOINS.test(own))
  );
}

/** Whether a clause goes on about what the one before said to have changed. */
function isSameAgain(text: string, first: ChangeAmount, { amount }: ChangeAmount): boolean {
  const between = text.slice(first.amount.end, amount.start);
  return between.length <= LONGEST_AGAIN && !/[;；]/.test(between) && SAME_AGAIN.test(between);
}

/** Tells the changes whose amount is that of the one beside them, and which of them each is told beside. */
export function findRivals(text: string, changes: ChangeAmount[]): void {
  changes.forEach((change, index) => {
    const before = changes[index - 1];
    if (!before || !areRivals(text, before, change)) return;
    if (before.target && !change.target) change.beside = before;
    else if (!before.target && change.target) before.beside = change;
  });
}
