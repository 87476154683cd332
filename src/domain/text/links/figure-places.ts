import type { Figure } from '../figures/figure';
import type { Sentence } from '../figures/sentences';
import type { Mention } from '../matches';
import { isOfUnnamed } from './areas';
import { isTrade, type HeadKind } from './heads';
import { PARTY } from './masks';
import type { Total } from './noun-deals';
import type { Role } from './partner-roles';
import { inTurn } from './series';
import type { FigureTopic, Reading } from './topics';

const SAME_REGION =
  /\b(?:the|this) (?:region|country|province|republic|bloc)\b|该地区|全区|全省|(?<![а-я])(?:республик[аи]|стран[аы]) /;
const WHOLE_COUNTRY = /(?:^|[^占居在为])(?:全国|我国)(?!第|各|最|首|同|前)/;
/** “Ahead of Singapore”: a place that another one is only compared with. */
const COMPARED_WITH =
  /(?:\b(?:ahead of|behind|displacing|displaced|after|than|overtook|overtakes|overtaking|surpass(?:ed|es|ing)?|passing|passed|beat|beating|unlike|like|near|against|such as)(?: the)? |超过|超越|高于|低于|仅次于|次于|落后于|比|(?<![а-я])(?:опередив|обогнав|обойдя|опередил[а-я]?|обогнал[а-я]?|после|вслед за|чем(?: в)?|против) )$/;
const ITS_OWN = /^(?:港?的|'s )/;
const MAYBE_ITS_OWN = /^(?: with | at |,? \()/;
const SAME_PLACE =
  /\b(?:the|this) (?:zone|area|port|park|terminal|crossing|harbou?r)\b|该区|该园区|该港|该口岸|园区/;
/** “62,000 tonnes of wine worth 168 million to Russia”: the partner of the one amount is that of the other. */
const WORTH =
  /^(?: of (?:[a-z-]+ ){1,4}|(?: [а-я-]+){0,4} )?(?:worth|valued at|на сумму|стоимостью|на) [^a-zа-я\d]*$/;
/** “5 billion with Iran, 4 billion with Iraq”: the partner belongs to the amount before. */
const ATTACHED = /^ (?:(?:was|were|went|came|of it|worth of goods) )?(?:with|to|from) (?:the )?$/;
const WHOLE_AGAIN = /\b(?:to all countries|total|overall|altogether|in all)\b|в целом|全国|总体/;

/** What two countries have with each other, whichever are meant. */
const BILATERAL =
  /\b(?:bilateral|two-way|mutual)\b|\bthe two (?:countries|sides|neighbou?rs|nations|states|economies)\b|\bbetween them\b|\bbetween the two\b|(?<![а-я])(?:взаимн|двусторонн)[а-я]+|(?<![а-я])двух стран(?![а-я])|(?<![а-я])между (?:двумя )?странами|双边|两国/;

/** What the sentences before were about. */
export interface State {
  paragraph: number;
  /** Where the paragraph begins. */
  from: number;
  /** What the sentences before were about. */
  place?: Mention | undefined;
  /** The last port, zone or city named, which “the zone” goes back to. */
  narrow?: Mention | undefined;
  /** The last region or country named. */
  wide?: Mention | undefined;
  /** The last country named. */
  country?: Mention | undefined;
  /** What the paragraph told last of the trade with a partner both ways. */
  total?: Total | undefined;
  /** What the paragraph tells of: trade, or what else was measured last. */
  about?: HeadKind | undefined;
  /** The last two that were told to trade with each other. */
  pair?: { place: Mention; partner: Mention } | undefined;
  source?: Mention | undefined;
  /** The last organization named in the paragraph, cited or not. */
  organization?: Mention | undefined;
  /** The last figure of the paragraph with what it is of, and where its sentence begins. */
  previous?: Previous | undefined;
}

export interface Previous {
  figure: Figure;
  topic: FigureTopic;
  partner: Mention | undefined;
  sentence: number;
}

export interface Window {
  from: number;
  to: number;
}

/** From the figure before to the one after, within the sentence. */
export function windowOf(sentence: Sentence, figures: readonly Figure[], { start, end }: Figure): Window {
  return {
    from: figures.findLast((other) => other.end <= start)?.end ?? sentence.start,
    to: figures.find((other) => other.start >= end)?.start ?? sentence.end,
  };
}

/** The partner told with a figure, else the other one of the two countries whose trade is spoken of. */
export function partnerOf(
  reading: Reading,
  figure: Figure,
  window: Window,
  topic: FigureTopic,
  place: Mention | undefined,
  roles: ReadonlyMap<Mention, Role>,
  counted: readonly Figure[],
  state: State,
): Mention | undefined {
  return (
    partnerTold(reading, figure, window, topic, roles, counted, state) ??
    otherOfPair(reading, figure, roles, state) ??
    turnedPair(topic, place, roles, state)
  );
}

/** Where the office of the other one of two countries counts in its turn: “China Customs has 20 billion”. */
function turnedPair(
  { isElliptical, isPart }: FigureTopic,
  place: Mention | undefined,
  roles: ReadonlyMap<Mention, Role>,
  { pair, about }: State,
): Mention | undefined {
  const isOf = (one: Mention, other: Mention) => one.ids.some((id) => other.ids.includes(id));
  if (!pair || !place || !isTrade(about) || isPart || !isOf(place, pair.partner)) return undefined;
  if (!isElliptical) return undefined;
  return [...roles.keys()].every((one) => isOf(one, place)) ? pair.place : undefined;
}

/** “Bilateral trade reached 41 billion”, after Kazakhstan and China were told to trade with each other. */
function otherOfPair(
  { normal, sentence }: Reading,
  figure: Figure,
  roles: ReadonlyMap<Mention, Role>,
  { pair }: State,
): Mention | undefined {
  if (!pair || !BILATERAL.test(normal.slice(sentence.start, figure.start))) return undefined;
  const isOf = (mention: Mention, other: Mention) => mention.ids.some((id) => other.ids.includes(id));
  const named = [...roles.keys()];
  if (named.some((one) => !isOf(one, pair.place) && !isOf(one, pair.partner))) return undefined;
  return named.some((one) => isOf(one, pair.partner)) ? pair.place : pair.partner;
}

/** The partner told with a figure, else that of the figure before where it goes on from that. */
function partnerTold(
  { masked, sentence, heads }: Reading,
  figure: Figure,
  { from, to }: Window,
  topic: FigureTopic,
  roles: ReadonlyMap<Mention, Role>,
  counted: readonly Figure[],
  { previous, place }: State,
): Mention | undefined {
  const turn = inTurn(masked, sentence, figure, counted, roles);
  if (turn) return turn.partner;
  const within = [...roles].filter(([{ start, end }]) => start >= from && end <= to);
  const before = within.findLast(([{ end }]) => end <= figure.start);
  const told = within.findLast(([{ end }, role]) => role === 'partner' && end <= figure.start)?.[0];
  const isTaken =
    told !== undefined &&
    told === previous?.partner &&
    told.start >= previous.figure.end &&
    ATTACHED.test(masked.slice(previous.figure.end, told.start));
  if (told && !isTaken) {
    const isLeft = before?.[1] === 'place' && /[,;，；]/.test(masked.slice(told.end, before[0].start));
    if (!isLeft) return told;
  }
  const after = within.find(([{ start }, role]) => role === 'partner' && start >= figure.end)?.[0];
  if (after) {
    const gap = masked.slice(figure.end, after.start);
    const isOther =
      heads.some(({ start, end }) => start >= figure.end && end <= after.start) && topic.head !== undefined;
    if (!/[,;，；、。]|^ (?:and|и|а|while) /.test(gap) && !(isOther && /\b(?:and|while)\b| и |和/.test(gap)))
      return after;
  }
  const next = counted.find(({ start }) => start >= figure.end);
  if (next?.start === to && !told && WORTH.test(masked.slice(figure.end, to))) {
    const until = counted.find(({ start }) => start >= next.end)?.start ?? sentence.end;
    const beside = [...roles].find(
      ([{ start, end }, role]) => role === 'partner' && start >= to && end <= until,
    );
    if (beside && !/[,;，；]/.test(masked.slice(next.end, beside[0].start))) return beside[0];
  }
  if (isTaken) return told;
  if (!previous || before) return undefined;
  const isSame = previous.sentence === sentence.start;
  const gap = masked.slice(from, figure.start);
  if (topic.isElliptical) return previous.partner;
  const isBalance = topic.head === 'deficit' || topic.head === 'surplus';
  const isAlone = [...roles.keys()].every((one) => one.ids.some((id) => place?.ids.includes(id)));
  if (isAlone && isBalance) return previous.partner;
  if (isAlone && isPartOfTurnover(figure, topic, previous) && !WHOLE_AGAIN.test(gap)) return previous.partner;
  if (isSame && figure.kind === 'share' && !topic.isPart) return previous.partner;
  return isSame && isTrade(topic.head) && !topic.isPart && !WHOLE_AGAIN.test(gap)
    ? previous.partner
    : undefined;
}

/** “Trade with Turkey was 4.1 billion. Exports made up 2.5 billion”: one direction of it, which is less. */
function isPartOfTurnover(figure: Figure, { head, isPart }: FigureTopic, previous: Previous): boolean {
  return (
    (head === 'exports' || head === 'imports') &&
    !isPart &&
    previous.topic.head === 'both' &&
    previous.figure.unit === figure.unit &&
    Number(figure.value) < Number(previous.figure.value)
  );
}

/** Whose trade or which port a figure is of: the last such place before it, else the one that is gone back to. */
export function placeOf(
  { masked, normal, sentence }: Reading,
  figure: Figure,
  { from }: Window,
  topic: FigureTopic,
  roles: ReadonlyMap<Mention, Role>,
  state: State,
): Mention | undefined {
  const places = [...roles].filter(([, role]) => role === 'place').map(([mention]) => mention);
  const before = subjectBefore(masked, sentence.start, figure, from, places);
  if (isOfUnnamed(masked.slice(Math.max(from, before?.end ?? 0), figure.start))) return undefined;
  if (WHOLE_COUNTRY.test(masked.slice(Math.max(from, before?.end ?? 0), figure.start))) return state.country;
  if (
    topic.head === 'carried' &&
    masked.slice(Math.max(from, before?.end ?? 0), figure.start).includes(PARTY)
  )
    return undefined;
  if (before) return before;
  if (state.narrow && SAME_PLACE.test(normal.slice(sentence.start, figure.start))) return state.narrow;
  if (state.wide && SAME_REGION.test(normal.slice(sentence.start, figure.end + 30))) return state.wide;
  const after = places.find(({ start }) => start >= figure.end);
  const isNear = after && !/[,;，；。]/.test(masked.slice(figure.end, after.start));
  return isNear ? after : (state.place ?? after);
}

/**
 * The last place before a figure that something is told of: one that it is only compared with counts where the figure is
 * its own, right after it, or nothing else was told of before.
 * @param from the end of the figure before, or the sentence's start.
 */
function subjectBefore(
  masked: string,
  sentence: number,
  figure: Figure,
  from: number,
  places: readonly Mention[],
): Mention | undefined {
  const before = places.filter(({ end }) => end <= figure.start);
  return before.findLast(({ start, end }, index) => {
    if (index === 0 || !COMPARED_WITH.test(masked.slice(Math.max(sentence, start - 20), start))) return true;
    const gap = masked.slice(end, figure.start);
    return ITS_OWN.test(gap) || (MAYBE_ITS_OWN.test(gap) && from > (before[index - 1]?.end ?? 0));
  });
}
