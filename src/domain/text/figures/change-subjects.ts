/** What trade figures are of, as far as a change is known by it to be that of an amount named before. */
export type Subject = 'exports' | 'imports' | 'trade' | 'quantity' | 'money';

const OPENS = String.raw`^[\s,;:，；)）]*(?:(?:and|while|whereas|but|with|и|а|но|при этом|其中|而|in all|overall)[ ,]*)?`;
const ABOUT = String.raw`(?:[ —,-]|(?:by|is|was|were|had|has|have|thus|therefore|however|also|even|still|only|each|all|на|в|это|почти|около|более чем|about|around|nearly|almost|over|more than|year[- ]on[- ]year|month[- ]on[- ]month|同比|环比|分别)(?![a-zа-я]))*$`;
const BARE: [Subject, RegExp][] = (
  [
    [
      'exports',
      '(?:(?:(?:the )?value|that|those) of )?(?:(?:the|its|their|total|overall|merchandise|весь|сам|общий) )?(?:exports|sales|экспорт|出口)',
    ],
    [
      'imports',
      '(?:(?:(?:the )?value|that|those) of )?(?:(?:the|its|their|total|overall|merchandise|весь|сам|общий) )?(?:imports|purchases|импорт|进口)',
    ],
    [
      'trade',
      '(?:(?:the|total|overall|two-way|bilateral|общий|весь) )?(?:trade|turnover|товарооборот|进出口)',
    ],
    [
      'quantity',
      '(?:(?:the|its) )?(?:volumes?|quantit(?:y|ies)|tonnage)|физический объем(?: [а-я]+)?|в натуральном|по (?:весу|массе|объему|тоннажу|количеству)|в (?:тоннах|физическом выражении|натуральном выражении|физических объемах|весе)|(?:by|in terms of|in) (?:weight|volume|tonnage|quantity)(?: terms)?|按(?:重量|数量)计?',
    ],
    [
      'money',
      '(?:(?:the|its) )?(?:revenues?|earnings|proceeds|value)|выручка|стоимость|стоимостной(?: объем(?: [а-я]+)?)?|в (?:денежном|стоимостном)|по (?:стоимости|сумме|выручке)|в (?:деньгах|денежном выражении|стоимостном выражении|долларах|стоимости)|(?:by|in terms of|in) value(?: terms)?|按(?:价值|金额)计?',
    ],
  ] as const
).map(([subject, words]) => [
  subject,
  new RegExp(
    `${OPENS}(?:${words})(?: (?:отгрузки|поставки|закупки|экспорт|импорт|объем|вывоз|ввоз))?${ABOUT}`,
  ),
]);

const NAMED =
  /(?<trade>\b(?:total|overall|bilateral|two-way|mutual|foreign|merchandise) trade\b|\btrade (?:turnover|volume|value|between|with)\b|进出口|贸易[总额]|(?<![а-я])(?:товарооборот|внешнеторговый оборот))|(?<exports>\bexport(?:s|ed)?\b|\bsold\b|\bsales\b|出口|(?<![а-я])(?:экспорт|вывез|вывоз|продал))|(?<imports>\bimport(?:s|ed)?\b|\bbought\b|\bpurchase[sd]?\b|进口|(?<![а-я])(?:импорт|ввоз|ввез|купил|закупил))/g;
/** Against what time, which says nothing of another subject. */
const COMPARED =
  /(?<![а-я])(?:по сравнению с|в сравнении с|относительно) [^,;.\d]{3,40}$|(?<![а-я])(?:в годовом (?:исчислении|выражении)|за год|год к году) $|\bcompared (?:with|to) [^,;.\d]{3,40}$/;
const LONGEST = 140;
const LONGEST_SUBJECT = 60;
const ENDS = [',', ';', '，', '；', ')', '）', ' and ', ' while ', ' а '];

/** What a change is of, where the words before its verb name that and nothing else: “exports”, “по стоимости”. */
export function bareSubject(words: string): Subject | undefined {
  const last = lastClause(words.replace(', however,', '')).replace(COMPARED, '');
  if (last.length > LONGEST_SUBJECT) return undefined;
  return BARE.find(([, pattern]) => pattern.test(last))?.[0];
}

function lastClause(words: string): string {
  return words.slice(Math.max(0, ...ENDS.map((sign) => words.lastIndexOf(sign))));
}

/** What an amount is of, by the words from the amount before on. */
export function namedSubject(words: string): Subject | undefined {
  const last = [...words.slice(-LONGEST).matchAll(NAMED)].at(-1)?.groups;
  if (!last) return undefined;
  return last.trade ? 'trade' : last.exports ? 'exports' : 'imports';
}
