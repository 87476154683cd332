import { isPlace, type EntryKind } from '../entry-kind';
import type { Figure } from '../figures/figure';
import { normalize } from '../figures/normalize';
import { findSentences, type Sentence } from '../figures/sentences';
import type { Mention } from '../matches';
import { isAside, isPartner, opensPair } from './areas';
import { createIndicatorFinder, type IndicatorEntry } from './indicators';
import { isCited } from './sources';

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

const COMPARED = /\b(?:from|against|after|than|compared)\b|против|после|上年|去年/;
const SAME_REGION = /\b(?:the|this) (?:region|country|province|republic|bloc)\b|该地区|全区|全国/;
const SAME_PLACE =
  /\b(?:the|this) (?:zone|area|port|park|terminal|crossing|harbou?r)\b|该区|该园区|该港|园区/;

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
  const findIndicator = createIndicatorFinder(indicators);
  const is = (mention: Mention, test: (kind: EntryKind) => boolean) =>
    mention.ids.some((id) => test(kindOf(id)));
  const links: FigureLinks[] = [];
  const state: State = {
    paragraph: -1,
    from: 0,
    place: undefined,
    narrow: undefined,
    wide: undefined,
    source: undefined,
  };
  let nextFigure = 0;
  let nextMention = 0;
  for (const sentence of findSentences(normal, text)) {
    if (sentence.paragraph !== state.paragraph)
      Object.assign(state, { paragraph: sentence.paragraph, from: sentence.start, source: undefined });
    const firstFigure = nextFigure;
    const firstMention = nextMention;
    while ((figures[nextFigure]?.start ?? Infinity) < sentence.end) nextFigure += 1;
    while ((mentions[nextMention]?.start ?? Infinity) < sentence.end) nextMention += 1;
    const named = mentions.slice(firstMention, nextMention);
    const places = named.filter((mention) => is(mention, isPlace) && !isAside(normal, mention));
    const cited = named.filter(
      (one) => is(one, (kind) => kind === 'organization' || kind === 'publisher') && isCited(normal, one),
    );
    const source = cited.find((one) => is(one, (kind) => kind === 'organization'));
    const reportedBy = cited.find((one) => is(one, (kind) => kind === 'publisher'));
    if (source) state.source = source;
    const partners = new Set(
      places.filter((one) => isPartner(normal, sentence.start, one) && !opensPair(normal, one)),
    );
    const own = figures.slice(firstFigure, nextFigure);
    // “The five Central Asian countries” is a number, too, but tells nothing of its own.
    const counted = own.filter(({ kind }) => kind !== 'other' && kind !== 'rank');
    own.forEach((figure, index) => {
      const window = windowOf(sentence, counted, figure);
      const previous = links.at(-1);
      const gap = normal.slice(window.from, figure.start);
      const isCompared =
        index > 0 &&
        COMPARED.test(gap) &&
        !places.some(({ start }) => start >= window.from && start < window.to);
      const partner = nearest(figure, [...partners], window) ?? (isCompared ? previous?.partner : undefined);
      const place = placeOf(
        normal,
        sentence,
        figure,
        places.filter((one) => !partners.has(one)),
        state,
      );
      const told = indicatorOf(normal, sentence, figure, window, findIndicator);
      const isSameUnit =
        previous?.figure.unit === figure.unit &&
        previous.figure.start >= state.from &&
        figure.kind === 'observation';
      const indicator = told ?? (isSameUnit ? previous.indicator : undefined);
      links.push({
        figure,
        indicator,
        place,
        partner: partner === place ? undefined : partner,
        source: source ?? state.source,
        reportedBy,
      });
    });
    const subject = places.find((one) => !partners.has(one));
    if (subject) state.place = subject;
    const narrow = places.find((one) => is(one, (kind) => kind === 'place'));
    if (narrow) state.narrow = narrow;
    const wide = places.find((one) => !partners.has(one) && !is(one, (kind) => kind === 'place'));
    if (wide) state.wide = wide;
  }
  return withTwins(links);
}

interface State {
  paragraph: number;
  /** Where the paragraph begins. */
  from: number;
  /** What the sentences before were about. */
  place: Mention | undefined;
  /** The last port, zone or city named, which “the zone” goes back to. */
  narrow: Mention | undefined;
  /** The last region or country named. */
  wide: Mention | undefined;
  source: Mention | undefined;
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

/** The last partner before a figure in its window, else the first after it. */
function nearest(figure: Figure, partners: Mention[], { from, to }: Window): Mention | undefined {
  const before = partners.findLast(({ start, end }) => start >= from && end <= figure.start);
  return before ?? partners.find(({ start, end }) => start >= figure.end && end <= to);
}

function placeOf(
  normal: string,
  sentence: Sentence,
  figure: Figure,
  places: Mention[],
  state: State,
): Mention | undefined {
  const before = places.findLast(({ end }) => end <= figure.start);
  if (before) return before;
  if (state.narrow && SAME_PLACE.test(normal.slice(sentence.start, figure.start))) return state.narrow;
  if (state.wide && SAME_REGION.test(normal.slice(sentence.start, figure.end + 30))) return state.wide;
  return places.find(({ start }) => start >= figure.end) ?? state.place;
}

/** By the words before the figure, else by those around it, else by the whole sentence. */
function indicatorOf(
  normal: string,
  sentence: Sentence,
  { start, unit }: Figure,
  { from, to }: Window,
  find: ReturnType<typeof createIndicatorFinder>,
): string | undefined {
  return (
    find(normal.slice(from, start), unit) ??
    find(normal.slice(from, to), unit) ??
    find(normal.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)), unit)
  );
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
