import Big from 'big.js';

/** “112 per cent of the level of a year before”: what the amount is of the one that it is set beside. */
const OF_LEVEL =
  /^ (?:(?:к|от|относительно) (?:уровн|показател|соответств|аналогичн|тому же|такому же|прошл|предыдущ|[а-я]{3,10}(?:ю|у|я|е|а)(?:[—-][а-я]{3,10}(?:ю|у|я|е|а))? (?:прошл|20\d\d))|of (?:(?:the|its|their) )?(?:(?:year-earlier|previous|prior|last|preceding|corresponding|(?:19|20)\d\d) (?:year's |period's )?(?:level|figure|total|volume|value)|(?:level|figure) (?:of|in|for|recorded|seen)|that (?:of|in|for)|last year's))/;
const OF_LEVEL_CHINESE =
  /(?:为|是|达|达到|相当于)(?:去年|上年|(?:19|20)\d\d年)(?:同期|同月)?(?:水平)?的(?:近|约|逾|超过?)?$/;
/** A rise that is told as such (“рост на 12 % к уровню …”) or a share. */
const TELLS_CHANGE =
  /(?:[+-]|(?<![а-я])(?:на|плюс|минус|рост|прирост|снижени[а-я]|сокращени[а-я]|падени[а-я]|больше|меньше|дол[яюи])(?:[^.;,\d]{0,40})? ?|\b(?:by|rise|growth|increase|share|ma[dk]es? up|making up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|took|takes?|taking|bought|bought up|absorbed|received|got|went)[^.;,\d]{0,30} ?)$/;
const TELLS_PACE = /(?<![а-я])(?:темп[а-я]{0,2} роста|индекс)[^.;,\d]{0,40}$/;
const IS_PACE = /(?<![а-я])темп[а-я]{0,2} роста(?: к [а-я ]{3,30})?(?: состави[а-я]{1,3}| [—-])? $/;
const NEAR = /^ (?:of|к|от|о)/;
const LEAST = 50;
const MOST = 1000;

/** How much more or less such a part of a hundred is, with the sign of it. */
export interface ChangeToLevel {
  value: string;
  sign: '+' | '-';
}

/**
 * The change that a part of a hundred tells (“112 per cent of the level of a year before”, «темп роста — 112%»); undefined
 * for others.
 * @param isListed whether it stands in a list after another such part, which says once what they are of: “(103.1%)”.
 */
export function changeToLevel(
  text: string,
  start: number,
  end: number,
  value: string,
  isListed: boolean,
): ChangeToLevel | undefined {
  const percent = Number(value);
  if (percent < LEAST || percent > MOST || percent === 100) return undefined;
  const before = text.slice(Math.max(0, start - 60), start);
  const isBracketed = isListed && before.endsWith('(') && text[end] === ')';
  if (!isBracketed && !IS_PACE.test(before) && !isOfLevel(text, before, end)) return undefined;
  return { value: new Big(value).minus(100).abs().toFixed(), sign: percent > 100 ? '+' : '-' };
}

function isOfLevel(text: string, before: string, end: number): boolean {
  if (!NEAR.test(text.slice(end, end + 3)) && !before.endsWith('的')) return false;
  if (!OF_LEVEL.test(text.slice(end, end + 60)) && !OF_LEVEL_CHINESE.test(before)) return false;
  return !TELLS_CHANGE.test(before) || TELLS_PACE.test(before);
}
