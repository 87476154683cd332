import type { Amount } from './amounts';
import { ENGLISH_MONTH } from './month-names';

const YEAR = String.raw`(?:19|20)\d\d`;
const RUSSIAN_MONTH = `(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)`;
/** “…, in 2023 4,900”, «…, в 2023-м — 4 900», «За весь прошлый год — 1 050». */
const TIME_BEFORE = new RegExp(
  [
    `(?:^|[,;.] )(?:(?:годом|месяцем) ранее(?: было)?(?: [—-])?|(?:and )?a (?:year|month) (?:earlier|before),?(?: it was)?) $`,
    `[(;] ?(?:${ENGLISH_MONTH}(?: ${YEAR})?|${YEAR}): $`,
    `(?:^|[,;.] |\\band |\\()in (?:${YEAR}|${ENGLISH_MONTH}(?: ${YEAR})?|the (?:first|second) (?:half|quarter))(?:,|:| [—-])? $`,
    `(?:^|[,;.] |(?<![а-я])[аи] |\\()(?:(?:в том числе|из них|только) )?(?:в|за) (?:${YEAR}(?:-м|-й|-го)?(?: год[уа]?| г\\.)?|(?:весь )?(?:поза)?прошл(?:ый|ом) год[у]?|${RUSSIAN_MONTH}(?: ${YEAR}(?: года| г\\.)?)?)(?: (?:их )?(?:было|прошло|составляло|насчитывалось)|:)?(?: [—-])? $`,
  ].join('|'),
);
/** “…, 4,900 in 2023”. */
const TIME_AFTER = new RegExp(
  `^(?: (?:this|last|next) (?:year|month)(?=[,.;)]| and |$)| (?:in|during|over) (?:the )?(?:same (?:[a-z]+ )?(?:period|months?|quarter|half)(?: of)? (?:last year|${YEAR}|the previous year|a year (?:earlier|ago))|${YEAR}|${ENGLISH_MONTH}(?: ${YEAR})?|first (?:two|three|four|five|six|seven|eight|nine|ten|eleven) months(?: of ${YEAR})?|(?:first|second) half(?: of ${YEAR})?)(?=[,.;)]| and |$)| (?:в|за) ${RUSSIAN_MONTH}(?=[,.;)]|$))`,
);
const OPENS =
  /(?:[,;] |(?<![а-я])(?:в том числе|из них) |\band |\bfrom |\b(?:due|scheduled|set|planned) to [a-z]+ |\(|\bhav(?:ing|e) [a-z]+ed |\bhad [a-z]+ed )(?:(?:just|only|about|some|nearly|almost|over) )?$/;
const ENDS = /^(?:[,;.)]| (?:and|и|а) |$)/;
const YEAR_ALONE = new RegExp(`^${YEAR}$`);
const LOOK_BACK = 48;
const FARTHEST = 160;

/**
 * “5,200 trains in 2024, 4,900 in 2023”: a number that leaves out what it counts, since only the time is another.
 * @param known the last amount that named what it counts
 */
export function isOfOtherTime(text: string, { start, end }: Amount, known: Amount): boolean {
  if (known.measure !== 'count' && known.measure !== 'quantity') return false;
  if (start - known.end > FARTHEST || YEAR_ALONE.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(known.end, start - LOOK_BACK), start);
  const after = text.slice(end, end + LOOK_BACK);
  if (OPENS.test(before) && TIME_AFTER.test(after)) return true;
  return ENDS.test(after) && TIME_BEFORE.test(before);
}
