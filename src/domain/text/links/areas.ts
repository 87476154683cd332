import type { Mention } from '../matches';

const PARTNER_BEFORE =
  /(?:\b(?:with|to|from|into|by|between [^.;]{1,30} and)(?: (?:the|its|all|member states of))* ?|(?<![а-я])(?:с|со|из|от|со странами|страны|экспорт(?: [а-я]+){0,3} (?:в|во|на)|поставк[а-я]{1,3} (?:в|во)|импорт(?: [а-я]+){0,3} из) ?|, (?:в|во) |(?:对|与|同|和|自|从|至))$/;
const PARTNER_AFTER = /^ ?(?:(?:had|took|accounted|has|have|accounts|account|came|led|ranked|follow)\b|占)/;
const TRADE =
  /trade|export|import|turnover|commerce|shipments|sales|surplus|deficit|goods|bought|sold|приш(?:лось|елся)|торг|экспорт|импорт|оборот|进出口|贸易|出口|进口/;
const BETWEEN = /\bbetween(?: the)? $|(?<![а-я])между $/;

/** “Iran’s ambassador”: the country of somebody, not one whose trade is told. */
const SOMEBODYS =
  /^(?:'s? (?:[a-z-]+ ){0,2}(?:ambassador|envoy|president|minister|premier|embassy|leader)|驻|大使|总统)/;

/** “Told journalists in Beijing”: where something was said. */
const SAID_IN =
  /\b(?:conference|meeting|briefing|journalists|reporters|ceremony|press|forum|summit|said|told)(?: [a-z]+)? (?:in|at) $/;
const POSTED = /(?:\b(?:ambassadors?|envoys?) to(?: the)? |(?<![а-я])пос(?:ол|ла|лы) [а-я]{0,24} ?в |驻)$/;

/** Whether a place is only named as that of a person, or as where something was said. */
export function isAside(normal: string, { start, end }: Mention): boolean {
  if (SAID_IN.test(normal.slice(Math.max(0, start - 40), start))) return true;
  return (
    POSTED.test(normal.slice(Math.max(0, start - 24), start)) || SOMEBODYS.test(normal.slice(end, end + 40))
  );
}

/** Whether a place is named as the one traded with, by the words around it. */
export function isPartner(normal: string, from: number, { start, end }: Mention): boolean {
  const before = normal.slice(Math.max(from, start - 60), start);
  const around = normal.slice(Math.max(from, start - 120), Math.min(normal.length, end + 40));
  if (!TRADE.test(around)) return false;
  return PARTNER_BEFORE.test(before) || PARTNER_AFTER.test(normal.slice(end, end + 12));
}

/** Whether the place opens a pair: “trade between China and the EU”, where the first is the one counted for. */
export function opensPair(normal: string, { start }: Mention): boolean {
  return BETWEEN.test(normal.slice(Math.max(0, start - 14), start));
}
