import type { Mention } from '../matches';

/** What a place named in a sentence is: whose trade it is, whom it trades with, or the whole that a share is of. */
export type Role = 'place' | 'partner' | 'whole';

export interface PlaceNamed {
  mention: Mention;
  /** Whether it is a country or a group of them, which another one trades with. */
  isCountry: boolean;
}

/** What joins places that are named in one breath. */
export const LINKED =
  /^(?:, | and |, and | or | as well as |、|和|及|以及|与| и |, а также | или )(?:the |в |на |с |из )?$/;
const PARTNER_ROLE =
  /\b(?:trading |trade )?partners?\b|\b(?:(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th))[- ]?|(?:larg|bigg)(?:est|er) |best |main |top |leading |major |key |no\. ?\d )(?:[a-z-]+ ){0,2}?(?:trading partners?|trade partners?|partners?|suppliers?|buyers?|customers?|importers?|(?:transit )?markets?|destinations?|(?:foreign )?investors?|export (?:markets?|destinations?)|sources? of imports)|(?<![а-я])среди (?:[а-я]+ )?партн[её]ров|(?<![а-я])(?:крупнейш|основн|главн|ключев|ведущ|перв)[а-я]* (?:[а-я]+ )?(?:партн[её]р|поставщик|покупател|вкладчик|инвестор|рын[о]?к)[а-я]*|第?前?[一二三四五六七八九十大主要最]*(?:贸易伙伴|出口市场|进口来源[国地]|出口目的[国地]|供应国)/g;
const SAID_ROLE =
  /^(?:(?:overtook|overtakes|replaced|surpassed|ahead|most|important|single|biggest|topped|tops|led|leads|headed|heads|list|ranking|of|among|was|is|remain(?:s|ed)?|has|been|became|as|being|were|the|its|our|(?:region|country|republic|province|bloc|union|nation)'s|a|still|again|остается|остался|оставал[а-я]{2,4}|был|стал|является|entered|joined|into|top|three|five|ten|впервые|попал[аи]?|вош(?:ел|ла|ло|ли)|входит|в|тройку|пятерку|десятку|число|топ)(?= |$)|[-—, ]|'s|[是为仍还的第年]|成为|继续|保持|蝉联|连续|\d|\ue000)+$/;
/** What is put in between two commas. */
const ASIDE = /^, [^,;.]{0,20}(?:\d[.,]\d)?[^,;.]{0,60},/;
const SAID_AFTER =
  /^[^.;,，。；]{0,40}(?:was|is|were|are|remains?|remained|:|оста(?:ется|ются|лся|лась|лось|лись)|стали?|были?|явля(?:ется|ются)|лидиру(?:ет|ют)|перв(?:ый|ая|ое место занимает|ым идет)|впереди|оказались|-|—|是|为) ?(?:the )?$|^,? (?:the )?$/;

/** “China was Iran’s largest trading partner”: the one it is said of is the partner, the one whose it is the place. */
export function givenRoles(
  masked: string,
  from: number,
  to: number,
  places: readonly PlaceNamed[],
): ReadonlyMap<Mention, Role> {
  const roles = new Map<Mention, Role>();
  for (const match of masked.slice(from, to).matchAll(PARTNER_ROLE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const before = places.filter(({ mention }) => mention.end <= start);
    const after = places.filter(({ mention }) => mention.start >= end);
    const owner =
      before.find(({ mention }) =>
        /^(?:'s? |的?)(?:[a-z-]+ ){0,3}$/.test(masked.slice(mention.end, start)),
      ) ?? after.find(({ mention }) => /^(?: of(?: the)?)? $/.test(masked.slice(end, mention.start)));
    const others = (named: readonly PlaceNamed[]) =>
      named.filter((one) => one.isCountry && one.mention !== owner?.mention);
    const said =
      others(before).findLast(({ mention }) =>
        SAID_ROLE.test(masked.slice(mention.end, start).replace(ASIDE, ' ')),
      ) ?? others(after).find(({ mention }) => SAID_AFTER.test(masked.slice(end, mention.start)));
    if (owner) roles.set(owner.mention, 'place');
    if (!said) continue;
    roles.set(said.mention, 'partner');
    // “ASEAN, the EU and Japan were …”: all of them.
    for (let index = places.indexOf(said); index > 0; index -= 1) {
      const [one, next] = [places[index - 1], places[index]];
      if (!one || !next || !LINKED.test(masked.slice(one.mention.end, next.mention.start))) break;
      roles.set(one.mention, 'partner');
    }
  }
  return roles;
}
