import type { Amount } from './amounts';
import { isOrigin } from './origins';

/** What may be bought or brought in, or has to be paid: no statistic. */
const LIMIT =
  /\b(?:may|allowed to|entitled to) (?:buy|spend|bring|import|carry|take|purchase) [^.;]{0,40}$|\b(?:limit|allowance|fee|toll|fine|penalty)s? (?:of|is|was|were|at|to|from)[^.;]{0,20}$|(?<![а-я])(?:лимит|порог|штраф|плата|пошлин)[а-я]{0,3} [^.;,\d]{0,30}$|(?:限额|(?<![，,])额度|上限|罚款|收费|免税额)[^，。；]{0,10}$/;
const PER_DAY =
  /\b(?:daily|weekly|every day|each day|a day|per day|a week|per week)\b(?:(?! and )[^.;,]){0,40}$|(?<![а-я])(?:ежедневн|ежесуточн|еженедельн|среднесуточн|в сутки|в день(?!г)|в самые [а-я]+ сутки)[^.;,\d]{0,40}$|(?:日均|每[日天周]|周均|单日)[^，。；,;]{0,16}$/;
const PER_DAY_BEFORE = /\b(?:a|per) (?:day|week)\b|(?<![а-я])в (?:сутки|день|неделю)(?![а-я])/;
const PER_DAY_AFTER =
  /^(?: ?[-—] ?[\d.,]+(?: [a-zа-я]+)?)? (?:[a-z]+ )?(?:a|per|each|every) (?:day|week)\b|^ (?:daily|weekly)\b|^(?: ?[-—] ?[\d.,]+(?: [а-я]+)?)? (?:[а-я]+ )?(?:в (?:сутки|день|неделю)|ежедневно|ежесуточно|еженедельно)(?![а-я])|^\/(?:day|сут|天|日)/;
/** Words without which a sentence tells neither. */
const MARKS =
  /\bday|\bweek|dail|\b(?:may|allowed|entitled|limit|allowance|fee|toll|fine|penalt)|сут|день(?!г)|дневн|недел|лимит|порог|штраф|плата|пошлин|日均|每[日天周]|周均|单日|限额|额度|上限|罚款|收费|免税额|\/[天日]/;
const LONGEST = 600;

/** Whether a sentence may tell rates by the day or limits. */
export function tellsRates(text: string, start: number, end: number): boolean {
  return MARKS.test(text.slice(start, Math.min(end, start + LONGEST)));
}

/** Whether an amount is how much there is in a day or week, or may be bought or has to be paid: no statistic keeps it. */
export function isRateOrLimit(text: string, amount: Amount, sentence: number): boolean {
  const { measure } = amount;
  if (measure === 'percent' || measure === 'points' || measure === 'times') return false;
  return isLimit(text, amount, sentence) || isPerDay(text, amount, sentence);
}

function isPerDay(text: string, { start, end }: Amount, sentence: number): boolean {
  return (
    PER_DAY_AFTER.test(text.slice(end, end + 26)) ||
    PER_DAY.test(text.slice(Math.max(sentence, start - 60), start)) ||
    (isOrigin(text, start, sentence) &&
      PER_DAY_BEFORE.test(text.slice(Math.max(sentence, start - 90), start)))
  );
}

function isLimit(text: string, { start }: Amount, from: number): boolean {
  return LIMIT.test(text.slice(Math.max(from, start - 70), start));
}
