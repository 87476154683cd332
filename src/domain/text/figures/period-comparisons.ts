import { RUSSIAN_CHANGED } from './change-words';

/** One expression for any of several. */
const any = (patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
/** A currency before its number: “C$”, “RM”, “BD ”. */
const CURRENCY = String.raw`(?:[a-z]{1,3}(?=[\d$¤£¥€])|(?!in|at|on|of|by|to)[a-z]{2,3} (?=\d))?`;
/** The same in an expression in which CURRENCY stands for any before a number. */
const withCurrency = ({ source }: RegExp) => new RegExp(source.replaceAll('CURRENCY', CURRENCY));
/** «Чем в провальном мае». */
const ADJECTIVE = '(?: [а-я]{3,16}(?:[ое]м|ой|[оеи]го|[ыи]ми?|[ое]му|ую))?';
const MORE_OR_LESS =
  '(?:больше|меньше|выше|ниже|лучше|хуже|превы[сш][а-я]{1,5}|превзо[а-я]{2,6}|превосход[а-я]{1,4}|уступ[аи][а-я]{0,4}|опере[а-я]{2,6})';
/** «Как и в мае», «не изменившись к 2020 году», «близко к объёму 2019 года». */
const AS_BEFORE =
  '(?:как и(?: в| за)?|изменил[а-я]{1,3} (?:к|со?|против)|изменивш[а-я]{2,4} (?:к|со?|против)|(?:сопоставим|сравним|вровень|наравне)[а-я]{0,3} со?|(?:не ?дотя|отста)[а-я]{1,5} (?:до|от)|(?:близ[а-я]{1,3}|верну[а-я]{2,5}|приблизи[а-я]{2,6}) к|на одном уровне со?)';
/** What stands before a period that is only compared with. */
export const COMPARES = any([
  /\b(?:than|against|compared (?:with|to)|versus|vs\.?|from|in comparison with|relative to|up on|down on|above|below|short of)(?: (?:in|the|for|that|those|of|a|its|same|figure|level|result|year|at|one|previous|old|prior|record|high|peak|set|weak|strong|dismal|bumper))* ?$/,
  /(?:%|percent|per cent|up|increase|rise|growth|gain|drop|fall|decline|more|less)[^.;]{0,20} over(?: the)? ?$/,
  // “More than 15,000 trains in 2021” is a bound, “5 per cent more than the 15,000 of 2021” compares.
  withCurrency(
    /(?:(?<!\b(?:more|less|fewer|greater|larger|rather) )\bthan|(?:%|cent|percent|times|points|\d) (?:more|less|fewer|higher|lower) than|(?:%|cent|percent|points|\d) (?:above|below)|\b(?:above|below|short of|behind|ahead of|times) the|(?:%|cent|percent|increase|rise|growth|gain|up|down|drop|fall|decline) (?:over|on) the|\b(?:against|after|following|compared (?:with|to)))(?: (?:the|a|an|nearly|about|some|around|over|almost))*[^a-z\d]{0,6}CURRENCY[^a-z\d]{0,3}(?!(?:19|20)\d\d(?!\d))\d[^;]{0,40} ?$/,
  ),
  /\bto [\d.,]+ from [\d.,]+ (?:in|for|during) $/,
  // “Practically that of 2021”, not “and that of 2021”; “nearly that in 2021”, not “statistics show that in 2021”.
  /(?<!\b(?:and|while|but|whereas))(?<=[a-z]) (?:that (?:of|recorded in|seen in)|those (?:of|for|in|recorded in|seen in))(?: the)? $/,
  /\b(?:twice|double|triple|times|half|nearly|almost|practically|virtually|roughly|exactly|about|around|than|to|with|from|as|above|below|beyond|against|on) that (?:for|in)(?: the)? $/,
  /\b(?:fall|rise|drop|increase|decrease|decline|gain|improvement|reduction) of [^.;,]{1,24} on $/,
  /\b(?:exceed|surpass|beat|topp|outstripp)[a-z]* (?:that|those|the (?:figure|level|total|record|result)) (?:of|for|in) $/,
  withCurrency(
    /\bfrom(?: (?:the|nearly|about|some|around|over|almost))* [^a-z]{0,6}CURRENCY[^a-z]{0,3}\d[\d.,]* ?(?:[mbt]r?illion|bn|m\b|thousand|%|percent|per cent|tonn?e?s|teus?|trains|ships|vessels|yuan|dollars|euros)(?:(?! to |, and )[^;]){0,40} ?$/,
  ),
  /(?:比|比起|较|于|与|同|低于|高于|超越|超过|打破|刷新)$/,
  /(?:%|percent|per cent|points?|times)(?: up| down| more| higher| lower| less)? on ?$/,
  /\bas (?:much|many|high|large|big) as(?: in)? ?$/,
  /\bwhat (?:it|they) (?:was|were|had been) in ?$/,
  // “In line with October 2021”, “little changed on 2020”, “back at the level of 2019”.
  /\b(?:in line|on (?:a )?par|level|comparable|consistent|unchanged|identical|equal|similar|close|flat|(?:little|hardly|barely) changed|ahead|shy|not far|return(?:ed|ing|s)?|back|same|equivalent) (?:with|to|on|at|of|from|as)(?<!close (?:of|on|at|from))(?: (?:in|for|that|those|of|the|its|levels?|figures?|results?|volumes?|values?|totals?|records?|peaks?|highs?|month|quarter|period))* ?$/,
  /\b(?:match(?:ed|es|ing)|equal(?:l?ed|l?ing|s)|repeat(?:ed|ing|s)|mirror(?:ed|ing|s)|rival(?:l?ed|l?ing|s)|exceed(?:ed|ing|s)|surpass(?:ed|ing|es)|beat(?:ing|s)?|topp(?:ed|ing)|outstripp(?:ed|ing)|outperform(?:ed|ing|s)|trail(?:ed|ing|s)|lag(?:ged|ging|s) behind)(?: the)? $/,
  /\b(?:at|below|above|under|over|with|near|around|than|from) (?:the|its|their)(?: [a-z]+)? (?:level|volume|peak|high|record|figure|result|total|value) (?:of|in|for|seen in|recorded in|set in|reached in|reported for) (?:the )?$/,
  new RegExp(`(?<![а-я])${MORE_OR_LESS}${ADJECTIVE} $`),
  new RegExp(
    `(?<![а-я])${AS_BEFORE}(?: (?:показател|уровн|объем|результат|итог|значени)[а-я]{1,3}(?: за| в)?)?${ADJECTIVE} $`,
  ),
  /(?<![а-я])(?:(?:рост|прирост|снижение|сокращение|падение|увеличение) к) $/,
  new RegExp(
    `(?<![а-я])${MORE_OR_LESS},?(?: [а-я]+)? (?:итог|показател|результат|уров|значени|объем|рекорд)[а-я]{1,3}(?: за| в)? $`,
  ),
  new RegExp(`(?<![а-я])(?:чем|сколько)(?: и)?(?: был[аои]?)?(?: в| за| на)?${ADJECTIVE} $`),
  // “Вырос к прошлому году”: after a verb of change «к» compares, and does not look ahead as in «к 2030 году».
  new RegExp(`${RUSSIAN_CHANGED} к $`),
  /(?:%|percent|per cent)(?: the (?:figure|level|total|result|volume)| of the level) (?:for|of|in) $/,
  /\b(?:twice|double|triple|times) (?:the|that|those|its)(?: (?:figure|level|value|volume|amount|total|number))?(?: (?:of|in|for))? ?$/,
  /(?:%|раза?|процент[а-я]{0,2}|п\.п\.),?(?: а)? к $/,
  /(?<![а-я])(?:чем|против|по сравнению(?: с)?|в сравнении(?: с)?|сравнивать с|по отношению к|уров(?:ень|н[а-я]{1,3})|относительно|(?<!по )(?:показател[а-я]{1,3}|результат[а-я]{0,2})|рекорд[а-я]{0,2}|максимум[а-я]{0,2})(?: (?:в|за|с|со?|уровнем|показателем))* ?$/,
  /(?<![а-я])(?:(?<!(?:более|менее) )чем|против|с|после(?: [а-я]+ на)?) [^а-я]{0,4}\d(?:(?! до )[^;()]){0,40} ?$/,
]);
/** “Down 3 per cent over the first five months” is in them; “over 2022” and “over the same months” compare. */
export const OVER = /(?<!growth|gain|increase|rise) over(?: the)? ?$/;
/** “At 2019 levels”, “around the 2019 level”. */
export const AT = /\b(?:at|to|around|near|with|of|above|below) (?:the |its |their )?$/;
export const LEVEL_AFTER = /^(?:'s)? (?:levels?|highs?|peaks?)(?! of[^a-z]*\d)(?![a-z])/;
/** 是2018年的2.6倍. */
export const TIMES_OF = /^的(?:近|约|逾)?[\d.一两三四五六七八九十]{1,6}倍/;
/** “From 3.2 billion in the first half of 2022 to …”: not only compared with, but what the sentence starts from. */
export const ORIGIN = /(?:\bfrom|(?<![а-я])с) [^a-zа-я]{0,6}\d[^;]{0,40}$/;
/** «К тому же периоду», «к прошлому году»: what was, whatever stands before it. */
export const COMPARED_WITH = /^(?:прошл|позапрошл|предыдущ|тому же|аналогичн|соответствующ)/;
/** “Slower than the 8.1 per cent rise recorded in April”: of a rate that is set beside another one. */
export const OF_A_RATE =
  /\b(?:than|from|after|against|following|to|below|above|versus|with|topping|missing|beating|reversing|and)(?: the| an?)? [\d.]+ ?(?:%|percent|per cent) (?:increase|rise|growth|gain|jump|surge|drop|fall|decline|decrease|expansion|contraction)(?<!\band an? [^,;]{0,30})(?: (?:recorded|seen|posted|registered|reported|logged))? (?:in|for|during) (?:the )?$|(?<![а-я])(?:после|против|чем) (?:рост|прирост|подъем|падени|снижени|спад|сокращени)[а-я]{0,2} на [\d.,]+ ?(?:%|процент[а-я]{0,2}) (?:в|за) $/;
/** “由2016年的36%升至47%”. */
export const FROM_CHINESE = /[由从]$/;
export const ITS_AMOUNT = /^(?:全年)?的?(?:约|近)?[\d〇一二三四五六七八九十]/;
/** When something was said, or since when it had not been so: no period of an amount. */
export const SAID = any([
  /(?<!\d ?(?:[mb]?n|million|billion|trillion|%|per ?cent)? )\b(?:report(?:ed|s)?|announc(?:ed|es)|said|says|published|released|estimated|told|stated|issued|revised|meeting|conference|summit|forum|briefing|census|report)(?: (?!for |of |over |through |that )[a-z]+)? (?:in|on|of) ?$/,
  /\bsince (?:at least |about )?(?:(?:[a-z]+ ){1,4}in ?)?$/,
  /\b(?:founded|established|inaugurated|set up)(?: [a-z]+){0,2} in $/,
  /(?<![а-я])(?:открыти|запуск|создани|основани)[а-я]{0,3}(?: [а-я]+)? в $/,
  /(?<![а-я])(?:впервые с|начиная с|сообщил[аио]? в|объявил[аио]? в) $/,
  /自$/,
]);
/** “Announced last month”. */
export const SAID_THEN = /\b(?:reported|announced|said|published|released|estimated) ?$/;
export const SAYING =
  /^,? (?:[a-z'’.-]+ ){0,6}?(?:report(?:ed|s)|announced|said|estimated|published|told|predicted|forecast)\b/;
/** “In September 2019 there had been”: what lay before the time spoken of. */
export const HAD_BEEN = /^[^.;,\d]{0,20}\bhad (?:been|stood|come)\b/;

/** “The highest in five months”, «впервые за 10 лет»: how long it had not been so, and no period of anything. */
export const LONGEST_SINCE =
  /\b(?:highest|lowest|largest|smallest|biggest|weakest|strongest|best|worst|steepest|sharpest|fastest|slowest|fewest|first time)(?: [a-z]+){0,2} (?:in|for|over) (?:the (?:past|last) )?[a-z\d]+ (?:months?|quarters?|years?)$|(?<![а-я])(?:наибольш|наименьш|максимальн|минимальн|максимум|минимум|впервые|сам[а-я]{2} [а-я]+)[а-я]{0,3}(?: [а-я]+)? за (?:последние )?(?!перв)[а-я\d]+ (?:мес|кварт|лет|год)[а-я.]{0,4}$/;

/** «С июньских 13%», «к апрельскому»: what was, told by an adjective. */
export const BEFORE_ADJECTIVE = /(?<![а-я])(?:с|со|против|после|к|от) $/;
/** «Майская», «прошлогодних». */
export const IS_ADJECTIVE = /(?:ск|годн)[а-я]{2,3}$/;
