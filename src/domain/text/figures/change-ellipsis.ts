/** What may stand between the changes of a list that tells its verb once. */
const ABOUT = String.raw`(?:(?:by|only|just|about|around|some|nearly|almost|over|more than|even|another|a further) )*`;
/** “Exports fell 5 per cent and those to Japan 3 per cent”: a new subject, and no verb of its own. */
const NEW_SUBJECT = new RegExp(
  String.raw`^(?: (?:[^.;,()\d%]|(?:19|20)\d\d){1,60})?(?:,? (?:and|while|but|with) |, |; )(?:(?:those|that) (?:from|to|of|with|in) )?((?:[a-zþ'-]+ ){1,7}?)${ABOUT}$`,
);
/** Verbs and the like, by which the second amount tells something else. */
const TELLS_OTHER =
  /\b(?:after|following|account|mak|made|represent|compris|constitut|contribut|total|reach|stood|stand|hit|amount|came|come|took|take|taking|had|has|have|hold|held|own|gain|ros|rise|rising|grew|grow|fell|fall|increas|decreas|declin|dropp?|share|stake|portion|rate|target|forecast|up|down|is|was|were|are|be|been|compared|than|from|against|which|that is|who|where|when|or|per|some of|part of|supplie|went|goes|received|includ|worth|spent|paid|sold|bought|expect|predict)[a-z]*\b/;
/** A Chinese subject without a verb: 出口增长5%、进口3%. */
const NEW_SUBJECT_CHINESE =
  /^[，、；,;]?(?:而|和|及)?[^，。；,;、\d]{0,8}(?:出口|进口|进出口)(?:额|量|值|总额|总值)?$/;
/** “Grew 5.7 per cent from April and 15.8 per cent year on year”: the same, against another time. */
const OTHER_BASIS =
  /^(?: (?:from|on|over|against|compared (?:with|to)|than|month[- ]on[- ]month|year[- ]on[- ]year|quarter[- ]on[- ]quarter|in)[^.;,()\d%]{0,40})?(?:,? (?:and|but)|, or)(?: (?:by|about|around|nearly|almost|over|more than))* $/;

/** «На 5 % больше, чем годом ранее, импорт — на 7 %». */
const NEW_SUBJECT_RUSSIAN =
  /^(?: [^.;()%]{1,60})?(?:,| и| а| \()(?: (?:а|и|при этом|в том числе|в т\. ?ч\.))* ?([а-я][а-я -]{1,50}?)(?: —| -)? (?:на|в)(?: (?:почти|около|более чем|примерно|чуть))* $/;
const TELLS_OTHER_RUSSIAN =
  /(?<![а-я])(?:приш|приход|дол[яюие]|состав|достиг|превы|что|котор|был|план|ожида)/;

/** Whether a list of changes goes on with the verb it began with, by what stands between their amounts. */
export function goesOn(gap: string): boolean {
  if (gap.length > 110) return false;
  if (OTHER_BASIS.test(gap)) return true;
  const subject = NEW_SUBJECT.exec(gap)?.[1];
  if (subject !== undefined) return !TELLS_OTHER.test(subject) && !/(?:^|\s)(?:to|of|a|an) $/.test(subject);
  const russian = NEW_SUBJECT_RUSSIAN.exec(gap)?.[1];
  return russian === undefined ? NEW_SUBJECT_CHINESE.test(gap) : !TELLS_OTHER_RUSSIAN.test(russian);
}
