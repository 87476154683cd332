import type { Mention } from '../matches';
import { isElliptical } from './ellipsis';
import { followPartners, listPartners, type ToldBefore } from './enumerations';
import { PLACE } from './masks';
import { isSame, passOvertaken, placeOrigins } from './passing-roles';
import { LINKED, givenRoles, type PlaceNamed, type Role } from './partner-roles';

const BEGIN = /[;；。]/;
const TRADE =
  /trad(?:e|ing)|export|import|turnover|commerce|shipment|sales|surplus|deficit|shortfall|goods|bought|sold|business|deliver|purchas|\bgap\b|торг|экспорт|импорт|оборот|поставк|сальдо|进出口|贸易|出口|进口|顺差|逆差/;
const OUT = /export|sold|sell|sales|shipment|shipped|sent|deliver|экспорт|постав|вывоз|отгруз|продаж/g;
const IN =
  /import|bought|took|takes|sourced|received|buyer|exhibitor|visitor|tourist|buy|purchas|came|arriv|импорт|ввоз|закуп|купил|приобре|покупател|турист|поставк|приш/g;
const INVESTED = /invest|\bfdi\b|inflow|инвестици|вложени|投资/;
const FILLERS = String.raw`(?:(?:the|its|all|both|neighbou?ring|partners?|countries|member states of|rest of the|such as|like) )*`;
const WITH = new RegExp(
  String.raw`(?:\bwith ${FILLERS}|(?<![а-я])со? (?:стран(?:ами|ой)|государствами|соседн[а-я]+|республикой|участниками)? ?)$`,
);
const TO = new RegExp(
  String.raw`(?:\bto ${FILLERS}|(?<![а-я])(?:в|во|на) (?:стран[уы]|государства|республику|рынок)? ?)$`,
);
const FROM = new RegExp(
  String.raw`(?:\bfrom ${FILLERS}|(?<![а-я])(?:из|у) (?:стран[ы]?|государств|республики)? ?)$`,
);
const JOURNEY =
  /(?:travel|visit|trip|arriv|flew|fly|delegation|envoy|speech|address|rout|train|flight|corridor|talks|summit|agreement|border|визит|поезд|поездк|делегаци|границ)[a-zа-я]*(?: [a-zа-я-]+){0,3} ?$/;
const CHINESE_BEFORE =
  /(?:对|与|同|向|自|从|来自|和)(?:第一|第二|第三|最大|主要|贸易|伙伴|出口|市场|国家|的)*$/;
const CHINESE_AFTER = /^[^，。；,;]{0,40}?(?:进出口|贸易|出口|进口|经贸|投资|顺差|逆差)/;
/** 某国采购商: those who come from there. */
const ORIGIN_AFTER = /^(?:国家)?的?(?:境外)?(?:采购商|客商|参?展商|买家|游客|旅客)/;
/** “Brazil sold China goods worth”. */
const SOLD_TO = /\b(?:sold|sells|sent|shipped|supplied)(?: the)? $/;
const SOLD = /^ (?:goods|products|merchandise|[$€£]?\d)/;
const AMOUNT_AFTER = /^(?:增长|下降|减少|增加|为|达)?[约近超]?\d/;
const PAIR_AFTER = /^(?:之间|间|两国)?的?(?:双边|货物)?(?:贸易|进出口|经贸|投资)/;
/** «Из Китая ввезено товаров на …», “From China it imported …”: a place that opens its clause, and what was brought from or to it. */
const OPENS_CLAUSE = /(?:^ ?|[.,:] ?)(?:(?:а|и|and|while) )?(?:из|в|во|from|to)(?: the| стран[уы]?)? $/;
const BROUGHT =
  /^(?:,? \ue000+)?(?: [^.;\d\ue000]{1,40})? (?:ввез|вывез|импортир|экспортир|закуп|отправ|поставл|прибы|принят|поступ|imported|exported|bought|shipped|sent|came|arrived|went|received|drew|получ|привл)[а-яa-z]*[^.;]{0,40}\d/;
/** “Dependent on China for its imports”. */
const DEPENDS_ON =
  /\b(?:depend(?:ent|ence|ency|s)?|relian(?:t|ce)|rel(?:y|ies))(?: [a-z]+)? on (?:the )?$|(?<![а-я])зависимост[а-я]+ от $/;
const LOCATIVE = /[еи]$/i;

const SHARE_AFTER =
  /^(?:'s share|,? (?:which )?(?:(?:together|alone|jointly|combined) )?(?:command(?:ed|s)|account(?:ed|s|ing) for|made up|makes up|making up|took|takes|supplied|supplies|supplying|contribut\w+|represent(?:ed|s)|holds?|held|had|provided|absorbed|bought|received) |(?:合计|分别)?占|(?:的)?(?:份额|比重|占比)|,? (?:занима|занял|обеспечи|получа|получи|закупи|поглоти))/;
const SHARE_BEFORE = /(?:(?<!\ue000's )\bshare of(?: the)? |(?<![а-я])дол[яюи] )$/;
const FELL_TO = /(?:(?<![а-я])на(?: долю)? )$/;
const FELL = /приш(?:лось|елся|лась|лись)|приход(?:ится|ятся|илось)/;
/** “France stepped up its investment”, in the country that the text is about. */
const INVESTS =
  /^ (?:[a-z]+ ){0,3}(?:its|their) investments?\b|^ (?:invested|put in)\b|^ (?:вложил|инвестировал)[аи]?(?![а-я])/;
/** What is invested in a country is its own. */
const RECEIVED = /^,? (?:received|drew|took|получи|привл)/;
const WORLD = /^[^.;]{0,60}\bof (?:the )?(?:global|world)/;
/** “… of Kazakhstan’s exports”, “占新疆外贸”: the one that a share is had of. */
const OF_ANOTHER =
  /^[^.;；。]{0,70}?(?:\bof (?:the |all )?\ue000|占\ue000)|^ во? [а-я ]{0,40}\ue000|^[^.;]{0,60}\d[^.;]{0,8} [а-я ]{0,30}\ue000/;
/** “Colombo, the busiest port of Sri Lanka”, “Kashgar in Xinjiang”: where a place lies. */
const LIES_IN =
  /^(?: in(?: the)? |, |,? (?:the|a|an|one of|its) [^,;.\d\ue000]{3,60} (?:of|in|on)(?: the)? | во? |, (?:крупнейш|перв|втор|основн|главн|один|одн)[^,;.\d\ue000]{3,50} )$/;
/** “China and Kazakhstan agreed to …”: what both want of their trade. */
const BOTH_WANT =
  /^ (?:have |has )?(?:trade|exchang|agree|plan|want|aim|intend|hope|seek|pledg|sign|will|set|expect|договор|намер|план|рассчит|хот|соглас|постав)/;
/** “Kazakhstan and China raised their bilateral trade to …”: what they have with each other. */
const WITH_EACH_OTHER =
  /^[^.;]{0,60}(?:\b(?:bilateral|mutual|two-way|with each other)\b|(?<![а-я])(?:взаимн|двусторонн|между собой))/;
/** “Russia and Iran raised their trade to …”. */
const RAISED_TRADE =
  /^ (?:have |has )?(?:(?:increased|raised|boosted|expanded|grew|lifted|doubled|tripled) (?:their |the )?(?:[a-z-]+ )?(?:trade|turnover|commerce)|(?:увеличил|нарастил|сократил|довел|расширил|снизил|удвоил)[аи] (?:[а-я]+ ){0,2}(?:товарооборот|товарообмен|торговл|оборот))/;
const BETWEEN = /\bbetween(?: the)? $|(?<![а-я])между $/;
const BARE =
  /(?:[,;] |\band |、|，|；|(?<![а-я])и )(?:the |by |followed by (?:the )?|за н[а-я]+ (?:следу[а-я]+|ид[а-я]+) |далее |затем )?$/;
const FOLLOWED =
  /^(?:'s)?,? ?(?:alone |with |at |[-—:(] ?|- )?(?:about |some |nearly |около |более |почти )*(?:us)?[$€£]?\d/;

/** “In its trade with Russia, Germany ran a deficit”: the partner opens the sentence, and the one whose trade it is follows. */
const FRAME = new RegExp(
  String.raw`^[^.;]{0,40}\b(?:in|on|as for) ${FILLERS}(?:[a-z-]+ ){0,2}trade with ${FILLERS}$|^[^.;]{0,40}(?<![а-я])(?:в|по) (?:[а-я]+ )?торговле со? (?:[а-я]+ )?$`,
);
const BEGINS = /^ (?!and |or |и |или |а также )[a-zа-я]/;

/** Tells the places of a sentence apart, in the order in which they are named. */
export function rolesOf(
  masked: string,
  from: number,
  to: number,
  places: readonly PlaceNamed[],
  { subject, isTradeBefore, isInvestedBefore }: ToldBefore,
): Map<Mention, Role> {
  const roles = new Map<Mention, Role>();
  const given = givenRoles(masked, from, to, places);
  let last: Mention | undefined;
  for (const place of places) {
    const { mention } = place;
    roles.set(
      mention,
      given.get(mention) ??
        roleOf({ masked, from, to, last, roles, subject, isTradeBefore, isInvestedBefore }, place),
    );
    last = mention;
  }
  placeOrigins(places, roles, subject);
  passOvertaken(masked, from, to, places, roles);
  listPartners(masked, from, to, places, roles, { subject, isTradeBefore, isInvestedBefore });
  if (isTradeBefore) followPartners(masked, places, roles, subject);
  return roles;
}

interface Context {
  masked: string;
  from: number;
  to: number;
  /** The place named before in the sentence, and what the sentences before are about. */
  last: Mention | undefined;
  subject: Mention | undefined;
  /** Whether the sentences before told of trade, which “with Iran it grew” goes back to. */
  isTradeBefore: boolean;
  isInvestedBefore: boolean;
  roles: ReadonlyMap<Mention, Role>;
}

function roleOf(
  { masked, from, to, last, roles, subject, isTradeBefore, isInvestedBefore }: Context,
  { mention, isCountry }: PlaceNamed,
): Role {
  const { start, end } = mention;
  const clause = clauseBefore(masked, from, start);
  const after = masked.slice(end, Math.min(to, end + 90));
  const lastRole = last && roles.get(last);
  if (last && isPairWith(masked, last, mention, after, isTradeBefore)) return 'partner';
  if (BETWEEN.test(clause)) return 'place';
  if (
    isTradedWith(clause, after, mention, {
      hasOther: last !== undefined || subject !== undefined,
      isTradeBefore,
      told: masked.slice(from, start),
    })
  )
    return 'partner';
  if (
    last &&
    lastRole === 'partner' &&
    BEGINS.test(after) &&
    /^,? (?:the )?$/.test(masked.slice(last.end, start)) &&
    FRAME.test(masked.slice(from, last.start))
  )
    return 'place';
  if (last && lastRole === 'partner' && LINKED.test(masked.slice(last.end, start))) return 'partner';
  const lastPartner = isCountry ? [...roles].findLast(([, role]) => role === 'partner')?.[0] : undefined;
  if (lastPartner && isParallel(masked.slice(lastPartner.end, start), clause, after)) return 'partner';
  if (last && roles.get(last) === 'place' && LIES_IN.test(masked.slice(last.end, start))) return 'whole';
  if (/占$/.test(clause) && (!last || lastRole === 'place')) return 'whole';
  if (isInvestedBefore && isCountry && subject && !isSame(subject, mention) && INVESTS.test(after))
    return 'partner';
  if (!isCountry || !isShareOf(clause, after)) return 'place';
  if (RECEIVED.test(after) && (isInvestedBefore || INVESTED.test(masked.slice(from, start)))) return 'place';
  const other = [last, subject].some((one) => one && !isSame(one, mention));
  if (other) return 'partner';
  return OF_ANOTHER.test(after) ? 'partner' : 'place';
}

/** The clause up to a place, from the last sign that ends one. */
function clauseBefore(masked: string, from: number, start: number): string {
  const before = masked.slice(Math.max(from, start - 140), start);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (BEGIN.test(before[index] ?? '')) return before.slice(index + 1);
  }
  return before;
}

/** “Trade of China and Germany”, “China-Germany trade”: the second of a pair. */
function isPairWith(
  masked: string,
  first: Mention,
  second: Mention,
  after: string,
  isTradeBefore: boolean,
): boolean {
  const gap = masked.slice(first.end, second.start);
  const before = masked.slice(Math.max(0, first.start - 40), first.start);
  if (/^ (?:and|и) $/.test(gap) && WITH_EACH_OTHER.test(after)) return true;
  if (/^ (?:and|и) $/.test(gap) && RAISED_TRADE.test(after)) return true;
  if (/^ (?:and|и) $/.test(gap) && BOTH_WANT.test(after)) return isTradeBefore || TRADE.test(after);
  if (/^ (?:region |province )?and (?:the )?$/.test(gap))
    return BETWEEN.test(before) || /\b(?:trade|commerce|turnover|exchanges?) of (?:the )?$/.test(before);
  if (/^ и $/.test(gap))
    return (
      BETWEEN.test(before) || /(?:торгов[а-я]+|оборот[а-я]*|товарообмен[а-я]*)(?: между)? $/.test(before)
    );
  if (/^ ?[-—/] ?$/.test(gap)) return /^ (?:[a-z-]+ )?(?:trade|turnover|commerce)\b/.test(after);
  return /^[和与同及]$/.test(gap) && PAIR_AFTER.test(after);
}

function isTradedWith(
  clause: string,
  after: string,
  mention: Mention,
  { hasOther, isTradeBefore, told }: { hasOther: boolean; isTradeBefore: boolean; told: string },
): boolean {
  if (ORIGIN_AFTER.test(after)) return hasOther;
  if (CHINESE_BEFORE.test(clause))
    return (
      ((isTradeBefore || TRADE.test(told)) && AMOUNT_AFTER.test(after)) ||
      (CHINESE_AFTER.test(after) && (hasOther || !/^[^，。；,;]{0,40}?投资/.test(after)))
    );
  if (SOLD_TO.test(clause) && SOLD.test(after)) return true;
  if (hasOther && OPENS_CLAUSE.test(clause) && BROUGHT.test(after)) return true;
  const isIn = LOCATIVE.test(mention.text);
  if (WITH.test(clause))
    return (
      (TRADE.test(clause) || (isTradeBefore && isElliptical(clause))) &&
      !JOURNEY.test(clause.replace(WITH, ''))
    );
  const isTo = TO.test(clause) && !(isIn && /[а-я] $/.test(clause));
  if (isTo && isLastCue(clause, OUT, IN)) return !JOURNEY.test(clause.replace(TO, ''));
  if (FROM.test(clause))
    return (
      (isLastCue(clause, IN, OUT) || (hasOther && INVESTED.test(clause))) &&
      !JOURNEY.test(clause.replace(FROM, ''))
    );
  if (hasOther && DEPENDS_ON.test(clause)) return true;
  const inside = /(?:\bin(?:to)?(?: the)? |(?<![а-я])во? )$/.test(clause);
  return inside && INVESTED.test(clause) && clause.includes(PLACE);
}

/** Whether the last word for trade of a clause is one way rather than the other. */
function isLastCue(clause: string, one: RegExp, other: RegExp): boolean {
  const last = (words: RegExp) => [...clause.matchAll(words)].at(-1)?.index ?? -1;
  const at = last(one);
  return at >= 0 && at >= last(other);
}

/** “… with Russia 5 billion, with Iran 3 billion”, “…, Iran 3 billion”: a list that goes on. */
function isParallel(gap: string, clause: string, after: string): boolean {
  const joint = /(?:^|[^a-zа-я])(with|to|from|на|в|во|с|со|из) (?:the |долю )?$/.exec(clause)?.[1];
  // Only what stands since the last number tells whether the list goes on.
  const since = /\d[^\d]*$/.exec(gap)?.[0];
  if (since === undefined || since.includes(PLACE) || !isElliptical(since)) return false;
  if (joint !== undefined && joint !== 'to') return true;
  return joint === 'to'
    ? !/(?:rose|up|grew|fell|down|increased|[\d.]) to (?:the )?$/.test(clause)
    : BARE.test(clause) && FOLLOWED.test(after);
}

/** “China accounted for 28 percent”, «на Китай пришлось 28 %», 中国占28%. */
function isShareOf(clause: string, after: string): boolean {
  if (WORLD.test(after)) return false;
  if (FELL_TO.test(clause)) return FELL.test(clause) || FELL.test(after.slice(0, 50));
  if (SHARE_BEFORE.test(clause)) return true;
  return SHARE_AFTER.test(after) && /\d|half|third|quarter|пол|трет|четверт|半|成/.test(after);
}
