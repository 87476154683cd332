import type { Mention } from '../matches';
import { isElliptical } from './ellipsis';
import { LINKED, type PlaceNamed, type Role } from './partner-roles';
import { isSame } from './passing-roles';

/** What tells that those who are listed with amounts are whom somebody trades with. */
const LISTED =
  /\bpartners?\b|\bsuppliers?\b|\bbuyers?\b|\bcustomers?\b|\bmarkets?\b|\bdestinations?\b|\baccount(?:ed|s|ing)? for\b|\bmade up\b|\bsupplied\b|\bled\b|\bahead of\b|\bfollowed\b|\btopped\b|\b(?:came|ranked|was|were) (?:first|second|third|next)\b|\bthen c[ao]mes?\b|贸易伙伴|其次|依次|(?<![а-я])(?:партн[её]р|поставщик|покупател|лидир|(?:перв|втор|треть)[а-я]+ (?:строк|строчк|мест|позици)|за (?:ней|ним|ними) |на (?:перв|втор|треть)[а-я]+ (?:месте)?|далее|следу[её]т|следом)/;
const TRADE = /trad(?:e|ing)|export|import|supplie|торг|экспорт|импорт|оборот|进出口|贸易|出口|进口/;
/** Those who are listed are then the ones whose trade it is. */
const THEIR_OWN =
  /\bmembers?\b|\bexporters?\b|\bimporters?\b|\bproducers?\b|成员国|экспорт[её]р|импорт[её]р|участник/;
const ITEM_BEFORE =
  /(?:^ ?|[,;:(] ?|\band |\bof (?:the )?|\bby (?:the )?|\bthen (?:c[ao]mes? )?|\bwas |\bwere |\bis |[、，；：和]|(?<![а-я])(?:и|следу[а-я]+|далее|затем|месте|втором|третьем|это|сохранил[аи]?|удержал[аи]?|занял[аи]?|стал[аи]?|была?|были|осталась|остался|остались|идут|ид[её]т|за (?:ней|ним|ними)) |[-—] ?)(?:the )?$/;
const ITEM_AFTER =
  /^(?:, [^,;.\d]{2,40},(?= ))?(?:'s)?,? ?(?:(?:the (?:runner-up|destination|source|buyer)|was good|lost|gained|дал[аи]?|принял[аи]?|followed|led|came|ranked|was|alone|only|then|first|second|third|fourth|next|took|contributed|supplied|accounted) )*(?:(?:with|at|for|by|с|на) |[-—:(] ?(?:на |с )?)?(?:(?:about|some|nearly|almost|over|more than|another|более|около|почти) )*(?:us|rm|rs)?[$€£¥]?\d/;

/** Those who are listed have invested. */
const INVESTORS = /\binvestors?\b|\bsources? of (?:fdi|investment)|(?<![а-я])(?:инвестор|вкладчик)/;

/** What the sentences before told. */
export interface ToldBefore {
  subject: Mention | undefined;
  isTradeBefore: boolean;
  isInvestedBefore: boolean;
}

/**
 * Makes partners of the countries that are listed one by one with an amount, where trade is told of and somebody else’s it is:
 * “ASEAN with 5 billion, the EU with 4 billion”.
 * @param isTradeBefore whether the sentences before told of trade.
 */
export function listPartners(
  masked: string,
  from: number,
  to: number,
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
  { subject, isTradeBefore, isInvestedBefore }: ToldBefore,
): void {
  const items = places.filter(({ mention: { start, end }, isCountry }) => {
    const before = masked.slice(Math.max(from, start - 24), start);
    return (
      isCountry && ITEM_BEFORE.test(before) && ITEM_AFTER.test(masked.slice(end, Math.min(to, end + 50)))
    );
  });
  if (items.length === 0) return;
  const sentence = masked.slice(from, to);
  const isInvested = isInvestedBefore && INVESTORS.test(sentence);
  if (!isInvested && (THEIR_OWN.test(sentence) || isInvestedBefore)) return;
  if (!isInvested && !(isTradeBefore || TRADE.test(sentence))) return;
  const first = items[0]?.mention.start ?? to;
  const isOwner = (one: PlaceNamed) => !items.includes(one) && roles.get(one.mention) === 'place';
  const owner =
    places.find((one) => isOwner(one) && one.mention.end <= first)?.mention ??
    subject ??
    places.find(isOwner)?.mention;
  if (!owner || !(isInvested || LISTED.test(sentence) || isBareList(items, roles, owner))) return;
  for (const { mention } of items) {
    if (!mention.ids.some((id) => owner.ids.includes(id))) roles.set(mention, 'partner');
  }
}

/** A group, whose members may be listed as well. */
const GROUP =
  /asia|union|\beu\b|asean|brics|countries|europe|аз[ии]|союз|асеан|брикс|стран|европ|联盟|国家|亚|欧/i;

/** “Exports of Uzbekistan: Russia — 2.7 billion, China — 1.5 billion”, where nobody else is told whom it trades with. */
function isBareList(
  items: readonly PlaceNamed[],
  roles: ReadonlyMap<Mention, Role>,
  owner: Mention,
): boolean {
  if (items.length < 2 || GROUP.test(owner.text)) return false;
  const listed = new Set(items.map(({ mention }) => mention));
  return ![...roles].some(([mention, role]) => role === 'partner' && !listed.has(mention));
}

/** “Belgium, Japan and Italy rank from 4 to 6”, “…, the US and Japan followed”: told without amounts. */
const FOLLOWED =
  /^ (?:follow(?:ed|s)?(?= ?[,.;]|$)|rank(?:s|ed)?(?= )|came next|were next|were also|are also|следовали|идут следом)/;

/** Makes partners of those who only follow in a list of whom somebody else trades with. */
export function followPartners(
  masked: string,
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
  subject: Mention | undefined,
): void {
  places.forEach(({ mention, isCountry }, index) => {
    if (!subject || !isCountry || !FOLLOWED.test(masked.slice(mention.end, mention.end + 24))) return;
    for (let at = index; at >= 0; at -= 1) {
      const [one, next] = [places[at], places[at + 1]];
      if (!one || (at < index && next && !LINKED.test(masked.slice(one.mention.end, next.mention.start))))
        break;
      if (one.isCountry && !isSame(one.mention, subject)) roles.set(one.mention, 'partner');
    }
  });
}

const LAST_PART = /^.*(?:[,;(:]|\band\b|(?<![а-я])(?:и|а)(?![а-я])|\bbut\b|\bthen\b)/s;

/** Goes on with the partners of a list: “Switzerland took 398 million of it, Russia 312 million and …”. */
export function continueLists(
  masked: string,
  to: number,
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
): void {
  let before: PlaceNamed | undefined;
  for (const place of places) {
    const { mention, isCountry } = place;
    if (before && isCountry && roles.get(mention) === 'place' && isNext(masked, to, before.mention, mention))
      roles.set(mention, 'partner');
    if (isCountry && roles.get(mention) === 'partner') before = place;
  }
}

/**
 * Whether an amount is that of a partner in a list, before which nothing tells what it is of: “…, Russia 312 million”.
 * @param from the end of the figure before, or the sentence's start.
 */
export function isListed(
  masked: string,
  from: number,
  figure: { start: number; end: number },
  roles: ReadonlyMap<Mention, Role>,
): boolean {
  const place = [...roles].findLast(
    ([{ start, end }]) => start >= from && end <= figure.start && end > start,
  );
  if (place?.[1] !== 'partner') return false;
  const { start, end } = place[0];
  const gap = masked.slice(from, start);
  const last = gap.slice(LAST_PART.exec(gap)?.[0].length ?? 0);
  return (
    isElliptical(last.replace(/\b(?:from|to|with)\b/, ' ')) && ITEM_AFTER.test(masked.slice(end, figure.end))
  );
}

/** Whether a place with an amount stands in a list with one named before. */
function isNext(masked: string, to: number, before: Mention, { start, end }: Mention): boolean {
  const gap = masked.slice(Math.max(before.end, start - 120), start);
  const joint = LAST_PART.exec(gap)?.[0];
  if (joint === undefined || !/\d/.test(gap) || /[.](?!\d)/.test(gap)) return false;
  const last = gap.slice(joint.length);
  return !/\d/.test(last) && isElliptical(last) && ITEM_AFTER.test(masked.slice(end, Math.min(to, end + 60)));
}
