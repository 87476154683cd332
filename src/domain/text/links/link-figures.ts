import { isPlace, type EntryKind } from '../entry-kind';
import type { Figure } from '../figures/figure';
import { normalize } from '../figures/normalize';
import { findSentences } from '../figures/sentences';
import type { Mention } from '../matches';
import { isAside } from './areas';
import { readDeals } from './deals';
import { continueLists, isListed } from './enumerations';
import { partnerOf, placeOf, windowOf, type State } from './figure-places';
import { findHeads, isTrade, withDeals, type HeadKind } from './heads';
import { createIndicatorFinder, type IndicatorEntry } from './indicators';
import { maskNames } from './masks';
import { findNationals, withNationals, type CountryOf } from './nationals';
import { resolvePronouns, turnNouns, withNounDeals } from './noun-deals';
import { officesOf } from './offices';
import { rolesOf } from './partners';
import { citesAgain, citesForAll, countsItself, isCited, sourceOf } from './sources';
import { isAtPort, isOffPort, isOfTrade, topicOf, type Reading } from './topics';
import { afterBothWays, newWays, tellWay } from './ways';

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
  /** The country of an ISO 3166-1 alpha-2 code, which “Chinese exports” are looked up by. */
  countryOf?: CountryOf;
  /** The country whose office an organization is, if it counts what is traded. */
  homeOf?: (id: string) => string | undefined;
  /** Whether a place is a seaport, which handles the containers that are told of it. */
  isSeaport?: (id: string) => boolean;
}

const WIDEST = 400;

/**
 * Ties figures to the indicator, place, partner and source named around them: in the same sentence, and for place and
 * source also before it in the same paragraph. A figure that is told twice has the links of both.
 */
export function linkFigures(
  text: string,
  figures: readonly Figure[],
  named: readonly Mention[],
  { kindOf, indicators = [], countryOf, homeOf, isSeaport = () => false }: LinkOptions,
): FigureLinks[] {
  const normal = normalize(text);
  const mentions = countryOf ? withNationals(named, findNationals(normal, text, named, countryOf)) : named;
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
  const sentences = findSentences(normal, text);
  const officeOf = officesOf(mentions, sentences, homeOf);
  let ways = newWays();
  for (const sentence of sentences) {
    if (sentence.paragraph !== state.paragraph) {
      ways = newWays();
      Object.assign(state, { paragraph: sentence.paragraph, from: sentence.start });
      Object.assign(state, {
        source: undefined,
        organization: undefined,
        previous: undefined,
        about: undefined,
        total: undefined,
      });
    }
    const firstFigure = nextFigure;
    const firstMention = nextMention;
    while ((figures[nextFigure]?.start ?? Infinity) < sentence.end) nextFigure += 1;
    while ((mentions[nextMention]?.start ?? Infinity) < sentence.end) nextMention += 1;
    const own = figures.slice(firstFigure, nextFigure);
    const inside = mentions.slice(firstMention, nextMention);
    const places = inside.filter((mention) => is(mention, isPlace) && !isAside(masked, mention));
    const cited = inside.filter(
      (one) => is(one, (kind) => kind === 'organization' || kind === 'publisher') && isCited(normal, one),
    );
    const publishers = inside.filter((one) => is(one, (kind) => kind === 'publisher'));
    const sources = inside.filter(
      (one) =>
        (cited.includes(one) && is(one, (kind) => kind === 'organization')) ||
        (publishers.includes(one) && countsItself(normal, one)),
    );
    const organization = inside.findLast((one) => is(one, (kind) => kind === 'organization'));
    state.organization = organization ?? state.organization;
    if (!sources.length && state.organization && citesAgain(masked.slice(sentence.start, sentence.end)))
      sources.push(state.organization);
    const reportedBy = publishers.find((one) => cited.includes(one) && !sources.includes(one));
    const roles = rolesOf(
      masked,
      sentence.start,
      sentence.end,
      places.map((mention) => ({ mention, isCountry: isCountry(mention) })),
      {
        subject: state.place,
        isTradeBefore: isTrade(state.previous?.topic.head) || isTrade(state.about),
        isInvestedBefore: state.about === 'investment',
      },
    );
    if (own.length > 0) {
      // “The five Central Asian countries” is a number, too, but tells nothing of its own.
      const counted = own.filter(({ kind }) => kind !== 'other' && kind !== 'rank');
      const nouns =
        state.about === 'e-commerce'
          ? findHeads(masked, sentence.start, sentence.end)
          : withNounDeals(masked, findHeads(masked, sentence.start, sentence.end), places, roles, {
              owned: state.place,
              isTradeBefore: isTrade(state.about),
            });
      const tellers = places.map((mention) => ({ mention, isCountry: isCountry(mention) }));
      const office = officeOf(sentence);
      const pair = { owner: state.place, total: state.total };
      const turned = turnNouns(masked, nouns, tellers, roles, counted, pair);
      resolvePronouns(masked, nouns, roles, state.place, state.previous?.partner);
      const deals = readDeals(
        {
          ...{ masked, original: text, from: sentence.start, to: sentence.end, counted, heads: nouns },
          places: tellers,
          ...{ subject: state.place, partner: state.previous?.partner, office },
          isTradeBefore: isTrade(state.about),
        },
        roles,
      );
      continueLists(masked, sentence.end, tellers, roles);
      const reading: Reading = {
        ...{ normal, masked, original: text, sentence },
        heads: withDeals(turned, deals),
      };
      for (const figure of own) {
        const window = windowOf(sentence, counted, figure);
        const wide = normal.slice(Math.max(state.from, figure.start - WIDEST), figure.end);
        const isInList = isListed(masked, window.from, figure, roles);
        const told = topicOf(reading, figure, window, state.previous, isInList);
        const read = isInList ? afterBothWays(told, ways, sentence.start) : told;
        const place = placeOf(reading, figure, window, read, roles, state);
        const toldBeside = `${read.near}${normal.slice(figure.end, figure.end + 16)}`;
        const around = `${wide}${normal.slice(figure.end, sentence.end)}`;
        const isOfSeaport =
          figure.unit === 'TEU' && place?.ids.some(isSeaport) === true && !isOffPort(around) && !read.isPart;
        const isHandled =
          place !== undefined &&
          ((isOfSeaport && (read.head === undefined || read.head === 'other')) ||
            (isHandledIn(figure, toldBeside) &&
              ((read.head === undefined && read.isBare) || (read.head === 'both' && !read.isPart)) &&
              isAtPort(around, state.previous?.topic)));
        const topic = isHandled ? { ...read, head: 'throughput' as const } : read;
        const partner = partnerOf(reading, figure, window, topic, place, roles, counted, state);
        const isBalance = topic.head === 'deficit' || topic.head === 'surplus';
        const indicator =
          isBalance && !isOfTrade(reading, topic, state.previous?.topic)
            ? undefined
            : findIndicator({
                ...topic,
                near: partner ? `${topic.near} ${normalize(partner.text)}` : topic.near,
                ...{ unit: figure.unit, kind: figure.kind, hasPartner: partner !== undefined },
                wide,
              });
        const link = {
          ...{ figure, indicator, place, partner: partner === place ? undefined : partner },
          source: sourceOf(masked.slice(sentence.start, figure.start), figure, sources, state.source),
          reportedBy,
        };
        links.push(link);
        tellWay(ways, topic.head, sentence.start);
        if (topic.head === 'both' && link.partner) state.total = { figure, partner: link.partner };
        if (topic.head !== undefined && topic.head !== 'other') state.about = aboutOf(topic.head);
        if (figure.kind !== 'other' && figure.kind !== 'rank')
          state.previous = { figure, topic, partner: link.partner, sentence: sentence.start };
      }
    }
    if (sources[0] && !state.source) {
      // Who is named after the last figure has given them all; “X said that …” begins with what X said.
      const isTrailing = (own.at(-1)?.end ?? Infinity) <= sources[0].start;
      const isForAll = isTrailing || citesForAll(normal.slice(sentence.start, sentence.end));
      citeBefore(links, state.from, sources[0], isForAll);
    }
    state.source = sources.at(-1) ?? state.source;
    const subject = places.find((one) => roles.get(one) === 'place');
    if (subject) state.place = subject;
    const partner = places.find((one) => roles.get(one) === 'partner');
    if (partner && state.place) state.pair = { place: state.place, partner };
    const narrow = places.find((one) => is(one, (kind) => kind === 'place'));
    if (narrow) state.narrow = narrow;
    const wide = places.find((one) => roles.get(one) === 'place' && !is(one, (kind) => kind === 'place'));
    if (wide) state.wide = wide;
    const country = places.find((one) => roles.get(one) === 'place' && is(one, (kind) => kind === 'country'));
    if (country) state.country = country;
  }
  return withTwins(withConversions(normal, links));
}

/** Whether a port may handle what is counted: containers, and tonnes where they are said to be of cargo. */
const isHandledIn = ({ unit }: Figure, told: string) =>
  unit === 'TEU' ||
  (unit === 't' && /\b(?:cargo|freight|tonnage)\b|(?<![а-я])груз(?:а|ов|ы)?(?![а-я])/.test(told));

/** What a text goes on about: any balance is one of trade. */
const aboutOf = (head: HeadKind): HeadKind =>
  isTrade(head) || head === 'deficit' || head === 'surplus' ? 'both' : head;

/**
 * Who is cited first in a paragraph is cited for what stands before, too, where an agency only carried it.
 * @param forAll whether it is said to have given those figures
 */
function citeBefore(links: FigureLinks[], from: number, source: Mention, forAll: boolean): void {
  for (const link of links.slice(links.findLastIndex(({ figure }) => figure.start < from) + 1))
    if (forAll || link.reportedBy) link.source ??= source;
}

/** “Dh217 billion (US$59bn)”. */
const CONVERSION = /^ ?(?:\(|, or |, что эквивалентно |,约合|\(约合?|\(около )[^\d\n]{0,12}$/;

/** What an amount of money is of, its worth in another currency is of too. */
function withConversions(normal: string, links: FigureLinks[]): FigureLinks[] {
  links.forEach((link, index) => {
    const before = links[index - 1];
    if (!before || before.figure.unit === link.figure.unit || before.figure.period !== link.figure.period)
      return;
    if (!isMoney(before.figure) || !isMoney(link.figure)) return;
    if (!CONVERSION.test(normal.slice(before.figure.end, link.figure.start))) return;
    before.indicator ??= link.indicator;
    link.indicator = before.indicator;
    for (const name of ['place', 'partner', 'source', 'reportedBy'] as const) {
      before[name] ??= link[name];
      link[name] = before[name];
    }
  });
  return links;
}

const isMoney = ({ unit }: Figure) => /^(?!TEU$)[A-Z]{3}$/.test(unit);

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
