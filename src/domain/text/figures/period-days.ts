import type { Amount } from './amounts';
import type { Span } from './period-span';
import type { PeriodMention } from './periods';
import type { Sentence } from './sentences';

/** What stands before a day that opens its sentence. */
const OPENING =
  /^[\s"'“«(]*(?:on )?(?:(?:the )?(?:morning|evening|night) of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$|^[\s"“«]*(?:(?:утром|днем|вечером|ночью|в ночь на) )?(?:в[о]? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье),? )?$/;
/** What happened to goods and vehicles on that day. */
const HAPPENED =
  /\b(?:took|handled|received|processed|loaded|unloaded|shipped|left|departed|arrived|passed|crossed|cleared|transited|entered|carried|stood|waited|queued|delivered|moved|dispatched|sailed|discharged)\b|(?<![а-я])(?:прош[ел]|проследова|пересек|выш[ел]|отправ|прибы|оформ|обработ|перевал|пропу[сщ]|приня|стоял|выгру|погру|въеха|выеха|доставл|проеха)/;
/** What was only said on it, or had been before it, and plans. */
const OTHERWISE =
  /\b(?:said|says|told|report|announc|publish|releas|sign|stated|data|agree|has|have|had|since|expect|plan|will|would|daily|per day|a day|capacity)|(?<![а-я])(?:сообщ|объяв|заяв|опублик|подпис|рассказ|отчит|отмет|соглас|соглаш|договор|уже|всего|ранее|с начала|в сутки|ежедневн|план|ожида|будет|будут|мощност)/;
/** “Nov. 13 -- The port …”. */
const DATELINE = /^\s*(?:[—–:(]|-)/;
const COUNTED = new Set(['count', 'quantity', 'extent']);
const LONGEST = 300;

/**
 * The days on which what a sentence counts happened (“On Monday, November 11, the port took 12,000 boxes”), by the index of
 * the amount, where it opens with one, names no other time and tells of nothing that was said or planned.
 */
export function daysOfEvents(
  text: string,
  { start, end }: Sentence,
  amounts: Amount[],
  mentions: PeriodMention[],
): (Span | undefined)[] | undefined {
  const [first] = mentions;
  if (!first || !OPENING.test(text.slice(start, first.start))) return undefined;
  if (!mentions.every(({ isDay }) => isDay) || !amounts.every(({ measure }) => COUNTED.has(measure)))
    return undefined;
  const rest = text.slice(first.end, Math.min(end, first.end + LONGEST));
  if (DATELINE.test(rest) || !HAPPENED.test(rest) || OTHERWISE.test(rest)) return undefined;
  return amounts.map((amount) => mentions.findLast((day) => day.end <= amount.start)?.span);
}
