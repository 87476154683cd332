import type { Mention } from '../matches';

type Stretch = Pick<Mention, 'start' | 'end'>;

const SAYING = String.raw`(?:saying|reporting|counting|putting|showing|adding|noting|estimating|say|says|said|reports?|reported|announce[sd]?|puts?|counts?|counted|indicates?|indicated|shows?|showed|gives?|gave|publish(?:es|ed)?|estimates?|estimated|release[sd]?|writes?|wrote|adds?|added|points?|speaks?|spoke|reckons?|reckoned|record(?:s|ed)|expects?|expected|forecasts?|calculate[sd]?|notes?|noted|state[sd]|tells?|told|confirm(?:s|ed)|reveal(?:s|ed)|disclose[sd]|declare[sd]|finds?|found|lists?|listed|explain(?:s|ed)|predict(?:s|ed)|project(?:s|ed)|quote[sd]?|had|has|ascribe[sd]?|attribute[sd]?|blame[sd]?|calls?|called|sees|saw|warn(?:s|ed)|ranks?|ranked|values?|valued|compare[sd]?|specif(?:y|ies|ied)|detail(?:s|ed)|clarif(?:y|ies|ied)|inform(?:s|ed)|updated?|post(?:s|ed)|book(?:s|ed)|log(?:s|ged)|register(?:s|ed)|measure[sd]?|observe[sd]|remark(?:s|ed)|mention(?:s|ed)|highlight(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|tall(?:y|ies|ied)|tracks?|tracked|keeps|kept|cites?|cited|hope[sd]?)`;
const NUMBERS = String.raw`(?:data|figures?|counts?|statistics|numbers|records|reports?|bulletins?|releases?|estimates?|calculations?|tally|survey|review|yearbook|stud(?:y|ies)|papers?|outlook|tables?|reckoning|accounts?|overview|briefing|notes?|news|website|statement|monitor|barometer)`;
const RUSSIAN_SAYING = String.raw`(?:сообщ[а-я]+|переда[а-я]+|заяв[а-я]+|отме(?:ти|ча)[а-я]+|привод[а-я]+|прив[её]л[а-я]?|подсчита[а-я]+|насчита[а-я]+|рассказ[а-я]+|уточн[а-я]+|информиру[а-я]+|пишет|пишут|ожида[а-я]+|прогнозиру[а-я]+|оцени[а-я]+|опубликова[а-я]+|говор[а-я]+|указа[а-я]+|указыва[а-я]+|добави[а-я]+|констатиру[а-я]+|обнародова[а-я]+|озвучи[а-я]+|назва[а-я]+|выпустил[а-я]*|зафиксирова[а-я]+|подве(?:л|ла|ло|ли)|отчита[а-я]+|проинформирова[а-я]+)`;
const BEFORE = new RegExp(
  [
    String.raw`\b(?:according to|by the count of|per|in the words of|(?:${NUMBERS})(?: [a-z]+){0,3} (?:from|by|of)|(?:reported|announced|published|released|said|counted|cited|compiled|calculated|estimated|put|given|recorded|registered|provided|quoted|collected|issued|tallied|logged|forecast|projected|expected|listed|shown|measured|noted|presented|reckoned)(?: [a-z]+)? by|source:|citing|quoting|(?:with|in) reference to|referring to|told|(?:economists?|analysts?|experts?|statisticians?|officials?|head|chief|director|president|chair[a-z]*|minister|governor|secretary|commissioner|manager|ceo|spokes[a-z]+) (?:of|at|from|for|with)|${SAYING}(?: on [a-z]+)?)(?: the| china's)? ?`,
    String.raw`(?<![а-я])(?:(?:по|согласно) (?:[а-я]+ )?(?:данным|информации|подсчетам|расчетам|оценк[а-я]+|сообщени[а-я]+|статистик[а-я]+|прогноз[а-я]+)|данн(?:ые|ых|ым|ыми)|сведени[а-я]+|со ссылкой на|ссыла(?:ясь|ется|ются) на|(?:доклад(?:а|е)?|отч[её]т(?:а|е|ом)?|релиз(?:а|е)?|материал[а-я]+|пресс-служб[а-я]+|глав[аеуы]|представител[а-я]+|обзоре?)|${RUSSIAN_SAYING}(?: во?)?) ?[«"]?`,
    String.raw`(?<![а-я])${RUSSIAN_SAYING}(?: [а-я-]+){1,6} \(`,
    '(?:据|根据|来自|按|记者从|援引)(?:最新)?',
  ].join('$|') + '$',
);
const AFTER = new RegExp(
  [
    String.raw`^(?:'s?)?,? (?:(?:[a-z'.()-]+|\d{1,2}),? ){0,6}?${SAYING}\b`,
    String.raw`^(?:'s?)? (?:[a-z]+ ){0,4}${NUMBERS}\b`,
    String.raw`^(?:'s)? (?:spokes[a-z]+|head|chief|director|deputy|officials?|economists?|analysts?|experts?|statisticians?)\b`,
    String.raw`^,? in (?:its|a|the) (?:[a-z]+ ){0,3}${NUMBERS}\b`,
    String.raw`^ ?:`,
    String.raw`^[»"]?,? ?(?:[а-я]+ )?(?:${RUSSIAN_SAYING}|по (?:собственным|своим) (?:данным|подсчетам|оценкам))`,
    '^[^，。；,;：:]{0,14}?(?:数据|统计|公布|介绍|发布|显示|消息|[说称]|表示|通报|披露|获悉|报道|透露|信息|测算|预计|新闻发言人|副?(?:[关署局部司]长|主任|行长))',
  ].join('|'),
);

/** Whether a sentence names an organization as the one who says what stands in it. */
export function isCited(normal: string, { start, end }: Stretch): boolean {
  return BEFORE.test(normal.slice(Math.max(0, start - 44), start)) || AFTER.test(normal.slice(end, end + 44));
}

const COUNTING = String.raw`(?:calculations?|polls?|surveys?|estimates?|tally|count|analysis)`;
const COUNTED_BY = new RegExp(
  String.raw`(?:\b${COUNTING} (?:of|by|from)(?: the)? |(?<![а-я])по (?:расчетам|подсчетам|оценк[еа]м?|опросу) )$`,
);
const COUNTS = new RegExp(
  String.raw`^(?:'s?)? (?:own )?(?:${COUNTING}\b|calculate[sd]?\b|polled\b)|^(?:的)?(?:测算|计算|估算|调查|统计)`,
);

/** Whether a publisher is cited for a number of its own, which it doesn’t only carry. */
export function countsItself(normal: string, { start, end }: Stretch): boolean {
  return (
    COUNTED_BY.test(normal.slice(Math.max(0, start - 44), start)) || COUNTS.test(normal.slice(end, end + 30))
  );
}

const GAVE_THEM =
  /^[\s"'“«]*(?:(?:these|those|such) (?:figures|numbers|data|statistics)|(?:the|this) data|the (?:figures|numbers|statistics) (?:were|was|come|came|are)\b|(?:такие|эти|данные|соответствующие) (?:[а-я]+ )?(?:цифры|данные|сведения|показатели)|(?:以上|上述)数[据字])/;

/** Whether a sentence tells who gave the figures before it: “These figures were published by …”. */
export function citesForAll(sentence: string): boolean {
  return GAVE_THEM.test(sentence);
}

const UNNAMED =
  /\b(?:government|official|customs|ministry|central bank|industry) (?:data|figures|statistics|numbers)\b|官方数据|(?<![а-я])официальн[а-я]+ (?:данн|статистик)/;

const GOES_BACK = new RegExp(
  String.raw`\b(?:it|the (?:compan|group|office|ministr|authorit|bank|agenc|customs|organi[sz]ation|carrier|operator|railway|service|administration|bureau)[a-z]*)(?: also)? ${SAYING}\b|\b(?:its|their)(?: own)? ${NUMBERS}\b|(?<![а-я])(?:в (?:компании|ведомстве|министерстве|службе|банке)|компания|ведомство|министерство) ${RUSSIAN_SAYING}|${RUSSIAN_SAYING} в (?:компании|ведомстве|министерстве|службе|банке)|该(?:部|局|署|公司|机构|集团|关)[^，。；]{0,6}(?:表示|称|说|介绍|统计)`,
);

/** Whether a sentence cites somebody named before: “…, it said”. */
export function citesAgain(sentence: string): boolean {
  return GOES_BACK.test(sentence);
}

/**
 * The organization that is cited for a figure: of several in its sentence the one named last before it.
 * @param clauses the sentence up to the figure.
 * @param told who was cited in the sentences before.
 */
export function sourceOf(
  clauses: string,
  figure: Stretch,
  sources: readonly Mention[],
  told: Mention | undefined,
): Mention | undefined {
  const clause = clauses.slice(Math.max(clauses.lastIndexOf(';'), clauses.lastIndexOf('；')) + 1);
  const source = sources.findLast(({ end }) => end <= figure.start) ?? sources[0];
  const isInClause =
    source !== undefined && source.end <= figure.start && source.start >= figure.start - clause.length;
  if (UNNAMED.test(clause) && !isInClause) return undefined;
  return source ?? told;
}
