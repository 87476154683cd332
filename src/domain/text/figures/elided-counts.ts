import type { Amount } from './amounts';
import { ENGLISH_MONTH } from './month-names';

const YEAR = String.raw`(?:19|20)\d\d`;
const RUSSIAN_MONTH = `(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)`;
/** “…, in 2023 4,900”, «…, в 2023-м — 4 900», «За весь прошлый год — 1 050». */
const TIME_BEFORE = new RegExp(
  [
    `(?:^|[,;.] |\\()(?:(?:годом|месяцем) (?:ранее|раньше)(?: было)?(?: [—-])?|(?:год|месяц) назад(?: было)?(?: [—-])?|(?:and )?a (?:year|month) (?:earlier|before|ago)[,:]?(?: it was)?) $`,
    `[(;] ?(?:${ENGLISH_MONTH}(?: ${YEAR})?|${YEAR}): $`,
    `(?:^|[,;.] |\\band |\\()in (?:${YEAR}|${ENGLISH_MONTH}(?: ${YEAR})?|the (?:first|second) (?:half|quarter))(?:,|:| [—-])? $`,
    `(?:^|[,;.] |(?<![а-я])[аи] |\\()(?:(?:в том числе|из них|только) )?(?:в|за) (?:${YEAR}(?:-м|-й|-го)?(?: год[уа]?| г\\.)?|(?:весь )?(?:поза)?прошл(?:ый|ом) год[у]?|${RUSSIAN_MONTH}(?: ${YEAR}(?: года| г\\.)?)?)(?: (?:их )?(?:было|прошло|составляло|насчитывалось)|:)?(?: [—-])? $`,
  ].join('|'),
);
/** “…, 4,900 in 2023”. */
const TIME_AFTER = new RegExp(
  `^(?: (?:this|last|next) (?:year|month)(?=[,.;)]| and |$)| (?:in|during|over) (?:the )?(?:same (?:[a-z]+ )?(?:period|months?|quarter|half)(?: of)? (?:last year|${YEAR}|the previous year|a year (?:earlier|ago))|${YEAR}|${ENGLISH_MONTH}(?: ${YEAR})?|first (?:two|three|four|five|six|seven|eight|nine|ten|eleven) months(?: of ${YEAR})?|(?:first|second) half(?: of ${YEAR})?)(?=[,.;)]| and |$)| (?:в|за) ${RUSSIAN_MONTH}(?=[,.;)]|$))`,
);
/** «…, тогда как за тот же период прошлого года — 196», “…, while in the same period of last year it was 196”. */
const SAME_TIME_BEFORE = new RegExp(
  [
    `(?<![а-я])(?:в|за) (?:тот же|такой же|(?:аналогичн|соответствующ|прошл|предыдущ)[а-я]{2,3}) (?:период[е]?|месяц[е]?|квартал[е]?|год[у]?|сезон[е]?)(?: (?:прошлого|позапрошлого|предыдущего) года| ${YEAR}(?:-го| года| г\\.)?)?(?: (?:их )?(?:было|прошло|составляло|насчитывалось))?(?: [—-])? $`,
    `\\b(?:in|during|for) the (?:same|previous|corresponding|preceding) (?:period|month|quarter|year|season)(?: (?:of )?(?:last year|the previous year|${YEAR}))?(?:,? (?:it|there|they) (?:was|were|had been)|,|:)? $`,
  ].join('|'),
);
/** “17 per cent fewer than in 2019 (1,468)”: the number of what it is compared with. */
const COMPARED_BEFORE =
  /(?:\bthan|(?<![а-я])(?:чем|к|против|уровн[а-я]{1,2})|\b(?:on|from|over|against|with)) [^.;()]{2,50} \($/;
/** “Of which 345,052 were built there”. */
const OF_WHICH =
  /(?:\bof (?:which|these|those|them)|(?<![а-я])из (?:них|которых)),?(?: (?:about|some|nearly|over|more than|около|почти|более|свыше))? $/;
/** “12,000 of them foreigners”. */
const OF_THESE = /^ (?:of (?:them|these|those|which)|из (?:них|которых))(?![a-zа-я])/;
/** What follows a number that is told without a noun. */
const NO_NOUN =
  /^(?:[,;.)]|$| (?:were|was|are|is|had|have|has|came|went|by|in|from|to|at|on|or|and|for|under|through|—|-|[a-z]{2,}ed|и|в|на|по|с|за|через|были|было|был[аи]?|[а-я]+(?:ны|но|ли|ло|лись|лось|ют|ут|ит|ет|ся))(?![a-zа-я])| [а-я]+(?:ых|их)(?=[,.;)]|$))/;
/** «Через Достык прошло 120 поездов, через Хоргос — 98». */
const PLACE_BEFORE =
  /(?:[,;] |(?<![а-я])(?:а|и|числе|них) )(?:в|на|из|с|через|по|от|для) (?:[а-я-]{2,20} ){0,2}[а-я-]{2,20}(?<!ов|ев|ок) [—-] $/;
/** “41,300 outbound lorries and 38,900 inbound”. */
const OTHER_WAY =
  /^ (?:inbound|outbound|incoming|outgoing|loaded|empty|imported|exported)(?=[,.;)]|$| in | on | and )/;
/** “12 per cent of the 340,000 sold”. */
const OF_THE = /\b(?:of|than|with|from|to|against) the $/;
const DONE = /^ (?:[a-z]{2,}ed|sold|built|made|sent|bought|shipped)(?![a-z])/;
const SEPARATED = /^\d{1,3}(?:[, .]\d{3})+$/;
/** “201 projects, third after France with 233”. */
const AFTER_OTHER = /\b(?:after|behind|ahead of|followed by)(?: the)? [a-z' -]{2,40} (?:with|at|on) $/;
/** “With 201 projects, Germany was second after the United States with 204”. */
const LIKEWISE = /\b(with|had|received|counted|sent|for) (?:about |some |only |just )?$/;
const OPENS =
  /(?:[,;] |(?<![а-я])(?:в том числе|из них) |\band |\bfrom |\b(?:due|scheduled|set|planned) to [a-z]+ |\(|\bhav(?:ing|e) [a-z]+ed |\bhad [a-z]+ed )(?:(?:just|only|about|some|nearly|almost|over) )?$/;
const ENDS = /^(?:[,;.)]| (?:and|и|а) |$)/;
const YEAR_ALONE = new RegExp(`^${YEAR}$`);
const LOOK_BACK = 48;
const LONGEST_COMPARISON = 90;
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

/**
 * “17 per cent fewer than in 2019 (1,468)”, “with 201 projects, second after the United States with 204”: a number set
 * beside the last amount that named what it counts.
 */
export function isCompared(text: string, { start, end }: Amount, known: Amount): boolean {
  if (known.measure !== 'count' && known.measure !== 'quantity') return false;
  const gap = text.slice(known.end, start);
  if (gap.length > FARTHEST || YEAR_ALONE.test(text.slice(start, end))) return false;
  const before = gap.slice(-LONGEST_COMPARISON);
  const after = text.slice(end, end + 24);
  if (COMPARED_BEFORE.test(before) && after.startsWith(')')) return true;
  if (OF_THESE.test(after)) return true;
  if (OF_WHICH.test(before)) return NO_NOUN.test(after);
  if (known.measure === 'count' && SEPARATED.test(text.slice(start, end))) {
    if (/^(?:,|,? and) $/.test(before) && OTHER_WAY.test(after)) return true;
    if (OF_THE.test(before) && DONE.test(after)) return true;
  }
  if (!ENDS.test(after)) return false;
  if (SAME_TIME_BEFORE.test(before)) return true;
  if (known.measure !== 'count' || /[.;](?!\d)/.test(gap)) return false;
  return PLACE_BEFORE.test(before) || AFTER_OTHER.test(before) || isLikewise(text, known, before);
}

/** Whether the same word leads to both. */
function isLikewise(text: string, known: Amount, before: string): boolean {
  const word = LIKEWISE.exec(before)?.[1];
  return (
    word !== undefined && LIKEWISE.exec(text.slice(Math.max(0, known.start - 20), known.start))?.[1] === word
  );
}
