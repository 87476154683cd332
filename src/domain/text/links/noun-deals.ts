import type { Figure } from '../figures/figure';
import type { Mention } from '../matches';
import type { Head } from './heads';
import type { PlaceNamed, Role } from './partner-roles';

const OUT = /^(?:shipments?|deliver(?:y|ies)|sales|supplies|постав[а-я]+|продаж[а-я]*|отгруз[а-я]*)$/;
const IN = /^(?:purchases|procurement|закуп[а-я]+)$/;
/** The place right after such a noun, which is not the one whose trade it is, is whom it trades with. */
function tellPartner(
  masked: string,
  head: Head,
  places: readonly Mention[],
  roles: Map<Mention, Role>,
  owner: Mention,
): void {
  const next = places.find(({ start }) => start >= head.end);
  if (!next || next.ids.some((id) => owner.ids.includes(id))) return;
  const gap = masked.slice(head.end, next.start);
  if (/^ (?:(?:to|from)(?: the)? |(?:в|на|из|у) )?(?:стран[а-я]* )?$/.test(gap)) roles.set(next, 'partner');
}

const DELIVERY = /^(?:shipment|deliver|suppl|purchas|постав|закуп)/;
/** Where they go or come from: “shipments to the bloc”, «поставки за рубеж». */
const TOWARDS =
  /^ (?:abroad|overseas|there|(?:to|from) (?:the )?(?:\ue000|bloc|group|region|country|union)|(?:товаров )?(?:за (?:рубеж|границ)|туда|оттуда|там(?![а-я])|(?:в|на|из|у) (?:стран[а-я]+ )?\ue000|(?:стран[а-я]+ )?\ue000))/;
/** What is sold at home is no trade. */
const ABROAD =
  /^ (?:abroad|overseas|to (?:the )?(?:\ue000|bloc|group|region)|(?:товаров )?за (?:рубеж|границ))/;
const BARE =
  /^(?:,[^,;.]{2,40},)?,? (?:(?:was|were) (?:up|down)|[-—] ?|(?:there )?(?:by|to|at|of) |(?:от[а-я]+да )?(?:на|до) |(?:rose|fell|grew|were|вырос|сократ|увелич|сниз|упал|достиг|состав))/;

/** Nouns for what is sold and bought, made heads of trade where the text tells to or from whom; the others stay. */
export function withNounDeals(
  masked: string,
  heads: readonly Head[],
  places: readonly Mention[],
  roles: Map<Mention, Role>,
  { owned, isTradeBefore }: { owned: Mention | undefined; isTradeBefore: boolean },
): Head[] {
  let isTold = false;
  return heads.map((head) => {
    if (head.kind !== 'other') return head;
    const word = masked.slice(head.start, head.end);
    const kind = OUT.test(word) ? 'exports' : IN.test(word) ? 'imports' : undefined;
    if (!kind) return head;
    const after = masked.slice(head.end, head.end + 40);
    const owner = places.find(
      ({ start, end }) => end <= head.start && /^(?:'s)? $/.test(masked.slice(end, head.start)) && start >= 0,
    );
    const isSale = /^(?:sales|продаж)/.test(word);
    const isFar = isSale ? ABROAD.test(after) : TOWARDS.test(after);
    if (isFar && owned) tellPartner(masked, head, places, roles, owned);
    if (isFar || ((isTold || (isTradeBefore && owner)) && !isSale && BARE.test(after))) {
      isTold = true;
      return { ...head, kind };
    }
    return head;
  });
}

/** What two countries were told to trade with each other, and with whom. */
export interface Total {
  figure: Figure;
  partner: Mention;
}

const OPPOSITE = { exports: 'imports', imports: 'exports' } as const;

/**
 * “Russian deliveries”, told in a text on the trade of another country with it, are what that one bought: turns such
 * heads round, and makes partners of those whose they are.
 */
export function turnNouns(
  masked: string,
  heads: readonly Head[],
  places: readonly PlaceNamed[],
  roles: Map<Mention, Role>,
  counted: readonly Figure[],
  { owner, total }: { owner: Mention | undefined; total: Total | undefined },
): Head[] {
  const isSame = (one: Mention | undefined, other: Mention) =>
    one?.ids.some((id) => other.ids.includes(id)) ?? false;
  return heads.map((head) => {
    if (!owner || (head.kind !== 'exports' && head.kind !== 'imports')) return head;
    const whose = places.find(
      ({ mention: { end }, isCountry }) =>
        isCountry && end <= head.start && /^(?:'s)? $/.test(masked.slice(end, head.start)),
    )?.mention;
    if (!whose || isSame(owner, whose)) return head;
    const isDelivery = DELIVERY.test(masked.slice(head.start, head.end));
    const isElsewhere = TOWARDS.test(masked.slice(head.end, head.end + 40));
    const isOfTotal = isSame(total?.partner, whose) && isLess(counted, head, total?.figure);
    if (isElsewhere || !(isDelivery || isOfTotal)) return head;
    roles.set(whose, 'partner');
    return { ...head, kind: OPPOSITE[head.kind] };
  });
}

/** Whether the next amount of money after a head is less than one told before. */
function isLess(counted: readonly Figure[], { end }: Head, total: Figure | undefined): boolean {
  const next = counted.find((one) => one.start >= end && one.unit === total?.unit);
  return next !== undefined && total !== undefined && Number(next.value) < Number(total.value);
}

/** Said after a noun for trade: the one told before. */
const BACK =
  /^(?:[a-z ]{0,12})? (?:(?:with|to|from|of|for) (?:them|it|the bloc|the group|the union)(?![a-z])|there(?![a-z]))|^ (?:(?:с (?:ним|ней|ними)|оттуда|туда|у (?:него|нее|них))(?![а-я]))/;

/** Said of a group, which may be named before without a word on trade. */
const MANY = /them|bloc|group|union|ними|них/;

/**
 * What “them” and “there” stand for after a noun for trade, put among the roles where they stand.
 * @param owner whose trade it is, which they can’t be
 * @param partner the partner told last
 */
export function resolvePronouns(
  masked: string,
  heads: readonly Head[],
  roles: Map<Mention, Role>,
  owner: Mention | undefined,
  partner: Mention | undefined,
): void {
  for (const { kind, end } of heads) {
    if (kind !== 'both' && kind !== 'exports' && kind !== 'imports') continue;
    const found = BACK.exec(masked.slice(end, end + 40));
    if (!found) continue;
    const isOwner = (one: Mention) => owner?.ids.some((id) => one.ids.includes(id)) ?? false;
    const before = [...roles].filter(([one]) => one.end <= end && !isOwner(one));
    const traded = before.findLast(([, role]) => role === 'partner')?.[0];
    const named = !traded && owner && MANY.test(found[0]) ? before.at(-1)?.[0] : undefined;
    const other = traded ?? named ?? (partner && !isOwner(partner) ? partner : undefined);
    if (!other) continue;
    if (named) roles.set(named, 'partner');
    const at = end + found[0].length;
    roles.set({ ...other, start: at, end: at }, 'partner');
  }
}
