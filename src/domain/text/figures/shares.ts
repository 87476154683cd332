import type { Amount } from './amounts';
import { lastDirection, wordAfter } from './change-words';

const SHARE_BEFORE =
  /(?:相[等当]于[^，。；,;\d]{2,16}的?(?:约|近)?|\b(?:account(?:ed|ing|s)? for|made up|makes? up|making up|represent(?:ed|ing|s)|share of|share:|share (?:was|is|rose to|fell to|stood at|reached)|(?:share|portion|proportion|percentage) (?:of|in|among) [^.;]{1,40} (?:was|is|of|at|to|reached|hit|exceeded|came to)|or|took|claimed|absorbed|swallowed|takes|takes up|took up|taking up|had|holds?|held|owns?|owned|comprises?|comprised|provid(?:es|ed|ing)|contribut(?:es|ed|ing)|brought in|responsible for|earned|yielded|generated|suppl(?:ies|ied|ying)|(?:leads?|led|first|second|third)[^.;,\d]{0,20} with)(?: (?:then|still|now|about|some|around|nearly|almost|over|more than|a|an|just|mere|modest|scant|only|barely|another|the other|the remaining))* ?|\bshares?, |\b(?:portion|part|slice|weight|contribution)(?: (?!to )[a-z' ]{2,30})? (?:was|is|stood at|reached|came to) (?:about |some |nearly )?|\b(?:largest|biggest|main|leading|top) [^.;,\d]{2,40}(?: with| at|,| \() ?(?:about |some |nearly )?|(?<![а-я])(?:лидир(?:ует|овал)[аи]?|лидером|первое место)[^.;\d]{2,40}(?: с| \(| —) ?|(?<![а-я])(?:ее|его|их) вес[^.;,\d]{0,30} (?:—|состав[а-я]{1,4}|был|достиг) (?:около |почти )?|(?<![а-я])(?:преоблада[а-я]{2,3}|больше всего|вклад)[^.;,\d]{2,40} (?:—|состав[а-я]{1,4}) (?:около |почти )?|(?<![а-я])(?:идет|следует|поступает) (?:около |почти )?|\bof (?:this|that|these|those|which|it),? (?:about |some |nearly )?|(?:^\s*|[.;:] )of (?:the|its|their|all|[a-z]+'s)(?: [a-z'-]+){0,6}, (?:about |some |nearly )?|\b(?:investor|buyer|supplier|partner|market|destination|customer)s?(?: (?:was|were|is|are))?[^.;\d]{0,40}(?:,| with| at| \()(?: about| some)? |(?<![а-я])(?:инвестор|покупател|поставщик|партнер|рынк)[а-я]{0,3} (?:[^.;,\d]|(?:19|20)\d\d){0,44}(?:,|:| —| с| \() ?|占[^，。；、,;]{0,14}|其中|贡献了?|(?:比重|占比|份额)[^，。；,;]{0,10}|(?<![а-я])(?:дол(?:[яюи]|е[йю])|удельный вес)[^.;\d]{0,80}|(?<![а-я])из (?:[а-я]+(?:ых|их) )?(?:контейнеров|грузов|поездов|вагонов|поставок|перевозок|вложений|инвестиций) (?:около |почти )?|(?<![а-я])(?:из (?:них|того|этого(?: [а-я]+)?|общего [а-я]+)|в (?:этом|общем|его) (?:объеме|экспорте|импорте|обороте|числе|потоке)) (?:около |почти )?|\b(?:destination|source|origin) of (?:about |some |nearly )?|(?<![а-я])(?:закуп|куп|взя|забра|приня|получ|привле|постав)(?:и?л|ил)[аи]? (?:около |почти )?|(?<![а-я])причем (?:около |почти )?|(?<![а-я])(?:или|то есть|пришлось|приходил[а-я]{2,3}|принадлеж[а-я]{2,3}|приходится|составля[а-я]{2,3}|состави[а-я]{1,3}|достиг[а-я]{0,3}|превы(?:сил|ша)[а-я]{1,3}|формиру[а-я]{2,3}|занима[а-я]{2,3}|заня(?:л[аио]?|в)|обеспечи[а-я]{1,4})[^.;]{0,26})$/;
const SHARE_AFTER =
  /^\)?,? ?(?:of (?!a |an |growth|increase)|share|stake|(?:came|come|comes|went|go|goes) (?:from|to|by)|(?:was|were|is|are|remained) the (?:largest|biggest|main|leading|top)|is accounted for|fell to (?:the )?[a-z]|занима[ею]т|(?:ввезенн|вывезенн|ушл[оаи](?![а-я])|ушел|пошл[оаи](?![а-я])|достал|направл|отправл|поступ(?:ил|ает))|(?:от |из )?(?:общего|всего|всей|всех|этого|этой|этих|оборота|экспорта|импорта|потока|вывоза|ввоза|стоимости|выручки|произведенн|отгрузок|закупок|составля|приход|приш(?:л|ел))|из (?:них|которых)(?![а-я])|(?:его|ее|их) (?:приход|приш)|экспортных |импортных |(?:[а-я]+(?:ого|его|ой|ей|их|ых) ){0,2}(?:суммы|средств|потреблени|отправлени|поставок|посылок|партий|закупок|отгрузок|вложени|инвестици|экспорта|импорта|перевозок|продаж|запасов|заказов|вагонов|контейнеров|судов|рейсов|урожая|выпуска|производства|спроса|покупателей|клиентов|опрошенных|доходов|расходов|бюджета|поступлений|выработки|энергии)|(?:миров[а-я]+ |груз|поставок|товаров|перевозок|объем|продукции|принадлеж|товарооборота|(?:внешней |взаимной )?торговли|внешнеторгового|инвестиций|вложений|транзита|добычи|рынка|расчетов)|的(?:份额|比重|货物|出口|进口|产品|市场|贸易|货运)|来自|销往|流向)/;
/** “Its share grew to 21 per cent from 17 per cent”: levels of a share that is named before. */
const SHARE_LEVEL =
  /(?:\b(?:to|from|at|against|below|above|under)|(?<![а-я])(?:с(?: [а-я]{3,8}ских| [а-я]{2,6}ьских)?|до|от|против|составлял[аи]?|равнял[а-я]{2,3})|[至到从由为](?:(?:19|20)\d\d年的?)?)(?: ?(?:a|the|about|around|nearly|almost|over|more than|just|почти|около|более|约|近))* ?$/;
export const SHARE_NAMED =
  /\b(?:shares?|proportion|portion) (?!prices?)|占比|比重|份额|(?<![а-я])(?:дол[яюией]|удельн[а-я]{2} вес) /;
/** “Oil for 55 per cent, metals for 18 per cent and grain for 7 per cent”: what a share is followed by. */
const NEXT_SHARE =
  /^(?:, | и | and )$|^[,，](?:高于|低于|较)[^，。；,;%]{0,14}的$|^ of [^,;.%\d]{2,40} and [a-z' -]{2,30} $|^,?(?: то есть)?(?: (?:of|от)? ?[^,;.%\d]{0,40})?(?:[,;，；、]| and| и)(?: ?[^,;.%\d]{0,40})?(?: for| and|[,、，]| —| --?|占| another| и| еще)(?: ?(?:почти|около|более|чуть более|примерно|свыше|about|around|nearly|almost|over|more than|some|just|近|约|超))* ?$|^[^,;.%\d]{0,60}(?: and| и) $|^[^,;.%\d]{0,40},(?: [a-zа-я]+){1,3} $|^, (?:а|и|но) (?:в|по) [а-я]{3,20} (?:с|—) $|^ \((?:(?:в|за|in) )?(?:(?:19|20)\d\d(?: год[ау]|-м)?|год(?:ом)? (?:назад|ранее)|a year (?:ago|earlier))(?: [—-]|:)? $|^[^;.%]{0,40}[,;] (?:в|in) (?:19|20)\d\d(?:-м| году)?(?: —|,)? (?:(?:лишь|только|just|only|about|около|почти) )*$|^[^;.%]{0,60},? (?:compared (?:with|to)|up from|down from) (?:about |some |an average of )?$|^[^,;.%\d]{0,40} (?:против|against|compared with|versus) $|\bone of $|^[^.%]{0,50}[;,](?:[^;.%\d]|(?:19|20)\d\d){0,40}\b(?:it (?:was|is|had been|stood at)|the (?:figure|share) was) $/;
/** «66 % ушло в Азию, 24 % — в Европу». */
const TO_ANOTHER = /^ (?:—|-) (?:во?|из|на|к|от) [а-я]/;
/** “More than a third of it, 35 per cent, went to …”. */
const PART_IN_WORDS = /(?:трет[ьи]|половин[аы]|четверт[ьи]|third|half|quarter)$/;
const NEXT_TO_PART = /^ [^.;,\d]{0,40}, (?:or )?$/;
const NEXT_NAME =
  /[;,] (?:that|those) of(?: the)? \p{Lu}[\p{L}' -]{1,24},? $|(?:,|;| and)(?: the)? \p{Lu}[\p{L}' -]{1,24} $|,(?: (?:after|behind|ahead of|followed by|then|далее|затем|следом))?(?: the)? \p{Lu}[\p{L}' -]{1,24} \($| \p{Lu}[\p{L}' -]{1,24}(?: (?:с|at)|:) $|, (?:уступ|опереж|опереди|обогна|обгоня|пропусти)[а-я]{1,5}(?: вперед)?(?: только| лишь)? \p{Lu}[\p{L}' -]{1,24} \($|, (?:after|behind|ahead of|followed by)(?: the)? \p{Lu}[\p{L}' -]{1,24} (?:with|at|on) $|^[^,;.%\d]{0,30}\),?(?: (?:and|then|followed by|и|далее|затем))*(?: the)? \p{Lu}[\p{L}' -]{1,24} \($/u;
/** “The source of 66 per cent of the cargo and China of 13 per cent”. */
const NEXT_OF = /^ of (?:the|its|all|their) [a-z ]{3,30},? and [^;.%]{2,40} of (?:about |some |nearly )?$/;
/** “Mexico's, at 15.4 per cent, …”, of the share that was spoken of. */
const OF_ANOTHER =
  /(?:(?:^\s*|[.;,] |\b(?:and|while|but) )[a-z][a-z' -]{1,28}'s?|\b(?:that|those) of(?: the)? [a-z' -]{2,30}),?(?: (?:was|is|stood|came))?(?: (?:at|to))?(?: (?:about|some|nearly|just|only))* $/;
/** “3,600 of them – almost 76 per cent – went to Japan”. */
const OF_THEM_BESIDE =
  /\bof (?:them|these|those|which) (?:[—–-] |\(|, ?)(?:or )?(?:almost |nearly |about |some |over |just )?$/;
/** “Of which transit was 2.2 million tonnes (71 per cent)”. */
const PART_OF =
  /\bof (?:which|this|that|these|them|it)\b|\bincluding\b|из (?:них|которых|этого)|в том числе|其中/;
const MORE_AFTER =
  /^ (?:more|less|higher|lower|fewer|больше|меньше|выше|ниже)(?![a-zа-я])|^ (?:годового |месячного )?плана(?![а-я])|^ к (?:уровн|показател|прошл|20\d|соответ|аналог)/;
/** What a part in words is of: trade or the like, not people, time or a place. */
const LOOSE_SHARE =
  /^(?: of)? (?:(?:the|all|its|their|our|total|overall|[a-z]+'s?s?|[a-z]+(?:an|ese|ish)|всего|всех|общего|его|их|[а-я]+(?:ого|их|ых)) ){0,3}(?:total|trade|exports?|imports?|turnover|shipments|goods|cargo|freight|volumes?|traffic|throughput|trains|containers|investments?|supplies|deliveries|sales|revenues?|output|orders|экспорт|импорт|товарооборот|оборот|груз|поставок|перевоз|поток|транзит|объем|торговл|закупок|инвестици|вложени|поезд|контейнер)|^(?:的)?(?:来自|销往|出口|进口|贸易)/;
/** “A third of its exports, 1.2 million tonnes”: rounded talk beside the number. */
const NUMBER_BESIDE = /^[^.;,]{0,44}(?:,| \(|,? or) ?(?:about |some |nearly |или |около )?[$¤£¥]?\d/;
const RATE_OF =
  /инфляц|(?<![а-я])ставк|безработиц|рентабельн|налог|пошлин|тариф|комисси|(?:^|[^a-z])(?:tax|dut(?:y|ies)|tariff|commission)|\b(?:inflation|unemployment)\b|通胀|利率|税率/;
const OTHER_RATE =
  /\b(?:rate|tax|dut(?:y|ies)|tariffs?|interest|discount|inflation|grow\S*|rose|fell|up|down|rising|falling|increas\S*|decreas\S*|more|less)\b|(?<![а-я])ставк|пошлин|рост|сниж|инфляц|税|利率|增|降/;
const LONGEST_BACK = 300;
/** Whether a part in words is of something that is told: “almost a quarter of the country's total”. */
export function isLooseShare(text: string, { end }: Amount): boolean {
  return LOOSE_SHARE.test(text.slice(end, end + 40)) && !NUMBER_BESIDE.test(text.slice(end, end + 60));
}

/** Whether a part of a hundred is one of a whole (“46.6 percent of the total”), not a change. */
export function isShare(text: string, amount: Amount, from: number, sentence: number): boolean {
  const before = text.slice(Math.max(from, amount.start - 100), amount.start);
  if (tellsRate(before) || MORE_AFTER.test(text.slice(amount.end, amount.end + 12))) return false;
  if (SHARE_BEFORE.test(before) || SHARE_AFTER.test(text.slice(amount.end, amount.end + 44))) return true;
  if (NEXT_TO_PART.test(before) && PART_IN_WORDS.test(text.slice(Math.max(0, from - 9), from))) return true;
  if (OF_THEM_BESIDE.test(before)) return true;
  if (before.endsWith(': ') && TO_ANOTHER.test(text.slice(amount.end, amount.end + 8))) return true;
  if (from === amount.start - 2 && before.endsWith(', ') && text[amount.end] === ')')
    return isPartBeside(text, amount, sentence);
  if (/[(（]$/.test(before) && /[)）]/.test(text[amount.end] ?? '') && amount.sign === '') {
    return (
      PART_OF.test(text.slice(Math.max(sentence, amount.start - 160), amount.start)) ||
      (from === amount.start - 2 && isPartBeside(text, amount, sentence))
    );
  }
  if (
    SHARE_LEVEL.test(before) &&
    SHARE_NAMED.test(text.slice(Math.max(sentence, amount.start - 160), amount.start))
  )
    return true;
  return OF_ANOTHER.test(before) && SHARE_NAMED.test(paragraphBefore(text, amount.start));
}

function paragraphBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_BACK), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Whether words tell of a tax, a rate of interest or the like. */
function tellsRate(before: string): boolean {
  return RATE_OF.test(before.slice(Math.max(0, before.length - 44, before.lastIndexOf(';') + 1)));
}

/** Whether a percentage is a tax, a rate of interest or the like: “the duty will be 17.4 per cent”. */
export function isTaxRate(text: string, { start, measure }: Amount, from: number): boolean {
  return measure === 'percent' && tellsRate(text.slice(Math.max(from, start - 100), start));
}

/** “China took 7.1 million tonnes (52 per cent)”, where nothing is told to have changed. */
function isPartBeside(text: string, { start, end }: Amount, sentence: number): boolean {
  if (wordAfter(text, end + 1)) return false;
  const before = text.slice(Math.max(sentence, start - 120), start - 2);
  return !/(?:%|cent|pct|процент[а-я]*)$/.test(before) && lastDirection(before) === undefined;
}

/** Whether a list goes on from a share to another one. */
export function isNextShare(text: string, original: string, share: number, amount: Amount): boolean {
  const gap = text.slice(share, amount.start);
  return (
    gap.length <= 90 &&
    (NEXT_SHARE.test(gap) ||
      NEXT_OF.test(gap) ||
      NEXT_NAME.test(original.slice(share, amount.start)) ||
      (gap.endsWith(', ') && TO_ANOTHER.test(text.slice(amount.end, amount.end + 8)))) &&
    !OTHER_RATE.test(gap)
  );
}
