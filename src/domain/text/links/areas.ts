import type { Mention } from '../matches';

/** “Iran’s ambassador”: the country of somebody, not one whose trade is told. */
const SOMEBODYS =
  /^(?:'s? (?:[a-z-]+ ){0,2}(?:ambassador|envoy|president|minister|premier|embassy|leader)|驻|大使|总统|总理|主席)/;
/** “Told journalists in Beijing”: where something was said. */
const SAID_IN =
  /(?:\b(?:conference|meeting|briefing|journalists|reporters|ceremony|press|forum|summit|talks|said|told|released|published)(?: [a-z]+){0,3} (?:in|at) |(?<![а-я])(?:саммит|форум|встреч|переговор|брифинг|пресс-конференци|заседани)[а-я]* (?:[а-я]+ )?в )$/;
/** “The ministry in Baku said”: where somebody sits. */
const SITS_IN = /(?:\bin |(?<![а-я])в )$/;
const SITS_AND_SAYS = /^,? (?:said|says|reported|reports|announced|told|объясн|сообщ|заяв|счита|говор|отмет)/;
/** “TASHKENT, 20 Feb (Interfax) —”, 乌鲁木齐1月26日电: where a text was sent from. */
const DATELINE_AFTER =
  /^(?:,? [^\n]{0,18}\((?:\ue001|xinhua|reuters|tass|interfax)|,? ?\d{1,2}月\d{1,2}日(?:\ue001+)?电|, \d{1,2} [а-я]{3,8}(?:\.| \d{4})? ?[-—.])/;
const DATELINE_BEFORE = /(?:^|\n\s*)(?:\ue001+)?$/;
const POSTED = /(?:\b(?:ambassadors?|envoys?) to(?: the)? |(?<![а-я])пос(?:ол|ла|лы) [а-я]{0,24} ?в |驻)$/;
/** Where trains and ships go: “China-Europe trains”, “bound for Duisburg”, 开往波兰. */
const ROUTE_AFTER =
  /^ ?[-—] ?(?:\ue000+ (?:[a-z-]+ ){0,2}(?:trains?|rail|freight|route|line|express)|europe|европ|\ue000+(?:[ ,.и]|班列))/;
const ROUTE_BEFORE =
  /(?:\bbound for(?: the)? |\btrains? (?:from|to)(?: the)? |\broutes? (?:from|to)(?: the)? |开往|驶往|(?:европа|\ue000) ?[-—] ?)$/;
const TRAINS = /train|rail|route|express|班列|列车|поезд|маршрут/;

/** Whether a place is only named as that of a person, as where something was said or as one end of a route. */
export function isAside(masked: string, { start, end }: Mention): boolean {
  const before = masked.slice(Math.max(0, start - 40), start);
  const after = masked.slice(end, end + 40);
  if (SAID_IN.test(before) || POSTED.test(before) || SOMEBODYS.test(after)) return true;
  if (SITS_IN.test(before) && SITS_AND_SAYS.test(after)) return true;
  if (DATELINE_BEFORE.test(before) && DATELINE_AFTER.test(after)) return true;
  return (
    (ROUTE_AFTER.test(after) || ROUTE_BEFORE.test(before)) &&
    TRAINS.test(masked.slice(Math.max(0, start - 60), end + 60)) &&
    !/trade|торгов|贸易|оборот/.test(after)
  );
}

/** A group of countries or a part of the world that no entry is: what stands with it is not of the place before. */
const UNNAMED =
  /\b(?:developed|developing|emerging|advanced|high-income|low-income) (?:[a-z]+ )?(?:economies|countries|markets|nations)\b|\b(?:south|north|east|west|southeast|central|latin|sub-saharan)(?:ern)?[ -]+(?:asia|europe|america|africa)\b|\bglobal(?:ly)?\b|\bworldwide\b|全球|发展中经济体|发达经济体|发展中国家|发达国家|(?<![а-я])(?:развивающи|развиты|глобальн|миров(?:ой|ая|ые|ых))[а-я]*/;
const TOWARDS = /(?:\b(?:with|to|from|in|into|on) (?:the )?|(?<![а-я])(?:с|в|на|из) |[对与同向自从])$/;

/** A stretch without the words for a part of the world that no entry stands for. */
export const withoutUnnamed = (stretch: string) => stretch.replace(UNNAMED, ' ');

/** Whether a clause is about a part of the world that no entry stands for. */
export function isOfUnnamed(clause: string): boolean {
  const found = UNNAMED.exec(clause);
  return (
    found !== null &&
    (!TOWARDS.test(clause.slice(0, found.index)) || /inflow|invest/.test(clause.slice(0, found.index)))
  );
}
