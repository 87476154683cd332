import { isPlace, type EntryKind } from '../entry-kind';
import type { Figure } from '../figures/figure';
import { normalize } from '../figures/normalize';
import { findSentences, type Sentence } from '../figures/sentences';
import type { Mention } from '../matches';
import { isAside, isOfUnnamed } from './areas';
import { findHeads, isTrade } from './heads';
import { createIndicatorFinder, type IndicatorEntry } from './indicators';
import { maskNames } from './masks';
import { rolesOf, type Role } from './partners';
import { inTurn } from './series';
import { isCited } from './sources';
import { isOfTrade, topicOf, type FigureTopic, type Reading } from './topics';

/** What a figure is of, by the entries named around it; several ids where a name is ambiguous. */
export interface FigureLinks {
  figure: Figure;
  indicator: string | undefined;
  /** The reference area: whose trade, which port. */
  place: Mention | undefined;
  /** The place traded with. */
  partner: Mention | undefined;
  /** The organization that is cited for it. */
  source: Mention | undefined;
  /** Who carried it: a publisher that is cited. */
  reportedBy: Mention | undefined;
}

export interface LinkOptions {
  kindOf: (id: string) => EntryKind;
  indicators?: readonly IndicatorEntry[];
}

const SAME_REGION =
  /\b(?:the|this) (?:region|country|province|republic|bloc)\b|该地区|全区|全国|(?<![а-я])(?:республик[аи]|стран[аы]) /;
const SAME_PLACE =
  /\b(?:the|this) (?:zone|area|port|park|terminal|crossing|harbou?r)\b|该区|该园区|该港|该口岸|园区/;
const WHOLE_AGAIN = /\b(?:total|overall|altogether|in all)\b|в целом|全国|总体/;
const WIDEST = 400;

/**
 * Ties figures to the indicator, place, partner and source named around them: in the same sentence, and for place and
 * source also before it in the same paragraph. A figure that is told twice has the links of both.
 */
export function linkFigures(
  text: string,
  figures: readonly Figure[],
  mentions: readonly Mention[],
  { kindOf, indicators = [] }: LinkOptions,
): FigureLinks[] {
  const normal = normalize(text);
  const masked = maskNames(normal, mentions, kindOf);
  const findIndicator = createIndicatorFinder(indicators);
  const is = (mention: Mention, test: (kind: EntryKind) => boolean) =>
    mention.ids.some((id) => test(kindOf(id)));
  const isCountry = (mention: Mention) =>
    is(mention, (kind) => kind === 'country' || kind === 'country-group');
  const links: FigureLinks[] = [];
  const state: State = { paragraph: -1, from: 0 };
  let nextFigure = 0;
  let nextMention = 0;
  for (const sentence of findSentences(normal, text)) {
    if (sentence.paragraph !== state.paragraph) {
      Object.assign(state, { paragraph: sentence.paragraph, from: sentence.start });
      Object.assign(state, { source: undefined, previous: undefined });
    }
    const firstFigure = nextFigure;
    const firstMention = nextMention;
    while ((figures[nextFigure]?.start ?? Infinity) < sentence.end) nextFigure += 1;
    while ((mentions[nextMention]?.start ?? Infinity) < sentence.end) nextMention += 1;
    const own = figures.slice(firstFigure, nextFigure);
    const named = mentions.slice(firstMention, nextMention);
    const places = named.filter((mention) => is(mention, isPlace) && !isAside(masked, mention));
    const cited = named.filter(
      (one) => is(one, (kind) => kind === 'organization' || kind === 'publisher') && isCited(normal, one),
    );
    const source = cited.find((one) => is(one, (kind) => kind === 'organization'));
    const reportedBy = cited.find((one) => is(one, (kind) => kind === 'publisher'));
    if (source) state.source = source;
    const roles = rolesOf(
      masked,
      sentence.start,
      sentence.end,
      places.map((mention) => ({ mention, isCountry: isCountry(mention) })),
      state.place,
    );
    if (own.length > 0) {
      const reading: Reading = {
        ...{ normal, masked, original: text, sentence },
        heads: findHeads(masked, sentence.start, sentence.end),
      };
      // “The five Central Asian countries” is a number, too, but tells nothing of its own.
      const counted = own.filter(({ kind }) => kind !== 'other' && kind !== 'rank');
      for (const figure of own) {
        const window = windowOf(sentence, counted, figure);
        const topic = topicOf(reading, figure, window, state.previous);
        const partner = partnerOf(reading, figure, window, topic, roles, counted, state);
        const place = placeOf(reading, figure, window, roles, state);
        const isBalance = topic.head === 'deficit' || topic.head === 'surplus';
        const indicator =
          isBalance && !isOfTrade(reading, topic, state.previous?.topic)
            ? undefined
            : findIndicator({
                ...topic,
                near: partner ? `${topic.near} ${normalize(partner.text)}` : topic.near,
                ...{ unit: figure.unit, kind: figure.kind, hasPartner: partner !== undefined },
                wide: normal.slice(Math.max(state.from, figure.start - WIDEST), figure.end),
              });
        const link = {
          ...{ figure, indicator, place, partner: partner === place ? undefined : partner },
          ...{ source: source ?? state.source, reportedBy },
        };
        links.push(link);
        if (figure.kind !== 'other' && figure.kind !== 'rank')
          state.previous = { figure, topic, partner: link.partner, sentence: sentence.start };
      }
    }
    const subject = places.find((one) => roles.get(one) === 'place');
    if (subject) state.place = subject;
    const narrow = places.find((one) => is(one, (kind) => kind === 'place'));
    if (narrow) state.narrow = narrow;
    const wide = places.find((one) => roles.get(one) === 'place' && !is(one, (kind) => kind === 'place'));
    if (wide) state.wide = wide;
  }
  return withTwins(links);
}

interface State {
  paragraph: number;
  /** Where the paragraph begins. */
  from: number;
  /** What the sentences before were about. */
  place?: Mention | undefined;
  /** The last port, zone or city named, which “the zone” goes back to. */
  narrow?: Mention | undefined;
  /** The last region or country named. */
  wide?: Mention | undefined;
  source?: Mention | undefined;
  /** The last figure of the paragraph with what it is of, and where its sentence begins. */
  previous?: Previous | undefined;
}

interface Previous {
  figure: Figure;
  topic: FigureTopic;
  partner: Mention | undefined;
  sentence: number;
}

interface Window {
  from: number;
  to: number;
}

/** From the figure before to the one after, within the sentence. */
function windowOf(sentence: Sentence, figures: readonly Figure[], { start, end }: Figure): Window {
  return {
    from: figures.findLast((other) => other.end <= start)?.end ?? sentence.start,
    to: figures.find((other) => other.start >= end)?.start ?? sentence.end,
  };
}

/** The partner told with a figure, else that of the figure before where it goes on from that. */
function partnerOf(
  { masked, sentence, heads }: Reading,
  figure: Figure,
  { from, to }: Window,
  topic: FigureTopic,
  roles: ReadonlyMap<Mention, Role>,
  counted: readonly Figure[],
  { previous }: State,
): Mention | undefined {
  const turn = inTurn(masked, sentence, figure, counted, roles);
  if (turn) return turn.partner;
  const within = [...roles].filter(([{ start, end }]) => start >= from && end <= to);
  const before = within.findLast(([{ end }]) => end <= figure.start);
  const told = within.findLast(([{ end }, role]) => role === 'partner' && end <= figure.start)?.[0];
  if (told) {
    const isLeft = before?.[1] === 'place' && /[,;，；]/.test(masked.slice(told.end, before[0].start));
    if (!isLeft) return told;
  }
  const after = within.find(([{ start }, role]) => role === 'partner' && start >= figure.end)?.[0];
  if (after) {
    const gap = masked.slice(figure.end, after.start);
    const isOther =
      heads.some(({ start, end }) => start >= figure.end && end <= after.start) && topic.head !== undefined;
    if (!/[,;，；、。]/.test(gap) && !(isOther && /\b(?:and|while)\b| и |和/.test(gap))) return after;
  }
  if (!previous || before) return undefined;
  const isSame = previous.sentence === sentence.start;
  const gap = masked.slice(from, figure.start);
  if (topic.isElliptical) return previous.partner;
  const isBalance = topic.head === 'deficit' || topic.head === 'surplus';
  if (roles.size === 0 && isBalance) return previous.partner;
  if (isSame && figure.kind === 'share' && !topic.isPart) return previous.partner;
  return isSame && isTrade(topic.head) && !topic.isPart && !WHOLE_AGAIN.test(gap)
    ? previous.partner
    : undefined;
}

function placeOf(
  { masked, normal, sentence }: Reading,
  figure: Figure,
  { from }: Window,
  roles: ReadonlyMap<Mention, Role>,
  state: State,
): Mention | undefined {
  const places = [...roles].filter(([, role]) => role === 'place').map(([mention]) => mention);
  const before = places.findLast(({ end }) => end <= figure.start);
  if (isOfUnnamed(masked.slice(Math.max(from, before?.end ?? 0), figure.start))) return undefined;
  if (before) return before;
  if (state.narrow && SAME_PLACE.test(normal.slice(sentence.start, figure.start))) return state.narrow;
  if (state.wide && SAME_REGION.test(normal.slice(sentence.start, figure.end + 30))) return state.wide;
  return places.find(({ start }) => start >= figure.end) ?? state.place;
}

/** The same amount for the same period, told twice, is one figure: what one lacks the other may have. */
function withTwins(links: FigureLinks[]): FigureLinks[] {
  const twins = new Map<string, FigureLinks>();
  for (const link of links) {
    const { value, unit, period, kind } = link.figure;
    if (period === undefined || kind !== 'observation') continue;
    const key = [value, unit, period].join(' ');
    const first = twins.get(key);
    if (!first) {
      twins.set(key, link);
      continue;
    }
    for (const name of ['place', 'partner', 'source', 'reportedBy'] as const) {
      first[name] ??= link[name];
      link[name] ??= first[name];
    }
    first.indicator ??= link.indicator;
    link.indicator ??= first.indicator;
  }
  return links;
}
