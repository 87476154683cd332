import type { Amount } from './amounts';
import { lastDirection, wordAfter } from './change-words';
import { isOrigin } from './origins';
import { isRateOrLimit } from './rates-and-limits';
import type { Sentence } from './sentences';

/** What a figure is, as far as statistics go: only observations, changes and shares record something that was measured. */
export type FigureKind = 'observation' | 'change' | 'share' | 'rank' | 'target' | 'capacity' | 'other';

const SHARE_BEFORE =
  /(?:\b(?:account(?:ed|ing|s)? for|made up|makes? up|making up|represent(?:ed|ing|s)|share of|share:|share (?:was|is|rose to|fell to|stood at|reached)|(?:share|portion|proportion|percentage) (?:of|in|among) [^.;]{1,40} (?:was|is|of|at|to|reached|hit|exceeded|came to)|or|took|claimed|absorbed|swallowed|takes|takes up|took up|taking up|had|holds?|held|owns?|owned|comprises?|comprised|provid(?:es|ed|ing)|contribut(?:es|ed|ing)|suppl(?:ies|ied|ying)|(?:leads?|led|first|second|third)[^.;,\d]{0,20} with)(?: (?:then|still|now|about|some|around|nearly|almost|over|more than|a|an|just|mere|modest|scant|only|barely|another|the other|the remaining))* ?|\bshares?, |\bof (?:this|that|these|those|which|it),? (?:about |some |nearly )?|(?:^\s*|[.;:] )of (?:the|its|their|all|[a-z]+'s)(?: [a-z'-]+){0,6}, (?:about |some |nearly )?|\b(?:investor|buyer|supplier|partner|market|destination|customer)s?(?: (?:was|were|is|are))?[^.;\d]{0,40}(?:,| with| at| \()(?: about| some)? |(?<![а-я])(?:инвестор|покупател|поставщик|партнер|рынк)[а-я]{0,3} (?:[^.;,\d]|(?:19|20)\d\d){0,44}(?:,|:| —| с| \() ?|占[^，。；、,;]{0,14}|其中|贡献了?|(?:比重|占比|份额)[^，。；,;]{0,10}|(?<![а-я])(?:дол(?:[яюи]|е[йю])|удельный вес)[^.;\d]{0,80}|(?<![а-я])из (?:[а-я]+(?:ых|их) )?(?:контейнеров|грузов|поездов|вагонов|поставок|перевозок|вложений|инвестиций) (?:около |почти )?|(?<![а-я])(?:из (?:них|того|этого(?: [а-я]+)?|общего [а-я]+)|в (?:этом|общем|его) (?:объеме|экспорте|импорте|обороте|числе|потоке)) (?:около |почти )?|\b(?:destination|source|origin) of (?:about |some |nearly )?|(?<![а-я])(?:закуп|куп|взя|забра|приня|получ|привле|постав)(?:и?л|ил)[аи]? (?:около |почти )?|(?<![а-я])(?:или|то есть|пришлось|приходил[а-я]{2,3}|принадлеж[а-я]{2,3}|приходится|составля[а-я]{2,3}|состави[а-я]{1,3}|достиг[а-я]{0,3}|превы(?:сил|ша)[а-я]{1,3}|формиру[а-я]{2,3}|занима[а-я]{2,3}|заня(?:л[аио]?|в)|обеспечи[а-я]{1,4})[^.;]{0,26})$/;
const SHARE_AFTER =
  /^\)?,? ?(?:of (?!a |an |growth|increase)|share|stake|(?:came|come|comes|went|go|goes) (?:from|to|by)|(?:ввезенн|вывезенн|ушл[оаи](?![а-я])|ушел|пошл[оаи](?![а-я])|достал|направл|отправл|поступ(?:ил|ает))|(?:от |из )?(?:общего|всего|всей|всех|этого|этой|этих|оборота|экспорта|импорта|потока|вывоза|ввоза|стоимости|выручки|произведенн|отгрузок|закупок|составля|приход|приш(?:л|ел))|из (?:них|которых)(?![а-я])|экспортных |импортных |(?:[а-я]+(?:ого|его|ой|ей|их|ых) ){0,2}(?:суммы|средств|потреблени|отправлени|поставок|посылок|партий|закупок|отгрузок|вложени|инвестици|экспорта|импорта|перевозок|продаж|запасов|заказов|вагонов|контейнеров|судов|рейсов|урожая|выпуска|производства|спроса)|(?:миров[а-я]+ |груз|поставок|товаров|перевозок|объем|продукции|принадлеж|товарооборота|(?:внешней |взаимной )?торговли|внешнеторгового|инвестиций|вложений|транзита|добычи|рынка|расчетов)|的(?:份额|比重|货物|出口|进口|产品|市场|贸易|货运)|来自|销往|流向)/;

/** “Its share grew to 21 per cent from 17 per cent”: levels of a share that is named before. */
const SHARE_LEVEL =
  /(?:\b(?:to|from|at|against)|(?<![а-я])(?:с|до|от|против|составлял[аи]?|равнял[а-я]{2,3})|[至到从由为](?:(?:19|20)\d\d年的?)?)(?: ?(?:a|the|about|around|nearly|almost|over|more than|just|почти|около|более|约|近))* ?$/;
export const SHARE_NAMED =
  /\b(?:shares?|proportion|portion) (?!prices?)|占比|比重|份额|(?<![а-я])(?:дол[яюией]|удельн[а-я]{2} вес) /;
/** “Oil for 55 per cent, metals for 18 per cent and grain for 7 per cent”: what a share is followed by. */
const NEXT_SHARE =
  /^(?:, | и | and )$|^ of [^,;.%\d]{2,40} and [a-z' -]{2,30} $|^,?(?: то есть)?(?: (?:of|от)? ?[^,;.%\d]{0,40})?(?:[,;，；、]| and| и)(?: ?[^,;.%\d]{0,40})?(?: for| and|[,、，]| —| --?|占| another| и| еще)(?: ?(?:почти|около|более|чуть более|примерно|свыше|about|around|nearly|almost|over|more than|some|just|近|约|超))* ?$|^[^,;.%\d]{0,60}(?: and| и) $|^[^,;.%\d]{0,40},(?: [a-zа-я]+){1,3} $|^ \((?:(?:в|за|in) )?(?:(?:19|20)\d\d(?: год[ау]|-м)?|год(?:ом)? (?:назад|ранее)|a year (?:ago|earlier))(?: [—-]|:)? $|^[^;.%]{0,40}[,;] (?:в|in) (?:19|20)\d\d(?:-м| году)?(?: —|,)? (?:(?:лишь|только|just|only|about|около|почти) )*$|^[^;.%]{0,60},? (?:compared (?:with|to)|up from|down from) (?:about |some )?$|^[^,;.%\d]{0,40} (?:против|against|compared with|versus) $|^[^.%]{0,50}[;,][^;.%\d]{0,40}\b(?:it (?:was|is|had been|stood at)|the (?:figure|share) was) $/;
/** «66 % ушло в Азию, 24 % — в Европу». */
const TO_ANOTHER = /^ (?:—|-) (?:во?|из|на|к|от) [а-я]/;
const NEXT_NAME =
  /(?:,|;| and)(?: the)? \p{Lu}[\p{L}' -]{1,24} $|,(?: (?:after|behind|ahead of|followed by|then|далее|затем|следом))?(?: the)? \p{Lu}[\p{L}' -]{1,24} \($| \p{Lu}[\p{L}' -]{1,24}(?: (?:с|at)|:) $|, (?:after|behind|ahead of|followed by)(?: the)? \p{Lu}[\p{L}' -]{1,24} (?:with|at|on) $|^[^,;.%\d]{0,30}\),?(?: (?:and|then|followed by|и|далее|затем))*(?: the)? \p{Lu}[\p{L}' -]{1,24} \($/u;
/** “Of which transit was 2.2 million tonnes (71 per cent)”. */
const PART_OF =
  /\bof (?:which|this|that|these|them|it)\b|\bincluding\b|из (?:них|которых|этого)|в том числе|其中/;
const MORE_AFTER =
  /^ (?:more|less|higher|lower|fewer|больше|меньше|выше|ниже)(?![a-zа-я])|^ (?:годового |месячного )?плана(?![а-я])|^ к (?:уровн|показател|прошл|20\d|соответ|аналог)/;
/** What a part in words is of: trade or the like, not people, time or a place. */
const LOOSE_SHARE =
  /^(?: of)? (?:(?:the|all|its|their|our|total|overall|[a-z]+'s?s?|[a-z]+an|всего|всех|общего|его|их|[а-я]+(?:ого|их|ых)) ){0,3}(?:total|trade|exports?|imports?|turnover|shipments|goods|cargo|freight|volumes?|traffic|throughput|trains|containers|investments?|supplies|deliveries|sales|revenues?|output|orders|экспорт|импорт|товарооборот|оборот|груз|поставок|перевоз|поток|транзит|объем|торговл|закупок|инвестици|вложени|поезд|контейнер)|^(?:的)?(?:来自|销往|出口|进口|贸易)/;
/** “A third of its exports, 1.2 million tonnes”: rounded talk beside the number. */
const NUMBER_BESIDE = /^[^.;,]{0,44}(?:,| \(|,? or) ?(?:about |some |nearly |или |около )?[$¤£¥]?\d/;
const RATE_OF =
  /инфляц|ставк|безработиц|рентабельн|налог|пошлин|тариф|комисси|(?:^|[^a-z])(?:tax|dut(?:y|ies)|tariff|commission)|\b(?:inflation|unemployment)\b|通胀|利率|税率/;
const OTHER_RATE =
  /\b(?:rate|tax|dut(?:y|ies)|tariffs?|interest|discount|inflation|grow\S*|rose|fell|up|down|rising|falling|increas\S*|decreas\S*|more|less)\b|ставк|пошлин|рост|сниж|инфляц|税|利率|增|降/;

const PLANNED =
  /\b(?:plan(?:s|ned)? to|plans for|plann(?:ed|ing)|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|hop(?:es|ed|ing)|(?<!than )expect(?:s|ed|ing)?|forecasts?|projected|predict(?:s|ed)?|foresees?|envisag(?:es|ed)|envisions?|should|will|would|could|(?:may(?<!(?:in|from|to|and|since|of|for|through|until|by|last|this|early|late|end|mid) may)|might) (?:reach|rise|grow|exceed|hit|top|double|total|fall|drop|increase|climb)|(?:is|are) to|set to|agree(?:s|d) to|to (?:raise|bring|lift|double|triple)|wants?|seeks?|intends?|pledg(?:es|ed)|promis(?:es|ed)|ambitions?|likely to|set out to|meant to|guidance (?:of|for|is|at)|budgeted|(?:is|are) seen (?:at|reaching|rising|falling)|guid(?:es|ed) for|(?:now|also) sees|(?:count|bank|bet)s? on|reckons? (?:on|with)|projects (?:an? |the |its |that |exports|imports|trade|growth|sales|volumes?|shipments|output|deliveries)|sees [^.;,\d]{0,30}(?:reaching|rising to|growing|at)|scheduled to|due to (?:receive|get|handle|reach)|by 20\d\d)\b|\bplans? $|\b(?:heading for|on (?:track|course) (?:for|to)|poised to)\b|планир|запланир|ожида|рассчит|прогноз|намерен|наде(?:ет|ют)ся|цель|целев|долж(?:ен|на|но|ны)(?![а-я])|(?<![а-я])(?:хо(?:чет|тят)|взял[аи]? курс|жд(?:ет|ут|ал[аи]?)|намечен[аоы]?|(?:план|прогноз)(?: [а-я]+)? на (?:(?:весь )?год|(?:текущий|этот|следующий|будущий|новый) год|20\d\d)|годовой прогноз|(?:став[яи]т|поставил[аи]?) задач[иу]|в планах|годовой план) |предполага|планов(?:ое|ый|ая|ого|ой) |предусматрива|закладыва|(?<![а-я])(?:будет|будут|мо(?:жет|гут) (?:достичь|вырасти|состав|превы|увелич|возрас|дойти)[а-я]*|(?:договорились|условились)[^.;,]{0,40} (?:увелич|довести|нарасти|повыс)[а-я]*|потенциал[а-я]*|собира(?:ет|ют)ся|предстоит|(?:влож|выдел|направ|постро|постав|отправ|закуп|получ)(?:ит|ят|ат)|перевез(?:ет|ут)|состав(?:ит|ят)|достигн(?:ет|ут)|превыс(?:ит|ят)|вырас(?:тет|тут)|(?:увелич|сниз|сократ)(?:и|а|я)тся)(?![а-я])|(?<![а-я])(?:довести|к 20\d\d|планы? (?:[а-я]+ ){0,3}на (?:год|20\d\d))|计划|预计|目标|力争|争取|将达|将增|将超|有望|可望|拟|同意|将(?:投资|建设|建成|实现|完成|开行|突破|提升|提高|扩大|新增|采购|进口|出口|引进)|预期|到20\d\d年/;
const PLANNED_AFTER =
  /^(?: (?:and|to|or) [$¤£¥]?[\d.,]+)?[^.;。；\d]{0,60}(?:\b(?:by 20[3-9]\d|(?:is|are) (?:planned|expected|due|scheduled|set|likely|to be)|expects?|forecasts?)\b|планиру|ожида|прогноз|的目标)/;
/** “From 50 countries and 30 provinces are expected”. */
const EXPECTED_AFTER =
  /^ from [^.;]{1,60} (?:countries|regions|provinces|cities)[^.;\d]{0,40}\b(?:is|are) (?:planned|expected|due|likely)\b/;
/** What was said to come, though a time that was over stands before it. */
const TO_COME =
  /(?:\b(?:could|might|will|would|(?:is|are) (?:expected|projected|forecast|set|likely|due) to|expects? (?:it )?to|plans? to|hopes? to)(?: [a-z]+)? (?:reach|rise|grow|exceed|hit|top|double|total|increase|climb|expand|come)[^.;,\d]{0,20}|(?<![а-я])(?:мо(?:жет|гут) (?:достичь|вырасти|состав|превы|увелич|возрас|дойти)[а-я]*|состав(?:ит|ят)|достигн(?:ет|ут)|превыс(?:ит|ят)|вырас(?:тет|тут)|планируют?(?:ся)?|намерен[аы]?|рассчитыва[а-я]+|ожида(?:ет|ют)(?:ся)?)[^.;,\d]{0,24})$/;
/** “250,000 tons above the target”, “surpassing the record by 6,657 TEU”: how far something else was missed or passed. */
const PASSED_BY =
  /\b(?:surpass|exceed|beat|topp|broke|break|outstripp)[a-z]*[^.;\d]{0,20}(?:record|target|plan|goal|forecast|high)[^.;]{0,40} by $/;
const ABOVE_PLAN =
  /^ (?:above|below|over|more than|less than|short of|ahead of) (?:the |its |their )?(?:annual |yearly |official |planned )?(?:target|plan|goal|forecast)/;
/** “The 32.5 million tonnes planned”. */
const PLANNED_HERE = /^ (?:that (?:was|were|had been) )?(?:planned|targeted|envisaged|forecast)(?![a-z])/;
const STATED_TARGET =
  /\b(?:target|goal|forecast|expectation)s?\b|目标|цель|(?<![а-я])(?:план(?: [а-я]+)? на (?:весь )?(?:год|20\d\d)|годов[а-я]{2,3} план|задач[иау](?![а-я])|прогноз|(?:ждал|ожидал)(?:[аи]|ось|ся)?(?![а-я]))/;
/** What is so now is not planned, though the clause before it was; nor is what stands against a plan. */
const NOT_PLANNED =
  /\b(?:currently|at present|now stands)\b|(?<![а-я])(?:сейчас|в настоящее время)(?![а-я])|目前|, (?:хотя|но|однако|although|though|but) /g;
const CAPACITY_BEFORE =
  /(?:capacity[^.;]{0,28}|(?:can|able to|means to|room to) (?:handle|turn out|grind|crush|smelt|take|carry|move|process|store|hold|accommodate|receive|load|refine|tranship|transship)[^.;]{0,12}|capable of [a-z]+ing[^.;]{0,12}|built (?:for|to)[^.;]{0,20}|room for[^.;]{0,12}|(?:warehouse|depot|silo|tank|elevator|terminal|yard|ferry|ship|vessel)s? (?:holds?|stores?|takes?)[^.;]{0,12}|designed (?:for|to)[^.;]{0,20}|design(?:ed)? (?:throughput|output)[^.;]{0,20}|с?мо(?:жет|гут) (?:приня|принима|обраб|перевал|пропус|перераб|перевоз)[а-я]{1,8}[^.;]{0,12}|(?:рассчитан|способ)[а-я]{0,3}(?: на)? [^.;\d]{0,24}|(?:пропускн|провозн)[а-я]{2,3} способност[а-я]{1,2}[^.;]{0,70}|(?:мощност|производительност)[а-я]{1,3}(?:[^.;\d]|(?:19|20)\d\d){0,60}|\b(?:has|have) an? (?:annual |yearly )?throughput of |проектн[а-я]{2,3} (?:грузопоток|грузооборот|оборот|объем)[а-я]{0,2}[^.;]{0,20}|вместимост[а-я]{1,3}[^.;]{0,44}|вмеща[а-я]{1,3}[^.;]{0,16}|(?:设计|通过|处理|吞吐|年)?能力[^，。；]{0,8}|产能[^，。；]{0,8}|设计年?(?:吞吐|运|产|输|过货)量[^，。；]{0,6}|(?:最大|最多|一次|年)?可年?(?:处理|容纳|停放|储存|存放|装卸|通过)[^，。；]{0,6})$/;
const NEXT_CAPACITY =
  /^(?: tons| тонн| в год| a year)?(?:,? (?:up |down )?(?:to|from|against|compared (?:to|with))|,(?: and)? later(?: perhaps| possibly| on)?|,? (?:в том числе )?(?:до|против|с)|[^.;\d]{0,30}, [^.;\d]{0,30}(?:увелич|довед|расшир|наращ|нараст|поднят|подним)[а-я]* (?:ее )?до|[^，。；\d]{0,6}[至到]) ?$/;
const CAPACITY_AFTER =
  /^ (?:of )?(?:annual |yearly )?capacity|^[- ]a[- ]year (?:terminal|plant|port|facility|line|refinery|smelter|factory)|^ (?:of [a-z]+ )?at (?:a time|once)/;
const EACH =
  /\b(?:each|every|per)\b(?! (?:year|annum))[^.;,]{0,30}$|(?<![а-я])кажд(?!ый год)[а-я]{2,3}[^.;,]{0,30}$|每(?!年)[^，。；,]{0,12}$/;
const HOLDS =
  /(?:\b(?:trains?|ships?|vessels?|convoys?|planes?|flights?|aircraft|trucks?|ferr(?:y|ies)|barges?|carriers?|freighters?|delegations?|boats?)\b[^.;,]{0,40}(?<!along )(?<!together )(?<!compared )\b(?:with|carrying|loaded with|made up of)(?: (?:up to|about|some|around|over|more than|a total of))*|装载|编组|满载) ?$/;
/** “It runs 253 ships”, «В парке зарегистрировано 85 компаний»: what there is now. */
const THERE_ARE =
  /\b(?:runs|operates|employs|(?:is|are) home to|hosts|houses|fleet of|(?:firm|group|company|carrier|line|operator|it) (?:has|owns))(?: (?:a|some|about|around|over|more than|nearly))* $|(?<![а-я])(?:зарегистрирован[оы]?|работа[юе]т|действу[юе]т|располага[а-я]{2,4})(?: (?:уже|сейчас|свыше|более|около|почти|порядка))* $/;
/** “A train departed on Wednesday, carrying 55 containers”. */
const CARRYING =
  /\b(?:train|ship|vessel|flight|ferry|convoy|truck)\b[^.;\d]{0,60}, carrying (?:about |some )?$/;
const WORKFORCE = /(?:workforce|staff|team|crew|population) of[^.;,\d]{0,12}$/;
/** A mark that was passed or missed is no count: “the 10 million mark”. */
const MARK_AFTER = /^[ -](?:mark|threshold|milestone|barrier)\b|^大关/;
/** “$250,000 per passage”. */
const EACH_AFTER =
  /^ (?:per|an?) (?:passage|ton|tonne|box|container|teu|barrel|kilo|voyage|transit|trip|unit|piece|ship|vessel)\b|^ (?:за|с) (?:тонну|контейнер|баррель|рейс|единицу|штуку)(?![а-я])/;
/** Smaller sums of money are prices, fees and the like. */
const LEAST_SUM = 100_000;
const LOOK_BACK = 90;

/** What is known of an amount before its kind is. */
export interface KindTold {
  isChange: boolean;
  /** Whether its period was over when the text was published. */
  isOver: boolean;
  /** Whether its sentence tells a time. */
  isDated: boolean;
  /** Whether it changed by percentage points. */
  byPoints: boolean;
  /** Whether its sentence speaks of days, limits and the like. */
  mayBeRate: boolean;
}

/**
 * What an amount is, by its unit and the words around it.
 * @param from the end of the amount before it in the sentence, or the sentence's start.
 */
export function kindOf(
  text: string,
  amount: Amount,
  { start, end }: Sentence,
  from: number,
  { isChange, isOver, isDated, byPoints, mayBeRate }: KindTold,
): FigureKind {
  const { measure } = amount;
  if (measure === 'extent' || measure === 'none') return 'other';
  if (measure !== 'percent' && isHeadCount(text, amount, from)) return 'other';
  if (
    measure === 'count' &&
    !isDated &&
    THERE_ARE.test(text.slice(Math.max(from, amount.start - 40), amount.start))
  )
    return 'other';
  if (isPriceOrMark(text, amount)) return 'other';
  if (mayBeRate && isRateOrLimit(text, amount, start)) return 'other';
  if (passesPlan(text, amount, start)) return 'other';
  if (isCapacity(text, amount, start)) return 'capacity';
  if (isTarget(text, amount, start, end, isOver)) return 'target';
  if (isChange) return 'change';
  if (measure === 'percent')
    return (!amount.isLoose || isLooseShare(text, amount)) && (byPoints || isShare(text, amount, from, start))
      ? 'share'
      : 'other';
  return measure === 'points' || measure === 'times' ? 'other' : 'observation';
}

/** Whether a part in words is of something that is told: “almost a quarter of the country's total”. */
function isLooseShare(text: string, { end }: Amount): boolean {
  return LOOSE_SHARE.test(text.slice(end, end + 40)) && !NUMBER_BESIDE.test(text.slice(end, end + 60));
}

/** Whether a part of a hundred is one of a whole (“46.6 percent of the total”), not a change. */
function isShare(text: string, amount: Amount, from: number, sentence: number): boolean {
  const before = text.slice(Math.max(from, amount.start - 100), amount.start);
  if (
    RATE_OF.test(before.slice(Math.max(0, before.length - 44, before.lastIndexOf(';') + 1))) ||
    MORE_AFTER.test(text.slice(amount.end, amount.end + 12))
  )
    return false;
  if (SHARE_BEFORE.test(before) || SHARE_AFTER.test(text.slice(amount.end, amount.end + 44))) return true;
  if (/[(（]$/.test(before) && /[)）]/.test(text[amount.end] ?? '') && amount.sign === '') {
    return (
      PART_OF.test(text.slice(Math.max(sentence, amount.start - 160), amount.start)) ||
      (from === amount.start - 2 && isPartBeside(text, amount, sentence))
    );
  }
  if (!SHARE_LEVEL.test(before)) return false;
  return SHARE_NAMED.test(text.slice(Math.max(sentence, amount.start - 160), amount.start));
}

/** “China took 7.1 million tonnes (52 per cent)”, where nothing is told to have changed. */
function isPartBeside(text: string, { start, end }: Amount, sentence: number): boolean {
  if (wordAfter(text, end + 1)) return false;
  const before = text.slice(Math.max(sentence, start - 120), start - 2);
  return !/(?:%|cent|pct|процент[а-я]*)$/.test(before) && lastDirection(before) === undefined;
}

/** Whether it goes on from one capacity to another: “from 5 to 7 million”, “up from 5 million”. */
export function isNextCapacity(text: string, capacity: number, amount: Amount): boolean {
  return NEXT_CAPACITY.test(text.slice(capacity, amount.start));
}

/** Whether a list goes on from a share to another one. */
export function isNextShare(text: string, original: string, share: number, amount: Amount): boolean {
  const gap = text.slice(share, amount.start);
  return (
    gap.length <= 90 &&
    (NEXT_SHARE.test(gap) ||
      NEXT_NAME.test(original.slice(share, amount.start)) ||
      (gap.endsWith(', ') && TO_ANOTHER.test(text.slice(amount.end, amount.end + 8)))) &&
    !OTHER_RATE.test(gap)
  );
}

/**
 * Whether an amount is planned or expected by the words around it.
 * @param isOver whether its period was over when the text was published: then it is a target only where it is called one.
 */
function isTarget(text: string, amount: Amount, from: number, to: number, isOver: boolean): boolean {
  // What came about is told at once; the clause and what it starts from are looked for only where words plan something.
  const planned = isOver ? STATED_TARGET : PLANNED;
  const begin = Math.max(from, amount.start - LOOK_BACK);
  const isAfter = !isOver && comesAfter(text.slice(amount.end, Math.min(to, amount.end + 110)));
  if (isOver && (isToCome(text, amount, from) || PLANNED_HERE.test(text.slice(amount.end, amount.end + 34))))
    return true;
  if (!isAfter && !planned.test(text.slice(begin, amount.start))) return false;
  // “Grow to 20 billion from the present 12 billion”: only the first is aimed at.
  if (isOrigin(text, amount.start, from)) return false;
  const before = text.slice(clauseStart(text, begin, amount.start), amount.start);
  return (
    isAfter ||
    planned.test(
      isOver
        ? before
            .slice(-30)
            .replace(
              /^.*\)|\b(?:past|beat|above|over|exceed\w*|surpass\w*) (?:its |the )?(?:goal|target)/,
              '',
            )
        : before,
    )
  );
}

/** Whether an amount is told of a time to come, though one that was over stands before it: “and could reach 40 billion”. */
export function isToCome(text: string, { start }: Amount, from: number): boolean {
  return TO_COME.test(text.slice(Math.max(from, start - LOOK_BACK), start));
}

function passesPlan(text: string, { start, end, measure }: Amount, sentence: number): boolean {
  if (measure === 'percent' || measure === 'points' || measure === 'times') return false;
  return (
    ABOVE_PLAN.test(text.slice(end, end + 50)) ||
    PASSED_BY.test(text.slice(Math.max(sentence, start - 90), start))
  );
}

function comesAfter(ahead: string): boolean {
  return PLANNED_AFTER.test(ahead.slice(0, 70)) || (ahead.startsWith(' from ') && EXPECTED_AFTER.test(ahead));
}

/** Whether an amount is what something can hold or handle. */
function isCapacity(text: string, amount: Amount, from: number): boolean {
  if (amount.measure === 'percent' || amount.measure === 'points' || amount.measure === 'times') return false;
  const before = text.slice(Math.max(from, amount.start - 84), amount.start);
  return CAPACITY_BEFORE.test(before) || CAPACITY_AFTER.test(text.slice(amount.end, amount.end + 24));
}

/** Whether an amount is a price, or a mark on the way. */
function isPriceOrMark(text: string, { end, measure, value }: Amount): boolean {
  if (measure === 'money' && EACH_AFTER.test(text.slice(end, end + 14))) return true;
  return (measure === 'money' && Number(value) < LEAST_SUM) || MARK_AFTER.test(text.slice(end, end + 12));
}

/** Whether a number counts those who belong somewhere (“a workforce of 250”) or tells what each of a kind has. */
function isHeadCount(text: string, amount: Amount, from: number): boolean {
  const before = text.slice(Math.max(from, amount.start - 40), amount.start);
  return (
    WORKFORCE.test(before) ||
    EACH.test(before) ||
    (amount.measure === 'count' &&
      (HOLDS.test(before) || CARRYING.test(text.slice(Math.max(from, amount.start - 90), amount.start))) &&
      !(/^\s*with $/.test(text.slice(from, amount.start)) && text[amount.end] === ','))
  );
}

/** Where the clause begins that what is planned would have to stand in. */
function clauseStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  let begin = Math.max(before.lastIndexOf(';'), before.lastIndexOf('；')) + 1;
  for (const { index, 0: words } of before.matchAll(NOT_PLANNED))
    begin = Math.max(begin, index + words.length);
  return from + begin;
}
