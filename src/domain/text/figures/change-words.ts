import { withMonths } from './month-names';

export type Direction = 'up' | 'down';

/** A verb says what its subject did (“exports rose 5 per cent”); the others describe an amount beside them. */
export interface ChangeWord {
  direction: Direction;
  isVerb: boolean;
}

const RISE = String.raw`rose|rise[sn]?|grew|grow[sn]?|increased?s?|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|expand(?:ed|s)?|surg(?:ed|es)|advanc(?:ed|es)|soar(?:ed|s)?|leap(?:ed|t|s)?|rocketed|ticked up|crept up|picked up|swell(?:ed|s)?|edged up|inched up|went up|shot up|rais(?:ed|es)|lift(?:ed|s)?|added|widened|(?<!were |was |been |be )put on|improved|strengthened|accelerated|rebound(?:ed|s)?|recover(?:ed|s)?|skyrocketed|ballooned|spiked|swelled|mounted|bounced(?: back)?|progressed|multiplied|escalated|boosted|(?:edged|inched|crept|climbed|moved|shot|pushed|nudged|ticked|drifted|trended|jumped|rose|went) (?:higher|up)`;
const FALL = String.raw`fell|fall(?:s|en)?|dropp?(?:ed|s)|declin(?:ed|es)|decreas(?:ed|es)|shrank|shrink[s]?|shrunk|contract(?:ed|s)|slid|slipp?(?:ed|s)|slump(?:ed|s)|plung(?:ed|es)|eased?s?|edged down|went down|lost|narrow(?:ed|s)?|dipp(?:ed|s)|tumbled|sank|cut|reduced|lowered|plummeted|collapsed|crashed|cratered|nosedived|shed|receded|weakened|retreated|ticked down|came down|backed off|softened|cooled|dwindled|diminished|subsided|withered|fell back|dropped (?:off|back)|slashed|gave (?:up|back)|deteriorated|ebbed|(?:edged|inched|crept|moved|drifted|trended|ticked|dropped|fell|slid|went) (?:lower|down)`;
const RISING = String.raw`plus|rising|growing|increasing|climbing|jumping|gaining|expanding|surging|advancing|soaring|rocketing|skyrocketing|ballooning|adding|leaping|swelling|rebounding|(?<!ma[dk]e |makes |making |take |takes |taking |took |set |pick(?:ed)? |sum(?:med)? |build )up`;
const FALLING = String.raw`minus|falling|dropping|declining|decreasing|shrinking|contracting|sliding|slipping|slumping|plunging|plummeting|collapsing|sinking|tumbling|losing|shedding|(?<=(?:\b(?:is|are|was|were|and)|,) )off|down`;
const A_RISE = String.raw`(?:increase|recovery|rebound|spike|upsurge|leap|climb|hike|upswing|rise|growth|gain|jump|surge|expansion|advance|uptick|improvement|progression)`;
const A_FALL = String.raw`(?:decrease|plunge|tumble|slip|drop|fall|decline|contraction|reduction|slump|slide|dip|loss|retreat)`;
const BASIS = String.raw`year[- ]on[- ]year|year[- ]over[- ]year|y/y|yoy|month[- ]on[- ]month|annual(?:ly)?|yearly|monthly|quarter[- ]on[- ]quarter`;
/** What may stand between a word of change and its amount. */
const LINK = String.raw`(?: (?:by|as well,|too,|of|a|an|some|about|around|nearly|almost|over|more than|less than|at least|no less than|no fewer than|as much as|up to|just|only|solid|robust|healthy|modest|hefty|steep|sharp|whopping|strong|mere|full|slight|marginal|slightly|sharply|steadily|further|strongly|another|was|at|average|rate|pace|roughly|approximately|respectively|between|${BASIS}))*(?: [-+])? ?$`;

const ZH_RISE =
  '增长|增加|上升|提高|提升|上涨|扩大|攀升|加快|成长|[增升涨]幅(?:高?达|为)?|增速(?:高?达|为)?|高出|涨|升|增|多';
const ZH_FALL =
  '下降|减少|降低|回落|下滑|萎缩|收窄|收缩|缩小|放缓|下跌|[降跌]幅(?:高?达|为)?|衰退|跌|降|减|少';
const ZH_LINK = '(?:了|出|约|近|超|超过|逾|为|达|分别|将|[:：])*$';

const RU_RISE = String.raw`вырос[а-я]{0,2}|возрос[а-я]{0,2}|(?:вы|воз|под)раст(?:ет|ут|и)|увелич[а-я]{2,6}|подн[яи][а-я]{2,6}|прибав[а-я]{2,4}|расшир[а-я]{3,6}|растет|раст[уе]т|рос(?:л[аио])?(?![а-я])(?: [а-я]+){1,2} темпами,?|росл[аио]|рос(?![а-я])|подрос[а-я]{0,2}|прирос(?:л[аио])?(?![а-я])|подскоч[а-я]{2,4}|скакну[а-я]{1,3}|взмы[а-я]{1,3}|восстанов[а-я]{2,5}|опере[жд][а-я]{2,4}|обогна[а-я]{1,3}|приумнож[а-я]{2,5}|взлете[а-я]{1,3}|нараст[а-я]{2,4}|нара[щс][а-я]{2,5}|повыс[аи][а-я]{1,5}|повыша[а-я]{2,4}|увеличива[а-я]{2,5}|пополн[а-я]{2,5}|улучш[а-я]{2,4}|ускор[а-я]{2,4}|превзош[а-я]{1,3}|превзойд[а-я]{1,2}|превосход[а-я]{2,4}`;
const RU_FALL = String.raw`сократ[а-я]{2,6}|сниз[а-я]{2,6}|упал[аио]?|уменьш[а-я]{2,6}|просел[аио]?|потеря(?:л[аио]?|в)|опустил[а-я]{2,4}|сниж(?!ени)[а-я]{3,6}|сокраща[а-я]{2,5}|уменьша[а-я]{2,5}|пада[а-я]{2,3}|упав|просев|рухну[а-я]{1,3}|обвал[а-я]{2,5}|сжал[а-я]{1,4}|уступ[а-я]{2,4}|отста[а-я]{1,4}|убав[а-я]{2,4}|сбав[а-я]{2,4}|недобра[а-я]{1,3}|ослаб[а-я]{0,3}|ужал[а-я]{2,3}|сузил[а-я]{2,3}|подешев[а-я]{2,4}|не дотяну[а-я]{1,3}|съежи[а-я]{2,4}`;
/** Russian verbs of change, whole. */
export const RUSSIAN_CHANGED = `(?<![а-я])(?:${RU_RISE}|${RU_FALL})(?![а-я])`;
const RU_A_RISE = String.raw`рост[а-я]{0,2}|прирост[а-я]{0,2}|увеличени[а-я]{1,2}|подъем[а-я]{0,2}|прибавк[а-я]|плюс`;
const RU_A_FALL = String.raw`снижени[а-я]{1,2}|сокращени[а-я]{1,2}|падени[а-я]{1,2}|спад[а-я]{0,2}|уменьшени[а-я]{1,2}|убыл[ьи]|просадк[а-я]|минус`;
/** Russian verbs and nouns of change, whole. */
export const RUSSIAN_CHANGE = `(?<![а-я])(?:${RU_RISE}|${RU_FALL}|${RU_A_RISE}|${RU_A_FALL})(?![а-я])`;
const RU_LINK = String.raw`(?: (?:--?|—|на|в|всего|лишь|только|составил[аио]?|почти|около|примерно|более чем|более|объема|показателя|ровно|соответственно|рекордн[а-я]{2,4} величину|чуть|ещ?е))*(?: [-+])? ?$`;

/** What may stand between a verb and its “by”: when, or against what. */
const WHEN = String.raw`(?: (?:in|during|over|last|this|from|compared|year|for|again|too|also|even|(?:the )?(?:most|fastest|least|more|less))(?![a-z])[^.;,%]{0,40})?`;
/** What is told in passing: “, по данным таможни, ”. */
const RU_ASIDE = String.raw`(?:, (?:по (?:данным|оценк[а-я]{1,3}|словам|подсчетам|информации|сведениям)|как) [^,;\d]{2,50},)?`;
const RU_WHEN = String.raw`(?: (?:[^.;,%\d]|(?:19|20)\d\d){0,90})?${RU_ASIDE}(?: [-—])?`;

/** When alone, after a verb that takes its amount without «на». */
const RU_TIME = String.raw`(?: (?:год к году|месяц к месяцу)| (?:за|во?|с|к) (?:[а-я—–-]+ ?|(?:19|20)\d\d(?:-го|-м|-му)? ?(?:год[ау]?)? ?){1,3})?`;

const SLIGHTLY = '(?:[a-z]{3,12}ly|further|again|still|once more)';

type WordPattern = [ChangeWord, RegExp];
const verb = (direction: Direction, source: string): WordPattern => [
  { direction, isVerb: true },
  new RegExp(source),
];
const noun = (direction: Direction, source: string): WordPattern => [
  { direction, isVerb: false },
  new RegExp(source),
];

const ENGLISH: WordPattern[] = [
  noun(
    'up',
    `(?<![a-z])${A_RISE}(?: (?:in|with|to|of|for) [a-z ]{1,30})? (?:of|was|is|stood at|reached|came to|amounted to)${LINK}`,
  ),
  noun(
    'down',
    `(?<![a-z])${A_FALL}(?: (?:in|with|to|of|for) [a-z ]{1,30})? (?:of|was|is|stood at|reached|came to|amounted to)${LINK}`,
  ),
  verb('up', `(?<![a-z])(?:${RISE})(?: ${SLIGHTLY})?(?:${WHEN},? by)?${LINK}`),
  verb('down', `(?<![a-z])(?:${FALL})(?: ${SLIGHTLY})?(?:${WHEN},? by)?${LINK}`),
  // “Increased its purchases of goods by a quarter”.
  verb(
    'up',
    `(?<![a-z])(?:increased|raised|expanded|boosted|lifted|grew) (?:(?:its|their|the|his|her) )?[^.;,%\\d]{2,50}(?<!made|produced|owned|built|sold|bought|handled|carried|supplied|run) by${LINK}`,
  ),
  verb(
    'down',
    `(?<![a-z])(?:cut|reduced|lowered|slashed|trimmed|decreased) (?:(?:its|their|the|his|her) )?[^.;,%\\d]{2,50}(?<!made|produced|owned|built|sold|bought|handled|carried|supplied|run) by${LINK}`,
  ),
  noun(
    'up',
    `(?<![a-z])(?:exceed(?:ing|ed|s)|surpass(?:ing|ed|es)|beat(?:ing)?|topp(?:ing|ed))(?: (?:[^.;,%\\d]|(?:19|20)\\d\\d){1,50})? by${LINK}`,
  ),
  noun('up', `(?<![a-z])(?:higher|larger|bigger|stronger)(?:${WHEN},? by)${LINK}`),
  noun('down', `(?<![a-z])(?:lower|smaller|weaker)(?:${WHEN},? by)${LINK}`),
  noun('up', `(?<![a-z])(?:${RISING}|${A_RISE})(?:, by)?${LINK}`),
  noun('down', `(?<![a-z])(?:${FALLING}|${A_FALL})(?:, by)?${LINK}`),
];
const CHINESE: WordPattern[] = [
  verb('up', `(?:${ZH_RISE})${ZH_LINK}`),
  verb('down', `(?:${ZH_FALL})${ZH_LINK}`),
];
const RU_SUM = String.raw`(?:(?: (?:[^.;,\d]|(?:19|20)\d\d){1,60})?(?: состави[а-я]{1,3}| достиг[а-я]{0,3}| рав(?:ен|нял[а-я]{2,3})| оценива[а-я]{2,4} в| (?:--?|—)(?= ?$))| к (?:[^.;,\d]|(?:19|20)\d\d){1,24})?`;
const RUSSIAN: WordPattern[] = [
  verb('up', `(?<![а-я])(?:${RU_RISE})(?:${RU_WHEN} (?:на|в))?${RU_LINK}`),
  verb('down', `(?<![а-я])(?:${RU_FALL})(?:${RU_WHEN} (?:на|в))?${RU_LINK}`),
  verb('down', `(?<![а-я])(?:уступ|недобра)(?:и?в|и?л[аио]?)(?: [а-я]+){0,5}${RU_LINK}`),
  // «Прибавил за год 6 пунктов», «вырос за год втрое» have no «на».
  verb('up', `(?<![а-я])(?:${RU_RISE})${RU_TIME}${RU_LINK}`),
  verb('down', `(?<![а-я])(?:${RU_FALL})${RU_TIME}${RU_LINK}`),
  verb(
    'up',
    `(?<![а-я])превы(?:сив|сил[аио]?|ша[а-я]{2,4})(?: (?:[^.;,\\d]|(?:19|20)\\d\\d){1,50})? (?:на|в)${RU_LINK}`,
  ),
  noun(
    'up',
    `(?<![а-я])(?:больше(?! (?:всего|всех|половины))|выше|лучше)(?: (?:[^.;,\\d]|(?:19|20)\\d\\d){1,50})? на${RU_LINK}`,
  ),
  noun('down', `(?<![а-я])(?:меньше|ниже|хуже)(?: (?:[^.;,\\d]|(?:19|20)\\d\\d){1,50})? на${RU_LINK}`),
  noun('up', `(?<![а-я])(?:${RU_A_RISE})(?:${RU_SUM}|(?: [а-я]+){1,3}? на)${RU_LINK}`),
  noun('down', `(?<![а-я])(?:${RU_A_FALL})(?:${RU_SUM}|(?: [а-я]+){1,3}? на)${RU_LINK}`),
];
const AFTER: WordPattern[] = [
  [{ direction: 'up', isVerb: false }, withMonths(/^[ -](?:(?:year[- ](?:on|over)[- ]year|y\/y|yoy|annual|yearly|monthly|respectively) )?(?:more|higher|larger|bigger|greater|wider|faster|above|up on|up (?:from|over|year|compared)|up\b|increase|rise|growth|gain|jump|surge|expansion|uptick|improvement|advance(?!s)|upturn|leap|climb|hike|upswing|progression|better|increment|ahead of (?:last year|a year|(?:the|its) (?:[a-z'-]+ )?(?:figure|level|total|tally|pace|target|plan|same|previous|year|record)|(?:19|20)\d\d|MONTH)\b)/)],
  [{ direction: 'down', isVerb: false }, /^[ -](?:(?:year[- ](?:on|over)[- ]year|y\/y|yoy|annual|yearly|monthly|respectively) )?(?:less|lower|smaller|narrower|slower|below|fewer|down\b|beneath|off (?:the|its|last|on|a year)(?![a-z])|decrease|drop|fall|decline|contraction|reduction|slump|plunge|slide|dip|tumble|downturn|short of|(?:under|behind|shy of) (?:last year|(?:the|its|that) (?:[a-z'-]+ )?(?:figure|level|total|tally|pace|target|plan|same|previous|year|record|one|of|for))\b)/],
  [{ direction: 'up', isVerb: false }, /^ (?:соответственно )?(?:с лишним )?(?:рост(?![а-я])|прирост(?![а-я])|скачок|больше|выше|лучше|дороже|опере[жд][а-я]{2,4}|превы[а-я]{2,6}|превосход[а-я]{2,4}|превз[а-я]{3,6})/],
  [{ direction: 'down', isVerb: false }, /^ (?:соответственно )?(?:с лишним )?(?:спад(?![а-я])|снижение|падение|сокращение|меньше|ниже|хуже|дешевле|уступ[а-я]{2,4})/],
  [{ direction: 'up', isVerb: false }, /^的?(?:(?:同比|按年|环比)(?:的)?)?(?:增长|[增涨升]幅|增速|成长)/],
  [{ direction: 'down', isVerb: false }, /^的?(?:(?:同比|按年|环比)(?:的)?)?(?:下降|[降跌]幅|衰退)/],
]; // prettier-ignore
/** “19 per cent over August 2023”, where no word of change stands before it. */
const EXCEEDS_TIME = withMonths(
  /^ over (?:the )?(?:[$¤£¥]?\d[\d.,]{2,} ?(?:[a-z]+ ){0,3}(?:of|in|a year|the year)|previous (?:year|month|quarter)|(?:19|20)\d\d(?= |[.,;)]|$)|MONTH\b)/,
);
const STANDS_AT = /\b(?:account\w*|stood|stands?|rate|share|was|were|is|are)\b[^,;]{0,30}$/;
const isOver = (before: string, after: string) => EXCEEDS_TIME.test(after) && !STANDS_AT.test(before);
const UP: ChangeWord = { direction: 'up', isVerb: false };
const LOOK_BACK = 130;

/** The word of change that an amount's surroundings hold, nearest first; undefined where none does. */
export function changeWord(
  text: string,
  start: number,
  end: number,
  from: number,
): (ChangeWord & { at: number }) | undefined {
  const after = wordAfter(text, end);
  if (after) return { ...after, at: start };
  const begin = Math.max(from, start - LOOK_BACK);
  const before = text.slice(begin, start);
  for (const [word, pattern] of patternsFor(before)) {
    const match = pattern.exec(before);
    if (match) return { ...word, at: begin + match.index };
  }
  const verb = verbAfter(text, start, end) ?? (isOver(before, text.slice(end, end + 30)) ? UP : undefined);
  return verb && { ...verb, at: start };
}

/** The word of change that follows an amount: “12 per cent more”. */
export function wordAfter(text: string, end: number): ChangeWord | undefined {
  if (!/^[ 的增涨升下降跌-]/.test(text[end] ?? '')) return undefined;
  // “300 million (6.8%) less”.
  const ahead = text.slice(end, end + 44).replace(/^ \([^)]{1,14}\)/, '');
  return AFTER.find(([, pattern]) => pattern.test(ahead))?.[0];
}

const BY_BEFORE = /(?:^|[^а-я])(?:на|в)(?: (?:почти|около|примерно|более чем|чуть|свыше|рекордные))* $/;
const MULTIPLE = /^в[а-я]{2,6}о[ер]о$|^вдвое$|^втрое$/;
/** What may stand between: the level that was reached. */
const REACHED = String.raw`(?: \((?:до|с) [^)]{1,40}\)|(?:,| —| -) до [^;()]{1,30}(?:,| —| -))?(?: (?:также|уже|сразу|при этом))?`;
const VERB_AFTER: WordPattern[] = [
  verb('up', `^${REACHED} (?:${RU_RISE})(?![а-я])`),
  verb('down', `^${REACHED} (?:${RU_FALL})(?![а-я])`),
];

/** “На 12% выросла перевалка”: Russian may tell the amount of a change before its verb. */
function verbAfter(text: string, start: number, end: number): ChangeWord | undefined {
  if (!/[ ,]/.test(text[end] ?? '') || !/[\u0430-\u044f(—-]/.test(text[end + 1] ?? text[end + 2] ?? ''))
    return undefined;
  if (!BY_BEFORE.test(text.slice(Math.max(0, start - 24), start)) && !MULTIPLE.test(text.slice(start, end)))
    return undefined;
  const ahead = text.slice(end, end + 80);
  return VERB_AFTER.find(([, pattern]) => pattern.test(ahead))?.[0];
}

/** Those of the script that the words right before an amount are written in. */
function patternsFor(before: string): WordPattern[] {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 8); at -= 1) {
    const letter = before[at] ?? '';
    if (letter >= 'a' && letter <= 'z') return ENGLISH;
    if (letter >= 'а' && letter <= 'я') return RUSSIAN;
    if (letter >= '\u4e00' && letter <= '\u9fff') return CHINESE;
  }
  return [];
}

const RISES = new RegExp(`(?<![a-zа-я])(?:${RISE}|${RU_RISE}|up|higher)(?![a-zа-я])`, 'g');
const FALLS = new RegExp(`(?<![a-zа-я])(?:${FALL}|${RU_FALL}|down|lower)(?![a-zа-я])`, 'g');

/** Which way the last verb of change among words goes; undefined where there is none. */
export function lastDirection(words: string): Direction | undefined {
  const last = (pattern: RegExp) => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const [rise, fall] = [last(RISES), last(FALLS)];
  if (rise === fall) return undefined;
  return rise > fall ? 'up' : 'down';
}

export type Basis = 'year-on-year' | 'half-on-half' | 'quarter-on-quarter' | 'month-on-month';

const BASES: [Basis, RegExp][] = [
  ['month-on-month', /(?<=[,，、;；（()额量口值超资])月(?=[大微]?[增减升跌])|месяц[- ]к[- ]месяцу|month[- ](?:on|over)[- ]month|monthly(?! (?:record|total|figure|high|low|report|data|tally|volume|average|trade|exports|imports))|(?:from|than|on|over|against|compared (?:with|to)) the (?:previous|preceding|prior) month|the month (?:before|earlier)|a month (?:earlier|ago|before)|on the month|m\/m|(?<![а-я])м\/м|к предыдущему месяцу|в месячном выражении|месяцем ран(?:ее|ьше)|(?<![а-я])за месяц(?![а-я])/],
  ['quarter-on-quarter', /квартал[- ]к[- ]кварталу|quarter[- ](?:on|over)[- ]quarter|(?:from|than|on|over|against|compared (?:with|to)) the (?:previous|preceding|prior) quarter|the quarter (?:before|earlier)|a quarter (?:earlier|ago|before)|q\/q|quarterly terms|(?<![а-я])кв\/кв|к предыдущему кварталу|кварталом ранее|в квартальном выражении|[比较](?:上|一)个?季度|(?<=[,，、;；（()额量口值超资])季(?=[大微]?[增减升跌])/],
  ['half-on-half', /half[- ]on[- ]half|from the previous half/],
  ['year-on-year', /год[- ]к[- ]году|year[- ]on[- ]year|year[- ]over[- ]year|(?<![a-z-])on[- ]year\b|last year's|that of [a-z]+ (?:last|the previous|a) year|\byoy\b|\by-o-y\b|y\/y|(?:(?:a|the|one) year|(?:twelve|12) months) (?:earlier|ago|before|previously)|(?:year|prior)[- ](?:earlier|ago|year)|on the year|over (?:the|a) year|(?:with)?in a year|(?:over|with?in) (?:the (?:last|past|previous) )?(?:12|twelve) months|this time last year|annual(?:ly)?\b|yearly|on a yearly basis|(?:previous|preceding|prior) year|(?:same|corresponding|comparable|equivalent|like) (?:[a-z]+ )?(?:period|months?|time|quarter|days|weeks?|stretch|dates) (?:of |in )?(?:(?:the )?(?:last|previous) year|a year|20\d\d)|than last year|from last year|last season|over last year|同比|年比|(?<=[,，、;；（()额量口值超资])年(?=[大微]?[增减升跌]|成长|衰退)|比上年|较上年|比去年|较去年|按年|[上去]年同[期月]|(?<![а-я])г\/г|(?:т(?:ем|ого|ом|от|ому) же|т(?:е|ех|ем) же(?: [а-я]+)?|аналогичн[а-я]{2,3}|сопоставим[а-я]{2,3}|соответствующ[а-я]{2,3}) (?:период|отрез|месяц|квартал|полугоди|срок)[а-я]{0,3} (?:20\d\d|год)|(?:половин[уы]|квартал|полугодие|период) прошлого(?! (?:года|месяца))|годом ран(?:ее|ьше)|год назад|в годов(?:ом|ой динамике)|(?:прошлого|предыдущего|прошлым|предыдущим|прошлом) год|к прошлому году|прошлогодн|(?:в|за|к) прошл[а-я]{2,3} сезон|дат[уеы] прошлого (?:года|сезона)|годов[а-я]{2,3} (?:прирост|рост|спад|темп|снижени|прибавк)|за год/],
]; // prettier-ignore

/** What a change compares with, by the words from its own on to the next amount, nearest first; undefined where they don't tell. */
export function basisIn(words: string): Basis | undefined {
  return firstBasis(words)?.basis;
}

/** The same of the words before a change, where the last is the nearest: «за месяц в годовом исчислении на …». */
export function basisBefore(words: string): Basis | undefined {
  let nearest: Basis | undefined;
  let from = 0;
  for (let told = firstBasis(words); told; told = firstBasis(words.slice(from))) {
    nearest = told.basis;
    from += told.end;
  }
  return nearest;
}

function firstBasis(words: string): { basis: Basis; at: number; end: number } | undefined {
  let nearest: { basis: Basis; at: number; end: number } | undefined;
  for (const [basis, pattern] of BASES) {
    const match = pattern.exec(words);
    if (match && (!nearest || match.index < nearest.at))
      nearest = { basis, at: match.index, end: match.index + match[0].length };
  }
  return nearest;
}
