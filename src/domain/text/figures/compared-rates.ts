import type { Amount } from './amounts';
import { isRate, type ChangeAmount } from './change-amount';

const PACE = String.raw`(?:slow(?:ing|ed|er)?|accelerat(?:ing|ed)|quicken(?:ing|ed)|eas(?:ing|ed)|cool(?:ing|ed)|moderat(?:ing|ed)|pick(?:ing|ed) up|recover(?:ing|ed)|improv(?:ing|ed)|edg(?:ing|ed) (?:up|down)|up|down|lower|higher|an? (?:slowdown|acceleration|improvement|step (?:up|down)))`;
/** “In July, slowing from”, «в июле после», “against”: from one rate to the one of an earlier time. */
const BESIDE = new RegExp(
  String.raw`^(?: (?:[^.;()\d%]|(?:19|20)\d\d){2,44})?,? (?:(?:and )?${PACE} (?:sharply |slightly )?from|versus|vs\.?|against|compared (?:with|to)|after) (?:a |an |the |only |just |about |some |(?:the )?(?:(?:previous|prior|preceding) )?[a-z]+'s )*$`,
);
const BESIDE_RUSSIAN =
  /^(?: (?:[^.;()\d%]|(?:19|20)\d\d){2,44})?,? (?:замедлившись с|ускорившись с|против|после|по сравнению с) (?:роста |падения |снижения )?(?:на )?$/;
const IN_BRACKETS = /^[^.;()\d%]{0,44} \($/;
const THEN = /^ (?:in|for|during|a|the|в|во|за|годом|месяцем|кварталом) [^()%]{2,40}\)/;
/** What was expected, or a part of something, is no rate of an earlier time. */
const OTHER =
  /^ (?:(?:that |which )?(?:economists|analysts|markets?) |(?:was |had been |were )?(?:expected|forecast|predicted|planned|projected|estimated)|of |share|из |ожида|прогноз|доли)/;

/**
 * Whether a percentage is the rate of an earlier time beside one told right before: “rose 7 per cent in July, slowing from
 * 8.6 per cent in June”, “7 per cent in July (5.6 per cent in June)”.
 */
export function isComparedRate(
  text: string,
  amount: Amount,
  before: Amount | undefined,
  last: ChangeAmount | undefined,
): boolean {
  if (!before || last?.amount !== before || !isRate(amount) || amount.unit !== before.unit) return false;
  const after = text.slice(amount.end, amount.end + 48);
  if (OTHER.test(after)) return false;
  const gap = text.slice(before.end, amount.start);
  return BESIDE.test(gap) || BESIDE_RUSSIAN.test(gap) || (IN_BRACKETS.test(gap) && THEN.test(after));
}
